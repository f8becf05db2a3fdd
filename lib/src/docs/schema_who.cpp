#include "docs/schema_duties.hpp"
#include "docs/schema_output.hpp"

// Schema whodecides.who/1. report/who_json.cpp writes what stands here.
namespace whodecides::docs {

std::string who_schema() {
    const Json nothing{{"type", "null"}};
    const Json candidate =
        Record()
            .has("nearness", number_schema(), "How well the words of the text are met, from 0 to 1.")
            .has("entry", reference("duties"))
            .schema();
    const Json document =
        document_head("whodecides.who/1")
            .has("text", text_schema(), "What was asked for.")
            .has("answer", either({reference("duties"), nothing}), "Where one entry is clearly meant.")
            .has("candidates", list_of(reference("candidate")), "Else those it may be, the nearest first.")
            .has("more", count_schema(), "Further ones.")
            .has("nearest", list_of(reference("candidate")), "Where no entry has all the words.")
            .has("actor", either({reference("subject"), nothing}),
                 "Whose name it is, where it is no entry's.")
            .schema();
    Json definitions = duty_definitions();
    definitions["candidate"] = candidate;
    return schema_document("whodecides.who/1", "What `whodecides who --format json` prints.", document,
                           std::move(definitions));
}

} // namespace whodecides::docs
