#include "engine/views/profile.hpp"

#include <algorithm>
#include <tuple>

#include "base/quantile.hpp"
#include "engine/views/profile_facts.hpp"
#include "engine/views/profile_parts.hpp"
#include "engine/views/profile_rows.hpp"

namespace whodecides::engine {
namespace {

ProfileConcentration concentration_of(const ProfileFacts& facts, std::span<const PersonId> people) {
    const Concentration power = facts.measures.power().concentration(people);
    return {.people = power.people,
            .items = power.items,
            .gini = power.gini,
            .hhi = power.hhi,
            .excess_gini = power.excess_gini(),
            .excess_hhi = power.excess_hhi(),
            .effective_number = power.effective_number(),
            .largest_share = power.largest_share()};
}

ProfileLoad load_of(const ProfileFacts& facts, std::span<const PersonId> people) {
    ProfileLoad load;
    std::vector<double> seats;
    seats.reserve(people.size());
    for (const PersonId person : people) {
        seats.push_back(facts.measures.load().units(person));
        load.total += seats.back();
        const auto step = std::ranges::lower_bound(ProfileLoad::steps, seats.back(), {},
                                                   [](std::size_t end) { return static_cast<double>(end); });
        ++load.people[static_cast<std::size_t>(step - ProfileLoad::steps.begin())];
    }
    std::ranges::sort(seats);
    if (!seats.empty()) {
        load.median = quantile(seats, 0.5);
        load.most = seats.back();
    }
    return load;
}

void fill(ProfileScope& scope, const ProfileFacts& facts, const ProfilePart& part) {
    scope.people = part.people.size();
    for (const PersonId person : part.people)
        scope.answering += facts.people[person.value].answers ? 1 : 0;
    for (const EntryId entry : part.entries)
        ++(facts.organisation[entry].is_decision() ? scope.decisions : scope.responsibilities);
    scope.shown = scope.kind == SubjectKind::organisation || scope.people >= ProfileScope::least_people;
    if (!scope.shown)
        return;
    scope.rows = profile_rows(facts, part);
    scope.concentration = concentration_of(facts, part.people);
    scope.load = load_of(facts, part.people);
}

std::vector<ProfileScope> teams_of(const ProfileFacts& facts, const ProfileParts& parts) {
    const Organisation& organisation = facts.organisation;
    std::vector<ProfileScope> teams;
    for (std::uint32_t t = 0; t < organisation.teams.size(); ++t) {
        const ProfilePart part = parts.of({t});
        if (organisation.teams[t].external || (part.people.empty() && part.entries.empty()))
            continue;
        ProfileScope& scope = teams.emplace_back();
        scope.kind = SubjectKind::team;
        scope.id = organisation.id_of(TeamId{t});
        scope.title = organisation.name_of(TeamId{t});
        fill(scope, facts, part);
    }
    return teams;
}

ProfileLine line_of(const ProfileFacts& facts, std::span<const PersonId> people) {
    const Line& line = facts.measures.line();
    ProfileLine result;
    result.people = people.size();
    std::vector<double> spans;
    for (const PersonId person : people) {
        const std::size_t reports = line.reports(person);
        if (reports > 0)
            spans.push_back(static_cast<double>(reports));
        if (line.level(person) == Line::no_level ||
            (reports == 0 && !facts.organisation.manager_of(person).known()))
            continue;
        ++result.placed;
        result.levels = std::max<std::size_t>(result.levels, line.level(person) + 1);
    }
    std::ranges::sort(spans);
    result.managers = spans.size();
    if (!spans.empty()) {
        result.median_span = quantile(spans, 0.5);
        result.largest_span = static_cast<std::size_t>(spans.back());
    }
    return result;
}

ProfileTruckFactor truck_factor_of(const TruckFactor& factor) {
    constexpr double half = 0.5;
    ProfileTruckFactor result;
    result.considered = factor.considered();
    if (const auto smallest = factor.smallest(half)) {
        result.people = smallest->people;
        result.exact = smallest->exact;
    }
    return result;
}

ProfileForums forums_of(const Organisation& organisation, const Betweenness& ways) {
    ProfileForums forums;
    forums.forums = organisation.forums.size();
    forums.people = ways.people();
    forums.centralisation = ways.centralisation();
    forums.error = ways.error();
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        forums.largest_share = std::max(forums.largest_share, ways.share({p}));
    return forums;
}

std::vector<ProfilePerson> people_of(const ProfileFacts& facts, std::span<const PersonId> people) {
    const Organisation& organisation = facts.organisation;
    const Power& power = facts.measures.power();
    const Load& load = facts.measures.load();
    const Betweenness& ways = facts.measures.betweenness();
    double all = 0;
    for (const PersonId person : people)
        all += power.held(person);
    std::vector<ProfilePerson> result;
    result.reserve(people.size());
    for (const PersonId person : people) {
        ProfilePerson& one = result.emplace_back();
        one.id = organisation.id_of(person);
        one.name = organisation.name_of(person);
        one.owns = power.of(person).size();
        one.power = all > 0 ? power.held(person) / all : 0;
        one.seats = load.units(person);
        if (ways.centralisation())
            one.ways = ways.share(person);
        if (facts.people[person.value].effort_written)
            one.effort = load.effort(person);
        one.capacity = load.capacity(person);
    }
    std::ranges::stable_sort(result, [](const ProfilePerson& a, const ProfilePerson& b) {
        return std::tie(b.seats, b.power, a.id) < std::tie(a.seats, a.power, b.id);
    });
    return result;
}

} // namespace

bool profiled(const RuleInfo& rule) {
    return rule.group == "ownership" || rule.group == "framework" || rule.name == "overloaded-accountable";
}

Profile profile_view(const Organisation& organisation, const Measures& measures,
                     std::span<const Draft> findings, const ProfileRequest& request) {
    const ProfileFacts facts(organisation, measures, findings);
    const ProfileParts parts(organisation, measures.channels());
    const ProfilePart whole = parts.organisation();
    Profile profile;
    fill(profile.organisation, facts, whole);
    if (request.teams)
        profile.teams = teams_of(facts, parts);
    if (request.people)
        profile.people = people_of(facts, whole.people);
    profile.line = line_of(facts, whole.people);
    profile.truck_factor = truck_factor_of(measures.truck_factor());
    profile.forums = forums_of(organisation, measures.betweenness());
    profile.left_out = organisation.entries.size() - whole.entries.size();
    return profile;
}

} // namespace whodecides::engine
