// An entry waits for another, and nobody who answers for it hears how that one comes along.

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "rules/communication/hearing.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// Any seat brings news, but for being left out.
constexpr DutySet told = owning | Duty::does | Duty::recommends | Duty::vetoes | Duty::advises |
                         Duty::supports | Duty::verifies | Duty::signs_off | Duty::informed | Duty::coaches;
/// Entries with more people who answer are everybody's business.
constexpr std::size_t most_answering = 16;
constexpr std::size_t most_labels = 40;

struct Dependent {
    EntryId needed;
    EntryId waiting;
    const Link<Entry>* link;
};

/// By what they wait for; within that in the order of the entries. An entry already settled brings no news.
std::vector<Dependent> dependents(const Organisation& organisation) {
    std::vector<Dependent> all;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired())
            continue;
        for (const Link<Entry>& link : entry.depends_on)
            if (link.to.known() && link.to != EntryId{e} && !organisation[link.to].retired() &&
                organisation[link.to].status != EntryStatus::decided)
                all.push_back({link.to, {e}, &link});
    }
    std::ranges::stable_sort(all, {}, &Dependent::needed);
    return all;
}

class Check {
  public:
    Check(const Context& context, Report& report)
        : context_(context), organisation_(context.organisation), report_(report),
          hearing_(organisation_, context.measures.everyone()) {}

    void run() {
        const std::vector<Dependent> all = dependents(organisation_);
        for (std::size_t i = 0; i < all.size();) {
            const EntryId needed = all[i].needed;
            hearing_.listen(organisation_[needed], told);
            const std::vector<Actor> sources = answering(needed);
            std::vector<Dependent> uninformed;
            for (; i < all.size() && all[i].needed == needed; ++i)
                if (!sources.empty() && !hearing_.unclear() && is_uninformed(all[i].waiting, needed, sources))
                    uninformed.push_back(all[i]);
            if (!uninformed.empty())
                write(needed, uninformed);
        }
    }

  private:
    /// Those in the seats that answer; none where one of them is not known, or there are too many.
    [[nodiscard]] std::vector<Actor> answering(EntryId id) const {
        const Entry& entry = organisation_[id];
        const Duty duty = answering_duty(entry);
        std::vector<Actor> actors;
        for (const Seat& seat : entry.seats) {
            if (!seat.duties.has(duty) || seat.who.actor.kind == ActorKind::generic)
                continue;
            if (!seat.who.actor.is_somebody() || hides_people(organisation_, seat.who.actor) ||
                actors.size() == most_answering)
                return {};
            if (organisation_.everyone_count(seat.who.actor) > 0)
                actors.push_back(seat.who.actor);
        }
        return actors;
    }

    [[nodiscard]] bool is_uninformed(EntryId waiting, EntryId needed, const std::vector<Actor>& sources) {
        const Participation& participation = context_.measures.participation();
        const std::vector<Actor> owners = answering(waiting);
        return !owners.empty() && std::ranges::none_of(owners, [&](Actor owner) {
            return hearing_.hears(owner) || talks_in_forum(participation, organisation_[needed], owner) ||
                   std::ranges::any_of(sources, [&](Actor source) {
                       return participation.meet(owner, source) || of_one_team(owner, source);
                   });
        });
    }

    /// Those of one team see one another without a forum.
    [[nodiscard]] bool of_one_team(Actor a, Actor b) const {
        const Channels& channels = context_.measures.channels();
        const TeamId team = channels.team_of(a);
        return team.known() && team == channels.team_of(b);
    }

    void write(EntryId needed, const std::vector<Dependent>& uninformed) {
        Draft& draft = report_.on(needed);
        Finding& finding = draft.finding;
        const Entry& entry = organisation_[needed];
        std::vector<std::string> names;
        std::vector<PersonId> people;
        for (const Dependent& one : uninformed) {
            draft.topics.emplace_back(one.waiting);
            names.push_back(called(organisation_[one.waiting]));
            if (finding.labels.size() >= most_labels)
                continue;
            finding.labels.push_back({one.link->span, names.back() + " waits for it"});
            label_owners(finding, one.waiting);
            for (const Answerer& answerer : context_.measures.answering().of(one.waiting))
                people.push_back(answerer.person);
        }
        const bool one = names.size() == 1;
        finding.message = fmt::format(
            "{} {} for {}, and nobody who answers for {} has a seat there or a forum with those who do",
            listed(names), one ? "waits" : "wait", called(entry), one ? "it" : "them");
        finding.place = entry.id.span;
        finding.place_text = "others wait for this";
        finding.help = "name those who wait in `informed`, or in a forum";
        concern(finding, organisation_, people);
    }

    void label_owners(Finding& finding, EntryId id) const {
        const Entry& entry = organisation_[id];
        const Duty duty = answering_duty(entry);
        for (const Seat& seat : entry.seats)
            if (seat.duties.has(duty) && finding.labels.size() < most_labels)
                finding.labels.push_back(seat_label(organisation_, seat));
    }

    const Context& context_;
    const Organisation& organisation_;
    Report& report_;
    Hearing hearing_;
};

void check(const Context& context, Report& report) {
    if (in_use(context, report, Field::forums))
        Check(context, report).run();
}

} // namespace

namespace rule {
extern const Rule uninformed_dependents;
constinit const Rule uninformed_dependents{
    .info =
        {
            .name = "uninformed-dependents",
            .group = "communication",
            .severity = Severity::note,
            .summary = "An entry waits for another, and nobody who answers for it hears of that one",
            .rationale =
                "What waits for something must hear when that is late, changed or dropped. Where nobody who "
                "answers for the waiting entry has a seat on the other, nor a place to talk with those who "
                "answer there, news travels by chance.\n\n"
                "Any seat is enough, `informed` above all, of anybody in the teams and roles that answer. So "
                "is taking part in a `forum` of the other entry, a common forum with one of those who answer "
                "for "
                "it, or being of one team with them. An entry that is already decided brings no news. The "
                "rule needs forums to be in "
                "use, since a channel nobody wrote down may be there all the same. It is silent where names "
                "stand that nobody knows, teams that do not say who is in them, or lists of more than 64.",
            .fix = "Name those who wait in `informed`",
            .ask = "If this were a month late, how would those who wait for it hear?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
complete: [forums]
decisions:
  choose-van: {title: Choose a van, accountable: ana, responsible: ana, informed: cleo}
  plan-tour: {title: Plan the tour, accountable: ben, responsible: ben, informed: cleo, depends_on: choose-van}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
complete: [forums]
decisions:
  choose-van: {title: Choose a van, accountable: ana, responsible: ana, informed: [ben, cleo]}
  plan-tour: {title: Plan the tour, accountable: ben, responsible: ben, informed: cleo, depends_on: choose-van}
)",
            .source = "Judgement",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
