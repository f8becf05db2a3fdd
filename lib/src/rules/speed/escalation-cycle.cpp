// What cannot be settled goes up: to `escalates_to`, else to the manager. Here it comes back to those it
// began with.

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/pointer.hpp"
#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// Steps of a circle that are told; a longer one is cut.
constexpr std::size_t most_steps = 12;

/// Where a matter starts: who it is with, and where they send it.
struct Start {
    std::vector<Actor> actors; ///< the team, or whoever answers for the entry
    std::vector<PersonId> people;
    const Ref* escalates_to = nullptr;
};

class Circles {
  public:
    Circles(const Context& context, Report& report)
        : organisation_(context.organisation), escalation_(context.measures.escalation()),
          answering_(context.measures.answering()), report_(report) {}

    void check(TeamId team) {
        if (organisation_[team].escalates_to.empty())
            return;
        Start start{{team}, {}, &organisation_[team].escalates_to.front()};
        const auto leads = organisation_.holders(team).people;
        if (leads.size() <= Answering::most_listed)
            start.people.assign(leads.begin(), leads.end());
        // A circle through several teams is told by the first of them.
        const TeamId first = escalation_.first_on_circle(team);
        if ((!first.known() || first == team) && comes_back(start))
            write(report_.on(Actor(team)), start, called(organisation_, Actor(team)));
    }

    void check(EntryId id) {
        const Entry& entry = organisation_[id];
        if (entry.retired() || entry.escalates_to.empty())
            return;
        Start start{{}, {}, &entry.escalates_to.front()};
        const Duty duty = answering_duty(entry);
        for (const Seat& seat : entry.seats)
            if (seat.duties.has(duty) && seat.who.actor.is_somebody())
                start.actors.push_back(escalation_.with(seat.who.actor));
        for (const Answerer& answerer : answering_.of(id))
            start.people.push_back(answerer.person);
        if (!joins_circle(start.escalates_to->actor) && comes_back(start))
            write(report_.on(id), start, called(entry));
    }

  private:
    [[nodiscard]] bool comes_back(const Start& start) const {
        const Actor first = start.escalates_to->actor;
        if (!first.is_somebody() || start.actors.empty())
            return false;
        const auto back = [&](Actor end) { return escalation_.leads_to(first, end); };
        return is_the_same(start, first) || std::ranges::any_of(start.actors, back) ||
               (!start.people.empty() && std::ranges::all_of(start.people, back));
    }

    /// A circle of teams is told once, at a team; what is sent into it is not the cause.
    [[nodiscard]] bool joins_circle(Actor first) const {
        const Actor with = escalation_.with(first);
        return with.is_team() && escalation_.first_on_circle(with.team()).known();
    }

    /// Whether it goes to just those it is with. One of a group, or a larger group, is somebody else.
    [[nodiscard]] bool is_the_same(const Start& start, Actor first) const {
        if (start.actors.size() == 1 && start.actors.front() == escalation_.with(first))
            return true;
        std::vector<PersonId> here(start.people);
        const auto there = organisation_.holders(first).people;
        std::ranges::sort(here);
        return !here.empty() && here.size() == there.size() &&
               std::ranges::all_of(there,
                                   [&](PersonId person) { return std::ranges::binary_search(here, person); });
    }

    void write(Draft& draft, const Start& start, const std::string& name) {
        Finding& finding = draft.finding;
        const Ref& to = *start.escalates_to;
        finding.place = to.span;
        append_segment(finding.logical_path, "escalates_to");
        std::vector<PersonId> people(start.people);
        if (is_the_same(start, to.actor)) {
            finding.message =
                fmt::format("{} escalates to {}, where it is already", name, called(organisation_, to));
            finding.place_text = "those it is with";
        } else {
            finding.message =
                fmt::format("{} escalates to {}, from where it comes back", name, called(organisation_, to));
            finding.place_text = "the way leads back";
            tell_way(draft, start, people);
        }
        concern(finding, organisation_, people);
    }

    /// Every step of the way; it is what the finding is about.
    void tell_way(Draft& draft, const Start& start, std::vector<PersonId>& people) const {
        std::vector<Actor> ends(start.actors);
        ends.insert(ends.end(), start.people.begin(), start.people.end());
        draft.topics.clear();
        const std::vector<Actor> way = escalation_.way(start.escalates_to->actor, ends, most_steps);
        for (std::size_t i = 0; i < way.size(); ++i) {
            draft.topics.emplace_back(way[i]);
            if (way[i].is_person())
                people.push_back(way[i].person());
            if (i + 1 < way.size())
                draft.finding.labels.push_back(step(way[i], way[i + 1]));
        }
    }

    [[nodiscard]] Label step(Actor from, Actor to) const {
        const bool reports = from.is_person();
        const Ref& ref = reports ? organisation_[from.person()].managers.front()
                                 : organisation_[from.team()].escalates_to.front();
        return {ref.span, fmt::format("{} {} {}", called(organisation_, from),
                                      reports ? "reports to" : "escalates to", called(organisation_, to))};
    }

    const Organisation& organisation_;
    const Escalation& escalation_;
    const Answering& answering_;
    Report& report_;
};

void check(const Context& context, Report& report) {
    Circles circles(context, report);
    for (std::uint32_t t = 0; t < context.organisation.teams.size(); ++t)
        circles.check(TeamId{t});
    for (std::uint32_t e = 0; e < context.organisation.entries.size(); ++e)
        circles.check(EntryId{e});
}

} // namespace

namespace rule {
extern const Rule escalation_cycle;
constinit const Rule escalation_cycle{
    .info =
        {
            .name = "escalation-cycle",
            .group = "speed",
            .severity = Severity::error,
            .summary = "Escalation leads back to those who could not settle it",
            .rationale =
                "What a group cannot settle goes to `escalates_to`, and from there to the next "
                "`escalates_to` "
                "or manager. If that way comes back to those who answer, a matter that is stuck stays "
                "stuck.\n\n"
                "That a team escalates to one of its own members is no circle: a single person can settle "
                "what a group cannot. It is one at once only if it goes to just the people it is with, and "
                "after further steps if all of them are on the way. Teams are reported where their own "
                "`escalates_to` stands, entries only for theirs; the `defaults` of a file are written for no "
                "entry in particular and not followed. A circle of managers is reporting-cycle, and what "
                "runs into one is not said again here.",
            .fix = "Name somebody in `escalates_to` who is not part of it",
            .ask = "If this is stuck twice in a row, who has the last word?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
teams:
  stage: {name: Stage, lead: ana, members: [ben], escalates_to: sound}
  sound: {name: Sound, lead: ben, members: [ana], escalates_to: stage}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
teams:
  stage: {name: Stage, lead: ana, members: [ben], escalates_to: sound}
  sound: {name: Sound, lead: ben, members: [ana], escalates_to: cleo}
)",
            .source = "Logic",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
