// md4c would read this too. It does not promise that the texts it hands out stand in the input, drops the
// backslash of an escaped pipe on the way, and cuts tables at 128 columns; findings need the bytes of each
// cell. Read here are headings, fields and tables as the GitHub Flavored Markdown specification has them,
// without the nesting of blocks: a table inside a list or a quotation is none.

#include "source/markdown.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "source/markdown_inline.hpp"

namespace whodecides {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A line without its break.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t next = 0; ///< where the next one begins
};

Line line_at(std::string_view bytes, std::size_t at) {
    const std::size_t feed = bytes.find('\n', at);
    Line line{at, feed == npos ? bytes.size() : feed, feed == npos ? bytes.size() : feed + 1};
    if (line.end > at && bytes[line.end - 1] == '\r')
        --line.end;
    return line;
}

/// Whether it is the row of dashes below a table's header.
bool is_delimiter_row(std::string_view text) {
    return text.find('-') != npos && text.find('|') != npos && text.find_first_not_of("|:- \t") == npos;
}

/// Whether an underline makes a heading of the line above.
bool is_underline(std::string_view text) {
    text = text::trimmed(text);
    return !text.empty() && (text.find_first_not_of('=') == npos || text.find_first_not_of('-') == npos);
}

std::size_t fence_size(std::string_view text) {
    const char mark = text.empty() ? ' ' : text.front();
    if (mark != '`' && mark != '~')
        return 0;
    const std::size_t size = std::min(text.find_first_not_of(mark), text.size());
    return size >= 3 ? size : 0;
}

class MarkdownReader {
  public:
    MarkdownReader(std::string_view bytes, std::uint32_t source, std::uint64_t most_cells)
        : bytes_(bytes), source_(source), most_cells_(most_cells) {
        result_.decoded.reserve(bytes.size());
    }

    MarkdownText run() {
        at_ = bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
        pass_front_matter();
        while (at_ < bytes_.size())
            step();
        return std::move(result_);
    }

  private:
    [[nodiscard]] std::string_view text(const Line& line) const {
        return bytes_.substr(line.begin, line.end - line.begin);
    }

    void pass_front_matter() {
        const Line first = line_at(bytes_, at_);
        if (text(first) != "---")
            return;
        for (Line line = line_at(bytes_, first.next); line.begin < bytes_.size();
             line = line_at(bytes_, line.next)) {
            if (text(line) != "---" && text(line) != "...")
                continue;
            result_.front_matter_end = static_cast<std::uint32_t>(line.begin);
            at_ = line.next;
            return;
        }
    }

    void step() {
        const Line line = line_at(bytes_, at_);
        const std::string_view words = text::trimmed(text(line));
        const bool indented = text(line).starts_with("    ") || text(line).starts_with('\t');
        at_ = line.next;
        if (words.empty())
            return;
        if (words.starts_with("<!--"))
            pass_comment(line);
        else if (fence_size(words) > 0)
            pass_fence(words);
        else if (words.starts_with('#'))
            take_heading(words);
        else if (is_underline(text(line_at(bytes_, line.next))) && words.find('|') == npos)
            take_underlined(words);
        else if (words.find('|') != npos && !indented && begins_table(line))
            take_table(line);
        else
            take_field(words);
    }

    void pass_comment(const Line& line) {
        const std::size_t end = bytes_.find("-->", line.begin);
        at_ = end == npos ? bytes_.size() : line_at(bytes_, end).next;
    }

    void pass_fence(std::string_view fence) {
        const std::size_t size = fence_size(fence);
        while (at_ < bytes_.size()) {
            const Line line = line_at(bytes_, at_);
            at_ = line.next;
            const std::string_view words = text::trimmed(text(line));
            if (fence_size(words) >= size && words.find_first_not_of(fence.front()) == npos)
                return;
        }
    }

    MarkdownPiece piece(std::string_view written, bool& strong) {
        written = text::trimmed(written);
        const auto begin = static_cast<std::uint32_t>(written.data() - bytes_.data());
        const PlainText plain = without_markup(written, result_.decoded);
        strong = plain.strong;
        return {plain.text, begin, begin + static_cast<std::uint32_t>(written.size())};
    }
    MarkdownPiece piece(std::string_view written) {
        bool strong = false;
        return piece(written, strong);
    }

    void take_heading(std::string_view words) {
        const std::size_t level = std::min(words.find_first_not_of('#'), words.size());
        if (level > 6 || (level < words.size() && words[level] != ' ' && words[level] != '\t'))
            return;
        words = text::trimmed(words.substr(level));
        const std::size_t last = words.find_last_not_of('#');
        if (last == npos)
            words = {};
        else if (words[last] == ' ')
            words = words.substr(0, last);
        set_heading(words);
    }

    void take_underlined(std::string_view words) {
        at_ = line_at(bytes_, at_).next;
        set_heading(words);
    }

    void set_heading(std::string_view words) {
        heading_ = piece(words);
        if (++headings_ == 1)
            result_.title = heading_;
    }

    /// `* Deciders: Ann, Ben`, as records had it before front matter.
    void take_field(std::string_view words) {
        constexpr std::size_t longest_name = 64;
        if (headings_ > 1 || (!words.starts_with("* ") && !words.starts_with("- ")))
            return;
        words.remove_prefix(2);
        const std::size_t colon = words.substr(0, longest_name).find(':');
        if (colon == npos)
            return;
        std::string_view value = words.substr(colon + 1);
        value = value.substr(0, value.find("<!--"));
        const MarkdownPiece name = piece(words.substr(0, colon));
        result_.fields.push_back({name, piece(value)});
    }

    bool begins_table(const Line& header) {
        const Line below = line_at(bytes_, header.next);
        if (!is_delimiter_row(text(below)))
            return false;
        std::size_t fields = 0;
        for_each_cell(header, [&](std::string_view) { ++fields; });
        for_each_cell(below, [&](std::string_view) { --fields; });
        return fields == 0;
    }

    /// Calls `take` with what stands between the pipes of a line. An escaped pipe is a character.
    template <class Take>
    void for_each_cell(const Line& line, Take&& take) const {
        std::string_view rest = text::trimmed(text(line));
        if (rest.starts_with('|'))
            rest.remove_prefix(1);
        std::size_t begin = 0;
        for (std::size_t at = 0; at < rest.size(); ++at) {
            if (rest[at] == '\\') {
                ++at;
            } else if (rest[at] == '|') {
                take(rest.substr(begin, at - begin));
                begin = at + 1;
            }
        }
        if (begin < rest.size())
            take(rest.substr(begin));
    }

    void take_table(const Line& header) {
        MarkdownText::TableBelow& below = result_.tables.emplace_back();
        below.heading = heading_;
        below.table.source = source_;
        add_row(below.table, header);
        at_ = line_at(bytes_, header.next).next;
        while (at_ < bytes_.size()) {
            const Line line = line_at(bytes_, at_);
            const std::string_view words = text::trimmed(text(line));
            if (words.empty() || words.starts_with('#') || words.starts_with('>') || fence_size(words) > 0 ||
                words.starts_with("<!--"))
                return;
            at_ = line.next;
            add_row(below.table, line);
        }
    }

    void add_row(TextTable& table, const Line& line) {
        TextTable::Row row;
        row.first = static_cast<std::uint32_t>(table.cells.size());
        row.begin = static_cast<std::uint32_t>(line.begin);
        row.end = static_cast<std::uint32_t>(line.end);
        for_each_cell(line, [&](std::string_view written) {
            const std::uint32_t column = row.fields++;
            if (column >= TextTable::most_columns || cells_ >= most_cells_)
                return;
            bool strong = false;
            const MarkdownPiece cell = piece(written, strong);
            if (cell.text.empty())
                return;
            table.cells.push_back({cell.text, cell.begin, cell.end, column, strong});
            ++cells_;
        });
        row.last = static_cast<std::uint32_t>(table.cells.size());
        if (row.first < row.last)
            table.rows.push_back(row);
    }

    std::string_view bytes_;
    std::uint32_t source_;
    std::uint64_t most_cells_;
    std::size_t at_ = 0;
    std::size_t headings_ = 0;
    std::uint64_t cells_ = 0;
    MarkdownPiece heading_;
    MarkdownText result_;
};

} // namespace

MarkdownText read_markdown(std::string_view bytes, std::uint32_t source, std::uint64_t most_cells) {
    return MarkdownReader(bytes, source, most_cells).run();
}

} // namespace whodecides
