#include "engine/views/compare_statement.hpp"

#include <algorithm>

#include "base/vectors.hpp"
#include "model/measures/answering.hpp"

namespace whodecides::engine {
namespace {

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
    const Duty deciding = owning_duty(entry);
    Statement result;
    for (std::size_t i = 0; i < entry.seats.size(); ++i) {
        const Seat& seat = entry.seats[i];
        const Member actor = cast.of(voice, seat.who);
        if (actor == nobody)
            continue;
        // So `accountable: ana` says what an A below her name does.
        add_letters(result.letters, actor, with_implied(entry, seat.duties), told.seats[i].key);
        if (!seat.duties.has(deciding))
            continue;
        result.deciders.push_back(actor);
        result.claims = result.claims || (filler && cast.reaches(voice, seat.who, *filler));
    }
    if (result.deciders.empty() && !entry.unread.empty())
        return std::nullopt; // it may say so there
    for (const UnreadMark& mark : entry.unread)
        result.unread.push_back(cast.of(voice, mark.who));
    sort_distinct(result.unread);
    sort_distinct(result.deciders);
    std::ranges::sort(result.letters, {}, &ActorLetters::actor);
    return result;
}

} // namespace whodecides::engine
