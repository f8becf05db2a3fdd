#include "engine/lookup/chosen_entries.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/text.hpp"
#include "base/words.hpp"
#include "engine/lookup/names.hpp"
#include "engine/rule_names.hpp"
#include "model/measures/channels.hpp"
#include "model/scopes.hpp"

namespace whodecides::engine {

namespace {

using Words = std::set<std::string, std::less<>>;

/// A scope with its segments trimmed and folded: "payments/refunds".
std::string plain_scope(std::string_view scope) {
    std::string plain;
    for_each_segment(scope, [&](std::string_view segment) {
        plain += (plain.empty() ? "" : "/") + text::folded(segment);
    });
    return plain;
}

/// Calls `visit` with the scope and each that contains it.
template <class Visit>
void for_each_around(const std::string& scope, Visit visit) {
    for (std::size_t end = scope.find('/'); end != std::string::npos; end = scope.find('/', end + 1))
        visit(scope.substr(0, end));
    visit(scope);
}

[[noreturn]] void refuse(std::string_view what, std::string_view wanted, const Words& known) {
    const std::vector<std::string_view> names(known.begin(), known.end());
    const std::string instead =
        known.empty() ? fmt::format("; no entry has a {}", what) : hint(text::folded(wanted), names);
    throw Error(fmt::format("no entry has the {} {}{}", what, quoted(text::printable(wanted)), instead));
}

/// The words asked for, in the form of those known, each of which must be known.
Words wanted_of(std::string_view what, const std::vector<std::string>& asked, const Words& known,
                std::string (*plain)(std::string_view)) {
    Words wanted;
    for (const std::string& word : asked) {
        const std::string form = plain(word);
        if (!known.contains(form))
            refuse(what, word, known);
        wanted.insert(form);
    }
    return wanted;
}

Words known_scopes(const Organisation& organisation) {
    Words known;
    for (const Entry& entry : organisation.entries)
        if (!entry.retired() && entry.scope.written())
            for_each_around(plain_scope(entry.scope.value), [&](std::string scope) {
                if (!scope.empty())
                    known.insert(std::move(scope));
            });
    return known;
}

Words known_tags(const Organisation& organisation) {
    Words known;
    for (const Entry& entry : organisation.entries)
        for (const std::string_view tag : entry.tags)
            if (!entry.retired())
                known.insert(text::folded(tag));
    return known;
}

bool within_scopes(const Entry& entry, const Words& wanted) {
    bool within = false;
    for_each_around(plain_scope(entry.scope.value),
                    [&](const std::string& scope) { within = within || wanted.contains(scope); });
    return within;
}

bool has_tag(const Entry& entry, const Words& wanted) {
    return std::ranges::any_of(entry.tags,
                               [&](std::string_view tag) { return wanted.contains(text::folded(tag)); });
}

bool is_work_of(const Entry& entry, const InTeams& teams) {
    return std::ranges::any_of(entry.seats, [&](const Seat& seat) {
        return seat.duties.any(Channels::working) && teams.has(seat.who.actor);
    });
}

} // namespace

std::vector<TeamId> teams_named(const Organisation& organisation, const std::vector<std::string>& names) {
    std::vector<TeamId> teams;
    if (names.empty())
        return teams;
    Lookup lookup(organisation);
    for (const std::string& name : names)
        teams.push_back(lookup.team(name));
    return teams;
}

InTeams::InTeams(const Organisation& organisation, const std::vector<TeamId>& teams)
    : people_(organisation.people.size()), roles_(organisation.roles.size()),
      teams_(organisation.teams.size()) {
    for (const TeamId team : teams) {
        for (std::uint32_t t = 0; t < organisation.teams.size(); ++t)
            teams_[t] = teams_[t] || organisation.within({t}, team);
        for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
            people_[p] = people_[p] || organisation.in_everyone({p}, team);
    }
    for (std::uint32_t r = 0; r < organisation.roles.size(); ++r) {
        const std::vector<Ref>& own = organisation.roles[r].team;
        const auto holders = organisation.holders(RoleId{r}).people;
        roles_[r] = own.empty()
                        ? std::ranges::any_of(holders, [&](PersonId person) { return people_[person.value]; })
                        : own.front().actor.is_team() && teams_[own.front().actor.index];
    }
}

bool InTeams::has(Actor actor) const {
    return (actor.is_person() && people_[actor.index]) || (actor.is_role() && roles_[actor.index]) ||
           (actor.is_team() && teams_[actor.index]);
}

std::vector<EntryId> chosen_entries(const Organisation& organisation, const EntryFilter& filter,
                                    const FindingMarks& marks) {
    const InTeams teams(organisation, teams_named(organisation, filter.teams));
    const Words scopes = filter.scopes.empty()
                             ? Words()
                             : wanted_of("scope", filter.scopes, known_scopes(organisation), plain_scope);
    const Words tags =
        filter.tags.empty() ? Words() : wanted_of("tag", filter.tags, known_tags(organisation), text::folded);
    std::vector<EntryId> chosen;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired() || (!filter.teams.empty() && !is_work_of(entry, teams)) ||
            (!scopes.empty() && !within_scopes(entry, scopes)) || (!tags.empty() && !has_tag(entry, tags)) ||
            (filter.only_findings && marks.of(EntryId{e}).empty()))
            continue;
        chosen.push_back({e});
    }
    return chosen;
}

} // namespace whodecides::engine
