#include "docs/templates.hpp"

namespace whodecides::docs {

const std::string_view four_eyes_template =
    R"(# Who does and who checks. Change the names, then run `whodecides check`.
# Indent with blanks, not with tabs. What stands behind a # is for readers only.

# Everybody who is named below, by a short name of your choice. `deputy` acts in their absence,
# `manager` is whom they report to.
people:
  agnes: {name: Agnes Kowal, deputy: omar}
  omar: {name: Omar Sayegh, manager: agnes, deputy: agnes}
  bea: {name: Bea Lombardi, manager: omar, deputy: kofi}
  kofi: {name: Kofi Asante, manager: omar, deputy: bea}
  signe: {name: Signe Vik, manager: agnes, deputy: raj}
  raj: {name: Raj Malhotra, manager: signe, deputy: signe}

# `oversight: true` marks a role that checks and agrees by design, and owns no business itself.
roles:
  controller: {name: Controller, holders: signe, deputy: raj, oversight: true}

teams:
  payments: {name: Payments, lead: omar, members: [omar, bea, kofi]}
  control: {name: Control, lead: signe, members: [signe, raj]}

forums:
  morning: {name: Morning round, kind: meeting, cadence: daily, members: [payments, control, agnes]}

# Of these duties nobody holds two on the same thing.
duty_conflicts:
  - {name: four eyes, duties: [does, verifies], at_most: 1}
  - {name: own approval, duties: [does, vetoes], at_most: 1}

# Choices that somebody has to make.
#   answers       the one person, role or team whose decision it is
#   does          carries it out
#   must agree    can say no                  checks      looks at what was done
#   ask first     is heard before             tell after  hears of it afterwards
decisions:
  large-payment:
    title: Release a payment above 50,000
    answers: omar
    does: bea
    must agree: controller
    mandated_by: Accounting rules, section 4    # the law or rule that wants it so
    within: 1d                                  # h, d, w or mo
  new-supplier:
    title: Take on a supplier
    answers: omar
    does: kofi
    ask first: controller
    within: 1w

# The same as a grid: a row for each duty, a column for each who has a part in it.
# A answers for it, R does it, C is consulted, I is informed; - is nothing.
matrix:
  framework: raci
  kind: responsibility
  columns: [omar, bea, kofi, controller, raj]
  rows:
    Pay small bills:       [A, R, -, -, I]
    Collect what is owed:  [A, C, R, -, I]
    Report to the bank:    [-, -, -, A, R]
)";

} // namespace whodecides::docs
