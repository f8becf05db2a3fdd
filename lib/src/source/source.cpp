#include "source/source.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "base/text.hpp"
#include "source/windows_1252.hpp"

namespace whodecides {

namespace {

constexpr std::size_t block = 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Where the first code point begins at or after `at`. The code points of a text are cut in one way
/// only: none begins inside a valid sequence, and a lead byte is never inside one.
std::size_t next_point(std::string_view bytes, std::size_t at) {
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
        const std::size_t length = text::decode(bytes, at - back).length;
        if (length > back)
            return at - back + length;
    }
    return at;
}

/// Code points that begin in [from, to).
std::size_t points_between(std::string_view bytes, std::size_t from, std::size_t to) {
    from = std::min(next_point(bytes, from), to);
    return text::count_points(bytes.substr(from, std::min(next_point(bytes, to), bytes.size()) - from));
}

std::size_t without_break(std::string_view bytes, std::size_t begin, std::size_t end) {
    if (end > begin && bytes[end - 1] == '\n')
        --end;
    if (end > begin && bytes[end - 1] == '\r')
        --end;
    return end;
}

/// Blanks of as many bytes for each code point, so that lines and columns count as they did.
std::string blanks_for(std::string_view bytes) {
    constexpr std::array<std::string_view, 4> blanks{" ", "\u00A0", "\u3000", "\U000E0020"};
    std::string blank;
    blank.reserve(bytes.size());
    if (bytes.starts_with(byte_order_mark))
        blank = byte_order_mark;
    for (std::size_t at = blank.size(); at < bytes.size();) {
        const std::size_t length = text::decode(bytes, at).length;
        if (bytes[at] == '\n' || bytes[at] == '\r')
            blank += bytes[at];
        else
            blank += blanks[length - 1];
        at += length;
    }
    return blank;
}

} // namespace

LineIndex::LineIndex(std::string_view bytes) {
    starts_.push_back(0);
    const char* const end = bytes.data() + bytes.size();
    for (const char* at = bytes.data(); at != end;) {
        const auto* found =
            static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        if (found == nullptr || found + 1 == end)
            break;
        at = found + 1;
        starts_.push_back(static_cast<std::uint32_t>(at - bytes.data()));
    }
    points_.reserve(bytes.size() / block + 1);
    points_.push_back(0);
    for (std::size_t at = block; at <= bytes.size(); at += block) {
        const std::size_t count = points_between(bytes, at - block, at);
        points_.push_back(points_.back() + static_cast<std::uint32_t>(count));
    }
}

std::size_t LineIndex::line_of(std::uint32_t offset) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin());
}

std::size_t LineIndex::column_of(std::string_view bytes, std::uint32_t offset) const {
    const std::size_t line = line_of(offset);
    std::size_t start = start_of(line);
    if (start == 0 && bytes.starts_with(byte_order_mark))
        start = byte_order_mark.size();
    std::size_t end = std::min<std::size_t>(offset, bytes.size());
    if (end == bytes.size())
        end = without_break(bytes, start_of(line), end);
    if (end <= start)
        return 1;
    const auto before = [this, bytes](std::size_t at) {
        return points_[at / block] + points_between(bytes, at / block * block, at);
    };
    return before(end) - before(start) + 1;
}

Source::Source(std::string path, std::string bytes)
    : path_(std::move(path)), bytes_(std::move(bytes)), lines_(bytes_) {}

Source Source::recoded(std::string path, std::string_view bytes) {
    Source source(std::move(path), from_windows_1252(bytes));
    source.recoded_ = true;
    return source;
}

Source Source::veiled(const Source& original, std::string path) {
    Source source(std::move(path), {});
    source.bytes_ = blanks_for(original.bytes());
    source.lines_ = original.lines_;
    source.file_ = original.file();
    source.veiled_ = true;
    return source;
}

std::string_view Source::text(const Span& span) const {
    const std::size_t begin = std::min<std::size_t>(span.begin, bytes_.size());
    const std::size_t end = std::clamp<std::size_t>(span.end, begin, bytes_.size());
    return bytes().substr(begin, end - begin);
}

std::string_view Source::line(std::size_t number) const {
    const std::size_t begin = number == 1 ? mark_size() : lines_.start_of(number);
    const std::size_t next = number < lines_.line_count() ? lines_.start_of(number + 1) : bytes_.size();
    return bytes().substr(begin, without_break(bytes_, begin, next) - begin);
}

std::uint32_t Source::mark_size() const {
    return bytes_.starts_with(byte_order_mark) ? static_cast<std::uint32_t>(byte_order_mark.size()) : 0;
}

Sources::Sources(std::vector<Source> sources) : sources_(std::move(sources)) {}

Place Sources::place(const Span& span) const {
    const Source& source = sources_[span.source];
    const LineIndex& lines = source.lines();
    Place place;
    place.path = source.path();
    place.line = lines.line_of(span.begin);
    place.column = lines.column_of(source.bytes(), span.begin);
    place.end_line = lines.line_of(span.end);
    place.end_column = lines.column_of(source.bytes(), span.end);
    return place;
}

} // namespace whodecides
