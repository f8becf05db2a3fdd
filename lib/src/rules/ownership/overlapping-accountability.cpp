// More than one person answers, by whatever route, and nothing says that they do so together. People are
// counted behind names, roles and leads; holders of a role in turn or per case are one at a time, agents,
// services and externals are nobody's second owner.

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "rules/ownership/parties.hpp"
#include "rules/ownership/routes.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption role_entries{"role_entries", 3, Basis::judgement, "entries",
                                  "so many entries with one role as the reason: ask how the role is shared"};
constexpr std::array options{role_entries};

bool is_owner_on_its_own(const Organisation& organisation, PersonId person) {
    return organisation.people[person.value].kind == PersonKind::human;
}

class Overlaps {
  public:
    explicit Overlaps(const Context& context)
        : context_(context), organisation_(context.organisation), answering_(context.measures.answering()),
          alone_(organisation_.roles.size()) {}

    void check(Report& report) {
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e)
            if (overlaps({e}))
                found_.push_back({e});
        for (const EntryId entry : found_)
            if (const Actor only = only_actor(entry); only.is_role())
                ++alone_[only.index];
        for (const EntryId entry : found_) {
            Draft& draft = report.on(entry);
            draft.stems = stems_of(entry);
            write(draft.finding, entry);
        }
    }

  private:
    [[nodiscard]] bool overlaps(EntryId id) const {
        const Entry& entry = organisation_[id];
        return !entry.retired() && answering_.at_once(id) > 1 && owners(id) > 1 &&
               !is_shared(organisation_.settlement(id).mode);
    }

    /// How many answer at once, without those who do not count as people. Holders who take turns are one
    /// already and stay so.
    [[nodiscard]] std::size_t owners(EntryId id) const {
        std::size_t count = answering_.at_once(id);
        for (const Answerer& answerer : answering_.of(id)) {
            const Actor actor = organisation_[id].seats[answerer.seat].who.actor;
            const Holders holders = organisation_.holders(actor);
            const bool in_turn = holders.sharing == Sharing::cover && holders.people.size() > 1;
            if (!in_turn && !is_owner_on_its_own(organisation_, answerer.person))
                --count;
        }
        return count;
    }

    [[nodiscard]] std::vector<const Seat*> answering_seats(EntryId id) const {
        const Entry& entry = organisation_[id];
        const Duty duty = answering_duty(entry);
        std::vector<const Seat*> seats;
        for (const Seat& seat : entry.seats)
            if (seat.duties.has(duty) && seat.who.actor.kind != ActorKind::generic)
                seats.push_back(&seat);
        return seats;
    }

    /// The one actor behind all answering seats, if there is only one.
    [[nodiscard]] Actor only_actor(EntryId id) const {
        const std::vector<const Seat*> seats = answering_seats(id);
        const Actor first = seats.front()->who.actor;
        const bool same =
            std::ranges::all_of(seats, [&](const Seat* seat) { return seat->who.actor == first; });
        return same ? first : Actor();
    }

    [[nodiscard]] std::vector<Stem> stems_of(EntryId id) const {
        const Actor only = only_actor(id);
        if (only.is_role())
            return {{Stem::Kind::held, only}};
        if (only.is_team())
            return {{Stem::Kind::lead, only}};
        if (organisation_.settlement(id).mode == Mode::unset)
            return {{Stem::Kind::mode, organisation_[id].body}};
        return {};
    }

    void write(Finding& finding, EntryId id) const {
        const std::vector<const Seat*> seats = answering_seats(id);
        Routes routes(organisation_);
        for (const Seat* seat : seats)
            routes.add(*seat, "answers");
        finding.labels = routes.take();
        finding.place = finding.labels.front().span;
        finding.place_text = std::move(finding.labels.front().text);
        finding.labels.erase(finding.labels.begin());
        finding.logical_path = path_of(organisation_, id, seats);
        concern(finding, organisation_, people_answering(answering_, id));
        if (finding.people.size() != 2)
            finding.ask = "When you do not all agree on this, what happens?";
        finding.message =
            fmt::format("{} answer for {} at once: {}", owners(id), called(organisation_[id]), named(seats));
        finding.help = advice(id, seats);
    }

    /// The people by name; a role in turn, a group and a crowd as what they are.
    [[nodiscard]] std::string named(const std::vector<const Seat*>& seats) const {
        std::vector<std::string> names;
        std::set<Actor> met;
        const auto add = [&](Actor actor) {
            if (met.insert(actor).second)
                names.push_back(called(organisation_, actor));
        };
        for (const Seat* seat : seats) {
            const Actor actor = seat->who.actor;
            const Holders holders = organisation_.holders(actor);
            const bool as_one = holders.people.empty() || holders.sharing == Sharing::cover ||
                                holders.people.size() > Answering::most_listed;
            if (holders.sharing == Sharing::nobody || actor.kind == ActorKind::unknown)
                continue;
            if (as_one)
                add(actor);
            else
                for (const PersonId person : holders.people)
                    if (is_owner_on_its_own(organisation_, person))
                        add(person);
        }
        return listed(names);
    }

    [[nodiscard]] std::string advice(EntryId id, const std::vector<const Seat*>& seats) const {
        const Actor only = only_actor(id);
        if (only.is_role())
            return role_advice(only);
        if (only.is_team())
            return fmt::format("keep one `lead` of {}, or say how they lead together: `mode: consent` with a "
                               "`tie_break` on the team",
                               called(organisation_, only));
        return fmt::format("keep one in {} and let the others do, advise or be told; or, if they decide "
                           "together, say so: `mode: consent` with a `tie_break`",
                           key_of(*seats.front()));
    }

    [[nodiscard]] std::string role_advice(Actor role) const {
        const std::size_t entries = alone_[role.index];
        const std::string id = quoted(organisation_.id_of(role));
        if (static_cast<double>(entries) >= context_.option(role_entries))
            return fmt::format(
                "{} alone is the reason on {} entries: do its holders take turns (`held: in_turn` "
                "on the role), have their own cases (`held: per_case`), or decide together "
                "(`mode: consent` with a `tie_break` on the entries)?",
                id, entries);
        return fmt::format(
            "say how {} is shared: `held: in_turn` or `held: per_case` on the role; or name one "
            "holder; or, if they decide together, `mode: consent` with a `tie_break`",
            id);
    }

    const Context& context_;
    const Organisation& organisation_;
    const Answering& answering_;
    std::vector<EntryId> found_;
    std::vector<std::size_t> alone_; ///< per role: entries on which it alone is the reason
};

void check(const Context& context, Report& report) {
    Overlaps(context).check(report);
}

} // namespace

namespace rule {
extern const Rule overlapping_accountability;
constinit const Rule overlapping_accountability{
    .info =
        {
            .name = "overlapping-accountability",
            .group = "ownership",
            .severity = Severity::error,
            .summary = "More than one person answers for an entry, and nothing says how",
            .rationale =
                "Two who answer are, when it matters, none: each may think the other has it, and a choice "
                "can be made twice. People are counted behind whatever is written: several names, a role "
                "with several holders, a team with several leads.\n\n"
                "Leading together is welcome, as soon as it is written down. The rule is silent where the "
                "mode of the entry, of its team or of its file is consent, consensus or majority, or level 4 "
                "of `delegation` (agree) says that they decide together, and where a role is `held: in_turn` "
                "or `per_case`, since one holder has it at a time. In mode advice one decides. One human "
                "under "
                "two names is one; agents, services and externals are nobody's second owner; a team that "
                "answers as a group is one. Each entry is reported by itself, with the route to each person; "
                "where one role explains several entries, the help asks how its holders share it.",
            .fix = "Keep one; or state how the role is `held`, or the `mode` and who breaks a tie",
            .ask = "When the two of you disagree about this, what happens?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  run-payroll: {title: Run payroll, accountable: [ana, ben], responsible: ana}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
roles:
  duty-officer: {name: Duty officer, holders: [ana, ben], held: in_turn}
responsibilities:
  run-payroll: {title: Run payroll, accountable: ana, responsible: ben}
  answer-alarms: {title: Answer alarms, accountable: duty-officer, responsible: duty-officer}
)",
            .source =
                "RACI and DACI: one A; RAPID: one D; GitLab's handbook: one directly responsible individual",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
