#pragma once

#include <string>

/// What the program prints for other programs, and what it reads beside the files that people write.
namespace whodecides::docs {

std::string settings_schema();      ///< .whodecides.yaml
std::string baseline_schema();      ///< whodecides check --write-baseline
std::string key_schema();           ///< --anonymize --key
std::string check_schema();         ///< whodecides check --format json
std::string matrix_schema();        ///< whodecides matrix --format json
std::string who_schema();           ///< whodecides who --format json
std::string show_schema();          ///< whodecides show --format json
std::string profile_schema();       ///< whodecides profile --format json
std::string simulate_schema();      ///< whodecides simulate --format json
std::string simulate_each_schema(); ///< whodecides simulate --each --format json
std::string compare_schema();       ///< whodecides compare --format json
std::string plan_schema();          ///< whodecides plan --format json
std::string diff_schema();          ///< whodecides diff --format json

} // namespace whodecides::docs
