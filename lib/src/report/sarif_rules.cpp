#include "report/sarif_rules.hpp"

#include <array>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"

namespace whodecides {
namespace {

struct Part {
    std::string_view title;
    std::string text;
    bool code = false; ///< an example in YAML
};

std::string options_of(const RuleInfo& rule) {
    std::string text;
    for (const RuleOption& option : rule.options)
        text += fmt::format("{}{}: {} (default {}{}{})", text.empty() ? "" : "; ", option.name,
                            uncapitalised(option.help), plain_number(option.value),
                            option.unit.empty() || option.unit == "%" ? "" : " ", option.unit);
    return text;
}

std::array<Part, 7> parts_of(const RuleInfo& rule) {
    return {{
        {"", std::string(rule.rationale)},
        {"It reports", std::string(rule.bad), true},
        {"It is silent about", std::string(rule.good), true},
        {"What to do", fmt::format("{}.", rule.fix)},
        {"What to ask", std::string(rule.ask)},
        {"Thresholds", options_of(rule)},
        {"Source", std::string(rule.source)},
    }};
}

std::string without_outer_breaks(std::string_view text) {
    while (text.starts_with('\n'))
        text.remove_prefix(1);
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    return std::string(text);
}

std::string as_text(const Part& part) {
    const std::string title =
        part.title.empty() ? std::string() : fmt::format("{}:{}", part.title, part.code ? "\n" : " ");
    return title + without_outer_breaks(part.text);
}

std::string as_markdown(const Part& part) {
    const std::string title = part.title.empty() ? std::string() : fmt::format("**{}**\n\n", part.title);
    const std::string content = without_outer_breaks(part.text);
    return title + (part.code ? fmt::format("```yaml\n{}\n```", content) : content);
}

/// Its parts, those that it has, each as `write` puts it.
std::string help(const RuleInfo& rule, std::string (*write)(const Part& part)) {
    std::string text;
    for (const Part& part : parts_of(rule))
        if (!part.text.empty())
            text += (text.empty() ? "" : "\n\n") + write(part);
    return text;
}

} // namespace

/// No helpUri: there is no page of the rule's own to point at, and `help` holds what it would say.
Json sarif_rule(const RuleInfo& rule) {
    const std::vector<std::string_view> paragraphs = text::paragraphs(rule.rationale);
    const std::string description =
        paragraphs.empty() ? fmt::format("{}.", rule.summary) : std::string(paragraphs.front());
    return {{"id", rule.name},
            {"shortDescription", {{"text", fmt::format("{}.", rule.summary)}}},
            {"fullDescription", {{"text", description}}},
            {"help", {{"text", help(rule, as_text)}, {"markdown", help(rule, as_markdown)}}},
            {"defaultConfiguration", {{"enabled", rule.on_by_default}, {"level", to_string(rule.severity)}}},
            {"properties",
             {{"group", rule.group}, {"cause", to_string(rule.cause)}, {"tags", Json::array({rule.group})}}}};
}

/// Section 3.11.5: a brace begins a placeholder unless it is doubled (llvm #128024). Section 3.11.6:
/// `[words](target)` is a link, also in plain text; parted by a blank it is none.
std::string sarif_sentence(std::string_view text) {
    const std::string shown = capitalised(text::printable(text));
    std::string out;
    for (const char c : shown) {
        if (c == '(' && out.ends_with(']'))
            out += ' ';
        out += c;
        if (c == '{' || c == '}')
            out += c;
    }
    if (!out.empty() && std::string_view(".?!").find(out.back()) == std::string_view::npos)
        out += '.';
    return out;
}

} // namespace whodecides
