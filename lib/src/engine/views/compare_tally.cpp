#include "engine/views/compare_tally.hpp"

#include <algorithm>
#include <bit>
#include <span>
#include <utility>

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

/// A bit for each voice, in words of 64.
using VoiceBits = std::vector<std::uint64_t>;

VoiceBits bits_of(std::span<const std::uint32_t> voices, std::size_t all) {
    VoiceBits bits((all + 63) / 64);
    for (const std::uint32_t voice : voices)
        bits[voice / 64] |= std::uint64_t{1} << (voice % 64);
    return bits;
}

/// How many voices are in both.
std::size_t common(const VoiceBits& a, const VoiceBits& b) {
    std::size_t count = 0;
    for (std::size_t word = 0; word < a.size(); ++word)
        count += static_cast<std::size_t>(std::popcount(a[word] & b[word]));
    return count;
}

} // namespace

void Tally::add(const std::vector<std::optional<Statement>>& said, CompareRow& row) {
    add_deciders(said, row);
    add_letters(said, row);
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

void Tally::add_letters(const std::vector<std::optional<Statement>>& said, CompareRow& row) {
    Voices answering;
    std::vector<Member> actors;
    for (std::uint32_t voice = 0; voice < said.size(); ++voice) {
        if (!said[voice])
            continue;
        answering.push_back(voice);
        for (const ActorLetters& letters : said[voice]->letters)
            actors.push_back(letters.actor);
    }
    if (answering.size() < 2)
        return;
    sort_distinct(actors);
    AnsweredAlike& alike = rows_[answering];
    ++alike.count;
    for (const Member actor : actors) {
        ++alike.filled[cast_.knowing(actor)];
        add_cell(said, answering, actor, row);
    }
    append(actors_, std::move(actors));
}

/// A voice that does not know the actor at all, or whose letter is not understood, has not said that they
/// have no part in it: its answer is missing.
void Tally::add_cell(const std::vector<std::optional<Statement>>& said, const Voices& answering, Member actor,
                     CompareRow& row) {
    CompareCell cell{cast_.subject(actor), {}};
    std::vector<std::uint32_t> values;
    for (const std::uint32_t voice : answering) {
        auto& written = cell.letters.emplace_back();
        if (!cast_.knows(voice, actor) || std::ranges::binary_search(said[voice]->unread, actor))
            continue;
        const ActorLetters* letters = letters_of(*said[voice], actor);
        values.push_back(letters == nullptr ? blank : number_of(letters->duties));
        written = letters == nullptr ? std::string() : letters->written;
    }
    if (values.size() < 2)
        return;
    letters_.add(values);
    ++row.cells;
    ++filled_;
    if (std::ranges::adjacent_find(values, std::ranges::not_equal_to()) == values.end())
        ++filled_alike_;
    else
        row.differing.push_back(std::move(cell));
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

/// Cells that everybody who answered the row and knows the actor left blank: they agree that the actor has no
/// part in it. All that counts of such a cell is how many these are, so cells are counted by that.
void Tally::add_blank_cells() {
    sort_distinct(actors_);
    std::map<Voices, std::size_t> known;
    for (const Member actor : actors_)
        ++known[cast_.knowing(actor)];
    std::vector<std::pair<VoiceBits, std::size_t>> knowing;
    for (const auto& [voices, actors] : known)
        knowing.emplace_back(bits_of(voices, pairs_.size()), actors);

    std::vector<std::size_t> cells(pairs_.size() + 1); // by the number of answers
    for (const auto& [voices, rows] : rows_) {
        const VoiceBits answering = bits_of(voices, pairs_.size());
        for (const auto& [bits, actors] : knowing)
            cells[common(answering, bits)] += rows.count * actors;
        for (const auto& [who, written] : rows.filled)
            cells[common(answering, bits_of(who, pairs_.size()))] -= written;
    }
    for (std::size_t answers = 2; answers < cells.size(); ++answers)
        if (cells[answers] > 0)
            letters_.add(std::vector<std::uint32_t>(answers, blank), cells[answers]);
    rows_.clear();
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
