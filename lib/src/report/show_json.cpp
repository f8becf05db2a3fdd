// Schema whodecides.show/1.

#include "report/duty_json.hpp"
#include "report/finding_json.hpp"
#include "report/page.hpp"
#include "report/show_format.hpp"

namespace whodecides {
namespace {

Json seat_json(const Analysis& analysis, const HeldSeat& seat) {
    Json json{{"entry", subject_of(seat.entry)},
              {"status", seat.status},
              {"duties", seat.duties},
              {"through", subject_of(seat.through)},
              {"among_others", seat.among_others}};
    add_place(json, analysis, seat.place);
    json["route"] = route_json(analysis, seat.route);
    return json;
}

Json stand_in_json(const Analysis& analysis, const StandIn& each) {
    Json json{{"deputy", subject_of(each.deputy)}, {"principal", subject_of(each.principal)}};
    add_place(json, analysis, each.place);
    return json;
}

Json stalled_json(const Analysis& analysis, const WaitingEntry& stalled) {
    Json json{{"entry", subject_of(stalled.entry)}, {"waits_for", or_null(stalled.waits_for)}};
    add_place(json, analysis, stalled.place);
    return json;
}

Json unread_json(const Analysis& analysis, const ActorUnread& cell) {
    Json json{{"entry", subject_of(cell.entry)}, {"text", cell.text}};
    add_place(json, analysis, cell.place);
    return json;
}

Json link_json(const Analysis& analysis, const EntryLink& link) {
    Json json{{"thing", subject_of(link.entry)}};
    add_place(json, analysis, link.place);
    return json;
}

Json load_json(const std::optional<ShownLoad>& load) {
    if (!load)
        return nullptr;
    return {
        {"seats", load->seats},   {"median", load->median},          {"most", load->most},
        {"people", load->people}, {"effort", or_null(load->effort)}, {"capacity", or_null(load->capacity)}};
}

template <class Things, class Write>
Json list_json(const Analysis& analysis, const Things& things, Write write) {
    Json list = Json::array();
    for (const auto& thing : things)
        list.push_back(write(analysis, thing));
    return list;
}

Json actor_json(const Analysis& analysis, const ActorShown& shown) {
    Json json{
        {"actor", subject_of(shown.actor)}, {"present", shown.present}, {"keeps_seats", shown.keeps_seats}};
    json["begins"] = or_null(shown.begins);
    json["until"] = or_null(shown.until);
    json["stand_ins"] = subjects_json(shown.stand_ins);
    add_place(json, analysis, shown.place);
    json["belongs"] = route_json(analysis, shown.belongs);
    json["people"] = bearers_json(analysis, shown.people);
    json["people_count"] = shown.people_count;
    json["seats"] = list_json(analysis, shown.seats, seat_json);
    json["settles"] = list_json(analysis, shown.settles, seat_json);
    json["unread"] = list_json(analysis, shown.unread, unread_json);
    json["load"] = load_json(shown.load);
    json["deputies"] = list_json(analysis, shown.deputies, stand_in_json);
    json["deputies_away"] = subjects_json(shown.deputies_away);
    json["deputy_of"] = list_json(analysis, shown.deputy_of, stand_in_json);
    json["stalled"] = list_json(analysis, shown.stalled, stalled_json);
    json["stall_considered"] = shown.stall_considered;
    const auto entry_duties = [](const Analysis& of, const ActorEntry& entry) {
        return duties_json(of, entry.duties);
    };
    json["owned"] = list_json(analysis, shown.owned, entry_duties);
    json["heard"] = list_json(analysis, shown.heard, entry_duties);
    return json;
}

Json entry_json(const Analysis& analysis, const EntryShown& shown) {
    return {{"duties", duties_json(analysis, shown.duties)},
            {"depends_on", list_json(analysis, shown.depends_on, link_json)},
            {"needed_by", list_json(analysis, shown.needed_by, link_json)},
            {"forum", shown.forum ? link_json(analysis, *shown.forum) : Json(nullptr)},
            {"scope", or_null(shown.scope)},
            {"domains", shown.domains},
            {"tags", shown.tags}};
}

} // namespace

void write_show_json(const ShowResult& result, const PrintStyle& /*style*/, std::ostream& out) {
    Page page(out);
    const Analysis& analysis = result.input;
    const Shown& shown = result.shown;
    std::string& text = page.text();
    text += document_head("whodecides.show/1", analysis);
    text += ",\n\"actor\":" + (shown.actor ? written(actor_json(analysis, *shown.actor)) : "null");
    text += ",\n\"entry\":" + (shown.entry ? written(entry_json(analysis, *shown.entry)) : "null");
    const auto finding = [&](std::size_t i) { return finding_of(analysis, analysis.findings()[i]); };
    if (append_list(page, "findings", shown.findings, finding) &&
        append_list(page, "touching", shown.touching, finding))
        text += "}\n";
}

} // namespace whodecides
