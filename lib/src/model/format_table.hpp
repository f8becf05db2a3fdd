#pragma once

#include <array>
#include <string_view>

#include "model/format.hpp"

/// The native file format as data; only format.cpp includes it.
namespace whodecides {

namespace {

template <std::size_t Count>
using Words = std::array<std::string_view, Count>;

// Synonyms: the plain words of the manual, then other ways of writing the same key.
constexpr Words<1> answers{"answers"};
constexpr Words<2> decides{"decides", "deciders"};
constexpr Words<1> does{"does"};
constexpr Words<3> recommends{"proposes", "recommends", "drivers"};
constexpr Words<3> vetoes{"must agree", "vetoes", "approver"};
constexpr Words<2> advises{"ask first", "advises"};
constexpr Words<2> supports{"helps", "supports"};
constexpr Words<3> verifies{"checks", "verifies", "verifier"};
constexpr Words<2> signs_off{"signs off", "signatory"};
constexpr Words<1> told_after{"tell after"};
constexpr Words<2> excluded{"left out", "excluded"};
constexpr Words<1> coaches{"coaches"};
constexpr Words<1> affects{"lives with it"};
constexpr Words<1> tie_break{"if stuck"};
constexpr Words<1> within{"within"};
constexpr Words<1> reversible{"can be undone"};
constexpr Words<1> name_is_title{"name"};
constexpr Words<1> title_is_name{"title"};
constexpr Words<1> managers{"managers"};
constexpr Words<1> deputies{"deputies"};
constexpr Words<1> leads{"leads"};
constexpr Words<1> alias{"alias"};
constexpr Words<1> holder{"holder"};

constexpr Words<4> person_kinds{"human", "agent", "service", "external"};
constexpr Words<3> person_statuses{"active", "leave", "left"};
constexpr Words<3> held_words{"in_turn", "per_case", "together"};
constexpr Words<2> team_kinds{"internal", "external"};
constexpr Words<6> modes{"single", "advice", "consent", "consensus", "majority", "delegated"};
constexpr Words<4> entry_statuses{"active", "proposed", "decided", "retired"};
constexpr Words<2> grid_kinds{"decision", "responsibility"};
constexpr Words<2> conflict_kinds{"static", "dynamic"};
constexpr Words<3> complexities{"simple", "complicated", "complex"};
constexpr Words<2> approval_words{"all", "any"};
constexpr Words<7> delegation_words{"tell", "sell", "consult", "agree", "advise", "inquire", "delegate"};
constexpr Words<15> complete_fields{"manager", "deputy",  "coach",       "authority",     "effort",
                                    "forums",  "does",    "responsible", "decide_within", "faces",
                                    "affects", "purpose", "capacity",    "members",       "holders"};

constexpr std::string_view any_actor = "person, role or team";
constexpr std::string_view human_or_hat = "person or role";

// clang-format off
constexpr FormatKey table[] = {
    {Section::top, "people", {}, Shape::other, {}, {}, "everybody: a mapping from id to a name or a body, or a list"},
    {Section::top, "roles", {}, Shape::other, {}, {}, "hats that people wear: a mapping from id to a name or a body, or a list"},
    {Section::top, "teams", {}, Shape::other, {}, {}, "groups of people: a mapping from id to a name or a body, or a list"},
    {Section::top, "forums", {}, Shape::other, {}, {}, "places where people talk: a mapping from id to a name or a body, or a list"},
    {Section::top, "decisions", {}, Shape::other, {}, {}, "what somebody chooses: a mapping from id to a title or a body, or a list"},
    {Section::top, "responsibilities", {}, Shape::other, {}, {}, "ongoing duties: a mapping from id to a title or a body, or a list"},
    {Section::top, "matrix", {}, Shape::other, {}, {}, "one grid of letters, or a list of grids; each row is an entry"},
    {Section::top, "frameworks", {}, Shape::other, {}, {}, "letter schemes of your own: a mapping from name to a body"},
    {Section::top, "duty_conflicts", {}, Shape::other, {}, {}, "duties that no one person may hold together: a list"},
    {Section::top, "defaults", {}, Shape::other, {}, {}, "what holds for the entries of this file that say nothing else"},
    {Section::top, "complete", {}, Shape::choice, {}, complete_fields, "fields of which everything is written down: what is not there does not exist"},

    {Section::person, "id", {}, Shape::text, {}, {}, "how other keys call this person, where people are written as a list"},
    {Section::person, "name", {}, Shape::text, {}, {}, "the name people know"},
    {Section::person, "email", {}, Shape::text, {}, {}, "an address"},
    {Section::person, "kind", {}, Shape::choice, {}, person_kinds, "human (default), agent, service or external"},
    {Section::person, "manager", managers, Shape::names, human_or_hat, {}, "whom this person reports to; the first one is the line"},
    {Section::person, "dotted_line", {}, Shape::names, human_or_hat, {}, "further people this person reports to"},
    {Section::person, "coach", {}, Shape::names, human_or_hat, {}, "who coaches this person"},
    {Section::person, "deputy", deputies, Shape::names, human_or_hat, {}, "who acts in this person's absence"},
    {Section::person, "capacity", {}, Shape::number, {}, {}, "full-time equivalents: 1.0 is a full week"},
    {Section::person, "authority", {}, Shape::rights, {}, {}, "what this person may grant: right to limit, or true"},
    {Section::person, "status", {}, Shape::choice, {}, person_statuses, "active (default), leave or left"},
    {Section::person, "from", {}, Shape::date, {}, {}, "the first day with the organisation"},
    {Section::person, "until", {}, Shape::date, {}, {}, "the last day with the organisation"},
    {Section::person, "level", {}, Shape::text, {}, {}, "seniority, in your own words"},
    {Section::person, "aspires_to", {}, Shape::names, any_actor, {}, "the role this person wants to grow into"},
    {Section::person, "aliases", alias, Shape::texts, {}, {}, "other spellings of the same human"},

    {Section::role, "id", {}, Shape::text, {}, {}, "how other keys call this role, where roles are written as a list"},
    {Section::role, "name", title_is_name, Shape::text, {}, {}, "the name people know"},
    {Section::role, "holders", holder, Shape::names, "person", {}, "the people who wear this hat"},
    {Section::role, "held", {}, Shape::choice, {}, held_words, "how several holders share it: in_turn, per_case or together"},
    {Section::role, "team", {}, Shape::name, "team", {}, "the team this role belongs to"},
    {Section::role, "represents", {}, Shape::names, any_actor, {}, "actors this role speaks for"},
    {Section::role, "deputy", deputies, Shape::names, human_or_hat, {}, "who acts in the holders' absence"},
    {Section::role, "authority", {}, Shape::rights, {}, {}, "what its holders may grant: right to limit, or true"},
    {Section::role, "domains", {}, Shape::texts, {}, {}, "things this role controls exclusively"},
    {Section::role, "oversight", {}, Shape::boolean, {}, {}, "true: advises and vetoes by design, owns no outcome of the business"},
    {Section::role, "from", {}, Shape::date, {}, {}, "the first day this role exists"},
    {Section::role, "until", {}, Shape::date, {}, {}, "the last day this role exists"},
    {Section::role, "aliases", alias, Shape::texts, {}, {}, "other spellings of the same role"},

    {Section::team, "id", {}, Shape::text, {}, {}, "how other keys call this team, where teams are written as a list"},
    {Section::team, "name", title_is_name, Shape::text, {}, {}, "the name people know"},
    {Section::team, "kind", {}, Shape::choice, {}, team_kinds, "internal (default) or external"},
    {Section::team, "lead", leads, Shape::names, human_or_hat, {}, "who leads it, and decides and answers for it; several lead together"},
    {Section::team, "members", {}, Shape::names, any_actor, {}, "people, roles and sub-teams in it"},
    {Section::team, "parent", {}, Shape::name, "team", {}, "the team it is part of"},
    {Section::team, "deputy", deputies, Shape::names, human_or_hat, {}, "who acts in the lead's absence"},
    {Section::team, "mode", {}, Shape::choice, {}, modes, "how its leads, or without a lead all its members, decide where it alone answers or decides"},
    {Section::team, "tie_break", tie_break, Shape::name, any_actor, {}, "who settles it when the team is stuck"},
    {Section::team, "escalates_to", {}, Shape::name, any_actor, {}, "where it goes when the team cannot settle it"},
    {Section::team, "quorum", {}, Shape::number, {}, {}, "how many must be present to decide"},
    {Section::team, "type", {}, Shape::text, {}, {}, "of Team Topologies: stream-aligned, enabling, complicated-subsystem or platform"},
    {Section::team, "forums", {}, Shape::forums, {}, {}, "where this team talks"},
    {Section::team, "domains", {}, Shape::texts, {}, {}, "things this team controls exclusively"},
    {Section::team, "purpose", {}, Shape::text, {}, {}, "what good looks like"},
    {Section::team, "services", {}, Shape::other, {}, {}, "what it runs: a list of names, or of {name, complexity}"},
    {Section::team, "authority", {}, Shape::rights, {}, {}, "what its lead may grant: right to limit, or true"},
    {Section::team, "aliases", alias, Shape::texts, {}, {}, "other spellings of the same team"},

    {Section::service, "name", {}, Shape::text, {}, {}, "what it is called"},
    {Section::service, "complexity", {}, Shape::choice, {}, complexities, "simple, complicated or complex"},

    {Section::forum, "id", {}, Shape::text, {}, {}, "how other keys call this forum, where forums are written as a list"},
    {Section::forum, "name", title_is_name, Shape::text, {}, {}, "the name people know"},
    {Section::forum, "kind", {}, Shape::text, {}, {}, "chat, meeting, mailing list ... in your own words"},
    {Section::forum, "tool", {}, Shape::text, {}, {}, "what it runs on"},
    {Section::forum, "members", {}, Shape::names, any_actor, {}, "who takes part"},
    {Section::forum, "cadence", {}, Shape::text, {}, {}, "how often, in your own words"},
    {Section::forum, "open", {}, Shape::boolean, {}, {}, "true: everybody may listen in"},

    {Section::entry, "id", {}, Shape::text, {}, {}, "how other keys call this entry, where entries are written as a list"},
    {Section::entry, "title", name_is_title, Shape::text, {}, {}, "what it is about"},
    {Section::entry, "accountable", answers, Shape::names, any_actor, {}, "who answers for the outcome"},
    {Section::entry, "decider", decides, Shape::names, any_actor, {}, "who makes the choice; `accountable` where not given"},
    {Section::entry, "responsible", does, Shape::names, any_actor, {}, "who does the work"},
    {Section::entry, "driver", recommends, Shape::names, any_actor, {}, "who prepares and drives the proposal"},
    {Section::entry, "approvers", vetoes, Shape::names, any_actor, {}, "who must agree and can block"},
    {Section::entry, "consulted", advises, Shape::names, any_actor, {}, "who is heard before"},
    {Section::entry, "support", supports, Shape::names, any_actor, {}, "who helps the doer"},
    {Section::entry, "verifiers", verifies, Shape::names, any_actor, {}, "who checks the result"},
    {Section::entry, "signatories", signs_off, Shape::names, any_actor, {}, "who accepts the hand-over"},
    {Section::entry, "informed", told_after, Shape::names, any_actor, {}, "who is told after"},
    {Section::entry, "omitted", excluded, Shape::names, any_actor, {}, "who is deliberately out"},
    {Section::entry, "coach", coaches, Shape::names, any_actor, {}, "who coaches the owner"},
    {Section::entry, "approvals", {}, Shape::other, {}, approval_words, "how many approvers suffice: all (default), any, or a number"},
    {Section::entry, "mode", {}, Shape::choice, {}, modes, "how it is decided"},
    {Section::entry, "tie_break", tie_break, Shape::name, any_actor, {}, "who settles it when a shared mode is stuck"},
    {Section::entry, "escalates_to", {}, Shape::name, any_actor, {}, "where it goes when it cannot be settled"},
    {Section::entry, "quorum", {}, Shape::number, {}, {}, "how many of a group must be present to decide"},
    {Section::entry, "delegation", {}, Shape::other, {}, delegation_words, "1 to 7, or tell, sell, consult, agree, advise, inquire, delegate (Management 3.0)"},
    {Section::entry, "scope", {}, Shape::text, {}, {}, "a path such as payments/refunds; a parent contains its children"},
    {Section::entry, "domains", {}, Shape::texts, {}, {}, "things controlled exclusively through this entry"},
    {Section::entry, "affects", affects, Shape::names, any_actor, {}, "actors who live with the outcome"},
    {Section::entry, "depends_on", {}, Shape::entries, {}, {}, "entries that must be settled first"},
    {Section::entry, "precedes", {}, Shape::entries, {}, {}, "the entries this one is handed over to; makes no dependency"},
    {Section::entry, "needs", {}, Shape::rights, {}, {}, "rights the one who answers must have: right to limit, or true"},
    {Section::entry, "forum", {}, Shape::forums, {}, {}, "where it is discussed"},
    {Section::entry, "faces", {}, Shape::names, any_actor, {}, "the customers it faces: front-line work"},
    {Section::entry, "reversible", reversible, Shape::boolean, {}, {}, "whether it can be undone"},
    {Section::entry, "critical", {}, Shape::boolean, {}, {}, "whether a stall hurts at once"},
    {Section::entry, "mandated_by", {}, Shape::text, {}, {}, "the law or standard that demands this set-up"},
    {Section::entry, "effort", {}, Shape::other, {}, {}, "share of a full-time week by actor, such as {carol: 20%}, or one number for the entry"},
    {Section::entry, "decide_within", within, Shape::duration, {}, {}, "how long the decision may take, such as 5d"},
    {Section::entry, "status", {}, Shape::choice, {}, entry_statuses, "active (default), proposed, decided or retired"},
    {Section::entry, "from", {}, Shape::date, {}, {}, "the first day it holds"},
    {Section::entry, "until", {}, Shape::date, {}, {}, "the last day it holds"},
    {Section::entry, "reviewed", {}, Shape::date, {}, {}, "the day somebody last looked whether it is still right"},
    {Section::entry, "review_every", {}, Shape::duration, {}, {}, "how often it is looked at, such as 365d"},
    {Section::entry, "tags", {}, Shape::texts, {}, {}, "free words"},
    {Section::entry, "purpose", {}, Shape::text, {}, {}, "what good looks like"},
    {Section::entry, "unowned", {}, Shape::text, {}, {}, "why nobody owns it, on purpose"},

    {Section::grid, "id", {}, Shape::text, {}, {}, "tells several grids apart"},
    {Section::grid, "title", name_is_title, Shape::text, {}, {}, "what the grid is about"},
    {Section::grid, "framework", {}, Shape::text, {}, {}, "what its letters mean: raci (default), rapid, daci ... or one of `frameworks`"},
    {Section::grid, "kind", {}, Shape::choice, {}, grid_kinds, "what a row is: decision (default) or responsibility"},
    {Section::grid, "scope", {}, Shape::text, {}, {}, "the scope of rows without one"},
    {Section::grid, "columns", {}, Shape::names, any_actor, {}, "the actors of rows that are written as lists"},
    {Section::grid, "rows", {}, Shape::other, {}, {}, "title to a list of cells, or to a mapping from actor to cell"},

    {Section::framework, "extends", {}, Shape::text, {}, {}, "the framework whose letters and limits it starts from"},
    {Section::framework, "letters", {}, Shape::other, {}, {}, "letter to its duties, or to {duties, words, min, max, group}"},
    {Section::framework, "together", {}, Shape::other, {}, {}, "pairs of letters one actor may hold on one entry, such as [[A, R]]"},
    {Section::framework, "apart", {}, Shape::other, {}, {}, "pairs of letters one actor must not hold on one entry"},
    {Section::framework, "several", {}, Shape::boolean, {}, {}, "true: one actor may hold any letters together"},

    {Section::letter, "duties", {}, Shape::texts, {}, {}, "what the letter means: answers, decides, does ..."},
    {Section::letter, "words", {}, Shape::texts, {}, {}, "words that are as good as the letter"},
    {Section::letter, "min", {}, Shape::number, {}, {}, "the fewest seats with it on an entry"},
    {Section::letter, "max", {}, Shape::number, {}, {}, "the most seats with it on an entry"},
    {Section::letter, "group", {}, Shape::boolean, {}, {}, "whether a team without a lead may hold it"},

    {Section::duty_conflict, "name", {}, Shape::text, {}, {}, "what it is called in messages"},
    {Section::duty_conflict, "duties", {}, Shape::texts, {}, {}, "the duties in conflict, such as [does, signs-off]"},
    {Section::duty_conflict, "at_most", {}, Shape::number, {}, {}, "how many of them one person may hold; 1 where not given"},
    {Section::duty_conflict, "kind", {}, Shape::choice, {}, conflict_kinds, "static (default), or dynamic: members of one group may share them"},

    {Section::defaults, "framework", {}, Shape::text, {}, {}, "what the letters of this file's grids mean"},
    {Section::defaults, "mode", {}, Shape::choice, {}, modes, "how the entries of this file are decided"},
    {Section::defaults, "scope", {}, Shape::text, {}, {}, "the scope of entries without one"},
    {Section::defaults, "tie_break", tie_break, Shape::name, any_actor, {}, "who settles it when a shared mode is stuck"},
    {Section::defaults, "escalates_to", {}, Shape::name, any_actor, {}, "where an entry goes when it cannot be settled"},
    {Section::defaults, "decide_within", within, Shape::duration, {}, {}, "how long decisions may take, such as 5d"},
    {Section::defaults, "forum", {}, Shape::forums, {}, {}, "where entries are discussed"},
};
// clang-format on

} // namespace

} // namespace whodecides
