// Work with customers whose yes comes from several levels above those who do it.

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/distance.hpp"
#include "rules/rule.hpp"
#include "rules/way_up.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption levels{"levels", 2, Basis::judgement, "levels",
                            "levels between the front and the yes that are many"};
constexpr std::array options{levels};

constexpr std::size_t most_labelled = 16;

class Front {
  public:
    explicit Front(const Context& context)
        : organisation_(context.organisation), measures_(context.measures), least_(context.option(levels)) {}

    /// Those far above the front that the entry waits for, each with the nearest doer.
    [[nodiscard]] std::vector<Distance> far_above(EntryId id) const {
        const Entry& entry = organisation_[id];
        const Seating doing = seating(organisation_, entry, Duty::does);
        if (!doing.complete || doing.people.empty())
            return {};
        std::vector<Distance> found = deciders(entry, doing.people);
        const PersonId decider = found.empty() ? PersonId{} : found.front().upper.person;
        for (const Distance& one : approvers(id, doing.people))
            if (one.upper.person != decider)
                found.push_back(one);
        return found;
    }

  private:
    [[nodiscard]] bool is_far(const Distance& one) const {
        return one.levels > 0 && static_cast<double>(one.levels) >= least_;
    }

    /// The nearest of those who decide, if that one is far: one nearer can be asked instead.
    [[nodiscard]] std::vector<Distance> deciders(const Entry& entry, const std::vector<Seated>& doing) const {
        const Seating deciding = seating(organisation_, entry, deciding_duty(entry));
        if (!deciding.complete)
            return {};
        const auto all = nearest_below(measures_.line(), deciding.people, doing);
        const auto nearest = std::ranges::min_element(all, {}, &Distance::levels);
        const bool waits = all.size() == deciding.people.size() && nearest != all.end() && is_far(*nearest);
        return waits ? std::vector{*nearest} : std::vector<Distance>{};
    }

    /// Approvers who are far, where `approvals` is not reached without them.
    [[nodiscard]] std::vector<Distance> approvers(EntryId id, const std::vector<Seated>& doing) const {
        const auto above = measures_.approvals().approvers(id);
        std::vector<Distance> far = nearest_below(measures_.line(), above, doing);
        std::erase_if(far, [this](const Distance& one) { return !is_far(one); });
        if (far.size() <= measures_.approvals().spare(id))
            far.clear();
        return far;
    }

    const Organisation& organisation_;
    const Measures& measures_;
    double least_;
};

std::string message(const Organisation& organisation, const Entry& entry, const std::vector<Distance>& far) {
    std::vector<std::string> names;
    for (const Distance& one : far)
        names.push_back(called(organisation, Actor(one.upper.person)));
    const Distance& first = far.front();
    return fmt::format("{} faces {} and waits for {}, {} above {}, who does it", called(entry),
                       called(organisation, entry.faces.front()), listed(names),
                       counted(first.levels, "level"), called(organisation, Actor(first.lower.person)));
}

void write(const Context& context, Draft& draft, EntryId id, std::vector<Distance> far) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[id];
    std::ranges::stable_sort(far, std::ranges::greater(), &Distance::levels);
    const Distance& highest = far.front();
    const Seat& seat = entry.seats[highest.upper.seat];
    Finding& finding = draft.finding;
    finding.message = message(organisation, entry, far);
    finding.metric = Metric{static_cast<double>(highest.levels), context.option(levels), levels.basis};
    finding.notes.push_back(threshold_note(levels, context.option(levels)));
    finding.place = seat.who.span;
    finding.place_text = counted(highest.levels, "level") + " above the front";
    finding.logical_path = path_of(organisation, id, seat.key);
    finding.labels.push_back({entry.faces.front().span, "it faces them"});
    finding.labels.push_back(seat_label(organisation, entry.seats[highest.lower.seat]));
    std::vector<PersonId> people{highest.lower.person};
    for (const Distance& one : far) {
        people.push_back(one.upper.person);
        draft.topics.emplace_back(entry.seats[one.upper.seat].who.span);
        if (one.upper != highest.upper && finding.labels.size() < most_labelled)
            finding.labels.push_back(seat_label(organisation, entry.seats[one.upper.seat]));
    }
    label_way_up(finding, organisation, highest.lower.person, highest.upper.person);
    concern(finding, organisation, people);
}

void check(const Context& context, Report& report) {
    if (!in_use(context, report, Field::faces))
        return;
    note_missing_line(context, report);
    const Front front(context);
    for (std::uint32_t e = 0; e < context.organisation.entries.size(); ++e) {
        const Entry& entry = context.organisation.entries[e];
        if (entry.retired() || entry.status == EntryStatus::decided || entry.faces.empty())
            continue;
        const std::vector<Distance> far = front.far_above({e});
        if (!far.empty())
            write(context, report.on(EntryId{e}), {e}, far);
    }
}

constexpr std::array<std::string_view, 4> silences{"accountability-too-high", "superior-approval",
                                                   "overruled-accountable", "stacked-approvals"};

} // namespace

namespace rule {
extern const Rule front_line_waits;
constinit const Rule front_line_waits{
    .info =
        {
            .name = "front-line-waits",
            .group = "communication",
            .severity = Severity::warning,
            .summary = "Work with customers waits for a yes from several levels above",
            .rationale =
                "Those who talk to customers see first what they need. Where the yes comes from two levels "
                "up, the customer waits while the matter is told twice, and decides by what is left of it "
                "somebody who was not there.\n\n"
                "Looked at are entries that say with `faces` whom they face. Counted are the levels of the "
                "reporting line from the nearest doer up to whoever decides, and to whoever must agree. Of "
                "several who decide the nearest counts, and one in another line, or one who does the work, "
                "is near enough; approvers whom `approvals` lets be left out do not count. Where a group as "
                "such does the work, who is nearest is not known. Decided entries wait for nothing. The rule "
                "is silent where fewer than a third of the entries say whom they face, unless "
                "`complete: [faces]` says that those are all.",
            .fix = "Let those at the front decide, within a limit if need be, and inform those above",
            .ask = "What would those at the front need to know to give this answer themselves?",
            .bad = R"(complete: faces
people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh, manager: ben}
teams: {guests: {name: Guests, kind: external}}
decisions:
  swap-room: {title: Give a guest another room, accountable: ana, responsible: cleo, informed: ben, faces: guests}
)",
            .good = R"(complete: faces
people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
  cleo: {name: Cleo Marsh, manager: ben}
teams: {guests: {name: Guests, kind: external}}
decisions:
  swap-room: {title: Give a guest another room, accountable: cleo, responsible: cleo, informed: [ben, ana], faces: guests}
)",
            .source = "Judgement: those at the front decide",
            .options = options,
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
