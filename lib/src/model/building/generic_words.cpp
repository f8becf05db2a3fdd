#include "model/building/generic_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"

namespace whodecides {

namespace {

using namespace std::string_view_literals;

/// As text::key_folded makes them.
constexpr std::array open_words{"tbd"sv,
                                "tba"sv,
                                "tbc"sv,
                                "tbn"sv,
                                "todo"sv,
                                "fixme"sv,
                                "nobody"sv,
                                "noone"sv,
                                "none"sv,
                                "n/a"sv,
                                "n.a."sv,
                                "null"sv,
                                "nil"sv,
                                "unknown"sv,
                                "unassigned"sv,
                                "unowned"sv,
                                "undecided"sv,
                                "undefined"sv,
                                "unclear"sv,
                                "vacant"sv,
                                "tobedefined"sv,
                                "tobedecided"sv,
                                "tobehired"sv,
                                "tbh"sv,
                                "open"sv,
                                "tobeconfirmed"sv,
                                "tobeannounced"sv,
                                "tobeassigned"sv,
                                "notassigned"sv,
                                "notapplicable"sv,
                                "placeholder"sv,
                                "xxx"sv,
                                "dummy"sv,
                                "tobedetermined"sv,
                                "nn"sv,
                                "n.n."sv,
                                "n.n"sv};
constexpr std::array anyone_words{"someone"sv,  "somebody"sv, "anyone"sv, "anybody"sv, "whoever"sv,
                                  "who"sv,      "me"sv,       "us"sv,     "we"sv,      "them"sv,
                                  "they"sv,     "others"sv,   "other"sv,  "various"sv, "several"sv,
                                  "multiple"sv, "etc"sv,      "etc."sv};
constexpr std::array everyone_words{"everyone"sv, "everybody"sv, "all"sv,  "alle"sv,
                                    "tous"sv,     "todos"sv,     "tutti"sv};
constexpr std::array group_words{
    "allstaff"sv,     "allteams"sv,     "allmembers"sv,   "allemployees"sv, "employees"sv, "staff"sv,
    "people"sv,       "team"sv,         "theteam"sv,      "teams"sv,        "wholeteam"sv, "entireteam"sv,
    "group"sv,        "management"sv,   "managers"sv,     "leadership"sv,   "leaders"sv,   "stakeholder"sv,
    "stakeholders"sv, "company"sv,      "organisation"sv, "organization"sv, "allhands"sv,  "thebusiness"sv,
    "everyoneelse"sv, "wholecompany"sv, "allofus"sv,      "allpeople"sv};

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace

GenericWord generic_word(std::string_view name) {
    constexpr std::size_t longest = 24;
    if (name.size() > longest)
        return GenericWord::none;
    const std::string word = text::key_folded(name);
    if (is_one_of(everyone_words, word))
        return GenericWord::everyone;
    // "?", "??", "-", "...": no letter at all
    if (word.find_first_not_of("?.!*#/") == std::string::npos || is_one_of(open_words, word))
        return GenericWord::open;
    if (is_one_of(anyone_words, word))
        return GenericWord::anyone;
    return is_one_of(group_words, word) ? GenericWord::group : GenericWord::none;
}

} // namespace whodecides
