#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/wrap.hpp"
#include "report/format.hpp"
#include "report/page.hpp"
#include "report/shown.hpp"

namespace whodecides {
namespace {

/// For whom a sheet is: people by name, then teams, then everybody.
struct Reader {
    enum class Kind { person, team, everybody };

    Kind kind = Kind::everybody;
    std::string_view name;
    std::string_view id; ///< two people may share a name
    friend auto operator<=>(const Reader&, const Reader&) = default;
};

/// One question and all it is asked about.
struct Question {
    std::string_view ask;
    std::vector<const Finding*> about;
};

/// The questions of one reader, in the order of the findings; the same one once.
class Sheet {
  public:
    void add(const Finding& finding) {
        const auto [at, is_new] = known_.try_emplace(finding.ask, questions_.size());
        if (is_new)
            questions_.push_back({finding.ask, {}});
        questions_[at->second].about.push_back(&finding);
    }

    [[nodiscard]] const std::vector<Question>& questions() const { return questions_; }

  private:
    std::map<std::string_view, std::size_t> known_;
    std::vector<Question> questions_;
};

using Sheets = std::map<Reader, Sheet>;

Sheets deal(const Analysis& analysis, const ReportStyle& style) {
    Sheets sheets;
    for (const Finding* finding : shown(analysis, style)) {
        // What a file says wrong is mended by whoever edits it; nobody else need be asked.
        if (finding->ask.empty() || finding->rule->cause == Cause::input)
            continue;
        for (const std::string& person : finding->people)
            sheets[{Reader::Kind::person, analysis.name_of(person), person}].add(*finding);
        if (!finding->people.empty())
            continue;
        const Subject& subject = finding->subject;
        if (subject.kind == SubjectKind::team)
            sheets[{Reader::Kind::team, subject.title, subject.id}].add(*finding);
        else
            sheets[{}].add(*finding);
    }
    return sheets;
}

std::string heading(const Reader& reader) {
    switch (reader.kind) {
    case Reader::Kind::person:
        return fmt::format("For {}", text::printable(reader.name));
    case Reader::Kind::team:
        return fmt::format("For the team {}", text::printable(reader.name));
    case Reader::Kind::everybody:
        break;
    }
    return "For everybody";
}

/// One entry by its title; of several, and of anything else, what was found.
std::string_view matter(const Finding& finding) {
    const SubjectKind kind = finding.subject.kind;
    const bool entry = kind == SubjectKind::decision || kind == SubjectKind::responsibility;
    return entry && finding.entries <= 1 ? finding.subject.title : finding.message;
}

void append_matter(std::string& out, const Analysis& analysis, const Finding& finding, std::size_t width) {
    std::string words = text::printable(matter(finding));
    if (finding.place.known()) {
        const Place place = analysis.place(finding.place);
        words += fmt::format(" ({}:{})", text::printable(place.path), place.line);
    }
    out += "    - ";
    text::append_wrapped(out, words, width, 6);
}

} // namespace

/// A sheet of open questions for everyone concerned: what to bring to a talk or a workshop.
void write_questions(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    constexpr std::size_t readable = 100;
    const std::size_t width = style.width == 0 ? readable : style.width;
    Page page(out);
    const Sheets sheets = deal(analysis, style);
    if (sheets.empty())
        page.text() += "Nothing to ask: no finding comes with a question for people.\n";
    const char* before = "";
    for (const auto& [reader, sheet] : sheets) {
        page.text() += before + heading(reader) + "\n";
        before = "\n";
        for (const Question& question : sheet.questions()) {
            page.text() += "  ";
            text::append_wrapped(page.text(), text::printable(question.ask), width, 2);
            for (const Finding* finding : question.about)
                append_matter(page.text(), analysis, *finding, width);
        }
        if (!page.turn())
            return;
    }
}

} // namespace whodecides
