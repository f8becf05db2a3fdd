#include "base/pointer.hpp"

namespace whodecides {

void append_segment(std::string& pointer, std::string_view segment) {
    pointer += '/';
    for (const char c : segment) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
}

std::string unescaped_segment(std::string_view segment) {
    std::string text;
    for (std::size_t at = 0; at < segment.size(); ++at) {
        const std::string_view pair = segment.substr(at, 2);
        if (pair == "~0" || pair == "~1") {
            text += pair == "~0" ? '~' : '/';
            ++at;
        } else {
            text += segment[at];
        }
    }
    return text;
}

} // namespace whodecides
