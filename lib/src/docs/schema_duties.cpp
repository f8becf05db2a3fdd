#include "docs/schema_duties.hpp"

#include <whodecides/who.hpp>

#include "docs/schema_finding.hpp"

namespace whodecides::docs {
namespace {

Json step() {
    Record record;
    record.has("how", words_of(RouteStep::How::member)).has("actor", reference("subject"));
    add_place(record);
    return record.schema();
}

Json bearer() {
    return Record()
        .has("person", reference("subject"))
        .has("away", flag_schema(), "Not available; the seat is kept, since somebody stands in.")
        .has("stand_ins", list_of(reference("subject")), "Of somebody away.")
        .has("route", list_of(reference("step")), "From the name to the person.")
        .schema();
}

void add_party(Record& record) {
    record.has("actor", reference("subject"), "Of kind name where it is no person, role or team.")
        .has("backing", words_of(Backing::placeholder), "How those behind the name share what it holds.")
        .has("count", count_schema(), "People behind it; of a group all in it.")
        .has("people", list_of(reference("bearer")), "Empty where they are more than 32.")
        .has("absent", list_of(reference("subject")), "Where nobody is there: who is written.")
        .has("stand_ins", list_of(reference("subject")), "Where nobody is there: who stands in.");
    add_place(record);
}

Json party() {
    Record record;
    add_party(record);
    return record.schema();
}

Json seat() {
    Record record;
    record.has("duties", list_of(text_schema()));
    add_party(record);
    return record.schema();
}

Json unread_cell() {
    Record record;
    record.has("actor", reference("subject")).has("text", text_schema(), "What stands there.");
    add_place(record);
    return record.schema();
}

Json duties() {
    const Json party_or_null = either({reference("party"), Json{{"type", "null"}}});
    Record record;
    record.has("entry", reference("subject"))
        .has("sentence", text_schema(), "Who decides, in one sentence without a full stop.")
        .has("deciding", words_of(Deciding::nobody), "How the choice is made, as far as it is written.")
        .has("status", one_word_of({"active", "proposed", "decided", "retired"}));
    add_place(record);
    return record.has("seats", list_of(reference("seat")), "In the order of the text.")
        .has("unread", list_of(reference("unread-cell")),
             "Cells that hold no letter: more may be meant than the seats say.")
        .has("mode", maybe(text_schema()))
        .has("mode_origin", maybe(one_word_of({"entry", "team", "defaults"})))
        .has("quorum", maybe(number_schema()))
        .has("approvals", count_schema(),
             "How many of those who can block have to agree: all, there or not, unless fewer are written.")
        .has("delegation", maybe(count_schema()), "1 to 7.")
        .has("tie_break", party_or_null)
        .has("escalates_to", party_or_null)
        .has("decide_within_hours", maybe(number_schema()))
        .has("unowned", maybe(text_schema()), "Why nobody owns it.")
        .has("mandated_by", maybe(text_schema()))
        .has("begins", maybe(text_schema()), "YYYY-MM-DD, where that is still to come.")
        .has("ended", maybe(text_schema()), "YYYY-MM-DD, where that has passed.")
        .schema();
}

} // namespace

Json duty_definitions() {
    return {{"subject", finding_definitions()["subject"]},
            {"step", step()},
            {"bearer", bearer()},
            {"party", party()},
            {"seat", seat()},
            {"unread-cell", unread_cell()},
            {"duties", duties()}};
}

} // namespace whodecides::docs
