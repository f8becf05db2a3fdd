#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
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

/// What a question is asked about, and in whose place, where that person is not available.
struct Matter {
    const Finding* finding = nullptr;
    std::string_view away; ///< an id
};

/// One question and all it is asked about.
struct Question {
    std::string ask;
    std::vector<Matter> about;
};

/// The questions of one reader, in the order of the findings; the same one once.
class Sheet {
  public:
    void add(const std::string& ask, const Matter& matter) {
        const auto [at, is_new] = known_.try_emplace(ask, questions_.size());
        if (is_new)
            questions_.push_back({ask, {}});
        questions_[at->second].about.push_back(matter);
    }

    [[nodiscard]] const std::vector<Question>& questions() const { return questions_; }

  private:
    std::map<std::string, std::size_t> known_;
    std::vector<Question> questions_;
};

using Sheets = std::map<Reader, Sheet>;

/// What a file says wrong is mended by whoever edits it; nobody else need be asked, but for what only they
/// know who filled it in.
bool is_for_people(const Finding& finding) {
    return !finding.ask.empty() && (finding.rule->cause != Cause::input || finding.asks_writer);
}

/// Names the others where a question speaks of two: "the two of you" are "you and Ben Cole". Whoever is asked
/// in the place of one of them is none of the two.
std::string ask_of(const Analysis& analysis, const Finding& finding, std::string_view reader) {
    constexpr std::string_view both = "the two of you";
    std::string ask = finding.ask;
    const std::size_t at = ask.find(both);
    if (at == std::string::npos || finding.people.size() < 2)
        return ask;
    std::vector<std::string> names;
    for (const std::string& person : finding.people)
        if (person == reader)
            names.insert(names.begin(), "you");
        else
            names.emplace_back(analysis.name_of(person));
    return ask.replace(at, both.size(), listed(names));
}

/// Deals the questions of findings out.
class Dealer {
  public:
    explicit Dealer(const Analysis& analysis) : analysis_(analysis) {}

    void deal(const Finding& finding) {
        for (const std::string& person : finding.people)
            deal(finding, person);
        if (!finding.people.empty())
            return;
        const Subject& subject = finding.subject;
        if (subject.kind == SubjectKind::team)
            sheets_[{Reader::Kind::team, subject.title, subject.id}].add(finding.ask, {&finding, {}});
        else
            sheets_[{}].add(finding.ask, {&finding, {}});
    }

    [[nodiscard]] const Sheets& sheets() const { return sheets_; }

  private:
    void deal(const Finding& finding, const std::string& person) {
        const std::vector<std::string>* instead = analysis_.asked_instead(person);
        if (instead == nullptr)
            return add(finding, person, {});
        for (const std::string& other : *instead)
            if (!std::ranges::binary_search(finding.people, other))
                add(finding, other, person);
        if (instead->empty())
            sheets_[{}].add(ask_of(analysis_, finding, {}), {&finding, person});
    }

    void add(const Finding& finding, std::string_view reader, std::string_view away) {
        sheets_[{Reader::Kind::person, analysis_.name_of(reader), reader}].add(
            ask_of(analysis_, finding, reader), {&finding, away});
    }

    const Analysis& analysis_;
    Sheets sheets_;
};

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
    return entry && finding.entries <= 1 && finding.rule->cause != Cause::input ? finding.subject.title
                                                                                : finding.message;
}

void append_matter(std::string& out, const Analysis& analysis, const Matter& about, std::size_t width) {
    const Finding& finding = *about.finding;
    std::string words = text::printable(matter(finding));
    if (finding.place.known()) {
        const Place place = analysis.place(finding.place);
        words += fmt::format(" ({}:{})", text::printable(place.path), place.line);
    }
    const bool is_told = finding.subject.kind == SubjectKind::person && finding.subject.id == about.away;
    if (!about.away.empty() && !is_told)
        words += fmt::format(", asked in place of {}, who is not available",
                             text::printable(analysis.name_of(about.away)));
    out += "    - ";
    text::append_wrapped(out, words, width, 6);
}

} // namespace

/// A sheet of open questions for everyone concerned: what to bring to a talk or a workshop.
void write_questions(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    constexpr std::size_t readable = 100;
    const std::size_t width = style.width == 0 ? readable : style.width;
    Page page(out);
    Dealer dealer(analysis);
    for (const Finding* finding : shown(analysis, style))
        if (is_for_people(*finding))
            dealer.deal(*finding);
    if (dealer.sheets().empty())
        page.text() += "Nothing to ask: no finding comes with a question for people.\n";
    const char* before = "";
    for (const auto& [reader, sheet] : dealer.sheets()) {
        page.text() += before + heading(reader) + "\n";
        before = "\n";
        for (const Question& question : sheet.questions()) {
            page.text() += "  ";
            text::append_wrapped(page.text(), text::printable(question.ask), width, 2);
            for (const Matter& matter : question.about)
                append_matter(page.text(), analysis, matter, width);
        }
        if (!page.turn())
            return;
    }
}

} // namespace whodecides
