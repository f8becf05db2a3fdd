#include "engine/views/compare_near.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/nearest.hpp"
#include "engine/views/compare_spellings.hpp"
#include "engine/views/whole_of_all.hpp"

namespace whodecides::engine {
namespace {

/// Every name is compared with every other.
constexpr std::size_t most_names = 500;
/// In a long title more of them make another word.
constexpr std::size_t most_slips = 2;

bool share_a_voice(const Partial& a, const Partial& b) {
    return std::ranges::find_first_of(a.voices, b.voices) != a.voices.end();
}

bool is_entry(const Partial& thing) {
    return thing.told.kind == SubjectKind::decision || thing.told.kind == SubjectKind::responsibility;
}

/// A bare grid has a person for what another file calls a role; a duty is no decision.
bool may_be_one(const Partial& a, const Partial& b) {
    const bool alike = is_entry(a) ? a.told.kind == b.told.kind : !is_entry(b);
    return alike && !share_a_voice(a, b);
}

/// A number is no slip: "shift 1" is not "shift 2".
std::string digits_of(std::string_view name) {
    std::string digits(name);
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    return digits;
}

/// A name, and what is compared of it.
struct Spelled {
    std::string_view name;
    std::string digits;
    NameWords words;
};

using Names = std::vector<Spelled>;

/// "Hire (cooks)" without its brackets.
std::string_view before_brackets(std::string_view title) {
    return title.substr(0, std::min(title.find_first_of("(["), title.size()));
}

/// Whether one title is the other with words behind it or in brackets. A number among these is no slip.
bool says_more(const Spelled& longer, const Spelled& title) {
    const std::string_view before = before_brackets(longer.name);
    return title.words.begins(longer.words) ||
           (before.size() < longer.name.size() && NameWords(before).is_same_as(title.words));
}

bool any_pair(const Names& some, const Names& others, bool (NameWords::*holds)(const NameWords&) const) {
    return std::ranges::any_of(some, [&](const Spelled& one) {
        return std::ranges::any_of(others, [&](const Spelled& other) {
            return one.digits == other.digits && (one.words.*holds)(other.words);
        });
    });
}

/// Finds for each thing the other that it is asked about with, by its index; its own where there is none.
class Neighbours {
  public:
    explicit Neighbours(std::span<const Partial> things) : things_(things) {
        for (const Partial& thing : things) {
            Names& names = names_.emplace_back();
            for (const std::string& name : thing.names)
                names.push_back({name, digits_of(name), NameWords(name)});
        }
        for (std::size_t thing = 0; thing < things.size(); ++thing)
            spelled_otherwise_.push_back(is_entry(things[thing]) ? with_more_words(thing)
                                                                 : other_spelling_of(thing));
    }

    /// Another spelling of a name, its short form, or a title with more behind it, is a better reason than a
    /// slip.
    [[nodiscard]] std::size_t of(std::size_t thing) const {
        if (spelled_otherwise_[thing] != thing)
            return spelled_otherwise_[thing];
        for (const Spelled& name : names_[thing])
            if (const std::size_t other = slip_of(name, thing); other != thing)
                return other;
        return thing;
    }

  private:
    /// The first entry of which one title says more than the other.
    [[nodiscard]] std::size_t with_more_words(std::size_t thing) const {
        for (std::size_t other = 0; other < things_.size(); ++other) {
            if (!may_be_one(things_[thing], things_[other]))
                continue;
            for (const Spelled& one : names_[thing])
                for (const Spelled& title : names_[other])
                    if (says_more(one, title) || says_more(title, one))
                        return other;
        }
        return thing;
    }

    [[nodiscard]] std::size_t other_spelling_of(std::size_t thing) const {
        std::vector<std::size_t> whole;
        for (std::size_t other = 0; other < things_.size(); ++other) {
            if (!may_be_one(things_[thing], things_[other]))
                continue;
            if (are_same(thing, other))
                return other;
            if (is_short_for(thing, other))
                whole.push_back(other);
        }
        const auto one = whole_of_all(whole.size(), [&](std::size_t a, std::size_t b) {
            return are_same(whole[a], whole[b]) || is_short_for(whole[a], whole[b]);
        });
        return one ? whole[*one] : thing; // "Anna" may be any of two
    }

    [[nodiscard]] bool are_same(std::size_t a, std::size_t b) const {
        return any_pair(names_[a], names_[b], &NameWords::is_same_as);
    }

    [[nodiscard]] bool is_short_for(std::size_t thing, std::size_t whole) const {
        return any_pair(names_[thing], names_[whole], &NameWords::is_short_for);
    }

    /// The one with the name nearest to this name of `thing`.
    [[nodiscard]] std::size_t slip_of(const Spelled& name, std::size_t thing) const {
        std::vector<std::string_view> names;
        std::vector<std::size_t> bearers;
        for (std::size_t other = 0; other < things_.size(); ++other)
            if (may_be_one(things_[thing], things_[other]) && !is_met_beside(other, thing))
                for (const Spelled& candidate : names_[other])
                    if (candidate.digits == name.digits) {
                        names.emplace_back(candidate.name);
                        bearers.push_back(other);
                    }
        const std::string_view near = nearest(name.name, names);
        const auto found = std::ranges::find(names, near);
        const bool is_slip = !near.empty() && is_within(name.name, near, most_slips);
        return is_slip && found != names.end() ? bearers[static_cast<std::size_t>(found - names.begin())]
                                               : thing;
    }

    /// Where "Anna" is asked about with the "Anna Müller" of a file, she is not the "Hanna" of that file.
    [[nodiscard]] bool is_met_beside(std::size_t other, std::size_t thing) const {
        return spelled_otherwise_[other] != other &&
               share_a_voice(things_[spelled_otherwise_[other]], things_[thing]);
    }

    std::span<const Partial> things_;
    std::vector<Names> names_;
    std::vector<std::size_t> spelled_otherwise_;
};

NearNames pair_of(const Partial& one, const Partial& other) {
    return {one.told,
            {one.voices.begin(), one.voices.end()},
            other.told,
            {other.voices.begin(), other.voices.end()}};
}

} // namespace

std::vector<NearNames> near_names(std::span<const Partial> things) {
    std::vector<NearNames> pairs;
    std::set<std::pair<std::size_t, std::size_t>> met;
    std::size_t names = 0;
    for (const Partial& thing : things)
        names += thing.names.size();
    if (names > most_names)
        return pairs;
    const Neighbours neighbours(things);
    for (std::size_t thing = 0; thing < things.size(); ++thing) {
        const std::size_t other = neighbours.of(thing);
        if (other != thing && met.insert(std::minmax(thing, other)).second)
            pairs.push_back(pair_of(things[std::min(thing, other)], things[std::max(thing, other)]));
    }
    return pairs;
}

} // namespace whodecides::engine
