#include "report/duty_json.hpp"

#include "report/duty_words.hpp"
#include "report/finding_json.hpp"

namespace whodecides {
namespace {

void add_party(Json& json, const Analysis& analysis, const SeatParty& party) {
    json["actor"] = subject_of(party.actor);
    json["backing"] = to_string(party.backing);
    json["count"] = party.count;
    json["people"] = bearers_json(analysis, party.people);
    json["absent"] = subjects_json(party.absent);
    json["stand_ins"] = subjects_json(party.stand_ins);
    add_place(json, analysis, party.place);
}

Json party_or_null(const Analysis& analysis, const std::optional<SeatParty>& party) {
    if (!party)
        return nullptr;
    Json json;
    add_party(json, analysis, *party);
    return json;
}

} // namespace

Json route_json(const Analysis& analysis, std::span<const RouteStep> route) {
    Json list = Json::array();
    for (const RouteStep& step : route) {
        Json& json = list.emplace_back(Json{{"how", to_string(step.how)}, {"actor", subject_of(step.actor)}});
        add_place(json, analysis, step.place);
    }
    return list;
}

Json bearers_json(const Analysis& analysis, std::span<const Bearer> people) {
    Json list = Json::array();
    for (const Bearer& bearer : people)
        list.push_back({{"person", subject_of(bearer.person)},
                        {"away", bearer.away},
                        {"stand_ins", subjects_json(bearer.stand_ins)},
                        {"route", route_json(analysis, bearer.route)}});
    return list;
}

Json duties_json(const Analysis& analysis, const EntryDuties& duties) {
    Json json{{"entry", subject_of(duties.entry)},
              {"sentence", sentence(duties)},
              {"deciding", to_string(duties.deciding)},
              {"status", duties.status}};
    add_place(json, analysis, duties.place);
    Json seats = Json::array();
    for (const EntrySeat& seat : duties.seats) {
        Json& each = seats.emplace_back(Json{{"duties", seat.duties}});
        add_party(each, analysis, seat.party);
    }
    json["seats"] = std::move(seats);
    Json unread = Json::array();
    for (const UnreadCell& cell : duties.unread) {
        Json& each = unread.emplace_back(Json{{"actor", subject_of(cell.actor)}, {"text", cell.text}});
        add_place(each, analysis, cell.place);
    }
    json["unread"] = std::move(unread);
    json["mode"] = or_null(duties.mode);
    json["mode_origin"] = or_null(duties.mode_origin);
    json["quorum"] = or_null(duties.quorum);
    json["approvals"] = duties.approvals;
    json["delegation"] = or_null(duties.delegation);
    json["tie_break"] = party_or_null(analysis, duties.tie_break);
    json["escalates_to"] = party_or_null(analysis, duties.escalates_to);
    json["decide_within_hours"] = or_null(duties.decide_within);
    json["unowned"] = or_null(duties.unowned);
    json["mandated_by"] = or_null(duties.mandated_by);
    json["begins"] = or_null(duties.begins);
    json["ended"] = or_null(duties.ended);
    return json;
}

} // namespace whodecides
