// One approval after the other, up the reporting line.

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "rules/mandates.hpp"
#include "rules/rule.hpp"
#include "rules/way_up.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption levels{"levels", 3, Basis::judgement, "levels",
                            "approvals one above the other that are a long chain"};
constexpr RuleOption levels_error{"levels_error", 5, Basis::judgement, "levels",
                                  "approvals one above the other that are an error"};
constexpr std::array options{levels, levels_error};

/// Approvals that are labelled.
constexpr std::size_t most_labelled = 16;
/// Entries that are counted as waited for; and names of them that are followed.
constexpr std::size_t most_counted = 20;
constexpr std::size_t most_followed = 100;

/// What the entry depends on, directly or through others, that is still open; no more than are counted.
std::size_t waits_for(const Organisation& organisation, EntryId id) {
    std::vector<EntryId> met{id};
    std::size_t followed = 0;
    for (std::size_t at = 0; at < met.size(); ++at) {
        for (const Link<Entry>& link : organisation[met[at]].depends_on) {
            if (++followed > most_followed || met.size() > most_counted)
                return met.size() - 1;
            const bool open = link.to.known() && !organisation[link.to].retired() &&
                              organisation[link.to].status != EntryStatus::decided;
            if (open && std::ranges::find(met, link.to) == met.end())
                met.push_back(link.to);
        }
    }
    return met.size() - 1;
}

/// 2^(k-1), in words where nobody would count any more.
std::string times_as_long(std::size_t count) {
    constexpr std::size_t countable = 11;
    return count > countable ? "more than 1000 times" : fmt::format("{} times", 1U << (count - 1));
}

/// What other rules would say of the same seats. Where next to none are outside of the chain, that there are
/// many of them is the same trouble.
void set_topics(Draft& draft, const Entry& entry, std::span<const Seated> chain,
                const std::vector<const Seat*>& seats) {
    draft.topics.clear();
    for (const Seated& approver : chain)
        draft.topics.emplace_back(entry.seats[approver.seat].who.span);
    if (seats.size() <= chain.size() + 1)
        draft.topics.emplace_back(seats.front()->who.span);
}

std::string message(const Organisation& organisation, EntryId id, std::span<const Seated> chain,
                    std::size_t count) {
    std::vector<std::string> names;
    for (const Seated& approver : chain.first(std::min(chain.size(), most_labelled)))
        names.push_back(called(organisation, Actor(approver.person)));
    for (std::size_t i = names.size(); i < chain.size(); ++i)
        names.emplace_back();
    const std::size_t before = waits_for(organisation, id);
    return fmt::format(
        "{} waits for {}{} one above the other ({}){}; a rule of thumb says {} as long as for one",
        called(organisation[id]), count < chain.size() ? fmt::format("at least {} of ", count) : "",
        counted(chain.size(), "approval"), listed(names),
        before == 0 ? ""
                    : fmt::format(" and for {}{}", before >= most_counted ? "at least " : "",
                                  counted(before, "entry", "entries")),
        times_as_long(count));
}

void write(const Context& context, Draft& draft, EntryId id) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[id];
    const std::span<const Seated> chain = context.measures.approvals().chain(id);
    const std::size_t count = context.measures.approvals().levels(id);
    const bool error = static_cast<double>(count) >= context.option(levels_error);
    const RuleOption& limit = error ? levels_error : levels;
    Finding& finding = draft.finding;
    const Seat& top = entry.seats[chain.back().seat];
    finding.severity = error ? Severity::error : Severity::warning;
    finding.message = message(organisation, id, chain, count);
    finding.metric = Metric{static_cast<double>(count), context.option(limit), limit.basis};
    finding.notes.push_back(threshold_note(limit, context.option(limit)));
    finding.notes.emplace_back(
        "the rule of thumb is 2 to the power of the levels less one (borrowed: Rechtin)");
    finding.place = top.who.span;
    finding.place_text = "the last in the line to agree";
    finding.logical_path = path_of(organisation, id, top.key);
    std::vector<PersonId> people;
    for (const Seated& approver : chain) {
        people.push_back(approver.person);
        if (people.size() < chain.size() && people.size() <= most_labelled)
            finding.labels.push_back(seat_label(organisation, entry.seats[approver.seat]));
    }
    concern(finding, organisation, people);
    set_topics(draft, entry, chain, vetoing_seats(organisation, entry));
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    bool many = false;
    Mandates mandates;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired() || entry.status == EntryStatus::decided)
            continue;
        const ApprovalLine& approvals = context.measures.approvals();
        const std::size_t count = approvals.levels({e});
        many = many || static_cast<double>(approvals.approvers({e}).size()) >= context.option(levels);
        const bool in_line = count > 1 && static_cast<double>(count) >= context.option(levels);
        if (in_line && !mandates.cover(entry))
            write(context, report.on(EntryId{e}), {e});
    }
    if (many)
        note_missing_line(context, report);
    mandates.tell(report);
}

constexpr std::array<std::string_view, 3> silences{"too-many-vetoes", "superior-approval",
                                                   "stacked-approvals"};

} // namespace

namespace rule {
extern const Rule long_approval_chain;
constinit const Rule long_approval_chain{
    .info =
        {
            .name = "long-approval-chain",
            .group = "speed",
            .severity = Severity::error,
            .summary = "Approvals stand one above the other in the reporting line",
            .rationale =
                "Each further level of approval about doubles the time an answer takes: it waits in another "
                "queue, for somebody who knows less of the matter and has to be told it anew, and who can "
                "send it back down. Approvals side by side can be asked at the same time; those above one "
                "another seldom are, since the upper one waits to hear what the lower one says.\n\n"
                "Counted is a longest row of approvers each of whom stands above the one before in the line "
                "of managers: 3 levels are a warning, 5 an error. An approver is a person, or the one person "
                "behind a role or a team; an approval that several share has no one place in the line. "
                "Whoever answers for the entry does not wait for their own agreement. Where `approvals` lets "
                "fewer suffice, only the levels that cannot be left out count. Below or on a circle of "
                "managers nobody stands above anybody.\n\n"
                "What the entry depends on is told as a second number. Decided entries wait for nothing any "
                "more, and `mandated_by` silences the rule. Where next to all approvers are in the chain, "
                "too-many-vetoes has nothing to add.",
            .fix = "Let the one approver with the limit agree, ask side by side, or inform those above",
            .ask = "Which of these approvals has ever changed an outcome, and which only the date?",
            .bad = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh, manager: ben}
  dan: {name: Dan Ode, manager: cleo}
decisions:
  rent-stage: {title: Rent a stage, accountable: dan, responsible: dan, approvers: [cleo, ben, ana]}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh, manager: ben}
  dan: {name: Dan Ode, manager: cleo}
decisions:
  rent-stage: {title: Rent a stage, accountable: dan, responsible: dan, approvers: cleo, informed: [ben, ana]}
)",
            .source = "Rechtin, Systems Architecting (1991), for the doubling; the cut-offs are judgement",
            .options = options,
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
