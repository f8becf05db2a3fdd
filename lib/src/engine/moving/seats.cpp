#include "engine/moving/seats.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace whodecides::engine {

namespace {

/// The key of the long form.
std::string_view key_of(Duty duty) {
    switch (duty) {
    case Duty::answers:
        return "accountable";
    case Duty::decides:
        return "decider";
    case Duty::does:
        return "responsible";
    case Duty::recommends:
        return "driver";
    case Duty::vetoes:
        return "approvers";
    case Duty::advises:
        return "consulted";
    case Duty::supports:
        return "support";
    case Duty::verifies:
        return "verifiers";
    case Duty::signs_off:
        return "signatories";
    case Duty::informed:
        return "informed";
    case Duty::excluded:
        return "omitted";
    case Duty::coaches:
        return "coach";
    }
    return {};
}

/// To be left out weighs less than to be told, that less than to be heard, and that less than all else.
unsigned weight(DutySet duties) {
    if (!(duties - (DutySet(Duty::excluded) | Duty::informed | Duty::advises)).empty())
        return 3;
    return duties.has(Duty::advises) ? 2 : duties.has(Duty::informed) ? 1 : 0;
}
constexpr unsigned working = 3;

bool equal(const Seat& a, const Seat& b) {
    return a.duties == b.duties && a.framework == b.framework && a.letter == b.letter;
}

bool has_equal(const std::vector<Seat>& seats, const Seat& seat) {
    return std::ranges::any_of(seats, [&](const Seat& each) { return equal(each, seat); });
}

/// Whether one actor holds `kept` rather than `dropped`.
bool outweighs(const Seat& kept, const Seat& dropped) {
    return weight(dropped.duties) < working && weight(kept.duties) >= weight(dropped.duties);
}

} // namespace

bool MovingSeats::is(const Seat& seat, Actor actor) const {
    return names_.actor(seat.who.name) == actor;
}

bool MovingSeats::holds(Actor actor, DutySet any_of) const {
    return std::ranges::any_of(entry_.seats,
                               [&](const Seat& seat) { return seat.duties.any(any_of) && is(seat, actor); });
}

std::vector<Actor> MovingSeats::holding(DutySet any_of) const {
    std::vector<Actor> actors;
    for (const Seat& seat : entry_.seats) {
        const Actor actor = seat.duties.any(any_of) ? names_.actor(seat.who.name) : Actor();
        if (actor.is_somebody() && std::ranges::find(actors, actor) == actors.end())
            actors.push_back(actor);
    }
    return actors;
}

std::vector<Seat> MovingSeats::with_duties(const Seat& seat, DutySet duties) const {
    if (duties.empty())
        return {};
    if (seat.framework.known() && seat.framework.value < frameworks_.size()) {
        const std::vector<Letter>& letters = frameworks_[seat.framework.value].letters;
        const auto letter = std::ranges::find(letters, duties, &Letter::duties);
        if (letter != letters.end()) {
            Seat made = seat;
            made.duties = duties;
            made.letter = static_cast<std::uint8_t>(letter - letters.begin());
            made.key = names_.keep(letter->symbol);
            return {made};
        }
    }
    std::vector<Seat> made;
    duties.each([&](Duty duty) {
        Seat& one = made.emplace_back(seat);
        one.duties = duty;
        one.framework = {};
        one.letter = Seat::no_letter;
        one.key = key_of(duty);
    });
    return made;
}

void MovingSeats::settle(Actor actor, std::vector<Seat> gained, std::size_t at) {
    std::vector<Seat> held; // one of each sort
    for (const Seat& seat : entry_.seats)
        if (is(seat, actor) && !has_equal(held, seat))
            held.push_back(seat);
    std::vector<Seat> kept;
    for (const Seat& seat : gained) {
        const bool heavier =
            std::ranges::any_of(held, [&](const Seat& each) { return outweighs(each, seat); });
        if (!heavier && !has_equal(held, seat) && !has_equal(kept, seat))
            kept.push_back(seat);
    }
    std::vector<Seat> seats;
    for (std::size_t i = 0; i <= entry_.seats.size(); ++i) {
        if (i == std::min(at, entry_.seats.size()))
            seats.insert(seats.end(), kept.begin(), kept.end());
        if (i == entry_.seats.size())
            break;
        const Seat& seat = entry_.seats[i];
        const bool lighter =
            std::ranges::any_of(kept, [&](const Seat& each) { return outweighs(each, seat); });
        if (!lighter || !is(seat, actor))
            seats.push_back(seat);
    }
    entry_.seats = std::move(seats);
}

void MovingSeats::reassign(Actor from, Actor to, const Ref& name) {
    std::vector<Seat> rest;
    std::vector<Seat> gained;
    std::size_t at = 0;
    for (const Seat& seat : entry_.seats) {
        if (!is(seat, from)) {
            rest.push_back(seat);
            continue;
        }
        if (gained.empty())
            at = rest.size();
        gained.push_back(seat);
        gained.back().who.name = name.name;
    }
    entry_.seats = std::move(rest);
    settle(to, std::move(gained), at);
}

void MovingSeats::hand_over(Actor from, Actor to, const Ref& name) {
    const std::vector<Seat> before = entry_.seats;
    for (const Seat& seat : before) {
        if (!seat.duties.any(owning) || !is(seat, from))
            continue;
        std::vector<Seat> given = with_duties(seat, seat.duties & owning);
        for (Seat& each : given)
            each.who.name = name.name;
        settle(to, std::move(given), entry_.seats.size());
    }
}

void MovingSeats::weaken(Actor actor, DutySet duties, Duty lesser) {
    std::optional<Seat> lost;
    std::size_t at = 0;
    for (std::size_t i = 0; i < entry_.seats.size();) {
        const Seat seat = entry_.seats[i];
        if (!seat.duties.any(duties) || !is(seat, actor)) {
            ++i;
            continue;
        }
        const std::vector<Seat> rest = with_duties(seat, seat.duties - duties);
        const auto place = entry_.seats.begin() + static_cast<std::ptrdiff_t>(i);
        entry_.seats.insert(entry_.seats.erase(place), rest.begin(), rest.end());
        if (!lost) {
            lost = seat;
            at = i;
        }
        i += rest.size();
    }
    if (lost)
        settle(actor, with_duties(*lost, lesser), at);
}

void MovingSeats::share(Duty duty, Actor to, const Ref& name) {
    const auto found =
        std::ranges::find_if(entry_.seats, [&](const Seat& seat) { return seat.duties.has(duty); });
    if (found == entry_.seats.end())
        return;
    const auto at = static_cast<std::size_t>(found - entry_.seats.begin());
    std::vector<Seat> given = with_duties(*found, found->duties & owning);
    for (Seat& each : given)
        each.who.name = name.name;
    settle(to, std::move(given), at);
}

void MovingSeats::add(const Seat& like, DutySet duties) {
    const Actor actor = names_.actor(like.who.name);
    if (!actor.is_somebody()) {
        // TBD, everyone, a name nobody knows: as it is written.
        const bool has = std::ranges::any_of(entry_.seats, [&](const Seat& seat) {
            return seat.who.name == like.who.name && seat.duties == duties;
        });
        if (!has)
            for (const Seat& seat : with_duties(like, duties))
                entry_.seats.push_back(seat);
        return;
    }
    Seat base = like;
    // The letters of the entry itself, where it has any: a row has one framework.
    const auto own =
        std::ranges::find_if(entry_.seats, [](const Seat& seat) { return seat.framework.known(); });
    base.framework = own == entry_.seats.end() ? FrameworkId() : own->framework;
    if (duties == like.duties && base.framework == like.framework)
        settle(actor, {like}, entry_.seats.size());
    else
        settle(actor, with_duties(base, duties), entry_.seats.size());
}

} // namespace whodecides::engine
