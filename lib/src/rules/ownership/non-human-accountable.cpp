// An agent or a service answers. Machines may decide, as long as a human answers for what they decide.

#include <algorithm>
#include <vector>

#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

bool is_machine(const Person& person) {
    return person.kind == PersonKind::agent || person.kind == PersonKind::service;
}

/// What stands behind an actor, worked out once per role and team.
struct Nature {
    bool machine = false;
    bool human = false; ///< or somebody of whom nothing is known
};

class Natures {
  public:
    explicit Natures(const Organisation& organisation) : organisation_(organisation) {
        for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
            roles_.push_back(behind(RoleId{r}));
        for (std::uint32_t t = 0; t < organisation.teams.size(); ++t)
            teams_.push_back(behind(TeamId{t}));
    }

    [[nodiscard]] Nature of(Actor actor) const {
        if (actor.is_person())
            return behind(actor);
        if (actor.is_role())
            return roles_[actor.index];
        if (actor.is_team())
            return teams_[actor.index];
        return {.human = actor.kind != ActorKind::generic};
    }

  private:
    [[nodiscard]] Nature behind(Actor actor) const {
        const Holders holders = organisation_.holders(actor);
        Nature nature{.human = holders.sharing == Sharing::group || holders.sharing == Sharing::unknown};
        for (const PersonId person : holders.people)
            (is_machine(organisation_[person]) ? nature.machine : nature.human) = true;
        return nature;
    }

    const Organisation& organisation_;
    std::vector<Nature> roles_;
    std::vector<Nature> teams_;
};

class Owners {
  public:
    Owners(const Organisation& organisation, const Natures& natures, EntryId id)
        : organisation_(organisation), id_(id) {
        const Duty duty = answering_duty(organisation[id]);
        for (const Seat& seat : organisation[id].seats) {
            if (!seat.duties.any(owning))
                continue;
            const Nature nature = natures.of(seat.who.actor);
            if (nature.machine)
                machines_.push_back(&seat);
            machine_answers_ = machine_answers_ || (nature.machine && seat.duties.has(duty));
            human_answers_ = human_answers_ || (nature.human && seat.duties.has(duty));
        }
    }

    void check(Report& report) const {
        if (machines_.empty() || (!machine_answers_ && !human_answers_))
            return;
        const Seat& seat = *machines_.front();
        Finding& finding = report.on(id_).finding;
        const std::string name = called(organisation_, seat.who);
        const std::string machine =
            name + (seat.who.actor.is_person() ? ", which is no human" : ", with no human in it");
        finding.place = seat.who.span;
        finding.place_text = "no human";
        finding.logical_path = path_of(organisation_, id_, seat.key);
        if (seat.who.actor.is_person())
            finding.people = {std::string(organisation_.id_of(seat.who.actor))};
        for (std::size_t i = 1; i < machines_.size(); ++i)
            finding.labels.push_back(seat_label(organisation_, *machines_[i]));
        if (human_answers_) {
            finding.severity = Severity::note;
            finding.message = called(organisation_[id_]) + " is decided by " + machine;
            finding.help = "say where its freedom ends and who looks at what it decides";
        } else {
            finding.message = called(organisation_[id_]) + " is answered for by " + machine;
            finding.help = "name the human who answers in `accountable`; " + name +
                           " can stay as `decider` or `responsible`";
        }
    }

  private:
    const Organisation& organisation_;
    EntryId id_;
    std::vector<const Seat*> machines_;
    bool machine_answers_ = false;
    bool human_answers_ = false;
};

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    if (std::ranges::none_of(organisation.people, is_machine))
        return;
    const Natures natures(organisation);
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        if (!organisation.entries[e].retired())
            Owners(organisation, natures, {e}).check(report);
}

} // namespace

namespace rule {
extern const Rule non_human_accountable;
constinit const Rule non_human_accountable{
    .info =
        {
            .name = "non-human-accountable",
            .group = "ownership",
            .severity = Severity::error,
            .summary = "An agent or a service answers for an entry",
            .rationale =
                "A program can decide, and often should, but it cannot bear consequences, explain itself to "
                "a customer or learn from a mistake it was not told of. The rule is an error where only "
                "agents or services answer, by name or as holders of a role. Where a human answers and a "
                "machine decides, alone or with others, it is a note: the set-up is fine, its limits should "
                "be written down.\n\n"
                "It is silent about machines that do, prepare, check or advise, and about external people, "
                "who are human.",
            .fix = "Name the human who answers for what the machine decides",
            .ask = "When the machine gets this wrong, who explains it to those it concerns?",
            .bad = R"(people:
  ana: Ana Ruiz
  pricing-bot: {name: Pricing bot, kind: agent}
responsibilities:
  set-prices: {title: Set the prices, accountable: pricing-bot, responsible: ana}
)",
            .good = R"(people:
  ana: Ana Ruiz
  pricing-bot: {name: Pricing bot, kind: agent}
responsibilities:
  set-prices: {title: Set the prices, accountable: ana, responsible: pricing-bot}
)",
            .source = "Judgement: an agent cannot bear consequences",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
