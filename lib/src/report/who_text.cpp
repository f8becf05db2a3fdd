// What somebody at a terminal is told: the sentence, and below it where each part of it is written.

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "report/duty_table.hpp"
#include "report/duty_words.hpp"
#include "report/table.hpp"
#include "report/text_page.hpp"
#include "report/who_format.hpp"

namespace whodecides {
namespace {

class WhoPrinter {
  public:
    WhoPrinter(TextPage& page, const WhoResult& result) : page_(page), out_(page.text()), result_(result) {}

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
        out_ += fmt::format("{}{}{}", page_.colours().strong, text::printable(duties.entry.title),
                            page_.colours().off);
        if (duties.entry.id != duties.entry.title)
            out_ += fmt::format(" ({})", text::printable(duties.entry.id));
        out_ += fmt::format("  {}\n", text::printable(place_text(result_.input, duties.place)));
        page_.paragraph(sentence(duties), 2);
        if (duties.seats.empty() && duties.unread.empty())
            return;
        out_ += '\n';
        append_duty_table(out_, result_.input, duties, page_.width());
    }

    void print_candidates() {
        const Who& who = result_.who;
        page_.paragraph(fmt::format("{} can be {}; name one:", quoted(who.text),
                                    counted(who.candidates.size() + who.more, "entry", "entries")));
        print_list(who.candidates);
        if (who.more > 0)
            out_ += fmt::format("  and {} more\n", who.more);
    }

    void print_nothing() {
        const Who& who = result_.who;
        page_.paragraph(fmt::format("nothing that is decided or answered for is called {}{}",
                                    quoted(who.text),
                                    who.nearest.empty()       ? ""
                                    : who.nearest.size() == 1 ? "; the nearest is:"
                                                              : "; the nearest are:"));
        print_list(who.nearest);
        if (who.actor)
            page_.paragraph(fmt::format("{} is a {}; `whodecides show {}` lists its seats", who.actor->title,
                                        to_string(who.actor->kind), who.actor->id));
    }

    void print_list(const std::vector<WhoCandidate>& candidates) {
        if (candidates.empty())
            return;
        constexpr auto left = Table::Align::left;
        const bool with_place = has_namesakes(candidates);
        std::vector<Table::Column> columns{{"id", left, 30}, {"title", left, 16}, {"who", left, 30}};
        if (with_place)
            columns.push_back({"where", left, 30});
        Table table(std::move(columns));
        for (const auto& [entry, nearness] : candidates) {
            std::vector<std::string> row{entry.entry.id, entry.entry.title, who_decides(entry)};
            if (with_place)
                row.push_back(place_text(result_.input, entry.place));
            table.add(std::move(row));
        }
        table.append_to(out_, page_.width(), 2);
    }

    /// Whether only the place tells some of them apart.
    static bool has_namesakes(const std::vector<WhoCandidate>& candidates) {
        std::set<std::string_view> titles;
        return !std::ranges::all_of(candidates, [&](const WhoCandidate& candidate) {
            return titles.insert(candidate.entry.entry.title).second;
        });
    }

    TextPage& page_;
    std::string& out_;
    const WhoResult& result_;
};

} // namespace

void write_who_text(const WhoResult& result, const PrintStyle& style, std::ostream& out) {
    TextPage page(out, style);
    WhoPrinter(page, result).print();
}

} // namespace whodecides
