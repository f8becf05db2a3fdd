// Schema whodecides.diff/1, one thing a line.

#include <whodecides/version.hpp>

#include "report/diff_format.hpp"
#include "report/finding_json.hpp"
#include "report/json_text.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

Json subjects_json(const std::vector<Subject>& subjects) {
    Json list = Json::array();
    for (const Subject& subject : subjects)
        list.push_back(subject_of(subject));
    return list;
}

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

/// Appends `"name":[` and a line for each.
template <class Things, class Write>
void append_list(Page& page, std::string_view name, const Things& things, Write write) {
    page.text().append("\"").append(name).append("\":[");
    const char* before = "\n";
    for (const auto& thing : things) {
        page.text() += before + written(write(thing));
        before = ",\n";
        if (!page.turn())
            return;
    }
    page.text() += things.empty() ? "]" : "\n]";
}

template <class Thing, class Write>
void append_changes(Page& page, std::string_view name, const Changes<Thing>& changes, Write write) {
    page.text().append(",\n\"").append(name).append("\":{");
    append_list(page, "new", changes.added, write);
    page.text() += ',';
    append_list(page, "gone", changes.gone, write);
    page.text() += ',';
    append_list(page, "renamed", changes.renamed, renaming_json);
    page.text() += '}';
}

} // namespace

void write_diff_json(const DiffResult& result, const DiffStyle& style, std::ostream& out) {
    Page page(out);
    const Diff& diff = result.diff;
    const auto side = [](const std::string& name, std::size_t decisions, std::size_t responsibilities,
                         const Analysis& analysis) {
        return Json{{"name", name},
                    {"decisions", decisions},
                    {"responsibilities", responsibilities},
                    {"incomplete", analysis.incomplete()}};
    };
    const auto next = [&] { page.text() += ",\n"; };
    page.text() += R"({"schema":"whodecides.diff/1","tool":)" +
                   written(Json{{"name", "whodecides"}, {"version", version()}});
    page.text() += ",\"as_of\":" + written(result.after.as_of());
    page.text() += ",\n\"before\":" + written(side(style.before, diff.decisions_before,
                                                   diff.responsibilities_before, result.before));
    page.text() += ",\n\"after\":" + written(side(style.after, diff.decisions_after,
                                                  diff.responsibilities_after, result.after));
    next();
    append_list(page, "moves", diff.moves, move_json);
    next();
    append_list(page, "holders", diff.holders, holders_json);
    next();
    append_list(page, "balances", diff.balances, balance_json);
    append_changes(page, "entries", diff.entries, entry_json);
    append_changes(page, "actors", diff.actors, subject_of);
    page.text() += ",\n\"findings\":{\"unchanged\":" + std::to_string(diff.unchanged_findings) + ',';
    append_list(page, "new", diff.new_findings,
                [&](std::size_t i) { return finding_of(result.after, result.after.findings()[i]); });
    page.text() += ',';
    append_list(page, "fixed", diff.fixed_findings,
                [&](std::size_t i) { return finding_of(result.before, result.before.findings()[i]); });
    page.text() += "}}\n";
}

} // namespace whodecides
