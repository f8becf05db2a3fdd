#include "docs/templates.hpp"

namespace whodecides::docs {

const std::string_view startup_template =
    R"(# Who decides what in our company. Change the names, then run `whodecides check`.
# Indent with blanks, not with tabs. What stands behind a # is for readers only.

# Everybody who is named below, by a short name of your choice. `deputy` acts in their absence,
# `manager` is whom they report to.
people:
  mira: {name: Mira Okafor, deputy: tomas}
  tomas: {name: Tomas Lind, manager: mira, deputy: mira}
  yuki: {name: Yuki Arata, manager: tomas, deputy: ines}
  ines: {name: Ines Duarte, manager: mira, deputy: yuki}
  paul: {name: Paul Mensah, manager: tomas, deputy: yuki}

# Who works together. `lead` answers where the team is named; several who lead say how they decide.
teams:
  founders: {name: Founders, lead: [mira, tomas], mode: consensus, if stuck: mira}
  product: {name: Product, lead: tomas, members: [tomas, yuki, paul]}

# Where people talk. Whoever is asked or told something should have a place to hear of it.
forums:
  monday: {name: Monday meeting, kind: meeting, cadence: weekly, members: everyone}

# Choices that somebody has to make.
#   answers     the one person, role or team whose decision it is
#   proposes    prepares the choice          does        carries it out
#   ask first   is heard before              tell after  hears of it afterwards
#   must agree  can say no; use it sparingly
decisions:
  direction:
    title: Decide where the company goes
    answers: founders        # two people, so the team says what happens if they do not agree
    does: mira
    ask first: product
    within: 2w               # h, d, w or mo; so that it does not stay open for ever
  next-feature:
    title: Choose what to build next
    answers: tomas
    does: [yuki, paul]
    ask first: ines
    within: 1w
  hire:
    title: Hire somebody
    answers: mira
    does: ines
    ask first: product
    within: 2w
  discount:
    title: Give a customer a discount
    answers: ines
    does: ines
    tell after: mira
    can be undone: true      # what can be undone needs fewer voices
    within: 1d

# Work that goes on. The same words; `checks` looks at what was done.
responsibilities:
  uptime: {title: Keep the service up, answers: yuki, does: [yuki, paul]}
  support: {title: Answer customers, answers: ines, does: ines, helps: paul}
  books: {title: Keep the books, answers: mira, does: ines, checks: tomas}
)";

} // namespace whodecides::docs
