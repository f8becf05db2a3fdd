#include "report/duty_table.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/duty_words.hpp"
#include "report/party_words.hpp"
#include "report/table.hpp"

namespace whodecides {
namespace {

/// So many people behind one name have a line of their own.
constexpr std::size_t most_people = 8;

class DutyRows {
  public:
    explicit DutyRows(const Analysis& analysis) : analysis_(analysis) {}

    void add(const std::string& duty, const SeatParty& party) {
        add_row(duty, named(party), party.place);
        if (party.people.empty() && party.count > 1)
            add_row("", "  " + counted(party.count, "person", "people"), {});
        if (party.backing == Backing::nobody && party.actor.kind != SubjectKind::person)
            add_row("", "  " + why_empty(party), {});
    }

    void add_people(const SeatParty& party) {
        for (std::size_t i = 0; i < party.people.size(); ++i) {
            if (i + 1 == most_people && party.people.size() > most_people) {
                add_row("", fmt::format("  and {} more", party.people.size() - i), {});
                return;
            }
            add(party.people[i]);
        }
    }

    void add_row(const std::string& duty, const std::string& who, const Span& place) {
        rows_.push_back({duty, who, place_text(analysis_, place)});
    }

    [[nodiscard]] std::vector<std::vector<std::string>> take() { return std::move(rows_); }

  private:
    static std::string named(const SeatParty& party) {
        std::string name = party.actor.kind == SubjectKind::name && party.backing != Backing::everyone
                               ? quoted(party.actor.id)
                               : whodecides::named(party.actor);
        if (party.backing == Backing::unknown)
            name += ", a name nobody knows";
        if (party.backing == Backing::placeholder)
            name += ", which names nobody";
        if (party.backing == Backing::nobody && party.actor.kind == SubjectKind::person)
            name += fmt::format(" ({})", why_empty(party));
        return name;
    }

    void add(const Bearer& bearer) {
        if (!bearer.route.empty())
            add_row("", "  " + route_words(bearer.route), bearer.route.back().place);
        if (bearer.away)
            add_row("", "  not available: " + stands_in(bearer.stand_ins), {});
    }

    const Analysis& analysis_;
    std::vector<std::vector<std::string>> rows_;
};

std::string approvals_words(const EntryDuties& duties) {
    return duties.approvals < duties.blocking
               ? fmt::format(" (of {} {} {})", duties.blocking, duties.approvals,
                             duties.approvals == 1 ? "suffices" : "suffice")
               : "";
}

std::string mode_row(const EntryDuties& duties) {
    const std::string_view said = duties.mode_origin == "team"       ? ", as the team says"
                                  : duties.mode_origin == "defaults" ? ", as the defaults of the file say"
                                                                     : "";
    return fmt::format("{}{}", duties.mode, said);
}

} // namespace

std::string place_text(const Analysis& analysis, const Span& span) {
    if (!span.known())
        return {};
    const Place place = analysis.place(span);
    return fmt::format("{}:{}", place.path, place.line);
}

std::vector<std::vector<std::string>> duty_rows(const Analysis& analysis, const EntryDuties& duties,
                                                Behind behind) {
    DutyRows table(analysis);
    for (const EntrySeat& seat : duties.seats) {
        std::string words = plain_words(seat.duties, duties.entry.kind);
        if (seat.has("vetoes"))
            words += approvals_words(duties);
        table.add(words, seat.party);
        const bool decides = seat.has("decides") || seat.has("answers") || seat.has("vetoes");
        if (behind == Behind::every_seat || decides || seat.party.actor.kind == SubjectKind::role)
            table.add_people(seat.party);
    }
    for (const UnreadCell& cell : duties.unread)
        table.add_row("not understood", fmt::format("{}: {}", cell.actor.title, quoted(cell.text)),
                      cell.place);
    if (!duties.mode.empty())
        table.add_row("mode", mode_row(duties), duties.mode_place);
    if (duties.quorum)
        table.add_row("quorum", plain_number(*duties.quorum), {});
    if (duties.tie_break) {
        table.add("if stuck", *duties.tie_break);
        table.add_people(*duties.tie_break);
    }
    if (duties.escalates_to)
        table.add(duties.decide_within ? "after " + duration(*duties.decide_within) : "goes on to",
                  *duties.escalates_to);
    else if (duties.decide_within)
        table.add_row("within", duration(*duties.decide_within), {});
    if (!duties.mandated_by.empty())
        table.add_row("as demands", duties.mandated_by, {});
    return table.take();
}

void append_duty_table(std::string& out, const Analysis& analysis, const EntryDuties& duties,
                       std::size_t width) {
    constexpr auto left = Table::Align::left;
    Table table({{"duty", left, 20}, {"who", left, 16}, {"where", left, 24, Table::Cut::beginning}});
    for (std::vector<std::string>& row : duty_rows(analysis, duties, Behind::those_who_decide))
        table.add(std::move(row));
    table.append_to(out, width, 2);
}

} // namespace whodecides
