#include "report/markdown_table.hpp"

#include <string_view>
#include <utility>

#include "report/escape.hpp"

namespace whodecides {
namespace {

std::string_view rule_below(Table::Align align) {
    switch (align) {
    case Table::Align::left:
        return "---|";
    case Table::Align::right:
        return "---:|";
    case Table::Align::centre:
        return ":---:|";
    }
    return {};
}

void append_cell(std::string& out, std::string_view text, std::string_view around = {}) {
    if (!text.empty())
        out.append(" ").append(around).append(text).append(around);
    out += " |";
}

} // namespace

MarkdownTable::MarkdownTable(std::string& out, std::vector<Column> columns)
    : out_(out), columns_(std::move(columns)) {
    out_ += "\n|";
    for (const Column& column : columns_)
        append_cell(out_, markdown_text(column.head));
    out_ += "\n|";
    for (const Column& column : columns_)
        out_ += rule_below(column.align);
    out_ += '\n';
}

void MarkdownTable::add(const std::vector<std::string>& cells) {
    out_ += '|';
    for (std::size_t i = 0; i < columns_.size(); ++i)
        add_cell(i, cells);
    out_ += '\n';
}

void MarkdownTable::add_sums(const std::vector<std::string>& cells) {
    out_ += '|';
    append_cell(out_, markdown_text(cells.front()), "**");
    for (std::size_t i = 1; i < columns_.size(); ++i)
        add_cell(i, cells);
    out_ += '\n';
}

void MarkdownTable::add_cell(std::size_t column, const std::vector<std::string>& cells) {
    if (column >= cells.size())
        append_cell(out_, {});
    else if (columns_[column].look == Look::code)
        append_cell(out_, cells[column], "`");
    else
        append_cell(out_, markdown_text(cells[column]));
}

} // namespace whodecides
