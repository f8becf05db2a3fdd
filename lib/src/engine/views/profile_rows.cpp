// What each measure of the profile counts.

#include "engine/views/profile_rows.hpp"

#include <algorithm>
#include <array>

#include "base/quantile.hpp"
#include "model/measures/concentration.hpp"

namespace whodecides::engine {
namespace {

using Facts = ProfileFacts;
using Part = ProfilePart;
using Row = ProfileRow;

/// Counts a mark; what is unknown is in neither number.
void count(Row& row, Mark mark) {
    ++row.possible;
    if (mark == Mark::unknown)
        return;
    ++row.known;
    ++row.denominator;
    row.numerator += mark == Mark::yes ? 1 : 0;
}

/// Counts a mark of each entry, or of each decision.
void count_entries(const Facts& facts, const Part& part, Row& row, Mark EntryFacts::*mark,
                   bool decisions = false) {
    for (const EntryId entry : part.entries)
        if (!decisions || facts.organisation[entry].is_decision())
            count(row, facts.entries[entry.value].*mark);
}

/// Counts those of some people who have what is asked for; what the row rests on is told by itself.
template <class Who, class What>
void count_people(const Facts& facts, const Part& part, Row& row, Who who, What what) {
    for (const PersonId person : part.people) {
        const PersonFacts& one = facts.people[person.value];
        if (!who(one))
            continue;
        ++row.denominator;
        row.numerator += what(one) ? 1 : 0;
    }
}

bool anybody(const PersonFacts&) {
    return true;
}
bool answers(const PersonFacts& one) {
    return one.answers;
}

template <class Of>
void rest_on_people(const Part& part, Row& row, Of of) {
    row.possible = part.people.size();
    row.known = static_cast<std::size_t>(std::ranges::count_if(part.people, of));
}

template <class Of>
void rest_on_entries(const Part& part, Row& row, Of of) {
    row.possible = part.entries.size();
    row.known = static_cast<std::size_t>(std::ranges::count_if(part.entries, of));
}

void rest_on_managers(const Facts& facts, const Part& part, Row& row) {
    rest_on_people(part, row, [&](PersonId person) { return !facts.organisation[person].managers.empty(); });
}

/// Where a third says so, silence means no; below that it may be more.
bool widely(std::size_t written, std::size_t possible) {
    return Usage{written, possible, false}.in_use();
}

void coaching(const Facts& facts, const Part& part, Row& row) {
    count_people(facts, part, row, answers, [](const PersonFacts& one) { return one.coaches; });
    rest_on_people(part, row, [&](PersonId person) { return facts.people[person.value].has_coach; });
    if (!facts.declared.coach)
        row.unknown = "nothing declares `coach`";
    if (!facts.in_use(Field::coach))
        row.bound = ProfileBound::at_least;
}

/// 1 - excess: how much of the way from one holder to the fairest split is gone.
void evenness(Row& row, double value, double least, double most, std::optional<double> excess) {
    if (!excess) {
        row.denominator = 0;
        return;
    }
    row.numerator = most - value;
    row.denominator = most - least;
    row.value = 1 - *excess;
}

void shared_power(const Facts& facts, const Part& part, Row& row) {
    const Concentration power = facts.measures.power().concentration(part.people);
    evenness(row, power.hhi, power.least_hhi, 1, power.excess_hhi());
    row.effective = power.effective_number();
    row.people = power.people;
    rest_on_entries(part, row, [&](EntryId entry) { return facts.entries[entry.value].owner; });
    if (power.people < 2)
        row.unknown = "there are fewer than two people to share";
    else if (power.items <= 0)
        row.unknown = "nobody present here is known to answer or decide";
    else if (!row.value)
        row.unknown = "a single item cannot be shared";
}

void synergy(const Facts& facts, const Part& part, Row& row) {
    count_entries(facts, part, row, &EntryFacts::synergy, true);
    if (!facts.declared.team)
        row.unknown = "nothing declares `teams` with people in them";
}

void autonomy(const Facts& facts, const Part& part, Row& row) {
    count_entries(facts, part, row, &EntryFacts::autonomy, true);
    rest_on_managers(facts, part, row);
    if (!facts.declared.approvers)
        row.unknown = "nothing declares `approvers`";
    else if (!facts.declared.manager)
        row.unknown = "nothing declares `manager`";
    if (!facts.in_use(Field::manager))
        row.bound = ProfileBound::at_most;
}

void safe_to_try(const Facts& facts, const Part& part, Row& row) {
    for (const EntryId entry : part.entries) {
        const EntryFacts& one = facts.entries[entry.value];
        if (!facts.organisation[entry].is_decision() || one.autonomy != Mark::yes)
            continue;
        ++row.denominator;
        row.numerator += one.reversible == Mark::yes ? 1 : 0;
        ++row.possible;
        row.known += one.reversible != Mark::unknown ? 1 : 0;
    }
    if (!facts.declared.approvers)
        row.unknown = "nothing declares `approvers`";
    else if (!facts.declared.manager)
        row.unknown = "nothing declares `manager`";
    else if (!facts.declared.reversible)
        row.unknown = "nothing declares `reversible`";
    if (!widely(facts.reversible_written, facts.decisions))
        row.bound = ProfileBound::at_least;
}

void accountability(const Facts& facts, const Part& part, Row& row) {
    count_entries(facts, part, row, &EntryFacts::accountable);
}

void capacity(const Facts& facts, const Part& part, Row& row) {
    count_people(facts, part, row, answers, [](const PersonFacts& one) { return one.capacity == Mark::yes; });
    for (const PersonId person : part.people) {
        const PersonFacts& one = facts.people[person.value];
        row.possible += one.answers ? 1 : 0;
        row.known += one.answers && one.effort_written ? 1 : 0;
    }
    if (!facts.in_use(Field::effort))
        row.bound = ProfileBound::at_most;
}

void leadership(const Facts& facts, const Part& part, Row& row) {
    count_people(facts, part, row, anybody, [](const PersonFacts& one) { return one.leads; });
    rest_on_entries(part, row,
                    [&](EntryId entry) { return !facts.entries[entry.value].unresolved.any(leading); });
    if (!facts.declared.duties.any(leading))
        row.unknown = "nothing declares who answers, decides or proposes";
    if (facts.unresolved.any(leading))
        row.bound = ProfileBound::at_least;
}

void learning(const Facts& facts, const Part& part, Row& row) {
    count_people(
        facts, part, row, [](const PersonFacts& one) { return !one.answers; },
        [](const PersonFacts& one) { return one.has_coach || one.deputy || one.voice; });
    row.possible = 3;
    row.known = (facts.declared.coach ? 1U : 0U) + (facts.declared.deputy ? 1U : 0U) +
                (facts.declared.voice ? 1U : 0U);
    if (row.known == 0)
        row.unknown = "nothing declares `coach`, `deputy` or a voice";
    else if (facts.owned > 0 && !widely(facts.owners_known, facts.owned))
        row.unknown = "too few are known of those who answer";
    if (!facts.in_use(Field::coach) || !facts.in_use(Field::deputy))
        row.bound = ProfileBound::at_least;
}

void reviews(const Facts& facts, const Part& part, Row& row) {
    for (const EntryId entry : part.entries) {
        if (!facts.organisation[entry].is_decision())
            continue;
        const Mark mark = facts.entries[entry.value].reviewed;
        ++row.denominator;
        row.numerator += mark == Mark::yes ? 1 : 0;
        ++row.possible;
        row.known += mark != Mark::unknown ? 1 : 0;
    }
    if (!facts.declared.reviewed)
        row.unknown = "nothing declares `reviewed`";
    if (!widely(facts.reviewed_written, facts.decisions))
        row.bound = ProfileBound::at_least;
}

void advancement(const Facts& facts, const Part& part, Row& row) {
    for (const PersonId person : part.people)
        if (facts.people[person.value].answers)
            count(row, facts.people[person.value].new_or_junior);
    if (!facts.declared.start)
        row.unknown = "nothing declares `from`, or a line of `manager` with three levels";
}

void closeness(const Facts& facts, const Part& part, Row& row) {
    for (const EntryId entry : part.entries)
        if (facts.entries[entry.value].faces)
            count(row, facts.entries[entry.value].front);
    if (!facts.declared.faces)
        row.unknown = "nothing declares `faces`";
    else if (!facts.declared.manager)
        row.unknown = "nothing declares `manager`";
}

void levels_to_yes(const Facts& facts, const Part& part, Row& row) {
    std::vector<double> levels;
    for (const EntryId entry : part.entries) {
        const EntryFacts& one = facts.entries[entry.value];
        row.possible += one.faces ? 1 : 0;
        if (one.faces && one.levels_to_yes >= 0)
            levels.push_back(one.levels_to_yes);
    }
    row.known = levels.size();
    row.denominator = static_cast<double>(levels.size());
    if (!levels.empty()) {
        std::ranges::sort(levels);
        row.value = quantile(levels, 0.5);
        row.numerator = *row.value;
    }
    if (!facts.declared.faces)
        row.unknown = "nothing declares `faces`";
    else if (!facts.declared.manager)
        row.unknown = "nothing declares `manager`";
}

void mutual_learning(const Facts& facts, const Part& part, Row& row) {
    const auto advice = facts.measures.channels().advice();
    for (const std::uint32_t pair : part.advice_pairs) {
        ++row.denominator;
        row.numerator += advice[pair].by_first > 0 && advice[pair].by_second > 0 ? 1 : 0;
    }
    rest_on_entries(part, row, [&](EntryId entry) { return facts.entries[entry.value].advises; });
    if (advice.empty())
        row.unknown = facts.declared.team ? "nothing declares that one team advises another"
                                          : "nothing declares `teams` with people in them";
    else if (row.known * 3 < row.possible) // what is not written could go one way or both
        row.unknown = "too few entries say who advises";
}

void speed(const Facts& facts, const Part& part, Row& row) {
    for (const EntryId entry : part.entries)
        if (facts.organisation[entry].is_decision()) {
            row.numerator += facts.entries[entry.value].speed;
            ++row.denominator;
        }
    rest_on_managers(facts, part, row);
    if (!facts.in_use(Field::manager))
        row.bound = ProfileBound::at_most;
}

void clarity(const Facts& facts, const Part& part, Row& row) {
    count_entries(facts, part, row, &EntryFacts::clear);
}

void communication(const Facts& facts, const Part& part, Row& row) {
    const auto pairs = facts.measures.channels().pairs();
    for (const std::uint32_t pair : part.work_pairs) {
        ++row.denominator;
        row.numerator += pairs[pair].channel ? 1 : 0;
    }
    const Usage& forums = facts.organisation.usage(Field::forums);
    row.known = forums.declared;
    row.possible = forums.possible;
    if (pairs.empty())
        row.unknown = facts.declared.team ? "nothing declares work that two teams share"
                                          : "nothing declares `teams` with people in them";
    else if (facts.organisation.forums.empty() && !forums.complete)
        row.unknown = "nothing declares `forums`";
    if (!forums.in_use())
        row.bound = ProfileBound::at_least;
}

void voice(const Facts& facts, const Part& part, Row& row) {
    count_people(facts, part, row, anybody, [](const PersonFacts& one) { return one.voice; });
    rest_on_entries(part, row, [&](EntryId entry) { return facts.entries[entry.value].advises; });
    if (!facts.declared.duties.any(heard))
        row.unknown = "nothing declares who advises or decides";
    if (facts.unresolved.any(heard) || row.known * 3 < row.possible)
        row.bound = ProfileBound::at_least;
}

void fairness(const Facts& facts, const Part& part, Row& row) {
    const Concentration load = facts.load_concentration(part.people);
    evenness(row, load.gini, load.least_gini, load.most_gini(), load.excess_gini());
    row.people = load.people;
    const Usage& effort = facts.organisation.usage(Field::effort);
    row.known = effort.declared;
    row.possible = effort.possible;
    if (load.people == 0)
        row.unknown = "nobody present here is known to hold a seat";
    else if (load.people == 1)
        row.unknown = "only one person present here is known to hold a seat";
    else if (!row.value)
        row.unknown = "a single seat cannot be shared";
}

struct Counter {
    std::string_view key; ///< of the measure
    void (*count)(const Facts& facts, const Part& part, Row& row);
    std::string_view nothing; ///< why there may be nothing to count
    std::string_view vague;   ///< why a bound may say nothing
};

constexpr std::string_view nobody_answers = "nobody present here is known to answer for anything";
constexpr std::string_view far_from_known =
    "of nothing here that faces customers is it known how far the yes is above the doer";
constexpr std::string_view no_decision = "there is no decision here";
constexpr std::array counters{
    Counter{"coaching", coaching, nobody_answers, "too few declare `coach`"},
    Counter{"shared-power", shared_power, "nobody here answers or decides", ""},
    Counter{"synergy", synergy, "it is not known which teams the voices here are from", ""},
    Counter{"autonomy", autonomy, no_decision, "too few declare `manager`"},
    Counter{"safe-to-try", safe_to_try, "there is no decision here without approval from above",
            "too few declare `reversible`"},
    Counter{"accountability", accountability, "it is not known who answers here, or by what right", ""},
    Counter{"capacity", capacity, nobody_answers, "too few declare `effort`"},
    Counter{"leadership", leadership, "there is nobody here",
            "those who answer, decide or propose are not known"},
    Counter{"learning", learning, "everybody here answers for something",
            "too few declare `coach` or `deputy`"},
    Counter{"reviews", reviews, no_decision, "too few declare `reviewed`"},
    Counter{"advancement", advancement, "of nobody here who answers is a start or a place in the line known",
            ""},
    Counter{"closeness", closeness, far_from_known, ""},
    Counter{"levels-to-yes", levels_to_yes, far_from_known, ""},
    Counter{"mutual-learning", mutual_learning, "no team here advises another", ""},
    Counter{"speed", speed, no_decision, "too few declare `manager`"},
    Counter{"clarity", clarity, "nothing here is answered for or decided", ""},
    Counter{"communication", communication, "no work here is shared with another team",
            "too few declare `forums`"},
    Counter{"voice", voice, "there is nobody here", "those who advise or decide are not known"},
    Counter{"fairness", fairness, "nobody present here is known to hold a seat", ""},
};

/// A lower bound of nothing and an upper bound of everything say nothing; everything at least, and nothing at
/// most, are exact.
void weigh_bound(Row& row, const Counter& counter) {
    if (row.bound == ProfileBound::exact)
        return;
    const bool all = row.value >= 1.0;
    const bool none = row.value <= 0.0;
    if ((row.bound == ProfileBound::at_most && all) || (row.bound == ProfileBound::at_least && none))
        row.unknown = counter.vague;
    else if (all || none)
        row.bound = ProfileBound::exact;
}

ProfileRow row_of(const Facts& facts, const Part& part, const ProfileMeasure& measure) {
    Row row;
    row.measure = &measure;
    const auto counter = std::ranges::find(counters, measure.key, &Counter::key);
    if (part.entries.empty() && part.people.empty())
        row.unknown = "there is nobody and nothing here";
    else
        counter->count(facts, part, row);
    if (row.unknown.empty() && row.denominator <= 0)
        row.unknown = counter->nothing;
    if (row.unknown.empty() && !row.value)
        row.value = row.numerator / row.denominator;
    if (row.unknown.empty())
        weigh_bound(row, *counter);
    if (!row.unknown.empty()) {
        row.value.reset();
        row.bound = ProfileBound::exact;
    }
    return row;
}

} // namespace

std::vector<ProfileRow> profile_rows(const ProfileFacts& facts, const ProfilePart& part) {
    std::vector<ProfileRow> rows;
    rows.reserve(counters.size());
    for (const ProfileMeasure& measure : profile_measures())
        rows.push_back(row_of(facts, part, measure));
    return rows;
}

} // namespace whodecides::engine
