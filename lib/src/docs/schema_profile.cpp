#include <whodecides/profile.hpp>

#include "docs/schema_output.hpp"
#include "docs/schema_parts.hpp"

// Schema whodecides.profile/1. report/profile_json.cpp writes what stands here.
namespace whodecides::docs {
namespace {

Json share() {
    return {{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
}

Json measure() {
    return Record()
        .has("measure", text_schema(), "The key that rows name.")
        .has("name", text_schema())
        .has("group", words_of(ProfileGroup::trouble))
        .has("unit", one_word_of({"share", "levels"}))
        .has("value", text_schema(), "What the value is, exactly.")
        .has("rests_on", text_schema(), "Of what known and possible are numbers.")
        .schema();
}

Json row() {
    return Record()
        .has("measure", text_schema())
        .has("value", maybe(number_schema()), "Null where it is unknown.")
        .has("bound", maybe(words_of(ProfileBound::at_most)))
        .has("numerator", maybe(number_schema()))
        .has("denominator", maybe(number_schema()))
        .has("known", count_schema())
        .has("possible", count_schema())
        .has("sentence", text_schema())
        .schema();
}

Json concentration() {
    return Record()
        .has("people", count_schema())
        .has("items", number_schema())
        .has("gini", number_schema())
        .has("excess_gini", maybe(number_schema()))
        .has("hhi", share())
        .has("excess_hhi", maybe(number_schema()))
        .has("effective_number", number_schema())
        .has("largest_share", share())
        .schema();
}

Json load() {
    const Json step = Record()
                          .has("up_to", maybe(count_schema()), "Null for the last step.")
                          .has("people", count_schema())
                          .schema();
    return Record()
        .has("seats", number_schema())
        .has("median", number_schema())
        .has("most", number_schema())
        .has("steps", list_of(step))
        .schema();
}

Json scope() {
    const Json nothing{{"type", "null"}};
    return Record()
        .has("kind", one_word_of({to_string(SubjectKind::organisation), to_string(SubjectKind::team)}))
        .has("id", maybe(text_schema()), "Null for the organisation.")
        .has("title", maybe(text_schema()))
        .has("people", count_schema())
        .has("answering", count_schema())
        .has("decisions", count_schema())
        .has("responsibilities", count_schema())
        .has("shown", flag_schema(), "Whether enough people are in it to get figures.")
        .has("rows", list_of(reference("row")))
        .has("concentration", either({reference("concentration"), nothing}))
        .has("load", either({reference("load"), nothing}))
        .schema();
}

Json line() {
    return Record()
        .has("people", count_schema())
        .has("placed", count_schema())
        .has("levels", count_schema())
        .has("managers", count_schema())
        .has("median_span", number_schema())
        .has("largest_span", count_schema())
        .schema();
}

Json truck_factor() {
    return Record()
        .has("people", maybe(count_schema()))
        .has("exact", maybe(flag_schema()))
        .has("entries", count_schema())
        .schema();
}

Json forums() {
    return Record()
        .has("forums", count_schema())
        .has("people", count_schema())
        .has("centralisation", maybe(number_schema()))
        .has("largest_share", maybe(number_schema()))
        .has("error", number_schema())
        .schema();
}

Json person() {
    return Record()
        .has("id", text_schema())
        .has("name", text_schema())
        .has("owns", count_schema())
        .has("share", number_schema())
        .has("seats", number_schema())
        .has("ways", maybe(number_schema()))
        .has("effort", maybe(number_schema()))
        .has("capacity", maybe(number_schema()))
        .schema();
}

Json coverage() {
    Record record;
    for (const char* key : {"files", "skipped_files", "discarded_documents", "hidden_input_problems"})
        record.has(key, count_schema());
    return record.has("incomplete", flag_schema()).has("entries_left_out", count_schema()).schema();
}

} // namespace

std::string profile_schema() {
    const Json nothing{{"type", "null"}};
    const Json document =
        document_beginning("whodecides.profile/1")
            .has("caveat", text_schema(), "What the figures cannot tell.")
            .has("coverage", reference("coverage"))
            .has("measures", list_of(reference("measure")), "What the rows of each scope measure.")
            .has("organisation", reference("scope"))
            .has("line", either({reference("line"), nothing}))
            .has("truck_factor", reference("truck-factor"))
            .has("forums", either({reference("forums"), nothing}))
            .may_have("teams", list_of(reference("scope")), "Unless --by organisation.")
            .may_have("people", list_of(reference("person")), "With --by person alone.")
            .schema();
    return schema_document("whodecides.profile/1", "What `whodecides profile --format json` prints.",
                           document,
                           {{"measure", measure()},
                            {"row", row()},
                            {"concentration", concentration()},
                            {"load", load()},
                            {"scope", scope()},
                            {"line", line()},
                            {"truck-factor", truck_factor()},
                            {"forums", forums()},
                            {"person", person()},
                            {"coverage", coverage()}});
}

} // namespace whodecides::docs
