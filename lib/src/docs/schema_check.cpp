#include <whodecides/finding.hpp>

#include "docs/schema_output.hpp"
#include "docs/schema_parts.hpp"

// Schema whodecides.check/1. report/json.cpp writes what stands here.
namespace whodecides::docs {
namespace {

Json position() {
    return maybe(Json{{"type", "integer"}, {"minimum", 1}});
}

/// Null where the finding is about the inputs as a whole.
void add_place(Record& record) {
    record.has("path", maybe(text_schema()), "The file as it was named, or null.")
        .has("line", position(), "From 1.")
        .has("column", position(), "From 1, in code points.")
        .has("end_line", position())
        .has("end_column", position(), "The column behind the last one.");
}

Json rule_name() {
    return {{"type", "string"}, {"pattern", "^[a-z]+(-[a-z]+)*$"}};
}

Json fingerprint() {
    return {{"type", "string"}, {"pattern", "^[0-9a-f]{32}$"}};
}

Json subject() {
    return Record()
        .has("kind", words_of(SubjectKind::organisation))
        .has("id", text_schema())
        .has("title", text_schema(), "What people call it; the id where nothing else is given.")
        .schema();
}

Json label() {
    Record record;
    add_place(record);
    return record.has("text", text_schema()).schema();
}

Json metric() {
    return Record()
        .has("value", maybe(number_schema()), "Null where it is not finite.")
        .has("threshold", maybe(number_schema()))
        .has("basis", words_of(Basis::judgement), "What the threshold rests on.")
        .schema();
}

Json finding() {
    Record record;
    record.has("rule", rule_name())
        .has("group", rule_name())
        .has("severity", words_of(Severity::error))
        .has("cause", words_of(Cause::input), "Findings of cause time count under --fail-on-time alone.")
        .has("message", text_schema(), "One sentence, without a full stop.")
        .has("notes", list_of(text_schema()))
        .has("help", text_schema(), "What to do.")
        .has("ask", text_schema(), "An open question for the people concerned.")
        .has("subject", reference("subject"), "What is to be edited.")
        .has("people", list_of(text_schema()), "Ids of the people concerned.")
        .has("impact", count_schema());
    add_place(record);
    return record.has("place_text", text_schema(), "Words beside the place; may be empty.")
        .has("labels", list_of(reference("label")), "The other places, in the order of telling.")
        .has("metric", either({reference("metric"), Json{{"type", "null"}}}))
        .has("logical_path", text_schema(), "A JSON Pointer of ids.")
        .has("fingerprint", fingerprint(), "Stays while lines move and wording changes.")
        .schema();
}

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

Json coverage() {
    Record record;
    for (const char* key : {"files", "skipped_files", "discarded_documents", "people", "roles", "teams",
                            "forums", "decisions", "responsibilities", "rules_run", "suppressed"})
        record.has(key, count_schema());
    return record
        .has("hidden_input_problems", count_schema(),
             "Problems of the input that --select or --ignore leaves out; names may be unresolved then.")
        .has("not_checked", list_of(reference("not-checked")))
        .schema();
}

} // namespace

std::string check_schema() {
    const Json document =
        Record()
            .has("schema", Json{{"const", "whodecides.check/1"}})
            .has("tool", Record().has("name", text_schema()).has("version", text_schema()).schema())
            .has("as_of", text_schema(), "The day of the check, YYYY-MM-DD.")
            .has("summary", reference("summary"), "Counts of all findings.")
            .has("findings", list_of(reference("finding")))
            .has("causes", list_of(reference("cause")), "What several findings stem from.")
            .has("coverage", reference("coverage"), "What the findings rest on.")
            .schema();
    return schema_document("whodecides.check/1", "What `whodecides check --format json` prints.", document,
                           {{"finding", finding()},
                            {"subject", subject()},
                            {"label", label()},
                            {"metric", metric()},
                            {"fingerprint", fingerprint()},
                            {"summary", summary()},
                            {"cause", root_cause()},
                            {"coverage", coverage()},
                            {"not-checked", not_checked()}});
}

} // namespace whodecides::docs
