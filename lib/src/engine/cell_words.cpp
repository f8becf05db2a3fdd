#include "engine/cell_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/format.hpp"

namespace whodecides::engine {

namespace {

/// What to do about the findings of a rule; `{0}` and `{1}` are letters for the duties.
struct CellWords {
    std::string_view rule;
    std::string_view letters_in_cells;
    std::string_view names_in_cells;
    Duty first;
    Duty second = first;
};

constexpr std::array<CellWords, 7> words{{
    {"no-accountable", "write `{0}` in one cell of this row", "write one name below `{0}`", Duty::answers},
    {"overlapping-accountability",
     "keep `{0}` in one cell of this row, and let the others do, advise or be told",
     "keep one name below `{0}`, and let the others do, advise or be told", Duty::answers},
    {"no-responsible", "write `{0}` in one cell of this row", "write a name below `{0}`", Duty::does},
    {"isolated-decision", "write `{0}` in the cell of who is heard, or `{1}` in that of who is told",
     "write below `{0}` who is heard, or below `{1}` who is told", Duty::advises, Duty::informed},
    {"unasked-doer", "ask those who do the work: write `{0}` in the cells of some of them",
     "ask those who do the work: write some of them below `{0}`", Duty::advises},
    {"too-many-consulted", "write `{0}` in the cell of whoever would be content to be told",
     "move below `{0}` whoever would be content to be told", Duty::informed},
    {"crowded-decision", "write `{0}` in place of some letters, delegate the decision, or split it",
     "move some names below `{0}`, delegate the decision, or split it", Duty::informed},
}};

/// The table that a source holds.
struct TableKind {
    FrameworkId framework;
    bool letters_in_cells = false;
};

/// The symbol of the letter that says most plainly that somebody has the duty; empty where none does.
std::string_view letter_for(const Framework& framework, Duty duty) {
    const Letter* best = nullptr;
    for (const Letter& letter : framework.letters)
        if (letter.duties.has(duty) && (best == nullptr || letter.duties.size() < best->duties.size()))
            best = &letter;
    return best == nullptr ? std::string_view() : std::string_view(best->symbol);
}

/// The first key of the format that a text names in back quotes: of "`mode: consent`" it is "mode". Empty
/// where it names none.
std::string_view key_named_in(std::string_view text) {
    constexpr std::array sections{Section::entry, Section::person, Section::role, Section::team};
    for (std::size_t open = text.find('`'); open != std::string_view::npos;) {
        const std::size_t close = text.find('`', open + 1);
        if (close == std::string_view::npos)
            return {};
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        const std::string_view word = inside.substr(0, inside.find(':'));
        const auto exactly = [&](Section section) {
            const FormatKey* const key = find_key(section, word);
            return key != nullptr && key->key == word;
        };
        if (std::ranges::any_of(sections, exactly))
            return word;
        open = text.find('`', close + 1);
    }
    return {};
}

class Speaker {
  public:
    Speaker(const Organisation& organisation, std::span<const InputFormat> formats)
        : organisation_(organisation), tables_(formats.size()) {
        const auto add = [&](std::uint32_t source, const TableKind& table) {
            if (source < formats.size() && formats[source] != InputFormat::yaml && !tables_[source])
                tables_[source] = table;
        };
        for (const Grid& grid : organisation.grids)
            add(grid.body.source, {grid.framework, true});
        for (const Entry& entry : organisation.entries)
            if (!entry.seats.empty() && entry.seats.front().framework.known())
                add(entry.body.source, {entry.seats.front().framework, false});
    }

    void speak(Finding& finding) const {
        if (finding.place.source >= tables_.size() || !tables_[finding.place.source])
            return;
        const TableKind& table = *tables_[finding.place.source];
        const auto* const found = std::ranges::find(words, finding.rule->name, &CellWords::rule);
        if (found != words.end() && table.framework.known()) {
            const Framework& framework = organisation_[table.framework];
            const std::string_view first = letter_for(framework, found->first);
            const std::string_view second = letter_for(framework, found->second);
            if (!first.empty() && !second.empty()) {
                finding.help = fmt::format(
                    fmt::runtime(table.letters_in_cells ? found->letters_in_cells : found->names_in_cells),
                    first, second);
                return;
            }
        }
        if (const std::string key(key_named_in(finding.help)); !key.empty())
            finding.help += fmt::format(
                "; a grid has no place for {}, and `whodecides import` makes YAML of one", quoted(key));
    }

  private:
    const Organisation& organisation_;
    std::vector<std::optional<TableKind>> tables_; ///< per source; nothing where it holds none
};

} // namespace

void speak_of_cells(std::vector<Finding>& findings, const Organisation& organisation,
                    std::span<const InputFormat> formats) {
    const Speaker speaker(organisation, formats);
    for (Finding& finding : findings)
        speaker.speak(finding);
}

} // namespace whodecides::engine
