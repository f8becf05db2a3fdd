// What somebody at a terminal is told: the sentence, and below it where each part of it is written.

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"
#include "report/colour.hpp"
#include "report/duty_table.hpp"
#include "report/duty_words.hpp"
#include "report/page.hpp"
#include "report/table.hpp"
#include "report/who_format.hpp"

namespace whodecides {
namespace {

class WhoPrinter {
  public:
    WhoPrinter(std::string& out, const WhoResult& result, const PrintStyle& style)
        : out_(out), result_(result), style_(style), colours_(style.colour ? terminal_colours : no_colours) {}

    void print() {
        const Who& who = result_.who;
        if (who.answer)
            print_answer(*who.answer);
        else if (!who.candidates.empty())
            print_candidates();
        else
            print_nothing();
    }

  private:
    void print_answer(const EntryDuties& duties) {
        out_ += fmt::format("{}{}{}", colours_.strong, text::printable(duties.entry.title), colours_.off);
        if (duties.entry.id != duties.entry.title)
            out_ += fmt::format(" ({})", text::printable(duties.entry.id));
        out_ += fmt::format("  {}\n  ", text::printable(place_text(result_.input, duties.place)));
        text::append_wrapped(out_, text::printable(sentence(duties)), style_.width, 2);
        if (duties.seats.empty())
            return;
        out_ += '\n';
        append_duty_table(out_, result_.input, duties, style_.width);
    }

    void print_candidates() {
        const Who& who = result_.who;
        paragraph(fmt::format("{} can be {}; name one:", quoted(who.text),
                              counted(who.candidates.size() + who.more, "entry", "entries")));
        print_list(who.candidates);
        if (who.more > 0)
            out_ += fmt::format("  and {} more\n", who.more);
    }

    void print_nothing() {
        const Who& who = result_.who;
        paragraph(fmt::format("nothing that is decided or answered for is called {}{}", quoted(who.text),
                              who.nearest.empty()       ? ""
                              : who.nearest.size() == 1 ? "; the nearest is:"
                                                        : "; the nearest are:"));
        print_list(who.nearest);
        if (who.actor)
            paragraph(fmt::format("{} is a {}; `whodecides show {}` lists its seats", who.actor->title,
                                  to_string(who.actor->kind), who.actor->id));
    }

    void paragraph(const std::string& words) {
        text::append_wrapped(out_, text::printable(words), style_.width, 0);
    }

    void print_list(const std::vector<WhoCandidate>& candidates) {
        if (candidates.empty())
            return;
        constexpr auto left = Table::Align::left;
        Table table({{"id", left, 30}, {"title", left, 16}, {"who", left, 30}});
        for (const WhoCandidate& candidate : candidates)
            table.add({candidate.entry.entry.id, candidate.entry.entry.title, who_decides(candidate.entry)});
        table.append_to(out_, style_.width, 2);
    }

    std::string& out_;
    const WhoResult& result_;
    const PrintStyle& style_;
    Colours colours_;
};

} // namespace

void write_who_text(const WhoResult& result, const PrintStyle& style, std::ostream& out) {
    Page page(out);
    WhoPrinter(page.text(), result, style).print();
}

} // namespace whodecides
