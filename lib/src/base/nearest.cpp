#include "base/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

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
/// be compared.
bool may_be_within(const Spelling& a, const Spelling& b, std::size_t limit) {
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

} // namespace

std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates) {
    const Spelling wanted(name);
    if (!wanted.whole)
        return {};
    std::size_t limit = wanted.length / 3;
    std::string_view best;
    for (const std::string_view candidate : candidates) {
        const std::size_t most_bytes = 4 * (wanted.length + limit);
        if (candidate.empty() || candidate.size() > most_bytes || candidate.size() + limit < wanted.length)
            continue;
        const Spelling spelling(candidate);
        if (!spelling.whole || !may_be_within(wanted, spelling, limit))
            continue;
        const std::size_t found = distance(wanted, spelling, limit);
        if (found > limit)
            continue;
        best = candidate;
        if (found == 0)
            break;
        limit = found - 1;
    }
    return best;
}

} // namespace whodecides
