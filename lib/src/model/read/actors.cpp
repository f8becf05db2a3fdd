#include "model/read/sections.hpp"

/// People, roles, teams and forums: each key of theirs and where its value goes.
namespace whodecides {

namespace {

constexpr KeyReader<Person> person_keys[] = {
    {"id", [](const KeyValue& field, Person& person) { read_id(field, person.id); }},
    {"name", [](const KeyValue& field, Person& person) { read(field, person.name); }},
    {"email", [](const KeyValue& field, Person& person) { read(field, person.email); }},
    {"kind",
     [](const KeyValue& field, Person& person) { read_choice(field, person.kind, PersonKind::human); }},
    {"manager", [](const KeyValue& field, Person& person) { read(field, person.managers); }},
    {"dotted_line", [](const KeyValue& field, Person& person) { read(field, person.dotted_line); }},
    {"coach", [](const KeyValue& field, Person& person) { read(field, person.coaches); }},
    {"deputy", [](const KeyValue& field, Person& person) { read(field, person.deputies); }},
    {"capacity", [](const KeyValue& field, Person& person) { read(field, person.capacity); }},
    {"authority", [](const KeyValue& field, Person& person) { read(field, person.authority); }},
    {"status",
     [](const KeyValue& field, Person& person) {
         if (read_choice(field, person.status, PersonStatus::active))
             person.status_span = field.value.span();
     }},
    {"from", [](const KeyValue& field, Person& person) { read(field, person.from); }},
    {"until", [](const KeyValue& field, Person& person) { read(field, person.until); }},
    {"level", [](const KeyValue& field, Person& person) { read(field, person.level); }},
    {"aspires_to", [](const KeyValue& field, Person& person) { read(field, person.aspires_to); }},
    {"aliases", [](const KeyValue& field, Person& person) { read(field, person.aliases); }},
};

constexpr KeyReader<Role> role_keys[] = {
    {"id", [](const KeyValue& field, Role& role) { read_id(field, role.id); }},
    {"name", [](const KeyValue& field, Role& role) { read(field, role.name); }},
    {"holders",
     [](const KeyValue& field, Role& role) {
         read(field, role.holders);
         role.holders_span = field.key.span();
     }},
    {"held", [](const KeyValue& field, Role& role) { read_choice(field, role.held, Held::in_turn); }},
    {"team", [](const KeyValue& field, Role& role) { read(field, role.team); }},
    {"represents", [](const KeyValue& field, Role& role) { read(field, role.represents); }},
    {"deputy", [](const KeyValue& field, Role& role) { read(field, role.deputies); }},
    {"authority", [](const KeyValue& field, Role& role) { read(field, role.authority); }},
    {"domains", [](const KeyValue& field, Role& role) { read(field, role.domains); }},
    {"oversight", [](const KeyValue& field, Role& role) { read(field, role.oversight); }},
    {"from", [](const KeyValue& field, Role& role) { read(field, role.from); }},
    {"until", [](const KeyValue& field, Role& role) { read(field, role.until); }},
    {"aliases", [](const KeyValue& field, Role& role) { read(field, role.aliases); }},
};

constexpr KeyReader<Service> service_keys[] = {
    {"name",
     [](const KeyValue& field, Service& service) {
         Text name;
         read(field, name);
         service.name = name.value;
     }},
    {"complexity",
     [](const KeyValue& field, Service& service) {
         if (const auto found = read_choice(field))
             service.complexity = field.format.choices[*found];
     }},
};

/// A name, a mapping, or a list of them.
void read_services(const KeyValue& field, std::vector<Service>& out) {
    static const BodyReader<Service> read_body(Section::service, service_keys);
    const auto read_one = [&field, &out](const yaml::Node& node) {
        if (node.is_sequence() || (!node.is_mapping() && is_empty(node))) {
            wrong_shape(field, node);
            return;
        }
        Service& service = out.emplace_back();
        service.span = node.span();
        if (node.is_mapping())
            read_body(field.in, node, service);
        else
            service.name = text_of(node).value;
    };
    if (field.value.is_sequence())
        for (std::size_t i = 0; i < field.value.size(); ++i)
            read_one(field.value.item(i));
    else if (!is_empty(field.value))
        read_one(field.value);
}

constexpr KeyReader<Team> team_keys[] = {
    {"id", [](const KeyValue& field, Team& team) { read_id(field, team.id); }},
    {"name", [](const KeyValue& field, Team& team) { read(field, team.name); }},
    {"kind", [](const KeyValue& field, Team& team) { team.external = read_choice(field) == 1U; }},
    {"lead", [](const KeyValue& field, Team& team) { read(field, team.leads); }},
    {"members", [](const KeyValue& field, Team& team) { read(field, team.members); }},
    {"parent", [](const KeyValue& field, Team& team) { read(field, team.parent); }},
    {"deputy", [](const KeyValue& field, Team& team) { read(field, team.deputies); }},
    {"mode", [](const KeyValue& field, Team& team) { read_mode(field, team.mode, team.mode_span); }},
    {"tie_break", [](const KeyValue& field, Team& team) { read(field, team.tie_break); }},
    {"escalates_to", [](const KeyValue& field, Team& team) { read(field, team.escalates_to); }},
    {"quorum", [](const KeyValue& field, Team& team) { read(field, team.quorum); }},
    {"type", [](const KeyValue& field, Team& team) { read(field, team.type); }},
    {"forums", [](const KeyValue& field, Team& team) { read(field, team.forums); }},
    {"domains", [](const KeyValue& field, Team& team) { read(field, team.domains); }},
    {"purpose", [](const KeyValue& field, Team& team) { read(field, team.purpose); }},
    {"services", [](const KeyValue& field, Team& team) { read_services(field, team.services); }},
    {"authority", [](const KeyValue& field, Team& team) { read(field, team.authority); }},
    {"aliases", [](const KeyValue& field, Team& team) { read(field, team.aliases); }},
};

constexpr KeyReader<Forum> forum_keys[] = {
    {"id", [](const KeyValue& field, Forum& forum) { read_id(field, forum.id); }},
    {"name", [](const KeyValue& field, Forum& forum) { read(field, forum.name); }},
    {"kind", [](const KeyValue& field, Forum& forum) { read(field, forum.kind); }},
    {"tool", [](const KeyValue& field, Forum& forum) { read(field, forum.tool); }},
    {"members", [](const KeyValue& field, Forum& forum) { read(field, forum.members); }},
    {"cadence", [](const KeyValue& field, Forum& forum) { read(field, forum.cadence); }},
    {"open", [](const KeyValue& field, Forum& forum) { read(field, forum.open); }},
};

} // namespace

void read_people(const KeyValue& section, Facts& facts) {
    static const BodyReader<Person> read_body(Section::person, person_keys);
    read_things(section, SubjectKind::person, Section::person, read_body, facts.people);
}

void read_roles(const KeyValue& section, Facts& facts) {
    static const BodyReader<Role> read_body(Section::role, role_keys);
    read_things(section, SubjectKind::role, Section::role, read_body, facts.roles);
}

void read_teams(const KeyValue& section, Facts& facts) {
    static const BodyReader<Team> read_body(Section::team, team_keys);
    read_things(section, SubjectKind::team, Section::team, read_body, facts.teams);
}

void read_forums(const KeyValue& section, Facts& facts) {
    static const BodyReader<Forum> read_body(Section::forum, forum_keys);
    read_things(section, SubjectKind::forum, Section::forum, read_body, facts.forums);
}

} // namespace whodecides
