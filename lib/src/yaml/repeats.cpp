#include "yaml/repeats.hpp"

#include <algorithm>

#include "base/hash.hpp"

namespace whodecides::yaml {

std::span<const Repeat> Repeats::find(std::span<const std::string_view> texts) {
    constexpr std::size_t few = 16;
    found_.clear();
    if (texts.size() <= few)
        find_among_few(texts);
    else
        find_among_many(texts);
    return found_;
}

void Repeats::find_among_few(std::span<const std::string_view> texts) {
    for (std::size_t i = 1; i < texts.size(); ++i)
        for (std::size_t earlier = 0; earlier < i; ++earlier)
            if (texts[earlier] == texts[i]) {
                found_.push_back({i, earlier});
                break;
            }
}

void Repeats::find_among_many(std::span<const std::string_view> texts) {
    order_.clear();
    for (std::size_t i = 0; i < texts.size(); ++i)
        order_.emplace_back(quick_hash(texts[i]), i);
    std::ranges::sort(order_, [&](const auto& a, const auto& b) {
        if (a.first != b.first)
            return a.first < b.first;
        const int order = texts[a.second].compare(texts[b.second]);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    std::size_t first = 0;
    for (std::size_t i = 1; i < order_.size(); ++i) {
        const bool equal =
            order_[i].first == order_[first].first && texts[order_[i].second] == texts[order_[first].second];
        if (equal)
            found_.push_back({order_[i].second, order_[first].second});
        else
            first = i;
    }
    std::ranges::sort(found_, {}, &Repeat::index);
}

} // namespace whodecides::yaml
