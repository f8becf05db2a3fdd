// Somebody new to answering, or a deputy who has not yet answered for anything, without a coach; and a coach
// of more people than a coach has time for.

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/deputyships.hpp"
#include "rules/rule.hpp"
#include "rules/succession/coaching.hpp"
#include "rules/succession/practice.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption new_days{"new_days", 180, Basis::judgement, "days",
                              "how long somebody who answers counts as new"};
constexpr RuleOption max_coachees{"max_coachees", 5, Basis::published, "people",
                                  "how many people one coach has time for"};
constexpr std::array options{new_days, max_coachees};
/// A coach is one of the ways on for who aspires to something.
constexpr std::array<std::string_view, 1> silences{"aspirant-without-path"};

/// What is labelled; the rest is counted.
constexpr std::size_t most_labels = 40;

/// Since when somebody answers, and how that came about.
struct Since {
    Date date;
    Span span;
    std::string began;
};

class Search {
  public:
    Search(const Context& context, const Coaching& coaching)
        : context_(context), organisation_(context.organisation), coaching_(coaching), practice_(context),
          window_(static_cast<int>(context.option(new_days))), settled_(is_settled()) {}

    void report_newcomers(Report& report) {
        told_.assign(organisation_.people.size(), false);
        for (std::uint32_t p = 0; settled_ && p < organisation_.people.size(); ++p) {
            const std::optional<Since> since = new_since({p});
            if (!since || !lacks_coach({p}))
                continue;
            told_[p] = true;
            write(report, PersonId{p}, *since);
        }
    }

    void report_deputies(Report& report) const {
        std::vector<Deputyship> all = deputyships(organisation_);
        std::erase_if(all, [&](const Deputyship& one) {
            return !one.deputy.is_person() || told_[one.deputy.index] ||
                   practice_.leads(one.deputy.person()) || !practice_.anybody_answers(one.principal) ||
                   !lacks_coach(one.deputy.person());
        });
        for (auto from = all.begin(); from != all.end();) {
            const auto to = std::find_if(from, all.end(),
                                         [&](const Deputyship& one) { return one.deputy != from->deputy; });
            write(report, std::span(from, to));
            from = to;
        }
    }

  private:
    /// At the top of the line nobody is left who could coach, and who coaches others knows how.
    [[nodiscard]] bool lacks_coach(PersonId person) const {
        const bool top =
            organisation_.usage(Field::manager).in_use() && !organisation_.manager_of(person).known();
        return organisation_.counts(person) && !coaching_.has_coach(person) && !top &&
               coaching_.coachees(person).empty();
    }

    [[nodiscard]] bool is_new(const Written<Date>& from) const {
        return from.has_value() && *from <= organisation_.as_of && organisation_.as_of - *from < window_;
    }

    /// Where everybody is new, so is the organisation.
    [[nodiscard]] bool is_settled() const {
        for (std::uint32_t p = 0; p < organisation_.people.size(); ++p)
            if (organisation_.counts({p}) && !is_new(organisation_.people[p].from))
                return true;
        return false;
    }

    /// New is who came lately, and who answers for nothing but through roles that began lately.
    [[nodiscard]] std::optional<Since> new_since(PersonId person) const {
        const std::span<const OwnSeat> seats = practice_.alone(person);
        const Written<Date>& came = organisation_[person].from;
        if (seats.empty())
            return {};
        if (is_new(came))
            return Since{*came, came.span, "began on " + to_string(*came)};
        if (practice_.answers(person) != seats.size())
            return {};
        std::optional<Since> first;
        for (const OwnSeat& own : seats) {
            const Actor actor = organisation_[own.entry].seats[own.seat].who.actor;
            if (!actor.is_role() || !is_new(organisation_[actor.role()].from))
                return {};
            const Written<Date>& from = organisation_[actor.role()].from;
            if (!first || *from < first->date)
                first = Since{
                    *from, from.span,
                    fmt::format("has held {} since {}", called(organisation_, actor), to_string(*from))};
        }
        return first;
    }

    Finding& start(Report& report, PersonId person) const {
        Finding& finding = report.on(Actor(person)).finding;
        finding.place = organisation_.declared_at(Actor(person));
        finding.place_text = "no coach is named here";
        finding.help = fmt::format("ask who would coach {}, and write it in `coach`",
                                   called(organisation_, Actor(person)));
        concern(finding, organisation_, std::array{person});
        label_absent_coaches(organisation_, finding, person);
        return finding;
    }

    void write(Report& report, PersonId person, const Since& since) const {
        const double most = context_.option(new_days);
        const std::span<const OwnSeat> seats = practice_.alone(person);
        Finding& finding = start(report, person);
        finding.message =
            fmt::format("nobody coaches {}, who {} and answers for {}", called(organisation_, Actor(person)),
                        since.began, counted(seats.size(), "entry", "entries"));
        finding.metric =
            Metric{static_cast<double>((organisation_.as_of - since.date).count()), most, new_days.basis};
        finding.notes.push_back(threshold_note(new_days, most));
        finding.labels.push_back({since.span, "the first day"});
        for (const OwnSeat& own : seats.first(std::min(seats.size(), most_labels))) {
            const Entry& entry = organisation_[own.entry];
            const Seat& seat = entry.seats[own.seat];
            finding.labels.push_back({seat.who.span, fmt::format("{} of {}", key_of(seat), called(entry))});
        }
    }

    void write(Report& report, std::span<const Deputyship> held) const {
        std::vector<std::string> principals;
        Finding& finding = start(report, held.front().deputy.person());
        for (const Deputyship& one : held.first(std::min(held.size(), most_labels))) {
            principals.push_back(called(organisation_, one.principal));
            finding.labels.push_back({one.span, "stands in for " + principals.back()});
        }
        principals.resize(held.size()); // beyond those that are named they are only counted
        finding.message = fmt::format("nobody coaches {}, who stands in for {}",
                                      called(organisation_, held.front().deputy), listed(principals, 3));
        finding.notes.emplace_back("they answer for nothing themselves so far, and lead nobody");
    }

    const Context& context_;
    const Organisation& organisation_;
    const Coaching& coaching_;
    Practice practice_;
    std::chrono::days window_;
    bool settled_;
    std::vector<bool> told_;
};

void report_coaches(const Context& context, const Coaching& coaching, Report& report) {
    const Organisation& organisation = context.organisation;
    const double most = context.option(max_coachees);
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p) {
        const std::span<const Coachee> coachees = coaching.coachees({p});
        if (static_cast<double>(coachees.size()) <= most)
            continue;
        Draft& draft = report.on(Actor(PersonId{p}));
        draft.topics.assign({Topic(coachees.front().span)}); // the coaching, not whether the coach has one
        Finding& finding = draft.finding;
        const std::string name = called(organisation, Actor(PersonId{p}));
        finding.message = fmt::format("{} have {} as their coach, above {}",
                                      counted(coachees.size(), "person", "people"), name, plain_number(most));
        finding.metric = Metric{static_cast<double>(coachees.size()), most, max_coachees.basis};
        finding.notes.push_back(threshold_note(max_coachees, most));
        finding.place = organisation.declared_at(Actor(PersonId{p}));
        finding.place_text = fmt::format("the coach of {}", coachees.size());
        finding.help = "let somebody else coach some of them";
        finding.ask = "How much time is left for each of them, and who else could coach?";
        concern(finding, organisation, std::array{PersonId{p}});
        for (const Coachee& coachee : coachees.first(std::min(coachees.size(), most_labels)))
            finding.labels.push_back(
                {coachee.span, "coaches " + called(organisation, Actor(coachee.person))});
    }
}

void check(const Context& context, Report& report) {
    const Coaching coaching(context);
    report_coaches(context, coaching, report);
    if (!in_use(context, report, Field::coach))
        return;
    Search search(context, coaching);
    search.report_newcomers(report);
    search.report_deputies(report);
}

} // namespace

namespace rule {
extern const Rule no_coach;
constinit const Rule no_coach{
    .info =
        {
            .name = "no-coach",
            .group = "succession",
            .severity = Severity::note,
            .cause = Cause::time,
            .summary = "Somebody grows into answering without a coach, or one coach has too many",
            .rationale =
                "Nobody answers well on the first day. Whoever is new to it, or is to stand in for somebody "
                "who does, learns quickest beside one who has done it; and a coach of many has no time for "
                "any of them.\n\n"
                "New is who alone answers for something and began less than 180 days ago, by the person's "
                "`from`, or who answers only through roles that began since then. A deputy is meant who "
                "stands in for somebody who answers, and who themselves answers for nothing, leads no team "
                "and has nobody reporting to them: a deputy who does has learned it already, and so has who "
                "coaches others. Holders of a role in turn learn from one another. Silent at the top of the "
                "line, where nobody is left to coach, and where everybody is new, because then the "
                "organisation is.\n\n"
                "A coach is the person's own `coach`, or that of an entry they answer for; one who is not "
                "available does not count. Where fewer than a third of the people have a coach, that "
                "somebody has none is not known and not checked. Beyond 5 people a coach is reported in any "
                "case. New people become settled as time passes, so these findings decide the exit status "
                "only under `--fail-on-time`.",
            .fix = "Name a coach, or share the coaching among more people",
            .ask = "Whom do they ask when they do not know what to do?",
            .bad = R"(people:
  ana: {name: Ana Ruiz, coach: ben}
  ben: {name: Ben Cole, coach: ana}
  cleo: {name: Cleo Marsh, from: 2025-11-01}  # two months on 2026-01-01
responsibilities:
  garden: {title: Look after the garden, accountable: cleo, responsible: ben}
  kitchen: {title: Run the kitchen, accountable: ana, responsible: ben}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz, coach: ben}
  ben: {name: Ben Cole, coach: ana}
  cleo: {name: Cleo Marsh, from: 2025-11-01, coach: ana}
responsibilities:
  garden: {title: Look after the garden, accountable: cleo, responsible: ben}
  kitchen: {title: Run the kitchen, accountable: ana, responsible: ben}
)",
            .source = "MOCHA: every owner has somebody who coaches; McKinsey & Company: How to identify the "
                      "right spans of control (2017), a player and coach has 3 to 5 people",
            .options = options,
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
