#include "report/simulate_format.hpp"

#include <array>

namespace whodecides {

std::span<const PrintFormat<SimulateResult>> simulate_formats() {
    static constexpr std::array formats{
        PrintFormat<SimulateResult>{"text", "sentences and tables for a terminal", write_simulate_text},
        PrintFormat<SimulateResult>{"markdown", "the same for a page or a comment", write_simulate_markdown},
        PrintFormat<SimulateResult>{
            "json", "one object of schema whodecides.simulate/1, with --each of whodecides.simulate-each/1",
            write_simulate_json},
    };
    return formats;
}

std::span<const PrintFormat<AbsencesResult>> absences_formats() {
    static constexpr std::array formats{
        PrintFormat<AbsencesResult>{"text", {}, write_absences_text},
        PrintFormat<AbsencesResult>{"markdown", {}, write_absences_markdown},
        PrintFormat<AbsencesResult>{"json", {}, write_absences_json},
    };
    return formats;
}

} // namespace whodecides
