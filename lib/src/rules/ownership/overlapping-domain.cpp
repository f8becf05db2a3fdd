// One thing that is controlled exclusively is claimed by two. Claims are sorted by the text of the item, so
// that the work is the sorting and, per item, a comparison with each owner met so far.

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

#include "base/pointer.hpp"
#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// Somebody's claim on an item: an entry, or a role or team itself.
struct Claim {
    const Text* item = nullptr;
    EntryId entry; ///< unknown where `actor` claims
    Actor actor;
    bool proposed = false;

    [[nodiscard]] bool is_by_the_same(const Claim& other) const {
        return entry == other.entry && actor == other.actor;
    }
};

/// Whoever controls what a claimant claims.
struct Owner {
    std::vector<PersonId> people; ///< sorted; empty where not everybody is known by name
    std::vector<Actor> actors;    ///< sorted

    friend bool operator==(const Owner&, const Owner&) = default;
};

class Claims {
  public:
    explicit Claims(const Context& context)
        : organisation_(context.organisation), answering_(context.measures.answering()) {}

    void check(Report& report) {
        collect();
        std::ranges::sort(claims_, {}, [](const Claim& claim) {
            return std::tuple(claim.item->value, claim.proposed, claim.item->span);
        });
        for (auto from = claims_.begin(); from != claims_.end();) {
            const auto to = std::find_if(from, claims_.end(), [&](const Claim& claim) {
                return claim.item->value != from->item->value;
            });
            if (to - from > 1)
                check_item(report, std::span(from, to));
            from = to;
        }
    }

  private:
    void collect() {
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
            const Entry& entry = organisation_.entries[e];
            if (!entry.retired())
                for (const Text& item : entry.domains)
                    claims_.push_back({&item, {e}, {}, entry.status == EntryStatus::proposed});
        }
        for (std::uint32_t r = 0; r < organisation_.roles.size(); ++r)
            for (const Text& item : organisation_.roles[r].domains)
                claims_.push_back({&item, {}, RoleId{r}, false});
        for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t)
            for (const Text& item : organisation_.teams[t].domains)
                claims_.push_back({&item, {}, TeamId{t}, false});
    }

    [[nodiscard]] Owner owner_of(const Claim& claim) const {
        Owner owner;
        if (!claim.entry.known()) {
            owner.actors = {claim.actor};
            const auto people = organisation_.holders(claim.actor).people;
            if (people.size() <= Answering::most_listed)
                owner.people.assign(people.begin(), people.end());
        } else {
            add_answerers(owner, claim.entry);
        }
        std::ranges::sort(owner.people);
        std::ranges::sort(owner.actors);
        return owner;
    }

    void add_answerers(Owner& owner, EntryId id) const {
        const Entry& entry = organisation_[id];
        const Duty duty = answering_duty(entry);
        bool all_listed = true;
        for (const Seat& seat : entry.seats) {
            const Actor actor = seat.who.actor;
            if (!seat.duties.has(duty) || !actor.is_somebody())
                continue;
            const std::size_t people = organisation_.holders(actor).people.size();
            if (actor.is_person() && people == 0)
                continue;
            all_listed = all_listed && people > 0 && people <= Answering::most_listed;
            owner.actors.push_back(actor);
        }
        if (all_listed)
            for (const Answerer& answerer : answering_.of(id))
                owner.people.push_back(answerer.person);
    }

    /// Whether one lies inside another.
    [[nodiscard]] bool is_part_of(Actor inner, Actor outer) const {
        if (!outer.is_team())
            return false;
        if (inner.is_team())
            return organisation_.within(inner.team(), outer.team());
        if (!inner.is_role() || organisation_[inner.role()].team.empty())
            return false;
        const Actor team = organisation_[inner.role()].team.front().actor;
        return team.is_team() && organisation_.within(team.team(), outer.team());
    }

    /// Whether every actor of one is a part of an actor of the other.
    [[nodiscard]] bool is_inside(const Owner& inner, const Owner& outer) const {
        return std::ranges::all_of(inner.actors, [&](Actor part) {
            return std::ranges::binary_search(outer.actors, part) ||
                   std::ranges::any_of(outer.actors, [&](Actor whole) { return is_part_of(part, whole); });
        });
    }

    [[nodiscard]] bool are_one(const Owner& a, const Owner& b) const {
        return (!a.people.empty() && a.people == b.people) || is_inside(a, b) || is_inside(b, a);
    }

    /// Compares each claim with the owners met so far that differ from one another. More than a few can
    /// only be met without a conflict where teams are nested as deep, so that their number may be bound.
    void check_item(Report& report, std::span<const Claim> claims) const {
        constexpr std::size_t most_met = 32;
        struct Met {
            const Claim* claim;
            Owner owner;
        };
        std::vector<Met> met;
        for (std::size_t i = 0; i < claims.size(); ++i) {
            const Claim& claim = claims[i];
            if (i > 0 && claim.is_by_the_same(claims[i - 1]))
                continue;
            Owner owner = owner_of(claim);
            if (owner.actors.empty())
                continue;
            for (const Met& other : met)
                if (!are_one(owner, other.owner)) {
                    write(report, claims, *other.claim, claim);
                    return;
                }
            const bool known =
                std::ranges::any_of(met, [&](const Met& other) { return other.owner == owner; });
            if (!known && met.size() < most_met)
                met.push_back({&claim, std::move(owner)});
        }
    }

    void write(Report& report, std::span<const Claim> claims, const Claim& first, const Claim& second) const {
        Draft& draft = first.entry.known() ? report.on(first.entry) : report.on(first.actor);
        Finding& finding = draft.finding;
        const std::string item = quoted(first.item->value);
        finding.message = item + " is claimed by two owners, " + name_of(first) + " and " + name_of(second);
        finding.place = first.item->span;
        finding.place_text = "claimed by " + name_of(first);
        finding.labels.push_back({second.item->span, "claimed by " + name_of(second)});
        std::string name;
        for (const Claim& claim : claims) {
            if (&claim == &claims.front() || !claim.is_by_the_same(*(&claim - 1)))
                name = name_of(claim);
            if (&claim != &first && &claim != &second)
                finding.labels.push_back({claim.item->span, "claimed by " + name});
            if (&claim != &first)
                draft.topics.push_back(claim.entry.known() ? Topic(claim.entry) : Topic(claim.actor));
        }
        // The same whichever of them stands first in the text.
        for (const Claim& claim : claims)
            finding.logical_path =
                std::min(finding.logical_path, claim.entry.known() ? organisation_.logical_path(claim.entry)
                                                                   : organisation_.logical_path(claim.actor));
        append_segment(finding.logical_path, "domains");
        append_segment(finding.logical_path, first.item->value);
        std::vector<PersonId> people = owner_of(first).people;
        const std::vector<PersonId> others = owner_of(second).people;
        people.insert(people.end(), others.begin(), others.end());
        concern(finding, organisation_, people);
        finding.help = "leave " + item + " in the `domains` of one, and let the other be `consulted`";
        if (first.proposed || second.proposed)
            finding.severity = Severity::note;
    }

    [[nodiscard]] std::string name_of(const Claim& claim) const {
        if (!claim.entry.known())
            return called(organisation_, claim.actor);
        const auto actors = owner_of(claim).actors;
        std::vector<std::string> names(actors.size());
        std::ranges::transform(actors, names.begin(),
                               [&](Actor actor) { return called(organisation_, actor); });
        return names.empty() ? called(organisation_[claim.entry])
                             : listed(names) + " in " + called(organisation_[claim.entry]);
    }

    const Organisation& organisation_;
    const Answering& answering_;
    std::vector<Claim> claims_;
};

void check(const Context& context, Report& report) {
    Claims(context).check(report);
}

} // namespace

namespace rule {
extern const Rule overlapping_domain;
constinit const Rule overlapping_domain{
    .info =
        {
            .name = "overlapping-domain",
            .group = "ownership",
            .severity = Severity::error,
            .summary = "One thing is claimed as a domain by two owners",
            .rationale =
                "A domain is what its owner controls exclusively: a system, a budget, a price list. Where "
                "two claim the same, each may change it without asking, and both will.\n\n"
                "Items are compared by their exact text. Two claimants are one owner where the same people "
                "answer for both, where one is a team above the other, and where one is a role of the "
                "other's team. Claims of entries that nobody known answers for are left to the rules about "
                "that, claims of retired entries do not count, and what only a proposal claims twice is a "
                "note. There is one finding for each item, with every claim.",
            .fix = "Leave the item in `domains` of one owner",
            .ask = "Who may change this without asking anybody?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  run-shop: {title: Run the shop, accountable: ana, responsible: ana, domains: [price-list]}
  buy-stock: {title: Buy stock, accountable: ben, responsible: ben, domains: [price-list]}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  run-shop: {title: Run the shop, accountable: ana, responsible: ana, domains: [price-list]}
  buy-stock: {title: Buy stock, accountable: ben, responsible: ben, domains: [suppliers]}
)",
            .source = "Holacracy Constitution, article 1: domains are what a role may exclusively control",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
