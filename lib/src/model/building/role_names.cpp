#include "model/building/role_names.hpp"

#include <string>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "base/words.hpp"
#include "model/building/refs.hpp"
#include "model/building/suggestions.hpp"

namespace whodecides {

namespace {

struct Called {
    PersonId person;
    bool several = false;

    void add(PersonId other) {
        several = several || (person.known() && person != other);
        person = other;
    }
};

/// Folded names of roles, and who is called so.
using ByName = std::unordered_map<std::string, Called>;

/// In the short form the name is all that is said about the role.
bool is_short_form(const Role& role) {
    return role.name.written() && role.name.span == role.body && role.holders.empty();
}

ByName names_of_short_roles(const Organisation& organisation) {
    ByName names;
    for (const Role& role : organisation.roles) {
        if (is_short_form(role))
            names.try_emplace(text::folded(role.name.value));
    }
    return names;
}

void find_people(const Organisation& organisation, ByName& names) {
    const auto look = [&names](std::string_view spelling, PersonId person) {
        const auto found = spelling.empty() ? names.end() : names.find(text::folded(spelling));
        if (found != names.end())
            found->second.add(person);
    };
    for (std::uint32_t i = 0; i < organisation.people.size(); ++i) {
        const Person& person = organisation.people[i];
        if (person.implied)
            continue;
        look(person.id.value, {i});
        look(person.name.value, {i});
        for (const Text& alias : person.aliases)
            look(alias.value, {i});
    }
}

Problem named_like(const Organisation& organisation, std::uint32_t role, PersonId person) {
    const Site site{Site::In::role, role, "name", {}};
    const Text& name = organisation.roles[role].name;
    const std::string_view id = organisation.roles[role].id.value;
    Problem problem;
    problem.kind = ProblemKind::invalid_value;
    problem.span = name.span;
    problem.message =
        shown(name.value) + " is the name of the role " + shown(id) + " here, and a person is called so";
    problem.help = "for its holder write `holders: " + std::string(organisation.id_of(person)) + "`";
    problem.place_text = "a name, not a holder";
    problem.others.push_back({organisation.declared_at(Actor(person)), "the person"});
    problem.subject = {SubjectKind::role, std::string(id), std::string(id)};
    problem.logical_path = logical_path(organisation, site);
    return problem;
}

} // namespace

void take_names_as_holders(Organisation& organisation, std::vector<Problem>& problems) {
    ByName names = names_of_short_roles(organisation);
    if (names.empty())
        return;
    find_people(organisation, names);
    for (std::uint32_t i = 0; i < organisation.roles.size(); ++i) {
        Role& role = organisation.roles[i];
        if (!is_short_form(role))
            continue;
        const Called& called = names[text::folded(role.name.value)];
        if (!called.person.known() || called.several)
            continue;
        problems.push_back(named_like(organisation, i, called.person));
        role.holders.push_back({organisation[called.person].id.value, role.name.span, {}});
        role.name = {};
    }
}

} // namespace whodecides
