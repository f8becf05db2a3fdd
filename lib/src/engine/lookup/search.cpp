// Each word asked for is compared with each word of the organisation once, since entries share most of their
// words; an entry then meets it as well as its best word does.

#include "engine/lookup/search.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/letters.hpp"
#include "base/nearest.hpp"
#include "base/stem.hpp"
#include "base/text.hpp"
#include "base/vectors.hpp"

namespace whodecides::engine {
namespace {

/// What a question is made of beside the words it is about.
constexpr auto filler = std::to_array<std::string_view>(
    {"a",       "about",    "an", "and",  "answer", "answers", "are",   "by",   "can",    "decide", "decided",
     "decides", "decision", "do", "does", "for",    "has",     "have",  "i",    "in",     "is",     "it",
     "may",     "must",     "my", "of",   "on",     "or",      "our",   "owns", "should", "that",   "the",
     "this",    "to",       "us", "we",   "what",   "when",    "which", "who",  "whose",  "will",   "with"});

/// Nobody asks in more words; the rest of a longer text is passed over.
constexpr std::size_t most_words = 32;

// How well a word is met by another.
constexpr double by_stem = 0.95;
constexpr double by_beginning = 0.8;
constexpr double by_slip = 0.7;
/// An entry whose weakest word is met that much less well than that of the best is not meant beside it: a
/// word itself goes before a longer one, and that before a slip.
constexpr double near_best = 0.9;

std::vector<std::string> words_of(std::string_view text) {
    const std::string folded = text::folded(text);
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0; at < folded.size();) {
        const text::Decoded decoded = text::decode(folded, at);
        if (text::is_letter_or_digit(decoded.point))
            word.append(folded, at, decoded.length);
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
        at += decoded.length;
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

void drop_filler(std::vector<std::string>& words) {
    const auto is_filler = [](const std::string& word) {
        return std::ranges::binary_search(filler, std::string_view(word));
    };
    if (!std::ranges::all_of(words, is_filler))
        std::erase_if(words, is_filler);
}

/// Letters are not slipped in short words: "hire" and "fire" differ in what they mean.
std::size_t slips_allowed(std::size_t points) {
    return points < 5 ? 0 : points < 8 ? 1 : 2;
}

bool has_digit(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

/// A word asked for.
struct Wanted {
    explicit Wanted(std::string asked)
        : word(std::move(asked)), stem(whodecides::stem(word)), points(text::count_points(word)) {}

    /// From 0, not at all, to 1, the same word. What has digits in it is met whole or not at all.
    [[nodiscard]] double met_by(const std::string& other) const {
        if (word == other)
            return 1;
        if (has_digit(word) || has_digit(other))
            return 0;
        if (stem == whodecides::stem(other))
            return by_stem;
        if (points > 2 && other.starts_with(word))
            return by_beginning;
        return is_within(word, other, slips_allowed(points)) ? by_slip : 0;
    }

    std::string word;
    std::string stem;
    std::size_t points;
};

class Search {
  public:
    explicit Search(std::string_view text) {
        std::vector<std::string> words = words_of(text);
        drop_filler(words);
        sort_distinct(words);
        words.resize(std::min(words.size(), most_words));
        for (std::string& word : words)
            wanted_.emplace_back(std::move(word));
    }

    [[nodiscard]] Hit look_at(const Organisation& organisation, EntryId id) {
        const Entry& entry = organisation[id];
        best_.assign(wanted_.size(), 0);
        const std::size_t in_title = meet(entry.title.value);
        const std::size_t in_id = meet(entry.id.value);
        for (const std::string_view tag : entry.tags)
            meet(tag);
        meet(entry.scope.value);
        for (const Text& domain : entry.domains)
            meet(domain.value);
        Hit hit{.entry = id};
        for (const double met : best_)
            hit.nearness += met;
        hit.nearness /= static_cast<double>(std::max<std::size_t>(1, best_.size()));
        hit.weakest = best_.empty() ? 0 : *std::ranges::min_element(best_);
        hit.all = hit.weakest > 0;
        if (hit.all && (in_title == wanted_.size() || in_id == wanted_.size()))
            hit.sameness = Sameness::words;
        return hit;
    }

  private:
    /// The number of words in a text that meets every word and has no other; else 0.
    std::size_t meet(std::string_view text) {
        std::vector<std::string> words = words_of(text);
        drop_filler(words);
        sort_distinct(words);
        std::size_t met = 0;
        for (const std::string& word : words)
            met += meet_word(word) ? 1 : 0;
        return met == words.size() ? met : 0;
    }

    bool meet_word(const std::string& word) {
        const auto [at, added] = known_.try_emplace(word);
        if (added)
            for (const Wanted& wanted : wanted_)
                at->second.push_back(wanted.met_by(word));
        bool meets = false;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            best_[i] = std::max(best_[i], at->second[i]);
            meets = meets || at->second[i] >= by_stem;
        }
        return meets;
    }

    std::vector<Wanted> wanted_;
    std::vector<double> best_;                                   ///< per word, of the entry at hand
    std::unordered_map<std::string, std::vector<double>> known_; ///< how words of entries meet those wanted
};

/// Whether the text is the name of the entry but for case.
Sameness named_by(const Entry& entry, std::string_view folded) {
    if (text::folded(entry.id.value) == folded)
        return Sameness::id;
    return text::folded(entry.title.value) == folded ? Sameness::title : Sameness::none;
}

bool nearer(const Hit& a, const Hit& b) {
    return std::tuple(a.all, a.sameness, a.weakest, a.nearness) >
           std::tuple(b.all, b.sameness, b.weakest, b.nearness);
}

} // namespace

std::vector<Hit> search(const Organisation& organisation, std::string_view text) {
    const std::string folded = text::folded(text);
    Search search(text);
    std::vector<Hit> hits;
    std::vector<Hit> retired;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        Hit hit = search.look_at(organisation, {e});
        if (const Sameness same = named_by(organisation.entries[e], folded); same != Sameness::none)
            hit = {.entry = {e}, .nearness = 1, .weakest = 1, .all = true, .sameness = same};
        if (hit.nearness <= 0)
            continue;
        const bool passed_over = organisation.entries[e].retired() && hit.sameness < Sameness::title;
        (passed_over ? retired : hits).push_back(hit);
    }
    std::ranges::stable_sort(hits, nearer);
    if (hits.empty() || !hits.front().all) {
        std::ranges::stable_sort(retired, nearer);
        hits.insert(hits.begin(), retired.begin(), std::ranges::find(retired, false, &Hit::all));
    }
    return hits;
}

std::vector<Hit> meant(const std::vector<Hit>& hits) {
    std::vector<Hit> meant;
    for (const Hit& hit : hits)
        if (hit.all && hit.weakest >= near_best * hits.front().weakest &&
            hit.sameness == hits.front().sameness)
            meant.push_back(hit);
    return meant;
}

bool has_word(std::string_view text) {
    return !words_of(text).empty();
}

} // namespace whodecides::engine
