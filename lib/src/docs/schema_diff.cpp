#include <utility>

#include "docs/schema_finding.hpp"
#include "docs/schema_output.hpp"

// Schema whodecides.diff/1. report/diff_json.cpp writes what stands here.
namespace whodecides::docs {
namespace {

Json subjects() {
    return list_of(reference("subject"));
}

Json duties() {
    return list_of(text_schema());
}

Json side() {
    return Record()
        .has("name", text_schema(), "The path or the revision.")
        .has("decisions", count_schema())
        .has("responsibilities", count_schema())
        .has("incomplete", flag_schema(), "Whether it could not be read whole.")
        .schema();
}

Json move() {
    return Record()
        .has("duties", duties())
        .has("from", subjects())
        .has("to", subjects())
        .has("entries", subjects())
        .schema();
}

Json holders() {
    return Record()
        .has("actor", reference("subject"), "The role or team whose people change.")
        .has("from", subjects())
        .has("to", subjects())
        .has("left", count_schema(), "How many stand there after all.")
        .has("duties", duties())
        .has("entries", subjects())
        .schema();
}

Json balance() {
    const Json duty = Record()
                          .has("duty", text_schema())
                          .has("gained", count_schema())
                          .has("lost", count_schema())
                          .schema();
    return Record()
        .has("holder", reference("subject"))
        .has("duties", list_of(duty))
        .has("answered_before", count_schema())
        .has("answered_after", count_schema())
        .schema();
}

/// A subject with one key more.
Json subject_with(std::string_view key, Json schema) {
    Json subject = finding_definitions()["subject"];
    subject["properties"][std::string(key)] = std::move(schema);
    subject["required"].push_back(key);
    return subject;
}

Json changes(std::string_view item) {
    return Record()
        .has("new", list_of(reference(item)))
        .has("gone", list_of(reference(item)))
        .has("renamed", list_of(reference("renamed")))
        .schema();
}

Json findings() {
    return Record()
        .has("unchanged", count_schema())
        .has("new", list_of(reference("finding")))
        .has("fixed", list_of(reference("finding")))
        .schema();
}

} // namespace

std::string diff_schema() {
    const Json document =
        document_beginning("whodecides.diff/1")
            .has("before", reference("side"))
            .has("after", reference("side"))
            .has("moves", list_of(reference("move")), "Duties that pass from some to others.")
            .has("holders", list_of(reference("holders")), "Roles and teams that other people speak for.")
            .has("balances", list_of(reference("balance")), "What each gains and loses.")
            .has("entries", changes("entry"))
            .has("actors", changes("subject"))
            .has("findings", findings())
            .schema();
    Json definitions = finding_definitions();
    definitions.update({{"side", side()},
                        {"move", move()},
                        {"holders", holders()},
                        {"balance", balance()},
                        {"entry", subject_with("answers", subjects())},
                        {"renamed", subject_with("title_before", text_schema())}});
    return schema_document("whodecides.diff/1", "What `whodecides diff --format json` prints.", document,
                           std::move(definitions));
}

} // namespace whodecides::docs
