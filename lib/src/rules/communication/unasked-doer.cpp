// Those who do the work, or live with it, and are asked on nothing. One finding per team and way.

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption min_entries{"min_entries", 2, Basis::judgement, "entries",
                                 "entries a person does, or is affected by, from which on a voice is missed"};
constexpr std::array options{min_entries};

/// A voice in something. Who answers decides where nobody else does, and is no bystander where somebody does.
constexpr DutySet speaking = voicing | Duty::answers;
/// A voice given to somebody who does not answer.
constexpr DutySet asking = DutySet(Duty::advises) | Duty::recommends | Duty::vetoes;

/// So many entries of a person are counted one by one.
constexpr std::size_t most_counted = 16;
constexpr std::size_t most_labels = 40;
constexpr std::size_t most_labels_of_a_person = 2;
constexpr std::size_t most_named = 3;

/// A seat or an `affects` that makes somebody live with an entry.
struct Stake {
    EntryId entry;
    const Ref* ref = nullptr;
    const Seat* seat = nullptr; ///< where it is one
};

/// Actors as one row of numbers: people, then roles, then teams.
class Numbers {
  public:
    explicit Numbers(const Organisation& organisation)
        : roles_(organisation.people.size()), teams_(roles_ + organisation.roles.size()),
          size_(teams_ + organisation.teams.size()) {}

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::size_t operator()(Actor actor) const {
        return actor.index + (actor.is_role() ? roles_ : actor.is_team() ? teams_ : 0);
    }

  private:
    std::size_t roles_;
    std::size_t teams_;
    std::size_t size_;
};

class Check {
  public:
    Check(const Context& context, Report& report)
        : context_(context), organisation_(context.organisation), report_(report), number_(organisation_),
          limit_(std::max<std::size_t>(static_cast<std::size_t>(context.option(min_entries)), 1)),
          speaks_(number_.size(), 0), of_person_(organisation_.people.size()) {}

    void run() {
        note_all(&Check::note_seats);
        if (everybody_speaks_)
            return;
        note_all(&Check::note_affected);
        std::map<std::pair<TeamId, bool>, std::vector<PersonId>> by_team;
        for (std::uint32_t p = 0; p < organisation_.people.size(); ++p)
            if (of_person_[p].size() >= limit_ && organisation_.counts({p}) && !has_voice({p}))
                by_team[{context_.measures.channels().team_of(PersonId{p}), done_by({p}) < limit_}].push_back(
                    {p});
        for (const auto& [group, people] : by_team)
            write(group.first, people, group.second);
    }

  private:
    [[nodiscard]] std::size_t most() const { return std::max(limit_, most_counted); }

    /// Where everyone decides and no mode says how, nobody in particular is asked.
    [[nodiscard]] bool gives_all_a_voice(EntryId id, const Seat& seat) const {
        return seat.duties.any(asking) ||
               (seat.duties.any(speaking) && is_shared(organisation_.settlement(id).mode));
    }

    /// What people do comes first, so that it is counted where they live with it as well.
    void note_all(void (Check::*note_entry)(EntryId)) {
        stakes_.assign(number_.size(), {});
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e)
            if (!organisation_.entries[e].retired())
                (this->*note_entry)({e});
        for (std::uint32_t r = 0; r < organisation_.roles.size(); ++r)
            hand_down(RoleId{r});
        for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t)
            hand_down(TeamId{t});
        for (std::uint32_t p = 0; p < organisation_.people.size(); ++p)
            hand_down(PersonId{p});
    }

    void note_seats(EntryId id) {
        const Entry& entry = organisation_[id];
        for (const UnreadMark& mark : entry.unread) // it may be a voice
            if (mark.who.actor.is_somebody())
                speaks_[number_(mark.who.actor)] = 1;
        for (const Seat& seat : entry.seats) {
            const Actor actor = seat.who.actor;
            if (actor.kind == ActorKind::everyone)
                everybody_speaks_ = everybody_speaks_ || gives_all_a_voice(id, seat);
            if (!actor.is_somebody())
                continue;
            if (seat.duties.any(speaking))
                speaks_[number_(actor)] = 1;
            if (seat.duties.has(Duty::does))
                note(actor, {id, &seat.who, &seat});
        }
    }

    void note_affected(EntryId id) {
        for (const Ref& ref : organisation_[id].affects)
            if (ref.actor.is_somebody())
                note(ref.actor, {id, &ref, nullptr});
    }

    /// Entries come one after the other, so a repeated one stands last.
    void note(Actor actor, const Stake& stake) {
        std::vector<Stake>& stakes = stakes_[number_(actor)];
        if (stakes.size() < most() && (stakes.empty() || stakes.back().entry != stake.entry))
            stakes.push_back(stake);
    }

    /// To the holders; a short list, so that nobody is written out at length.
    void hand_down(Actor actor) {
        const std::vector<Stake>& stakes = stakes_[number_(actor)];
        if (stakes.empty())
            return;
        for (const PersonId holder : organisation_.holders(actor).people) {
            std::vector<Stake>& all = of_person_[holder.value];
            for (const Stake& stake : stakes)
                if (all.size() < most() && std::ranges::find(all, stake.entry, &Stake::entry) == all.end())
                    all.push_back(stake);
        }
    }

    [[nodiscard]] bool has_voice(PersonId person) const {
        const auto speaks = [&](Actor actor) { return speaks_[number_(actor)] != 0; };
        return speaks(person) || std::ranges::any_of(organisation_.roles_of(person), speaks) ||
               std::ranges::any_of(context_.measures.everyone().teams_meaning(person), speaks);
    }

    [[nodiscard]] std::size_t done_by(PersonId person) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            of_person_[person.value], [](const Stake& stake) { return stake.seat != nullptr; }));
    }

    /// `affected`: they reach the limit only with what affects them.
    void write(TeamId team, const std::vector<PersonId>& people, bool affected);
    void set_topics(Draft& draft, const std::vector<PersonId>& people) const;
    [[nodiscard]] std::string who(TeamId team, const std::vector<PersonId>& people, bool affected) const;
    void label(Finding& finding, PersonId person) const;

    const Context& context_;
    const Organisation& organisation_;
    Report& report_;
    Numbers number_;
    std::size_t limit_;
    bool everybody_speaks_ = false;
    std::vector<std::uint8_t> speaks_;       ///< per actor
    std::vector<std::vector<Stake>> stakes_; ///< per actor
    std::vector<std::vector<Stake>> of_person_;
};

void Check::label(Finding& finding, PersonId person) const {
    std::size_t shown = 0;
    for (const Stake& stake : of_person_[person.value]) {
        if (++shown > most_labels_of_a_person || finding.labels.size() >= most_labels)
            return;
        const std::string entry = called(organisation_[stake.entry]);
        const std::string name(organisation_.name_of(person));
        const std::string by =
            stake.ref->actor.is_person() ? "" : ", as " + called(organisation_, stake.ref->actor);
        finding.labels.push_back(
            {stake.ref->span, stake.seat != nullptr
                                  ? fmt::format("{} does {}{}", name, entry, by)
                                  : fmt::format("{} is affected by {}{}", name, entry, by)});
    }
}

/// What affects them, so that unheard-affected speaks first: where it says all of that, nothing is left.
void Check::set_topics(Draft& draft, const std::vector<PersonId>& people) const {
    std::vector<EntryId> entries;
    for (const PersonId person : people)
        for (const Stake& stake : of_person_[person.value])
            if (stake.seat == nullptr)
                entries.push_back(stake.entry);
    sort_distinct(entries);
    draft.topics.assign(entries.begin(), entries.end());
}

/// "Ben Cole of the team Kitchen, who does 2 or more", "Gus Tan, whom 2 or more affect".
std::string Check::who(TeamId team, const std::vector<PersonId>& people, bool affected) const {
    std::vector<std::string> names;
    for (const PersonId person : std::span(people).first(std::min(people.size(), most_named)))
        names.emplace_back(organisation_.name_of(person));
    const bool named = people.size() <= most_named;
    const std::string of = team.known() ? " of " + called(organisation_, Actor(team))
                           : named      ? ""
                                        : " in no single team";
    const bool one = people.size() == 1;
    const bool doing = std::ranges::any_of(people, [&](PersonId person) { return done_by(person) > 0; });
    const std::string number = plain_number(static_cast<double>(limit_)) + " or more";
    const std::string_view verb =
        !affected ? (one ? "does" : "each do") : (one ? "does or lives with" : "each do or live with");
    return fmt::format("{}{}, {}", named ? listed(names) : counted(people.size(), "person", "people"), of,
                       doing ? fmt::format("who {} {}", verb, number)
                             : fmt::format("whom {} affect", number));
}

void Check::write(TeamId team, const std::vector<PersonId>& people, bool affected) {
    const Actor subject = team.known() ? Actor(team) : Actor(people.front());
    Draft& draft = report_.on(subject);
    if (affected)
        set_topics(draft, people);
    Finding& finding = draft.finding;
    std::size_t most_of_one = 0;
    for (const PersonId person : people) {
        most_of_one = std::max(most_of_one, affected ? of_person_[person.value].size() : done_by(person));
        label(finding, person);
    }
    finding.message = "no entry gives a voice to " + who(team, people, affected);
    finding.metric = Metric{static_cast<double>(most_of_one), static_cast<double>(limit_), min_entries.basis};
    finding.notes.push_back(threshold_note(min_entries, static_cast<double>(limit_)));
    finding.place = organisation_.declared_at(subject);
    finding.place_text = counted(people.size(), "person", "people") + " without a voice";
    concern(finding, organisation_, people);
}

/// Where hardly an entry says who is asked, that somebody is not is not known.
bool says_who_is_asked(const Organisation& organisation, Report& report) {
    std::size_t saying = 0;
    std::size_t entries = 0;
    for (const Entry& entry : organisation.entries) {
        if (entry.retired())
            continue;
        ++entries;
        saying += entry.has_seat(asking) ? 1 : 0;
    }
    if (saying * 3 >= entries)
        return true;
    report.not_checked(fmt::format("voices: {} of {} say who is asked, proposes or must agree", saying,
                                   counted(entries, "entry", "entries")),
                       {}, {"consulted", saying, entries});
    return false;
}

void check(const Context& context, Report& report) {
    if (large_enough(context, report) && says_who_is_asked(context.organisation, report))
        Check(context, report).run();
}

} // namespace

namespace rule {
extern const Rule unasked_doer;
constinit const Rule unasked_doer{
    .info =
        {
            .name = "unasked-doer",
            .group = "communication",
            .severity = Severity::note,
            .organisation_wide = true,
            .summary = "People who do the work are asked on nothing",
            .rationale =
                "Those who do a piece of work know it best. Where they have no voice in anything, what they "
                "know reaches nobody who decides.\n\n"
                "Counted are people who do, or live with the outcome of, at least two entries, by name, by a "
                "role, or as those who stand for a team. A voice is being asked, proposing, agreeing, "
                "deciding or answering, on any entry at all, and also as one of those a team that is asked "
                "names as leads or members; where it names nobody, everybody in the teams below it is asked. "
                "Where `everyone` is asked on something, everybody has a voice. What affects `everyone` says "
                "nothing "
                "about whose voice is missing and is not counted.\n\n"
                "There is one finding per team, and one for those in none, or in several; those who reach "
                "two "
                "entries only with what affects them have one of their own, and where unheard-affected "
                "speaks of all these entries it is not said again. The rule "
                "needs a third of the entries to say who is asked, proposes or must agree.",
            .fix = "Ask those who do the work: write some of them in `consulted`",
            .ask = "What do those who do this know that nobody who decides it does?",
            .bad =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan}
teams:
  kitchen: {name: Kitchen, lead: ana, members: [ana, ben, cleo]}
  service: {name: Service, lead: dan, members: [dan, eva, finn, gus]}
responsibilities:
  cook: {title: Cook the dinner, accountable: ana, responsible: [ben, cleo], consulted: dan}
  menu: {title: Write the menu, accountable: ana, responsible: [ben, cleo], consulted: eva}
  stock: {title: Order vegetables, accountable: dan, responsible: dan, consulted: finn}
  serve: {title: Serve the guests, accountable: dan, responsible: [eva, finn]}
  wine: {title: Pick the wine, accountable: eva, responsible: gus}
  tables: {title: Reserve tables, accountable: eva, responsible: eva}
  till: {title: Close the till, accountable: finn, responsible: finn}
  party: {title: Hold a summer party, accountable: gus, responsible: gus}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan}
teams:
  kitchen: {name: Kitchen, lead: ana, members: [ana, ben, cleo]}
  service: {name: Service, lead: dan, members: [dan, eva, finn, gus]}
responsibilities:
  cook: {title: Cook the dinner, accountable: ana, responsible: [ben, cleo], consulted: dan}
  menu: {title: Write the menu, accountable: ana, responsible: [ben, cleo], consulted: kitchen}
  stock: {title: Order vegetables, accountable: dan, responsible: dan, consulted: finn}
  serve: {title: Serve the guests, accountable: dan, responsible: [eva, finn]}
  wine: {title: Pick the wine, accountable: eva, responsible: gus}
  tables: {title: Reserve tables, accountable: eva, responsible: eva}
  till: {title: Close the till, accountable: finn, responsible: finn}
  party: {title: Hold a summer party, accountable: gus, responsible: gus}
)",
            .source = "Judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
