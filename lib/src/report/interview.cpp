#include "report/interview.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"
#include "rules/field_words.hpp"

namespace whodecides {
namespace {

/// A field to ask for, and what goes without it.
struct Gap {
    const FieldWords* words = nullptr;
    std::vector<std::string> rules;
    std::vector<std::string> reasons; ///< each once
    std::string_view remedy;
};

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
    if (std::ranges::find(values, value) == values.end())
        values.push_back(std::move(value));
}

std::vector<Gap> gaps(const Coverage& coverage) {
    std::vector<Gap> found;
    for (const NotChecked& item : coverage.not_checked) {
        const FieldWords* words = find_field_words(item.field);
        if (words == nullptr)
            continue;
        auto gap = std::ranges::find(found, words, &Gap::words);
        if (gap == found.end())
            gap = found.insert(found.end(), {words, {}, {}, item.remedy});
        add_once(gap->rules, std::string(item.rule->name));
        add_once(gap->reasons, item.reason);
    }
    std::ranges::stable_sort(found, std::greater<>(), [](const Gap& gap) { return gap.rules.size(); });
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

void append_gap(std::string& out, std::size_t number, const Gap& gap, std::size_t width) {
    out += fmt::format("\n{}. ", number);
    text::append_wrapped(out, gap.words->question, width, 3);
    append_field(out, "ask", gap.words->whom, width);
    append_field(out, "so far", listed(gap.reasons, gap.reasons.size()), width);
    append_field(out, "switches on", listed(gap.rules, gap.rules.size()), width);
    append_field(out, "write", gap.words->example, width);
    append_field(out, "meaning", meaning(*gap.words), width);
    if (!gap.remedy.empty())
        append_field(out, "or", gap.remedy, width);
}

/// What no answer would change.
void append_others(std::string& out, const Coverage& coverage, std::size_t width) {
    std::vector<std::string> lines;
    for (const NotChecked& item : coverage.not_checked)
        if (find_field_words(item.field) == nullptr)
            lines.push_back(fmt::format("{}: {}", item.rule->name, text::printable(item.reason)));
    if (lines.empty())
        return;
    out += "\nNot checked for other reasons:\n";
    for (const std::string& line : lines) {
        out += "- ";
        text::append_wrapped(out, line, width, 2);
    }
}

} // namespace

std::string interview(const Analysis& analysis, std::size_t width) {
    const Coverage& coverage = analysis.coverage();
    const std::vector<Gap> found = gaps(coverage);
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
    for (const Gap& gap : found)
        append_gap(out, ++number, gap, width);
    append_others(out, coverage, width);
    return out;
}

} // namespace whodecides
