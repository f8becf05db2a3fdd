#include <string_view>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "base/wrap.hpp"
#include "report/colour.hpp"
#include "report/format.hpp"
#include "report/page.hpp"
#include "report/shown.hpp"
#include "report/snippet.hpp"
#include "report/summary.hpp"
#include "source/source.hpp"

namespace whodecides {
namespace {

constexpr std::size_t most_labels = 8;

/// Prints one finding after the other as a compiler would. What a rule advises or asks in the same words
/// again is said once.
class FullPrinter {
  public:
    FullPrinter(std::string& out, const Analysis& analysis, const ReportStyle& style)
        : out_(out), sources_(analysis.sources()), style_(style),
          colours_(style.colour ? terminal_colours : no_colours) {}

    void append(const Finding& finding) {
        out_.append(colours_.of(finding.severity)).append(to_string(finding.severity)).append(colours_.off);
        out_.append(colours_.strong)
            .append(": ")
            .append(text::printable(finding.message))
            .append(colours_.off);
        out_.append(" [").append(finding.rule->name).append("]\n");
        framed_ = false;
        const std::size_t gutter = append_places(finding);
        for (const std::string& note : finding.notes)
            append_remark(gutter, "note", note);
        if (style_.by_impact)
            append_remark(gutter, "impact", fmt::format("{}", impact(finding)));
        append_once(gutter, "help", finding.help, finding);
        // What a file says wrong is mended by whoever edits it; nobody else need be asked.
        if (finding.rule->cause != Cause::input)
            append_once(gutter, "ask", finding.ask, finding);
        out_ += '\n';
    }

  private:
    std::size_t append_places(const Finding& finding) {
        std::vector<Callout> marks;
        if (finding.place.known())
            marks.push_back({finding.place, finding.place_text, true});
        std::size_t shown = 0;
        for (const Label& label : finding.labels) {
            if (shown == most_labels)
                break;
            ++shown;
            if (label.span.known())
                marks.push_back({label.span, label.text, false});
        }
        if (marks.empty())
            return 1;
        const std::size_t gutter = gutter_width(sources_, marks);
        framed_ = append_snippets(out_, sources_, marks, gutter,
                                  {colours_, colours_.of(finding.severity), style_.columns});
        if (const std::size_t more = finding.labels.size() - shown; more > 0)
            fmt::format_to(std::back_inserter(out_), "{}...{} and {} more\n", colours_.frame, colours_.off,
                           more);
        return gutter;
    }

    /// "= help: ..."; the first below source lines keeps a line's distance.
    void append_remark(std::size_t gutter, std::string_view kind, std::string_view words) {
        if (std::exchange(framed_, false))
            fmt::format_to(std::back_inserter(out_), "{}{:>{}} |{}\n", colours_.frame, "", gutter,
                           colours_.off);
        fmt::format_to(std::back_inserter(out_), "{:>{}} {}={} {}{}:{} ", "", gutter, colours_.frame,
                       colours_.off, colours_.strong, kind, colours_.off);
        if (style_.width == 0)
            out_.append(text::printable(words)).append("\n");
        else
            text::append_wrapped(out_, text::printable(words), style_.width, gutter + kind.size() + 5);
    }

    void append_once(std::size_t gutter, std::string_view kind, std::string_view words,
                     const Finding& finding) {
        if (!words.empty() && said_.insert(quick_hash(words, quick_hash(finding.rule->name))).second)
            append_remark(gutter, kind, words);
    }

    std::string& out_;
    const Sources& sources_;
    const ReportStyle& style_;
    Colours colours_;
    bool framed_ = false;                    ///< source lines were the last that was printed
    std::unordered_set<std::uint64_t> said_; ///< hashes of advice that was printed; never iterated
};

} // namespace

void write_full(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    Page page(out);
    FullPrinter printer(page.text(), analysis, style);
    for (const Finding* finding : shown(analysis, style)) {
        printer.append(*finding);
        if (!page.turn())
            return;
    }
    if (style.summary)
        page.text() += causes_in_words(analysis) + summary(analysis, style);
    if (style.summary || style.coverage)
        append_coverage(page.text(), analysis, style);
}

} // namespace whodecides
