#include "model/building/reference_problems.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "base/pointer.hpp"
#include "base/words.hpp"
#include "model/building/generic_words.hpp"
#include "model/building/suggestions.hpp"

namespace whodecides {

namespace {

/// How many of several meanings are told, and how many are looked at.
constexpr std::size_t most_told = 5;
constexpr std::size_t most_meanings = 64;

std::string logical_path(const Organisation& organisation, const MissedName::Place& place) {
    std::string path = logical_path(organisation, place.site);
    append_segment(path, place.name);
    return path;
}

Problem about(const Organisation& organisation, ProblemKind kind, const MissedName& missed) {
    Problem problem;
    problem.kind = kind;
    problem.span = missed.places.front().span;
    problem.subject = {SubjectKind::name, std::string(missed.name), std::string(missed.name)};
    problem.logical_path = logical_path(organisation, missed.places.front());
    return problem;
}

void add_further_places(Problem& problem, const Organisation& organisation, const MissedName& missed) {
    for (const MissedName::Place& place : std::span(missed.places).subspan(1))
        problem.others.push_back({place.span, "and here", true, logical_path(organisation, place)});
}

std::string in_places(const MissedName& missed) {
    if (missed.places.size() == 1)
        return {};
    return ", though " + std::to_string(missed.places.size()) + " places name it";
}

std::string_view kind_word(ActorKind kind) {
    switch (kind) {
    case ActorKind::person:
        return "person";
    case ActorKind::role:
        return "role";
    case ActorKind::team:
        return "team";
    case ActorKind::unknown:
    case ActorKind::generic:
    case ActorKind::everyone:
        break;
    }
    return "person, role or team";
}

/// "write `a` instead, if that is meant; else declare `b` under `c`"
std::string help_for(std::string_view name, std::string_view near, std::string_view sections) {
    if (std::string hint = slip_hint(name); !hint.empty())
        return hint;
    const std::string declare = "declare " + shown(name) + " under " + std::string(sections);
    return near.empty() ? declare : "did you mean " + shown(near) + "? Otherwise " + declare;
}

/// Where `team:x` was written and `x` is something else.
std::string other_kind_help(const Organisation& organisation, std::string_view written, ActorNames& names) {
    const KindedName kinded = split_kind(written);
    if (kinded.kind == ActorKind::unknown)
        return {};
    const Match<Actor> other = names.find(kinded.name);
    if (other.count != 1)
        return {};
    const std::string kind(kind_word(other.value.kind));
    return shown(kinded.name) + " is a " + kind + ": write " +
           quoted(kind + ":" + std::string(organisation.id_of(other.value)));
}

std::string_view sections_for(ActorKind kind) {
    switch (kind) {
    case ActorKind::person:
        return "`people`";
    case ActorKind::role:
        return "`roles`";
    case ActorKind::team:
        return "`teams`";
    case ActorKind::unknown:
    case ActorKind::generic:
    case ActorKind::everyone:
        break;
    }
    return "`people`, `roles` or `teams`";
}

/// Where "ana and ben" was written and both are known.
std::string several_help(std::string_view written, ActorNames& names, PerhapsMeant& meant) {
    constexpr std::size_t longest = 200;
    if (written.size() > longest)
        return {};
    const std::vector<std::string_view> parts = parts_of(written);
    std::vector<Actor> actors;
    for (const std::string_view part : parts) {
        const Match<Actor> match = names.find(part);
        if (match.count == 1)
            actors.push_back(match.value);
    }
    for (const Actor actor : actors)
        meant.add(actor);
    return parts.size() > 1 && actors.size() == parts.size() ? list_hint(parts) : std::string();
}

/// Where somebody's first name was written, and nobody else has it.
std::string word_help(const Organisation& organisation, const KindedName& word, ActorNames& names,
                      PerhapsMeant& meant) {
    const Match<Actor> match = names.find_by_word(word);
    if (match.count != 1)
        return {};
    meant.add(match.value);
    return "did you mean " + shown(organisation.name_of(match.value)) + "? Then write " +
           shown(organisation.id_of(match.value)) + "; otherwise declare " + shown(word.name) + " under " +
           std::string(sections_for(word.kind));
}

/// What the name was most likely meant to be; empty where nothing is near.
template <class Names>
std::string_view suggest(std::string_view name, Suggestions& suggestions, Names& names, PerhapsMeant& meant) {
    const std::string_view near = suggestions.near(name);
    if (near.empty())
        return near;
    const auto match = names.find(near);
    if (match.count > 0)
        meant.add(match.value);
    return near;
}

template <class Thing>
void report_unknown_links(const Organisation& organisation, const std::vector<MissedName>& missed,
                          ThingNames<Thing>& names, std::string_view noun, std::string_view sections,
                          PerhapsMeant& meant, std::vector<Problem>& problems) {
    if (missed.empty())
        return;
    Suggestions suggestions(names.spellings());
    for (const MissedName& name : missed) {
        Problem problem = about(organisation, ProblemKind::unknown_reference, name);
        problem.message = "no " + std::string(noun) + " is called " + shown(name.name) + in_places(name);
        problem.help = help_for(name.name, suggest(name.name, suggestions, names, meant), sections);
        problem.place_text = "declared nowhere";
        add_further_places(problem, organisation, name);
        problems.push_back(std::move(problem));
    }
}

template <class Thing>
void report_ambiguous_links(const Organisation& organisation, const std::vector<MissedName>& missed,
                            ThingNames<Thing>& names, const std::vector<Thing>& things, std::string_view noun,
                            PerhapsMeant& meant, std::vector<Problem>& problems) {
    for (const MissedName& name : missed) {
        Problem problem = about(organisation, ProblemKind::ambiguous_reference, name);
        problem.message = "several " + std::string(noun) + " are called " + shown(name.name);
        problem.help = "write the `id` of the one that is meant, and give equal ones ids of their own";
        for (const Id<Thing> id : names.meanings(name.name, most_meanings)) {
            meant.add(id);
            if (problem.others.size() == most_told)
                continue;
            problem.others.push_back({place_of(things[id.value]), "one of them"});
        }
        add_further_places(problem, organisation, name);
        problems.push_back(std::move(problem));
    }
}

std::string in_words(Takes takes) {
    std::vector<std::string> kinds;
    if ((takes & takes_person) != 0)
        kinds.emplace_back("a person");
    if ((takes & takes_role) != 0)
        kinds.emplace_back("a role");
    if ((takes & takes_team) != 0)
        kinds.emplace_back("a team");
    return listed(kinds, kinds.size(), "or");
}

} // namespace

void report_unknown(const Organisation& organisation, const std::vector<MissedName>& missed,
                    ActorNames& names, PerhapsMeant& meant, std::vector<Problem>& problems) {
    if (missed.empty())
        return;
    Suggestions suggestions(names.spellings());
    for (const MissedName& name : missed) {
        const KindedName kinded = split_kind(name.name);
        Problem problem = about(organisation, ProblemKind::unknown_reference, name);
        problem.message = "no " + std::string(kind_word(kinded.kind)) + " is called " + shown(kinded.name) +
                          in_places(name);
        problem.help = other_kind_help(organisation, name.name, names);
        if (problem.help.empty())
            problem.help = several_help(name.name, names, meant);
        if (problem.help.empty())
            problem.help = word_help(organisation, kinded, names, meant);
        if (problem.help.empty())
            problem.help = help_for(kinded.name, suggest(kinded.name, suggestions, names, meant),
                                    sections_for(kinded.kind));
        problem.place_text = "declared nowhere";
        add_further_places(problem, organisation, name);
        problems.push_back(std::move(problem));
    }
}

void report_unknown(const Organisation& organisation, const std::vector<MissedName>& missed,
                    ThingNames<Entry>& names, PerhapsMeant& meant, std::vector<Problem>& problems) {
    report_unknown_links(organisation, missed, names, "decision or responsibility",
                         "`decisions` or `responsibilities`", meant, problems);
}

void report_unknown(const Organisation& organisation, const std::vector<MissedName>& missed,
                    ThingNames<Forum>& names, PerhapsMeant& meant, std::vector<Problem>& problems) {
    report_unknown_links(organisation, missed, names, "forum", "`forums`", meant, problems);
}

void report_ambiguous(const Organisation& organisation, const std::vector<MissedName>& missed,
                      ActorNames& names, PerhapsMeant& meant, std::vector<Problem>& problems) {
    for (const MissedName& name : missed) {
        Problem problem = about(organisation, ProblemKind::ambiguous_reference, name);
        std::vector<std::string> meanings;
        std::vector<std::string> spellings;
        const std::vector<Actor> actors = names.meanings(name.name, most_meanings);
        const bool one_kind =
            std::ranges::all_of(actors, [&](Actor actor) { return actor.kind == actors.front().kind; });
        for (const Actor actor : actors) {
            meant.add(actor);
            if (meanings.size() == most_told)
                continue;
            const std::string kind(kind_word(actor.kind));
            const std::string id(organisation.id_of(actor));
            meanings.push_back("the " + kind + " " + shown(id));
            spellings.push_back(quoted(one_kind ? id : kind + ":" + id));
            problem.others.push_back({organisation.declared_at(actor), "a " + kind});
        }
        problem.message = shown(name.name) + " can mean " + listed(meanings, meanings.size(), "or");
        problem.help = "write " + listed(spellings, spellings.size(), "or");
        add_further_places(problem, organisation, name);
        problems.push_back(std::move(problem));
    }
}

void report_ambiguous(const Organisation& organisation, const std::vector<MissedName>& missed,
                      ThingNames<Entry>& names, PerhapsMeant& meant, std::vector<Problem>& problems) {
    report_ambiguous_links(organisation, missed, names, organisation.entries, "entries", meant, problems);
}

void report_ambiguous(const Organisation& organisation, const std::vector<MissedName>& missed,
                      ThingNames<Forum>& names, PerhapsMeant& meant, std::vector<Problem>& problems) {
    report_ambiguous_links(organisation, missed, names, organisation.forums, "forums", meant, problems);
}

void report_generic(const Organisation& organisation, const std::vector<MissedName>& missed,
                    std::vector<Problem>& problems) {
    for (const MissedName& name : missed) {
        Problem problem = about(organisation, ProblemKind::generic_name, name);
        switch (generic_word(name.name)) {
        case GenericWord::group:
            problem.message = shown(name.name) + " does not say which people";
            problem.help = "name a team or a role, or write `everyone` for all present people";
            break;
        case GenericWord::anyone:
            problem.message = shown(name.name) + " does not say who";
            problem.help = "name a person, a role or a team";
            break;
        case GenericWord::open:
        case GenericWord::none:
        case GenericWord::everyone:
            problem.message = shown(name.name) + " names nobody";
            problem.help = "name a person, a role or a team; where nobody is meant, leave the key out";
            break;
        }
        if (name.places.size() > 1)
            problem.message += " in " + counted(name.places.size(), "place");
        add_further_places(problem, organisation, name);
        problems.push_back(std::move(problem));
    }
}

Problem wrong_kind(const Organisation& organisation, const Ref& ref, const Site& site, Actor actor) {
    Problem problem;
    problem.kind = ProblemKind::invalid_value;
    problem.span = ref.span;
    const std::string takes = in_words(site.takes);
    problem.message = quoted(site.key) + " takes " + takes + ", and " + shown(ref.name) + " is ";
    problem.message += actor.kind == ActorKind::everyone ? "all present people" : "a ";
    if (actor.is_somebody())
        problem.message += kind_word(actor.kind);
    problem.help = "name " + takes;
    if (actor.is_somebody())
        problem.others.push_back({organisation.declared_at(actor), "declared here"});
    problem.subject = subject_of(organisation, site);
    problem.logical_path = logical_path(organisation, site);
    append_segment(problem.logical_path, ref.name);
    return problem;
}

} // namespace whodecides
