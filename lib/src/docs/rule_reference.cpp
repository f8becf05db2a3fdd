#include <fmt/format.h>

#include <whodecides/rule.hpp>

#include "base/words.hpp"
#include "docs/explain.hpp"
#include "docs/pages.hpp"
#include "docs/roff.hpp"

namespace whodecides::docs {
namespace {

void append_rule(RoffPage& page, const RuleInfo& rule) {
    page.subsection(fmt::format("{} ({})", rule.name, severity_words(rule)));
    page.text(fmt::format("{}.", rule.summary));
    page.text(rule.rationale);
    if (!rule.bad.empty())
        page.text("Reported:").example(rule.bad);
    if (!rule.good.empty())
        page.text("Not reported:").example(rule.good);
    page.tagged("What to do", fmt::format("{}.", rule.fix));
    page.tagged("What to ask", rule.ask);
    for (const RuleOption& option : rule.options)
        page.tagged(fmt::format("Threshold {}", option.name), option_words(option));
    page.tagged("Source", rule.source);
    const std::vector<std::string> silenced(rule.silences.begin(), rule.silences.end());
    if (!silenced.empty())
        page.tagged("Where it reports, silent about the same", listed(silenced, silenced.size()));
}

std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += c == '|' ? std::string("\\|") : std::string(1, c);
    return out;
}

} // namespace

std::string rule_reference() {
    RoffPage page;
    std::string_view group;
    for (const RuleInfo* rule : rules()) {
        if (rule->group != group) {
            group = rule->group;
            page.section(fmt::format("{}: {}", group, group_title(group)));
        }
        append_rule(page, *rule);
    }
    return page.lines();
}

std::string rule_table() {
    std::string out = "| group | rule | severity | what it finds |\n|---|---|---|---|\n";
    for (const RuleInfo* rule : rules())
        out += fmt::format("| {} | {} | {} | {} |\n", rule->group, rule->name, severity_words(*rule),
                           cell(rule->summary));
    return out;
}

} // namespace whodecides::docs
