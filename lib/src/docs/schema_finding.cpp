#include "docs/schema_finding.hpp"

#include <whodecides/finding.hpp>

namespace whodecides::docs {
namespace {

Json position() {
    return maybe(Json{{"type", "integer"}, {"minimum", 1}});
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
        .has("fingerprint", reference("fingerprint"), "Stays while lines move and wording changes.")
        .schema();
}

} // namespace

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

Json finding_definitions() {
    return {{"finding", finding()},
            {"subject", subject()},
            {"label", label()},
            {"metric", metric()},
            {"fingerprint", fingerprint()}};
}

} // namespace whodecides::docs
