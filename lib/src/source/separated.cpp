// libcsv would read this too. It hands out the decoded text of a field and not where it stands, and passes
// over empty rows without a word, so no finding could be placed in the file; hence this reader of RFC 4180.

#include "source/separated.hpp"

#include <algorithm>

namespace whodecides {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// One cell while it is read: a stretch of the source, and whether it has to be decoded.
struct Field {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool doubled = false; ///< quotes in it are written twice
};

class SeparatedReader {
  public:
    SeparatedReader(std::string_view bytes, std::uint32_t source, char separator, std::uint64_t most_cells)
        : bytes_(bytes), separator_(separator), most_cells_(most_cells) {
        result_.table.source = source;
    }

    SeparatedText run() {
        at_ = bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
        pass_over_hint();
        while (at_ < bytes_.size() && !result_.fault)
            read_row();
        return std::move(result_);
    }

  private:
    /// Excel takes a first line `sep=;` as a hint, and so do we, through the separator we are given.
    void pass_over_hint() {
        constexpr std::string_view hint = "sep=";
        const std::string_view rest = bytes_.substr(at_);
        if (!rest.starts_with(hint) || rest.size() < hint.size() + 2)
            return;
        const std::string_view behind = rest.substr(hint.size() + 1);
        if (behind.starts_with("\r\n") || behind.starts_with('\n'))
            at_ += hint.size() + (behind.starts_with('\r') ? 3 : 2);
    }

    void read_row() {
        TextTable& table = result_.table;
        TextTable::Row row;
        row.begin = static_cast<std::uint32_t>(at_);
        row.first = static_cast<std::uint32_t>(table.cells.size());
        row.after_blank = blank_;
        for (bool more = true; more;) {
            const Field field = read_field();
            if (!result_.fault)
                add(field, row);
            more = !result_.fault && at_ < bytes_.size() && bytes_[at_] == separator_;
            at_ += more ? 1 : 0;
        }
        if (result_.fault) {
            table.cells.resize(row.first);
            return;
        }
        row.end = static_cast<std::uint32_t>(at_);
        pass_line_end();
        row.last = static_cast<std::uint32_t>(table.cells.size());
        blank_ = row.first == row.last;
        if (!blank_)
            table.rows.push_back(row);
    }

    void pass_line_end() {
        const std::string_view rest = bytes_.substr(at_, 2);
        at_ += rest == "\r\n" ? 2 : rest.empty() ? 0 : 1;
    }

    [[nodiscard]] bool ends_field(std::size_t at) const {
        return bytes_[at] == separator_ || bytes_[at] == '\n' || bytes_[at] == '\r';
    }

    [[nodiscard]] std::size_t field_end(std::size_t at) const {
        while (at < bytes_.size() && !ends_field(at))
            ++at;
        return at;
    }

    Field read_field() {
        std::size_t begin = at_;
        while (begin < bytes_.size() && bytes_[begin] == ' ')
            ++begin;
        if (begin < bytes_.size() && bytes_[begin] == '"')
            return read_quoted(begin);
        const Field field{at_, field_end(at_), false};
        at_ = field.end;
        return field;
    }

    /// What follows the closing quote belongs to the cell, and makes its quotes ordinary characters.
    Field read_quoted(std::size_t open) {
        Field field{open + 1, open + 1, false};
        std::size_t at = open + 1;
        for (;; ++at) {
            at = bytes_.find('"', at);
            if (at == std::string_view::npos) {
                result_.fault = {TableFault::Kind::open_quote, static_cast<std::uint32_t>(open)};
                return field;
            }
            if (at + 1 >= bytes_.size() || bytes_[at + 1] != '"')
                break;
            field.doubled = true;
            ++at;
        }
        field.end = at;
        at_ = field_end(at + 1);
        if (bytes_.substr(at + 1, at_ - at - 1).find_first_not_of(' ') != std::string_view::npos)
            return {open, at_, false};
        return field;
    }

    void add(Field field, TextTable::Row& row) {
        const auto column = row.fields++;
        trim(field);
        if (field.begin == field.end)
            return;
        TextTable& table = result_.table;
        if (column >= TextTable::most_columns || table.cells.size() >= most_cells_) {
            result_.fault = {column >= TextTable::most_columns ? TableFault::Kind::many_columns
                                                               : TableFault::Kind::many_cells,
                             static_cast<std::uint32_t>(field.begin)};
            return;
        }
        table.cells.push_back({text_of(field), static_cast<std::uint32_t>(field.begin),
                               static_cast<std::uint32_t>(field.end), column});
    }

    void trim(Field& field) const {
        const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
        for (;;) {
            const std::string_view text = bytes_.substr(field.begin, field.end - field.begin);
            if (text.empty())
                return;
            if (is_blank(text.front()))
                ++field.begin;
            else if (is_blank(text.back()))
                --field.end;
            else if (text.starts_with(no_break_space))
                field.begin += no_break_space.size();
            else if (text.ends_with(no_break_space))
                field.end -= no_break_space.size();
            else
                return;
        }
    }

    /// Decoded texts are never longer than the source, so that the views into them stay where they are. A
    /// line break or another control character is a blank: names and titles stand on one line.
    std::string_view text_of(const Field& field) {
        const std::string_view raw = bytes_.substr(field.begin, field.end - field.begin);
        if (!field.doubled && std::ranges::none_of(raw, is_control))
            return raw;
        std::vector<char>& decoded = result_.table.decoded;
        if (decoded.capacity() == 0)
            decoded.reserve(bytes_.size());
        const std::size_t first = decoded.size();
        for (std::size_t at = 0; at < raw.size(); ++at) {
            if (!is_control(raw[at]))
                decoded.push_back(raw[at]);
            else if (decoded.size() > first && decoded.back() != ' ')
                decoded.push_back(' ');
            if (field.doubled && raw[at] == '"' && at + 1 < raw.size() && raw[at + 1] == '"')
                ++at;
        }
        return {decoded.data() + first, decoded.size() - first};
    }

    std::string_view bytes_;
    char separator_;
    std::uint64_t most_cells_;
    std::size_t at_ = 0;
    bool blank_ = false;
    SeparatedText result_;
};

} // namespace

SeparatedText read_separated(std::string_view bytes, std::uint32_t source, char separator,
                             std::uint64_t most_cells) {
    return SeparatedReader(bytes, source, separator, most_cells).run();
}

} // namespace whodecides
