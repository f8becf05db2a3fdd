#include "yaml/pairs.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"

namespace whodecides::yaml {

namespace {

constexpr std::string_view merge_key = "<<";

Problem odd_value(Span span, std::string message, std::string help) {
    Problem problem;
    problem.kind = ProblemKind::invalid_value;
    problem.span = span;
    problem.message = std::move(message);
    problem.help = std::move(help);
    return problem;
}

} // namespace

bool Pairs::is_merge_key(std::uint32_t key) const {
    return tree_.records[key].style == Style::plain && tree_.text(key) == merge_key;
}

std::span<const std::uint32_t> Pairs::settle(std::span<const std::uint32_t> children) {
    keys_.clear();
    bool plain = true;
    for (std::size_t i = 0; i < children.size(); i += 2) {
        plain = plain && tree_.records[children[i]].kind == Kind::scalar && !is_merge_key(children[i]);
        keys_.push_back(tree_.text(children[i]));
    }
    if (plain && repeats_.find(keys_).empty())
        return children;
    leave_out_odd_keys(children);
    take_keys();
    const auto repeats = repeats_.find(keys_);
    report_repeats(repeats);
    drop(repeats);
    take_merge_key();
    return settled_;
}

void Pairs::leave_out_odd_keys(std::span<const std::uint32_t> children) {
    settled_.clear();
    for (std::size_t i = 0; i < children.size(); i += 2) {
        const Record& key = tree_.records[children[i]];
        if (key.kind == Kind::scalar) {
            settled_.push_back(children[i]);
            settled_.push_back(children[i + 1]);
        } else if (key.kind == Kind::null) {
            problems_.push_back(odd_value(tree_.span(children[i]), "a value stands here without a key",
                                          "write the key before the colon"));
        } else {
            problems_.push_back(odd_value(tree_.span(children[i]),
                                          "a key has to be a text, not a list or a mapping",
                                          "if the brackets belong to the text, put it in quotes"));
        }
    }
}

void Pairs::take_keys() {
    keys_.clear();
    for (std::size_t i = 0; i < settled_.size(); i += 2)
        keys_.push_back(tree_.text(settled_[i]));
}

/// One problem for each text that stands more than once: the second is to be mended.
void Pairs::report_repeats(std::span<const Repeat> repeats) {
    std::vector<Repeat> groups(repeats.begin(), repeats.end());
    std::ranges::stable_sort(groups, {}, &Repeat::first);
    for (std::size_t i = 0; i < groups.size();) {
        const std::size_t first = groups[i].first;
        const std::uint32_t key = settled_[2 * first];
        Problem problem;
        problem.kind = ProblemKind::duplicate_key;
        problem.span = tree_.span(settled_[2 * groups[i].index]);
        problem.place_text = "written again here";
        problem.others.push_back({tree_.span(key), "first written here, and this one counts"});
        std::size_t times = 2;
        for (++i; i < groups.size() && groups[i].first == first; ++i, ++times)
            problem.others.push_back({tree_.span(settled_[2 * groups[i].index]), "and again here", true});
        problem.message = fmt::format("the key {} stands {} in one mapping", quoted(tree_.text(key)),
                                      times == 2 ? "twice" : fmt::format("{} times", times));
        problem.help = is_merge_key(key) ? "merge several mappings with one key: `<<: [*one, *two]`"
                                         : "keep one of them, or give the others another key";
        problems_.push_back(std::move(problem));
    }
}

void Pairs::drop(std::span<const Repeat> repeats) {
    if (repeats.empty())
        return;
    std::size_t kept = repeats.front().index;
    std::size_t next = 0;
    for (std::size_t i = kept; 2 * i < settled_.size(); ++i) {
        if (next < repeats.size() && repeats[next].index == i) {
            ++next;
            continue;
        }
        settled_[2 * kept] = settled_[2 * i];
        settled_[2 * kept + 1] = settled_[2 * i + 1];
        ++kept;
    }
    settled_.resize(2 * kept);
}

void Pairs::take_merge_key() {
    for (std::size_t i = 0; i < settled_.size(); i += 2) {
        if (!is_merge_key(settled_[i]))
            continue;
        const std::uint32_t key = settled_[i];
        const std::uint32_t value = settled_[i + 1];
        const auto pair = settled_.begin() + static_cast<std::ptrdiff_t>(i);
        settled_.erase(pair, pair + 2);
        merge(key, value);
        take_keys();
        drop(repeats_.find(keys_));
        return;
    }
}

void Pairs::merge(std::uint32_t key, std::uint32_t value) {
    const Record& record = tree_.records[value];
    if (record.kind == Kind::mapping)
        return append(key, value);
    if (record.kind != Kind::sequence)
        return report_merge(value);
    for (std::uint32_t i = 0; i < record.count; ++i) {
        const std::uint32_t item = tree_.children[record.first + i];
        if (tree_.records[item].kind == Kind::mapping)
            append(key, item);
        else
            report_merge(item);
    }
}

void Pairs::append(std::uint32_t key, std::uint32_t mapping) {
    const Record& record = tree_.records[mapping];
    budget_.spend(record.count, tree_.span(key));
    const auto begin = tree_.children.begin() + record.first;
    settled_.insert(settled_.end(), begin, begin + 2 * static_cast<std::ptrdiff_t>(record.count));
}

void Pairs::report_merge(std::uint32_t value) {
    problems_.push_back(odd_value(tree_.span(value),
                                  "`<<` merges a mapping or a list of mappings, and this is neither",
                                  "name an anchored mapping, as in `<<: *defaults`"));
}

} // namespace whodecides::yaml
