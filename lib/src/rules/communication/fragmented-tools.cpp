// One kind of forum on many tools: whoever looks for something looks in each of them.

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/pointer.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption min_tools{"min_tools", 3, Basis::judgement, "tools",
                               "tools one kind of forum runs on from which on something is said"};
constexpr std::array options{min_tools};

constexpr std::size_t most_labels = 40;

/// The forums of one kind by tool, both compared without case.
struct Kind {
    std::vector<ForumId> forums;
    std::map<std::string, std::size_t> tools; ///< how many forums each has
};

void write(const Context& context, Report& report, const Kind& kind) {
    const Organisation& organisation = context.organisation;
    const double limit = context.option(min_tools);
    const ForumId first = kind.forums.front();
    const Forum& forum = organisation[first];
    Draft& draft = report.add();
    draft.topics.emplace_back(forum.tool.span);
    Finding& finding = draft.finding;
    finding.subject = {SubjectKind::forum, std::string(forum.id.value),
                       std::string(forum.name.written() ? forum.name.value : forum.id.value)};
    // The same whichever of them stands first in the text.
    const auto by_id = [&](ForumId a, ForumId b) {
        return organisation[a].id.value < organisation[b].id.value;
    };
    finding.logical_path = "/forums";
    append_segment(finding.logical_path,
                   organisation[*std::ranges::min_element(kind.forums, by_id)].id.value);
    finding.logical_path += "/tool";
    std::vector<std::string> tools;
    std::map<std::string, std::size_t> named;
    for (const ForumId id : kind.forums) {
        const Text& tool = organisation[id].tool;
        if (named[text::folded(tool.value)]++ == 0)
            tools.push_back(std::string(tool.value));
        if (id != first && finding.labels.size() < most_labels)
            finding.labels.push_back(
                {tool.span, fmt::format("{} runs on {}", called(organisation[id]), tool.value)});
    }
    finding.message =
        fmt::format("{} of the kind {} run on {} tools: {}", counted(kind.forums.size(), "forum"),
                    quoted(text::trimmed(forum.kind.value)), tools.size(), listed(tools));
    finding.metric = Metric{static_cast<double>(tools.size()), limit, min_tools.basis};
    finding.notes.push_back(threshold_note(min_tools, limit));
    finding.place = forum.tool.span;
    finding.place_text = fmt::format("{} runs on {}", called(forum), forum.tool.value);
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    std::map<std::string, Kind> kinds;
    for (std::uint32_t f = 0; f < organisation.forums.size(); ++f) {
        const Forum& forum = organisation.forums[f];
        const std::string kind = text::folded(text::trimmed(forum.kind.value));
        const std::string tool = text::folded(text::trimmed(forum.tool.value));
        if (kind.empty() || tool.empty())
            continue;
        kinds[kind].forums.push_back({f});
        ++kinds[kind].tools[tool];
    }
    for (const auto& [name, kind] : kinds)
        if (static_cast<double>(kind.tools.size()) >= context.option(min_tools))
            write(context, report, kind);
}

} // namespace

namespace rule {
extern const Rule fragmented_tools;
constinit const Rule fragmented_tools{
    .info =
        {
            .name = "fragmented-tools",
            .group = "communication",
            .severity = Severity::note,
            .summary = "One kind of forum runs on many tools",
            .rationale =
                "Where people talk in three chats, whoever wants to know what was said looks in three "
                "places, and those who use one of them miss the others.\n\n"
                "Forums are compared by their `kind` and `tool`, without case; those that lack either are "
                "not counted. A chat and a meeting are different kinds and may well need different tools.",
            .fix = "Agree on one tool for each kind of forum",
            .ask = "Where would somebody new look first, and what would they miss there?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
forums:
  kitchen: {kind: chat, tool: Zulip, members: [ana, ben]}
  service: {kind: chat, tool: Signal, members: [ana, ben]}
  garden: {kind: chat, tool: Matrix, members: [ana, ben]}
responsibilities:
  cook: {title: Cook the dinner, accountable: ana, responsible: ben}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
forums:
  kitchen: {kind: chat, tool: Zulip, members: [ana, ben]}
  service: {kind: chat, tool: Signal, members: [ana, ben]}
  garden: {kind: meeting, tool: Matrix, members: [ana, ben]}
responsibilities:
  cook: {title: Cook the dinner, accountable: ana, responsible: ben}
)",
            .source = "Judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
