#include <utility>

#include "docs/schema_finding.hpp"
#include "docs/schema_output.hpp"

// Schema whodecides.compare/1. report/compare_json.cpp writes what stands here.
namespace whodecides::docs {
namespace {

Json voices() {
    return list_of(count_schema());
}

Json agreement() {
    return Record()
        .has("units", count_schema(), "With two answers or more.")
        .has("alike", count_schema(), "On which all answers are the same.")
        .has("share", maybe(number_schema()), "Of pairs of answers, each unit by its answers.")
        .has("by_chance", maybe(number_schema()), "The share that chance would bring about.")
        .has("alpha", maybe(number_schema()), "Krippendorff's alpha for nominal data (2011).")
        .has("unknown", maybe(text_schema()), "Why there is no alpha.")
        .schema();
}

/// A record with two keys more.
Json letters() {
    Json schema = agreement();
    for (const char* key : {"filled", "filled_alike"}) {
        schema["properties"][key] = count_schema();
        schema["required"].push_back(key);
    }
    return schema;
}

Json voice() {
    return Record()
        .has("name", text_schema())
        .has("path", text_schema())
        .has("person", maybe(reference("subject")), "Who filled it in, where that is known.")
        .has("whole", flag_schema(), "Whether it could be read whole; else it is left out.")
        .has("answered", count_schema(), "Rows.")
        .schema();
}

Json answer() {
    return Record()
        .has("voice", count_schema(), "Index into voices.")
        .has("deciders", list_of(reference("subject")), "Empty: nobody decides.")
        .has("claims", flag_schema(), "Whether the one who filled it in is among them.")
        .has("path", text_schema())
        .has("line", count_schema())
        .has("column", count_schema())
        .schema();
}

Json row() {
    const Json unaware = Record().has("voice", count_schema()).has("named_by", voices()).schema();
    const Json cell =
        Record()
            .has("actor", reference("subject"))
            .has("letters", list_of(maybe(text_schema())),
                 "Of each answer; empty where there are none, null where the file has no such actor.")
            .schema();
    return Record()
        .has("entry", reference("subject"))
        .has("answers", list_of(reference("answer")))
        .has("share", maybe(number_schema()), "Of the pairs of answers, those that are the same.")
        .has("disputed", flag_schema())
        .has("claimed_by", voices(), "Two people or more who each say: I decide.")
        .has("unaware", list_of(unaware), "Whom others name, and who does not say so.")
        .has("claimed_by_nobody", flag_schema())
        .has("unowned", flag_schema(), "All say that nobody decides.")
        .has("cells", count_schema(), "That somebody filled in, of actors whom two answering files have.")
        .has("differing", list_of(cell), "Cells with letters that do not mean the same.")
        .has("question", maybe(text_schema()))
        .schema();
}

Json pair() {
    return Record().has("voices", voices()).has("deciders", reference("agreement")).schema();
}

Json lone() {
    return Record()
        .has("voice", count_schema())
        .has("entry", reference("subject"))
        .has("like", maybe(text_schema()), "The title in another file that may be meant.")
        .schema();
}

Json near() {
    return Record()
        .has("first", reference("subject"))
        .has("first_voices", voices(), "That have it.")
        .has("second", reference("subject"))
        .has("second_voices", voices(), "Others, none of which has the first.")
        .schema();
}

} // namespace

std::string compare_schema() {
    const Json document =
        document_head("whodecides.compare/1")
            .has("headline", text_schema(), "The answer in one sentence.")
            .has("voices", list_of(reference("voice")), "In the order asked for.")
            .has("deciders", reference("agreement"), "A unit is a row.")
            .has("letters", letters(), "A unit is a cell.")
            .has("pairs", list_of(reference("pair")), "The least agreeing first.")
            .has("rows", list_of(reference("row")), "The most disputed first.")
            .has("alone", list_of(reference("lone")), "Entries that stand in one file only.")
            .has("near", list_of(reference("near")), "Two names that may be one; counted as two.")
            .schema();
    Json definitions{{"subject", finding_definitions()["subject"]},
                     {"agreement", agreement()},
                     {"voice", voice()},
                     {"answer", answer()},
                     {"row", row()},
                     {"pair", pair()},
                     {"lone", lone()},
                     {"near", near()}};
    return schema_document("whodecides.compare/1", "What `whodecides compare --format json` prints.",
                           document, std::move(definitions));
}

} // namespace whodecides::docs
