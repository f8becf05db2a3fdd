#include "model/read/sheet_heads.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "model/duty.hpp"
#include "model/read/name_list.hpp"
#include "model/read/sheet_words.hpp"

namespace whodecides {

namespace {

using enum HeadMeaning;

constexpr std::size_t longest_word = 64;

// As people write them above names, folded.
constexpr std::string_view answering[] = {"owner",
                                          "owners",
                                          "owned by",
                                          "decision owner",
                                          "process owner",
                                          "task owner",
                                          "decider",
                                          "deciders",
                                          "decision maker",
                                          "decision makers",
                                          "decision-maker",
                                          "decision-makers",
                                          "decided by",
                                          "decides",
                                          "who decides",
                                          "accountable person",
                                          "accountable",
                                          "entscheider",
                                          "entscheiderin",
                                          "entscheidet",
                                          "wer entscheidet",
                                          "entscheidungsträger",
                                          "entscheidung durch",
                                          "eigentümer",
                                          "rechenschaft",
                                          "rechenschaftspflichtig",
                                          "rechenschaftspflichtige",
                                          "gesamtverantwortung",
                                          "gesamtverantwortlich",
                                          "ergebnisverantwortung",
                                          "ergebnisverantwortlich",
                                          "propriétaire",
                                          "décideur",
                                          "décisionnaire",
                                          "qui décide",
                                          "dueño",
                                          "propietario",
                                          "responsable de la décision",
                                          "quién decide",
                                          "chi decide"};
constexpr std::string_view doing[] = {
    "doer",         "doers",        "done by",        "who does it",      "executed by",
    "executor",     "performed by", "carried out by", "implemented by",   "implementer",
    "durchführung", "durchführend", "durchführende",  "durchgeführt von", "ausführung",
    "ausführend",   "ausführende",  "umsetzung",      "umsetzend",        "umgesetzt von",
    "bearbeiter",   "bearbeiterin", "bearbeitung",    "wer macht es",     "wer macht's",
    "exécutant",    "réalisateur",  "ejecutor",       "esecutore"};
constexpr std::string_view supporting[] = {
    "support",   "supports",      "supporting",    "supported by", "helper",      "helpers",
    "who helps", "beteiligt",     "beteiligte",    "mitwirkend",   "mitwirkende", "mitwirkung",
    "mitarbeit", "unterstützung", "unterstützend", "unterstützt",  "wer hilft"};
constexpr std::string_view advising[] = {
    "consulted",       "contributor", "contributors", "consult",          "adviser",
    "advisers",        "advisor",     "advisors",     "advised by",       "who is asked",
    "beratend",        "beratende",   "beratung",     "berater",          "konsultiert",
    "zu konsultieren", "zu befragen", "gefragt",      "wer wird gefragt", "consulté",
    "consultés",       "consultado",  "consultados",  "consultato",       "consultati"};
constexpr std::string_view told[] = {
    "informed",    "inform",     "to inform",   "to be informed", "keep informed",   "kept informed",
    "who is told", "informiert", "informierte", "zu informieren", "wird informiert", "wer wird informiert",
    "informé",     "informés",   "informado",   "informados",     "informato",       "informati"};
constexpr std::string_view either[] = {"responsible",      "responsible person", "verantwortlich",
                                       "verantwortlicher", "verantwortliche",    "verantwortliche person",
                                       "verantwortung",    "zuständig",          "zuständige",
                                       "zuständigkeit",    "responsable",        "responsables",
                                       "responsabile",     "encargado"};
constexpr std::string_view leading[] = {"lead",         "leader",           "assignee", "assigned to",
                                        "in charge",    "person in charge", "who",      "by whom",
                                        "federführung", "federführend",     "wer"};

/// The one table: what a meaning is called above a column, in frameworks, and as a duty.
struct HeadWords {
    HeadMeaning meaning;
    std::span<const std::string_view> words;
    std::string_view usual = {}; ///< the word that most frameworks have for it
    std::optional<Duty> duty = {};
};
constexpr std::array head_words{HeadWords{answers, answering, "accountable", Duty::answers},
                                HeadWords{does, doing, "responsible", Duty::does},
                                HeadWords{supports, supporting, "support", Duty::supports},
                                HeadWords{advises, advising, "consulted", Duty::advises},
                                HeadWords{informed, told, "informed", Duty::informed},
                                HeadWords{responsible, either},
                                HeadWords{leads, leading}};

const HeadWords* find_words(HeadMeaning meaning) {
    const auto* const found = std::ranges::find(head_words, meaning, &HeadWords::meaning);
    return found == head_words.end() ? nullptr : found;
}

HeadMeaning meaning_of_word(std::string_view word) {
    for (const HeadWords& row : head_words)
        if (std::ranges::find(row.words, word) != row.words.end())
            return row.meaning;
    return none;
}

/// Without what stands behind the words: a colon, a remark in brackets, "Entscheider:in". Nothing of what is
/// too long for a head.
std::string_view bare(std::string_view head) {
    constexpr std::array<std::string_view, 6> endings{":in", "*in", "/in", "_in", ":innen", "*innen"};
    if (head.size() > longest_word)
        return {};
    if (const std::size_t bracket = head.find_first_of("(["); bracket != head.npos && bracket > 0)
        head = head.substr(0, bracket);
    head = text::trimmed(head);
    while (head.ends_with(':') || head.ends_with('?'))
        head.remove_suffix(1);
    for (const std::string_view ending : endings)
        if (head.ends_with(ending))
            return head.substr(0, head.size() - ending.size());
    return text::trimmed(head);
}

/// The only letter of a framework that gives its holder the duty.
std::uint8_t letter_for(Duty duty, const Framework& framework) {
    const auto gives = [duty](const Letter& letter) { return letter.duties.has(duty); };
    const auto found = std::ranges::find_if(framework.letters, gives);
    return std::ranges::count_if(framework.letters, gives) == 1
               ? static_cast<std::uint8_t>(found - framework.letters.begin())
               : Seat::no_letter;
}

/// Whether that is a word of a letter whose holder leads: owns what is decided, brings it about or does it.
bool leads_in(const Framework& framework, std::string_view word) {
    const auto letter = framework.find_letter(word);
    return letter && framework.letters[*letter].duties.any(owning | Duty::recommends | Duty::does);
}

/// The letter of one head by itself.
std::optional<std::uint8_t> letter_of_head(std::string_view written, const Framework& own,
                                           std::span<const Framework> all) {
    const std::string_view head = bare(written);
    if (head.empty())
        return std::nullopt;
    if (const auto letter = own.find_letter(head))
        return letter;
    if (const HeadWords* const row = find_words(meaning_of_head(head)))
        return row->duty ? letter_for(*row->duty, own) : Seat::no_letter;
    const bool elsewhere = std::ranges::any_of(
        all, [&](const Framework& other) { return head.size() > 1 && leads_in(other, head); });
    return elsewhere ? std::optional(Seat::no_letter) : std::nullopt;
}

} // namespace

HeadMeaning meaning_of_head(std::string_view head) {
    const std::string folded = text::folded(bare(head));
    if (const HeadMeaning whole = meaning_of_word(folded); whole != none)
        return whole;
    HeadMeaning common = none;
    for (const std::string_view part : split_at(folded, between_words)) {
        const HeadMeaning meaning = meaning_of_word(part);
        if (meaning == none)
            return none;
        if (common == none || common == responsible)
            common = meaning;
        else if (meaning != common && meaning != responsible)
            return none;
    }
    return common;
}

bool tells_duty(HeadMeaning meaning) {
    return meaning != none && meaning != leads;
}

std::string_view word_for(HeadMeaning meaning) {
    const HeadWords* const row = find_words(meaning);
    return row == nullptr ? std::string_view() : row->usual;
}

/// Who is responsible answers where another column says who does it, and does it where another says who
/// answers.
std::vector<std::optional<std::uint8_t>> letters_of_heads(std::span<const std::string_view> heads,
                                                          FrameworkId framework,
                                                          std::span<const Framework> all) {
    const Framework& own = all[framework.value];
    std::vector<std::optional<std::uint8_t>> letters;
    for (const std::string_view head : heads)
        letters.push_back(letter_of_head(head, own, all));
    const std::uint8_t answering_letter = letter_for(Duty::answers, own);
    const std::uint8_t doing_letter = letter_for(Duty::does, own);
    const bool answered = std::ranges::find(letters, answering_letter) != letters.end();
    const bool done = std::ranges::find(letters, doing_letter) != letters.end();
    for (std::size_t i = 0; i < letters.size(); ++i)
        if (letters[i] == Seat::no_letter && answered != done && meaning_of_head(heads[i]) == responsible)
            letters[i] = answered ? doing_letter : answering_letter;
    return letters;
}

} // namespace whodecides
