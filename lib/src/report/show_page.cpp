#include "report/show_page.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/duty_table.hpp"
#include "report/duty_words.hpp"
#include "report/party_words.hpp"

namespace whodecides {
namespace {

constexpr std::size_t most_findings = 12;

/// Duties in the order in which people ask for them.
constexpr std::array<std::string_view, 12> duty_order{"decides",    "answers", "vetoes",    "does",
                                                      "recommends", "advises", "signs-off", "verifies",
                                                      "supports",   "coaches", "informed",  "excluded"};

std::size_t rank(const HeldSeat& seat) {
    std::size_t best = duty_order.size();
    for (const std::string_view duty : seat.duties)
        best = std::min(best,
                        static_cast<std::size_t>(std::ranges::find(duty_order, duty) - duty_order.begin()));
    return best;
}

/// "named", "the role CFO", "leads the team Payments as the role CFO".
std::string way(const HeldSeat& seat, const Subject& actor) {
    if (seat.through.kind == actor.kind && seat.through.id == actor.id)
        return "by name";
    if (seat.through.kind == SubjectKind::name)
        return "one of everyone";
    if (seat.through.kind == SubjectKind::role)
        return "as " + named(seat.through);
    if (seat.among_others)
        return "one of " + named(seat.through);
    std::string words = seat.route.empty() || seat.route.front().how != RouteStep::How::leads
                            ? "decides in " + named(seat.through)
                            : "leads " + named(seat.through);
    if (seat.route.size() > 1)
        words += " as " + named(seat.route.front().actor);
    return words;
}

std::string who_stands_in(const std::vector<Subject>& deputies) {
    return deputies.empty() ? "nobody stands in" : stands_in(deputies);
}

/// Names are cut last, and of a place never the line.
Table::Column column(std::string_view head) {
    if (head == "where")
        return {std::string(head), Table::Align::left, 24, Table::Cut::beginning};
    return {std::string(head), Table::Align::left, head == "title" ? std::size_t{16} : std::size_t{28}};
}

template <class... Heads>
std::vector<Table::Column> columns(Heads... heads) {
    return {column(heads)...};
}

class PageMaker {
  public:
    explicit PageMaker(const ShowResult& result) : result_(result), analysis_(result.input) {}

    ShowPage make(const ActorShown& shown) {
        page_.title =
            fmt::format("{} ({} {})", shown.actor.title, to_string(shown.actor.kind), shown.actor.id);
        page_.lines.push_back(place_text(analysis_, shown.place));
        add_standing(shown);
        add_people(shown);
        add_ways(shown);
        add_seats(shown, "Seats", false);
        add_seats(shown, "As one of several", true);
        add_unread(shown);
        add_settles(shown);
        add_load(shown);
        add_stand_ins(shown);
        add_stalled(shown);
        add_findings();
        return std::move(page_);
    }

    ShowPage make(const EntryShown& shown) {
        const EntryDuties& duties = shown.duties;
        page_.title =
            fmt::format("{} ({} {})", duties.entry.title, to_string(duties.entry.kind), duties.entry.id);
        page_.lines.push_back(place_text(analysis_, duties.place));
        page_.lines.push_back(sentence(duties));
        if (auto rows = duty_rows(analysis_, duties, Behind::every_seat); !rows.empty())
            page_.sections.push_back({"Seats", {}, columns("duty", "who", "where"), std::move(rows)});
        add_links("Waits for", shown.depends_on);
        add_links("Wait for it", shown.needed_by);
        add_whereabouts(shown);
        add_findings();
        if (!result_.shown.touching.empty())
            add_findings("Findings about others that touch it", result_.shown.touching);
        return std::move(page_);
    }

  private:
    void add_standing(const ActorShown& shown) {
        for (std::string& line : standing(shown))
            page_.lines.push_back(std::move(line));
        std::vector<std::string> words;
        for (const RouteStep& step : shown.belongs)
            words.push_back(fmt::format("{} {}",
                                        step.how == RouteStep::How::holds   ? "holds"
                                        : step.how == RouteStep::How::leads ? "leads"
                                                                            : "in",
                                        named(step.actor)));
        if (!words.empty())
            page_.lines.push_back(fmt::format("{}", fmt::join(words, "; ")));
    }

    void add_people(const ActorShown& shown) {
        if (shown.actor.kind == SubjectKind::person)
            return;
        ShowSection section{"Behind it", {}, columns("who", "where")};
        for (const Bearer& bearer : shown.people) {
            const std::string away =
                bearer.away ? fmt::format(" (not available: {})", stands_in(bearer.stand_ins)) : "";
            section.rows.push_back(
                {(bearer.route.empty() ? bearer.person.title : route_words(bearer.route)) + away,
                 bearer.route.empty() ? "" : place_text(analysis_, bearer.route.back().place)});
        }
        if (!shown.present)
            section.points.emplace_back("nobody is there");
        if (shown.people.empty() && shown.present)
            section.points.emplace_back("nobody in particular");
        if (shown.people_count > shown.people.size())
            section.points.push_back(counted(shown.people_count, "person is", "people are") +
                                     " in it in all");
        page_.sections.push_back(std::move(section));
    }

    void add_seats(const ActorShown& shown, std::string_view heading, bool among_others) {
        std::vector<const HeldSeat*> seats;
        for (const HeldSeat& seat : shown.seats)
            if (seat.among_others == among_others)
                seats.push_back(&seat);
        std::ranges::stable_sort(seats, {}, [](const HeldSeat* seat) { return rank(*seat); });
        ShowSection section{fmt::format("{} ({})", heading, seats.size()),
                            {},
                            columns("duty", "entry", "title", "by", "where")};
        for (const HeldSeat* seat : seats) {
            const std::string status = seat->status == "active" ? "" : fmt::format(", {}", seat->status);
            section.rows.push_back({plain_words(seat->duties, seat->entry.kind), seat->entry.id,
                                    seat->entry.title + status, way(*seat, shown.actor),
                                    place_text(analysis_, seat->place)});
        }
        if (seats.empty() && among_others)
            return;
        if (seats.empty())
            section.points.emplace_back("no seat is written");
        page_.sections.push_back(std::move(section));
    }

    void add_unread(const ActorShown& shown) {
        if (shown.unread.empty())
            return;
        ShowSection section{"Not understood", {}, columns("text", "entry", "title", "where")};
        for (const ActorUnread& cell : shown.unread)
            section.rows.push_back(
                {cell.text, cell.entry.id, cell.entry.title, place_text(analysis_, cell.place)});
        page_.sections.push_back(std::move(section));
    }

    void add_settles(const ActorShown& shown) {
        if (shown.settles.empty())
            return;
        ShowSection section{"Where others are stuck", {}, columns("what", "entry", "title", "by", "where")};
        for (const HeldSeat& seat : shown.settles)
            section.rows.push_back({plain_words(seat.duties, seat.entry.kind), seat.entry.id,
                                    seat.entry.title, way(seat, shown.actor),
                                    place_text(analysis_, seat.place)});
        page_.sections.push_back(std::move(section));
    }

    /// From each name in a seat to the person, once: seats then say the name alone.
    void add_ways(const ActorShown& shown) {
        ShowSection section{"Ways to the seats", {}, columns("name", "way", "where")};
        std::set<std::pair<SubjectKind, std::string>> met;
        for (const HeldSeat& seat : shown.seats)
            if (!seat.route.empty() && met.emplace(seat.through.kind, seat.through.id).second)
                section.rows.push_back({named(seat.through), route_words(seat.route),
                                        place_text(analysis_, seat.route.back().place)});
        if (!section.rows.empty())
            page_.sections.push_back(std::move(section));
    }

    void add_load(const ActorShown& shown) {
        if (!shown.load)
            return;
        const ShownLoad& load = *shown.load;
        ShowSection section{"Load"};
        section.points.push_back(fmt::format(
            "{} {} other than to be told; of {} the median is {}, and the most {}", plain_number(load.seats),
            load.seats == 1 ? "seat" : "seats", counted(load.people, "person", "people"),
            plain_number(load.median), plain_number(load.most)));
        if (load.effort)
            section.points.push_back(fmt::format(
                "{} of a full-time week is written{}", whole_percent(*load.effort),
                load.capacity ? fmt::format(", of a week of {}", whole_percent(*load.capacity)) : ""));
        page_.sections.push_back(std::move(section));
    }

    void add_stand_ins(const ActorShown& shown) {
        ShowSection section{"Standing in", {}, columns("who", "where")};
        const auto add = [&](const StandIn& each) {
            section.rows.push_back(
                {fmt::format("{} stands in for {}", named(each.deputy), named(each.principal)),
                 place_text(analysis_, each.place)});
        };
        std::ranges::for_each(shown.deputies, add);
        std::ranges::for_each(shown.deputy_of, add);
        for (const Subject& deputy : shown.deputies_away)
            section.points.push_back(fmt::format("{} is written down to stand in for {}, and is not there",
                                                 named(deputy), named(shown.actor)));
        if (shown.deputies.empty() && shown.deputies_away.empty())
            section.points.push_back(
                fmt::format("nobody is written down to stand in for {}", named(shown.actor)));
        page_.sections.push_back(std::move(section));
    }

    void add_stalled(const ActorShown& shown) {
        if (shown.actor.kind != SubjectKind::person)
            return;
        ShowSection section{"What waits", {}, columns("entry", "title", "why", "where")};
        if (!shown.present) {
            section.points.push_back(fmt::format("nothing: {} is not available; {}", shown.actor.title,
                                                 who_stands_in(shown.stand_ins)));
            page_.sections.push_back(std::move(section));
            return;
        }
        section.points.push_back(fmt::format("{} of {} wait{} for {}", shown.stalled.size(),
                                             counted(shown.stall_considered, "entry", "entries"),
                                             shown.stalled.size() == 1 ? "s" : "", shown.actor.title));
        for (const WaitingEntry& stalled : shown.stalled)
            section.rows.push_back(
                {stalled.entry.id, stalled.entry.title,
                 stalled.waits_for.empty() ? "nobody else can" : "waits for " + stalled.waits_for,
                 place_text(analysis_, stalled.place)});
        page_.sections.push_back(std::move(section));
    }

    void add_links(std::string_view heading, const std::vector<EntryLink>& links) {
        if (links.empty())
            return;
        ShowSection section{std::string(heading), {}, columns("entry", "title", "where")};
        for (const EntryLink& link : links)
            section.rows.push_back({link.entry.id, link.entry.title, place_text(analysis_, link.place)});
        page_.sections.push_back(std::move(section));
    }

    void add_whereabouts(const EntryShown& shown) {
        ShowSection section{"About it"};
        const auto add = [&](std::string_view what, std::string words) {
            if (!words.empty())
                section.points.push_back(fmt::format("{}: {}", what, std::move(words)));
        };
        add("forum", shown.forum ? shown.forum->entry.title : "");
        add("scope", shown.scope);
        add("domains", fmt::format("{}", fmt::join(shown.domains, ", ")));
        add("tags", fmt::format("{}", fmt::join(shown.tags, ", ")));
        if (!section.points.empty())
            page_.sections.push_back(std::move(section));
    }

    /// What it is the subject of comes first.
    void add_findings() {
        std::vector<std::size_t> findings = result_.shown.findings;
        const auto is_apart = [&](std::size_t i) { return !is_about(analysis_.findings()[i].subject); };
        std::ranges::stable_sort(findings, {}, is_apart);
        add_findings("Findings", findings);
    }

    void add_findings(std::string_view heading, const std::vector<std::size_t>& findings) {
        ShowSection section{fmt::format("{} ({})", heading, findings.size())};
        for (const std::size_t i : findings) {
            if (section.points.size() == most_findings) {
                section.points.push_back(fmt::format("and {} more, which `whodecides check` prints",
                                                     findings.size() - most_findings));
                break;
            }
            const Finding& finding = analysis_.findings()[i];
            section.points.push_back(fmt::format("{} {}: {} [{}]", to_string(finding.severity),
                                                 place_text(analysis_, finding.place), finding.message,
                                                 finding.rule->name));
        }
        if (section.points.empty())
            section.points.emplace_back("none");
        page_.sections.push_back(std::move(section));
    }

    [[nodiscard]] bool is_about(const Subject& subject) const {
        const Shown& shown = result_.shown;
        const Subject& it = shown.actor ? shown.actor->actor : shown.entry->duties.entry;
        return it.kind == subject.kind && it.id == subject.id;
    }

    const ShowResult& result_;
    const Analysis& analysis_;
    ShowPage page_;
};

} // namespace

std::vector<std::string> standing(const ActorShown& shown) {
    std::vector<std::string> lines;
    if (shown.actor.kind == SubjectKind::person && !shown.present)
        lines.push_back(fmt::format("not available, and {}: {}", who_stands_in(shown.stand_ins),
                                    shown.keeps_seats ? "the seats are kept" : "no seat is kept"));
    const std::string also = shown.stand_ins.empty() ? "" : "; " + stands_in(shown.stand_ins);
    if (shown.actor.kind == SubjectKind::role && !shown.present)
        lines.push_back("vacant: nobody is there who holds it" + also);
    if (shown.actor.kind == SubjectKind::team && !shown.present && !also.empty())
        lines.push_back("nobody is there" + also);
    std::string days = shown.begins.empty() ? "" : " from " + shown.begins;
    days += shown.until.empty() ? "" : " until " + shown.until;
    if (!days.empty())
        lines.push_back("written down" + days);
    return lines;
}

ShowPage page_of(const ShowResult& result) {
    PageMaker maker(result);
    return result.shown.actor ? maker.make(*result.shown.actor) : maker.make(*result.shown.entry);
}

} // namespace whodecides
