#include "engine/views/compare_tally.hpp"

#include <algorithm>

#include "base/vectors.hpp"

namespace whodecides::engine {
namespace {

constexpr std::uint32_t blank = 0;

Agreement told(const NominalAgreement& counted) {
    Agreement agreement{counted.units(),     counted.alike(), counted.share(),
                        counted.by_chance(), counted.alpha(), {}};
    if (counted.units() == 0)
        agreement.unknown = "nothing has two answers";
    else if (!agreement.alpha)
        agreement.unknown = "all answers are the same, so that chance would have them agree as well";
    return agreement;
}

const ActorLetters* letters_of(const Statement& said, Member actor) {
    const auto found = std::ranges::lower_bound(said.letters, actor, {}, &ActorLetters::actor);
    return found == said.letters.end() || found->actor != actor ? nullptr : &*found;
}

} // namespace

void Tally::add(const std::vector<std::optional<Statement>>& said, const Cast& cast, CompareRow& row) {
    std::vector<const Statement*> answers;
    for (const auto& each : said)
        if (each)
            answers.push_back(&*each);
    add_deciders(said, row);
    add_letters(answers, cast, row);
}

void Tally::add_deciders(const std::vector<std::optional<Statement>>& said, CompareRow& row) {
    std::vector<std::uint32_t> values;
    std::vector<std::size_t> voices;
    for (std::size_t voice = 0; voice < said.size(); ++voice)
        if (said[voice]) {
            values.push_back(number_of(said[voice]->deciders));
            voices.push_back(voice);
        }
    deciders_.add(values);
    row.share = share_of_pairs(values);
    for (std::size_t a = 0; a < voices.size(); ++a)
        for (std::size_t b = a + 1; b < voices.size(); ++b)
            pairs_[voices[a]][voices[b]].add(std::vector{values[a], values[b]});
}

void Tally::add_letters(const std::vector<const Statement*>& said, const Cast& cast, CompareRow& row) {
    std::vector<Member> actors;
    for (const Statement* each : said)
        for (const ActorLetters& letters : each->letters)
            actors.push_back(letters.actor);
    sort_distinct(actors);
    row.cells = actors.size();
    if (said.size() < 2)
        return;
    for (const Member actor : actors) {
        CompareCell cell{cast.subject(actor), {}};
        std::vector<std::uint32_t> values;
        for (const Statement* each : said) {
            const ActorLetters* letters = letters_of(*each, actor);
            values.push_back(letters == nullptr ? blank : number_of(letters->duties));
            cell.letters.push_back(letters == nullptr ? std::string() : letters->written);
        }
        letters_.add(values);
        ++filled_;
        if (std::ranges::adjacent_find(values, std::ranges::not_equal_to()) == values.end())
            ++filled_alike_;
        else
            row.differing.push_back(std::move(cell));
    }
    cells_.push_back({said.size(), actors.size()});
    append(actors_, std::move(actors));
}

std::uint32_t Tally::number_of(const std::vector<Member>& deciders) {
    const auto next = static_cast<std::uint32_t>(decider_numbers_.size());
    return decider_numbers_.try_emplace(deciders, next).first->second;
}

std::uint32_t Tally::number_of(DutySet duties) {
    auto found = std::ranges::find(duty_numbers_, duties);
    if (found == duty_numbers_.end())
        found = duty_numbers_.insert(found, duties);
    return static_cast<std::uint32_t>(found - duty_numbers_.begin());
}

/// Cells that everybody who answered the row left blank: they agree that the actor has no part in it.
void Tally::add_blank_cells() {
    sort_distinct(actors_);
    for (const Cells& row : cells_)
        letters_.add(std::vector<std::uint32_t>(row.answers, blank), actors_.size() - row.filled);
    cells_.clear();
}

void Tally::tell(Comparison& comparison) {
    add_blank_cells();
    comparison.deciders = told(deciders_);
    comparison.letters = told(letters_);
    comparison.filled = filled_;
    comparison.filled_alike = filled_alike_;
    for (std::size_t a = 0; a < pairs_.size(); ++a)
        for (std::size_t b = a + 1; b < pairs_.size(); ++b)
            if (comparison.voices[a].whole && comparison.voices[b].whole)
                comparison.pairs.push_back({a, b, told(pairs_[a][b])});
    std::ranges::stable_sort(comparison.pairs, {}, [](const PairAgreement& pair) {
        return pair.deciders.share.value_or(2); // those who have nothing in common come last
    });
}

} // namespace whodecides::engine
