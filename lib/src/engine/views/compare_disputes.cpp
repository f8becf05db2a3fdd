#include "engine/views/compare_disputes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"

namespace whodecides::engine {
namespace {

std::vector<std::size_t> claimants(const CompareRow& row, const RowFacts& facts) {
    std::vector<std::size_t> voices;
    std::vector<Member> people;
    for (std::size_t i = 0; i < row.answers.size(); ++i)
        if (row.answers[i].claims) {
            voices.push_back(row.answers[i].voice);
            people.push_back(*facts.fillers[i]);
        }
    sort_distinct(people);
    return people.size() > 1 ? voices : std::vector<std::size_t>();
}

std::vector<Unaware> unaware(const CompareRow& row, const RowFacts& facts) {
    std::vector<Unaware> found;
    for (std::size_t i = 0; i < row.answers.size(); ++i) {
        if (!facts.fillers[i] || row.answers[i].claims)
            continue;
        Unaware owner{row.answers[i].voice, {}};
        for (std::size_t other = 0; other < row.answers.size(); ++other)
            if (std::ranges::binary_search(facts.deciders[other], *facts.fillers[i]))
                owner.named.push_back(row.answers[other].voice);
        if (!owner.named.empty())
            found.push_back(std::move(owner));
    }
    return found;
}

std::vector<std::string> names(std::span<const std::size_t> voices, std::span<const Voice> all) {
    std::vector<std::string> result;
    for (const std::size_t voice : voices)
        result.push_back(all[voice].name);
    return result;
}

std::string_view verb(const CompareRow& row) {
    return row.entry.kind == SubjectKind::responsibility ? "answer" : "decide";
}

/// "Ana", "nobody", "Ben and Cem together".
std::string named(const CompareAnswer& answer) {
    std::vector<std::string> people;
    for (const Subject& decider : answer.deciders)
        people.push_back(decider.title);
    if (people.empty())
        return "nobody";
    return people.size() == 1 ? people.front() : listed(people, people.size()) + " together";
}

std::string question_of_claimants(const CompareRow& row, std::span<const Voice> voices) {
    const auto who = names(row.claimed_by, voices);
    return fmt::format("{} each say: I {}. Which of you is it{}?", listed(who, who.size()), verb(row),
                       who.size() == 2 ? ", or is it both" : "");
}

std::string question_of_unaware(const CompareRow& row, std::span<const Voice> voices) {
    const Unaware& owner = row.unaware.front();
    const auto others = names(owner.named, voices);
    const auto own = std::ranges::find(row.answers, owner.voice, &CompareAnswer::voice);
    std::string claims;
    for (const CompareAnswer& answer : row.answers)
        if (answer.claims && std::ranges::find(owner.named, answer.voice) == owner.named.end())
            claims += fmt::format("; {} says: I {}", voices[answer.voice].name, verb(row));
    return fmt::format("{} {} that {} {}s, and {} names {}{}. Who is it?", listed(others, others.size()),
                       others.size() == 1 ? "says" : "say", voices[owner.voice].name, verb(row),
                       voices[owner.voice].name, named(*own), claims);
}

} // namespace

void find_disputes(CompareRow& row, const RowFacts& facts) {
    if (!row.share)
        return;
    const auto nobody_decides = [](const CompareAnswer& answer) { return answer.deciders.empty(); };
    row.unowned = std::ranges::all_of(row.answers, nobody_decides);
    if (!row.disputed())
        return;
    row.claimed_by = claimants(row, facts);
    row.unaware = unaware(row, facts);
    row.claimed_by_nobody =
        std::ranges::all_of(facts.fillers, [](const auto& filler) { return filler.has_value(); }) &&
        std::ranges::none_of(row.answers, &CompareAnswer::claims);
}

std::string question(const CompareRow& row, std::span<const Voice> voices) {
    if (row.unowned)
        return row.entry.kind == SubjectKind::responsibility
                   ? "Nobody is named who answers for it. Who is it to be?"
                   : "Nobody is named who decides. Who is it to be?";
    if (!row.disputed())
        return {};
    if (!row.claimed_by.empty())
        return question_of_claimants(row, voices);
    if (!row.unaware.empty())
        return question_of_unaware(row, voices);
    std::vector<std::string> all;
    for (const CompareAnswer& answer : row.answers)
        if (std::string who = named(answer); std::ranges::find(all, who) == all.end())
            all.push_back(std::move(who));
    return fmt::format("You name {}. Who is it?", listed(all, all.size()));
}

} // namespace whodecides::engine
