#include "unit/who/looked_at.hpp"

#include <algorithm>

#include "support/requests.hpp"

namespace whodecides::test {

ShowResult look_at(const std::string& yaml, const std::string& name, bool card) {
    ShowRequest request;
    request.name = name;
    request.card = card;
    return with_text(request, yaml, show);
}

const ShowSection* section(const ShowPage& page, std::string_view heading) {
    const auto found = std::ranges::find(page.sections, heading, &ShowSection::heading);
    return found == page.sections.end() ? nullptr : &*found;
}

std::vector<std::string> points(const ShowPage& page, std::string_view heading) {
    const ShowSection* found = section(page, heading);
    return found == nullptr ? std::vector<std::string>() : found->points;
}

} // namespace whodecides::test
