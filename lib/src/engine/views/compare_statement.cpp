#include "engine/views/compare_statement.hpp"

#include <algorithm>

#include "base/vectors.hpp"
#include "model/measures/answering.hpp"

namespace whodecides::engine {
namespace {

/// What a seat's key or letter stands for on this entry: where nobody is said to decide apart, who answers
/// does, and the other way round. So `accountable: ana` says what an A below her name does.
DutySet duties_of(const Entry& entry, const Seat& seat) {
    DutySet duties = seat.duties;
    if (seat.duties.has(Duty::answers) && !entry.has_seat(Duty::decides))
        duties |= Duty::decides;
    if (seat.duties.has(Duty::decides) && !entry.has_seat(Duty::answers))
        duties |= Duty::answers;
    return duties;
}

void add_letters(std::vector<ActorLetters>& all, Member actor, DutySet duties, std::string_view written) {
    auto found = std::ranges::find(all, actor, &ActorLetters::actor);
    if (found == all.end())
        found = all.insert(all.end(), {actor, {}, {}});
    found->duties |= duties;
    if (!found->written.empty())
        found->written += '/';
    found->written += written;
}

} // namespace

std::optional<Statement> statement_of(const Cast& cast, std::size_t voice, const Entry& entry,
                                      const Entry& told, std::optional<Member> filler) {
    if (entry.seats.empty() && !entry.unowned_on_purpose())
        return std::nullopt;
    const Duty deciding = entry.is_decision() ? deciding_duty(entry) : answering_duty(entry);
    Statement result;
    for (std::size_t i = 0; i < entry.seats.size(); ++i) {
        const Seat& seat = entry.seats[i];
        const Member actor = cast.of(voice, seat.who);
        if (actor == nobody)
            continue;
        add_letters(result.letters, actor, duties_of(entry, seat), told.seats[i].key);
        if (!seat.duties.has(deciding))
            continue;
        result.deciders.push_back(actor);
        result.claims = result.claims || (filler && cast.reaches(voice, seat.who, *filler));
    }
    sort_distinct(result.deciders);
    std::ranges::sort(result.letters, {}, &ActorLetters::actor);
    return result;
}

} // namespace whodecides::engine
