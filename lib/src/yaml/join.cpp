#include "yaml/join.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/record.hpp"
#include "yaml/repeats.hpp"

namespace whodecides::yaml {

namespace {

bool is_block_mapping(const Tree& tree, std::uint32_t node) {
    const Record& record = tree.records[node];
    return record.kind == Kind::mapping && record.count > 0 && tree.source[record.begin] != '{';
}

/// Without aliases and merge keys each node but the root is the child of one other.
bool is_plain(const Documents& part) {
    return part.problems.empty() && part.discarded == 0 && part.roots.size() == 1 &&
           part.tree->children.size() + 1 == part.tree->records.size() &&
           is_block_mapping(*part.tree, part.roots.front().index());
}

/// Adds the nodes of a tree behind those of another; the number that its first node has there.
std::uint32_t append(Tree& to, const Tree& from) {
    const auto nodes = static_cast<std::uint32_t>(to.records.size());
    const auto children = static_cast<std::uint32_t>(to.children.size());
    const auto decoded = static_cast<std::uint32_t>(to.decoded.size());
    for (Record record : from.records) {
        if (record.kind == Kind::mapping || record.kind == Kind::sequence)
            record.first += children;
        else if (record.decoded)
            record.first += decoded;
        to.records.push_back(record);
    }
    for (const std::uint32_t child : from.children)
        to.children.push_back(child + nodes);
    to.decoded += from.decoded;
    return nodes;
}

std::span<const std::uint32_t> pairs_of(const Tree& tree, std::uint32_t mapping) {
    const Record& record = tree.records[mapping];
    return std::span(tree.children).subspan(record.first, 2 * std::size_t{record.count});
}

/// Gives a mapping its pairs of all pieces and its end; false where a key repeats.
bool settle(Tree& tree, std::uint32_t mapping, std::span<const std::uint32_t> pairs, std::uint32_t end) {
    std::vector<std::string_view> keys;
    keys.reserve(pairs.size() / 2);
    for (std::size_t i = 0; i < pairs.size(); i += 2)
        keys.push_back(tree.text(pairs[i]));
    if (!Repeats().find(keys).empty())
        return false;
    Record& record = tree.records[mapping];
    record.first = static_cast<std::uint32_t>(tree.children.size());
    record.count = static_cast<std::uint32_t>(pairs.size() / 2);
    record.end = end;
    tree.children.insert(tree.children.end(), pairs.begin(), pairs.end());
    return true;
}

/// Gathers the pairs of the root and of the section at hand, piece by piece.
class Joiner {
  public:
    explicit Joiner(Documents first) : whole_(std::move(first)), root_(whole_.roots.front().index()) {
        const auto pairs = pairs_of(tree(), root_);
        end_ = tree().records[root_].end;
        root_pairs_.assign(pairs.begin(), pairs.end());
    }

    bool add(const Documents& part, bool inside) {
        const std::uint32_t root = append(tree(), *part.tree) + part.roots.front().index();
        if (!inside && !end_section()) // before the pairs are looked at: it makes more children
            return false;
        const auto pairs = pairs_of(tree(), root);
        if (!inside) {
            end_ = tree().records[root].end;
            root_pairs_.insert(root_pairs_.end(), pairs.begin(), pairs.end());
            return true;
        }
        if (section_pairs_.empty()) {
            if (!is_block_mapping(tree(), root_pairs_.back()))
                return false;
            const auto own = pairs_of(tree(), root_pairs_.back());
            section_pairs_.assign(own.begin(), own.end());
        }
        end_ = tree().records[root].end;
        section_pairs_.insert(section_pairs_.end(), pairs.begin(), pairs.end());
        return true;
    }

    bool end() { return end_section() && settle(tree(), root_, root_pairs_, end_); }
    Documents take() { return std::move(whole_); }

  private:
    Tree& tree() { return *whole_.tree; }

    bool end_section() {
        const std::vector<std::uint32_t> pairs = std::exchange(section_pairs_, {});
        return pairs.empty() || settle(tree(), root_pairs_.back(), pairs, end_);
    }

    Documents whole_;
    std::uint32_t root_;
    std::uint32_t end_ = 0; ///< of the last piece added
    std::vector<std::uint32_t> root_pairs_;
    std::vector<std::uint32_t> section_pairs_; ///< empty where no piece goes on with the section
};

} // namespace

std::optional<Documents> join(std::span<Documents> parts, std::span<const Piece> pieces) {
    if (!std::ranges::all_of(parts, is_plain))
        return std::nullopt;
    Joiner joiner(std::move(parts.front()));
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (!joiner.add(parts[i], pieces[i].inside))
            return std::nullopt;
        parts[i].tree.reset();
    }
    if (!joiner.end())
        return std::nullopt;
    return joiner.take();
}

} // namespace whodecides::yaml
