#include "engine/views/matrix_letters.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/rule_names.hpp"
#include "model/measures/answering.hpp"
#include "model/read/native.hpp"

namespace whodecides::engine {

namespace {

/// In the order of the enumeration. The star keeps them apart from letters of frameworks, which may be any.
constexpr std::array<std::string_view, duty_count> signs{"*a", "*d", "*w", "*p", "*v", "*h",
                                                         "*s", "*c", "*g", "*t", "*x", "*m"};

/// Whether the letter says nothing false of somebody with these duties that matters.
bool may_stand_for(const Letter& letter, DutySet duties) {
    return !letter.duties.has(Duty::decides) || !letter.duties.has(Duty::answers) ||
           duties.has(Duty::answers);
}

FrameworkId named(const Organisation& organisation, std::string_view name) {
    const std::string wanted = text::key_folded(name);
    for (std::uint32_t f = 0; f < organisation.frameworks.size(); ++f)
        if (text::key_folded(organisation.frameworks[f].name) == wanted)
            return {f};
    return {};
}

/// The framework of all letters in the files; unknown where there are none, or several.
FrameworkId used_alone(const Organisation& organisation) {
    FrameworkId used;
    for (const Entry& entry : organisation.entries)
        for (const Seat& seat : entry.seats) {
            if (!seat.framework.known() || entry.retired())
                continue;
            if (used.known() && used != seat.framework)
                return {};
            used = seat.framework;
        }
    return used;
}

} // namespace

LetterSheet::LetterSheet(const Organisation& organisation, FrameworkId framework)
    : framework_(organisation[framework]), id_(framework) {
    for (const Letter& letter : framework_.letters)
        letters_.push_back({.symbol = letter.symbol,
                            .word = letter.words.empty() ? std::string() : letter.words.front(),
                            .owns = letter.duties.any(owning)});
    for (std::size_t i = 0; i < duty_count; ++i)
        letters_.push_back({.symbol = std::string(signs[i]),
                            .word = std::string(to_string(static_cast<Duty>(i))),
                            .stand_in = true,
                            .owns = owning.has(static_cast<Duty>(i))});
}

std::vector<std::size_t> LetterSheet::shown(const Entry& entry, const std::vector<const Seat*>& seats) const {
    std::vector<std::size_t> letters;
    DutySet duties;
    DutySet said;
    for (const Seat* seat : seats) {
        if (seat->framework == id_ && seat->letter < own()) {
            letters.push_back(seat->letter);
            said |= framework_.letters[seat->letter].duties;
        } else {
            duties |= with_implied(entry, seat->duties);
        }
    }
    cover(duties - said, letters);
    sort_distinct(letters);
    return letters;
}

void LetterSheet::cover(DutySet duties, std::vector<std::size_t>& letters) const {
    const DutySet all = duties;
    while (!duties.empty()) {
        std::size_t best = 0;
        std::size_t most = 0;
        for (std::size_t i = 0; i < own(); ++i) {
            const Letter& letter = framework_.letters[i];
            const std::size_t common = (letter.duties & duties).size();
            if (common > most && may_stand_for(letter, all)) {
                best = i;
                most = common;
            }
        }
        if (most == 0)
            break;
        letters.push_back(best);
        duties = duties - framework_.letters[best].duties;
    }
    duties.each([&](Duty duty) { letters.push_back(own() + static_cast<std::size_t>(duty)); });
}

const std::string& LetterSheet::symbol(Duty duty) const {
    std::vector<std::size_t> found;
    cover(duty == Duty::decides ? owning : DutySet(duty), found);
    return letters_[found.front()].symbol;
}

FrameworkId framework_shown(const Organisation& organisation, const MatrixRequest& request) {
    if (!request.shown_framework.empty()) {
        const FrameworkId asked = named(organisation, request.shown_framework);
        if (asked.known())
            return asked;
        std::vector<std::string_view> known;
        for (const Framework& framework : organisation.frameworks)
            known.push_back(framework.name);
        throw Error(fmt::format("no framework is called {}{}",
                                quoted(text::printable(request.shown_framework)),
                                hint(request.shown_framework, known, "; there are ")));
    }
    if (const FrameworkId used = used_alone(organisation); used.known())
        return used;
    const FrameworkId usual = named(organisation, request.framework);
    return usual.known() ? usual : named(organisation, usual_framework);
}

} // namespace whodecides::engine
