// Schema whodecides.profile/1, one scope a line. Everything beyond ASCII is escaped: a terminal has nothing
// to act upon.

#include "report/json_text.hpp"
#include "report/page.hpp"
#include "report/profile_format.hpp"

namespace whodecides {
namespace {

Json measures_json() {
    Json list = Json::array();
    for (const ProfileMeasure& measure : profile_measures())
        list.push_back({{"measure", measure.key},
                        {"name", measure.name},
                        {"group", to_string(measure.group)},
                        {"unit", measure.share ? "share" : "levels"},
                        {"value", measure.value},
                        {"rests_on", measure.rests_on}});
    return list;
}

Json row_json(const ProfileRow& row) {
    return {{"measure", row.measure->key},
            {"value", or_null(row.value)},
            {"bound", row.value ? Json(to_string(row.bound)) : Json(nullptr)},
            {"numerator", row.value ? Json(row.numerator) : Json(nullptr)},
            {"denominator", row.value ? Json(row.denominator) : Json(nullptr)},
            {"known", row.known},
            {"possible", row.possible},
            {"sentence", sentence(row)}};
}

Json concentration_json(const ProfileConcentration& concentration) {
    if (concentration.items <= 0)
        return nullptr;
    return {{"people", concentration.people},
            {"items", concentration.items},
            {"gini", concentration.gini},
            {"excess_gini", or_null(concentration.excess_gini)},
            {"hhi", concentration.hhi},
            {"excess_hhi", or_null(concentration.excess_hhi)},
            {"effective_number", concentration.effective_number},
            {"largest_share", concentration.largest_share}};
}

Json load_json(const ProfileLoad& load) {
    Json steps = Json::array();
    for (std::size_t step = 0; step < load.people.size(); ++step)
        steps.push_back(
            {{"up_to", step < ProfileLoad::steps.size() ? Json(ProfileLoad::steps[step]) : Json(nullptr)},
             {"people", load.people[step]}});
    return {{"seats", load.total}, {"median", load.median}, {"most", load.most}, {"steps", std::move(steps)}};
}

Json scope_json(const ProfileScope& scope) {
    Json json{{"kind", to_string(scope.kind)},
              {"id", scope.kind == SubjectKind::organisation ? Json(nullptr) : Json(scope.id)},
              {"title", scope.kind == SubjectKind::organisation ? Json(nullptr) : Json(scope.title)},
              {"people", scope.people},
              {"answering", scope.answering},
              {"decisions", scope.decisions},
              {"responsibilities", scope.responsibilities},
              {"shown", scope.shown}};
    Json rows = Json::array();
    for (const ProfileRow& row : scope.rows)
        rows.push_back(row_json(row));
    json["rows"] = std::move(rows);
    json["concentration"] = scope.shown ? concentration_json(scope.concentration) : Json(nullptr);
    json["load"] = scope.shown ? load_json(scope.load) : Json(nullptr);
    return json;
}

Json line_json(const ProfileLine& line) {
    if (line.placed == 0)
        return nullptr;
    return {{"people", line.people},           {"placed", line.placed},
            {"levels", line.levels},           {"managers", line.managers},
            {"median_span", line.median_span}, {"largest_span", line.largest_span}};
}

Json truck_factor_json(const ProfileTruckFactor& factor) {
    return {{"people", or_null(factor.people)},
            {"exact", factor.people ? Json(factor.exact) : Json(nullptr)},
            {"entries", factor.considered}};
}

Json forums_json(const ProfileForums& forums) {
    if (forums.people == 0)
        return nullptr;
    return {{"forums", forums.forums},
            {"people", forums.people},
            {"centralisation", or_null(forums.centralisation)},
            {"largest_share", forums.centralisation ? Json(forums.largest_share) : Json(nullptr)},
            {"error", forums.error}};
}

Json person_json(const ProfilePerson& person) {
    return {{"id", person.id},
            {"name", person.name},
            {"owns", person.owns},
            {"share", person.power},
            {"seats", person.seats},
            {"ways", or_null(person.ways)},
            {"effort", or_null(person.effort)},
            {"capacity", or_null(person.capacity)}};
}

} // namespace

void write_profile_json(const ProfileResult& result, const ProfileStyle& style, std::ostream& out) {
    Page page(out);
    const Profile& profile = result.profile;
    const Coverage& coverage = result.input.coverage();
    const Json read{{"files", coverage.files},
                    {"skipped_files", coverage.skipped_files},
                    {"discarded_documents", coverage.discarded_documents},
                    {"hidden_input_problems", coverage.hidden_input_problems},
                    {"incomplete", result.input.incomplete()},
                    {"entries_left_out", profile.left_out}};
    page.text() += document_beginning("whodecides.profile/1", result.input.as_of());
    page.text() += ",\"caveat\":" + written(profile_caveat());
    page.text() += ",\n\"coverage\":" + written(read) + ",\n\"measures\":" + written(measures_json());
    page.text() += ",\n\"organisation\":" + written(scope_json(profile.organisation));
    page.text() += ",\n\"line\":" + written(line_json(profile.line));
    page.text() += ",\n\"truck_factor\":" + written(truck_factor_json(profile.truck_factor));
    page.text() += ",\n\"forums\":" + written(forums_json(profile.forums));
    if (style.teams && !append_list(page, "teams", profile.teams, scope_json))
        return;
    if (style.people && !append_list(page, "people", profile.people, person_json))
        return;
    page.text() += "}\n";
}

} // namespace whodecides
