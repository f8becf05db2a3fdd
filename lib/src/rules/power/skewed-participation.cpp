// A team or a level decides far less than its share of the people.

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption min_people{"min_people", 5, Basis::judgement, "people",
                                "people below which a group is not looked at"};
constexpr RuleOption min_part{"min_part", 50, Basis::judgement, "%",
                              "of its share of the people that its share of deciding seats should reach"};
constexpr RuleOption min_expected{"min_expected", 2, Basis::judgement, "seats",
                                  "deciding seats that would be the group's by its size, below which chance "
                                  "says more"};
constexpr std::array options{min_people, min_part, min_expected};

struct Group {
    std::size_t people = 0;
    double seats = 0;
    void add(double held) {
        ++people;
        seats += held;
    }
};

class Check {
  public:
    Check(const Context& context, Report& report)
        : context_(context), organisation_(context.organisation), report_(report),
          power_(context.measures.power()) {}

    void run() {
        std::vector<Group> teams(organisation_.teams.size());
        std::map<std::string, std::pair<PersonId, Group>> levels; // by folded name, with the first of each
        for (std::uint32_t p = 0; p < organisation_.people.size(); ++p) {
            const PersonId person{p};
            if (!organisation_.counts(person))
                continue;
            all_.add(power_.held(person));
            for (const TeamId team : organisation_.teams_of(person))
                teams[team.value].add(power_.held(person));
            if (const Text& level = organisation_[person].level; level.written())
                levels.try_emplace(text::folded(level.value), person, Group{})
                    .first->second.second.add(power_.held(person));
        }
        report_teams(teams);
        for (const auto& [name, level] : levels)
            if (is_skewed(level.second))
                write_level(level.first, level.second);
    }

  private:
    [[nodiscard]] double expected(const Group& group) const {
        return all_.seats * static_cast<double>(group.people) / static_cast<double>(all_.people);
    }

    [[nodiscard]] bool is_skewed(const Group& group) const {
        return static_cast<double>(group.people) >= context_.option(min_people) &&
               expected(group) >= context_.option(min_expected) &&
               group.seats < expected(group) * context_.option(min_part) / 100;
    }

    /// Where a team is part of another that is reported, that one says it.
    void report_teams(std::span<const Group> teams) {
        std::vector<bool> skewed(teams.size());
        for (std::uint32_t t = 0; t < teams.size(); ++t)
            skewed[t] = !organisation_.teams[t].external && is_skewed(teams[t]);
        for (std::uint32_t t = 0; t < teams.size(); ++t) {
            const bool within_another =
                std::ranges::any_of(organisation_.with_teams_above({t}),
                                    [&](TeamId above) { return above.value != t && skewed[above.value]; });
            if (skewed[t] && !within_another)
                write_team({t}, teams[t]);
        }
    }

    void write_team(TeamId team, const Group& group) {
        Finding& finding = report_.on(Actor(team)).finding;
        finding.place = organisation_.declared_at(team);
        write(finding, called(organisation_, Actor(team)), group);
    }

    void write_level(PersonId first, const Group& group) {
        const Text& level = organisation_[first].level;
        Draft& draft = report_.add();
        draft.topics.emplace_back(level.span);
        Finding& finding = draft.finding;
        finding.subject = {SubjectKind::name, std::string(level.value), std::string(level.value)};
        finding.logical_path = organisation_.logical_path(Actor(first)) + "/level";
        finding.place = level.span;
        write(finding, fmt::format("the level {}", quoted(level.value)), group);
    }

    void write(Finding& finding, const std::string& name, const Group& group) const {
        const double part = expected(group) > 0 ? group.seats / expected(group) * 100 : 0;
        finding.message = fmt::format(
            "{} of {} are in {}, and {} of {} seats that answer or decide are theirs", group.people,
            counted(all_.people, "person", "people"), name, seats(group.seats), seats(all_.seats));
        finding.place_text = fmt::format("{:.0f} by the share of the people", expected(group));
        finding.metric = Metric{part, context_.option(min_part), min_part.basis};
        finding.notes.push_back(fmt::format("that is {:.0f} % of their share; the threshold is {} % ({})",
                                            part, plain_number(context_.option(min_part)),
                                            to_string(min_part.basis)));
    }

    /// Shared ones count in parts; a tenth is enough to see that.
    static std::string seats(double number) { return plain_number(std::round(number * 10) / 10); }

    const Context& context_;
    const Organisation& organisation_;
    Report& report_;
    const Power& power_;
    Group all_;
};

void check(const Context& context, Report& report) {
    Check(context, report).run();
}

} // namespace

namespace rule {
extern const Rule skewed_participation;
constinit const Rule skewed_participation{
    .info =
        {
            .name = "skewed-participation",
            .group = "power",
            .severity = Severity::note,
            .on_by_default = false,
            .summary = "A team or a level decides far less than its share of the people",
            .rationale =
                "Who does the work of an organisation and who decides in it are seldom the same, and often "
                "rightly so. Where a group that is large decides next to nothing, it is worth asking whether "
                "anybody chose that.\n\n"
                "Groups are teams, with the teams below them, and people with the same `level` as it is "
                "written; the levels of the reporting line are not meant, since its lowest would be reported "
                "everywhere. A deciding seat is an entry and a person who answers for it or decides it; in a "
                "shared mode, and in a role held in turn or per case, people have parts of one. Reported is "
                "a "
                "group of at least 5 present people whose share of these seats is under half its share of "
                "the "
                "people, unless fewer than 2 seats would be theirs by that share. A team that is part of one "
                "reported is not reported itself, nor are external teams. The rule is off by default: it "
                "says "
                "where to look, not that something is wrong.",
            .fix = "Let the group decide more of what concerns it, or let deciding rotate",
            .ask = "Which of the decisions that shape your work would you rather take yourselves?",
            .bad =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan}
teams:
  kitchen: {name: Kitchen, lead: cleo, members: [cleo, dan, eva, finn, gus]}
responsibilities:
  order-stock: {title: Order stock, accountable: ana, responsible: dan}
  write-menu: {title: Write the menu, accountable: ben, responsible: cleo}
  bake-bread: {title: Bake bread, accountable: ana, responsible: [eva, finn]}
  clean-ovens: {title: Clean the ovens, accountable: ben, responsible: kitchen}
  hold-keys: {title: Hold the keys, accountable: cleo, responsible: gus}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan}
teams:
  kitchen: {name: Kitchen, lead: cleo, members: [cleo, dan, eva, finn, gus]}
responsibilities:
  order-stock: {title: Order stock, accountable: dan, responsible: dan}
  write-menu: {title: Write the menu, accountable: ben, responsible: cleo}
  bake-bread: {title: Bake bread, accountable: eva, responsible: [eva, finn]}
  clean-ovens: {title: Clean the ovens, accountable: ana, responsible: kitchen}
  hold-keys: {title: Hold the keys, accountable: cleo, responsible: gus}
)",
            .source = "Judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
