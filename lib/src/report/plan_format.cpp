#include "report/plan_format.hpp"

#include <array>
#include <ostream>

namespace whodecides {

namespace {

void write_plan_moves(const PlanResult& plan, const PrintStyle& /*style*/, std::ostream& out) {
    out << moves_file(moves_of(plan));
}

} // namespace

std::span<const PrintFormat<PlanResult>> plan_formats() {
    static constexpr std::array formats{
        PrintFormat<PlanResult>{"text", "proposals for a terminal", write_plan_text},
        PrintFormat<PlanResult>{"markdown", "the same for a document", write_plan_markdown},
        PrintFormat<PlanResult>{"json", "one object of schema whodecides.plan/1, for programs",
                                write_plan_json},
        PrintFormat<PlanResult>{"moves", "a file for simulate --moves", write_plan_moves},
    };
    return formats;
}

} // namespace whodecides
