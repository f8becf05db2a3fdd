// Schema whodecides.who/1, one entry a line.

#include "report/duty_json.hpp"
#include "report/finding_json.hpp"
#include "report/page.hpp"
#include "report/who_format.hpp"

namespace whodecides {
namespace {

void append_candidates(std::string& out, const char* name, const Analysis& analysis,
                       std::span<const WhoCandidate> candidates) {
    out.append(",\n\"").append(name).append("\":[");
    const char* before = "\n";
    for (const WhoCandidate& candidate : candidates) {
        out += before +
               written({{"nearness", candidate.nearness}, {"entry", duties_json(analysis, candidate.entry)}});
        before = ",\n";
    }
    out += candidates.empty() ? "]" : "\n]";
}

} // namespace

void write_who_json(const WhoResult& result, const PrintStyle& /*style*/, std::ostream& out) {
    Page page(out);
    const Who& who = result.who;
    std::string& text = page.text();
    text += document_head("whodecides.who/1", result.input) + ",\"text\":" + written(who.text);
    text += ",\n\"answer\":" + (who.answer ? written(duties_json(result.input, *who.answer)) : "null");
    append_candidates(text, "candidates", result.input, who.candidates);
    text += ",\n\"more\":" + std::to_string(who.more);
    append_candidates(text, "nearest", result.input, who.nearest);
    text += ",\n\"actor\":" + (who.actor ? written(subject_of(*who.actor)) : "null") + "}\n";
}

} // namespace whodecides
