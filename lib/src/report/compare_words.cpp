#include "report/compare_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"

namespace whodecides {
namespace {

/// What rows or lone entries are, all of them: one word for one and for several.
struct Noun {
    std::string_view one = "entry";
    std::string_view several = "entries";
};

template <class Thing>
Noun noun_of(const std::vector<Thing>& things) {
    const auto all = [&](SubjectKind kind) {
        return !things.empty() &&
               std::ranges::all_of(things, [&](const Thing& thing) { return thing.entry.kind == kind; });
    };
    if (all(SubjectKind::decision))
        return {"decision", "decisions"};
    if (all(SubjectKind::responsibility))
        return {"responsibility", "responsibilities"};
    return {};
}

Noun noun_of(const Comparison& comparison) {
    return noun_of(comparison.rows);
}

std::string number_word(std::size_t number) {
    constexpr std::array<std::string_view, 11> words{"two",   "three", "four", "five",   "six",   "seven",
                                                     "eight", "nine",  "ten",  "eleven", "twelve"};
    return number >= 2 && number < words.size() + 2 ? std::string(words[number - 2]) : std::to_string(number);
}

template <class Holds>
std::size_t count_rows(const Comparison& comparison, Holds holds) {
    return static_cast<std::size_t>(std::ranges::count_if(comparison.rows, holds));
}

std::string is_or_are(std::size_t count) {
    return fmt::format("{} {}", count, count == 1 ? "is" : "are");
}

/// "2 are claimed by several of you, 1 is ..."; empty where there is none of it.
std::string kinds_of_dispute(const Comparison& comparison) {
    const std::size_t claimed =
        count_rows(comparison, [](const CompareRow& row) { return !row.claimed_by.empty(); });
    const std::size_t unaware =
        count_rows(comparison, [](const CompareRow& row) { return !row.unaware.empty(); });
    const std::size_t unclaimed = count_rows(comparison, &CompareRow::claimed_by_nobody);
    std::vector<std::string> parts;
    if (claimed > 0)
        parts.push_back(fmt::format("{} claimed by more than one of you", is_or_are(claimed)));
    if (unaware > 0)
        parts.push_back(fmt::format("{} given to somebody who does not claim {}", is_or_are(unaware),
                                    unaware == 1 ? "it" : "them"));
    if (unclaimed > 0)
        parts.push_back(fmt::format("{} claimed by none of you", is_or_are(unclaimed)));
    return parts.empty() ? std::string() : "Of these " + listed(parts) + ".";
}

/// The figures are about less than the files hold, where titles differ.
std::string not_compared(const Comparison& comparison) {
    const std::size_t alone = comparison.alone.size();
    if (alone == 0 || compared_voices(comparison).size() < 2)
        return {};
    const Noun noun = noun_of(comparison.alone);
    return fmt::format("{} {} in one file only and {} not compared; see the end.",
                       counted(alone, noun.one, noun.several), alone == 1 ? "stands" : "stand",
                       alone == 1 ? "is" : "are");
}

std::string decider_figures(const Comparison& comparison) {
    const Agreement& agreement = comparison.deciders;
    const std::string same = fmt::format("Of two answers about one {} {} are the same",
                                         noun_of(comparison).one, whole_percent(*agreement.share));
    if (!agreement.alpha)
        return fmt::format("{}. Krippendorff's alpha is unknown: {}.", same, agreement.unknown);
    return fmt::format(
        "{}; chance alone would make it {}. Krippendorff's alpha is {} (1: all the same, 0: as by "
        "chance).",
        same, whole_percent(*agreement.by_chance), alpha_text(agreement));
}

std::string letter_figures(const Comparison& comparison) {
    const Agreement& agreement = comparison.letters;
    return fmt::format(
        "Of {} that somebody filled in, {} the same letters for all of you; alpha over all cells, "
        "blank ones too, is {}.",
        counted(comparison.filled, "cell"),
        comparison.filled_alike == 1 ? "1 has" : fmt::format("{} have", comparison.filled_alike),
        agreement.alpha ? alpha_text(agreement) : fmt::format("unknown: {}", agreement.unknown));
}

std::string decider_names(const CompareAnswer& answer) {
    std::vector<std::string> names;
    for (const Subject& decider : answer.deciders)
        names.push_back(decider.title);
    return names.empty() ? "nobody" : listed(names, names.size());
}

/// With "I" for the one who speaks.
std::string own_words(const CompareAnswer& answer, const Voice& voice) {
    std::vector<std::string> others;
    for (const Subject& decider : answer.deciders)
        if (decider.id != voice.person->id || decider.kind != voice.person->kind)
            others.push_back(decider.title);
    if (others.empty())
        return "I do";
    if (others.size() == answer.deciders.size())
        return listed(others, others.size()) + ", so I do"; // as one of several behind a role
    others.insert(others.begin(), "I");
    return listed(others, others.size());
}

} // namespace

std::string headline(const Comparison& comparison) {
    const std::size_t voices = compared_voices(comparison).size();
    const std::size_t rows = comparison.deciders.units;
    const std::size_t disputed = count_rows(comparison, &CompareRow::disputed);
    const Noun noun = noun_of(comparison);
    if (voices < 2)
        return "Fewer than two of the files could be read whole: there is nothing to compare.";
    if (rows == 0)
        return fmt::format("No {} has two answers: there is nothing to compare.", noun.one);
    const std::string you = fmt::format("the {} of you", number_word(voices));
    if (disputed > 0)
        return fmt::format("On {} of {} {} name different people.", disputed,
                           counted(rows, noun.one, noun.several), you);
    return rows == 1 ? fmt::format("On the 1 {} {} name the same people.", noun.one, you)
                     : fmt::format("On all {} {} {} name the same people.", rows, noun.several, you);
}

std::vector<std::string> figures(const Comparison& comparison) {
    std::vector<std::string> paragraphs;
    if (std::string words = not_compared(comparison); !words.empty())
        paragraphs.push_back(std::move(words));
    if (comparison.deciders.units == 0)
        return paragraphs;
    std::string kinds = kinds_of_dispute(comparison);
    const std::size_t unowned = count_rows(comparison, &CompareRow::unowned);
    if (unowned > 0)
        kinds += fmt::format("{}On {} all say: nobody.", kinds.empty() ? "" : " ",
                             counted(unowned, noun_of(comparison).one, noun_of(comparison).several));
    if (!kinds.empty())
        paragraphs.push_back(std::move(kinds));
    paragraphs.push_back(decider_figures(comparison));
    if (comparison.filled > 0)
        paragraphs.push_back(letter_figures(comparison));
    return paragraphs;
}

std::vector<std::string> remarks(const Comparison& comparison) {
    std::vector<std::string> sentences;
    for (const Voice& voice : comparison.voices)
        if (!voice.whole)
            sentences.push_back(fmt::format("{} could not be read whole and is left out.", voice.path));
        else if (!voice.person)
            sentences.push_back(
                fmt::format("None of the files names exactly one person {}, so what {} claims is unknown; "
                            "`--as NAME={}` says whose it is.",
                            voice.name, voice.path, voice.path));
    return sentences;
}

std::vector<std::size_t> compared_voices(const Comparison& comparison) {
    std::vector<std::size_t> voices;
    for (std::size_t i = 0; i < comparison.voices.size(); ++i)
        if (comparison.voices[i].whole)
            voices.push_back(i);
    return voices;
}

std::string answer_text(const CompareRow& row, std::size_t voice, const Comparison& comparison) {
    const auto answer = std::ranges::find(row.answers, voice, &CompareAnswer::voice);
    if (answer == row.answers.end())
        return {};
    return answer->claims ? own_words(*answer, comparison.voices[voice]) : decider_names(*answer);
}

std::string answer_counts(const CompareRow& row) {
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (const CompareAnswer& answer : row.answers) {
        const std::string names = decider_names(answer);
        auto found = std::ranges::find(counts, names, &std::pair<std::string, std::size_t>::first);
        if (found == counts.end())
            found = counts.insert(found, {names, 0});
        ++found->second;
    }
    std::ranges::stable_sort(counts, std::greater(), &std::pair<std::string, std::size_t>::second);
    std::string text;
    for (const auto& [names, count] : counts)
        text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", names, count);
    return text;
}

std::string differing_text(const CompareRow& row) {
    return row.share ? fmt::format("{} of {}", row.differing.size(), row.cells) : std::string();
}

std::string cell_text(const CompareCell& cell) {
    std::string text = cell.actor.title;
    std::string_view before = ": ";
    for (const std::optional<std::string>& letters : cell.letters) {
        text.append(before).append(!letters ? "unknown" : letters->empty() ? "none" : *letters);
        before = ", ";
    }
    return text;
}

std::string share_text(const CompareRow& row) {
    return row.share ? whole_percent(*row.share) : std::string();
}

std::string alpha_text(const Agreement& agreement) {
    if (!agreement.alpha)
        return "unknown";
    const std::string text = fmt::format("{:.2f}", *agreement.alpha);
    return text == "-0.00" ? "0.00" : text;
}

std::string pair_text(const PairAgreement& pair, const Comparison& comparison) {
    return fmt::format("{} and {}", comparison.voices[pair.first].name, comparison.voices[pair.second].name);
}

std::string near_text(const NearNames& near, const Comparison& comparison) {
    constexpr std::size_t most_files = 3;
    const auto named = [&](const Subject& subject, std::span<const std::size_t> voices) {
        std::vector<std::string> files;
        for (const std::size_t voice : voices)
            files.push_back(comparison.voices[voice].path);
        return fmt::format("{} ({})", quoted(subject.title), listed(files, most_files));
    };
    return fmt::format("{} and {}: one {}? They are counted as two.", named(near.first, near.first_voices),
                       named(near.second, near.second_voices),
                       near.first.kind == near.second.kind ? to_string(near.first.kind) : "and the same");
}

std::string lone_text(const LoneEntry& entry, const Comparison& comparison) {
    return fmt::format("{}, which {} alone has", entry.entry.title, comparison.voices[entry.voice].name);
}

std::string voice_names(std::span<const std::size_t> voices, const Comparison& comparison) {
    std::vector<std::string> names;
    for (const std::size_t voice : voices)
        names.push_back(comparison.voices[voice].name);
    return listed(names, names.size());
}

} // namespace whodecides
