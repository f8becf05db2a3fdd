#include "yaml/tree.hpp"

#include "yaml/record.hpp"

namespace whodecides::yaml {

Kind Node::kind() const {
    return tree_->records[index_].kind;
}

std::string_view Node::text() const {
    return tree_->text(index_);
}

Style Node::style() const {
    return tree_->records[index_].style;
}

Span Node::span() const {
    return tree_->span(index_);
}

std::size_t Node::size() const {
    const Record& record = tree_->records[index_];
    return record.kind == Kind::sequence || record.kind == Kind::mapping ? record.count : 0;
}

Node Node::item(std::size_t index) const {
    return {*tree_, tree_->children[tree_->records[index_].first + index]};
}

Node Node::key(std::size_t index) const {
    return item(2 * index);
}

Node Node::value(std::size_t index) const {
    return item(2 * index + 1);
}

} // namespace whodecides::yaml
