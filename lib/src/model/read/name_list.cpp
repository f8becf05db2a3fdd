#include "model/read/name_list.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/read/letters.hpp"

namespace whodecides {

std::vector<std::string_view> names_in(std::string_view text, std::string_view marks) {
    std::vector<std::string_view> names;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(marks, at), text.size());
        const std::string_view name = text::trimmed(text.substr(at, end - at));
        if (!says_nothing(name))
            names.push_back(name);
        at = end + 1;
    }
    return names;
}

} // namespace whodecides
