#pragma once

#include <string>
#include <vector>

#include <whodecides/plan.hpp>

/// A plan in words, without marks of any format.
namespace whodecides {

/// "3 proposals settle 7 of 12 findings; 5 are left".
std::string outcome_of(const PlanResult& plan);
/// "settles 2 findings, 10 are left".
std::string outcome_of(const PlanStep& step);
/// "Ben Cole; or Ana Ng: the people concerned must choose"; empty where there is nobody else.
std::string choice_of(const PlanStep& step);
/// What becomes of those who owned something: "Ben Cole is asked first on `Loan` from then on".
std::vector<std::string> outlook_of(const PlanStep& step);
/// What findings of that kind need: "people need to talk".
std::string need_of(PlanRest rest);
/// "the moves for it would add crowded-decision"; empty where none was refused for that.
std::string obstacle_of(const PlanLeft& left);
/// What was not tried or taken, and how every proposal was confirmed.
std::vector<std::string> closing_of(const PlanResult& plan);

/// A measure of the profile that the plan changes.
struct MeasureChange {
    std::string name;
    std::string before; ///< as the profile has it: "25 %", ">= 50 %", "1.5", "unknown"
    std::string after;
    std::string meaning; ///< see change_text()
};
/// Those that change, of the organisation as a whole.
std::vector<MeasureChange> changes_of(const PlanResult& plan);

} // namespace whodecides
