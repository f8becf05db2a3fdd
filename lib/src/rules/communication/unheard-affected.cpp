// Somebody lives with the outcome of an entry and nobody of theirs is asked, works on it or decides it.

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "model/measures/answering.hpp"
#include "model/measures/voices.hpp"
#include "rules/communication/hearing.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// Whoever holds one of these is heard.
constexpr DutySet heard = voicing | Duty::answers | Duty::does;
/// Whoever prepares the proposal or must agree to it has said what they think.
constexpr DutySet advising = DutySet(Duty::advises) | Duty::recommends | Duty::vetoes;
/// Of those an entry affects, and of the roles that speak for one of them, so many are compared with its
/// seats; where there are more, the rest counts as heard.
constexpr std::size_t most_affected = 64;
constexpr std::size_t most_roles = 8;
constexpr std::size_t most_labels = 40;
/// Somebody with more roles than this is taken to be represented by one of them.
constexpr std::size_t most_groups = 1024;

/// Roles by whom they represent.
class Representatives {
  public:
    explicit Representatives(const Organisation& organisation) : organisation_(organisation) {
        for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
            for (const Ref& ref : organisation.roles[r].represents)
                if (ref.actor.is_somebody())
                    roles_.emplace_back(ref.actor, RoleId{r});
        sort_distinct(roles_);
    }

    /// Roles that represent the actor, or a team or role it is in.
    [[nodiscard]] std::vector<RoleId> of(Actor actor) const {
        std::vector<RoleId> found;
        if (roles_.empty())
            return found;
        add(found, actor);
        if (actor.is_person()) {
            if (organisation_.roles_of(actor.person()).size() > most_groups) {
                found.assign(most_roles + 1, RoleId{0});
                return found;
            }
            for (const RoleId role : organisation_.roles_of(actor.person()))
                add(found, role);
            for (const TeamId team : organisation_.teams_of(actor.person()))
                add(found, team);
        } else if (actor.is_team()) {
            add_above(found, actor.team());
        }
        return found;
    }

  private:
    void add_above(std::vector<RoleId>& found, TeamId team) const {
        for (std::size_t steps = 0; steps < Organisation::most_teams_above; ++steps) {
            const auto& parent = organisation_[team].parent;
            if (parent.empty() || !parent.front().actor.is_team())
                return;
            team = parent.front().actor.team();
            add(found, team);
        }
    }
    void add(std::vector<RoleId>& found, Actor represented) const {
        for (auto at = std::ranges::lower_bound(roles_, std::pair(represented, RoleId{0}));
             at != roles_.end() && at->first == represented && found.size() <= most_roles; ++at)
            found.push_back(at->second);
    }

    const Organisation& organisation_;
    std::vector<std::pair<Actor, RoleId>> roles_; ///< sorted
};

class Check {
  public:
    Check(const Context& context, Report& report)
        : context_(context), organisation_(context.organisation), report_(report),
          representatives_(organisation_), hearing_(organisation_, context.measures.everyone()),
          advice_(organisation_, context.measures.everyone()) {}

    void run() {
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
            const Entry& entry = organisation_.entries[e];
            if (!entry.retired() && entry.has_seat(owning) && !entry.unowned_on_purpose() &&
                is_understood(entry))
                look_at({e});
        }
        for (const auto& [actor, affected] : voiceless_)
            write_voiceless(actor, affected);
    }

  private:
    struct Affected {
        EntryId entry;
        const Ref* ref;
    };

    void look_at(EntryId id) {
        const Entry& entry = organisation_[id];
        std::vector<const Ref*> unheard;
        std::size_t looked_at = 0;
        if (!entry.affects.empty())
            hearing_.listen(entry, heard);
        for (const Ref& ref : entry.affects) {
            if (++looked_at > most_affected)
                break;
            if (!is_known(ref.actor) || is_heard(entry, ref.actor))
                continue;
            if (is_voiceless(ref.actor))
                voiceless_[ref.actor].push_back({id, &ref});
            else
                unheard.push_back(&ref);
        }
        if (!unheard.empty())
            write(id, unheard);
        else
            look_at_advice(id);
    }

    /// Absent people, empty roles and teams that do not say who is in them are not judged; customers are.
    bool is_known(Actor actor) const {
        if (actor.is_team() && organisation_[actor.team()].external)
            return true;
        return actor.is_somebody() && organisation_.everyone_count(actor) > 0;
    }

    bool is_heard(const Entry& entry, Actor actor) {
        if (hearing_.hears(actor) || talks_in_forum(context_.measures.participation(), entry, actor))
            return true;
        const std::vector<RoleId> roles = representatives_.of(actor);
        return roles.size() > most_roles ||
               std::ranges::any_of(roles, [&](RoleId role) { return hearing_.hears(role); });
    }

    /// Nobody is known who could be asked: outsiders without a role that represents them.
    bool is_voiceless(Actor actor) const {
        return organisation_.everyone_count(actor) == 0 && representatives_.of(actor).empty();
    }

    /// The advice process asks one decider to hear those affected, and somebody else who knows about it.
    void look_at_advice(EntryId id) {
        const Entry& entry = organisation_[id];
        const Settlement& settlement = organisation_.settlement(id);
        if (settlement.mode != Mode::advice || !entry.is_decision() || !entry.forum.empty())
            return;
        advice_.listen(entry, advising);
        if (advice_.unclear())
            return;
        const std::vector<Actor> advisers = beside_deciders(entry, advice_.actors());
        if (advisers.empty()) {
            write_advice(id, "is decided by advice, and nobody is written down to give any");
            return;
        }
        std::vector<Actor> affected;
        for (const Ref& ref : std::span(entry.affects).first(std::min(entry.affects.size(), most_affected)))
            affected.push_back(ref.actor);
        const bool all_known = entry.affects.size() <= most_affected &&
                               std::ranges::all_of(affected, [&](Actor actor) { return is_known(actor); });
        affected = beside_deciders(entry, affected);
        if (!all_known || affected.empty())
            return;
        if (std::ranges::none_of(affected, [&](Actor actor) { return advises(actor); }))
            write_advice(id,
                         affected.size() < entry.affects.size()
                             ? "is decided by advice, and nobody else it affects is written down to give any"
                             : "is decided by advice, and nobody it affects is written down to give any");
        else if (std::ranges::all_of(advisers, [&](Actor adviser) { return among(affected, adviser); }))
            write_advice(id,
                         "is decided by advice, and nobody but those it affects is written down to give any");
    }

    /// Those of the actors who are not the ones who decide; of a team with others in it these are left.
    std::vector<Actor> beside_deciders(const Entry& entry, std::span<const Actor> actors) const {
        const Duty deciding = deciding_duty(entry);
        std::vector<Actor> beside;
        std::ranges::copy_if(actors, std::back_inserter(beside), [&](Actor actor) {
            return std::ranges::none_of(entry.seats, [&](const Seat& seat) {
                return seat.duties.has(deciding) && is_same(seat.who.actor, actor);
            });
        });
        return beside;
    }

    /// Whether that is all there is of the actor: the decider, or a team of the decider alone.
    bool is_same(Actor decider, Actor actor) const {
        const Actor one = individual(organisation_, decider);
        return one == individual(organisation_, actor) ||
               (one.is_person() && actor.is_somebody() && organisation_.everyone_count(actor) == 1 &&
                organisation_.in_everyone(one.person(), actor));
    }

    bool advises(Actor affected) {
        const std::vector<RoleId> roles = representatives_.of(affected);
        return advice_.hears(affected) ||
               std::ranges::any_of(roles, [&](RoleId role) { return advice_.hears(role); });
    }

    bool among(std::span<const Actor> all_affected, Actor adviser) const {
        return std::ranges::any_of(all_affected, [&](Actor affected) {
            const auto people = context_.measures.everyone().in(adviser);
            if (adviser == affected || (adviser.is_team() && affected.is_team() &&
                                        organisation_.within(adviser.team(), affected.team())))
                return true;
            return !people.empty() && people.size() <= most_affected &&
                   std::ranges::all_of(
                       people, [&](PersonId person) { return organisation_.in_everyone(person, affected); });
        });
    }

    void write(EntryId id, std::span<const Ref* const> unheard);
    void write_advice(EntryId id, const char* what);
    void write_voiceless(Actor actor, const std::vector<Affected>& affected);
    void label_heard(Finding& finding, const Entry& entry) const;

    const Context& context_;
    const Organisation& organisation_;
    Report& report_;
    Representatives representatives_;
    Hearing hearing_;
    Hearing advice_;
    std::map<Actor, std::vector<Affected>> voiceless_;
};

void Check::label_heard(Finding& finding, const Entry& entry) const {
    for (const Seat& seat : entry.seats)
        if (seat.duties.any(heard | Duty::informed) && finding.labels.size() < most_labels)
            finding.labels.push_back(seat_label(organisation_, seat));
}

void Check::write(EntryId id, std::span<const Ref* const> unheard) {
    const Entry& entry = organisation_[id];
    Finding& finding = report_.on(id).finding;
    std::vector<std::string> names;
    std::vector<PersonId> people;
    for (const Ref* ref : unheard) {
        names.push_back(called(organisation_, *ref));
        if (ref != unheard.front() && finding.labels.size() < most_labels)
            finding.labels.push_back({ref->span, "nor is anybody of " + names.back()});
        if (ref->actor.is_person())
            people.push_back(ref->actor.person());
    }
    const bool all_people = people.size() == unheard.size();
    finding.message =
        fmt::format("{} affects {}{}", called(entry), listed(names),
                    all_people && people.size() == 1 ? ", who is not asked and neither decides nor does it"
                    : all_people                     ? ", and none of them is asked, decides or does it"
                                                     : ", and nobody of theirs is asked, decides or does it");
    finding.severity = entry.is_decision() ? Severity::warning : Severity::note;
    finding.place = unheard.front()->span;
    finding.place_text = "affected and not heard";
    label_heard(finding, entry);
    concern(finding, organisation_, people);
}

void Check::write_advice(EntryId id, const char* what) {
    const Entry& entry = organisation_[id];
    Finding& finding = report_.on(id).finding;
    finding.message = fmt::format("{} {}", called(entry), what);
    finding.place = entry.id.span;
    finding.place_text = "decided by advice";
    finding.help = "name in `consulted` whom it affects, and somebody else who knows about it";
    finding.labels.push_back({organisation_.settlement(id).mode_span, "the mode is written here"});
    for (const Ref& ref : entry.affects)
        if (finding.labels.size() < most_labels)
            finding.labels.push_back({ref.span, called(organisation_, ref) + " lives with the outcome"});
    label_heard(finding, entry);
}

void Check::write_voiceless(Actor actor, const std::vector<Affected>& affected) {
    Draft& draft = report_.on(actor);
    Finding& finding = draft.finding;
    const std::string name = called(organisation_, actor);
    const bool one = affected.size() == 1;
    finding.message = fmt::format("{} {} {}, and nobody speaks for them there",
                                  one ? called(organisation_[affected.front().entry])
                                      : counted(affected.size(), "entry", "entries"),
                                  one ? "affects" : "affect", name);
    const bool decision = std::ranges::any_of(
        affected, [&](const Affected& each) { return organisation_[each.entry].is_decision(); });
    finding.severity = decision ? Severity::warning : Severity::note;
    finding.place = organisation_.declared_at(actor);
    finding.place_text = "nobody represents them";
    finding.help =
        fmt::format("name who speaks for {}: a role with `represents: {}`, and that role in `consulted`",
                    name, organisation_.id_of(actor));
    for (const Affected& each : affected) {
        draft.topics.emplace_back(each.entry);
        if (finding.labels.size() < most_labels)
            finding.labels.push_back({each.ref->span, "affected by " + called(organisation_[each.entry])});
    }
}

void check(const Context& context, Report& report) {
    // What is written is checked in any case; this says how much is not written.
    in_use(context, report, Field::affects);
    Check(context, report).run();
}

constexpr std::array<std::string_view, 2> silences{"isolated-decision", "unasked-doer"};

} // namespace

namespace rule {
extern const Rule unheard_affected;
constinit const Rule unheard_affected{
    .info =
        {
            .name = "unheard-affected",
            .group = "communication",
            .severity = Severity::warning,
            .summary = "Somebody is affected by an entry, and nobody of theirs is heard on it",
            .rationale =
                "In the advice process anybody may decide anything, having asked those who will live with "
                "the outcome and those who know about it. Whoever is affected and not asked learns of it by "
                "surprise, and what they know stays unused.\n\n"
                "An actor in `affects` is heard if one of everyone in it, members of sub-teams included, "
                "answers, decides, proposes, must agree, is asked or does the work; if a role that "
                "`represents` it, or a team above it, does; or if the entry has a `forum` in which they take "
                "part. A team in a list means those it names as leads and members, and all below it only "
                "where it names nobody. Being told afterwards is not being heard. Outsiders such as "
                "customers, of whom nobody "
                "is known and whom no role represents, cannot be heard by anybody: that is said once, where "
                "they are declared. Responsibilities are noted only, since what is done every day is not "
                "decided anew.\n\n"
                "A decision in mode `advice` moreover needs somebody to give advice beside the decider; and, "
                "where it affects others than who decides, one of these and one other. Whoever prepares the "
                "proposal or must agree to it gives advice as well.\n\n"
                "The rule looks at what says whom it affects, however few do. It is silent about whoever is "
                "not available, where names stand that nobody knows or teams that do not say who is in them, "
                "where nobody decides, and on lists of more than 64.",
            .fix = "Ask those who live with the outcome: write them in `consulted`",
            .ask = "What would those who live with it say, had they been asked?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  change-opening-hours: {title: Change the opening hours, accountable: ana, responsible: ben, affects: [cleo], informed: [cleo]}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  change-opening-hours: {title: Change the opening hours, accountable: ana, responsible: ben, affects: [cleo], consulted: [cleo]}
)",
            .source = "The advice process (Bakke, The Decision Maker, 2013; Laloux, Reinventing "
                      "Organizations, 2014)",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
