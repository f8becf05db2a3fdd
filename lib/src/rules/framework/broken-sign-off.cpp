// Work is handed over to an entry, and whoever answers for that one does not accept it.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "model/measures/seated.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// Who accepts the hand-over of an entry.
class Signing {
  public:
    Signing(const Organisation& organisation, const Entry& entry) : organisation_(organisation) {
        for (const Seat* seat : distinct_seats(organisation, entry, Duty::signs_off)) {
            const Actor actor = seat->who.actor;
            seats_.push_back(seat);
            unclear_ = unclear_ || !actor.is_somebody();
            (actor.is_person() ? people_ : groups_).push_back(actor);
        }
        for (const Seated& one : seating(organisation, entry, Duty::signs_off).people)
            people_.emplace_back(one.person);
        sort_distinct(people_);
        // So many are taken to include whoever is asked for.
        unclear_ = unclear_ || people_.size() > most_people || groups_.size() > most_groups;
    }

    [[nodiscard]] bool anybody() const { return !seats_.empty() && !unclear_; }
    [[nodiscard]] const std::vector<const Seat*>& seats() const { return seats_; }
    [[nodiscard]] bool signs(Actor actor) const {
        if (std::ranges::binary_search(people_, actor) || std::ranges::find(groups_, actor) != groups_.end())
            return true;
        return actor.is_person() && std::ranges::any_of(groups_, [&](Actor group) {
                   return organisation_.in_everyone(actor.person(), group);
               });
    }
    /// Whether one of those who sign belongs to the team that answers.
    [[nodiscard]] bool sign_for(Actor group) const {
        return std::ranges::any_of(
            people_, [&](Actor person) { return organisation_.in_everyone(person.person(), group); });
    }

  private:
    static constexpr std::size_t most_people = 64;
    static constexpr std::size_t most_groups = 16;

    const Organisation& organisation_;
    std::vector<const Seat*> seats_;
    std::vector<Actor> people_; ///< sorted
    std::vector<Actor> groups_;
    bool unclear_ = false;
};

/// The seats that answer for what comes next, if it is known who does and none of those who sign is among
/// them.
std::vector<const Seat*> others_answering(const Organisation& organisation, const Signing& signing,
                                          const Entry& next) {
    constexpr std::size_t most = 64;
    std::vector<const Seat*> seats = distinct_seats(organisation, next, answering_duty(next));
    if (seats.size() > most)
        return {};
    for (const Seat* seat : seats) {
        const Actor actor = seat->who.actor;
        const Holders holders = organisation.holders(actor);
        const bool known = actor.is_somebody() && holders.sharing != Sharing::unknown &&
                           holders.sharing != Sharing::nobody &&
                           holders.people.size() <= Answering::most_listed;
        if (!known || signing.signs(actor) || (actor.is_team() && signing.sign_for(actor)) ||
            std::ranges::any_of(holders.people, [&](PersonId person) { return signing.signs(person); }))
            return {};
    }
    return seats;
}

/// An entry that comes next, and the seats that answer for it.
struct Next {
    const Link<Entry>* link = nullptr;
    std::vector<const Seat*> answering;
};

std::string names_of(const Organisation& organisation, const std::vector<const Seat*>& seats) {
    std::vector<std::string> names(seats.size());
    std::ranges::transform(seats, names.begin(),
                           [&](const Seat* seat) { return called(organisation, seat->who); });
    return listed(names, 3);
}

std::string message(const Organisation& organisation, EntryId id, const Signing& signing,
                    const std::vector<Next>& all) {
    const std::string signers = names_of(organisation, signing.seats());
    const char* sign = signing.seats().size() == 1 ? "signs" : "sign";
    if (all.size() == 1)
        return fmt::format("{} hands over to {}, for which {} {}, and {} {} off", called(organisation[id]),
                           called(organisation[all.front().link->to]),
                           names_of(organisation, all.front().answering),
                           all.front().answering.size() == 1 ? "answers" : "answer", signers, sign);
    std::vector<std::string> entries;
    for (const Next& next : all)
        entries.push_back(called(organisation[next.link->to]));
    return fmt::format("{} hands over to {}, for which others answer than {}, who {} off",
                       called(organisation[id]), listed(entries), signers, sign);
}

void write(const Context& context, Finding& finding, EntryId id, const Signing& signing,
           const std::vector<Next>& all) {
    constexpr std::size_t most_labelled = 40;
    const Organisation& organisation = context.organisation;
    const Seat& first = *signing.seats().front();
    finding.message = message(organisation, id, signing, all);
    finding.logical_path = path_of(organisation, id, first.key);
    Label place = seat_label(organisation, first);
    finding.place = place.span;
    finding.place_text = std::move(place.text);
    for (std::size_t s = 1; s < signing.seats().size() && s < most_labelled; ++s)
        finding.labels.push_back(seat_label(organisation, *signing.seats()[s]));
    std::vector<PersonId> people;
    for (const Next& next : all) {
        if (finding.labels.size() >= most_labelled)
            break;
        finding.labels.push_back({next.link->span, "comes next"});
        for (const Seat* seat : next.answering) {
            finding.labels.push_back(
                {seat->who.span, fmt::format("{} answers for {}", called(organisation, seat->who),
                                             called(organisation[next.link->to]))});
            const auto holders = organisation.holders(seat->who.actor).people;
            people.insert(people.end(), holders.begin(), holders.end());
        }
    }
    if (all.size() == 1)
        finding.help = fmt::format("let {} sign off, or take {} out of `precedes`",
                                   names_of(organisation, all.front().answering),
                                   called(organisation[all.front().link->to]));
    concern(finding, organisation, people);
}

std::vector<Next> received_by_others(const Organisation& organisation, const Signing& signing,
                                     const Entry& entry) {
    std::vector<Next> all;
    for (const Link<Entry>& link : entry.precedes)
        if (link.to.known() && !organisation[link.to].retired())
            if (auto seats = others_answering(organisation, signing, organisation[link.to]); !seats.empty())
                all.push_back({&link, std::move(seats)});
    return all;
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired() || entry.precedes.empty() || !entry.has_seat(Duty::signs_off))
            continue;
        const Signing signing(organisation, entry);
        if (!signing.anybody())
            continue;
        if (const std::vector<Next> all = received_by_others(organisation, signing, entry); !all.empty())
            write(context, report.on(EntryId{e}).finding, {e}, signing, all);
    }
}

} // namespace

namespace rule {
extern const Rule broken_sign_off;
constinit const Rule broken_sign_off{
    .info =
        {
            .name = "broken-sign-off",
            .group = "framework",
            .severity = Severity::note,
            .summary = "Whoever accepts a hand-over does not answer for what comes next",
            .rationale =
                "In RACI-VS the signatory accepts the work for those who go on with it, so it is whoever "
                "answers for the next entry. Where somebody else signs, the next one receives what another "
                "found good enough.\n\n"
                "Asked is, for each entry in `precedes`, whether one of those who sign off answers for it: "
                "in person, by a role, or as one of a team that signs or answers. Several entries that come "
                "next and are others' are one finding. It is silent where nothing "
                "comes next, where nobody signs, and where it is not known who does or who answers. The "
                "signature may come from any framework or from `signatories`: that there is a hand-over is "
                "what `precedes` says.",
            .fix = "Let whoever answers for the next entry sign off",
            .ask = "What would you have to see to take this over with a good conscience?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}
responsibilities:
  build-stage: {title: Build the stage, raci-vs: {A: ana, R: ben, S: cleo}, precedes: light-stage}
  light-stage: {title: Hang the lights, raci-vs: {A: dan, R: ben}}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, dan: Dan Ode}
responsibilities:
  build-stage: {title: Build the stage, raci-vs: {A: ana, R: ben, S: dan}, precedes: light-stage}
  light-stage: {title: Hang the lights, raci-vs: {A: dan, R: ben}}
)",
            .source = "RACI-VS: the signatory answers for the successor",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
