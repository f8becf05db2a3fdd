// Schemas whodecides.simulate/1 and whodecides.simulate-each/1, one thing a line.

#include "report/finding_json.hpp"
#include "report/json_text.hpp"
#include "report/page.hpp"
#include "report/simulate_format.hpp"

namespace whodecides {

namespace {

Json row_json(const ProfileRow& row) {
    return {{"value", or_null(row.value)}, {"bound", to_string(row.bound)}};
}

Json stalled_json(const Analysis& analysis, const StalledEntry& entry) {
    Json json = subject_of(entry.entry);
    json["critical"] = entry.critical;
    json["why"] = entry.why;
    json["waits_for"] = or_null(entry.waits_for);
    add_place(json, analysis, entry.place);
    return json;
}

Json orphaned_json(const Analysis& analysis, const OrphanedEntry& entry) {
    Json json = subject_of(entry.entry);
    json["owners"] = subjects_json(entry.owners);
    json["taker"] = or_null(entry.taker);
    json["taker_leaves"] = or_null(entry.taker_leaves);
    json["stands_in"] = entry.stands_in;
    json["holds"] = entry.holds;
    add_place(json, analysis, entry.place);
    return json;
}

Json office_json(const LostOffice& lost) {
    return {{"who", subject_of(lost.who)}, {"office", lost.office}, {"were", subjects_json(lost.were)}};
}

Json load_json(const LoadChange& change) {
    return {{"person", subject_of(change.person)},   {"seats_before", change.seats_before},
            {"seats_after", change.seats_after},     {"suggested", change.suggested},
            {"effort_before", change.effort_before}, {"effort_after", change.effort_after}};
}

Json changed_json(const SimulateResult& result, const ChangedFinding& changed) {
    const Finding& before = result.input.findings()[changed.before];
    return {{"severity_before", to_string(before.severity)},
            {"message_before", before.message},
            {"finding", finding_of(result.after, result.after.findings()[changed.after])}};
}

} // namespace

void write_simulate_json(const SimulateResult& result, const PrintStyle&, std::ostream& out) {
    Page page(out);
    const Simulation& view = result.simulation;
    page.text() += document_head("whodecides.simulate/1", result.input);
    append_list(page, "moves", view.moves, [](const std::string& move) { return Json(move); });
    append_list(page, "leaving", view.leaving, subject_of);
    page.text() += ",\n\"entries\":" + std::to_string(view.entries);
    page.text() += ",\n\"standing\":" + std::to_string(view.standing);
    append_list(page, "stalled", view.stalled,
                [&](const StalledEntry& entry) { return stalled_json(result.after, entry); });
    append_list(page, "moving_again", view.moving_again, subject_of);
    append_list(page, "orphaned", view.orphaned,
                [&](const OrphanedEntry& entry) { return orphaned_json(result.after, entry); });
    append_list(page, "owned_again", view.owned_again, subject_of);
    append_list(page, "lost_offices", view.lost_offices, office_json);
    append_list(page, "loads", view.loads, load_json);
    append_list(page, "profile", view.profile, [](const ProfileChange& change) {
        return Json{{"key", change.before.measure->key},
                    {"before", row_json(change.before)},
                    {"after", row_json(change.after)}};
    });
    page.text() += ",\n\"unchanged_findings\":" + std::to_string(view.unchanged_findings);
    append_list(page, "new_findings", view.new_findings,
                [&](std::size_t i) { return finding_of(result.after, result.after.findings()[i]); });
    append_list(page, "gone_findings", view.gone_findings,
                [&](std::size_t i) { return finding_of(result.input, result.input.findings()[i]); });
    append_list(page, "changed_findings", view.changed_findings,
                [&](const ChangedFinding& changed) { return changed_json(result, changed); });
    page.text() += "}\n";
}

void write_absences_json(const AbsencesResult& result, const PrintStyle&, std::ostream& out) {
    Page page(out);
    const Absences& view = result.absences;
    page.text() += document_head("whodecides.simulate-each/1", result.input);
    page.text() += ",\n\"people\":" + std::to_string(view.people);
    page.text() += ",\n\"entries\":" + std::to_string(view.entries);
    page.text() += ",\n\"stalling\":" + std::to_string(view.stalling);
    append_list(page, "ranking", view.ranking, [](const Absence& absence) {
        return Json{{"person", subject_of(absence.person)},
                    {"stalled", absence.stalled},
                    {"critical", absence.critical},
                    {"orphaned", absence.orphaned},
                    {"seats", absence.seats}};
    });
    page.text() += ",\n\"left_out\":" + std::to_string(view.left_out) + "}\n";
}

} // namespace whodecides
