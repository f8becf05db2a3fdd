// Much comes back to one person, or something critical does, and nobody is named who acts when they are
// away.

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/rows.hpp"
#include "base/words.hpp"
#include "model/measures/answering.hpp"
#include "model/measures/load.hpp"
#include "rules/rule.hpp"
#include "rules/succession/alone.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption min_entries{"min_entries", 3, Basis::judgement, "entries",
                                 "entries without a stand-in from which on they are reported"};
constexpr std::array options{min_entries};

/// Entries and deputies that are labelled; the rest is counted.
constexpr std::size_t most_entries = 40;
constexpr std::size_t most_deputies = 4;

/// A seat that is one person's alone, without anybody who stands in.
struct Gap {
    EntryId entry;
    std::uint32_t seat = 0;
};

Cover cover_of(const Manning& manning, Actor actor) {
    return actor.is_team() ? manning.led(actor.team()) : manning.of(actor);
}

class Search {
  public:
    explicit Search(const Context& context)
        : organisation_(context.organisation), manning_(context.measures.manning()) {}

    void look_at(EntryId id) {
        const Entry& entry = organisation_[id];
        const Duty answering = answering_duty(entry);
        const PersonId answers = look_for(id, answering, {});
        if (entry.critical && answering == Duty::answers)
            look_for(id, Duty::decides, answers);
    }

    [[nodiscard]] Rows<Gap> by_person() const {
        return Rows<Gap>::grouped(organisation_.people.size(), gaps_);
    }

  private:
    /// Notes where the person who alone holds the duty is covered by nobody, unless that is `known` already.
    PersonId look_for(EntryId id, Duty duty, PersonId known) {
        const Entry& entry = organisation_[id];
        const PersonId person = alone_in(organisation_, entry, duty);
        if (!person.known() || person == known || !organisation_.human(person))
            return person;
        std::uint32_t first = UINT32_MAX;
        for (std::uint32_t s = 0; s < entry.seats.size(); ++s) {
            if (!entry.seats[s].duties.has(duty))
                continue;
            if (cover_of(manning_, entry.seats[s].who.actor).without(person))
                return person;
            first = std::min(first, s);
        }
        gaps_.emplace_back(person.value, Gap{id, first});
        return person;
    }

    const Organisation& organisation_;
    const Manning& manning_;
    std::vector<std::pair<std::uint32_t, Gap>> gaps_;
};

std::string come_back(const Organisation& organisation, std::span<const Gap> gaps, std::size_t critical) {
    if (critical == 0)
        return counted(gaps.size(), "entry comes", "entries come");
    if (gaps.size() == 1)
        return fmt::format("{} is critical and comes", called(organisation[gaps.front().entry]));
    const std::string all = counted(gaps.size(), "entry", "entries");
    return fmt::format("{}, {} of them critical, come", all, critical);
}

void label_deputies(const Organisation& organisation, Finding& finding, PersonId person) {
    const std::vector<Ref>& deputies = organisation[person].deputies;
    for (const Ref& ref : std::span(deputies).first(std::min(deputies.size(), most_deputies)))
        finding.labels.push_back({ref.span, ref.actor == Actor(person)
                                                ? "this is the same person"
                                                : called(organisation, ref) + " is not available"});
}

void write(const Context& context, Report& report, PersonId person, std::span<const Gap> gaps,
           std::size_t critical) {
    const Organisation& organisation = context.organisation;
    const double most = context.option(min_entries);
    Draft& draft = report.on(Actor(person));
    draft.stems.emplace_back(Stem::Kind::deputy, person);
    Finding& finding = draft.finding;
    const std::string name = called(organisation, Actor(person));
    finding.message =
        fmt::format("{} back to {}, and nobody stands in", come_back(organisation, gaps, critical), name);
    finding.place = organisation.declared_at(Actor(person));
    finding.place_text = "nobody is named who acts for this person";
    finding.help = fmt::format("name who stands in for {} in `deputy`, and let them practise", name);
    if (static_cast<double>(gaps.size()) >= most) {
        finding.metric = Metric{static_cast<double>(gaps.size()), most, min_entries.basis};
        finding.notes.push_back(threshold_note(min_entries, most));
    } else {
        finding.notes.emplace_back("one critical entry is enough for this");
    }
    concern(finding, organisation, std::array{person});
    label_deputies(organisation, finding, person);
    for (const Gap& gap : gaps.first(std::min(gaps.size(), most_entries))) {
        const Entry& entry = organisation[gap.entry];
        finding.labels.push_back({entry.seats[gap.seat].who.span,
                                  fmt::format("{} of {}{}", key_of(entry.seats[gap.seat]),
                                              entry.critical ? "the critical " : "", called(entry))});
    }
}

void check(const Context& context, Report& report) {
    if (!in_use(context, report, Field::deputy))
        return;
    const Organisation& organisation = context.organisation;
    Search search(context);
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        if (is_load(organisation.entries[e]))
            search.look_at({e});
    const Rows<Gap> gaps = search.by_person();
    for (std::uint32_t p = 0; p < gaps.size(); ++p) {
        const auto critical = static_cast<std::size_t>(
            std::ranges::count_if(gaps[p], [&](const Gap& gap) { return organisation[gap.entry].critical; }));
        if (critical > 0 || static_cast<double>(gaps[p].size()) >= context.option(min_entries))
            write(context, report, {p}, gaps[p], critical);
    }
}

} // namespace

namespace rule {
extern const Rule no_deputy;
constinit const Rule no_deputy{
    .info =
        {
            .name = "no-deputy",
            .group = "succession",
            .severity = Severity::warning,
            .summary = "Much, or something critical, comes back to one person without a deputy",
            .rationale =
                "Everybody is away some day. Whoever stands in then should be known before, to those who ask "
                "and to themselves, and should have practised it.\n\n"
                "Counted are the entries a person alone answers for, by name, through a role or as the lead "
                "of a team, without anybody who stands in: a `deputy` who is available, of the person, of "
                "the role or of the team; another holder of the role; another lead; somebody else who "
                "answers as well. Members of a team do not stand in for its lead by being members. A deputy "
                "who is the same human is none. From 3 entries on this is reported, and for a critical "
                "entry from the first; there it is enough that the one who decides has no deputy.\n\n"
                "It is one finding per person, since one deputy mends all of it. Where entries already "
                "wait for that person in numbers, only single-point-of-failure says so. Decided and retired "
                "entries do not count. Where fewer than a third of the people have a deputy, that somebody "
                "has none is not known, and nothing is checked; `complete: [deputy]` says that nobody else "
                "has one.",
            .fix = "Name a deputy for the person, the role or the team, and let them practise",
            .ask = "Who would pick this up tomorrow morning, and have they ever done it?",
            .bad = R"(complete: deputy
people:
  ana: Ana Ruiz
  ben: {name: Ben Cole, deputy: cleo}
  cleo: Cleo Marsh
responsibilities:
  pump-room: {title: Keep the pumps running, accountable: ana, responsible: [ben, cleo], critical: true}
  garden: {title: Look after the garden, accountable: ben, responsible: cleo}
)",
            .good = R"(complete: deputy
people:
  ana: {name: Ana Ruiz, deputy: ben}
  ben: {name: Ben Cole, deputy: cleo}
  cleo: Cleo Marsh
responsibilities:
  pump-room: {title: Keep the pumps running, accountable: ana, responsible: [ben, cleo], critical: true}
  garden: {title: Look after the garden, accountable: ben, responsible: cleo}
)",
            .source = "Published practice of succession planning; 3 entries are the authors' judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
