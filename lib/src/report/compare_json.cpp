// Schema whodecides.compare/1, one row a line. Everything beyond ASCII is escaped: a terminal has nothing to
// act upon.

#include "report/compare_format.hpp"
#include "report/compare_words.hpp"
#include "report/finding_json.hpp"
#include "report/json_text.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

Json voice_json(const Voice& voice) {
    return {{"name", voice.name},
            {"path", voice.path},
            {"person", or_null(voice.person)},
            {"whole", voice.whole},
            {"answered", voice.answered}};
}

Json agreement_json(const Agreement& agreement) {
    return {{"units", agreement.units},          {"alike", agreement.alike},
            {"share", or_null(agreement.share)}, {"by_chance", or_null(agreement.by_chance)},
            {"alpha", or_null(agreement.alpha)}, {"unknown", or_null(agreement.unknown)}};
}

Json pair_json(const PairAgreement& pair) {
    return {{"voices", {pair.first, pair.second}}, {"deciders", agreement_json(pair.deciders)}};
}

Json answer_json(const CompareAnswer& answer, const CompareResult& result) {
    const Place place = result.inputs[answer.voice].place(answer.place);
    return {{"voice", answer.voice},   {"deciders", subjects_json(answer.deciders)},
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
    for (const CompareCell& cell : row.differing) {
        Json letters = Json::array();
        for (const std::optional<std::string>& written : cell.letters)
            letters.push_back(or_null(written));
        differing.push_back({{"actor", subject_of(cell.actor)}, {"letters", std::move(letters)}});
    }
    return {{"entry", subject_of(row.entry)},
            {"answers", std::move(answers)},
            {"share", or_null(row.share)},
            {"disputed", row.disputed()},
            {"claimed_by", row.claimed_by},
            {"unaware", std::move(unaware)},
            {"claimed_by_nobody", row.claimed_by_nobody},
            {"unowned", row.unowned},
            {"cells", row.cells},
            {"differing", std::move(differing)},
            {"question", or_null(row.question)}};
}

Json lone_json(const LoneEntry& lone) {
    return {{"voice", lone.voice}, {"entry", subject_of(lone.entry)}, {"like", or_null(lone.like)}};
}

Json near_json(const NearNames& near) {
    return {{"first", subject_of(near.first)},
            {"first_voices", near.first_voices},
            {"second", subject_of(near.second)},
            {"second_voices", near.second_voices}};
}

} // namespace

void write_compare_json(const CompareResult& result, const PrintStyle&, std::ostream& out) {
    Page page(out);
    const Comparison& comparison = result.comparison;
    Json letters = agreement_json(comparison.letters);
    letters["filled"] = comparison.filled;
    letters["filled_alike"] = comparison.filled_alike;
    std::string& text = page.text();
    text += document_head("whodecides.compare/1", result.inputs);
    text += ",\n\"headline\":" + written(headline(comparison));
    append_list(page, "voices", comparison.voices, voice_json);
    text += ",\n\"deciders\":" + written(agreement_json(comparison.deciders));
    text += ",\n\"letters\":" + written(letters);
    append_list(page, "pairs", comparison.pairs, pair_json);
    const auto row = [&](const CompareRow& each) { return row_json(each, result); };
    if (!append_list(page, "rows", comparison.rows, row) ||
        !append_list(page, "alone", comparison.alone, lone_json) ||
        !append_list(page, "near", comparison.near, near_json))
        return;
    text += "}\n";
}

} // namespace whodecides
