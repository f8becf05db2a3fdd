#include "docs/templates.hpp"

namespace whodecides::docs {

const std::string_view shift_template =
    R"(# Who decides what on our shifts. Change the names, then run `whodecides check`.
# Indent with blanks, not with tabs. What stands behind a # is for readers only.

# Everybody who is named below, by a short name of your choice. `deputy` acts in their absence.
people:
  rosa: {name: Rosa Quispe, deputy: anton}
  anton: {name: Anton Weber, manager: rosa, deputy: rosa}
  leila: {name: Leila Haddad, manager: anton}
  sven: {name: Sven Dahl, manager: anton}
  nneka: {name: Nneka Obi, manager: anton}
  hugo: {name: Hugo Prins, manager: anton}

# A role is a hat. Whoever wears it today decides today: `held: in_turn` says that its holders relieve
# one another, `per_case` that each has cases of their own. Decisions name the hat, so they need no
# change when the roster does.
roles:
  shift-lead: {name: Shift lead, holders: [leila, sven, nneka], held: in_turn}
  on-site: {name: Crew on site, holders: [hugo, nneka, sven, leila], held: in_turn}

# Who works together, and who leads.
teams:
  plant: {name: Plant, lead: rosa, members: [rosa, anton, crew]}
  crew: {name: Crew, lead: anton, members: [anton, leila, sven, nneka, hugo]}

# Where one shift tells the next.
forums:
  handover: {name: Handover, kind: meeting, cadence: daily, members: [plant]}

# Choices that somebody has to make.
#   answers     the one person, role or team whose decision it is
#   does        carries it out
#   ask first   is heard before              tell after  hears of it afterwards
#   must agree  can say no; use it sparingly
decisions:
  stop-line:
    title: Stop the line
    answers: shift-lead
    does: on-site
    tell after: anton
    can be undone: true      # no need to ask anybody before
    within: 1h               # h, d, w or mo
  restart-line:
    title: Start the line again after an accident
    answers: anton           # not the hat: this one needs the same person each time
    does: shift-lead
    ask first: on-site
    within: 1d
  swap-shift:
    title: Swap a shift
    answers: shift-lead
    does: crew
    tell after: anton
    can be undone: true
    within: 1d
  buy-machine:
    title: Buy a machine
    answers: rosa
    does: anton
    ask first: crew
    within: 1mo

# Work that goes on. The same words; `checks` looks at what was done.
responsibilities:
  roster: {title: Write the roster of the month, answers: anton, does: nneka, tell after: crew}
  handover-notes: {title: Write the handover, answers: shift-lead, does: shift-lead, tell after: crew}
  safety: {title: Check the guards and alarms, answers: anton, does: hugo, checks: sven}
)";

} // namespace whodecides::docs
