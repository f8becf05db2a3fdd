#include "yaml/directives.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "yaml/lines.hpp"
#include "yaml/record.hpp"

namespace whodecides::yaml {

namespace {

constexpr std::string_view sign = "whodecides:";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Span span(const Tree& tree, std::size_t begin, std::size_t end) {
    return {tree.source_index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

constexpr bool is_word(char c) {
    return text::is_ascii_letter_or_digit(c);
}

/// Where the comment's words begin, or npos where no such comment begins at that `#`.
std::size_t words_of(std::string_view bytes, std::size_t at) {
    const bool begins = at == 0 || is_space(bytes[at - 1]) || bytes.substr(0, at) == byte_order_mark;
    const std::size_t word = skip_blanks(bytes, at + 1);
    return begins && bytes.substr(word).starts_with(sign) ? word + sign.size() : std::string_view::npos;
}

/// A comment may hold a further one, such as the mark of another tool; `#12` is the number of something.
std::size_t end_of_words(std::string_view bytes, std::size_t begin) {
    const std::size_t end = line_end(bytes, begin);
    for (std::size_t at = begin; at < end; ++at)
        if (bytes[at] == '#' && is_blank(bytes[at - 1]) && (at + 1 == end || !is_word(bytes[at + 1])))
            return at;
    return end;
}

/// Where a comment of this kind may begin, and its words.
struct Candidate {
    std::size_t at = 0;
    std::size_t words = 0;
};

std::vector<Candidate> candidates(std::string_view bytes) {
    std::vector<Candidate> found;
    for (auto at = bytes.find('#'); at != std::string_view::npos; at = bytes.find('#', at + 1))
        if (const std::size_t words = words_of(bytes, at); words != std::string_view::npos)
            found.push_back({at, words});
    return found;
}

/// Where the text of a scalar begins that may hold a `#` behind a blank; behind the last byte for others. The
/// line of a `|` may end in a comment.
std::size_t begin_of_text(std::string_view bytes, const Record& record) {
    if (record.kind != Kind::scalar || record.style == Style::plain)
        return record.end;
    return record.style == Style::block ? line_end(bytes, record.begin) : record.begin;
}

/// Which candidates stand inside a scalar.
std::vector<bool> in_text(std::span<const Candidate> found, std::string_view bytes, const Tree& tree) {
    std::vector<bool> text(found.size());
    for (const Record& record : tree.records) {
        const std::size_t begin = begin_of_text(bytes, record);
        if (begin >= record.end)
            continue;
        for (auto each = std::ranges::lower_bound(found, begin, {}, &Candidate::at);
             each != found.end() && each->at < record.end; ++each)
            text[static_cast<std::size_t>(each - found.begin())] = true;
    }
    return text;
}

Directive directive_at(std::string_view bytes, const Tree& tree, const Candidate& candidate) {
    const auto [at, words] = candidate;
    const std::string_view text =
        text::trimmed(tree.source.substr(words, end_of_words(bytes, words) - words));
    const auto end = text.empty() ? words : static_cast<std::size_t>(text.end() - tree.source.begin());
    const std::size_t line = line_begin(bytes, at);
    std::string_view before = bytes.substr(line, at - line);
    if (before.starts_with(byte_order_mark))
        before.remove_prefix(byte_order_mark.size());
    Directive directive{.comment = span(tree, at, end), .text = text, .covers = span(tree, at, at)};
    if (!text::trimmed(before).empty()) {
        directive.stand = Directive::Stand::end_of_line;
        directive.covers = span(tree, line, at);
    }
    return directive;
}

/// A comment takes the rest of its line, whatever else stands there.
std::vector<Directive> comments(std::span<const Candidate> found, std::string_view bytes, const Tree& tree) {
    const std::vector<bool> text = in_text(found, bytes, tree);
    std::vector<Directive> directives;
    std::size_t line = 0; // up to where the last comment goes
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (text[i] || found[i].at < line)
            continue;
        directives.push_back(directive_at(bytes, tree, found[i]));
        line = line_end(bytes, found[i].words);
    }
    return directives;
}

/// Finds for each directive the first pair of a mapping or item of a list behind it, and of those that begin
/// at one place the outermost.
class Followers {
  public:
    Followers(std::vector<Directive>& directives, std::string_view bytes, const Tree& tree)
        : directives_(directives), bytes_(bytes), tree_(tree), first_(directives.size()) {}

    void find() {
        for (const Record& record : tree_.records) {
            if (record.kind == Kind::mapping)
                take_pairs(record);
            else if (record.kind == Kind::sequence)
                take_items(record);
        }
        for (std::size_t i = directives_.size(); i-- > 0;)
            settle(i);
    }

  private:
    struct Extent {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    /// The child of a collection, unless its text stands elsewhere: an alias, or a pair that a merge brings.
    [[nodiscard]] const Record* child(const Record& parent, std::size_t index) const {
        const Record& record = tree_.records[tree_.children[parent.first + index]];
        return record.begin >= parent.begin && record.end <= parent.end ? &record : nullptr;
    }

    void take_pairs(const Record& mapping) {
        for (std::size_t i = 0; i < mapping.count; ++i) {
            const Record* key = child(mapping, 2 * i);
            if (key == nullptr)
                continue;
            const Record* value = child(mapping, 2 * i + 1);
            const bool written_here = value != nullptr && value->begin >= key->begin;
            take({key->begin, written_here ? std::max(key->end, value->end) : key->end});
        }
    }

    void take_items(const Record& sequence) {
        for (std::size_t i = 0; i < sequence.count; ++i)
            if (const Record* item = child(sequence, i))
                take({item->begin, item->end});
    }

    void take(const Extent& extent) {
        const auto behind = std::ranges::lower_bound(
            directives_, extent.begin, {}, [](const Directive& each) { return each.comment.begin; });
        if (behind == directives_.begin())
            return;
        auto& first = first_[static_cast<std::size_t>(behind - directives_.begin()) - 1];
        if (!first || extent.begin < first->begin ||
            (extent.begin == first->begin && extent.end > first->end))
            first = extent;
    }

    /// A directive with nothing between it and the next one covers the same; none reaches into another
    /// document.
    void settle(std::size_t i) {
        auto& first = first_[i];
        Directive& directive = directives_[i];
        const bool last = i + 1 == directives_.size();
        const std::size_t next = first  ? first->begin
                                 : last ? bytes_.size()
                                        : directives_[i + 1].comment.begin;
        if (has_marker_between(bytes_, directive.comment.end, next))
            first.reset();
        else if (!first && !last)
            first = first_[i + 1];
        if (first && directive.stand == Directive::Stand::own_line)
            directive.covers = span(tree_, first->begin, first->end);
    }

    std::vector<Directive>& directives_;
    std::string_view bytes_;
    const Tree& tree_;
    std::vector<std::optional<Extent>> first_;
};

} // namespace

std::vector<Directive> find_directives(std::string_view bytes, const Tree& tree) {
    const std::vector<Candidate> found = candidates(bytes);
    if (found.empty())
        return {};
    std::vector<Directive> directives = comments(found, bytes, tree);
    Followers(directives, bytes, tree).find();
    return directives;
}

} // namespace whodecides::yaml
