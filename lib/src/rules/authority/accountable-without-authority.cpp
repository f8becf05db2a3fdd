// An entry needs a right, or a limit, that whoever answers for it does not have.

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "rules/ownership/parties.hpp"
#include "rules/ownership/routes.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

using State = Rights::State;

/// Entries of one actor that lack one right, from which on they are told together: then it is one cause.
constexpr std::size_t most_single = 2;
constexpr std::size_t most_labelled = 40;
constexpr std::size_t most_roles = 8;

/// A right that is needed and not there.
struct Lack {
    const Right* needed = nullptr;
    Rights::Need found;
};

struct Short {
    EntryId entry;
    std::vector<Lack> lacks;
};

/// "`budget` up to 20000", "`hire`".
std::string in_words(const Right& right) {
    return quoted(right.name) + (right.limit ? " up to " + plain_number(*right.limit) : "");
}

class Check {
  public:
    Check(const Context& context, Report& report)
        : context_(context), organisation_(context.organisation), rights_(context.measures.rights()),
          report_(report) {}

    void run() {
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e)
            if (const Entry& entry = organisation_.entries[e];
                !entry.retired() && !entry.unowned_on_purpose())
                look_at({e});
        for (const auto& [cause, all] : by_cause_) {
            if (all.size() > most_single)
                write_together(std::get<Actor>(cause), all);
            else
                for (const Short& one : all)
                    write(one);
        }
        if (undeclared_)
            in_use(context_, report_, Field::authority);
        if (!unclear_.empty())
            report_.not_checked("who answers is not known one by one: " + listed(unclear_),
                                "name who leads the team or holds the role");
    }

  private:
    void look_at(EntryId id) {
        const Entry& entry = organisation_[id];
        if (answering_seats(id).empty()) // that is no-accountable
            return;
        const auto needs = rights_.of(id);
        const bool in_use = organisation_.usage(Field::authority).in_use();
        Short found{id, {}};
        bool unclear = false;
        for (std::size_t n = 0; n < needs.size(); ++n) {
            if (needs[n].state == State::too_low || needs[n].state == State::missing)
                found.lacks.push_back({&entry.needs[n], needs[n]});
            unclear = unclear || needs[n].state == State::unknown;
        }
        undeclared_ = undeclared_ || (unclear && !in_use);
        if (unclear && in_use)
            unclear_.push_back(called(entry));
        if (!found.lacks.empty())
            sort_in(std::move(found));
    }

    /// Entries with one seat that answers and one right that is not there share their cause.
    void sort_in(Short found) {
        std::vector<const Seat*> seats = answering_seats(found.entry);
        if (seats.size() != 1 || found.lacks.size() != 1) {
            write(found);
            return;
        }
        const Lack& lack = found.lacks.front();
        by_cause_[{seats.front()->who.actor, text::key_folded(lack.needed->name), lack.found.state}]
            .push_back(std::move(found));
    }

    [[nodiscard]] std::vector<const Seat*> answering_seats(EntryId id) const {
        const Entry& entry = organisation_[id];
        const Duty duty = answering_duty(entry);
        std::vector<const Seat*> seats;
        for (const Seat& seat : entry.seats)
            if (seat.duties.has(duty))
                seats.push_back(&seat);
        return seats;
    }

    [[nodiscard]] std::string who_answers(EntryId id) const {
        std::vector<std::string> names;
        for (const Answerer& answerer : context_.measures.answering().of(id))
            names.push_back(called(organisation_, Actor(answerer.person)));
        return listed(names, 3);
    }

    [[nodiscard]] std::string message(const Short& one) const {
        const std::string entry = called(organisation_[one.entry]);
        const std::string who = who_answers(one.entry);
        const Lack& first = one.lacks.front();
        if (one.lacks.size() > 1) {
            std::vector<std::string> rights;
            for (const Lack& lack : one.lacks)
                rights.push_back(in_words(*lack.needed));
            return fmt::format("{} needs {} rights that reach {} not at all or not so far: {}", entry,
                               rights.size(), who, listed(rights));
        }
        if (first.found.state == State::too_low)
            return fmt::format("{} needs {}, and the right of {} to that ends at {}", entry,
                               in_words(*first.needed), who, plain_number(*first.found.limit));
        return fmt::format("{} needs {}, and nothing gives that right to {}", entry, in_words(*first.needed),
                           who);
    }

    void write(const Short& one) {
        const Entry& entry = organisation_[one.entry];
        Draft& draft = report_.on(one.entry);
        Finding& finding = draft.finding;
        if (entry.status == EntryStatus::proposed)
            finding.severity = Severity::note;
        finding.message = message(one);
        finding.logical_path = path_of(organisation_, one.entry, "needs");
        finding.place = one.lacks.front().needed->span;
        finding.place_text = state_in_words(one.lacks.front());
        for (std::size_t n = 1; n < one.lacks.size() && n < most_labelled; ++n)
            finding.labels.push_back({one.lacks[n].needed->span, state_in_words(one.lacks[n])});
        Routes routes(organisation_);
        for (const Seat* seat : answering_seats(one.entry))
            if (finding.labels.size() < most_labelled)
                routes.add(*seat, "answers");
        const std::vector<Label> way = routes.take();
        finding.labels.insert(finding.labels.end(), way.begin(), way.end());
        for (const Seat* seat : answering_seats(one.entry)) {
            label_limit(finding, seat->who.actor, one.lacks.front());
            if (seat->who.actor.is_somebody() && draft.stems.size() < most_labelled)
                draft.stems.emplace_back(Stem::Kind::authority, seat->who.actor);
        }
        finish(finding, people_answering(context_.measures.answering(), one.entry), one.lacks,
               std::array{one.entry});
    }

    void write_together(Actor actor, const std::vector<Short>& all) {
        Draft& draft = report_.on(actor);
        draft.topics.clear();
        draft.stems.emplace_back(Stem::Kind::authority, actor);
        Finding& finding = draft.finding;
        std::vector<Lack> lacks;
        std::vector<EntryId> entries;
        for (const Short& one : all) {
            entries.push_back(one.entry);
            draft.topics.emplace_back(one.entry);
            lacks.push_back(one.lacks.front());
            if (finding.labels.size() < most_labelled)
                finding.labels.push_back(
                    {lacks.back().needed->span, fmt::format("{} needs {}", called(organisation_[one.entry]),
                                                            in_words(*lacks.back().needed))});
        }
        const Lack& first = lacks.front();
        const std::string right = quoted(first.needed->name);
        finding.message =
            first.found.state == State::too_low
                ? fmt::format(
                      "{} entries need {} beyond {}, where the right of {}, who answers for them, ends",
                      all.size(), right, plain_number(*first.found.limit), called(organisation_, actor))
                : fmt::format("{} entries need {}, and nothing gives that right to {}, who answers for them",
                              all.size(), right, called(organisation_, actor));
        finding.place = organisation_.declared_at(actor);
        finding.place_text = fmt::format("answers for {} entries that need more", all.size());
        label_limit(finding, actor, first);
        const auto people = organisation_.holders(actor).people;
        finish(finding, {people.begin(), people.end()}, lacks, entries);
    }

    [[nodiscard]] static std::string state_in_words(const Lack& lack) {
        if (lack.found.state == State::missing)
            return "is not given to who answers";
        return lack.needed->limit
                   ? fmt::format("{} is needed, and theirs ends at {}", plain_number(*lack.needed->limit),
                                 plain_number(*lack.found.limit))
                   : "theirs ends at " + plain_number(*lack.found.limit);
    }

    /// Shows where the limit stands that is too low, if that is on the seat's own actor or its people.
    void label_limit(Finding& finding, Actor actor, const Lack& lack) const {
        if (lack.found.state != State::too_low || finding.labels.size() >= most_labelled)
            return;
        const std::string name = text::key_folded(lack.needed->name);
        const auto look_through = [&](const std::vector<Right>& rights) {
            for (const Right& right : rights)
                if (right.limit == lack.found.limit && text::key_folded(right.name) == name)
                    finding.labels.push_back({right.span, "ends here, at " + plain_number(*right.limit)});
        };
        if (actor.is_role())
            look_through(organisation_[actor.role()].authority);
        if (actor.is_team())
            look_through(organisation_[actor.team()].authority);
        for (const PersonId person : organisation_.holders(actor).people) {
            if (finding.labels.size() >= most_labelled)
                return;
            look_through(organisation_[person].authority);
            const auto roles = organisation_.roles_of(person);
            for (std::size_t r = 0; actor.is_person() && r < std::min(roles.size(), most_roles); ++r)
                look_through(organisation_[roles[r]].authority);
        }
    }

    /// Whether they are nobody's second pair of eyes there, are not left out on purpose, and hold nothing
    /// that a mandate or `duty_conflicts` parts from answering.
    [[nodiscard]] bool could_answer(PersonId person, std::span<const EntryId> entries) const {
        return std::ranges::none_of(entries, [&](EntryId id) {
            const Entry& entry = organisation_[id];
            DutySet held;
            for (const Seat& seat : entry.seats)
                if (std::ranges::count(organisation_.holders(seat.who.actor).people, person) > 0)
                    held |= seat.duties;
            const bool mandated = !entry.mandated_by.value.empty();
            return held.any(checking | Duty::excluded) || (mandated && held.has(Duty::does)) ||
                   std::ranges::any_of(organisation_.duty_conflicts, [&](const DutyConflict& conflict) {
                       return conflict.duties.has(Duty::answers) &&
                              ((held | Duty::answers) & conflict.duties).size() > conflict.at_most;
                   });
        });
    }

    /// Names somebody further up whose rights go far enough: the accountability could be theirs.
    void finish(Finding& finding, const std::vector<PersonId>& people, const std::vector<Lack>& lacks,
                std::span<const EntryId> entries) const {
        constexpr std::size_t most_steps = 16;
        constexpr std::size_t most_rights = 16;
        concern(finding, organisation_, people);
        if (people.size() != 1 || lacks.size() > most_rights)
            return;
        PersonId at = organisation_.manager_of(people.front());
        for (std::size_t step = 0; step < most_steps && at.known(); ++step) {
            const bool all =
                std::ranges::all_of(lacks, [&](const Lack& lack) { return rights_.holds(at, *lack.needed); });
            if (all && organisation_.present(at)) {
                finding.help = "grant it in `authority`";
                if (could_answer(at, entries)) {
                    finding.help +=
                        fmt::format(", or let {}, who has it, answer", called(organisation_, Actor(at)));
                    return;
                }
            }
            at = organisation_.manager_of(at);
        }
    }

    const Context& context_;
    const Organisation& organisation_;
    const Rights& rights_;
    Report& report_;
    std::map<std::tuple<Actor, std::string, State>, std::vector<Short>> by_cause_;
    bool undeclared_ = false;
    std::vector<std::string> unclear_; ///< entries
};

void check(const Context& context, Report& report) {
    Check(context, report).run();
}

} // namespace

namespace rule {
extern const Rule accountable_without_authority;
constinit const Rule accountable_without_authority{
    .info =
        {
            .name = "accountable-without-authority",
            .group = "authority",
            .severity = Severity::error,
            .summary = "Whoever answers has not the right that the entry needs",
            .rationale =
                "To answer for an outcome without the right to bring it about is to be blamed for what "
                "others allow: every step waits for somebody who does not answer for it.\n\n"
                "An entry `needs` rights, some up to a limit. Whoever answers has what is written in "
                "`authority` of their own, of the roles they hold and of the teams they lead; limits are not "
                "added, and a right without limit covers any. With `delegation` 5 to 7 they have what their "
                "manager has. Of several who answer at once one is enough; of those who take turns each "
                "needs it. Names of rights are compared as keys are, and a need without limit asks for the "
                "right alone.\n\n"
                "A limit that is written and too low is reported however little else is declared. That a "
                "right is missing altogether is said only where authority is in use, by a third of the "
                "people or by `complete: [authority]`: below that one who has some rights may have others "
                "that nobody wrote down. Where a group answers as such, it is not known whose rights count. "
                "From the third entry of one actor that lacks one right they are one finding. In proposed "
                "entries it is a note.",
            .fix = "Grant the right in `authority`, or let somebody who has it answer",
            .ask = "Whom do you have to ask each time, although it comes back to you?",
            .bad = R"(people:
  ana: {name: Ana Ruiz, authority: {budget: 5000}}
  ben: {name: Ben Cole}
responsibilities:
  run-workshop: {title: Run the workshop, accountable: ana, responsible: ben, needs: {budget: 20000}}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz, authority: {budget: 20000}}
  ben: {name: Ben Cole}
responsibilities:
  run-workshop: {title: Run the workshop, accountable: ana, responsible: ben, needs: {budget: 20000}}
)",
            .source = "The parity of authority and responsibility (Fayol 1916; Urwick 1944)",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
