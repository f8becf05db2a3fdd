#include "report/matrix_heads.hpp"

#include <map>
#include <string_view>

#include "base/text.hpp"
#include "base/wrap.hpp"

namespace whodecides {
namespace {

constexpr std::size_t most_lines = 3;
constexpr std::size_t head_columns = 10; ///< as wide as a name may be
constexpr std::size_t most_initials = 3;

/// The first character of each word; of one word its first three. Marks such as brackets are no words, but in
/// a name without any.
std::string initials(std::string_view name) {
    const std::string shown = text::printable(name);
    constexpr std::string_view marks = " -/_()[]{}&+,;:.\"";
    const bool marks_only = shown.find_first_not_of(marks) == std::string::npos;
    const auto is_gap = [&](char c) {
        return marks_only ? c == ' ' : marks.find(c) != std::string_view::npos;
    };
    std::string of_words;
    std::string beginning;
    std::size_t words = 0;
    std::size_t begun = 0;
    bool starts = true;
    for (std::size_t at = 0; at < shown.size();) {
        const std::size_t length = text::decode(shown, at).length;
        if (is_gap(shown[at])) {
            starts = true;
        } else {
            if (starts && words++ < most_initials)
                of_words.append(shown, at, length);
            if (begun++ < most_initials)
                beginning.append(shown, at, length);
            starts = false;
        }
        at += length;
    }
    return words > 1 ? of_words : beginning;
}

} // namespace

MatrixHeads name_heads(std::span<const MatrixPicture::Item> columns) {
    MatrixHeads heads;
    for (const MatrixPicture::Item& column : columns) {
        std::vector<std::string> lines = text::wrapped(text::printable(column.name), head_columns);
        for (const std::string& line : lines)
            if (text::columns(line) > head_columns)
                return {};
        if (lines.size() > most_lines)
            return {};
        heads.lines.push_back(std::move(lines));
    }
    return heads;
}

MatrixHeads code_heads(std::span<const MatrixPicture::Item> columns, bool entries) {
    MatrixHeads heads;
    heads.codes = true;
    std::map<std::string, std::size_t> used;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::string code = std::to_string(i + 1);
        if (!entries) {
            code = initials(columns[i].name);
            // The second of two gets a number; that may be what a third is called.
            for (std::size_t* times = &used[code]; (*times)++ > 0; times = &used[code])
                code += std::to_string(*times);
        }
        heads.lines.push_back({std::move(code)});
    }
    return heads;
}

} // namespace whodecides
