#include "yaml/events.hpp"

#include <algorithm>
#include <utility>

#include <yaml-cpp/mark.h>

#include "yaml/broken.hpp"
#include "yaml/layout.hpp"
#include "yaml/lines.hpp"
#include "yaml/question_marks.hpp"
#include "yaml/scalar_extent.hpp"
#include "yaml/surrogates.hpp"
#include "yaml/syntax.hpp"

namespace whodecides::yaml {

Events::Events(Documents& documents, const Prepared& prepared, const Limits& limits)
    : documents_(documents), tree_(*documents.tree), prepared_(prepared), limits_(limits),
      budget_(limits.nodes), pairs_(tree_, budget_, documents.problems) {}

void Events::begin_piece(std::string_view bytes, std::size_t begin, std::size_t end) {
    all_ = bytes;
    bytes_ = bytes.substr(0, end);
    piece_begin_ = document_begin_ = cursor_ = begin;
    documents_in_piece_ = 0;
    in_document_ = false;
    open_.clear();
    pending_.clear();
    anchors_.clear();
    set_checkpoint();
}

void Events::set_checkpoint() {
    checkpoint_ = {tree_.records.size(), tree_.children.size(), tree_.decoded.size(), documents_.roots.size(),
                   documents_.problems.size()};
    last_closed_.reset();
}

std::size_t Events::drop_document(std::size_t failed_at) {
    // What failed behind the end of a document is the next one's.
    if (!in_document_ && documents_in_piece_ > 0 && has_marker_between(bytes_, cursor_, failed_at))
        return failed_at;
    tree_.records.resize(checkpoint_.records);
    tree_.children.resize(checkpoint_.children);
    tree_.decoded.resize(checkpoint_.decoded);
    documents_.roots.resize(checkpoint_.roots);
    documents_.problems.resize(checkpoint_.problems);
    return after_separator(bytes_, document_begin_);
}

Situation Events::situation() const {
    Situation situation{.tree = tree_, .bytes = bytes_, .cursor = cursor_, .last_closed = last_closed_};
    for (const Open& open : open_)
        situation.open.push_back({open.node, open.flow});
    for (const Anchor& anchor : anchors_)
        situation.anchors.push_back(anchor.name);
    if (tree_.records.size() > checkpoint_.records)
        situation.last = static_cast<std::uint32_t>(tree_.records.size() - 1);
    return situation;
}

std::uint32_t Events::place(const YAML::Mark& mark) const {
    const std::size_t at = piece_begin_ + static_cast<std::size_t>(std::max(0, mark.pos));
    return static_cast<std::uint32_t>(std::min(at, bytes_.size()));
}

Span Events::span(std::size_t begin, std::size_t end) const {
    return {tree_.source_index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// A single pair inside brackets is a mapping without brackets of its own.
bool Events::in_flow() const {
    const auto innermost = std::min<std::ptrdiff_t>(2, std::ssize(open_));
    return std::any_of(open_.end() - innermost, open_.end(), [](const Open& open) { return open.flow; });
}

bool Events::at_key() const {
    return !open_.empty() && tree_.records[open_.back().node].kind == Kind::mapping &&
           (pending_.size() - open_.back().children) % 2 == 0;
}

std::size_t Events::skip_properties(std::size_t at) const {
    while (at < bytes_.size() && (bytes_[at] == '&' || bytes_[at] == '!'))
        at = skip_to_token(bytes_, after_word(bytes_, at));
    return at;
}

/// Between documents stand comments, marker lines, and directives before a `---`.
std::size_t Events::skip_between_documents(std::size_t end) const {
    std::size_t at = skip_to_token(bytes_, cursor_);
    while (at < end) {
        const bool directive =
            bytes_[at] == '%' && at == line_begin(bytes_, at) && is_marker(all_, end, "---");
        if (!directive && !is_marker(bytes_, at, "..."))
            break;
        at = skip_to_token(bytes_, directive ? line_end(bytes_, at) : at + 3);
    }
    return std::min(at, end);
}

void Events::end_piece() const {
    const std::size_t at = skip_between_documents(bytes_.size());
    if (at < bytes_.size())
        throw Broken{trailing_text(situation(), at)};
}

/// The parser begins a new document wherever a root is followed by more text; YAML wants a marker.
void Events::OnDocumentStart(const YAML::Mark& mark) {
    const std::size_t at = place(mark);
    const std::size_t stray = skip_between_documents(at);
    const bool marked = is_marker(bytes_, at, "---") || has_marker_between(bytes_, cursor_, at);
    if (stray < at || (documents_in_piece_ > 0 && !marked))
        throw Broken{trailing_text(situation(), stray)};
    ++documents_in_piece_;
    document_begin_ = at;
    cursor_ = after_separator(bytes_, at);
    in_document_ = true;
    anchors_.clear();
    set_checkpoint();
}

void Events::OnDocumentEnd() {
    const Record& root = tree_.records[pending_.back()];
    if (root.kind == Kind::scalar && root.style == Style::plain)
        if (auto problem = no_break_colon(situation(), root.begin, root.end))
            throw Broken{*std::move(problem)};
    documents_.roots.emplace_back(tree_, pending_.back());
    pending_.clear();
    in_document_ = false;
}

void Events::OnAnchor(const YAML::Mark& /*mark*/, const std::string& name) {
    anchors_.push_back({.name = name});
}

void Events::remember(YAML::anchor_t anchor, std::uint32_t node, std::uint64_t size) {
    if (anchor == 0)
        return;
    anchors_[anchor - 1].node = node;
    anchors_[anchor - 1].size = size;
}

/// One more node as written, where the limits have room for it.
void Events::admit(std::size_t begin) {
    if (open_.size() >= limits_.depth)
        throw Broken{too_deep(situation(), begin, limits_.depth)};
    if (budget_.is_spent())
        budget_.refuse(character_at(situation(), begin));
    budget_.add_node();
}

void Events::add_leaf(const Record& record, YAML::anchor_t anchor) {
    admit(record.begin);
    const auto node = static_cast<std::uint32_t>(tree_.records.size());
    tree_.records.push_back(record);
    pending_.push_back(node);
    remember(anchor, node, 1);
}

/// Whether a null is written out there. The parser marks a value that is empty at whatever comes next,
/// which may be a key of that name.
bool Events::is_null_text(std::size_t at) const {
    const std::string_view rest = bytes_.substr(at);
    std::size_t size = 0;
    for (const std::string_view word : {"~", "null", "Null", "NULL"})
        if (rest.starts_with(word))
            size = word.size();
    if (size == 0 || at < cursor_)
        return false;
    if (at_key())
        return true;
    if (!is_space_or_end(rest, size) && !(in_flow() && is_flow_sign(rest[size])))
        return false;
    const std::size_t next = skip_blanks(rest, size);
    return next == rest.size() || rest[next] != ':';
}

/// An empty value stands on its key, an empty item on its dash or before its comma.
Record Events::absent_record(std::size_t at) const {
    Record record{.begin = static_cast<std::uint32_t>(at), .end = static_cast<std::uint32_t>(at)};
    if (open_.empty()) {
        record.begin = static_cast<std::uint32_t>(document_begin_);
        record.end = static_cast<std::uint32_t>(std::max(cursor_, document_begin_));
    } else if (tree_.records[open_.back().node].kind == Kind::mapping && !at_key()) {
        const Record& key = tree_.records[pending_.back()];
        record.begin = key.begin;
        record.end = key.end;
    } else if (const std::size_t sign = in_flow() ? at : skip_to_token(bytes_, cursor_);
               sign < bytes_.size()) {
        record.begin = static_cast<std::uint32_t>(sign);
        record.end = record.begin + 1;
    }
    return record;
}

/// At the end of a document the parser takes a last line without a colon for a key with an empty value.
void Events::pass_colon() {
    const bool in_mapping = !open_.empty() && tree_.records[open_.back().node].kind == Kind::mapping;
    if (!in_mapping || at_key() || in_flow())
        return;
    const Record& key = tree_.records[pending_.back()];
    if (key.kind == Kind::null) // the colon itself
        return;
    const std::size_t sign = skip_to_token(bytes_, cursor_);
    if (sign < bytes_.size() && bytes_[sign] == ':') {
        cursor_ = sign + 1;
        return;
    }
    const std::size_t line = line_begin(bytes_, cursor_);
    const std::size_t above = bytes_.substr(0, line).find_last_not_of(" \t\r\n");
    const bool explicit_key = bytes_.substr(line, cursor_ - line).find('?') != std::string_view::npos ||
                              (above != std::string_view::npos && bytes_[above] == '?');
    if (!explicit_key)
        throw Broken{missing_colon(situation(), skip_blanks(bytes_, line))};
}

void Events::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::size_t begin = place(mark);
    const std::size_t content = anchor != 0 ? skip_properties(begin) : begin;
    Record record;
    if (is_null_text(content)) {
        const std::size_t end = content + (bytes_[content] == '~' ? 1 : 4);
        record = {.begin = static_cast<std::uint32_t>(content), .end = static_cast<std::uint32_t>(end)};
        if (at_key()) { // names are texts, also Null
            record.kind = Kind::scalar;
            record.first = record.begin;
            record.count = record.end - record.begin;
        }
        cursor_ = end;
    } else {
        pass_colon();
        record = absent_record(begin);
        cursor_ = std::max<std::size_t>(cursor_, anchor != 0 ? after_word(bytes_, begin) : record.end);
    }
    add_leaf(record, anchor);
}

void Events::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::size_t begin = place(mark);
    const std::size_t end = after_word(bytes_, begin);
    const Anchor& target = anchors_[anchor - 1];
    if (target.size == 0)
        throw Broken{syntax_error(span(begin, end),
                                  "this alias names what it is a part of, so it would never end",
                                  "name something else, or write out what is meant")};
    admit(begin);
    budget_.spend(target.size - 1, span(begin, end));
    pending_.push_back(target.node);
    cursor_ = end;
}

void Events::OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                      const std::string& value) {
    const std::size_t begin = place(mark);
    const std::size_t content = skip_properties(begin);
    Record record;
    if (prepared_.for_parser.empty()) {
        record = scalar_record(begin, content, value);
    } else {
        std::string text = value;
        unmask_question_marks(text, prepared_.for_parser, bytes_, content);
        record = scalar_record(begin, content, text);
    }
    cursor_ = record.end;
    add_leaf(record, anchor);
}

Record Events::scalar_record(std::size_t begin, std::size_t content, const std::string& value) {
    const Extent extent = scalar_extent(bytes_, content, value);
    Record record{.begin = static_cast<std::uint32_t>(content),
                  .end = static_cast<std::uint32_t>(extent.end),
                  .first = static_cast<std::uint32_t>(extent.text_begin),
                  .count = static_cast<std::uint32_t>(value.size()),
                  .kind = Kind::scalar,
                  .style = extent.style};
    if (extent.ending == Ending::unterminated)
        throw Broken{unterminated_quote(span(content, content + 1))};
    if (extent.ending == Ending::absent && value.empty()) { // a tag alone
        record.begin = static_cast<std::uint32_t>(begin);
        record.end = static_cast<std::uint32_t>(std::max(after_word(bytes_, begin), begin));
        record.style = Style::plain;
        record.first = record.begin;
        record.count = 0;
    } else if (!extent.verbatim) {
        decode(record, value);
    }
    return record;
}

void Events::decode(Record& record, const std::string& value) {
    record.decoded = true;
    record.first = static_cast<std::uint32_t>(tree_.decoded.size());
    const std::string_view source = tree_.source.substr(record.begin, record.end - record.begin);
    if (prepared_.masked && record.style == Style::double_quoted) {
        tree_.decoded += with_surrogates(value, source);
    } else {
        tree_.decoded += value;
        if (prepared_.masked)
            unmask(tree_.decoded, record.first, bytes_.substr(record.begin, source.size()), source);
    }
    record.count = static_cast<std::uint32_t>(tree_.decoded.size() - record.first);
}

void Events::open(Kind kind, std::size_t content, YAML::anchor_t anchor) {
    const bool flow = content < bytes_.size() && bytes_[content] == (kind == Kind::mapping ? '{' : '[');
    const auto node = static_cast<std::uint32_t>(tree_.records.size());
    const std::uint64_t spent = budget_.spent();
    admit(content);
    open_.push_back({node, pending_.size(), anchor, spent, flow});
    const auto first = static_cast<std::uint32_t>(content);
    tree_.records.push_back({.begin = first, .end = first, .kind = kind});
    cursor_ = std::max(cursor_, flow ? content + 1 : content);
}

void Events::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value /*style*/) {
    const std::size_t begin = place(mark);
    const std::size_t content = anchor != 0 || tag != "?" ? skip_properties(begin) : begin;
    open(Kind::sequence, content, anchor);
}

void Events::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                        YAML::EmitterStyle::value style) {
    const std::size_t begin = place(mark);
    const bool properties = anchor != 0 || tag != "?";
    // The anchor of a block mapping stands before it, that of its first key is the key's.
    const std::size_t content = !properties ? begin
                                : style == YAML::EmitterStyle::Flow
                                    ? skip_properties(begin)
                                    : skip_to_token(bytes_, line_end(bytes_, begin));
    open(Kind::mapping, content, anchor);
}

void Events::OnSequenceEnd() {
    close();
}

void Events::OnMapEnd() {
    close();
}

/// Between the last item and the bracket there may be blanks, comments, a comma, the colon of an empty
/// value, and anchors of nothing.
std::size_t Events::after_closing_bracket(char bracket) const {
    std::size_t at = skip_to_token(bytes_, cursor_);
    while (at < bytes_.size() && bytes_[at] != bracket) {
        const char c = bytes_[at];
        if (c == '&' || c == '!')
            at = after_word(bytes_, at);
        else if (c == ',' || c == ':' || c == '?')
            ++at;
        else
            return cursor_;
        at = skip_to_token(bytes_, at);
    }
    return std::min(at + 1, bytes_.size());
}

void Events::close() {
    const Open open = open_.back();
    const auto written = std::span<const std::uint32_t>(pending_).subspan(open.children);
    const bool mapping = tree_.records[open.node].kind == Kind::mapping;
    if (open.flow)
        cursor_ = after_closing_bracket(mapping ? '}' : ']');
    const auto children = mapping ? pairs_.settle(written) : written;
    Record& record = tree_.records[open.node];
    record.end = static_cast<std::uint32_t>(cursor_);
    record.first = static_cast<std::uint32_t>(tree_.children.size());
    record.count = static_cast<std::uint32_t>(mapping ? children.size() / 2 : children.size());
    tree_.children.insert(tree_.children.end(), children.begin(), children.end());
    pending_.resize(open.children);
    pending_.push_back(open.node);
    remember(open.anchor, open.node, budget_.spent() - open.spent);
    open_.pop_back();
    last_closed_ = open.node;
}

} // namespace whodecides::yaml
