// Somebody decides, or can block, and answers for nothing.

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/rows.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"
#include "model/measures/offices.hpp"
#include "model/measures/seated.hpp"
#include "rules/mandates.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr std::size_t most_labelled = 40;
/// Teams that answer for one entry, above which whoever can block it is taken to be in one of them.
constexpr std::size_t most_teams = 16;

/// A seat that lets a person decide or block.
struct Power {
    EntryId entry;
    std::uint32_t seat = 0;
    bool decides = false;
    bool mandated = false;
};

/// Roles and teams that answer for something, with more people behind them than Answering lists; sorted.
std::vector<Actor> answering_crowds(const Organisation& organisation) {
    std::vector<Actor> crowds;
    for (const Entry& entry : organisation.entries)
        for (const Seat& seat : entry.seats)
            if (!entry.retired() && seat.duties.any(owning) &&
                organisation.holders(seat.who.actor).people.size() > Answering::most_listed)
                crowds.push_back(seat.who.actor);
    sort_distinct(crowds);
    return crowds;
}

/// The teams that answer for an entry, each once.
std::vector<Actor> answering_teams(const Entry& entry) {
    std::vector<Actor> teams;
    const Duty duty = answering_duty(entry);
    for (const Seat& seat : entry.seats)
        if (seat.duties.has(duty) && seat.who.actor.is_team())
            teams.push_back(seat.who.actor);
    sort_distinct(teams);
    return teams;
}

class Check {
  public:
    Check(const Context& context, Report& report)
        : context_(context), organisation_(context.organisation), report_(report) {}

    void run() {
        gather();
        std::vector<Blocking> blocking;
        for (std::uint32_t p = 0; p < organisation_.people.size(); ++p) {
            if (powers_[p].empty() || !organisation_.counts({p}) || answers({p}) ||
                holds_oversight(organisation_, {p}))
                continue;
            const std::vector<Power> powers = open_to_change(powers_[p]);
            const auto decides = std::ranges::count_if(powers, &Power::decides);
            if (decides > 0)
                write({p}, powers, static_cast<std::size_t>(decides));
            else if (!powers.empty())
                blocking.push_back({{p}, powers.front(), powers.size()});
        }
        std::ranges::stable_sort(blocking, std::greater<>(), &Blocking::entries);
        if (!blocking.empty())
            write_blocking(blocking);
        tell_mandates();
    }

  private:
    struct Blocking {
        PersonId person;
        Power first;
        std::size_t entries = 0;
    };

    /// Who decides in a shared mode does not decide alone, and has no power that wants an answer of theirs;
    /// who can block what comes back to a team of theirs agrees on behalf of those who answer.
    void gather() {
        std::vector<std::pair<std::uint32_t, Power>> pairs;
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
            const Entry& entry = organisation_.entries[e];
            if (entry.retired() || !entry.has_seat(Duty::decides | Duty::vetoes))
                continue;
            if (!is_shared(organisation_.settlement({e}).mode))
                gather(pairs, {e}, Duty::decides);
            gather(pairs, {e}, Duty::vetoes);
        }
        powers_ = Rows<Power>::grouped(organisation_.people.size(), pairs);
    }

    void gather(std::vector<std::pair<std::uint32_t, Power>>& pairs, EntryId id, Duty duty) const {
        const Entry& entry = organisation_[id];
        const bool decides = duty == Duty::decides;
        const std::vector<Actor> own = decides ? std::vector<Actor>() : answering_teams(entry);
        for (const Seated& one : seating(organisation_, entry, duty).people)
            if (!for_team(one.person, own))
                pairs.emplace_back(one.person.value,
                                   Power{id, one.seat, decides, !entry.mandated_by.value.empty()});
    }

    [[nodiscard]] bool for_team(PersonId person, const std::vector<Actor>& teams) const {
        return teams.size() > most_teams || std::ranges::any_of(teams, [&](Actor team) {
                   return organisation_.in_everyone(person, team);
               });
    }

    /// Those that no law demands; the others are remembered.
    std::vector<Power> open_to_change(std::span<const Power> powers) {
        std::vector<Power> open;
        for (const Power& power : powers) {
            if (power.mandated)
                mandated_.push_back(power.entry);
            else
                open.push_back(power);
        }
        return open;
    }

    void tell_mandates() {
        sort_distinct(mandated_);
        Mandates mandates;
        for (const EntryId entry : mandated_)
            mandates.cover(organisation_[entry]);
        mandates.tell(report_);
    }

    [[nodiscard]] bool answers(PersonId person) const {
        const auto is_crowd = [&](Actor actor) { return std::ranges::binary_search(crowds_, actor); };
        return !context_.measures.answering().entries_of(person).empty() ||
               std::ranges::any_of(organisation_.roles_of(person), is_crowd) ||
               std::ranges::any_of(organisation_.teams_of(person), is_crowd);
    }

    void write(PersonId person, std::span<const Power> powers, std::size_t decides) {
        Draft& draft = report_.on(Actor(person));
        Finding& finding = draft.finding;
        draft.topics.clear();
        finding.message =
            fmt::format("{} decided by {}, who answers for none", counted(decides, "entry is", "entries are"),
                        called(organisation_, Actor(person)));
        finding.place = organisation_.declared_at(person);
        finding.place_text = "answers for nothing";
        for (const Power& power : powers) {
            const Entry& entry = organisation_[power.entry];
            const Seat& seat = entry.seats[power.seat];
            if (!power.decides)
                continue;
            draft.topics.emplace_back(seat.who.span);
            if (finding.labels.size() < most_labelled)
                finding.labels.push_back(
                    {seat.who.span, fmt::format("{} of {}", key_of(seat), called(entry))});
        }
        concern(finding, organisation_, std::array{person});
    }

    void write_blocking(const std::vector<Blocking>& all) {
        Draft& draft = report_.on(Actor(all.front().person));
        Finding& finding = draft.finding;
        draft.topics.clear();
        finding.severity = Severity::note;
        std::vector<std::string> names;
        std::vector<PersonId> people;
        if (all.size() > 1) // the same whichever of them the text names first
            finding.logical_path = "/people";
        for (const Blocking& one : all) {
            people.push_back(one.person);
            draft.topics.emplace_back(Actor(one.person));
            const std::string name = called(organisation_, Actor(one.person));
            names.push_back(fmt::format("{} ({})", name, counted(one.entries, "entry", "entries")));
            const Entry& entry = organisation_[one.first.entry];
            if (finding.labels.size() < most_labelled)
                finding.labels.push_back(
                    {entry.seats[one.first.seat].who.span,
                     fmt::format("{} can block {}{}", name, called(entry), others(one.entries - 1))});
        }
        finding.message = fmt::format("entries wait for the agreement of {} who {} for none: {}",
                                      counted(people.size(), "person", "people"),
                                      people.size() == 1 ? "answers" : "answer", listed(names));
        finding.help = "ask them instead (`consulted`), or let each answer for something";
        finding.place = organisation_.declared_at(people.front());
        finding.place_text = "answers for nothing";
        concern(finding, organisation_, people);
    }

    static std::string others(std::size_t count) {
        return count == 0 ? "" : fmt::format(" and {}", counted(count, "other"));
    }

    const Context& context_;
    const Organisation& organisation_;
    Report& report_;
    Rows<Power> powers_; ///< per person
    std::vector<Actor> crowds_ = answering_crowds(organisation_);
    std::vector<EntryId> mandated_;
};

void check(const Context& context, Report& report) {
    if (large_enough(context, report))
        Check(context, report).run();
}

} // namespace

namespace rule {
extern const Rule authority_without_accountability;
constinit const Rule authority_without_accountability{
    .info =
        {
            .name = "authority-without-accountability",
            .group = "authority",
            .severity = Severity::warning,
            .organisation_wide = true,
            .summary = "Somebody decides and answers for nothing",
            .rationale =
                "Whoever decides and does not meet what comes of it learns nothing from it, and those who do "
                "meet it have no say. The other half of that arrangement is "
                "accountable-without-authority.\n\n"
                "Looked for are people who decide somewhere, named directly, by a role or as lead of a team, "
                "and who answer for no entry at all, by whatever route. Where only `accountable` is given it "
                "decides as well, so that this takes a seat of its own: `decider`, or a letter such as "
                "DARCI's D. Who decides as one of several in a shared mode does not count.\n\n"
                "People who can only block are told in one note, those who can block most first: much "
                "agreement is asked of those whose work an outcome touches, and that is not wrong in itself. "
                "Where a team of theirs answers for the entry, they agree on its behalf, and it comes back "
                "to "
                "them. The rule is silent for whoever holds a "
                "role with `oversight`, which advises and agrees by design, for entries with `mandated_by`, "
                "and in organisations with fewer than eight active entries or six people.",
            .fix = "Let whoever decides answer for what comes of it",
            .ask = "Which outcome would you want to be asked about in a year?",
            .bad =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy}
decisions:
  choose-seeds: {title: Choose the seeds, accountable: ben, decider: ana, responsible: cleo}
responsibilities:
  water-beds: {title: Water the beds, accountable: ben, responsible: ben}
  mow-lawn: {title: Mow the lawn, accountable: cleo, responsible: cleo}
  prune-trees: {title: Prune the trees, accountable: dan, responsible: dan}
  keep-bees: {title: Keep the bees, accountable: eva, responsible: eva}
  sell-honey: {title: Sell the honey, accountable: finn, responsible: finn}
  mend-tools: {title: Mend the tools, accountable: dan, responsible: dan}
  turn-compost: {title: Turn the compost, accountable: eva, responsible: eva}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy}
decisions:
  choose-seeds: {title: Choose the seeds, accountable: ana, responsible: cleo, consulted: ben}
responsibilities:
  water-beds: {title: Water the beds, accountable: ben, responsible: ben}
  mow-lawn: {title: Mow the lawn, accountable: cleo, responsible: cleo}
  prune-trees: {title: Prune the trees, accountable: dan, responsible: dan}
  keep-bees: {title: Keep the bees, accountable: eva, responsible: eva}
  sell-honey: {title: Sell the honey, accountable: finn, responsible: finn}
  mend-tools: {title: Mend the tools, accountable: dan, responsible: dan}
  turn-compost: {title: Turn the compost, accountable: eva, responsible: eva}
)",
            .source = "The parity of authority and responsibility (Fayol 1916; Urwick 1944)",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
