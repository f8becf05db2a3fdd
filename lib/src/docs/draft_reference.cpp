#include <fmt/format.h>

#include <whodecides/draft.hpp>

#include "docs/pages.hpp"
#include "docs/roff.hpp"

namespace whodecides::docs {

std::string draft_reference() {
    RoffPage page;
    for (const DraftGap& gap : draft_gaps())
        page.tagged(gap.rule, fmt::format("{}.", gap.reason));
    return page.lines();
}

} // namespace whodecides::docs
