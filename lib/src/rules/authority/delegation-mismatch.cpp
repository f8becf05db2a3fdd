// `delegation` says that one side decides, and the seats say that the other does.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/offices.hpp"
#include "model/measures/seated.hpp"
#include "rules/rule.hpp"
#include "rules/way_up.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

// Management 3.0: at tell, sell and consult the manager decides, at agree both together, at advise, inquire
// and delegate the team.
constexpr int last_of_manager = 3;
constexpr int first_of_team = 5;

std::string_view level_name(int level) {
    constexpr std::array<std::string_view, 7> names{"tell",   "sell",    "consult", "agree",
                                                    "advise", "inquire", "delegate"};
    return level >= 1 && level <= 7 ? names[static_cast<std::size_t>(level - 1)] : std::string_view();
}

class Check {
  public:
    Check(const Context& context, Report& report)
        : context_(context), organisation_(context.organisation), report_(report),
          leads_(who_leads_others(organisation_)) {}

    void run() {
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
            const Entry& entry = organisation_.entries[e];
            if (entry.retired())
                continue;
            if (!entry.delegation.has_value()) {
                look_for_a_level({e});
                continue;
            }
            if (!entry.has_seat(owning))
                continue;
            if (*entry.delegation <= last_of_manager)
                look_for_a_team({e});
            else if (*entry.delegation >= first_of_team)
                look_for_a_manager({e});
        }
        if (line_wanted_)
            note_missing_line(context_, report_);
    }

  private:
    /// Mode `delegated` leaves it to `delegation` to say who decides.
    void look_for_a_level(EntryId id) {
        const Settlement& settlement = organisation_.settlement(id);
        if (settlement.mode != Mode::delegated || !organisation_[id].is_decision())
            return;
        Finding& finding = report_.on(id).finding;
        // Said of the mode alone, so that entries with one mode from a team or from `defaults` are one
        // finding.
        finding.message =
            "Mode `delegated` leaves it to `delegation` to say who decides, and that is not written";
        finding.place = settlement.mode_span;
        finding.place_text = "to whom, and how far";
        finding.labels.push_back({organisation_[id].id.span, "is decided in this mode"});
        finding.help = "write `delegation`, from 1 (tell) to 7 (delegate), or drop the mode";
    }

    /// The team answers although the manager decides: a team as such, or one that nobody reports to.
    void look_for_a_team(EntryId id) {
        const Entry& entry = organisation_[id];
        const Duty answering = answering_duty(entry);
        for (const Seat& seat : entry.seats)
            if (seat.duties.has(answering) && seat.who.actor.is_team() &&
                !leads_alone(organisation_.holders(seat.who.actor).sharing)) {
                write(id, seat, "the team answers",
                      fmt::format("{} answers", called(organisation_, seat.who)), "the manager");
                return;
            }
        const Seating deciding = seating(organisation_, entry, deciding_duty(entry));
        if (!deciding.complete || deciding.people.empty())
            return;
        line_wanted_ = true;
        if (!organisation_.usage(Field::manager).in_use() ||
            !std::ranges::all_of(deciding.people,
                                 [this](const Seated& one) { return manages_nobody(one.person); }))
            return;
        const Seated& first = deciding.people.front();
        const std::string name = called(organisation_, Actor(first.person));
        Finding& finding = write(id, entry.seats[first.seat], "nobody reports to here",
                                 fmt::format("{} does, to whom nobody reports", name), "the manager")
                               .finding;
        label_way_up(finding, organisation_, first.person, organisation_.manager_of(first.person));
        concern(finding, organisation_, std::array{first.person});
    }

    /// The manager decides although the team does: somebody above who answers, or above the team that does.
    void look_for_a_manager(EntryId id) {
        const Entry& entry = organisation_[id];
        const Seating deciding = seating(organisation_, entry, Duty::decides);
        if (!entry.has_seat(Duty::answers) || !deciding.complete || deciding.people.empty() ||
            deciding.people.size() > Seating::most_listed || is_shared(organisation_.settlement(id).mode))
            return;
        const auto answering = context_.measures.answering().of(id);
        if (std::ranges::any_of(deciding.people, [&](const Seated& one) {
                return std::ranges::find(answering, one.person, &Answerer::person) != answering.end();
            }))
            return;
        line_wanted_ = true;
        for (const Seated& one : deciding.people)
            if (const PersonId below = answers_below(context_, id, one.person); below.known()) {
                const std::string name = called(organisation_, Actor(one.person));
                Finding& finding = write(id, entry.seats[one.seat], "decides from above",
                                         fmt::format("{} does, above {} in the line", name,
                                                     called(organisation_, Actor(below))),
                                         "the team")
                                       .finding;
                label_way_up(finding, organisation_, below, one.person);
                concern(finding, organisation_, std::array{one.person, below});
                return;
            }
    }

    static bool leads_alone(Sharing sharing) { return sharing != Sharing::group && sharing != Sharing::mode; }

    [[nodiscard]] bool manages_nobody(PersonId person) const {
        return organisation_.human(person) && organisation_.manager_of(person).known() &&
               leads_[person.value] == 0 && context_.measures.line().reports(person) == 0;
    }

    Draft& write(EntryId id, const Seat& seat, const char* place_text, const std::string& who,
                 std::string_view side) {
        const Entry& entry = organisation_[id];
        const int level = *entry.delegation;
        Draft& draft = report_.on(id);
        Finding& finding = draft.finding;
        draft.topics.emplace_back(seat.who.span);
        finding.message = fmt::format("{} is delegated at level {} ({}), where {} decides, and {}",
                                      called(entry), level, level_name(level), side, who);
        finding.place = entry.delegation.span;
        finding.place_text = fmt::format("{} decides", side);
        finding.labels.push_back(
            {seat.who.span, fmt::format("{}: {}", seat_label(organisation_, seat).text, place_text)});
        finding.logical_path = path_of(organisation_, id, "delegation");
        const auto people = organisation_.holders(seat.who.actor).people;
        if (people.size() <= Seating::most_listed)
            concern(finding, organisation_, people);
        return draft;
    }

    const Context& context_;
    const Organisation& organisation_;
    Report& report_;
    bool line_wanted_ = false;
    std::vector<std::uint8_t> leads_; ///< per person whether they lead others
};

void check(const Context& context, Report& report) {
    Check(context, report).run();
}

constexpr std::array<std::string_view, 1> silences{"overruled-accountable"};

} // namespace

namespace rule {
extern const Rule delegation_mismatch;
constinit const Rule delegation_mismatch{
    .info =
        {
            .name = "delegation-mismatch",
            .group = "authority",
            .severity = Severity::warning,
            .summary = "The level of delegation and the seats say different things about who decides",
            .rationale =
                "Of the seven levels of delegation the first three leave the choice to the manager (tell, "
                "sell, consult), the last three to the team (advise, inquire, delegate), and at the fourth "
                "they agree. Where the seats of the entry say otherwise, each side may rightly take it for "
                "theirs, or for the other's.\n\n"
                "Reported is, at 1 to 3, that a team answers as such or in a shared mode; and, where "
                "managers are in use, that only people decide who have a manager and to whom nobody reports. "
                "A team with one lead answers by the lead, who is its manager. At 5 to 7 it is reported that "
                "somebody decides who stands above those who answer, and does not answer with them. Who "
                "answers and decides at once is taken to be the one it was delegated to. Mode `delegated` "
                "leaves it to `delegation` to say who decides; without it nobody says. What it reports, "
                "overruled-accountable does not repeat.",
            .fix = "Write the level as it is lived, or seat those it names",
            .ask = "Who has the last word when the team and its manager see it differently?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
teams: {kitchen: {name: Kitchen, members: [ana, ben], mode: consent, tie_break: cleo}}
decisions:
  change-menu: {title: Change the menu, accountable: kitchen, responsible: ana, informed: cleo, delegation: consult}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
teams: {kitchen: {name: Kitchen, members: [ana, ben], mode: consent, tie_break: cleo}}
decisions:
  change-menu: {title: Change the menu, accountable: kitchen, responsible: ana, informed: cleo, delegation: inquire}
)",
            .source = "Management 3.0: the seven levels of delegation (Appelo)",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
