// Two greedy matchers, one over the characters of a segment and one over segments: where a star stands, only
// the last one met need be tried again further on, since an earlier one could but take what the later one
// takes as well. So nothing is exponential, whatever the pattern.

#include "source/patterns.hpp"

#include <algorithm>

#include <whodecides/error.hpp>

#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides {

namespace {

constexpr std::size_t longest = 1000;

std::u32string points_of(std::string_view bytes) {
    std::u32string points;
    for (std::size_t at = 0; at < bytes.size();) {
        const text::Decoded next = text::decode(bytes, at);
        points.push_back(next.point);
        at += next.length;
    }
    return points;
}

template <class Text>
std::vector<Text> split(Text text, typename Text::value_type at) {
    std::vector<Text> parts;
    for (;;) {
        const std::size_t end = std::min(text.find(at), text.size());
        parts.push_back(text.substr(0, end));
        if (end == text.size())
            return parts;
        text = text.substr(end + 1);
    }
}

/// Takes one segment apart. Throws Error for what is no pattern.
class SegmentParser {
  public:
    explicit SegmentParser(std::u32string_view text) : text_(text) {}

    Pattern::Segment parse() {
        Pattern::Segment segment;
        if (text_ == U"**")
            return {.any_folders = true};
        while (at_ < text_.size()) {
            Pattern::Piece piece = take();
            const bool repeated = piece.kind == Pattern::Piece::Kind::any_run && !segment.pieces.empty() &&
                                  segment.pieces.back().kind == piece.kind;
            if (!repeated)
                segment.pieces.push_back(std::move(piece));
        }
        return segment;
    }

  private:
    using Kind = Pattern::Piece::Kind;

    Pattern::Piece take() {
        const char32_t point = text_[at_++];
        if (point == U'*')
            return {Kind::any_run};
        if (point == U'?')
            return {Kind::any_one};
        if (point == U'[')
            return take_set();
        const char32_t meant = point == U'\\' ? next("its last `\\` has nothing to stand for") : point;
        return {Kind::one, {{meant, meant}}};
    }

    char32_t next(const char* otherwise) {
        if (at_ == text_.size())
            throw Error(otherwise);
        return text_[at_++];
    }

    char32_t next_of_set() {
        constexpr const char* unclosed = "its `[` is never closed; write `\\[` for the character";
        const char32_t point = next(unclosed);
        return point == U'\\' ? next(unclosed) : point;
    }

    Pattern::Piece take_set() {
        Pattern::Piece set{Kind::one};
        if (at_ < text_.size() && (text_[at_] == U'!' || text_[at_] == U'^')) {
            set.kind = Kind::none_of;
            ++at_;
        }
        // A bracket that closes nothing yet is one of the characters.
        for (bool first = true; first || at_ == text_.size() || text_[at_] != U']'; first = false) {
            if (text_.substr(std::min(at_, text_.size())).starts_with(U"[:"))
                throw Error("it has a class such as `[:digit:]`; write `0-9`");
            const char32_t from = next_of_set();
            char32_t to = from;
            if (at_ + 1 < text_.size() && text_[at_] == U'-' && text_[at_ + 1] != U']') {
                ++at_;
                to = next_of_set();
            }
            set.ranges.emplace_back(from, to);
        }
        ++at_;
        return set;
    }

    std::u32string_view text_;
    std::size_t at_ = 0;
};

Pattern parse(std::string_view written) {
    Pattern pattern;
    if (written.size() > longest)
        throw Error("it is longer than " + std::to_string(longest) + " bytes");
    if (written.find('\0') != std::string_view::npos)
        throw Error("it holds a NUL, which no path does");
    if (written.starts_with('!')) {
        pattern.re_includes = true;
        written.remove_prefix(1);
    }
    if (written.ends_with('/')) {
        pattern.folders_only = true;
        written.remove_suffix(1);
    }
    const bool tied = written.find('/') != std::string_view::npos;
    if (written.starts_with("./"))
        written.remove_prefix(1);
    if (written.starts_with('/'))
        written.remove_prefix(1);
    if (written.empty())
        throw Error("it names nothing; take it out, or write `*` for everything");
    if (!tied)
        pattern.segments.push_back({.any_folders = true});
    const std::u32string points = points_of(written);
    for (const std::u32string_view part : split(std::u32string_view(points), U'/')) {
        if (part.empty())
            throw Error("there is nothing between two of its slashes");
        pattern.segments.push_back(SegmentParser(part).parse());
    }
    // What stands in a folder is meant by `folder/**`, not the folder.
    if (pattern.segments.back().any_folders)
        pattern.segments.push_back({.pieces = {{Pattern::Piece::Kind::any_run}}});
    return pattern;
}

bool stands_for(const Pattern::Piece& piece, char32_t point) {
    const bool listed = std::ranges::any_of(
        piece.ranges, [&](const auto& range) { return range.first <= point && point <= range.second; });
    return piece.kind == Pattern::Piece::Kind::any_one || listed == (piece.kind == Pattern::Piece::Kind::one);
}

/// Whether things stand for texts one by one, where some of the things stand for any number of texts.
template <class Things, class Texts, class IsRun, class StandsFor>
bool match_greedily(const Things& things, const Texts& texts, IsRun is_run, StandsFor one_stands_for) {
    constexpr std::size_t none = SIZE_MAX;
    std::size_t thing = 0;
    std::size_t text = 0;
    std::size_t run = none; ///< the last one met, and up to where it reaches
    std::size_t reach = 0;
    while (text < texts.size()) {
        if (thing < things.size() && is_run(things[thing])) {
            run = thing++;
            reach = text;
        } else if (thing < things.size() && one_stands_for(things[thing], texts[text])) {
            ++thing;
            ++text;
        } else if (run != none) {
            thing = run + 1;
            text = ++reach;
        } else {
            return false;
        }
    }
    while (thing < things.size() && is_run(things[thing]))
        ++thing;
    return thing == things.size();
}

bool stands_for(const Pattern::Segment& segment, std::u32string_view name) {
    return match_greedily(
        segment.pieces, name,
        [](const Pattern::Piece& piece) { return piece.kind == Pattern::Piece::Kind::any_run; },
        [](const Pattern::Piece& piece, char32_t point) { return stands_for(piece, point); });
}

bool stands_for(const Pattern& pattern, std::span<const std::u32string_view> names) {
    return match_greedily(
        pattern.segments, names, [](const Pattern::Segment& segment) { return segment.any_folders; },
        [](const Pattern::Segment& segment, std::u32string_view name) { return stands_for(segment, name); });
}

} // namespace

Patterns::Patterns(std::span<const std::string> written) {
    for (const std::string& each : written)
        try {
            patterns_.push_back(parse(each));
        } catch (const Error& error) {
            throw Error(quoted(text::printable(each)) + " is no pattern: " + error.what());
        }
}

std::optional<bool> Patterns::match(std::string_view path, Is what) const {
    if (patterns_.empty())
        return std::nullopt;
    const std::u32string points = points_of(path);
    const std::vector<std::u32string_view> names = split(std::u32string_view(points), U'/');
    const auto last = std::find_if(patterns_.rbegin(), patterns_.rend(), [&](const Pattern& pattern) {
        return (what == Is::folder || !pattern.folders_only) && stands_for(pattern, names);
    });
    return last == patterns_.rend() ? std::nullopt : std::optional(!last->re_includes);
}

std::string what_is_wrong_with_pattern(std::string_view written) {
    try {
        parse(written);
        return {};
    } catch (const Error& error) {
        return error.what();
    }
}

} // namespace whodecides
