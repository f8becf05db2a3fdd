#include "model/read/sheet_words.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "model/read/name_list.hpp"

namespace whodecides {

namespace {

constexpr std::size_t longest_word = 64;

// Words above columns as people write them, in English and the larger languages around, folded.
constexpr std::string_view title_words[] = {
    "task",         "tasks",         "task name",    "activity",       "activities",       "decision",
    "decisions",    "deliverable",   "deliverables", "action",         "actions",          "step",
    "steps",        "topic",         "topics",       "process",        "processes",        "item",
    "items",        "what",          "work package", "responsibility", "responsibilities", "title",
    "process step", "decision area", "milestone",    "aufgabe",        "aufgaben",         "tätigkeit",
    "tätigkeiten",  "aktivität",     "aktivitäten",  "entscheidung",   "entscheidungen",   "thema",
    "themen",       "schritt",       "ergebnis",     "arbeitspaket",   "prozess",          "prozessschritt",
    "maßnahme",     "tâche",         "tâches",       "activité",       "activités",        "décision",
    "décisions",    "livrable",      "tarea",        "tareas",         "actividad",        "actividades",
    "decisión",     "decisiones",    "attività",     "decisione",      "decisioni"};
constexpr std::string_view group_words[] = {
    "phase",        "phases",  "stage",  "area",          "category",  "group",     "section",
    "workstream",   "scope",   "stream", "project phase", "bereich",   "kategorie", "gruppe",
    "themengebiet", "domaine", "fase",   "categoría",     "catégorie", "área"};
constexpr std::string_view number_words[] = {"#",        "no",      "no.",      "nr",  "nr.",
                                             "id",       "ref",     "wbs",      "pos", "pos.",
                                             "lfd. nr.", "lfd.nr.", "item no.", "n°",  "№"};
constexpr std::string_view notes_words[] = {
    "notes",       "note",         "comment",     "comments",    "remark",       "remarks",   "description",
    "details",     "bemerkung",    "bemerkungen", "kommentar",   "kommentare",   "anmerkung", "anmerkungen",
    "notiz",       "notizen",      "hinweis",     "hinweise",    "beschreibung", "remarque",  "remarques",
    "commentaire", "commentaires", "notas",       "comentarios", "due",          "due date",  "deadline",
    "date",        "status",       "priority",    "start",       "end",          "frist",     "datum",
    "termin",      "priorität",    "example",     "examples",    "link",         "links",     "rules",
    "tool",        "tools",        "meeting",     "document",    "documents",    "output",    "outputs",
    "input",       "inputs",       "effort",      "cost",        "costs",        "budget",    "frequency",
    "cadence",     "when",         "by when",     "until",       "reason",       "evidence",  "werkzeug",
    "dokument",    "dokumente",    "aufwand",     "kosten",      "turnus",       "wann",      "bis wann",
    "bis",         "grund",        "begründung",  "quelle",      "stand",        "nachweis"};

constexpr std::string_view total_words[] = {"total", "totals", "sum",    "sums",   "count",      "counts",
                                            "summe", "summen", "gesamt", "anzahl", "gesamtzahl", "insgesamt",
                                            "somme", "totale", "suma",   "number", "σ",          "#"};

bool is_among(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

ColumnWord one_word(std::string_view word) {
    if (is_among(word, title_words))
        return ColumnWord::title;
    if (is_among(word, group_words))
        return ColumnWord::group;
    if (is_among(word, number_words))
        return ColumnWord::number;
    return is_among(word, notes_words) ? ColumnWord::notes : ColumnWord::unknown;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

ColumnWord column_word(std::string_view header) {
    if (header.size() > longest_word)
        return ColumnWord::unknown;
    std::string word = text::folded(header);
    if (word.ends_with(':'))
        word.pop_back();
    if (const ColumnWord alone = one_word(word); alone != ColumnWord::unknown)
        return alone;
    const std::vector<std::string_view> parts = split_at(word, between_words);
    const ColumnWord first = parts.empty() ? ColumnWord::unknown : one_word(parts.front());
    const bool all =
        std::ranges::all_of(parts, [&](std::string_view part) { return one_word(part) == first; });
    return all ? first : ColumnWord::unknown;
}

bool begins_a_note(std::string_view text) {
    constexpr std::string_view beginnings[] = {
        "legend", "legende", "key:", "note:", "notes:", "source:", "*", "†", "hinweis:", "anmerkung:"};
    const std::string begin = text::folded(text.substr(0, longest_word));
    return std::ranges::any_of(beginnings,
                               [&](std::string_view beginning) { return begin.starts_with(beginning); });
}

bool is_total(std::string_view title) {
    if (title.size() > longest_word)
        return false;
    const std::string all = text::folded(title);
    return is_among(std::string_view(all).substr(0, all.find_first_of(" :")), total_words);
}

bool says_total(std::string_view title) {
    return is_total(title) && title.find(' ') == std::string_view::npos;
}

bool is_number(std::string_view cell) {
    return std::ranges::any_of(cell, is_digit) &&
           cell.find_first_not_of("0123456789.,% ") == std::string_view::npos;
}

bool is_tick(std::string_view cell) {
    constexpr std::string_view ticks[] = {"x", "✓",   "✔",   "✔️", "✅", "☑", "☒",    "✗",
                                          "•", "●",   "yes", "no",     "y", "n", "ja",   "nein",
                                          "?", "tbd", "tbc", "tba",    "1", "0", "true", "false"};
    return cell.size() <= 8 && is_among(text::folded(cell), ticks);
}

bool reads_as_heading(std::string_view text) {
    if (text.ends_with(':'))
        return true;
    const auto letters = std::ranges::count_if(text, text::is_ascii_letter);
    const bool capitals = std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
    return capitals && letters >= 4 && !is_digit(text.front());
}

} // namespace whodecides
