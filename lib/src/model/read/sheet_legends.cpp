// A line such as "A) Approve the budget" explains a letter or is a decision, and only the lines around it
// tell. Three and more such lines one behind the other, with different letters of one framework, are a legend
// in whatever language. Where other lines begin with a letter and the same mark and explain nothing, letters
// number decisions.

#include "model/read/sheet_legends.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/letters.hpp"
#include "base/text.hpp"

namespace whodecides {

namespace {

constexpr std::size_t least_lines = 3;

/// A letter, and what stands between it and the text behind it: empty where that is a cell of its own.
struct Listed {
    std::string_view letter; ///< empty where a row does not begin with one
    std::string_view mark;
};

Listed listed(std::span<const Cell> row) {
    const std::string_view text = row.front().text;
    if (text.empty() || !text::is_ascii_letter(text.front()))
        return {};
    const std::string_view letter = text.substr(0, 1);
    if (text.size() == 1)
        return row.size() > 1 && row[1].text.size() > 1 ? Listed{letter, {}} : Listed();
    constexpr std::array<std::string_view, 5> marks{":", "-", "–", "—", ")"};
    const std::string_view rest = text::trimmed(text.substr(1));
    for (const std::string_view mark : marks)
        if (rest.starts_with(mark) && rest.size() > mark.size())
            return {letter, mark};
    return {};
}

class Legends {
  public:
    Legends(const TextTable& table, const LetterSense& sense, const SheetExtent& extent)
        : table_(table), sense_(sense), first_(extent.header + 1), rows_(extent.end - first_),
          sure_(rows_.size()) {
        for (std::size_t i = 0; i < rows_.size(); ++i)
            rows_[i] = is_explanation(table_[first_ + i], sense_);
    }

    std::vector<bool> run() {
        for (std::size_t i = 0; i < rows_.size();)
            i = pass_over_lines(i);
        take_numbers_away();
        return std::move(rows_);
    }

  private:
    /// The end of the lines that begin at `begin`, which are a legend where they can be nothing else.
    std::size_t pass_over_lines(std::size_t begin) {
        LetterSense::Frameworks common = ~LetterSense::Frameworks{0};
        std::set<std::string> letters;
        std::size_t end = begin;
        for (; end < rows_.size() && table_[first_ + end].size() == 1; ++end) {
            const Listed line = listed(table_[first_ + end]);
            if (line.letter.empty() || !letters.insert(text::folded(line.letter)).second)
                break;
            common &= sense_.frameworks_of(line.letter);
        }
        if (letters.size() >= least_lines && end - begin == letters.size() && common != 0) {
            std::fill(rows_.begin() + static_cast<std::ptrdiff_t>(begin),
                      rows_.begin() + static_cast<std::ptrdiff_t>(end), true);
            std::fill(sure_.begin() + static_cast<std::ptrdiff_t>(begin),
                      sure_.begin() + static_cast<std::ptrdiff_t>(end), true);
        }
        return std::max(end, begin + 1);
    }

    void take_numbers_away() {
        std::set<std::string_view> numbering;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (const Listed line = listed(table_[first_ + i]); !rows_[i] && !line.letter.empty())
                numbering.insert(line.mark);
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (const Listed line = listed(table_[first_ + i]);
                !sure_[i] && !line.letter.empty() && numbering.contains(line.mark))
                rows_[i] = false;
    }

    const TextTable& table_;
    const LetterSense& sense_;
    std::size_t first_;
    std::vector<bool> rows_; ///< whether each is one of a legend
    std::vector<bool> sure_; ///< whether each is so for the lines around it
};

} // namespace

std::vector<bool> legend_rows(const TextTable& table, const LetterSense& sense, const SheetExtent& extent) {
    return Legends(table, sense, extent).run();
}

} // namespace whodecides
