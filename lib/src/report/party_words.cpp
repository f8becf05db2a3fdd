#include "report/party_words.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides {
namespace {

/// So many names of one list are read out.
constexpr std::size_t most_names = 5;

/// Words for a group that take an article: "the Council", but "the team Support".
constexpr std::array<std::string_view, 24> group_words{
    "assembly", "association", "board",    "chapter", "circle", "collective", "committee", "council",
    "crew",     "department",  "division", "family",  "forum",  "group",      "guild",     "jury",
    "office",   "panel",       "squad",    "station", "team",   "tribe",      "union",     "unit"};

bool has_article(std::string_view name) {
    return text::folded(name.substr(0, 4)) == "the" && name.size() > 4;
}

bool is_group_word(std::string_view name) {
    const std::size_t blank = name.find_last_of(' ');
    const std::string last = text::folded(blank == std::string_view::npos ? name : name.substr(blank + 1));
    return std::ranges::binary_search(group_words, std::string_view(last));
}

std::string with_article(std::string_view name) {
    return has_article(name) ? std::string(name) : fmt::format("the {}", name);
}

std::string team_name(std::string_view name, Position position) {
    if (has_article(name) || is_group_word(name))
        return with_article(name);
    return position == Position::subject ? fmt::format("the team {}", name) : std::string(name);
}

std::string actor_name(const SeatParty& party, Position position) {
    const Subject& actor = party.actor;
    if (actor.kind == SubjectKind::role)
        return with_article(actor.title);
    if (actor.kind == SubjectKind::team)
        return team_name(actor.title, position);
    return party.backing == Backing::unknown || party.backing == Backing::placeholder ? quoted(actor.id)
                                                                                      : actor.title;
}

std::vector<std::string> people_names(const SeatParty& party) {
    std::vector<std::string> names;
    for (const Bearer& bearer : party.people)
        names.push_back(bearer.person.title);
    return names;
}

/// "Payments lead", "lead of Payments": by what somebody is meant who is not named.
std::string office(const SeatParty& party) {
    if (party.actor.kind == SubjectKind::role)
        return party.actor.title;
    if (party.actor.kind != SubjectKind::team)
        return {};
    const auto& route = party.people.front().route;
    const bool leads = !route.empty() && route.front().how == RouteStep::How::leads;
    return fmt::format("{}{}", leads ? "lead of " : "of ", team_name(party.actor.title, Position::object));
}

std::string with_aside(std::string name, std::string_view words) {
    return words.empty() ? name : fmt::format("{} ({})", name, words);
}

/// Whether the people are called by their own names rather than by that of the role or team.
bool is_by_people(const SeatParty& party) {
    return party.backing == Backing::one ||
           (party.backing == Backing::together && !party.people.empty() && party.people.size() <= most_names);
}

} // namespace

std::string joined_names(std::span<const std::string> names, std::string_view last) {
    return listed(names, most_names, last);
}

std::string bare_name(const SeatParty& party) {
    return is_by_people(party) ? joined_names(people_names(party), "and")
                               : actor_name(party, Position::subject);
}

std::string aside(const SeatParty& party) {
    switch (party.backing) {
    case Backing::one:
        return office(party);
    case Backing::together:
        return is_by_people(party) ? office(party) : counted(party.count, "person", "people");
    case Backing::in_turn:
        return joined_names(people_names(party), "or") + ", in turn";
    case Backing::per_case:
        return joined_names(people_names(party), "or") + ", by case";
    case Backing::shared:
        return party.people.empty() || party.people.size() > most_names
                   ? counted(party.count, "person", "people")
                   : joined_names(people_names(party), "and");
    case Backing::unknown:
        return "a name nobody knows";
    case Backing::group:
    case Backing::everyone:
    case Backing::nobody:
    case Backing::unnamed:
    case Backing::placeholder:
        break;
    }
    return {};
}

std::string as_subject(const SeatParty& party) {
    if (party.backing == Backing::nobody)
        return fmt::format("{} ({})", bare_name(party), why_empty(party));
    return is_by_people(party) || party.backing == Backing::unknown
               ? with_aside(bare_name(party), aside(party))
               : bare_name(party);
}

std::vector<std::string> party_names(const std::vector<const SeatParty*>& parties, Position position) {
    std::vector<std::string> names;
    std::set<std::pair<SubjectKind, std::string>> met;
    const auto is_new = [&](const Subject& subject) { return met.emplace(subject.kind, subject.id).second; };
    for (const SeatParty* party : parties) {
        const bool as_team = position == Position::object && party->actor.kind == SubjectKind::team;
        if (as_team || !is_by_people(*party)) {
            if (is_new(party->actor))
                names.push_back(as_team ? actor_name(*party, position) : as_subject(*party));
            continue;
        }
        const std::size_t before = names.size();
        for (const Bearer& bearer : party->people)
            if (is_new(bearer.person))
                names.push_back(bearer.person.title);
        if (names.size() > before)
            names.back() = with_aside(std::move(names.back()), aside(*party));
    }
    return names;
}

std::vector<const SeatParty*> those_there(const std::vector<const SeatParty*>& parties) {
    std::vector<const SeatParty*> there;
    for (const SeatParty* party : parties)
        if (party->backing != Backing::nobody && party->backing != Backing::placeholder)
            there.push_back(party);
    return there;
}

bool is_plural(const std::vector<const SeatParty*>& parties) {
    return parties.size() > 1 || (parties.size() == 1 && parties.front()->backing == Backing::together);
}

std::string why_empty(const SeatParty& party) {
    std::string words;
    std::vector<std::string> names;
    for (const Subject& absent : party.absent)
        names.push_back(absent.title);
    const bool role = party.actor.kind == SubjectKind::role;
    if (party.actor.kind == SubjectKind::person)
        words = "not available";
    else if (names.empty())
        words = role ? "nobody holds that role" : "nobody is there";
    else
        words = fmt::format("{}, who {} it, {} not available", joined_names(names, "and"),
                            role ? (names.size() == 1 ? "holds" : "hold")
                                 : (names.size() == 1 ? "leads" : "lead"),
                            names.size() == 1 ? "is" : "are");
    if (!party.stand_ins.empty())
        return fmt::format("{}: {}", words, stands_in(party.stand_ins));
    return party.actor.kind == SubjectKind::person ? words + ", and nobody stands in" : words;
}

std::string stands_in(const std::vector<Subject>& deputies) {
    std::vector<std::string> names;
    for (const Subject& deputy : deputies)
        names.push_back(deputy.kind == SubjectKind::role ? with_article(deputy.title) : deputy.title);
    return joined_names(names, "or") + " stands in";
}

} // namespace whodecides
