// Schema whodecides.who/1, one entry a line.

#include "report/duty_json.hpp"
#include "report/finding_json.hpp"
#include "report/page.hpp"
#include "report/who_format.hpp"

namespace whodecides {
void write_who_json(const WhoResult& result, const PrintStyle& /*style*/, std::ostream& out) {
    Page page(out);
    const Who& who = result.who;
    std::string& text = page.text();
    text += document_head("whodecides.who/1", result.input) + ",\"text\":" + written(who.text);
    text += ",\n\"answer\":" + (who.answer ? written(duties_json(result.input, *who.answer)) : "null");
    const auto candidate = [&](const WhoCandidate& each) {
        return Json{{"nearness", each.nearness}, {"entry", duties_json(result.input, each.entry)}};
    };
    if (!append_list(page, "candidates", who.candidates, candidate))
        return;
    text += ",\n\"more\":" + std::to_string(who.more);
    if (!append_list(page, "nearest", who.nearest, candidate))
        return;
    text += ",\n\"actor\":" + written(or_null(who.actor)) + "}\n";
}

} // namespace whodecides
