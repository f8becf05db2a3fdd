#include <utility>

#include <whodecides/profile.hpp>

#include "docs/schema_finding.hpp"
#include "docs/schema_output.hpp"
#include "docs/schema_parts.hpp"

// Schemas whodecides.simulate/1 and whodecides.simulate-each/1. report/simulate_json.cpp writes what stands
// here.
namespace whodecides::docs {
namespace {

Json subjects() {
    return list_of(reference("subject"));
}

/// An entry, where it stands, and some keys more.
Record placed_entry() {
    return Record()
        .has("kind", text_schema())
        .has("id", text_schema())
        .has("title", text_schema())
        .has("path", maybe(text_schema()))
        .has("line", maybe(count_schema()))
        .has("column", maybe(count_schema()))
        .has("end_line", maybe(count_schema()))
        .has("end_column", maybe(count_schema()));
}

Json stalled() {
    return placed_entry()
        .has("critical", flag_schema())
        .has("why", text_schema(), "What it lacks itself; empty where it waits for another.")
        .has("waits_for", maybe(reference("subject")), "An entry that does not move itself.")
        .schema();
}

Json orphaned() {
    return placed_entry()
        .has("owners", subjects(), "Who answers for it or decides it now.")
        .has("taker", maybe(reference("subject")), "Who could take it.")
        .has("taker_leaves", maybe(text_schema()),
             "The taker's last day, where only one is left who leaves within 90 days.")
        .has("stands_in", flag_schema(), "Whether the taker is a deputy.")
        .has("holds", list_of(text_schema()), "Duties of the taker on it.")
        .schema();
}

Json lost_office() {
    return Record()
        .has("who", reference("subject"))
        .has("office", one_word_of({"manager", "deputy", "lead"}))
        .has("were", subjects(), "Who it is now.")
        .schema();
}

Json load() {
    return Record()
        .has("person", reference("subject"))
        .has("seats_before", number_schema())
        .has("seats_after", number_schema())
        .has("suggested", count_schema(), "Entries the person is suggested for.")
        .has("effort_before", number_schema(), "Of a full-time week.")
        .has("effort_after", number_schema())
        .schema();
}

Json profile_change() {
    const Json row =
        Record().has("value", maybe(number_schema())).has("bound", words_of(ProfileBound::at_most)).schema();
    return Record().has("key", text_schema()).has("before", row).has("after", row).schema();
}

Json changed_finding() {
    return Record()
        .has("severity_before", words_of(Severity::error))
        .has("message_before", text_schema())
        .has("finding", reference("finding"), "As it would be.")
        .schema();
}

} // namespace

std::string simulate_schema() {
    const Json document =
        document_head("whodecides.simulate/1")
            .has("moves", list_of(text_schema()), "A sentence each.")
            .has("leaving", subjects())
            .has("entries", count_schema(), "Neither retired nor decided: of so many are those below.")
            .has("standing", count_schema(), "Of these do not move now, and would not.")
            .has("stalled", list_of(reference("stalled")), "Entries that move now and would not.")
            .has("moving_again", subjects())
            .has("orphaned", list_of(reference("orphaned")), "Entries that would have no owner.")
            .has("owned_again", subjects())
            .has("lost_offices", list_of(reference("lost_office")),
                 "Who has a manager, a deputy or a lead now and would have none.")
            .has("loads", list_of(reference("load")), "People whose load changes, or should.")
            .has("profile", list_of(reference("profile_change")))
            .has("unchanged_findings", count_schema())
            .has("new_findings", list_of(reference("finding")))
            .has("gone_findings", list_of(reference("finding")))
            .has("changed_findings", list_of(reference("changed_finding")),
                 "Of the same rule and subject, with other words or another severity.")
            .schema();
    Json definitions = finding_definitions();
    definitions.update({{"stalled", stalled()},
                        {"orphaned", orphaned()},
                        {"lost_office", lost_office()},
                        {"load", load()},
                        {"profile_change", profile_change()},
                        {"changed_finding", changed_finding()}});
    return schema_document("whodecides.simulate/1", "What `whodecides simulate --format json` prints.",
                           document, std::move(definitions));
}

std::string simulate_each_schema() {
    const Json absence = Record()
                             .has("person", reference("subject"))
                             .has("stalled", count_schema(), "Entries that move with them and not without.")
                             .has("critical", flag_schema(), "Whether a critical one is among these.")
                             .has("orphaned", count_schema(), "Entries that would have no owner.")
                             .has("seats", number_schema())
                             .schema();
    const Json document = document_head("whodecides.simulate-each/1")
                              .has("people", count_schema())
                              .has("entries", count_schema())
                              .has("stalling", count_schema(), "People with whom something stalls.")
                              .has("ranking", list_of(absence))
                              .has("left_out", count_schema(), "People whom --top leaves out.")
                              .schema();
    Json definitions = Json::object();
    definitions["subject"] = finding_definitions()["subject"];
    return schema_document("whodecides.simulate-each/1",
                           "What `whodecides simulate --each --format json` prints.", document,
                           std::move(definitions));
}

} // namespace whodecides::docs
