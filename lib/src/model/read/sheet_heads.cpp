#include "model/read/sheet_heads.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "model/duty.hpp"

namespace whodecides {

namespace {

constexpr std::size_t longest_word = 64;

// As people write them above names, folded: of whoever answers, and of whoever does either that or the work.
constexpr std::string_view answering_words[] = {"owner",
                                                "owners",
                                                "owned by",
                                                "decision owner",
                                                "process owner",
                                                "task owner",
                                                "decider",
                                                "deciders",
                                                "decision maker",
                                                "decision makers",
                                                "decided by",
                                                "decides",
                                                "decision-maker",
                                                "decision-makers",
                                                "accountable person",
                                                "accountable",
                                                "entscheider",
                                                "entscheiderin",
                                                "entscheidet",
                                                "entscheidungsträger",
                                                "eigentümer",
                                                "propriétaire",
                                                "décideur",
                                                "décisionnaire",
                                                "rechenschaftspflichtig",
                                                "dueño",
                                                "propietario",
                                                "responsable de la décision"};
constexpr std::string_view leading_words[] = {"responsible person",
                                              "lead",
                                              "leader",
                                              "assignee",
                                              "assigned to",
                                              "in charge",
                                              "person in charge",
                                              "who",
                                              "by whom",
                                              "verantwortlich",
                                              "verantwortlicher",
                                              "verantwortliche",
                                              "verantwortliche person",
                                              "verantwortung",
                                              "zuständig",
                                              "zuständigkeit",
                                              "federführung",
                                              "federführend",
                                              "wer",
                                              "responsable",
                                              "responsables",
                                              "responsabile",
                                              "encargado"};

bool is_among(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// Nothing of what is too long for a head.
std::string_view without_colon(std::string_view head) {
    if (head.size() > longest_word)
        return {};
    return head.substr(0, head.size() - (head.ends_with(':') ? 1 : 0));
}

/// The only letter of a framework that makes its holder answer.
std::uint8_t answering_letter(const Framework& framework) {
    const auto answers = [](const Letter& letter) { return letter.duties.has(Duty::answers); };
    const auto found = std::ranges::find_if(framework.letters, answers);
    return std::ranges::count_if(framework.letters, answers) == 1
               ? static_cast<std::uint8_t>(found - framework.letters.begin())
               : Seat::no_letter;
}

/// Whether that is a word of a letter whose holder leads: owns what is decided, brings it about or does it.
bool leads_in(const Framework& framework, std::string_view word) {
    const auto letter = framework.find_letter(word);
    return letter && framework.letters[*letter].duties.any(owning | Duty::recommends | Duty::does);
}

} // namespace

bool heads_leaders(std::string_view head) {
    const std::string word = text::folded(without_colon(head));
    return word == "responsible" || is_among(word, answering_words) || is_among(word, leading_words);
}

std::optional<std::uint8_t> letter_of_names(std::string_view head, FrameworkId framework,
                                            std::span<const Framework> all) {
    head = without_colon(head);
    if (head.empty())
        return std::nullopt;
    const Framework& own = all[framework.value];
    if (const auto letter = own.find_letter(head))
        return letter;
    const std::string word = text::folded(head);
    if (is_among(word, answering_words))
        return answering_letter(own);
    const bool elsewhere = std::ranges::any_of(
        all, [&](const Framework& other) { return head.size() > 1 && leads_in(other, head); });
    return elsewhere || is_among(word, leading_words) ? std::optional(Seat::no_letter) : std::nullopt;
}

} // namespace whodecides
