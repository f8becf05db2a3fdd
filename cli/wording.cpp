#include "cli/wording.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides::cli {

std::string in_quotes(std::string_view word) {
    return quoted(text::printable(word));
}

std::string guess(std::string_view word, std::span<const std::string_view> candidates,
                  std::string_view prefix) {
    const std::string_view near = nearest(word, candidates);
    return near.empty() ? std::string() : fmt::format("; did you mean `{}{}`?", prefix, near);
}

} // namespace whodecides::cli
