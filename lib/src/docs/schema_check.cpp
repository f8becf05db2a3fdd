#include <utility>

#include <whodecides/check.hpp>

#include "docs/schema_finding.hpp"
#include "docs/schema_output.hpp"

// Schema whodecides.check/1. report/json.cpp writes what stands here.
namespace whodecides::docs {
namespace {

Json summary() {
    return Record()
        .has("errors", count_schema())
        .has("warnings", count_schema())
        .has("notes", count_schema())
        .has("printed", count_schema(), "How many of them are printed; --top prints fewer than there are.")
        .has("incomplete", flag_schema(), "Whether the job could not be done whole: exit status 2.")
        .schema();
}

Json root_cause() {
    Record record;
    record.has("message", text_schema())
        .has("help", text_schema(), "The one thing to do.")
        .has("subject", reference("subject"));
    add_place(record);
    return record.has("count", count_schema())
        .has("findings", list_of(reference("fingerprint")), "The fingerprints of what it explains.")
        .schema();
}

Json not_checked() {
    return Record()
        .has("rule", rule_name())
        .has("reason", text_schema())
        .has("remedy", text_schema())
        .has("field", text_schema(), "The field that too few declare; empty where it is none.")
        .has("declared", count_schema())
        .has("possible", count_schema())
        .schema();
}

Json not_read() {
    return Record()
        .has("path", text_schema())
        .has("reason", text_schema(), "Such as: looks like a grid, but 7 cells are no letters of raci.")
        .has("remedy", text_schema())
        .schema();
}

Json coverage() {
    Record record;
    for (const char* key : {"files", "skipped_files", "discarded_documents", "people", "roles", "teams",
                            "forums", "decisions", "responsibilities", "rules_run", "suppressed"})
        record.has(key, count_schema());
    return record.has("away", count_schema(), "People on leave, who are not among `people`.")
        .has("not_read", list_of(reference("not-read")), "Skipped files that may well be meant.")
        .has("hidden_input_problems", count_schema(),
             "Problems of the input that --select or --ignore leaves out; names may be unresolved then.")
        .has("not_checked", list_of(reference("not-checked")))
        .schema();
}

Json since() {
    const Json weakening =
        Record().has("kind", words_of(Weakening::Kind::baseline)).has("text", text_schema()).schema();
    return Record()
        .has("revision", text_schema())
        .has("empty", flag_schema(), "Whether there was no organisation: all findings are new then.")
        .has("incomplete", flag_schema(), "Whether what was there could not be read whole.")
        .has("unchanged", count_schema(), "How many findings were there already, and do not count.")
        .has("weakened", list_of(weakening), "What makes the check see or count less than it did.")
        .schema();
}

Json baseline() {
    const Json entry = Record()
                           .has("rule", text_schema())
                           .has("file", text_schema())
                           .has("logical_path", text_schema())
                           .has("people", list_of(text_schema()))
                           .has("count", count_schema())
                           .schema();
    return Record()
        .has("known", count_schema(), "How many findings it knows; they do not count.")
        .has("fixed", list_of(entry), "What it knows and no longer occurs.")
        .schema();
}

} // namespace

std::string check_schema() {
    const Json document = document_beginning("whodecides.check/1")
                              .has("summary", reference("summary"), "Counts of all findings.")
                              .has("findings", list_of(reference("finding")))
                              .may_have("since", reference("since"), "With --since alone.")
                              .may_have("baseline", baseline(), "With a baseline alone.")
                              .has("causes", list_of(reference("cause")), "What several findings stem from.")
                              .has("coverage", reference("coverage"), "What the findings rest on.")
                              .schema();
    Json definitions = finding_definitions();
    definitions.update({{"summary", summary()},
                        {"cause", root_cause()},
                        {"coverage", coverage()},
                        {"not-checked", not_checked()},
                        {"not-read", not_read()},
                        {"since", since()}});
    return schema_document("whodecides.check/1", "What `whodecides check --format json` prints.", document,
                           std::move(definitions));
}

} // namespace whodecides::docs
