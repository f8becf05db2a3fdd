#include "base/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/text.hpp"

namespace whodecides {

namespace {

/// Names longer than this are sentences; nobody misspells those by a letter.
constexpr std::size_t longest = 64;

/// A name as folded code points, cut off after `longest`, with the set of its letters modulo 64.
struct Spelling {
    std::array<char32_t, longest> points;
    std::size_t length = 0;
    std::uint64_t letters = 0;
    bool whole = true;

    explicit Spelling(std::string_view bytes) {
        for (std::size_t at = 0; at < bytes.size();) {
            const text::Decoded next = text::decode(bytes, at);
            at += next.length;
            if (length == longest) {
                whole = false;
                return;
            }
            points[length] = text::fold(next.point);
            letters |= std::uint64_t{1} << (points[length] % 64);
            ++length;
        }
    }
};

/// A distance of n changes at most n letters of one set into others, so sets that differ more need not
/// be compared. Asked of spellings and of outlines.
template <class Other>
bool may_be_within(const Spelling& a, const Other& b, std::size_t limit) {
    const auto bits = [](std::uint64_t set) { return static_cast<std::size_t>(__builtin_popcountll(set)); };
    const std::size_t apart = a.length > b.length ? a.length - b.length : b.length - a.length;
    return apart <= limit && bits(a.letters & ~b.letters) <= limit && bits(b.letters & ~a.letters) <= limit;
}

/// Damerau-Levenshtein distance (optimal string alignment), or limit + 1 where it is beyond the limit.
/// Only the diagonal band of cells that can stay within the limit is filled in (Ukkonen 1985).
std::size_t distance(const Spelling& a, const Spelling& b, std::size_t limit) {
    const std::size_t beyond = limit + 1;
    std::array<std::array<std::size_t, longest + 1>, 3> rows;
    for (std::size_t j = 0; j <= b.length; ++j)
        rows[0][j] = std::min(j, beyond);
    for (std::size_t i = 1; i <= a.length; ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i - 1) % 3];
        const auto& second_above = rows[(i + 1) % 3];
        row.fill(beyond);
        row[0] = std::min(i, beyond);
        std::size_t smallest = row[0];
        const std::size_t from = i > limit ? i - limit : 1;
        for (std::size_t j = from; j <= std::min(b.length, i + limit); ++j) {
            const bool same = a.points[i - 1] == b.points[j - 1];
            std::size_t best = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
            if (i > 1 && j > 1 && a.points[i - 1] == b.points[j - 2] && a.points[i - 2] == b.points[j - 1])
                best = std::min(best, second_above[j - 2] + 1);
            row[j] = std::min(best, beyond);
            smallest = std::min(smallest, row[j]);
        }
        if (smallest > limit)
            return beyond;
    }
    return rows[a.length % 3][b.length];
}

/// The nearest candidate so far; a later one has to be nearer.
class Search {
  public:
    explicit Search(std::string_view name) : wanted_(name), limit_(wanted_.length / 3) {}

    [[nodiscard]] const Spelling& wanted() const { return wanted_; }
    [[nodiscard]] std::size_t limit() const { return limit_; }
    [[nodiscard]] std::string_view best() const { return best_; }
    /// Nothing can be nearer than what is found.
    [[nodiscard]] bool over() const { return over_ || !wanted_.whole; }

    void look_at(std::string_view candidate) {
        const std::size_t most_bytes = 4 * (wanted_.length + limit_);
        if (candidate.empty() || candidate.size() > most_bytes || candidate.size() + limit_ < wanted_.length)
            return;
        const Spelling spelling(candidate);
        if (!spelling.whole || !may_be_within(wanted_, spelling, limit_))
            return;
        const std::size_t found = distance(wanted_, spelling, limit_);
        if (found > limit_)
            return;
        best_ = candidate;
        over_ = found == 0;
        limit_ = found == 0 ? 0 : found - 1;
    }

  private:
    Spelling wanted_;
    std::size_t limit_;
    std::string_view best_;
    bool over_ = false;
};

} // namespace

std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates) {
    Search search(name);
    for (auto candidate = candidates.begin(); candidate != candidates.end() && !search.over(); ++candidate)
        search.look_at(*candidate);
    return search.best();
}

NearestIndex::NearestIndex(std::vector<std::string_view> candidates) : candidates_(std::move(candidates)) {
    outlines_.reserve(candidates_.size());
    for (const std::string_view candidate : candidates_) {
        const Spelling spelling(candidate);
        outlines_.push_back({spelling.letters, spelling.length});
    }
}

NearestIndex::Found NearestIndex::find(std::string_view name) const {
    constexpr std::size_t whole_comparison = 64;
    Search search(name);
    std::size_t work = 0;
    for (std::size_t i = 0; i < candidates_.size() && !search.over(); ++i) {
        ++work;
        if (!may_be_within(search.wanted(), outlines_[i], search.limit()))
            continue;
        work += whole_comparison;
        search.look_at(candidates_[i]);
    }
    return {search.best(), work};
}

bool is_within(std::string_view a, std::string_view b, std::size_t slips) {
    const Spelling one(a);
    const Spelling other(b);
    return one.whole && other.whole && may_be_within(one, other, slips) &&
           distance(one, other, slips) <= slips;
}

} // namespace whodecides
