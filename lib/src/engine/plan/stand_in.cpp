// Much waits for one person: somebody who knows the work stands in.

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/plan/propose.hpp"
#include "model/called.hpp"

namespace whodecides::engine {

namespace {

/// Deputies that are proposed for one person.
constexpr std::size_t most_choices = 3;
/// Who stands in for more is asked for no further one; as overused-deputy has it.
constexpr std::size_t most_principals = 3;
/// Of a large team only the first are looked at.
constexpr std::size_t most_members = 64;

/// What speaks for somebody as a deputy.
struct Fitness {
    std::size_t shared = 0; ///< entries that both have a seat on
    std::size_t checks = 0; ///< of these, those on which one checks the other
    TeamId team;            ///< that both are in
    double load = 0;
    std::optional<Date> leaves; ///< the last day, where that is soon
};

class Search {
  public:
    Search(const Ground& ground, PersonId person)
        : ground_(ground), organisation_(ground.organisation()), person_(person) {
        for (const Holdings::Holding& holding : ground.holdings().of(person))
            add_seats(organisation_[holding.entry]);
        for (std::uint32_t t : team_numbers())
            add_team({t});
    }

    /// The best first.
    [[nodiscard]] std::vector<std::pair<PersonId, Fitness>> found() {
        std::vector<std::pair<PersonId, Fitness>> all;
        for (auto& [person, fitness] : fitness_) {
            if (!may_stand_in(person))
                continue;
            fitness.checks = ground_.holdings().checks_between(person_, person);
            fitness.leaves = leaves_soon(organisation_, person);
            fitness.load = ground_.measures().load().units(person);
            all.emplace_back(person, fitness);
        }
        std::ranges::stable_sort(all, {}, [](const auto& one) {
            const Fitness& fit = one.second;
            return std::tuple(fit.leaves.has_value(), fit.checks, !fit.team.known(), fit.shared == 0,
                              fit.load, -static_cast<double>(fit.shared));
        });
        return all;
    }

  private:
    void add_seats(const Entry& entry) {
        std::vector<PersonId> people;
        for (const Seat& seat : entry.seats) {
            const Holders holders = organisation_.holders(seat.who.actor);
            if (holders.people.size() > Answering::most_listed ||
                !seat.duties.any(owning | Duty::does | Duty::recommends | Duty::supports))
                continue;
            for (const PersonId person : holders.people)
                people.push_back(person);
        }
        sort_distinct(people);
        for (const PersonId person : people)
            ++fitness_[person].shared;
    }

    /// Teams the person is in as written, not those above.
    [[nodiscard]] std::vector<std::uint32_t> team_numbers() const {
        std::vector<std::uint32_t> numbers;
        for (const TeamId id : organisation_.teams_of(person_)) {
            const Team& team = organisation_[id];
            const auto names = [&](const std::vector<Ref>& refs) {
                return std::ranges::any_of(refs, [&](const Ref& ref) {
                    return organisation_.in_everyone(person_, ref.actor) && !ref.actor.is_team();
                });
            };
            if (names(team.leads) || names(team.members))
                numbers.push_back(id.value);
        }
        return numbers;
    }

    void add_team(TeamId id) {
        const Team& team = organisation_[id];
        for (const std::vector<Ref>* refs : {&team.leads, &team.members})
            for (const Ref& ref : std::span(*refs).first(std::min(refs->size(), most_members)))
                if (ref.actor.is_person())
                    fitness_[ref.actor.person()].team = id;
                else if (ref.actor.is_role())
                    for (const PersonId holder : organisation_.holders(ref.actor).people)
                        fitness_[holder].team = id;
    }

    [[nodiscard]] bool may_stand_in(PersonId person) const {
        return person != person_ && organisation_.counts(person) &&
               ground_.principals_of(person).size() < most_principals &&
               !ground_.holdings().kept_apart(person_, person) && !is_bound(person);
    }

    /// Whether they act already for somebody who is kept apart from one of the two: with both to act for they
    /// would be on either side of a check.
    [[nodiscard]] bool is_bound(PersonId person) const {
        const auto parts = [&](PersonId principal) {
            return principal != person && principal != person_ &&
                   (ground_.holdings().kept_apart(person, principal) ||
                    ground_.holdings().kept_apart(person_, principal));
        };
        return std::ranges::any_of(ground_.principals_of(person), [&](Actor principal) {
            const Holders behind = organisation_.holders(principal);
            return behind.people.size() <= Answering::most_listed &&
                   std::ranges::any_of(behind.people, parts);
        });
    }

    const Ground& ground_;
    const Organisation& organisation_;
    PersonId person_;
    std::map<PersonId, Fitness> fitness_;
};

std::string reason(const Organisation& organisation, const std::string& who, const Fitness& fit) {
    std::vector<std::string> parts;
    if (fit.shared > 0)
        parts.push_back(fmt::format("has a part in {} of the same entries", fit.shared));
    if (fit.team.known())
        parts.push_back("is of the same team, " + std::string(organisation.name_of(Actor(fit.team))));
    return fmt::format("{} {}", who, listed(parts));
}

void propose_deputies_of(Ground& ground, PersonId principal, Proposals& proposals) {
    const Organisation& organisation = ground.organisation();
    const Actor actor(principal);
    if (ground.name(actor).empty())
        return;
    const auto found = Search(ground, principal).found();
    for (const auto& [person, fitness] : std::span(found).first(std::min(found.size(), most_choices))) {
        const std::string who = called(organisation, Actor(person));
        Proposal proposal{.topic = "who stands in for " + called(organisation, actor),
                          .choice = who,
                          .reason = reason(organisation, who, fitness),
                          .caveat = leaving_words(fitness.leaves)};
        proposal.moves = {
            {.kind = Move::Kind::deputy, .actor = ground.name(actor), .to = ground.name(person)}};
        if (!proposal.moves.front().to.empty())
            proposals.push_back(std::move(proposal));
    }
}

/// Whose seats are empty in a finding about the actor: they themselves, or who is written for it.
std::vector<PersonId> named_for(const Organisation& organisation, Actor actor) {
    if (actor.is_person())
        return {actor.person()};
    const std::vector<Ref>& named =
        actor.is_role() ? organisation[actor.role()].holders : organisation[actor.team()].leads;
    std::vector<PersonId> people;
    for (const Ref& ref : named)
        if (ref.actor.is_person())
            people.push_back(ref.actor.person());
    return people;
}

} // namespace

void propose_deputy(Ground& ground, const Finding& finding, Proposals& proposals) {
    if (const Actor actor = ground.actor_of(finding); actor.is_person())
        propose_deputies_of(ground, actor.person(), proposals);
}

void propose_deputy_on_leave(Ground& ground, const Finding& finding, Proposals& proposals) {
    const Organisation& organisation = ground.organisation();
    const Actor actor = ground.actor_of(finding);
    if (!actor.is_somebody())
        return;
    for (const PersonId person : named_for(organisation, actor))
        if (organisation[person].status == PersonStatus::leave)
            propose_deputies_of(ground, person, proposals);
}

} // namespace whodecides::engine
