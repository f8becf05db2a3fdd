// Whoever checks is whoever does. Told by people: a group of several has somebody else to look, so that
// only individuals count as the same.

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "model/measures/voices.hpp"
#include "rules/mandates.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// Two kinds of duties that want different people.
struct Pair {
    DutySet checks;
    DutySet does;
    std::string_view verb; ///< what the one who should not check does
    std::string_view plural;
};

// MOCHA's M coaches the O, and nobody coaches themself.
constexpr std::array pairs{Pair{checking, Duty::does, "does the work", "do the work"},
                           Pair{Duty::coaches, Duty::answers, "answers", "answer"}};

class SelfCheck {
  public:
    SelfCheck(const Organisation& organisation, EntryId id, const Pair& pair)
        : organisation_(organisation), id_(id), pair_(pair) {}

    /// Whether somebody checks and all who check also do.
    [[nodiscard]] bool find() {
        const Entry& entry = organisation_[id_];
        for (const Seat& seat : entry.seats)
            if (seat.duties.any(pair_.checks) && !add_checker(seat))
                return false;
        if (checkers_.empty())
            return false;
        for (const Seat& seat : entry.seats)
            if (seat.duties.any(pair_.does))
                if (const PersonId person = one_person(seat.who.actor); person.known())
                    doers_.push_back({person, &seat});
        std::ranges::stable_sort(doers_, {}, &Holding::person);
        return std::ranges::all_of(checkers_, [this](const Holding& checker) {
            return std::ranges::binary_search(doers_, checker.person, {}, &Holding::person);
        });
    }

    void write(Draft& draft) const {
        Finding& finding = draft.finding;
        std::vector<PersonId> people;
        for (const Holding& checker : checkers_) {
            people.push_back(checker.person);
            add_place(draft, checker);
        }
        sort_distinct(people);
        for (const Holding& doer : doers_)
            if (std::ranges::binary_search(people, doer.person))
                add_place(draft, doer);
        concern(finding, organisation_, people);
        const Seat& first = *checkers_.front().seat;
        finding.place = first.who.span;
        finding.place_text = std::move(finding.labels.front().text);
        finding.labels.erase(finding.labels.begin());
        std::vector<const Seat*> seats;
        for (const Holding& checker : checkers_)
            seats.push_back(checker.seat);
        finding.logical_path = path_of(organisation_, id_, seats);
        const bool coaching = pair_.checks.has(Duty::coaches);
        std::vector<std::string> names(people.size());
        std::ranges::transform(people, names.begin(), [this](PersonId person) {
            return std::string(organisation_.name_of(person));
        });
        finding.message = fmt::format("{} is {} only by {}, who also {}", called(organisation_[id_]),
                                      coaching ? "coached" : "checked", listed(names),
                                      names.size() == 1 ? pair_.verb : pair_.plural);
        finding.help = fmt::format("name somebody else in {}, or drop the {}", key_of(first),
                                   coaching ? "coaching" : "check");
    }

  private:
    struct Holding {
        PersonId person;
        const Seat* seat = nullptr;
    };

    /// A team of one is that one.
    [[nodiscard]] PersonId one_person(Actor actor) const {
        if (actor.is_team() && organisation_.everyone_count(actor) > 1)
            return {};
        const auto people = organisation_.holders(actor).people;
        return people.size() == 1 ? people.front() : PersonId{};
    }

    /// False where somebody checks who cannot be the one who does: a group, or a name nobody knows.
    /// Absent people and words for nobody do not check at all.
    bool add_checker(const Seat& seat) {
        const Actor actor = seat.who.actor;
        if (const PersonId person = one_person(actor); person.known()) {
            checkers_.push_back({person, &seat});
            return true;
        }
        return actor.kind == ActorKind::generic || organisation_.holders(actor).sharing == Sharing::nobody;
    }

    void add_place(Draft& draft, const Holding& holding) const {
        draft.finding.labels.push_back(seat_label(organisation_, *holding.seat));
        draft.topics.emplace_back(holding.seat->who.span);
    }

    const Organisation& organisation_;
    EntryId id_;
    const Pair& pair_;
    std::vector<Holding> checkers_;
    std::vector<Holding> doers_; ///< sorted by person
};

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    Mandates mandates;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired())
            continue;
        for (const Pair& pair : pairs) {
            SelfCheck self_check(organisation, {e}, pair);
            if (self_check.find() && !mandates.cover(entry))
                self_check.write(report.on(EntryId{e}));
        }
    }
    mandates.tell(report);
}

constexpr std::array<std::string_view, 1> silences{"conflicting-duties"};

} // namespace

namespace rule {
extern const Rule self_check;
constinit const Rule self_check{
    .info =
        {
            .name = "self-check",
            .group = "framework",
            .severity = Severity::warning,
            .summary = "The only ones who check are the ones who do",
            .rationale =
                "Nobody sees their own slips: a check by whoever did the work costs time and finds nothing. "
                "The rule fires where all people who verify, sign off or must agree also do the work, and "
                "where the coach of an entry is the one who answers for it, as MOCHA's M must not be its O "
                "and RACIQ's Q must not be its R.\n\n"
                "It is silent where somebody else checks as well, and where a group of at least two does and "
                "checks: there one can look at the other's work, as with a team, or a role held by several. "
                "A team's work is not the work of its lead, who may approve it. `mandated_by` silences it. "
                "Where it speaks, conflicting-duties does not repeat the same two seats.",
            .fix = "Have somebody else check",
            .ask = "Who would notice if something slipped through here?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  pay-invoices: {title: Pay invoices, accountable: ana, responsible: ben, verifiers: ben}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
responsibilities:
  pay-invoices: {title: Pay invoices, accountable: ana, responsible: ben, verifiers: [ben, cleo]}
)",
            .source = "RACI-VS: the verifier is not the responsible; MOCHA: the manager is not the owner",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
