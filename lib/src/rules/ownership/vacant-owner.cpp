// A seat that answers, decides or does is written for somebody who is not there: a role without a holder,
// an empty team, a person who left. One finding on the actor, with all such seats.

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/deputyships.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

struct Vacancy {
    Actor actor;
    EntryId entry;
    const Seat* seat = nullptr;
};

/// Why nobody stands behind an actor. An absence passes, a vacancy stays until somebody fills it.
enum class Reason { away, absent, unnamed };

class Vacancies {
  public:
    explicit Vacancies(const Organisation& organisation) : organisation_(organisation) {}

    void check(Report& report) {
        std::vector<Vacancy> found = collect();
        for (auto from = found.begin(); from != found.end();) {
            const auto to = std::find_if(
                from, found.end(), [&](const Vacancy& vacancy) { return vacancy.actor != from->actor; });
            Draft& draft = report.on(from->actor);
            draft.stems = stems_of(from->actor);
            write(draft.finding, std::span(from, to));
            from = to;
        }
    }

  private:
    [[nodiscard]] std::vector<Vacancy> collect() const {
        std::vector<Vacancy> found;
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
            const Entry& entry = organisation_.entries[e];
            // A choice already made keeps the names of those who made it.
            if (entry.retired() || entry.status == EntryStatus::decided)
                continue;
            for (const Seat& seat : entry.seats)
                if (is_vacant(seat))
                    found.push_back({seat.who.actor, {e}, &seat});
        }
        std::ranges::stable_sort(found, {}, &Vacancy::actor);
        return found;
    }

    [[nodiscard]] bool is_vacant(const Seat& seat) const {
        const Actor actor = seat.who.actor;
        if (!actor.is_somebody() || !seat.duties.any(owning | Duty::does))
            return false;
        if (actor.is_team()) {
            const Team& team = organisation_[actor.team()];
            if (team.external || team.implied)
                return false;
            // The members of a team work on while its lead is away.
            if (!seat.duties.any(owning) && organisation_.everyone_count(actor) > 0)
                return false;
        }
        return organisation_.holders(actor).sharing == Sharing::nobody &&
               !(reason_of(actor) == Reason::away && !standing_in_for(actor).empty());
    }

    /// Deputies of a role or team who are there. With one, a person on leave keeps the seat in any case.
    [[nodiscard]] std::vector<Actor> standing_in_for(Actor actor) const {
        return actor.is_person() ? std::vector<Actor>()
                                 : standing_in(organisation_, deputies_of(organisation_, actor));
    }

    /// A person's return or successor is enough; so is whoever is named for an empty role or team.
    [[nodiscard]] std::vector<Stem> stems_of(Actor actor) const {
        if (actor.is_person())
            return {{Stem::Kind::presence, actor}};
        std::vector<Stem> stems{{Stem::Kind::holder, actor}};
        if (const auto names = names_of(actor); names.size() == 1 && names.front().actor.is_person())
            stems.emplace_back(Stem::Kind::presence, names.front().actor);
        return stems;
    }

    /// On leave within their time: they will be back.
    [[nodiscard]] bool is_away(PersonId id) const {
        const Person& person = organisation_[id];
        return person.status == PersonStatus::leave &&
               (!person.from.has_value() || *person.from <= organisation_.as_of) &&
               (!person.until.has_value() || *person.until >= organisation_.as_of);
    }

    [[nodiscard]] Reason reason_of(std::span<const Ref> names) const {
        Reason reason = Reason::unnamed;
        for (const Ref& name : names) {
            if (name.actor.is_person() && is_away(name.actor.person()))
                return Reason::away;
            reason = Reason::absent;
        }
        return reason;
    }

    [[nodiscard]] std::span<const Ref> names_of(Actor actor) const {
        if (actor.is_role())
            return organisation_[actor.role()].holders;
        const Team& team = organisation_[actor.team()];
        return team.leads.empty() ? team.members : team.leads;
    }

    [[nodiscard]] Reason reason_of(Actor actor) const {
        if (actor.is_person())
            return is_away(actor.person()) ? Reason::away : Reason::absent;
        return reason_of(names_of(actor));
    }

    [[nodiscard]] Severity severity_of(bool passes, std::span<const Vacancy> seats) const {
        const auto entry = [&](const Vacancy& vacancy) -> const Entry& {
            return organisation_[vacancy.entry];
        };
        if (std::ranges::all_of(
                seats, [&](const Vacancy& seat) { return entry(seat).status == EntryStatus::proposed; }))
            return Severity::note;
        const bool critical =
            std::ranges::any_of(seats, [&](const Vacancy& seat) { return entry(seat).critical; });
        return passes && !critical ? Severity::warning : Severity::error;
    }

    void write(Finding& finding, std::span<const Vacancy> seats) const {
        const Actor actor = seats.front().actor;
        const Reason reason = reason_of(actor);
        const std::vector<Actor> deputies = standing_in_for(actor);
        finding.severity = severity_of(reason == Reason::away || !deputies.empty(), seats);
        finding.place = organisation_.declared_at(actor);
        finding.place_text = actor.is_person() ? "not available" : "nobody is there";
        finding.help = help_for(actor, reason);
        if (actor.is_person())
            concern(finding, organisation_, std::array{actor.person()});
        else
            add_absent(finding, actor);
        std::size_t entries = 0;
        EntryId last;
        for (const Vacancy& seat : seats) {
            finding.labels.push_back({seat.seat->who.span, fmt::format("{} of {}", key_of(*seat.seat),
                                                                       called(organisation_[seat.entry]))});
            entries += seat.entry == last ? 0 : 1;
            last = seat.entry;
        }
        finding.message =
            fmt::format("{} left to {}, {}{}",
                        entries == 1 ? called(organisation_[last]) + " is"
                                     : counted(entries, "entry", "entries") + " are",
                        called(organisation_, actor), state_of(actor, reason), acting(deputies));
    }

    /// Somebody acts for an office that nobody holds.
    [[nodiscard]] std::string acting(const std::vector<Actor>& deputies) const {
        std::vector<std::string> names;
        for (const Actor deputy : deputies)
            names.push_back(called(organisation_, deputy));
        return names.empty() ? "" : fmt::format("; only {} stands in", listed(names, names.size(), "or"));
    }

    /// The holders or leads who are written and not available.
    void add_absent(Finding& finding, Actor actor) const {
        std::vector<PersonId> people;
        for (const Ref& name : names_of(actor)) {
            if (!name.actor.is_person())
                continue;
            people.push_back(name.actor.person());
            finding.labels.push_back({name.span, called(organisation_, name) + " is not available"});
        }
        concern(finding, organisation_, people);
    }

    [[nodiscard]] std::string state_of(Actor actor, Reason reason) const {
        if (actor.is_person())
            return "who is not available";
        if (actor.is_role())
            return reason == Reason::unnamed ? "which has no holder" : "whose holders are not available";
        if (reason == Reason::unnamed)
            return "which has nobody in it";
        return organisation_[actor.team()].leads.empty() ? "whose members are not available"
                                                         : "whose lead is not available";
    }

    [[nodiscard]] std::string help_for(Actor actor, Reason reason) const {
        const std::string id = quoted(organisation_.id_of(actor));
        if (actor.is_person())
            return reason == Reason::away
                       ? "name a `deputy` of " + id + ", or give these seats to somebody else"
                       : "give these seats to somebody else";
        return fmt::format("name somebody in `{}` of {}, or give these seats to somebody else",
                           actor.is_role() ? "holders" : "lead", id);
    }

    const Organisation& organisation_;
};

void check(const Context& context, Report& report) {
    Vacancies(context.organisation).check(report);
}

} // namespace

namespace rule {
extern const Rule vacant_owner;
constinit const Rule vacant_owner{
    .info =
        {
            .name = "vacant-owner",
            .group = "ownership",
            .severity = Severity::error,
            .summary = "A seat is written for somebody who is not there",
            .rationale =
                "A chart shows a name, so everybody takes the matter to be in hand, and nobody is there: the "
                "role has no holder, the team is empty, the person has left or is not yet there. It is one "
                "finding on the role, team or person, with every seat that answers, decides or does.\n\n"
                "Somebody on leave with a deputy who is present keeps the seat, and so does a role or team "
                "whose own deputy is present while its people are on leave; without one it is a warning, and "
                "an error where an entry is critical. So it is where a deputy acts for a role or team that "
                "nobody holds or leads any more. A team whose lead is away still does its "
                "work, but nobody answers for it. An organisation that names no holders at all uses roles as "
                "names on a chart, which is not a vacancy. External teams are not ours to fill. Choices "
                "already made (`decided`) keep the names of those who made them; where all entries are "
                "proposals it is a note. Where a date in the files has passed, expired-assignment says so "
                "instead.",
            .fix = "Name somebody for it, or move its entries",
            .ask = "Who has been keeping this going since the seat became empty?",
            .bad = R"(people: {ana: Ana Ruiz}
roles:
  cfo: {name: CFO, holders: []}
  controller: {name: Controller, holders: ana}
responsibilities:
  close-books: {title: Close the books, accountable: cfo, responsible: controller}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
roles:
  cfo: {name: CFO, holders: ben}
  controller: {name: Controller, holders: ana}
responsibilities:
  close-books: {title: Close the books, accountable: cfo, responsible: controller}
)",
            .source = "Judgement: a name on the chart with nobody behind it",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
