#include "docs/templates.hpp"

namespace whodecides::docs {

const std::string_view council_template =
    R"(# Who decides what among us, who lead together. Change the names, then run `whodecides check`.
# Indent with blanks, not with tabs. What stands behind a # is for readers only.

people: # everybody who is named below, by a short name of your choice
  amara: Amara Diallo
  bruno: Bruno Salgado
  chloe: Chloe Martin
  dev: Dev Chandra
  eira: Eira Hughes

# Teams without a lead say how they decide: by consent (nobody has a reason against it), consensus
# (everybody is for it) or majority. `if stuck` settles what they cannot agree on; `quorum` is how many
# have to be there.
teams:
  circle: {name: Circle, members: [amara, bruno, chloe, dev, eira], mode: consent, if stuck: keeper,
           quorum: 3}
  garden: {name: Garden, members: [amara, bruno, chloe], mode: consent, if stuck: keeper}
  kitchen: {name: Kitchen, members: [bruno, dev, eira], mode: consent, if stuck: keeper}

# Hats that one of us wears for a time. `until` says when the next one is chosen.
roles:
  keeper: {name: Keeper of the circle, holders: eira, deputy: amara}
  treasurer: {name: Treasurer, holders: bruno, deputy: dev}

forums:
  full-circle: {name: Full circle, kind: meeting, cadence: weekly, members: circle}

# What holds for every entry below that says nothing else.
defaults: {within: 2w}

# Choices that somebody has to make.
#   answers     the one person, role or team whose decision it is
#   proposes    prepares the choice          does        carries it out
#   ask first   is heard before              tell after  hears of it afterwards
#   lives with it  is affected, and so should be heard or told
decisions:
  admit:
    title: Admit a new member
    answers: circle
    proposes: keeper
    does: keeper
  spend-savings:
    title: Spend from the savings
    answers: circle
    proposes: treasurer
    does: treasurer
  planting:
    title: Choose what to plant
    answers: garden
    does: chloe
    ask first: kitchen
    lives with it: kitchen
  menu:
    title: Set the menu
    answers: kitchen
    does: dev
    tell after: garden
    can be undone: true
  small-purchase:
    title: Buy something small
    answers: treasurer       # not everything has to go through the circle
    does: treasurer
    tell after: circle
    can be undone: true

# Work that goes on. The same words; `checks` looks at what was done.
responsibilities:
  books: {title: Keep the books, answers: treasurer, does: treasurer, checks: dev}
  minutes: {title: Write the minutes, answers: keeper, does: [amara, chloe], tell after: circle}
  tools: {title: Look after the tools, answers: chloe, does: bruno}
)";

} // namespace whodecides::docs
