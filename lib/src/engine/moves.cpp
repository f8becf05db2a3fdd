#include "engine/moves.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/lookup/names.hpp"
#include "engine/moving/names.hpp"
#include "engine/moving/places.hpp"
#include "engine/moving/seats.hpp"
#include "engine/moving/terms.hpp"
#include "engine/moving/things.hpp"
#include "engine/rule_names.hpp"
#include "model/format.hpp"
#include "model/read/values.hpp"

namespace whodecides::engine {

namespace {

/// Applies moves to facts, one after the other.
class Mover {
  public:
    Mover(const Understood& understood, const Organisation& now)
        : understood_(understood), now_(now), lookup_(now), names_(now, lookup_.actors()),
          things_(understood_, now, lookup_.entries()) {}

    void apply(const Move& move) {
        switch (move.kind) {
        case Move::Kind::leave:
            return leave(move);
        case Move::Kind::reassign:
            return move.entry.empty() ? reassign_all(move) : reassign_one(move);
        case Move::Kind::pick:
            return pick(move);
        case Move::Kind::set_mode:
            return set_mode(move);
        case Move::Kind::deputy:
            return add_deputy(move);
        case Move::Kind::inform:
            return inform(move);
        case Move::Kind::hand_down:
            return hand_down(move);
        case Move::Kind::merge:
            return merge(move);
        }
    }

    Understood take() {
        if (!understood_.facts.empty()) {
            std::shared_ptr<const void>& texts = understood_.facts.front().texts;
            texts = std::make_shared<std::pair<std::shared_ptr<const void>, std::shared_ptr<const void>>>(
                std::move(texts), names_.texts());
        }
        return std::move(understood_);
    }

  private:
    /// The entry of that name, unless it is retired: by the files, or by now.
    Entry& standing(std::string_view name) {
        Entry& found = things_.entry(lookup_.entry(name));
        if (found.retired())
            throw Error(fmt::format("{} is retired; name an entry that is not", quoted(name)));
        return found;
    }

    MovingSeats seats_of(Entry& entry) { return {entry, understood_.frameworks, names_}; }

    void leave(const Move& move) {
        Person& person = things_.person(lookup_.person(move.actor));
        person.status = PersonStatus::left;
        person.status_span = place_of(person);
    }

    std::pair<Actor, Actor> two_actors(const Move& move) {
        const Actor from = lookup_.actor(move.actor);
        const Actor to = lookup_.actor(move.to);
        if (from == to)
            throw Error(fmt::format("{} and {} are the same; name two", quoted(move.actor), quoted(move.to)));
        return {from, to};
    }

    void reassign_all(const Move& move) {
        const auto [from, to] = two_actors(move);
        const Succession succession{from, to, names_.ref(to, {})};
        bool any = false;
        for (Facts& facts : understood_.facts)
            for (Entry& entry : facts.entries)
                any = reassign_on(entry, succession) || any;
        any = take_places(understood_, succession, names_) || any;
        if (!any)
            throw Error(
                fmt::format("{} holds nothing that {} could take over", quoted(move.actor), quoted(move.to)));
    }

    void reassign_one(const Move& move) {
        const auto [from, to] = two_actors(move);
        Entry& entry = things_.entry(lookup_.entry(move.entry));
        if (!seats_of(entry).holds(from, every_duty))
            throw Error(fmt::format("{} holds no seat on {} by that name{}", quoted(move.actor),
                                    quoted(move.entry), route(entry, from)));
        reassign_on(entry, {from, to, names_.ref(to, {})});
    }

    /// The seats of the entry, and the work that goes with them; whether there was any of these.
    bool reassign_on(Entry& entry, const Succession& succession) {
        MovingSeats seats = seats_of(entry);
        const bool seated = seats.holds(succession.from, every_duty);
        if (seated)
            seats.reassign(succession.from, succession.to, succession.name);
        const auto of = [&](Actor actor) {
            return std::ranges::find_if(entry.effort, [&](const Effort& effort) {
                return !effort.who.name.empty() && names_.actor(effort.who.name) == actor;
            });
        };
        const auto given = of(succession.from);
        if (given == entry.effort.end())
            return seated;
        const auto taken = of(succession.to);
        if (taken == entry.effort.end()) {
            given->who.name = succession.name.name;
        } else {
            taken->share += given->share;
            entry.effort.erase(given);
        }
        return true;
    }

    /// By which role or team somebody holds a seat whom no seat names, for messages.
    std::string route(Entry& entry, Actor actor) {
        for (const Actor each : seats_of(entry).holding(every_duty))
            if (is_behind(actor, each))
                return fmt::format("; it is held through {}", quoted(now_.id_of(each)));
        return {};
    }

    /// Whether the person is one of those who hold what the role or team holds, as the facts are by now.
    bool is_behind(Actor person, Actor through) {
        if (!person.is_person())
            return false;
        const auto named = [&](const std::vector<Ref>& refs) {
            return std::ranges::any_of(refs, [&](const Ref& ref) {
                const Actor actor = names_.actor(ref.name);
                return actor == person || (actor.is_role() && through.is_team() && is_behind(person, actor));
            });
        };
        if (through.is_role())
            return named(things_.role(through.role()).holders);
        if (!through.is_team())
            return false;
        const Team& team = things_.team(through.team());
        return named(team.leads) || (team.leads.empty() && is_shared(team.mode) && named(team.members));
    }

    /// Who, among those named who answer or decide, stands for the actor: they themselves, or the role or
    /// team they hold it through.
    Actor owner(Entry& entry, Actor actor, const Move& move) {
        const std::vector<Actor> owners = seats_of(entry).holding(owning);
        if (std::ranges::find(owners, actor) != owners.end())
            return actor;
        for (const Actor each : owners)
            if (is_behind(actor, each))
                return each;
        throw Error(
            fmt::format("{} neither answers for nor decides {}", quoted(move.actor), quoted(move.entry)));
    }

    void pick(const Move& move) {
        Entry& entry = standing(move.entry);
        const Actor named = lookup_.actor(move.actor);
        Actor chosen = owner(entry, named, move);
        // Of several behind a role only the one who is named goes on.
        if (chosen != named && holders_of(chosen) > 1)
            chosen = named;
        MovingSeats seats = seats_of(entry);
        const Ref name = names_.ref(chosen, {});
        for (const Duty duty : {Duty::answers, Duty::decides})
            if (!seats.holds(chosen, duty))
                seats.share(duty, chosen, name);
        for (const Actor other : seats.holding(owning))
            if (other != chosen)
                seats.weaken(other, owning, Duty::advises);
    }

    std::size_t holders_of(Actor actor) {
        if (actor.is_role())
            return things_.role(actor.role()).holders.size();
        const Team& team = things_.team(actor.team());
        return team.leads.empty() ? team.members.size() : team.leads.size();
    }

    void set_mode(const Move& move) {
        const Mode mode = mode_named(move.mode);
        if (!move.entry.empty()) {
            set_mode_of(standing(move.entry), mode, move);
            return;
        }
        const Actor team = lookup_.actor(move.actor);
        if (!team.is_team())
            throw Error(
                fmt::format("{} is no team; a mode is that of an entry or of a team", quoted(move.actor)));
        set_mode_of(things_.team(team.team()), mode, move);
    }

    template <class Thing>
    void set_mode_of(Thing& thing, Mode mode, const Move& move) {
        thing.mode = mode;
        thing.mode_span = place_of(thing);
        if (!move.to.empty())
            thing.tie_break = {names_.ref(lookup_.actor(move.to), place_of(thing))};
    }

    void add_deputy(const Move& move) {
        const auto [whose, deputy] = two_actors(move);
        if (deputy.is_team())
            throw Error(fmt::format("{} is a team; a person or a role stands in", quoted(move.to)));
        const auto add = [&, deputy = deputy](auto& thing) {
            const bool there = std::ranges::any_of(
                thing.deputies, [&](const Ref& ref) { return names_.actor(ref.name) == deputy; });
            if (!there)
                thing.deputies.push_back(names_.ref(deputy, place_of(thing)));
        };
        if (whose.is_person())
            add(things_.person(whose.person()));
        else if (whose.is_role())
            add(things_.role(whose.role()));
        else
            add(things_.team(whose.team()));
    }

    void inform(const Move& move) {
        Entry& entry = standing(move.entry);
        const Actor who = lookup_.actor(move.actor);
        if (!seats_of(entry).holds(who, Duty::advises))
            throw Error(fmt::format("{} is not asked about {}{}", quoted(move.actor), quoted(move.entry),
                                    route(entry, who)));
        seats_of(entry).weaken(who, Duty::advises, Duty::informed);
    }

    void hand_down(const Move& move) {
        const auto [named, to] = two_actors(move);
        Entry& entry = standing(move.entry);
        const Actor from = owner(entry, named, move);
        if (from == to)
            throw Error(
                fmt::format("{} answers for or decides {} already", quoted(move.to), quoted(move.entry)));
        MovingSeats seats = seats_of(entry);
        seats.hand_over(from, to, names_.ref(to, {}));
        seats.weaken(from, owning, Duty::informed);
    }

    void merge(const Move& move) {
        const EntryId from_id = lookup_.entry(move.entry);
        const EntryId into_id = lookup_.entry(move.into);
        if (from_id == into_id)
            throw Error(
                fmt::format("{} and {} are the same; name two", quoted(move.entry), quoted(move.into)));
        Entry& from = standing(move.entry);
        Entry& into = standing(move.into);
        take_terms(from, into);
        from.status = EntryStatus::retired;
        add_seats(from, into);
        add_effort(from, into);
        for (const Text& domain : from.domains)
            if (std::ranges::find(into.domains, domain.value, &Text::value) == into.domains.end())
                into.domains.push_back(domain);
        for (const Ref& affected : from.affects)
            if (std::ranges::find(into.affects, affected.name, &Ref::name) == into.affects.end())
                into.affects.push_back(affected);
        redirect(from_id, into_id, move);
    }

    /// One owner is enough: that of the entry that goes is heard instead.
    void add_seats(const Entry& from, Entry& into) {
        MovingSeats seats = seats_of(into);
        const bool owned = into.has_seat(owning);
        for (const Seat& seat : from.seats) {
            if (!owned || !seat.duties.any(owning)) {
                seats.add(seat, seat.duties);
                continue;
            }
            const DutySet rest = seat.duties - owning;
            seats.add(seat, rest.empty() ? DutySet(Duty::advises) : rest);
        }
    }

    void add_effort(const Entry& from, Entry& into) {
        for (const Effort& effort : from.effort) {
            const auto same = std::ranges::find_if(into.effort, [&](const Effort& each) {
                return each.who.name == effort.who.name ||
                       (names_.actor(each.who.name).is_somebody() &&
                        names_.actor(each.who.name) == names_.actor(effort.who.name));
            });
            if (same == into.effort.end())
                into.effort.push_back(effort);
            else
                same->share += effort.share;
        }
    }

    /// What depended on the one entry depends on the other.
    void redirect(EntryId from, EntryId into, const Move& move) {
        const std::string_view name =
            things_.link_to(into, names_.keep(std::string(lookup_.link_name(move.into))));
        const Entry& target = things_.entry(into);
        things_.each_entry([&](Entry& entry, std::uint32_t grid) {
            for (std::vector<Link<Entry>>* links : {&entry.depends_on, &entry.precedes}) {
                const auto there = [&](EntryId id) {
                    return std::ranges::any_of(*links, [&](const Link<Entry>& link) {
                        return things_.linked(link.name, grid) == id;
                    });
                };
                if (links->empty() || !there(from))
                    continue;
                const bool drop = &entry == &target || there(into);
                for (Link<Entry>& link : *links)
                    if (things_.linked(link.name, grid) == from)
                        link.name = drop ? std::string_view() : name;
                std::erase_if(*links, [](const Link<Entry>& link) { return link.name.empty(); });
            }
        });
    }

    Understood understood_;
    const Organisation& now_;
    Lookup lookup_;
    MovingNames names_;
    MovingThings things_;
};

} // namespace

// The words of `mode` stand in the order of the enumeration after `unset`.
Mode mode_named(std::string_view written) {
    const FormatKey& key = *find_key(Section::entry, "mode");
    if (const auto choice = find_choice(key, text::trimmed(written)))
        return static_cast<Mode>(static_cast<std::size_t>(Mode::single) + *choice);
    throw Error(
        fmt::format("no mode is called {}{}", quoted(written), hint(written, key.choices, "; there are ")));
}

Understood with(const Understood& understood, const Organisation& now, std::span<const Move> moves) {
    Mover mover(understood, now);
    for (std::size_t i = 0; i < moves.size(); ++i) {
        try {
            mover.apply(moves[i]);
        } catch (const Error& error) {
            throw MoveError(error.what(), i);
        }
    }
    return mover.take();
}

} // namespace whodecides::engine
