// The letters of a framework are dealt out more or less often than the framework says. Counted is what is
// written: one human under two names is one, and a group that decides together is one.

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "model/measures/voices.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// The seats of one letter on one entry, one for each actor.
struct Dealt {
    std::vector<const Seat*> seats;
    bool otherwise_filled = false; ///< by a long-form key with the letter's duties
};

/// In RACI's family the one who answers may do the work as well, so that no letter for doing means less
/// than elsewhere; no-responsible weighs it.
bool answering_implies(const Framework& framework, std::uint8_t doing) {
    return std::ranges::any_of(framework.together, [&](const auto& pair) {
        return (pair.first == doing && framework.letters[pair.second].duties.has(Duty::answers)) ||
               (pair.second == doing && framework.letters[pair.first].duties.has(Duty::answers));
    });
}

bool includes(DutySet all, DutySet part) {
    return (all | part) == all;
}

/// "exactly 1", "at least 1", "at most 2".
std::string allowed(const Letter& letter) {
    if (letter.min == letter.max)
        return fmt::format("exactly {}", letter.min);
    if (letter.max == Letter::unlimited)
        return fmt::format("at least {}", letter.min);
    return letter.min == 0 ? fmt::format("at most {}", letter.max)
                           : fmt::format("{} to {}", letter.min, letter.max);
}

/// "`D` (driver)".
std::string named(const Letter& letter) {
    return quoted(letter.symbol) + (letter.words.empty() ? "" : " (" + letter.words.front() + ")");
}

class Cardinality {
  public:
    Cardinality(const Context& context, Report& report, EntryId id)
        : organisation_(context.organisation), answering_(context.measures.answering()), report_(report),
          id_(id), entry_(organisation_[id]), shared_(is_shared(organisation_.settlement(id).mode)),
          owned_(entry_.has_seat(owning)) {}

    void check() {
        std::vector<FrameworkId> used;
        for (const Seat& seat : entry_.seats)
            if (seat.framework.known() && std::ranges::find(used, seat.framework) == used.end())
                used.push_back(seat.framework);
        for (const FrameworkId framework : used)
            check(framework);
    }

  private:
    void check(FrameworkId id) {
        const Framework& framework = organisation_[id];
        std::vector<std::size_t> raw(framework.letters.size());
        for (const Seat& seat : entry_.seats)
            if (seat.framework == id)
                ++raw[seat.letter];
        for (std::size_t l = 0; l < framework.letters.size(); ++l) {
            const Letter& letter = framework.letters[l];
            // Names counted twice only matter where there are too many, or more than one is wanted.
            if (raw[l] < letter.min || raw[l] > letter.max || letter.min > 1 || letter.person_only)
                check(id, static_cast<std::uint8_t>(l));
        }
    }

    void check(FrameworkId id, std::uint8_t index) {
        const Framework& framework = organisation_[id];
        const Letter& letter = framework.letters[index];
        const Dealt dealt = deal(id, index);
        const bool group = shared_ && letter.duties.any(owning) && !dealt.seats.empty();
        const std::size_t count = group ? 1 : dealt.seats.size();
        if (count < letter.min && is_understood(entry_) && !dealt.otherwise_filled &&
            !said_otherwise(framework, index))
            write_missing(framework, letter, count);
        else if (count > letter.max && !overlaps(letter))
            write_surplus(framework, letter, dealt.seats);
        else if (group && letter.person_only && !is_one_person(dealt))
            write_group(framework, letter, dealt.seats);
    }

    [[nodiscard]] Dealt deal(FrameworkId framework, std::uint8_t letter) const {
        Dealt dealt;
        const DutySet duties = organisation_[framework].letters[letter].duties;
        std::set<Actor> met;
        for (const Seat& seat : entry_.seats) {
            if (!seat.framework.known() && includes(seat.duties, duties))
                dealt.otherwise_filled = true;
            if (seat.framework != framework || seat.letter != letter)
                continue;
            const Actor actor = individual(organisation_, seat.who.actor);
            if (!actor.is_somebody() || met.insert(actor).second)
                dealt.seats.push_back(&seat);
        }
        return dealt;
    }

    [[nodiscard]] bool is_one_person(const Dealt& dealt) const {
        const Actor actor = dealt.seats.front()->who.actor;
        return dealt.seats.size() == 1 && actor.is_somebody() &&
               organisation_.holders(actor).people.size() <= 1;
    }

    /// What is missing is said by no-accountable where nobody answers or decides at all, by no-responsible
    /// where the one who answers may do the work, and by the author of an unowned entry.
    [[nodiscard]] bool said_otherwise(const Framework& framework, std::uint8_t index) const {
        const Letter& letter = framework.letters[index];
        if (entry_.unowned_on_purpose())
            return true;
        if (letter.duties.any(owning) && !owned_)
            return true;
        return letter.duties.has(Duty::does) && answering_implies(framework, index);
    }

    [[nodiscard]] bool overlaps(const Letter& letter) const {
        return letter.duties.has(Duty::answers) && !shared_ && answering_.at_once(id_) > 1;
    }

    Draft& start(const Framework& framework, const Letter& letter, std::size_t count) {
        Draft& draft = report_.on(id_);
        Finding& finding = draft.finding;
        const bool owns = letter.duties.any(owning);
        if (owns)
            finding.severity = entry_.status == EntryStatus::proposed ? Severity::note : Severity::error;
        else
            finding.severity = Severity::warning;
        finding.message = fmt::format("{} has {} {}, and {} wants {}", called(entry_),
                                      count == 0 ? "no" : std::to_string(count), named(letter),
                                      framework.name, allowed(letter));
        finding.metric = Metric{static_cast<double>(count),
                                static_cast<double>(count < letter.min ? letter.min : letter.max),
                                framework.built_in ? Basis::published : Basis::judgement};
        finding.logical_path = path_of(organisation_, id_, letter.symbol);
        return draft;
    }

    void write_missing(const Framework& framework, const Letter& letter, std::size_t count) {
        Draft& draft = start(framework, letter, count);
        Finding& finding = draft.finding;
        finding.place = entry_.id.span;
        finding.place_text = "no " + quoted(letter.symbol);
        finding.help = "give somebody the letter " + quoted(letter.symbol);
        if (!letter.duties.has(Duty::does))
            draft.topics.assign({Topic(entry_.id.span)});
    }

    void write_surplus(const Framework& framework, const Letter& letter,
                       const std::vector<const Seat*>& seats) {
        Draft& draft = start(framework, letter, seats.size());
        Finding& finding = draft.finding;
        draft.topics.clear();
        for (std::size_t i = 0; i < seats.size(); ++i) {
            draft.topics.emplace_back(seats[i]->who.span);
            if (i < letter.max)
                finding.labels.push_back(seat_label(organisation_, *seats[i]));
        }
        const std::size_t first = letter.max;
        Label place = seat_label(organisation_, *seats[first]);
        finding.place = place.span;
        finding.place_text = std::move(place.text);
        for (std::size_t i = first + 1; i < seats.size(); ++i)
            finding.labels.push_back(seat_label(organisation_, *seats[i]));
        finding.help = fmt::format("keep {}, and give the others another letter", letter.max);
        if (letter.duties.any(owning))
            finding.help += "; or, if they decide together, say so: `mode: consent` with a `tie_break`";
    }

    void write_group(const Framework& framework, const Letter& letter,
                     const std::vector<const Seat*>& seats) {
        Draft& draft = start(framework, letter, seats.size());
        Finding& finding = draft.finding;
        finding.metric.reset();
        finding.message = fmt::format("{} gives {} to a group, and {} wants one person", called(entry_),
                                      named(letter), framework.name);
        draft.topics.assign({Topic(seats.front()->who.span)});
        for (const Seat* seat : seats)
            finding.labels.push_back(seat_label(organisation_, *seat));
        finding.place = finding.labels.front().span;
        finding.place_text = std::move(finding.labels.front().text);
        finding.labels.erase(finding.labels.begin());
        finding.help = fmt::format("name one person as {}, or use a framework in which a group decides",
                                   quoted(letter.symbol));
    }

    const Organisation& organisation_;
    const Answering& answering_;
    Report& report_;
    EntryId id_;
    const Entry& entry_;
    bool shared_;
    bool owned_;
};

void check(const Context& context, Report& report) {
    tell_not_understood(context, report);
    for (std::uint32_t e = 0; e < context.organisation.entries.size(); ++e)
        if (!context.organisation.entries[e].retired())
            Cardinality(context, report, {e}).check();
}

constexpr std::array<std::string_view, 2> silences{"no-responsible", "too-many-vetoes"};

} // namespace

namespace rule {
extern const Rule framework_cardinality;
constinit const Rule framework_cardinality{
    .info =
        {
            .name = "framework-cardinality",
            .group = "framework",
            .severity = Severity::error,
            .summary = "A letter is dealt out more or less often than its framework says",
            .rationale =
                "A framework is a promise: in DACI one person drives, in RAPID one decides, in OVIS at most "
                "two can block. The counts are those of each framework's own text, or of `frameworks` where "
                "you define one. It is an error for letters that answer or decide and a warning for the "
                "rest.\n\n"
                "Counted are the actors as written; one human under two names is one, and a group that "
                "decides in a shared mode is one. Long-form keys belong to no framework, but fill a letter's "
                "place. Where nobody answers at all only no-accountable speaks, where several people answer "
                "only overlapping-accountability, and a missing R of RACI's family is left to "
                "no-responsible, because there the A may do the work.",
            .fix = "Deal out the letter as often as the framework says, or use another framework",
            .ask = "Which of you would the others expect to move this forward?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
decisions:
  choose-printer: {title: Choose the printer, daci: {A: ana, C: ben}}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-printer: {title: Choose the printer, daci: {D: cleo, A: ana, C: ben}}
)",
            .source = "The published texts of RACI, DACI, DARCI, RAPID, RATSI, PACSI, MOCHA, OVIS and DRI",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
