#include "docs/schema_duties.hpp"
#include "docs/schema_finding.hpp"
#include "docs/schema_output.hpp"

// Schema whodecides.show/1. report/show_json.cpp writes what stands here.
namespace whodecides::docs {
namespace {

Json placed(Record record) {
    add_place(record);
    return record.schema();
}

Json held_seat() {
    Record record;
    record.has("entry", reference("subject"))
        .has("status", text_schema())
        .has("duties", list_of(text_schema()))
        .has("through", reference("subject"), "The name in the seat.")
        .has("among_others", flag_schema(), "One of many behind the name, as a member of a team is.");
    add_place(record);
    return record.has("route", list_of(reference("step")), "From the name to whom it is about.").schema();
}

Json load() {
    return Record()
        .has("seats", number_schema(), "Other than to be told.")
        .has("median", number_schema(), "Of the people who are present.")
        .has("most", number_schema())
        .has("people", count_schema())
        .has("effort", maybe(number_schema()), "Of a full-time week.")
        .has("capacity", maybe(number_schema()), "Likewise.")
        .schema();
}

Json actor() {
    Record record;
    record.has("actor", reference("subject"))
        .has("present", flag_schema())
        .has("keeps_seats", flag_schema(), "Present, or somebody stands in.")
        .has("begins", maybe(text_schema()), "YYYY-MM-DD, where that is still to come.")
        .has("until", maybe(text_schema()), "YYYY-MM-DD, the last day, where one is written.")
        .has("stand_ins", list_of(reference("subject")),
             "Of a person away who keeps the seats, of a role or team with nobody in it: deputies who are "
             "present.");
    add_place(record);
    return record.has("belongs", list_of(reference("step")), "Roles held, teams led and joined.")
        .has("people", list_of(reference("bearer")), "Of a role or team: who decides where it decides.")
        .has("people_count", count_schema(), "Of a role or team: everyone in it.")
        .has("seats", list_of(reference("held-seat")))
        .has("settles", list_of(reference("held-seat")), "By tie_break or escalates_to.")
        .has("unread", list_of(reference("unread")),
             "Cells that are not understood, on entries that are not retired or decided.")
        .has("load", either({reference("load"), Json{{"type", "null"}}}), "Of a person who is present.")
        .has("deputies", list_of(reference("stand-in")))
        .has("deputies_away", list_of(reference("subject")),
             "Who is written down to stand in, and is not there.")
        .has("deputy_of", list_of(reference("stand-in")))
        .has("stalled", list_of(reference("stalled")), "What stands still without the person.")
        .has("stall_considered", count_schema(), "Entries that may stand still at all.")
        .has("owned", list_of(reference("duties")), "What it decides or answers for; with --card alone.")
        .has("heard", list_of(reference("duties")),
             "Of others, where it is asked before or told; with --card alone.")
        .schema();
}

Json entry() {
    return Record()
        .has("duties", reference("duties"))
        .has("depends_on", list_of(reference("link")))
        .has("needed_by", list_of(reference("link")))
        .has("forum", either({reference("link"), Json{{"type", "null"}}}))
        .has("scope", maybe(text_schema()))
        .has("domains", list_of(text_schema()))
        .has("tags", list_of(text_schema()))
        .schema();
}

} // namespace

std::string show_schema() {
    const Json nothing{{"type", "null"}};
    const Json document =
        document_head("whodecides.show/1")
            .has("actor", either({reference("actor"), nothing}), "A person, role or team, or null.")
            .has("entry", either({reference("entry"), nothing}), "A decision or responsibility, or null.")
            .has("findings", list_of(reference("finding")), "Those that concern it.")
            .has("touching", list_of(reference("finding")),
                 "Of an entry: those about people, roles and teams that name it.")
            .schema();
    Json definitions = duty_definitions();
    definitions.update(finding_definitions());
    definitions.update(
        {{"held-seat", held_seat()},
         {"load", load()},
         {"stand-in",
          placed(Record().has("deputy", reference("subject")).has("principal", reference("subject")))},
         {"unread", placed(Record().has("entry", reference("subject")).has("text", text_schema()))},
         {"stalled", placed(Record()
                                .has("entry", reference("subject"))
                                .has("waits_for", maybe(text_schema()), "The entry it depends on."))},
         {"link", placed(Record().has("thing", reference("subject")))},
         {"actor", actor()},
         {"entry", entry()}});
    return schema_document("whodecides.show/1", "What `whodecides show --format json` prints.", document,
                           std::move(definitions));
}

} // namespace whodecides::docs
