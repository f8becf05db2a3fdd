#include "report/compare_format.hpp"

#include <array>

namespace whodecides {

std::span<const PrintFormat<CompareResult>> compare_formats() {
    static constexpr std::array formats{
        PrintFormat<CompareResult>{"text", "the answer, a table and questions for a terminal",
                                   write_compare_text},
        PrintFormat<CompareResult>{"markdown", "the same for a report or a wiki", write_compare_markdown},
        PrintFormat<CompareResult>{"csv", "a line per entry, for spreadsheets", write_compare_csv},
        PrintFormat<CompareResult>{"json", "one object of schema whodecides.compare/1, for programs",
                                   write_compare_json},
    };
    return formats;
}

} // namespace whodecides
