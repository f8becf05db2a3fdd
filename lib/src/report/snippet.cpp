#include "report/snippet.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "report/excerpt.hpp"
#include "source/binary.hpp"

namespace whodecides {
namespace {

/// A mark on the line where it begins.
struct LineMark {
    std::size_t line = 0;
    Stretch bytes; ///< of the line
    std::string text;
    bool primary = false;
};

/// Marks on one line that are shown together.
using Cluster = std::span<const LineMark>;

bool means_whole_file(const Span& span) {
    return span.begin == 0 && span.end == 0;
}

LineMark line_mark(const Source& source, const Callout& mark) {
    const std::string_view bytes = source.bytes();
    const auto size = static_cast<std::uint32_t>(bytes.size());
    const std::uint32_t begin = std::min(mark.span.begin, size);
    std::uint32_t end = std::clamp(mark.span.end, begin, size);
    while (end > begin && std::string_view(" \t\r\n").find(bytes[end - 1]) != std::string_view::npos)
        --end;
    LineMark result;
    result.line = source.lines().line_of(begin);
    result.text = text::printable(mark.text);
    result.primary = mark.primary;
    const std::size_t start = std::max(source.lines().start_of(result.line), source.mark_size());
    const std::size_t line_end = start + source.line(result.line).size();
    const auto in_line = [&](std::size_t at) { return std::clamp(at, start, line_end) - start; };
    result.bytes = {in_line(begin), in_line(end)};
    if (end > line_end && source.lines().line_of(end - 1) > result.line)
        result.text +=
            fmt::format("{}(to line {})", result.text.empty() ? "" : " ", source.lines().line_of(end - 1));
    return result;
}

/// What the words beside a mark say beyond the marked text itself: " answers" of "ann answers" under `ann`;
/// nothing where they do not begin with it.
std::string_view beyond_marked(std::string_view line, const LineMark& mark) {
    std::string_view marked = line.substr(mark.bytes.begin, mark.bytes.end - mark.bytes.begin);
    if (marked.size() >= 2 && (marked.front() == '"' || marked.front() == '\'') &&
        marked.back() == marked.front())
        marked = marked.substr(1, marked.size() - 2);
    if (marked.empty() || !std::string_view(mark.text).starts_with(marked))
        return {};
    return std::string_view(mark.text).substr(marked.size());
}

/// Takes the words from marks of one line that only say of their own text what the last says of its own.
void say_once(std::string_view line, std::span<LineMark> marks) {
    const std::string_view last = beyond_marked(line, marks.back());
    if (last.empty())
        return;
    for (LineMark& mark : marks.first(marks.size() - 1))
        if (beyond_marked(line, mark) == last)
            mark.text.clear();
}

/// Lines of one file with their marks underlined.
class FileSnippet {
  public:
    FileSnippet(std::string& out, const Source& source, std::size_t gutter, const SnippetStyle& style)
        : out_(out), source_(source), gutter_(gutter), style_(style) {}

    void append(std::vector<LineMark> marks) {
        std::ranges::stable_sort(marks, [](const LineMark& a, const LineMark& b) {
            return std::pair(a.line, a.bytes.begin) < std::pair(b.line, b.bytes.begin);
        });
        std::size_t last = 0;
        for (std::size_t i = 0; i < marks.size();) {
            const std::size_t count = cluster_size(std::span(marks).subspan(i));
            const std::size_t line = marks[i].line;
            if (last != 0 && line == last + 2)
                append_line(last + 1);
            else if (last != 0 && line > last + 2)
                out_ += fmt::format("{}...{}\n", style_.colours.frame, style_.colours.off);
            say_once(source_.line(line), std::span(marks).subspan(i, count));
            append_cluster(Cluster(marks).subspan(i, count));
            last = line;
            i += count;
        }
    }

  private:
    /// How many of the first marks stand on one line, near enough to be seen together.
    [[nodiscard]] std::size_t cluster_size(Cluster marks) const {
        const LineMark& first = marks.front();
        const bool short_line = source_.line(first.line).size() <= style_.columns;
        std::size_t count = 1;
        while (count < marks.size() && marks[count].line == first.line &&
               (short_line || marks[count].bytes.end - first.bytes.begin + 6 <= style_.columns))
            ++count;
        return count;
    }

    void append_frame(std::string_view number) {
        fmt::format_to(std::back_inserter(out_), "{}{:>{}} |{}", style_.colours.frame, number, gutter_,
                       style_.colours.off);
    }

    void append_text(std::size_t line, std::string_view text) {
        append_frame(fmt::to_string(line));
        if (const std::size_t end = text.find_last_not_of(' '); end != std::string_view::npos)
            out_.append(" ").append(text.substr(0, end + 1));
        out_ += '\n';
    }

    /// A line for its own sake, between two that are shown.
    void append_line(std::size_t line) {
        constexpr Stretch start[]{{0, 0}};
        append_text(line, excerpt(source_.line(line), start, style_.columns).text);
    }

    void append_cluster(Cluster marks) {
        std::vector<Stretch> bytes;
        for (const LineMark& mark : marks)
            bytes.push_back(mark.bytes);
        const Excerpt shown = excerpt(source_.line(marks.front().line), bytes, style_.columns);
        append_text(marks.front().line, shown.text);
        append_underlines(marks, shown.marks);
    }

    [[nodiscard]] std::string_view colour(const LineMark& mark) const {
        return mark.primary ? style_.accent : style_.colours.frame;
    }

    void append_underlines(Cluster marks, std::span<const Stretch> columns) {
        std::size_t end = 0;
        for (const Stretch& mark : columns)
            end = std::max(end, mark.end);
        std::string row(end, ' ');
        for (const bool primary : {false, true})
            for (std::size_t i = 0; i < marks.size(); ++i)
                if (marks[i].primary == primary)
                    std::fill_n(row.begin() + static_cast<std::ptrdiff_t>(columns[i].begin),
                                columns[i].end - columns[i].begin, primary ? '^' : '-');
        append_frame("");
        out_ += ' ';
        append_coloured(row);
        std::size_t hanging = marks.size();
        if (columns.back().end == end) {
            --hanging;
            append_words(marks.back());
        }
        out_ += '\n';
        for (std::size_t i = hanging; i-- > 0;)
            if (!marks[i].text.empty())
                append_hanging(marks.subspan(0, i + 1), columns);
    }

    void append_coloured(std::string_view row) {
        for (std::size_t at = 0; at < row.size();) {
            const std::size_t end = std::min(row.find_first_not_of(row[at], at), row.size());
            const std::string_view paint = row[at] == '^'   ? style_.accent
                                           : row[at] == '-' ? style_.colours.frame
                                                            : std::string_view{};
            out_.append(paint)
                .append(row.substr(at, end - at))
                .append(paint.empty() ? paint : style_.colours.off);
            at = end;
        }
    }

    void append_words(const LineMark& mark) {
        if (!mark.text.empty())
            out_.append(" ").append(colour(mark)).append(mark.text).append(style_.colours.off);
    }

    /// The words of the last of `marks` below its first column; a bar for each that is still to come.
    void append_hanging(Cluster marks, std::span<const Stretch> columns) {
        append_frame("");
        out_ += ' ';
        const std::size_t target = columns[marks.size() - 1].begin;
        std::size_t column = 0;
        for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
            const std::size_t begin = columns[i].begin;
            if (marks[i].text.empty() || begin < column || begin >= target)
                continue;
            out_.append(begin - column, ' ').append(colour(marks[i])).append("|").append(style_.colours.off);
            column = begin + 1;
        }
        out_.append(target - column, ' ');
        out_.append(colour(marks.back())).append(marks.back().text).append(style_.colours.off).append("\n");
    }

    std::string& out_;
    const Source& source_;
    std::size_t gutter_;
    const SnippetStyle& style_;
};

/// Where there is no text to show: a line for each place, with its words.
void append_places(std::string& out, const Sources& sources, std::span<const Callout> marks,
                   std::uint32_t file, std::size_t gutter, const SnippetStyle& style) {
    for (const Callout& mark : marks) {
        if (mark.span.source != file)
            continue;
        const Place place = sources.place(mark.span);
        out += fmt::format("{:>{}}{}{}{} {}", "", gutter, style.colours.frame,
                           mark.primary ? "-->" : ":::", style.colours.off, text::printable(place.path));
        if (!means_whole_file(mark.span))
            out += fmt::format(":{}:{}", place.line, place.column);
        out += fmt::format("{}{}\n", mark.text.empty() ? "" : " ", text::printable(mark.text));
    }
}

/// Whether the lines of a file would say nothing to anybody.
bool is_no_text(const Source& source, const Callout& mark) {
    return is_binary(source.bytes()) || source.text(mark.span).starts_with('\0');
}

} // namespace

std::size_t gutter_width(const Sources& sources, std::span<const Callout> marks) {
    std::size_t widest = 1;
    for (const Callout& mark : marks)
        if (!means_whole_file(mark.span))
            widest = std::max(widest, sources[mark.span.source].lines().line_of(mark.span.begin));
    return fmt::formatted_size("{}", widest);
}

bool append_snippets(std::string& out, const Sources& sources, std::span<const Callout> marks,
                     std::size_t gutter, const SnippetStyle& style) {
    std::vector<std::uint32_t> files;
    for (const Callout& mark : marks)
        if (std::ranges::find(files, mark.span.source) == files.end())
            files.push_back(mark.span.source);
    bool framed = false;
    for (const std::uint32_t file : files) {
        std::vector<LineMark> lines;
        const Callout* first = nullptr;
        for (const Callout& mark : marks) {
            if (mark.span.source != file)
                continue;
            first = first == nullptr ? &mark : first;
            if (!means_whole_file(mark.span))
                lines.push_back(line_mark(sources[file], mark));
        }
        if (sources[file].is_veiled() || is_no_text(sources[file], *first)) {
            append_places(out, sources, marks, file, gutter, style);
            continue;
        }
        const Place place = sources.place(first->span);
        out += fmt::format("{:>{}}{}{}{} {}", "", gutter, style.colours.frame,
                           file == files.front() ? "-->" : ":::", style.colours.off,
                           text::printable(place.path));
        framed = !lines.empty();
        if (!framed) {
            out += '\n';
            continue;
        }
        out += fmt::format(":{}:{}\n{}{:>{}} |{}\n", place.line, place.column, style.colours.frame, "",
                           gutter, style.colours.off);
        FileSnippet(out, sources[file], gutter, style).append(std::move(lines));
    }
    return framed;
}

} // namespace whodecides
