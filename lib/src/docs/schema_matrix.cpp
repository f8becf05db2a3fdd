#include <whodecides/matrix.hpp>

#include "docs/schema_output.hpp"
#include "docs/schema_parts.hpp"

// Schema whodecides.matrix/1. report/matrix_json.cpp writes what stands here.
namespace whodecides::docs {
namespace {

Json numbers() {
    return list_of(count_schema());
}

Json letter() {
    return Record()
        .has("symbol", text_schema(), "What stands in cells, such as A.")
        .has("word", text_schema())
        .has("stand_in", flag_schema(), "A sign for a duty that the framework has no letter for.")
        .schema();
}

Json finding() {
    return Record()
        .has("rule", text_schema())
        .has("severity", words_of(Severity::error))
        .has("message", text_schema())
        .has("fingerprint", text_schema(), "That of the same finding in what check prints.")
        .schema();
}

Record& with_analysis(Record& record, std::string_view tally) {
    return record.has("tally", numbers(), tally)
        .has("severity", maybe(words_of(Severity::error)), "The worst of the findings.")
        .has("remarks", list_of(text_schema()), "What findings say in terms of letters, such as no A.")
        .has("findings", list_of(reference("finding")));
}

Json column() {
    Record record;
    record.has("kind", words_of(MatrixColumnKind::rest))
        .has("id", text_schema(), "Empty for everyone and the rest.")
        .has("name", text_schema())
        .has("entries", count_schema(), "On how many there is a letter.");
    return with_analysis(record, "How many entries have each letter here.").schema();
}

Json cell() {
    return Record()
        .has("column", count_schema(), "Which of the columns, from 0.")
        .has("letters", numbers(), "Which of the letters, from 0, are held by what the column names.")
        .has("through", numbers(), "Likewise those held through a role, a team or a person of it.")
        .has("unread", list_of(text_schema()),
             "What stands there and is no letter: what they hold is not known.")
        .has("severity", maybe(words_of(Severity::error)), "The worst finding with a place here.")
        .schema();
}

Json row() {
    Record record;
    record
        .has("kind", one_word_of({to_string(SubjectKind::decision), to_string(SubjectKind::responsibility)}))
        .has("id", text_schema())
        .has("title", text_schema())
        .has("scope", text_schema(), "Empty where none is known.")
        .has("status", one_word_of({"active", "proposed", "decided"}))
        .has("cells", list_of(reference("cell")), "Those that hold something, by column.");
    return with_analysis(record, "In how many cells of the row each letter stands.").schema();
}

} // namespace

std::string matrix_schema() {
    const Json document =
        document_head("whodecides.matrix/1")
            .has("by", words_of(MatrixBy::team))
            .has("framework", text_schema(), "Whose letters these are.")
            .has("letters", list_of(reference("letter")))
            .has("entries", count_schema(), "Of the organisation, shown or not, but for retired ones.")
            .has("findings_elsewhere", count_schema(), "About what is neither a row nor a column.")
            .has("columns", list_of(reference("column")))
            .has("rows", list_of(reference("row")))
            .schema();
    return schema_document("whodecides.matrix/1", "What `whodecides matrix --format json` prints.", document,
                           {{"letter", letter()},
                            {"finding", finding()},
                            {"column", column()},
                            {"cell", cell()},
                            {"row", row()}});
}

} // namespace whodecides::docs
