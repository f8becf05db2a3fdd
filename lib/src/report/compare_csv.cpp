// A comparison for a spreadsheet, a line per entry (RFC 4180).

#include <fmt/format.h>

#include "report/compare_format.hpp"
#include "report/compare_words.hpp"
#include "report/escape.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

std::string joined(const std::vector<CompareCell>& cells) {
    std::string text;
    for (const CompareCell& cell : cells)
        text += fmt::format("{}{}", text.empty() ? "" : "; ", cell_text(cell));
    return text;
}

std::string unaware_names(const CompareRow& row, const Comparison& comparison) {
    std::vector<std::size_t> voices;
    for (const Unaware& owner : row.unaware)
        voices.push_back(owner.voice);
    return voice_names(voices, comparison);
}

void append_row(std::string& out, const CompareRow& row, const Comparison& comparison) {
    out +=
        fmt::format("{},{},{}", to_string(row.entry.kind), csv_cell(row.entry.id), csv_cell(row.entry.title));
    for (const std::size_t voice : compared_voices(comparison))
        out += ',' + csv_cell(answer_text(row, voice, comparison));
    out += fmt::format(",{},{},{},{},{},{},{}\r\n", row.share ? fmt::format("{:.4f}", *row.share) : "",
                       csv_cell(voice_names(row.claimed_by, comparison)),
                       csv_cell(unaware_names(row, comparison)), row.claimed_by_nobody ? "yes" : "",
                       row.unowned ? "yes" : "", csv_cell(joined(row.differing)), csv_cell(row.question));
}

} // namespace

void write_compare_csv(const CompareResult& result, const PrintStyle&, std::ostream& out) {
    Page page(out);
    const Comparison& comparison = result.comparison;
    page.text() += "kind,id,title";
    for (const std::size_t voice : compared_voices(comparison))
        page.text() += ',' + csv_cell(comparison.voices[voice].name);
    page.text() += ",same,claimed by,not known to,claimed by nobody,unowned,letters that differ,question\r\n";
    for (const CompareRow& row : comparison.rows) {
        append_row(page.text(), row, comparison);
        if (!page.turn())
            return;
    }
}

} // namespace whodecides
