#include "base/plain_words.hpp"

#include <algorithm>
#include <array>

namespace whodecides {
namespace {

struct DutyPhrase {
    std::string_view duty;
    std::string_view plain;
};

constexpr std::array duty_phrases{
    DutyPhrase{"answers", "answers"},
    DutyPhrase{"decides", "decides"},
    DutyPhrase{"does", "does"},
    DutyPhrase{"recommends", "proposes"},
    DutyPhrase{"vetoes", "must agree"},
    DutyPhrase{"advises", "asked first"},
    DutyPhrase{"supports", "helps"},
    DutyPhrase{"verifies", "checks"},
    DutyPhrase{"signs-off", "signs off"},
    DutyPhrase{"informed", "told"},
    DutyPhrase{"tie_break", "settles it"},
    DutyPhrase{"escalates_to", "takes it then"},
    DutyPhrase{"excluded", "left out"},
    DutyPhrase{"coaches", "coaches"},
};

} // namespace

std::string_view plain_words(std::string_view duty) {
    const auto* found = std::ranges::find(duty_phrases, duty, &DutyPhrase::duty);
    return found == duty_phrases.end() ? duty : found->plain;
}

} // namespace whodecides
