// SARIF 2.1.0, written a result at a time, so that no document ever stands in memory.
//
// GitHub refuses a whole file for one result without a location of a file (codeql-action #2459): what is
// about the inputs as a whole stands at the first of them. It ignores uriBaseId (codeql-action #2215), so
// that paths are relative to the root of the repository as they are. It may show suppressed results as
// open ones (codeql-action #1230): whoever uploads there takes out those that have `suppressions`. What a
// baseline knows and no longer occurs is no result of the state `absent`: it has no place any more.

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <whodecides/version.hpp>

#include "base/text.hpp"
#include "report/escape.hpp"
#include "report/format.hpp"
#include "report/page.hpp"
#include "report/repository_place.hpp"
#include "report/sarif_rules.hpp"
#include "report/shown.hpp"

namespace whodecides {
namespace {

Json message_of(std::string_view text) {
    return {{"text", sarif_sentence(text)}};
}

Json physical_location(const Analysis& analysis, const Span& span) {
    const Place place = repository_place(analysis, span);
    Json region{{"startLine", place.line}};
    if (span.known()) {
        region["startColumn"] = place.column;
        region["endLine"] = place.end_line;
        region["endColumn"] = place.end_column;
    }
    return {{"artifactLocation", {{"uri", uri_path(place.path)}}}, {"region", std::move(region)}};
}

Json location_of(const Analysis& analysis, const Finding& finding) {
    Json location{{"physicalLocation", physical_location(analysis, finding.place)}};
    if (!finding.logical_path.empty())
        location["logicalLocations"] =
            Json::array({{{"fullyQualifiedName", text::printable(finding.logical_path)}}});
    if (!finding.place_text.empty())
        location["message"] = message_of(finding.place_text);
    return location;
}

/// A finding as one result, but for its related locations.
class Result {
  public:
    Result(const Analysis& analysis, const Finding& finding) : analysis_(analysis), finding_(finding) {
        json_ = {{"ruleId", finding.rule->name},
                 {"ruleIndex", std::ranges::find(rules(), finding.rule) - rules().begin()},
                 {"level", to_string(finding.severity)},
                 {"message", {{"text", sentences()}}},
                 {"locations", Json::array({location_of(analysis, finding)})},
                 {"partialFingerprints", {{"whodecides/v1", finding.fingerprint}}},
                 {"suppressions", Json::array()},
                 {"properties",
                  {{"group", finding.rule->group},
                   {"cause", to_string(finding.rule->cause)},
                   {"impact", impact(finding)},
                   {"ask", text::printable(finding.ask)}}}};
    }

    void state(std::string_view baseline_state) { json_["baselineState"] = baseline_state; }

    void suppress(const Accepted& accepted) {
        Json suppression{{"kind", accepted.by == Accepted::By::comment ? "inSource" : "external"}};
        if (!accepted.reason.empty())
            suppression["justification"] = text::printable(accepted.reason);
        json_["suppressions"].push_back(std::move(suppression));
    }

    /// A name may be misspelt in 200,000 places: they are written one at a time as well. False when nobody
    /// takes the text any more.
    [[nodiscard]] bool write(Page& page) const {
        std::string text = written(json_);
        text.pop_back();
        page.text() += text;
        const char* before = ",\"relatedLocations\":[";
        for (std::size_t i = 0; i < finding_.labels.size(); ++i) {
            const Label& label = finding_.labels[i];
            if (!label.span.known())
                continue;
            page.text() += before + written(related(label, i));
            before = ",";
            if (!page.turn())
                return false;
        }
        page.text() += before == std::string_view(",") ? "]}" : "}";
        return page.turn();
    }

  private:
    /// What is found, further remarks, what to do.
    [[nodiscard]] std::string sentences() const {
        std::string text = sarif_sentence(finding_.message);
        for (const std::string& note : finding_.notes)
            text += " " + sarif_sentence(note);
        if (!finding_.help.empty())
            text += " " + sarif_sentence(finding_.help);
        return text;
    }

    [[nodiscard]] Json related(const Label& label, std::size_t id) const {
        const std::string_view words = !label.text.empty() ? std::string_view(label.text)
                                       : label.same_cause  ? "the same stands here"
                                                           : "this belongs to it";
        return {{"id", id},
                {"physicalLocation", physical_location(analysis_, label.span)},
                {"message", message_of(words)}};
    }

    const Analysis& analysis_;
    const Finding& finding_;
    Json json_;
};

bool append_tool(Page& page) {
    page.text() += fmt::format(R"({{"name":"whodecides","version":"{}","semanticVersion":"{}","rules":[)",
                               version(), version());
    const char* before = "\n";
    for (const RuleInfo* rule : rules()) {
        page.text() += before + written(sarif_rule(*rule));
        before = ",\n";
        if (!page.turn())
            return false;
    }
    page.text() += "\n]}";
    return true;
}

Result accepted_result(const Analysis& analysis, const Accepted& accepted) {
    Result result(analysis, accepted.finding);
    if (accepted.by != Accepted::By::revision) // it is known from before, which nobody has accepted
        result.suppress(accepted);
    if (accepted.by != Accepted::By::comment)
        result.state("unchanged");
    return result;
}

bool append_results(Page& page, const Analysis& analysis, const ReportStyle& style) {
    const char* before = "\n";
    for (const Finding* finding : shown(analysis, style)) {
        page.text() += std::exchange(before, ",\n");
        Result result(analysis, *finding);
        if (style.compared)
            result.state("new");
        if (!result.write(page))
            return false;
    }
    for (const Accepted& accepted : shown_accepted(analysis, style)) {
        page.text() += std::exchange(before, ",\n");
        if (!accepted_result(analysis, accepted).write(page))
            return false;
    }
    return true;
}

} // namespace

void write_sarif(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    Page page(out);
    page.text() += "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                   "sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":";
    if (!append_tool(page))
        return;
    page.text() += fmt::format("}},\n\"invocations\":[{{\"executionSuccessful\":{}}}],\n\"columnKind\":"
                               "\"unicodeCodePoints\",\n\"results\":[",
                               !analysis.incomplete());
    if (append_results(page, analysis, style))
        page.text() += "\n]}]}\n";
}

} // namespace whodecides
