#include "report/table.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/text.hpp"
#include "base/wrap.hpp"

namespace whodecides {
namespace {

constexpr std::size_t gap = 2;

void append_cell(std::string& line, std::string_view text, std::size_t width, const Table::Column& column) {
    const std::string shown =
        column.cut == Table::Cut::end ? text::fitted(text, width) : text::fitted_end(text, width);
    const std::size_t room = width - text::columns(shown);
    const std::size_t before = column.align == Table::Align::left    ? 0
                               : column.align == Table::Align::right ? room
                                                                     : room / 2;
    line.append(before, ' ');
    line += shown;
    line.append(room - before, ' ');
}

} // namespace

void Table::add(std::vector<std::string> cells) {
    for (std::string& cell : cells)
        cell = text::printable(cell);
    cells.resize(columns_.size());
    rows_.push_back(std::move(cells));
}

/// As wide as what stands in them; then the widest gives way, column by column, until all fit.
std::vector<std::size_t> Table::widths(std::size_t room) const {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        std::size_t width = text::columns(columns_[i].head);
        for (const std::vector<std::string>& row : rows_)
            width = std::max(width, text::columns(row[i]));
        widths.push_back(width);
    }
    std::size_t sum = std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
    while (sum > room) {
        const auto slack = [&](std::size_t i) {
            return widths[i] > columns_[i].least ? widths[i] : std::size_t{0};
        };
        std::size_t widest = 0;
        for (std::size_t i = 1; i < widths.size(); ++i)
            if (slack(i) > slack(widest))
                widest = i;
        if (slack(widest) == 0)
            break;
        --widths[widest];
        --sum;
    }
    return widths;
}

void Table::append_to(std::string& out, std::size_t width, std::size_t indent) const {
    if (columns_.empty())
        return;
    const std::vector<std::size_t> widths = this->widths(width - std::min(width, indent));
    const auto line = [&](auto&& cell) {
        std::string text(indent, ' ');
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            text.append(i > 0 ? gap : 0, ' ');
            append_cell(text, cell(i), widths[i], columns_[i]);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out += text + '\n';
    };
    line([&](std::size_t i) { return std::string_view(columns_[i].head); });
    for (const std::vector<std::string>& row : rows_)
        line([&](std::size_t i) { return std::string_view(row[i]); });
}

} // namespace whodecides
