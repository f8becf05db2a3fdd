// Schema whodecides.compare/1, one row a line. Everything beyond ASCII is escaped: a terminal has nothing to
// act upon.

#include <whodecides/version.hpp>

#include "report/compare_format.hpp"
#include "report/compare_words.hpp"
#include "report/json_text.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

Json maybe(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json subject_json(const Subject& subject) {
    return {{"kind", to_string(subject.kind)}, {"id", subject.id}, {"title", subject.title}};
}

Json voice_json(const Voice& voice) {
    return {{"name", voice.name},
            {"path", voice.path},
            {"person", voice.person ? subject_json(*voice.person) : Json(nullptr)},
            {"whole", voice.whole},
            {"answered", voice.answered}};
}

Json agreement_json(const Agreement& agreement) {
    return {{"units", agreement.units},
            {"alike", agreement.alike},
            {"share", maybe(agreement.share)},
            {"by_chance", maybe(agreement.by_chance)},
            {"alpha", maybe(agreement.alpha)},
            {"unknown", agreement.unknown.empty() ? Json(nullptr) : Json(agreement.unknown)}};
}

Json pair_json(const PairAgreement& pair) {
    return {{"voices", {pair.first, pair.second}}, {"deciders", agreement_json(pair.deciders)}};
}

Json answer_json(const CompareAnswer& answer, const CompareResult& result) {
    Json deciders = Json::array();
    for (const Subject& decider : answer.deciders)
        deciders.push_back(subject_json(decider));
    const Place place = result.inputs[answer.voice].place(answer.place);
    return {{"voice", answer.voice},   {"deciders", std::move(deciders)},
            {"claims", answer.claims}, {"path", place.path},
            {"line", place.line},      {"column", place.column}};
}

Json row_json(const CompareRow& row, const CompareResult& result) {
    Json answers = Json::array();
    for (const CompareAnswer& answer : row.answers)
        answers.push_back(answer_json(answer, result));
    Json unaware = Json::array();
    for (const Unaware& owner : row.unaware)
        unaware.push_back({{"voice", owner.voice}, {"named_by", owner.named}});
    Json differing = Json::array();
    for (const CompareCell& cell : row.differing)
        differing.push_back({{"actor", subject_json(cell.actor)}, {"letters", cell.letters}});
    return {{"entry", subject_json(row.entry)},
            {"answers", std::move(answers)},
            {"share", maybe(row.share)},
            {"disputed", row.disputed()},
            {"claimed_by", row.claimed_by},
            {"unaware", std::move(unaware)},
            {"claimed_by_nobody", row.claimed_by_nobody},
            {"unowned", row.unowned},
            {"cells", row.cells},
            {"differing", std::move(differing)},
            {"question", row.question.empty() ? Json(nullptr) : Json(row.question)}};
}

Json lone_json(const LoneEntry& lone) {
    return {{"voice", lone.voice},
            {"entry", subject_json(lone.entry)},
            {"like", lone.like.empty() ? Json(nullptr) : Json(lone.like)}};
}

/// One thing a line; false when nobody takes the text any more.
template <class Things, class Write>
bool append_list(Page& page, std::string_view name, const Things& things, Write write) {
    page.text().append(",\n\"").append(name).append("\":[");
    const char* before = "\n";
    for (const auto& thing : things) {
        page.text() += before + written(write(thing));
        before = ",\n";
        if (!page.turn())
            return false;
    }
    page.text() += things.empty() ? "]" : "\n]";
    return true;
}

} // namespace

void write_compare_json(const CompareResult& result, const PrintStyle&, std::ostream& out) {
    Page page(out);
    const Comparison& comparison = result.comparison;
    Json letters = agreement_json(comparison.letters);
    letters["filled"] = comparison.filled;
    letters["filled_alike"] = comparison.filled_alike;
    std::string& text = page.text();
    text += R"({"schema":"whodecides.compare/1","tool":)" +
            written({{"name", "whodecides"}, {"version", version()}});
    text += ",\"as_of\":" + written(result.inputs.front().as_of());
    text += ",\n\"headline\":" + written(headline(comparison));
    append_list(page, "voices", comparison.voices, voice_json);
    text += ",\n\"deciders\":" + written(agreement_json(comparison.deciders));
    text += ",\n\"letters\":" + written(letters);
    append_list(page, "pairs", comparison.pairs, pair_json);
    const auto row = [&](const CompareRow& each) { return row_json(each, result); };
    if (!append_list(page, "rows", comparison.rows, row) ||
        !append_list(page, "alone", comparison.alone, lone_json))
        return;
    text += "}\n";
}

} // namespace whodecides
