#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <whodecides/span.hpp>

/// YAML text as a compact tree with byte spans. Only this folder knows yaml-cpp.
namespace whodecides::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, mapping };
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, block };

struct Tree;

/// A node of a tree; two words, copied freely, valid as long as its tree. Aliases are followed: a
/// node reached through one is the anchored node itself, with the span where its text stands.
class Node {
  public:
    Node() = default;
    Node(const Tree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

    [[nodiscard]] bool exists() const { return tree_ != nullptr; }
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool is_null() const { return kind() == Kind::null; }
    [[nodiscard]] bool is_scalar() const { return kind() == Kind::scalar; }
    [[nodiscard]] bool is_sequence() const { return kind() == Kind::sequence; }
    [[nodiscard]] bool is_mapping() const { return kind() == Kind::mapping; }
    /// The value of a scalar, escapes decoded, quotes away; empty for everything else.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] Style style() const;
    /// The bytes of the node: a scalar with its quotes, a collection from its first to its last byte.
    /// Of an empty value: the key it belongs to.
    [[nodiscard]] Span span() const;
    /// The number of items of a sequence, of pairs of a mapping (merge keys flattened, own keys win,
    /// of equal keys the first).
    [[nodiscard]] std::size_t size() const;
    /// Item of a sequence.
    [[nodiscard]] Node item(std::size_t index) const;
    /// Key and value of a mapping's pair, in the order of the text, merged ones after the own. A key is
    /// always a scalar; one that reads null is the text it is written with.
    [[nodiscard]] Node key(std::size_t index) const;
    [[nodiscard]] Node value(std::size_t index) const;
    /// A number that is the same for the same node, for tables; not dense across documents.
    [[nodiscard]] std::uint32_t index() const { return index_; }

  private:
    const Tree* tree_ = nullptr;
    std::uint32_t index_ = 0;
};

} // namespace whodecides::yaml
