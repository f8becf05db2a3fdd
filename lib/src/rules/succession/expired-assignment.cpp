// A time that was set has run out: of a person who is still named, of a role, of an entry.

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/date.hpp"
#include "base/pointer.hpp"
#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// Where somebody is still named whose time has run out, and what it leaves empty.
struct Mention {
    PersonId person;
    Label label;
    Actor emptied; ///< the role or team that nobody else is named for; unknown where there is none
};

class Expired {
  public:
    explicit Expired(const Organisation& organisation) : organisation_(organisation) {}

    template <class Thing>
    [[nodiscard]] bool over(const Thing& thing) const {
        return thing.until.has_value() && *thing.until < organisation_.as_of;
    }

    /// Who has left is gone, whatever their dates: that is a vacancy.
    [[nodiscard]] bool person(Actor actor) const {
        return actor.is_person() && over(organisation_[actor.person()]) &&
               organisation_[actor.person()].status != PersonStatus::left;
    }

    /// All mentions, by person.
    [[nodiscard]] std::vector<Mention> mentions() const {
        std::vector<Mention> found;
        for (std::uint32_t r = 0; r < organisation_.roles.size(); ++r)
            add(found, RoleId{r}, organisation_.roles[r].holders, "holds");
        for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t)
            add(found, TeamId{t}, organisation_.teams[t].leads, "leads");
        for (const Entry& entry : organisation_.entries) {
            if (entry.retired() || entry.status == EntryStatus::decided)
                continue;
            for (const Seat& seat : entry.seats)
                if (person(seat.who.actor))
                    found.push_back({seat.who.actor.person(),
                                     {seat.who.span, fmt::format("{} of {}", key_of(seat), called(entry))},
                                     {}});
        }
        std::ranges::stable_sort(found, {}, &Mention::person);
        return found;
    }

  private:
    void add(std::vector<Mention>& found, Actor actor, const std::vector<Ref>& people,
             const char* verb) const {
        const bool all = std::ranges::all_of(people, [&](const Ref& ref) { return person(ref.actor); });
        for (const Ref& ref : people)
            if (person(ref.actor))
                found.push_back({ref.actor.person(),
                                 {ref.span, fmt::format("{} {}", verb, called(organisation_, actor))},
                                 all ? actor : Actor{}});
    }

    const Organisation& organisation_;
};

void write_person(const Organisation& organisation, Report& report, std::span<const Mention> mentions) {
    const PersonId id = mentions.front().person;
    const Written<Date>& until = organisation[id].until;
    Draft& draft = report.on(Actor(id));
    draft.stems.emplace_back(Stem::Kind::presence, id);
    Finding& finding = draft.finding;
    finding.message =
        fmt::format("{} still name{} {}, who is written down until {}", counted(mentions.size(), "place"),
                    mentions.size() == 1 ? "s" : "", called(organisation, Actor(id)), to_string(*until));
    finding.place = until.span;
    finding.place_text = "this day has passed";
    append_segment(finding.logical_path, "until");
    for (const Mention& mention : mentions) {
        finding.labels.push_back(mention.label);
        if (mention.emptied.is_somebody())
            draft.topics.emplace_back(mention.emptied);
    }
    concern(finding, organisation, std::array{id});
}

void write_until(Finding& finding, const std::string& name, const Written<Date>& until) {
    finding.message = fmt::format("{} is written down until {}", name, to_string(*until));
    finding.place = until.span;
    finding.place_text = "this day has passed";
    append_segment(finding.logical_path, "until");
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    const Expired expired(organisation);
    const std::vector<Mention> mentions = expired.mentions();
    for (auto from = mentions.begin(); from != mentions.end();) {
        const auto to = std::find_if(from, mentions.end(),
                                     [&](const Mention& mention) { return mention.person != from->person; });
        write_person(organisation, report, std::span(from, to));
        from = to;
    }
    for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
        if (expired.over(organisation.roles[r]))
            write_until(report.on(Actor(RoleId{r})).finding, called(organisation, Actor(RoleId{r})),
                        organisation.roles[r].until);
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!expired.over(entry) || entry.retired())
            continue;
        Finding& finding = report.on(EntryId{e}).finding;
        write_until(finding, called(entry), entry.until);
        finding.help = "renew it with a later `until`, or say `status: retired`";
    }
}

constexpr std::array<std::string_view, 1> silences{"vacant-owner"};

} // namespace

namespace rule {
extern const Rule expired_assignment;
constinit const Rule expired_assignment{
    .info =
        {
            .name = "expired-assignment",
            .group = "succession",
            .severity = Severity::error,
            .cause = Cause::time,
            .summary = "The time of a person with seats, of a role or of an entry has run out",
            .rationale =
                "A date was set, and it has passed: either the assignment goes on and the date is stale, or "
                "it "
                "ended and somebody else has to be named.\n\n"
                "A person is reported where seats, roles or the lead of a team still name them; somebody "
                "marked `left` is a vacancy instead. A role or an entry is reported by itself, retired "
                "entries are not. The day of `until` still counts. Findings of this rule appear because time "
                "passes, not because a file was changed, so they decide the exit status only under "
                "`--fail-on-time`. That a seat stands empty for no other reason than the date is not said "
                "again by vacant-owner.",
            .fix = "Set a later `until`, or name somebody else",
            .ask = "Who carries this on, and from when?",
            .bad = R"(people:
  ana: {name: Ana Ruiz, until: 2020-06-30}
  ben: Ben Cole
responsibilities:
  run-payroll: {title: Run payroll, accountable: ana, responsible: ben}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz, until: 2099-06-30}
  ben: Ben Cole
responsibilities:
  run-payroll: {title: Run payroll, accountable: ana, responsible: ben}
)",
            .source = "Logic",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
