#include "docs/explain.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"

namespace whodecides::docs {
namespace {

struct Group {
    std::string_view name;
    std::string_view title;
};

constexpr Group groups[]{
    {"ownership", "who is in charge of the outcome"},
    {"framework", "the letters are used as the framework means them"},
    {"speed", "decisions take too long"},
    {"load", "capacity, responsibility spread too thin"},
    {"authority", "accountability and power go together"},
    {"power", "bottlenecks and concentration"},
    {"communication", "isolated decisions, missing channels, no voice"},
    {"succession", "coaching, growth, deputies, time"},
    {"input", "the files say what they mean"},
};

constexpr std::size_t indent = 2;

void append_heading(std::string& out, std::string_view heading) {
    out += fmt::format("\n{}\n", heading);
}

void append_paragraphs(std::string& out, std::string_view heading, std::string_view text, std::size_t width) {
    if (text.empty())
        return;
    append_heading(out, heading);
    out.append(indent, ' ');
    text::append_wrapped(out, text, width, indent);
}

void append_example(std::string& out, std::string_view heading, std::string_view yaml) {
    if (yaml.empty())
        return;
    append_heading(out, heading);
    for (const std::string& line : lines(yaml))
        out += line.empty() ? "\n" : fmt::format("    {}\n", line);
}

void append_options(std::string& out, const RuleInfo& rule, std::size_t width) {
    if (rule.options.empty())
        return;
    append_heading(out, "Thresholds");
    for (const RuleOption& option : rule.options) {
        out.append(indent, ' ');
        text::append_wrapped(out, fmt::format("{}: {}", option.name, option_words(option)), width,
                             indent + 2);
    }
}

} // namespace

std::string_view group_title(std::string_view group) {
    const auto* found = std::ranges::find(groups, group, &Group::name);
    return found == std::end(groups) ? std::string_view() : found->title;
}

std::string severity_words(const RuleInfo& rule) {
    return fmt::format("{}{}", to_string(rule.severity), rule.on_by_default ? "" : ", off by default");
}

std::string option_words(const RuleOption& option) {
    return fmt::format("{}. Default: {}{}{} ({}).", capitalised(option.help), plain_number(option.value),
                       option.unit.empty() || option.unit == "%" ? "" : " ", option.unit,
                       to_string(option.basis));
}

std::vector<std::string> lines(std::string_view text) {
    while (text.starts_with('\n'))
        text.remove_prefix(1);
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    std::vector<std::string> found;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        found.push_back(text::printable(text.substr(0, end)));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return found;
}

std::string explain(const RuleInfo& rule, std::size_t width) {
    std::string out = fmt::format("{} ({}; group {}: {})\n", rule.name, severity_words(rule), rule.group,
                                  group_title(rule.group));
    append_paragraphs(out, "What it finds", fmt::format("{}.", rule.summary), width);
    append_paragraphs(out, "Why", rule.rationale, width);
    append_example(out, "It reports", rule.bad);
    append_example(out, "It is silent about", rule.good);
    append_paragraphs(out, "What to do", fmt::format("{}.", rule.fix), width);
    append_paragraphs(out, "What to ask", rule.ask, width);
    append_options(out, rule, width);
    append_paragraphs(out, "Source", rule.source, width);
    const std::vector<std::string> silenced(rule.silences.begin(), rule.silences.end());
    if (!silenced.empty())
        append_paragraphs(out, "Where it reports, these say nothing about the same",
                          listed(silenced, silenced.size()), width);
    return out;
}

std::string rule_list(std::span<const RuleInfo* const> rules, std::size_t width) {
    std::size_t widest = 0;
    for (const RuleInfo* rule : rules)
        widest = std::max(widest, rule->name.size());
    std::string out;
    std::string_view group;
    for (const RuleInfo* rule : rules) {
        if (rule->group != group) {
            group = rule->group;
            out += fmt::format("{}{}: {}\n", out.empty() ? "" : "\n", group, group_title(group));
        }
        const std::string severity = rule->on_by_default ? std::string(to_string(rule->severity)) : "off";
        out += fmt::format("  {:<{}}  {:<7}  ", rule->name, widest, severity);
        text::append_wrapped(out, rule->summary, width, widest + 13);
    }
    return out;
}

} // namespace whodecides::docs
