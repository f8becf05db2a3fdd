// Schema whodecides.diff/1, one thing a line.

#include "report/diff_format.hpp"
#include "report/finding_json.hpp"
#include "report/json_text.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

Json move_json(const DutyMove& move) {
    return {{"duties", move.duties},
            {"from", subjects_json(move.from)},
            {"to", subjects_json(move.to)},
            {"entries", subjects_json(move.entries)}};
}

Json holders_json(const HolderChange& change) {
    return {{"actor", subject_of(change.actor)}, {"from", subjects_json(change.from)},
            {"to", subjects_json(change.to)},    {"left", change.left},
            {"duties", change.duties},           {"entries", subjects_json(change.entries)}};
}

Json balance_json(const DutyBalance& balance) {
    Json duties = Json::array();
    for (const DutyCount& each : balance.duties)
        duties.push_back({{"duty", each.duty}, {"gained", each.gained}, {"lost", each.lost}});
    return {{"holder", subject_of(balance.holder)},
            {"duties", std::move(duties)},
            {"answered_before", balance.answered_before},
            {"answered_after", balance.answered_after}};
}

Json entry_json(const EntryChange& change) {
    Json json = subject_of(change.entry);
    json["answers"] = subjects_json(change.answers);
    return json;
}

Json renaming_json(const Renaming& renaming) {
    Json json = subject_of(renaming.after);
    json["title_before"] = renaming.before.title;
    return json;
}

template <class Thing, class Write>
bool append_changes(Page& page, std::string_view key, const Changes<Thing>& changes, Write write) {
    page.text().append(",\n\"").append(key).append("\":{\"new\":");
    if (!append_array(page, changes.added, write))
        return false;
    page.text() += ",\"gone\":";
    if (!append_array(page, changes.gone, write))
        return false;
    page.text() += ",\"renamed\":";
    if (!append_array(page, changes.renamed, renaming_json))
        return false;
    page.text() += '}';
    return true;
}

Json side_json(std::string_view name, std::size_t decisions, std::size_t responsibilities,
               const Analysis& analysis) {
    return {{"name", name},
            {"decisions", decisions},
            {"responsibilities", responsibilities},
            {"incomplete", analysis.incomplete()}};
}

void append_findings(Page& page, const DiffResult& result) {
    const auto of = [](const Analysis& analysis) {
        return [&](std::size_t i) { return finding_of(analysis, analysis.findings()[i]); };
    };
    page.text() += ",\n\"findings\":{\"unchanged\":" + std::to_string(result.diff.unchanged_findings);
    page.text() += ",\"new\":";
    if (!append_array(page, result.diff.new_findings, of(result.after)))
        return;
    page.text() += ",\"fixed\":";
    if (append_array(page, result.diff.fixed_findings, of(result.before)))
        page.text() += "}}\n";
}

} // namespace

void write_diff_json(const DiffResult& result, const DiffStyle& style, std::ostream& out) {
    Page page(out);
    const Diff& diff = result.diff;
    page.text() += document_beginning("whodecides.diff/1", result.after.as_of());
    page.text() += ",\n\"before\":" + written(side_json(style.before, diff.decisions_before,
                                                        diff.responsibilities_before, result.before));
    page.text() += ",\n\"after\":" + written(side_json(style.after, diff.decisions_after,
                                                       diff.responsibilities_after, result.after));
    if (append_list(page, "moves", diff.moves, move_json) &&
        append_list(page, "holders", diff.holders, holders_json) &&
        append_list(page, "balances", diff.balances, balance_json) &&
        append_changes(page, "entries", diff.entries, entry_json) &&
        append_changes(page, "actors", diff.actors, subject_of))
        append_findings(page, result);
}

} // namespace whodecides
