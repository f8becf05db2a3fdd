#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <whodecides/plan.hpp>

#include "engine/plan/propose.hpp"
#include "engine/plan/trial.hpp"

// The choice of a plan against brute force, on small organisations made by chance.

using namespace whodecides;

namespace {

/// A small organisation by chance, with what moves are about.
class Chance {
  public:
    explicit Chance(unsigned seed) : engine_(seed) {}

    std::string organisation() {
        std::string text = "complete: [deputy]\npeople:\n";
        for (std::size_t p = 0; p < people; ++p)
            text += fmt::format("  p{}: {{name: Person {}{}}}\n", p, p,
                                p > 0 && below(2) == 0 ? ", manager: p0" : "");
        text += "teams:\n  crew: {name: Crew, lead: [p1, p2], members: [p3, p4]}\ndecisions:\n";
        static constexpr std::array words{"roof", "cellar", "garden", "kitchen", "stairs"};
        for (std::size_t e = 0; e < 7; ++e)
            text += fmt::format(
                "  e{}: {{title: Mend the {}, accountable: {}, responsible: {}, consulted: {}{}}}\n", e,
                words[below(words.size())], owners(), some(1 + below(2)), some(below(7)),
                below(5) == 0 ? ", mode: consent" : "");
        return text;
    }

  private:
    static constexpr std::size_t people = 8;

    std::size_t below(std::size_t limit) { return engine_() % limit; }
    std::string owners() { return below(5) == 0 ? "crew" : some(1 + below(2)); }
    std::string some(std::size_t count) {
        std::vector<std::size_t> all(people);
        for (std::size_t i = 0; i < people; ++i)
            all[i] = i;
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            std::swap(all[i], all[i + below(people - i)]);
            text += fmt::format("{}p{}", i == 0 ? "" : ", ", all[i]);
        }
        return "[" + text + "]";
    }

    std::minstd_rand engine_;
};

PlanRequest request_for(std::istream& text) {
    PlanRequest request;
    request.paths = {"-"};
    request.standard_input = &text;
    request.as_of = "2026-01-01";
    request.top = 1;
    request.jobs = 1;
    return request;
}

/// Findings per move of the best candidate, each tried on its own.
double best_by_force(const std::string& text) {
    std::istringstream in(text);
    const CheckRequest request = request_for(in);
    const engine::Standing now = engine::standing_of(engine::understand(request), request);
    const Organisation& organisation = now.checked.input.organisation;
    const Measures measures(organisation);
    engine::Ground ground(organisation, measures);
    double best = 0;
    for (const engine::Proposal& proposal : engine::propose(ground, now.checked.results.findings))
        if (const engine::Trial trial = engine::attempt(now, proposal.moves, request); trial.holds)
            best = std::max(best,
                            static_cast<double>(trial.settled) / static_cast<double>(proposal.moves.size()));
    return best;
}

} // namespace

TEST_CASE("plan: the first step is the best of all candidates") {
    std::size_t planned = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const std::string text = Chance(seed).organisation();
        std::istringstream in(text);
        const PlanResult result = plan(request_for(in));
        double first = 0;
        if (!result.steps.empty()) {
            const PlanStep& step = result.steps.front();
            first = static_cast<double>(step.settled.size()) / static_cast<double>(step.moves.size());
            ++planned;
        }
        CHECK(first == best_by_force(text));
    }
    CHECK(planned > 30);
}
