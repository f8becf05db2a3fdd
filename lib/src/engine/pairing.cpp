#include "engine/pairing.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace whodecides::engine {

namespace {

/// What makes a finding the same one as another.
using Likeness = std::tuple<std::string_view, SubjectKind, std::string_view, std::string_view>;

Likeness likeness(const Finding& finding) {
    if (finding.rule->organisation_wide)
        return {finding.rule->name, SubjectKind::organisation, {}, {}};
    return {finding.rule->name, finding.subject.kind, finding.subject.id, finding.logical_path};
}

/// Pairs what two orders by the same key have in common, and keeps of both what is left.
template <class Key>
void pair_equal(std::vector<std::size_t>& olds, std::vector<std::size_t>& news, Key key, Pairing& found) {
    std::vector<std::size_t> old_rest;
    std::vector<std::size_t> new_rest;
    auto fresh = news.begin();
    for (const std::size_t old : olds) {
        while (fresh != news.end() && key.after(*fresh) < key.before(old))
            new_rest.push_back(*fresh++);
        if (fresh == news.end() || key.before(old) < key.after(*fresh))
            old_rest.push_back(old);
        else
            found.both.push_back({old, *fresh++});
    }
    new_rest.insert(new_rest.end(), fresh, news.end());
    olds = std::move(old_rest);
    news = std::move(new_rest);
}

/// Looks at the findings of both sides through one function.
template <class Of>
struct Key {
    std::span<const Finding> olds;
    std::span<const Finding> news;
    Of of;

    [[nodiscard]] auto before(std::size_t i) const { return of(olds[i]); }
    [[nodiscard]] auto after(std::size_t i) const { return of(news[i]); }
};

/// The indices by a key; of equal ones the most severe first, then in their order.
template <class Of>
void sort_by(std::vector<std::size_t>& order, std::span<const Finding> findings, Of of) {
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::tuple(of(findings[a]), findings[b].severity, a) <
               std::tuple(of(findings[b]), findings[a].severity, b);
    });
}

std::vector<std::size_t> indices(std::size_t count) {
    std::vector<std::size_t> all(count);
    for (std::size_t i = 0; i < count; ++i)
        all[i] = i;
    return all;
}

} // namespace

Pairing paired(std::span<const Finding> before, std::span<const Finding> after) {
    Pairing found;
    found.gone = indices(before.size());
    found.fresh = indices(after.size());
    const auto pair_by = [&](auto of) {
        sort_by(found.gone, before, of);
        sort_by(found.fresh, after, of);
        pair_equal(found.gone, found.fresh, Key<decltype(of)>{before, after, of}, found);
    };
    pair_by([](const Finding& finding) {
        return std::tuple(likeness(finding), std::string_view(finding.fingerprint));
    });
    pair_by(likeness);
    std::ranges::sort(found.gone);
    std::ranges::sort(found.fresh);
    std::ranges::sort(found.both, {}, &Pairing::Pair::after);
    return found;
}

} // namespace whodecides::engine
