#include "engine/plan/choosing.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "base/parallel.hpp"

namespace whodecides::engine {

namespace {

/// Candidates tried at once before one is taken; a constant, so that nothing depends on the threads.
constexpr std::size_t batch = 4;
/// Alternatives that are told.
constexpr std::size_t most_others = 3;

/// Whether `a` is better: more findings per move, then those on which more hangs, then more findings at all,
/// then the one that came first.
bool is_better(const Candidate& a, const Candidate& b) {
    const std::size_t left = a.settles() * b.proposal.moves.size();
    const std::size_t right = b.settles() * a.proposal.moves.size();
    return std::tuple(left, a.proposal.impact, a.settles()) >
           std::tuple(right, b.proposal.impact, b.settles());
}

std::size_t work_of(const Standing& now) {
    const Organisation& organisation = now.checked.input.organisation;
    return organisation.entries.size() + organisation.people.size() + 1;
}

} // namespace

Choosing::Choosing(const CheckRequest& request, unsigned jobs) : request_(request), jobs_(jobs) {
    request_.jobs = 1; // the trials run side by side
}

void Choosing::look_at(const Standing& now) {
    const Organisation& organisation = now.checked.input.organisation;
    const Measures measures(organisation);
    Ground ground(organisation, measures);
    candidates_.clear();
    for (Proposal& proposal : propose(ground, now.checked.results.findings)) {
        Candidate candidate{.proposal = std::move(proposal)};
        candidate.key = key_of(candidate.proposal);
        if (const auto known = tried_.find(candidate.key); known != tried_.end())
            candidate.trial = known->second;
        if (candidate.settles() > 0)
            candidates_.push_back(std::move(candidate));
    }
}

std::vector<std::size_t> Choosing::by_merit() const {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < candidates_.size(); ++i)
        if (candidates_[i].settles() > 0 && candidates_[i].may_be_first())
            order.push_back(i);
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return is_better(candidates_[a], candidates_[b]); });
    return order;
}

void Choosing::try_out(const std::vector<std::size_t>& chosen, const Standing& now) {
    std::vector<Trial> trials(chosen.size());
    parallel_for(chosen.size(), jobs_, [&](std::size_t i) {
        trials[i] = attempt(now, candidates_[chosen[i]].proposal.moves, request_);
    });
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        Candidate& candidate = candidates_[chosen[i]];
        candidate.trial = trials[i];
        candidate.now = true;
        tried_[candidate.key] = trials[i];
        if (trials[i].holds)
            continue;
        auto& reasons = refused_[candidate.proposal.rule->name];
        for (const RuleInfo* const added : trials[i].added)
            reasons.emplace(added->name, added);
    }
    work_ += chosen.size() * work_of(now);
}

void Choosing::explore(const Standing& now) {
    std::vector<std::size_t> fresh;
    for (const std::size_t i : by_merit())
        if (!candidates_[i].trial && work_ + (fresh.size() + 1) * work_of(now) <= most_exploring)
            fresh.push_back(i);
    try_out(fresh, now);
}

std::optional<Candidate> Choosing::best(const Standing& now) {
    explore(now);
    for (;;) {
        const std::vector<std::size_t> order = by_merit();
        if (order.empty())
            return {};
        if (candidates_[order.front()].now)
            return candidates_[order.front()];
        if (exhausted())
            return {};
        std::vector<std::size_t> next;
        for (const std::size_t i : order) {
            if (candidates_[i].now || next.size() == batch)
                break;
            next.push_back(i);
        }
        try_out(next, now);
    }
}

std::vector<std::string> Choosing::instead_of(const Candidate& chosen, const Standing& now) {
    const auto is_other = [&](const Candidate& other) {
        return other.proposal.topic == chosen.proposal.topic && other.key != chosen.key &&
               other.proposal.moves.size() == chosen.proposal.moves.size() && other.settles() > 0;
    };
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < candidates_.size(); ++i)
        if (is_other(candidates_[i]) && !candidates_[i].now && open.size() < most_others && !exhausted())
            open.push_back(i);
    try_out(open, now);
    std::vector<std::string> others;
    for (const Candidate& candidate : candidates_)
        if (is_other(candidate) && candidate.now && others.size() < most_others)
            others.push_back(candidate.proposal.caveat.empty()
                                 ? candidate.proposal.choice
                                 : candidate.proposal.choice + ", " + candidate.proposal.caveat);
    return others;
}

std::optional<std::vector<const RuleInfo*>> Choosing::refused(const RuleInfo& rule) const {
    const auto found = refused_.find(rule.name);
    if (found == refused_.end())
        return {};
    std::vector<const RuleInfo*> added;
    for (const auto& reason : found->second)
        added.push_back(reason.second);
    return added;
}

} // namespace whodecides::engine
