// One actor holds duties on one entry that exclude each other. Letters are compared by what their framework
// forbids; long-form keys, and letters of two frameworks, by their duties.

#include <algorithm>
#include <array>
#include <compare>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/voices.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

bool exclude_by_duty(DutySet a, DutySet b) {
    const auto asks_oneself = [](DutySet one, DutySet other) {
        return one.any(owning) && other.has(Duty::advises);
    };
    // Whoever answers for what another decides may well block it.
    const auto agrees_with_oneself = [](DutySet one, DutySet other) {
        return one.has(Duty::decides) && other.has(Duty::vetoes);
    };
    return a.has(Duty::excluded) != b.has(Duty::excluded) || asks_oneself(a, b) || asks_oneself(b, a) ||
           agrees_with_oneself(a, b) || agrees_with_oneself(b, a);
}

struct Held {
    Actor actor;
    const Seat* seat = nullptr;

    friend auto operator<=>(const Held&, const Held&) = default;
};

/// What is held. A letter may be spelled in many ways; keys are told apart by their text.
auto what(const Held& held) {
    const Seat& seat = *held.seat;
    return std::tuple(seat.framework, seat.letter, seat.framework.known() ? std::string_view() : seat.key);
}

/// Goes through one entry after the other.
class Conflicts {
  public:
    Conflicts(const Organisation& organisation, Report& report)
        : organisation_(organisation), report_(report) {}

    void check(EntryId id) {
        id_ = id;
        held_.clear();
        for (const Seat& seat : organisation_[id].seats)
            if (seat.who.actor.is_somebody())
                held_.push_back({individual(organisation_, seat.who.actor), &seat});
        std::ranges::sort(held_);
        actors_.clear();
        each_.clear();
        seats_.clear();
        for (auto from = held_.begin(); from != held_.end();) {
            const auto to = std::find_if(from, held_.end(),
                                         [&](const Held& other) { return other.actor != from->actor; });
            if (to - from > 1)
                compare({from, to});
            from = to;
        }
        if (!actors_.empty())
            write();
        check_needs();
    }

  private:
    [[nodiscard]] bool exclude(const Seat& a, const Seat& b) const {
        if (a.framework.known() && a.framework == b.framework)
            return !organisation_[a.framework].may_hold_together(a.letter, b.letter);
        return exclude_by_duty(a.duties, b.duties);
    }

    void compare(std::vector<Held> held) {
        // Each key or letter once: no more than there are, however often they were written.
        std::ranges::stable_sort(held, {}, what);
        const auto same = [&](const Held& a, const Held& b) { return what(a) == what(b); };
        held.erase(std::unique(held.begin(), held.end(), same), held.end());
        std::vector<const Seat*> seats;
        for (const Held& one : held)
            if (std::ranges::any_of(held, [&](const Held& other) { return exclude(*one.seat, *other.seat); }))
                seats.push_back(one.seat);
        if (seats.empty())
            return;
        std::vector<std::string> keys;
        for (const Seat* seat : seats)
            if (std::string key = key_of(*seat); std::ranges::find(keys, key) == keys.end())
                keys.push_back(std::move(key));
        actors_.push_back(held.front().actor);
        each_.push_back(called(organisation_, held.front().actor) + " has " + listed(keys));
        seats_.insert(seats_.end(), seats.begin(), seats.end());
    }

    void write() {
        std::ranges::sort(seats_, {}, [](const Seat* seat) { return seat->who.span; });
        Draft& draft = report_.on(id_);
        Finding& finding = draft.finding;
        draft.topics.clear();
        std::vector<std::string> keys;
        std::set<std::string_view> met;
        for (const Seat* seat : seats_) {
            draft.topics.emplace_back(seat->who.span);
            finding.labels.push_back(seat_label(organisation_, *seat));
            if (met.insert(seat->key).second)
                keys.push_back(key_of(*seat));
        }
        // The later place is where the second of two seats was added.
        finding.place = finding.labels.back().span;
        finding.place_text = std::move(finding.labels.back().text);
        finding.labels.pop_back();
        finding.logical_path = path_of(organisation_, id_, seats_);
        finding.message = message(keys);
        finding.help = actors_.size() == 1
                           ? "keep the strongest of " + listed(keys) + ", and take the others away"
                           : std::string("keep the strongest seat of each, and take the others away");
        std::vector<PersonId> people;
        for (const Actor actor : actors_)
            if (actor.is_person())
                people.push_back(actor.person());
        concern(finding, organisation_, people);
    }

    [[nodiscard]] std::string message(const std::vector<std::string>& keys) const {
        const std::string entry = called(organisation_[id_]);
        if (actors_.size() == 1)
            return fmt::format("{} gives {} the seats {}, which exclude each other", entry,
                               called(organisation_, actors_.front()), listed(keys));
        constexpr std::size_t most = 5;
        const std::size_t shown = std::min(most, each_.size());
        std::string text = fmt::format(
            "{} gives {} seats that exclude each other: {}", entry, counted(actors_.size(), "actor"),
            fmt::join(each_.begin(), each_.begin() + static_cast<std::ptrdiff_t>(shown), "; "));
        if (shown < each_.size())
            text += fmt::format("; and {} more", each_.size() - shown);
        return text;
    }

    /// RASCI's S supports an R: without one there is nobody to support.
    void check_needs() {
        std::vector<FrameworkId> met;
        for (const Seat& seat : organisation_[id_].seats) {
            if (!seat.framework.known() || std::ranges::find(met, seat.framework) != met.end())
                continue;
            met.push_back(seat.framework);
            for (const auto& [wanted, letter] : organisation_[seat.framework].needs)
                check_need(seat.framework, wanted, letter);
        }
    }

    void check_need(FrameworkId framework, std::uint8_t wanted, std::uint8_t letter) {
        const DutySet duties = organisation_[framework].letters[wanted].duties;
        std::vector<const Seat*> dependent;
        for (const Seat& seat : organisation_[id_].seats) {
            if ((seat.framework == framework && seat.letter == wanted) ||
                (!seat.framework.known() && (seat.duties | duties) == seat.duties))
                return;
            if (seat.framework == framework && seat.letter == letter)
                dependent.push_back(&seat);
        }
        if (dependent.empty())
            return;
        const std::string missing = quoted(organisation_[framework].letters[wanted].symbol);
        Finding& finding = report_.on(id_).finding;
        for (const Seat* seat : dependent)
            finding.labels.push_back(seat_label(organisation_, *seat));
        finding.place = finding.labels.front().span;
        finding.place_text = std::move(finding.labels.front().text);
        finding.labels.erase(finding.labels.begin());
        finding.logical_path = path_of(organisation_, id_, dependent);
        finding.message = fmt::format("{} has {} and no {} to support", called(organisation_[id_]),
                                      key_of(*dependent.front()), missing);
        finding.help = "give somebody the letter " + missing;
    }

    const Organisation& organisation_;
    Report& report_;
    EntryId id_;
    std::vector<Held> held_;
    std::vector<Actor> actors_;     ///< who holds what excludes each other
    std::vector<std::string> each_; ///< of these actors: what it holds, in words
    std::vector<const Seat*> seats_;
};

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    Conflicts conflicts(organisation, report);
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        if (!organisation.entries[e].retired())
            conflicts.check({e});
}

constexpr std::array<std::string_view, 1> silences{"no-responsible"};

} // namespace

namespace rule {
extern const Rule conflicting_duties;
constinit const Rule conflicting_duties{
    .info =
        {
            .name = "conflicting-duties",
            .group = "framework",
            .severity = Severity::warning,
            .summary = "One actor holds duties on an entry that exclude each other",
            .rationale =
                "Who decides cannot also be merely heard: one of the two seats says nothing, and a reader "
                "takes the entry to be wider discussed than it is. Nor can they block what they decide: a "
                "reader counts a second yes that is not there. Within a framework the framework says "
                "what goes together: in RACI one letter for each actor but A with R, in MOCHA the M is not "
                "the O, in OVIS nobody has both V and I, in CAIRO the O stands alone, and a RASCI S needs "
                "an R beside it. By long-form keys, and between two frameworks, answering or deciding "
                "excludes `consulted`, deciding excludes `approvers`, and `omitted` excludes everything.\n\n"
                "Compared are people named directly or as the only holder of a role; a team, or a role with "
                "several holders, only with itself, so that a lead may be consulted on what the team "
                "answers for. Each entry is reported once, with all such seats.",
            .fix = "Keep the strongest of the duties",
            .ask = "Which of these seats would be missed if it were gone?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-printer: {title: Choose the printer, accountable: ana, responsible: ben, consulted: ana, informed: cleo}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-printer: {title: Choose the printer, accountable: ana, responsible: ben, consulted: cleo}
)",
            .source = "Wikipedia, Responsibility assignment matrix; the OVIS and MOCHA texts",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
