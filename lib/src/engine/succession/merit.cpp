#include "engine/succession/merit.hpp"

#include <algorithm>

namespace whodecides::engine {

namespace {

/// Whether the person has a part in the control of a mandated entry, and not that of whoever owns it.
bool breaks_mandate(const Entry& entry, DutySet here) {
    if (entry.mandated_by.value.empty() || !here.any(controlled))
        return false;
    DutySet owned;
    for (const Seat& seat : entry.seats)
        owned |= seat.duties & owning;
    return (here & controlled) != owned;
}

} // namespace

bool may_take(const Organisation& organisation, const Holdings& holdings, PersonId person, EntryId entry) {
    const DutySet here = holdings.on(entry, person);
    if (!organisation.counts(person) || here.any(checking | Duty::excluded) ||
        breaks_mandate(organisation[entry], here))
        return false;
    const DutySet together = here | owning | holdings.around(entry, person);
    return std::ranges::none_of(organisation.duty_conflicts, [&](const DutyConflict& conflict) {
        return conflict.duties.any(owning) && (together & conflict.duties).size() > conflict.at_most;
    });
}

std::optional<Date> leaves_soon(const Organisation& organisation, PersonId person) {
    const Written<Date>& until = organisation[person].until;
    return until.has_value() && *until <= organisation.as_of + soon ? until.value : std::nullopt;
}

std::optional<Date> leaves_soon(const Organisation& organisation, Actor actor) {
    std::optional<Date> last;
    for (const PersonId person : organisation.holders(actor).people) {
        if (!organisation.counts(person))
            continue;
        const std::optional<Date> day = leaves_soon(organisation, person);
        if (!day)
            return {};
        last = std::max(last, day);
    }
    return last;
}

std::string leaving_words(std::optional<Date> last_day) {
    return last_day ? "who leaves on " + to_string(*last_day) : std::string();
}

Distance distance_of(DutySet duties) {
    if (duties.has(Duty::does))
        return Distance::does;
    if (duties.has(Duty::recommends))
        return Distance::drives;
    if (duties.any(owning))
        return Distance::owns;
    if (duties.has(Duty::supports))
        return Distance::helps;
    if (duties.any(Duty::advises | Duty::coaches))
        return Distance::is_asked;
    return duties.has(Duty::informed) ? Distance::is_told : Distance::none;
}

} // namespace whodecides::engine
