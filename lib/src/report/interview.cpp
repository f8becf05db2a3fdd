#include "report/interview.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"
#include "report/gaps.hpp"
#include "rules/field_words.hpp"

namespace whodecides {
namespace {

/// A field to ask for, and what goes without it.
struct Question {
    const FieldWords* words = nullptr;
    std::vector<std::string> rules;   ///< each once
    std::vector<std::string> reasons; ///< each once
    std::string_view remedy;
};

void add_once(std::vector<std::string>& values, std::string_view value) {
    if (std::ranges::find(values, value) == values.end())
        values.emplace_back(value);
}

/// What nobody could declare is nothing to send people out for.
std::vector<Question> questions(std::span<const Gap> gaps) {
    std::vector<Question> found;
    for (const Gap& gap : gaps) {
        const FieldWords* words = find_field_words(gap.field.key);
        if (words == nullptr || gap.field.possible == 0)
            continue;
        auto question = std::ranges::find(found, words, &Question::words);
        if (question == found.end())
            question = found.insert(found.end(), {words, {}, {}, gap.remedy});
        for (const std::string& rule : gap.rules)
            add_once(question->rules, rule);
        add_once(question->reasons, gap.reason);
    }
    std::ranges::stable_sort(found, std::greater<>(),
                             [](const Question& question) { return question.rules.size(); });
    return found;
}

/// "  rules:   no-deputy and thin-cover", further lines below the first.
void append_field(std::string& out, std::string_view name, std::string_view content, std::size_t width) {
    constexpr std::size_t column = 16;
    out += fmt::format("   {:<{}}", name, column - 3);
    text::append_wrapped(out, text::printable(content), width, column);
}

/// "`deputy` of a person: who acts in their absence (person or role)".
std::string meaning(const FieldWords& words) {
    const FormatKey* key = find_key(words.section, words.key);
    std::string text = fmt::format(
        "`{}` of a {}: {}", words.key,
        words.section == Section::entry ? "decision or responsibility" : to_string(words.section), key->help);
    if (!key->kinds.empty())
        text += fmt::format(" ({})", key->kinds);
    return text;
}

void append_question(std::string& out, std::size_t number, const Question& question, std::size_t width) {
    out += fmt::format("\n{}. ", number);
    text::append_wrapped(out, question.words->question, width, 3);
    append_field(out, "ask", question.words->whom, width);
    append_field(out, "so far", listed(question.reasons, question.reasons.size()), width);
    append_field(out, "switches on", listed(question.rules, question.rules.size()), width);
    append_field(out, "write", question.words->example, width);
    append_field(out, "meaning", meaning(*question.words), width);
    if (!question.remedy.empty())
        append_field(out, "or", question.remedy, width);
}

/// What no answer would change.
void append_others(std::string& out, std::span<const Gap> gaps, std::size_t width) {
    const char* heading = "\nNot checked for other reasons:\n";
    for (const Gap& gap : gaps) {
        if (find_field_words(gap.field.key) != nullptr)
            continue;
        out += std::exchange(heading, "");
        out += "- ";
        text::append_wrapped(
            out, text::printable(fmt::format("{}: {}", listed(gap.rules, gap.rules.size()), gap.reason)),
            width, 2);
    }
}

} // namespace

std::string interview(const Analysis& analysis, std::size_t width) {
    const std::vector<Gap> all = gaps(analysis.coverage());
    const std::vector<Question> found = questions(all);
    std::string out;
    if (found.empty()) {
        out = "Nothing to ask: whatever the rules look at is written down widely enough.\n";
    } else {
        const std::string count =
            found.size() == 1 ? "One thing is" : fmt::format("{} things are", found.size());
        text::append_wrapped(out,
                             count + " written down too rarely to be checked. Each comes with a question for "
                                     "those who know; what switches on most rules comes first.",
                             width, 0);
    }
    std::size_t number = 0;
    for (const Question& question : found)
        append_question(out, ++number, question, width);
    append_others(out, all, width);
    return out;
}

} // namespace whodecides
