#include "report/diff_format.hpp"

#include <array>

namespace whodecides {

std::span<const DiffFormat> diff_formats() {
    static constexpr std::array formats{
        DiffFormat{"text", "sentences for a terminal", write_diff_text},
        DiffFormat{"json", "one object of schema whodecides.diff/1, for programs", write_diff_json},
        DiffFormat{"markdown", "a comment for a pull request", write_diff_markdown},
        DiffFormat{"reviewers", "the id of everybody who gains or loses a duty, one a line",
                   write_diff_reviewers},
    };
    return formats;
}

} // namespace whodecides
