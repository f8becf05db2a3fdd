// A choice is left to others, or to a group together, and nothing says what it is to serve.

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/rows.hpp"
#include "base/words.hpp"
#include "model/measures/load.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// From here on those who do the work decide (Management 3.0: advise, inquire, delegate).
constexpr RuleOption min_delegation{"min_delegation", 5, Basis::published, "as level of delegation",
                                    "the level of delegation (1 to 7) from which on a purpose is needed"};
constexpr std::array options{min_delegation};

/// Entries of a team that are labelled; the rest is counted.
constexpr std::size_t most_labels = 40;

/// Whose purpose is written: of teams, of the people who lead them or are in them, and of roles of them.
class Purposes {
  public:
    explicit Purposes(const Organisation& organisation)
        : organisation_(organisation), people_(organisation.people.size(), 0) {
        for (std::uint32_t t = 0; t < organisation.teams.size(); ++t) {
            const Team& team = organisation.teams[t];
            if (!team.purpose.written())
                continue;
            mark(TeamId{t});
            for (const Ref& member : team.members)
                if (!member.actor.is_team())
                    mark(member.actor);
        }
    }

    /// Sub-teams have work of their own, and the purpose of the whole does not say what theirs is.
    [[nodiscard]] bool known_to(Actor actor) const {
        if (actor.is_person())
            return people_[actor.index] != 0;
        if (actor.is_team())
            return organisation_[actor.team()].purpose.written();
        if (!actor.is_role())
            return actor.kind == ActorKind::unknown;
        const std::vector<Ref>& team = organisation_[actor.role()].team;
        if (!team.empty())
            return known_to(team.front().actor);
        const Holders holders = organisation_.holders(actor);
        return holders.sharing == Sharing::unknown ||
               (!holders.people.empty() && people_[holders.people.front().value] != 0);
    }

  private:
    void mark(Actor actor) {
        for (const PersonId person : organisation_.holders(actor).people)
            people_[person.value] = 1;
    }

    const Organisation& organisation_;
    std::vector<std::uint8_t> people_;
};

bool has_purpose(const Purposes& purposes, const Entry& entry) {
    return entry.purpose.written() || std::ranges::any_of(entry.seats, [&](const Seat& seat) {
               return seat.duties.any(owning) && purposes.known_to(seat.who.actor);
           });
}

bool is_owned(const Entry& entry) {
    return std::ranges::any_of(entry.seats, [](const Seat& seat) {
        return seat.duties.any(owning) && seat.who.actor.kind != ActorKind::generic;
    });
}

/// How an entry leaves the choice to others, and where that is written.
struct Latitude {
    std::string words; ///< empty where it does not
    Span span;
};

Latitude latitude_of(const Context& context, EntryId id) {
    const Entry& entry = context.organisation[id];
    const Settlement& settlement = context.organisation.settlement(id);
    if (entry.delegation.value.value_or(0) >= context.option(min_delegation))
        return {fmt::format("is delegated (level {})", *entry.delegation), entry.delegation.span};
    if (is_shared(settlement.mode))
        return {fmt::format("is decided by {}", to_string(settlement.mode)), settlement.mode_span};
    return {};
}

void write(const Context& context, Report& report, EntryId id) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[id];
    const Latitude latitude = latitude_of(context, id);
    Finding& finding = report.on(id).finding;
    finding.message =
        fmt::format("{} {}, and nothing says what it is to serve", called(entry), latitude.words);
    finding.place = entry.id.span;
    finding.place_text = "no purpose is written";
    if (latitude.span.known())
        finding.labels.push_back({latitude.span, "left to those who decide here"});
    for (const Seat& seat : entry.seats)
        if (seat.duties.any(owning) && finding.labels.size() < most_labels)
            finding.labels.push_back(seat_label(organisation, seat));
}

/// What a team decides together lacks one thing: the purpose of the team.
void write(const Context& context, Report& report, TeamId id, std::span<const EntryId> entries) {
    const Organisation& organisation = context.organisation;
    Draft& draft = report.on(Actor(id));
    Finding& finding = draft.finding;
    finding.message = fmt::format(
        "{} decides {} together, and nothing says what {} to serve", called(organisation, Actor(id)),
        counted(entries.size(), "entry", "entries"), entries.size() == 1 ? "it is" : "they are");
    finding.place = organisation.declared_at(Actor(id));
    finding.place_text = "no purpose is written";
    finding.help = "say in the team's `purpose` what it is there for";
    for (const EntryId entry : entries) {
        draft.topics.emplace_back(entry);
        if (finding.labels.size() < most_labels)
            finding.labels.push_back({organisation[entry].id.span, called(organisation[entry])});
    }
}

void check(const Context& context, Report& report) {
    if (!in_use(context, report, Field::purpose))
        return;
    const Organisation& organisation = context.organisation;
    const Purposes purposes(organisation);
    std::vector<std::pair<std::uint32_t, EntryId>> of_teams;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!is_load(entry) || !is_owned(entry) || latitude_of(context, {e}).words.empty() ||
            has_purpose(purposes, entry))
            continue;
        const Settlement& settlement = organisation.settlement({e});
        if (settlement.mode_origin == Settlement::Origin::team && settlement.team.known())
            of_teams.emplace_back(settlement.team.value, EntryId{e});
        else
            write(context, report, EntryId{e});
    }
    const Rows<EntryId> teams = Rows<EntryId>::grouped(organisation.teams.size(), of_teams);
    for (std::uint32_t t = 0; t < teams.size(); ++t)
        if (!teams[t].empty())
            write(context, report, TeamId{t}, teams[t]);
}

} // namespace

namespace rule {
extern const Rule delegated_without_purpose;
constinit const Rule delegated_without_purpose{
    .info =
        {
            .name = "delegated-without-purpose",
            .group = "succession",
            .severity = Severity::note,
            .summary = "A choice is left to others, and nothing says what it is to serve",
            .rationale =
                "Whoever is free to choose needs to know what for; else each choice is checked afterwards "
                "against goals that nobody had said, and the freedom is soon taken back.\n\n"
                "Reported are entries with a `delegation` of 5 to 7 or decided by consent, consensus or "
                "majority, of which neither the entry nor a team says its `purpose`: the team that answers "
                "or decides, the team of the role that does, or one the person who does leads or is in. A "
                "team above does not count, since it says what the whole is for. Where a team's own mode is "
                "the reason, it is one finding on the team.\n\n"
                "Checked only where a third of the entries have a purpose, their own or that of the team "
                "that answers; `complete: [purpose]` says that the others have none. Decided and retired "
                "entries do not count.",
            .fix = "Say in `purpose`, of the entry or of the team, what good looks like",
            .ask = "How will you know that it went well?",
            .bad = R"(complete: purpose
people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  plant-beds: {title: Choose what grows in the beds, accountable: ana, responsible: ben, informed: cleo, delegation: 7}
)",
            .good = R"(complete: purpose
people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  plant-beds: {title: Choose what grows in the beds, accountable: ana, responsible: ben, informed: cleo, delegation: 7,
               purpose: Something is in flower from March to October}
)",
            .source = "Judgement: explain the goals clearly; the levels are those of Management 3.0",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
