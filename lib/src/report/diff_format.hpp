#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/diff.hpp>

namespace whodecides {

struct DiffStyle {
    bool colour = false;
    bool summary = true;     ///< end with the count of findings
    std::size_t width = 100; ///< columns of the text
    std::string before;      ///< what was compared, in words: "`main`"
    std::string after;
};

/// A way to print a diff. One file each; all of them stand in the list.
struct DiffFormat {
    std::string_view name;
    std::string_view help; ///< a few words
    void (*write)(const DiffResult& result, const DiffStyle& style, std::ostream& out);
};

std::span<const DiffFormat> diff_formats();
/// The format of that name, or nullptr.
const DiffFormat* find_diff_format(std::string_view name);

void write_diff_text(const DiffResult& result, const DiffStyle& style, std::ostream& out);
void write_diff_json(const DiffResult& result, const DiffStyle& style, std::ostream& out);
void write_diff_markdown(const DiffResult& result, const DiffStyle& style, std::ostream& out);
void write_diff_reviewers(const DiffResult& result, const DiffStyle& style, std::ostream& out);

} // namespace whodecides
