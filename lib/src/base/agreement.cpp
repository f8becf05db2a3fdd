#include "base/agreement.hpp"

#include <algorithm>

namespace whodecides {
namespace {

/// Ordered pairs of two equal answers.
std::uint64_t equal_pairs(std::vector<std::uint32_t> answers) {
    std::ranges::sort(answers);
    std::uint64_t pairs = 0;
    for (auto begin = answers.begin(); begin != answers.end();) {
        const auto end = std::upper_bound(begin, answers.end(), *begin);
        const auto count = static_cast<std::uint64_t>(end - begin);
        pairs += count * (count - 1);
        begin = end;
    }
    return pairs;
}

} // namespace

void NominalAgreement::add(std::span<const std::uint32_t> answers, std::size_t times) {
    if (answers.size() < 2)
        return;
    const std::uint64_t pairs = equal_pairs({answers.begin(), answers.end()});
    units_ += times;
    if (pairs == answers.size() * (answers.size() - 1))
        alike_ += times;
    coinciding_ +=
        static_cast<double>(times) * static_cast<double>(pairs) / static_cast<double>(answers.size() - 1);
    for (const std::uint32_t value : answers) {
        if (value >= given_.size())
            given_.resize(value + std::size_t{1});
        given_[value] += times;
    }
}

std::optional<double> NominalAgreement::share() const {
    std::uint64_t all = 0;
    for (const std::uint64_t count : given_)
        all += count;
    if (all == 0)
        return std::nullopt;
    // Of equal answers to units of three the thirds may not add up to a whole number.
    return alike_ == units_ ? 1 : coinciding_ / static_cast<double>(all);
}

std::optional<double> NominalAgreement::by_chance() const {
    std::uint64_t all = 0;
    double same = 0;
    for (const std::uint64_t count : given_) {
        all += count;
        if (count > 0)
            same += static_cast<double>(count) * static_cast<double>(count - 1);
    }
    if (all == 0)
        return std::nullopt;
    return same / (static_cast<double>(all) * static_cast<double>(all - 1));
}

std::optional<double> NominalAgreement::alpha() const {
    const auto values = std::ranges::count_if(given_, [](std::uint64_t count) { return count > 0; });
    if (values < 2)
        return std::nullopt;
    return 1 - (1 - *share()) / (1 - *by_chance());
}

std::optional<double> share_of_pairs(std::span<const std::uint32_t> answers) {
    if (answers.size() < 2)
        return std::nullopt;
    const auto all = static_cast<double>(answers.size() * (answers.size() - 1));
    return static_cast<double>(equal_pairs({answers.begin(), answers.end()})) / all;
}

} // namespace whodecides
