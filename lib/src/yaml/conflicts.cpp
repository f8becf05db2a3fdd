#include "yaml/conflicts.hpp"

#include "yaml/broken.hpp"
#include "yaml/lines.hpp"

namespace whodecides::yaml {

namespace {

bool is_mark(std::string_view line) {
    return line.starts_with("<<<<<<< ") || line.starts_with("||||||| ") || line == "=======" ||
           line.starts_with(">>>>>>> ");
}

} // namespace

std::optional<Problem> merge_conflict(std::string_view bytes, std::size_t begin, std::size_t end,
                                      std::uint32_t source_index) {
    bytes = bytes.substr(0, end);
    for (std::size_t at = line_begin(bytes, begin); at < bytes.size();) {
        const std::size_t stop = line_end(bytes, at);
        if (is_mark(bytes.substr(at, stop - at)))
            return syntax_error(
                {source_index, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(stop)},
                "a merge conflict was left unsettled here",
                "keep one side, or join both, and take away the lines that begin with `<<<<<<<`, `=======` "
                "and "
                "`>>>>>>>`",
                "marks the conflict");
        at = stop + 1;
    }
    return std::nullopt;
}

} // namespace whodecides::yaml
