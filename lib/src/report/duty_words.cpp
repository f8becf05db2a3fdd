#include "report/duty_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/plain_words.hpp"
#include "base/words.hpp"
#include "report/party_words.hpp"

namespace whodecides {
namespace {

bool is_duty(const EntryDuties& duties) {
    return duties.entry.kind == SubjectKind::responsibility;
}

bool is_shared(std::string_view mode) {
    return mode == "consent" || mode == "consensus" || mode == "majority";
}

/// Somebody decides, and it is one person: they need not be asked or told as well.
std::set<std::string> those_alone(const EntryDuties& duties) {
    std::set<std::string> ids;
    for (const EntrySeat& seat : duties.seats)
        if (seat.has(duties.owning_duty) && seat.party.backing == Backing::one)
            ids.insert(seat.party.people.front().person.id);
    return duties.deciding == Deciding::one && ids.size() == 1 ? ids : std::set<std::string>();
}

/// Whether a seat comes down to one of these people. To ask or tell a team is to ask or tell all in it, also
/// where one of them leads it.
bool is_among(const EntrySeat& seat, std::string_view duty, const std::set<std::string>& people) {
    const SeatParty& party = seat.party;
    const bool as_team = party.actor.kind == SubjectKind::team &&
                         (duty == "advises" || duty == "informed" || duty == "excluded");
    return !as_team && party.people.size() == 1 && people.contains(party.people.front().person.id);
}

std::vector<const SeatParty*> parties(const EntryDuties& duties, std::string_view duty,
                                      const std::set<std::string>& without = {}) {
    std::vector<const SeatParty*> found;
    for (const EntrySeat& seat : duties.seats)
        if (seat.has(duty) && !is_among(seat, duty, without) && seat.party.backing != Backing::placeholder)
            found.push_back(&seat.party);
    return found;
}

/// A sentence under construction: clauses with semicolons between.
class Clauses {
  public:
    void add(std::string clause) {
        if (!clause.empty())
            clauses_.push_back(std::move(clause));
    }
    [[nodiscard]] std::string joined() const { return fmt::format("{}", fmt::join(clauses_, "; ")); }

  private:
    std::vector<std::string> clauses_;
};

/// "`V` of Ben Cole is not understood".
std::string unread_words(const EntryDuties& duties) {
    constexpr std::size_t most_told = 3;
    std::vector<std::string> cells;
    for (const UnreadCell& cell : duties.unread)
        cells.push_back(fmt::format("{} of {}", quoted(cell.text), cell.actor.title));
    return fmt::format("{} {} not understood", listed(cells, most_told), cells.size() == 1 ? "is" : "are");
}

std::string nobody_clause(const EntryDuties& duties) {
    const std::string_view verb = is_duty(duties) ? "answers for" : "decides";
    if (duties.deciding == Deciding::on_purpose)
        return fmt::format("nobody {} this, on purpose: {}", verb, duties.unowned);
    for (const EntrySeat& seat : duties.seats)
        if (seat.has(duties.owning_duty))
            return fmt::format("nobody {} this: {} names nobody", verb, quoted(seat.party.actor.id));
    if (!duties.unread.empty())
        return fmt::format("who {} this is not known: {}", verb, unread_words(duties));
    return fmt::format("nobody {} this: no name is written", verb);
}

/// Names are written, and nobody is behind them.
std::string absent_clause(const EntryDuties& duties) {
    const std::vector<const SeatParty*> away = parties(duties, duties.owning_duty);
    const std::string_view task = is_duty(duties) ? "answer for this" : "decide";
    if (away.size() > 1)
        return fmt::format("{} are to {}, and nobody of them is there",
                           joined_names(party_names(away, Position::subject), "and"), task);
    const bool person = away.front()->actor.kind == SubjectKind::person;
    return fmt::format("{} is to {}{} {}", bare_name(*away.front()), task, person ? " and is" : ", and",
                       why_empty(*away.front()));
}

/// How one of the modes is said behind the verb.
std::string mode_words(std::string_view mode) {
    if (is_shared(mode))
        return fmt::format(" by {}", mode);
    if (mode == "advice")
        return " after taking advice";
    return mode == "delegated" ? " by delegation" : "";
}

std::string aside_of(const SeatParty& party, const EntryDuties& duties) {
    std::string words = aside(party);
    if (duties.quorum && party.count > 1 && is_shared(duties.mode))
        words += fmt::format("{}quorum {}", words.empty() ? "" : "; ", plain_number(*duties.quorum));
    return words.empty() ? "" : fmt::format(" ({})", words);
}

/// What is missing where a group as such decides.
std::string_view open_words(const SeatParty& party, const EntryDuties& duties) {
    if (is_shared(duties.mode))
        return "";
    if (party.backing == Backing::group)
        return " as a whole, and nothing says who of them";
    return party.backing == Backing::everyone ? ", and nothing says how" : "";
}

/// Before the verb of several who are one too many.
std::string_view both_or_all(const EntryDuties& duties, std::size_t count) {
    return duties.deciding != Deciding::several ? "" : count == 2 ? "both " : "all ";
}

std::string one_clause(const SeatParty& party, const EntryDuties& duties) {
    const bool crowd = party.backing == Backing::together;
    const std::string verb =
        is_duty(duties) ? (crowd ? "answer for this" : "answers for this") : (crowd ? "decide" : "decides");
    return fmt::format("{} {}{}{}{}{}", bare_name(party), crowd ? both_or_all(duties, party.count) : "", verb,
                       mode_words(duties.mode), aside_of(party, duties), open_words(party, duties));
}

std::string several_clause(const std::vector<const SeatParty*>& deciders, const EntryDuties& duties) {
    const std::vector<std::string> names = party_names(deciders, Position::subject);
    if (names.size() == 1 && !is_plural({deciders.front()}))
        return fmt::format("{} {}{}", names.front(), is_duty(duties) ? "answers for this" : "decides",
                           mode_words(duties.mode));
    return fmt::format("{} {}{}{}", joined_names(names, "and"), both_or_all(duties, names.size()),
                       is_duty(duties) ? "answer for this" : "decide", mode_words(duties.mode));
}

/// Who settles it where several decide.
std::string settling_clause(const EntryDuties& duties) {
    if (duties.deciding != Deciding::several && duties.deciding != Deciding::shared)
        return {};
    if (duties.tie_break)
        return fmt::format("{} settles it if they are stuck", as_subject(*duties.tie_break));
    if (duties.escalates_to)
        return {}; // where it goes is said by the next clause
    return duties.deciding == Deciding::shared ? "nothing says who settles it if they are stuck" : "";
}

/// Where a matter goes that is stuck, and when; not to the one who decides anyway.
std::string escalation_clause(const EntryDuties& duties) {
    const std::string within = duties.decide_within ? duration(*duties.decide_within) : std::string();
    const std::set<std::string> alone = those_alone(duties);
    const bool upwards =
        duties.escalates_to && !(duties.escalates_to->people.size() == 1 &&
                                 alone.contains(duties.escalates_to->people.front().person.id));
    if (upwards && !within.empty())
        return fmt::format("after {} it goes to {}", within, called(*duties.escalates_to));
    if (upwards)
        return fmt::format("what is stuck goes to {}", called(*duties.escalates_to));
    return within.empty() ? "" : fmt::format("due within {}", within);
}

/// Who answers for what others decide, or decides what others answer for.
std::string apart_clause(const EntryDuties& duties) {
    const std::string_view other = duties.owning_duty == "decides" ? "answers" : "decides";
    std::vector<const SeatParty*> apart;
    for (const SeatParty* party : parties(duties, other, those_alone(duties))) {
        const auto owns = [&](const EntrySeat& seat) {
            return seat.has(duties.owning_duty) && seat.party.actor.kind == party->actor.kind &&
                   seat.party.actor.id == party->actor.id;
        };
        if (std::ranges::none_of(duties.seats, owns))
            apart.push_back(party);
    }
    const std::vector<std::string> names = party_names(apart, Position::subject);
    if (names.empty())
        return {};
    return fmt::format("{} {}{}{}", joined_names(names, "and"), other == "answers" ? "answer" : "decide",
                       is_plural(apart) ? "" : "s", other == "answers" ? " for it" : "");
}

/// "Carol Diaz proposes": those of a duty as the subject of a verb.
std::string doing_clause(const EntryDuties& duties, std::string_view duty, std::string_view one,
                         std::string_view several) {
    const std::vector<const SeatParty*> doers = parties(duties, duty);
    if (doers.empty())
        return {};
    return fmt::format("{} {}", joined_names(party_names(doers, Position::subject), "and"),
                       is_plural(doers) ? several : one);
}

/// "Ana Ruiz (who decides)": whoever decides alone and must agree as well; empty where that is nobody.
std::string who_agrees_alone(const EntryDuties& duties, const std::set<std::string>& alone) {
    for (const EntrySeat& seat : duties.seats)
        if (seat.has("vetoes") && is_among(seat, "vetoes", alone))
            return fmt::format("{} ({})", seat.party.people.front().person.title,
                               is_duty(duties) ? "who answers for it" : "who decides");
    return {};
}

std::string absences(const EntryDuties& duties) {
    Clauses clauses;
    std::set<std::string> met;
    const auto tell = [&](const SeatParty& party) {
        for (const Bearer& bearer : party.people)
            if (bearer.away && met.insert(bearer.person.id).second)
                clauses.add(
                    fmt::format("{} is not available: {}", bearer.person.title, stands_in(bearer.stand_ins)));
    };
    // Of all whom the sentence names but those who are told.
    constexpr std::array<std::string_view, 7> named{"decides",    "answers",  "vetoes",   "advises",
                                                    "recommends", "verifies", "signs-off"};
    for (const EntrySeat& seat : duties.seats)
        if (std::ranges::any_of(named, [&](std::string_view duty) { return seat.has(duty); }) ||
            (seat.has("does") && is_duty(duties)))
            tell(seat.party);
    if (duties.tie_break && duties.deciding != Deciding::one)
        tell(*duties.tie_break);
    return clauses.joined();
}

void add_state(Clauses& clauses, const EntryDuties& duties) {
    constexpr std::array<std::string_view, 7> levels{"tell",   "sell",    "consult", "agree",
                                                     "advise", "inquire", "delegate"};
    if (duties.delegation && *duties.delegation >= 1 && *duties.delegation <= 7)
        clauses.add(fmt::format("delegation level {} ({})", *duties.delegation,
                                levels[static_cast<std::size_t>(*duties.delegation - 1)]));
    if (duties.status == "proposed")
        clauses.add("this is still a proposal");
    if (duties.status == "decided")
        clauses.add("the choice is made already");
    if (duties.status == "retired")
        clauses.add("this is retired");
    if (!duties.begins.empty())
        clauses.add(fmt::format("this begins on {}", duties.begins));
    if (!duties.ended.empty())
        clauses.add(fmt::format("this ended on {}", duties.ended));
}

} // namespace

std::string who_decides(const EntryDuties& duties) {
    if (duties.deciding == Deciding::nobody || duties.deciding == Deciding::on_purpose)
        return nobody_clause(duties);
    if (duties.deciding == Deciding::absent)
        return absent_clause(duties);
    const std::vector<const SeatParty*> deciders = those_there(parties(duties, duties.owning_duty));
    std::string clause =
        deciders.size() == 1 ? one_clause(*deciders.front(), duties) : several_clause(deciders, duties);
    if (duties.deciding == Deciding::several && !duties.tie_break && !duties.escalates_to)
        clause += ", and nothing says how they settle it";
    return clause;
}

std::string who_owns(const EntryDuties& duties) {
    const std::string_view one = is_duty(duties) ? "answers for" : "decides";
    const std::string_view several = is_duty(duties) ? "answer for" : "decide";
    const std::string clause = doing_clause(duties, duties.owning_duty, one, several);
    return clause.empty() ? fmt::format("nobody {}", one) : clause;
}

std::string who_agrees(const EntryDuties& duties) {
    const std::set<std::string> alone = those_alone(duties);
    std::vector<std::string> names = party_names(parties(duties, "vetoes", alone), Position::subject);
    if (const std::string name = who_agrees_alone(duties, alone); !name.empty())
        names.push_back(name);
    // Several behind the only name that can block: one of them can say yes for it.
    const bool all = duties.approvals >= duties.blocking && duties.blocking != 1;
    if (names.size() < 2 || all)
        return joined_names(names, "and");
    if (duties.approvals <= 1)
        return joined_names(names, "or");
    return fmt::format("{} of {}", duties.approvals, joined_names(names, "and"));
}

std::string who_is(const EntryDuties& duties, std::string_view duty) {
    return joined_names(party_names(parties(duties, duty, those_alone(duties)), Position::object), "and");
}

std::string called(const SeatParty& party) {
    return joined_names(party_names({&party}, Position::object), "and");
}

std::string sentence(const EntryDuties& duties) {
    Clauses clauses;
    const auto say = [&](std::string_view pattern, const std::string& names) {
        if (!names.empty())
            clauses.add(fmt::format(fmt::runtime(pattern), names));
    };
    const bool several = duties.deciding == Deciding::several || duties.deciding == Deciding::shared;
    clauses.add(who_decides(duties));
    clauses.add(settling_clause(duties));
    clauses.add(several ? escalation_clause(duties) : "");
    clauses.add(apart_clause(duties));
    say("{} must agree", who_agrees(duties));
    say("ask {} first", who_is(duties, "advises"));
    clauses.add(doing_clause(duties, "recommends", "proposes", "propose"));
    if (is_duty(duties))
        clauses.add(doing_clause(duties, "does", "does it", "do it"));
    clauses.add(doing_clause(duties, "verifies", "checks it", "check it"));
    clauses.add(doing_clause(duties, "signs-off", "signs it off", "sign it off"));
    say("tell {}", who_is(duties, "informed"));
    say("leave {} out", who_is(duties, "excluded"));
    clauses.add(several ? "" : escalation_clause(duties));
    clauses.add(absences(duties));
    if (!duties.unread.empty() && duties.deciding != Deciding::nobody)
        clauses.add(unread_words(duties));
    add_state(clauses, duties);
    return clauses.joined();
}

std::string plain_words(const std::vector<std::string_view>& duties, SubjectKind kind) {
    const auto has = [&](std::string_view duty) { return std::ranges::find(duties, duty) != duties.end(); };
    const std::string_view implied = kind == SubjectKind::responsibility ? "decides" : "answers";
    const bool both = has("answers") && has("decides");
    std::vector<std::string_view> words;
    for (const std::string_view duty : duties)
        if (!both || duty != implied)
            words.push_back(plain_words(duty));
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string duration(double hours) {
    struct Unit {
        double hours;
        std::string_view name;
    };
    constexpr std::array units{Unit{720, "month"}, Unit{168, "week"}, Unit{24, "day"}, Unit{1, "hour"}};
    const auto whole = [&](const Unit& unit) {
        const double count = hours / unit.hours;
        return count >= 1 && count < 1e15 && count == static_cast<double>(static_cast<std::int64_t>(count));
    };
    const auto* found = std::ranges::find_if(units, whole);
    const Unit unit = found == units.end() ? units.back() : *found;
    const double count = hours / unit.hours;
    return fmt::format("{} {}{}", plain_number(count), unit.name, count == 1 ? "" : "s");
}

std::string route_words(const std::vector<RouteStep>& route) {
    std::string words;
    for (const RouteStep& step : route) {
        const std::string_view how = step.how == RouteStep::How::holds   ? "held by"
                                     : step.how == RouteStep::How::leads ? "led by"
                                                                         : "with";
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", how, named(step.actor));
    }
    return words;
}

std::string named(const Subject& subject) {
    if (subject.kind == SubjectKind::role)
        return "the role " + subject.title;
    return subject.kind == SubjectKind::team ? "the team " + subject.title : subject.title;
}

} // namespace whodecides
