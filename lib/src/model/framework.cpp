#include "model/framework.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "base/text.hpp"

namespace whodecides {

namespace {

constexpr std::uint16_t unlimited = Letter::unlimited;
constexpr DutySet answers_and_decides = Duty::answers | Duty::decides;

enum class Groups : std::uint8_t { allowed, refused };

Letter letter(std::string symbol, std::vector<std::string> words, DutySet duties, std::uint16_t min = 0,
              std::uint16_t max = unlimited, Groups groups = Groups::refused) {
    Letter made;
    made.symbol = std::move(symbol);
    made.words = std::move(words);
    made.duties = duties;
    made.min = min;
    made.max = max;
    made.group_allowed = groups == Groups::allowed || !duties.any(owning);
    return made;
}

// Letters that mean the same in the family of RACI.
Letter responsible() {
    return letter("R", {"responsible", "does"}, Duty::does, 1);
}
Letter accountable() {
    return letter("A", {"accountable", "answers"}, answers_and_decides, 1, 1);
}
Letter consulted() {
    return letter("C", {"consulted", "consult", "ask first"}, Duty::advises);
}
Letter informed() {
    return letter("I", {"informed", "inform", "tell after"}, Duty::informed);
}
Letter support() {
    return letter("S", {"support", "supports", "supporting", "helps"}, Duty::supports);
}

using Pairs = std::initializer_list<std::pair<std::string_view, std::string_view>>;
using Indices = std::vector<std::pair<std::uint8_t, std::uint8_t>>;

Indices indices(const Framework& framework, Pairs pairs) {
    Indices out;
    for (const auto& [first, second] : pairs)
        out.emplace_back(*framework.find_letter(first), *framework.find_letter(second));
    return out;
}

Framework framework(std::string name, std::vector<Letter> letters) {
    Framework made;
    made.name = std::move(name);
    made.letters = std::move(letters);
    return made;
}

/// A framework whose authors let one actor hold several letters, but for the pairs in `apart`. Where they
/// are silent on that, only asking oneself for advice is kept apart.
Framework with_several(Framework made, Pairs apart) {
    made.several_allowed = true;
    made.apart = indices(made, apart);
    return made;
}

Framework raci_family(std::string name, std::vector<Letter> further) {
    Framework made = framework(std::move(name), {responsible(), accountable(), consulted(), informed()});
    std::ranges::move(further, std::back_inserter(made.letters));
    made.together = indices(made, {{"A", "R"}});
    return made;
}

Framework rasci() {
    Framework made = raci_family("rasci", {support()});
    made.needs = indices(made, {{"R", "S"}});
    return made;
}

Framework raciq() {
    return raci_family("raciq", {letter("Q", {"quality", "verifies", "checks"}, Duty::verifies)});
}

Framework raci_vs() {
    return raci_family("raci-vs", {letter("V", {"verify", "verifies", "verifier", "checks"}, Duty::verifies),
                                   letter("S", {"signatory", "signs off", "sign off"}, Duty::signs_off)});
}

Framework cairo() {
    return raci_family("cairo", {letter("O", {"omitted", "out of the loop", "left out"}, Duty::excluded)});
}

Framework daci() {
    return with_several(
        framework("daci",
                  {letter("D", {"driver", "drives", "proposes"}, Duty::recommends, 1, 1),
                   letter("A", {"approver", "approve", "approves"}, answers_and_decides, 1, 1),
                   letter("C", {"contributor", "contributors", "consulted"}, Duty::advises), informed()}),
        {{"A", "C"}});
}

Framework darci() {
    Framework made = with_several(
        framework("darci", {letter("D", {"decider", "decision maker", "decides"}, Duty::decides, 0, unlimited,
                                   Groups::allowed),
                            letter("A", {"accountable", "answers"}, Duty::answers, 1, 1),
                            letter("R", {"responsible", "does"}, Duty::does), consulted(), informed()}),
        {{"D", "C"}, {"A", "C"}});
    made.parts_answering_from_deciding = true;
    return made;
}

Framework rapid() {
    return with_several(
        framework("rapid", {letter("R", {"recommend", "recommends", "proposes"}, Duty::recommends, 1, 1),
                            letter("A", {"agree", "agrees", "must agree"}, Duty::vetoes),
                            letter("P", {"perform", "performs", "does"}, Duty::does, 1),
                            letter("I", {"input", "inputs", "ask first"}, Duty::advises),
                            letter("D", {"decide", "decides", "decider"}, answers_and_decides, 1, 1)}),
        {});
}

Framework ratsi() {
    Framework made = with_several(
        framework("ratsi", {letter("R", {"responsibility", "responsible", "answers"}, Duty::answers, 1, 1),
                            letter("A", {"authority", "decides"}, Duty::decides, 1, 1),
                            letter("T", {"task", "does"}, Duty::does, 1), support(), informed()}),
        {});
    made.parts_answering_from_deciding = true;
    return made;
}

Framework pacsi() {
    return with_several(
        framework("pacsi", {letter("P", {"perform", "performs", "does"}, Duty::does, 1), accountable(),
                            letter("C", {"control", "controls", "must agree"}, Duty::vetoes | Duty::verifies),
                            letter("S", {"suggest", "suggests", "ask first"}, Duty::advises), informed()}),
        {{"A", "S"}});
}

Framework mocha() {
    Framework made = with_several(
        framework("mocha", {letter("M", {"manager", "manages", "coaches"}, Duty::coaches),
                            letter("O", {"owner", "owns", "answers", "decides"}, answers_and_decides, 1, 1),
                            letter("C", {"consulted", "consult", "ask first"}, Duty::advises),
                            letter("H", {"helper", "helpers", "helps"}, Duty::supports),
                            letter("A", {"approver", "approve", "approves", "signs off"}, Duty::signs_off)}),
        {{"M", "O"}});
    made.parts_answering_from_deciding = true;
    return made;
}

Framework ovis() {
    return with_several(
        framework("ovis",
                  {letter("O", {"own", "owner", "owns", "answers", "decides"}, answers_and_decides, 1, 1),
                   letter("V", {"veto", "vetoes", "must agree"}, Duty::vetoes, 0, 2),
                   letter("I", {"influence", "influences", "ask first"}, Duty::advises), support()}),
        {{"V", "I"}});
}

Framework dri() {
    Framework made =
        with_several(framework("dri", {letter("D", {"dri", "directly responsible", "answers", "decides"},
                                              answers_and_decides, 1, 1),
                                       consulted(), informed()}),
                     {{"D", "C"}});
    made.letters.front().person_only = true;
    return made;
}

} // namespace

std::optional<std::uint8_t> Framework::find_letter(std::string_view written) const {
    const std::string wanted = text::key_folded(written);
    const auto means = [&wanted](const Letter& one) {
        return text::key_folded(one.symbol) == wanted ||
               std::ranges::any_of(one.words,
                                   [&wanted](const auto& word) { return text::key_folded(word) == wanted; });
    };
    const auto found = std::ranges::find_if(letters, means);
    if (wanted.empty() || found == letters.end())
        return std::nullopt;
    return static_cast<std::uint8_t>(found - letters.begin());
}

bool Framework::may_hold_together(std::uint8_t a, std::uint8_t b) const {
    const auto names_both = [a, b](const std::pair<std::uint8_t, std::uint8_t>& pair) {
        return pair == std::pair(a, b) || pair == std::pair(b, a);
    };
    if (std::ranges::any_of(apart, names_both))
        return false;
    return a == b || several_allowed || std::ranges::any_of(together, names_both);
}

std::span<const Framework> built_in_frameworks() {
    static const std::array<Framework, 13> all{
        raci_family("raci", {}),
        rasci(),
        raciq(),
        raci_vs(),
        cairo(),
        daci(),
        darci(),
        rapid(),
        ratsi(),
        pacsi(),
        mocha(),
        ovis(),
        dri(),
    };
    return all;
}

} // namespace whodecides
