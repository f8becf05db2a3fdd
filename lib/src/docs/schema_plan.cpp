#include <utility>

#include <whodecides/plan.hpp>

#include "docs/schema_finding.hpp"
#include "docs/schema_output.hpp"

// Schema whodecides.plan/1. report/plan_json.cpp writes what stands here.
namespace whodecides::docs {
namespace {

Json move() {
    const Json name = maybe(text_schema());
    return Record()
        .has("kind", words_of(Move::Kind::merge))
        .has("actor", name, "As the files call people, roles and teams; and so on. Null where none is meant.")
        .has("to", name)
        .has("entry", name)
        .has("into", name)
        .has("mode", name)
        .schema();
}

Json former_owner() {
    return Record()
        .has("owner", reference("subject"))
        .has("entry", reference("subject"))
        .has("holds", list_of(text_schema()), "Duties on it from then on.")
        .schema();
}

Json settled() {
    return Record()
        .has("rule", rule_name())
        .has("severity", words_of(Severity::error))
        .has("message", text_schema())
        .has("subject", reference("subject"))
        .has("fingerprint", reference("fingerprint"), "As check has it, of the step before.")
        .schema();
}

Json count() {
    return Record().has("rule", rule_name()).has("findings", count_schema()).schema();
}

Json proposal() {
    return Record()
        .has("moves", list_of(reference("move")), "They belong together.")
        .has("sentences", list_of(text_schema()), "Of each move, without a full stop.")
        .has("reason", text_schema())
        .has("or", list_of(text_schema()), "What would do as well; people must choose.")
        .has("former_owners", list_of(reference("former_owner")))
        .has("settles", list_of(reference("settled")))
        .has("left", count_schema(), "Findings afterwards.")
        .has("findings", list_of(reference("count")), "The same by rule.")
        .schema();
}

Json left() {
    return Record()
        .has("rule", rule_name())
        .has("findings", count_schema())
        .has("needs", words_of(PlanRest::waiting), "Why these are left.")
        .has("moves_would_add", list_of(rule_name()), "Of what moves that were refused would have added.")
        .has("ask", text_schema(), "An open question for the people concerned.")
        .schema();
}

Json cause() {
    return Record()
        .has("message", text_schema())
        .has("help", text_schema())
        .has("subject", reference("subject"))
        .has("findings", count_schema())
        .schema();
}

Json measure() {
    return Record()
        .has("measure", text_schema(), "As whodecides.profile/1 has it.")
        .has("unit", one_word_of({"share", "levels"}))
        .has("before", maybe(number_schema()), "Null where it is unknown.")
        .has("after", maybe(number_schema()))
        .schema();
}

Json summary() {
    return Record()
        .has("findings", count_schema(), "Before any move.")
        .has("left", count_schema(), "After all of them.")
        .has("proposals", count_schema())
        .has("more", count_schema(), "Further ones at most.")
        .has("exhausted", flag_schema(), "Whether the search ended before all was tried.")
        .schema();
}

} // namespace

std::string plan_schema() {
    const Json document =
        document_head("whodecides.plan/1")
            .has("summary", summary())
            .has("proposals", list_of(reference("proposal")), "In their order; each rests on those before.")
            .has("left", list_of(reference("left")), "What no proposal settles, most findings first.")
            .has("causes", list_of(reference("cause")), "What several of these stem from.")
            .has("profile", list_of(reference("measure")))
            .schema();
    Json all = finding_definitions();
    Json definitions{{"subject", all["subject"]}, {"fingerprint", all["fingerprint"]}};
    definitions.update({{"move", move()},
                        {"former_owner", former_owner()},
                        {"settled", settled()},
                        {"count", count()},
                        {"proposal", proposal()},
                        {"left", left()},
                        {"cause", cause()},
                        {"measure", measure()}});
    return schema_document("whodecides.plan/1", "What `whodecides plan --format json` prints.", document,
                           std::move(definitions));
}

} // namespace whodecides::docs
