#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/duty_words.hpp"
#include "report/show_page.hpp"

namespace whodecides {
namespace {

/// A card is one page: so many points below one heading.
constexpr std::size_t most_points = 10;
constexpr std::size_t most_titles = 6;

/// Entries by the people they have in common, in the order of their first mention.
class Groups {
  public:
    void add(const std::string& people, const std::string& title) {
        if (people.empty())
            return;
        const auto [at, added] = index_.try_emplace(people, groups_.size());
        if (added)
            groups_.push_back({people, {}});
        std::vector<std::string>& titles = groups_[at->second].second;
        if (titles.empty() || titles.back() != title) // several seats of one entry follow one another
            titles.push_back(title);
    }

    [[nodiscard]] std::vector<std::string> points() const {
        std::vector<std::string> points;
        for (const Group& group : groups_)
            points.push_back(fmt::format("{}: {}", group.first, listed(group.second, most_titles)));
        return points;
    }

  private:
    using Group = std::pair<std::string, std::vector<std::string>>;
    std::vector<Group> groups_;
    std::map<std::string, std::size_t> index_;
};

bool is_shared(const EntryDuties& duties) {
    return duties.deciding == Deciding::shared || duties.deciding == Deciding::several;
}

class CardMaker {
  public:
    explicit CardMaker(const ShowResult& result)
        : shown_(*result.shown.actor), we_(shown_.actor.kind == SubjectKind::team ? "We" : "I"),
          us_(shown_.actor.kind == SubjectKind::team ? "us" : "me") {
        page_.title = shown_.actor.title;
        for (const RouteStep& step : shown_.belongs)
            if (step.how != RouteStep::How::member)
                offices_.push_back(step.how == RouteStep::How::holds ? step.actor.title
                                                                     : "lead of " + step.actor.title);
        if (!offices_.empty())
            page_.lines.push_back(fmt::format("{}", fmt::join(offices_, "; ")));
        for (std::string& line : standing(shown_))
            page_.lines.push_back(std::move(line));
        page_.lines.push_back(fmt::format("As of {}, as it is written", result.input.as_of()));
    }

    ShowPage make() {
        add(we_ + " decide", owned(SubjectKind::decision));
        add(we_ + " answer for", owned(SubjectKind::responsibility));
        add(we_ + " need a yes from", grouped([](const EntryDuties& duties, Groups& groups) {
                groups.add(who_agrees(duties), duties.entry.title);
            }));
        add(we_ + " ask first", by_party("advises"));
        add(we_ + " tell", by_party("informed"));
        add(fmt::format("{} yes is needed for", shown_.actor.kind == SubjectKind::team ? "Our" : "My"),
            held(shown_.seats, "vetoes"));
        add(we_ + " settle, where others are stuck", held(shown_.settles, "tie_break"));
        add(we_ + " do", held(shown_.seats, "does"));
        add(we_ + " propose", held(shown_.seats, "recommends"));
        add(we_ + " help with", held(shown_.seats, "supports"));
        add(we_ + " check", held(shown_.seats, "verifies"));
        add(we_ + " sign off", held(shown_.seats, "signs-off"));
        add(we_ + " coach on", held(shown_.seats, "coaches"));
        add(fmt::format("{} {} asked before", we_, are()), heard("advises"));
        add(fmt::format("{} {} told", we_, are()), heard("informed"));
        add("Not understood yet", unread());
        add_stand_ins();
        return std::move(page_);
    }

  private:
    void add(std::string heading, std::vector<std::string> points) {
        if (points.empty())
            return;
        if (points.size() > most_points) {
            const std::size_t more = points.size() - most_points + 1;
            points.resize(most_points - 1);
            points.push_back(fmt::format("and {} more", more));
        }
        page_.sections.push_back({std::move(heading), std::move(points)});
    }

    [[nodiscard]] std::string_view are() const { return we_ == "We" ? "are" : "am"; }

    static bool has(const HeldSeat& seat, std::string_view duty) {
        return std::ranges::find(seat.duties, duty) != seat.duties.end();
    }

    /// The seat on the entry by which the actor, by whatever name, has the duty: one of its own before one as
    /// one of many, then the first; nullptr without one.
    static const HeldSeat* seat_with(const ActorEntry& entry, std::string_view duty) {
        const HeldSeat* found = nullptr;
        for (const HeldSeat& seat : entry.seats)
            if (has(seat, duty) && (found == nullptr || (found->among_others && !seat.among_others)))
                found = &seat;
        return found;
    }

    /// Decisions that it decides, and duties that others answer for; duties it answers for, with decisions
    /// that others make.
    [[nodiscard]] std::vector<std::string> owned(SubjectKind kind) const {
        std::vector<std::string> points;
        for (const ActorEntry& each : shown_.owned) {
            const EntryDuties& duties = each.duties;
            const HeldSeat* owning = seat_with(each, duties.owning_duty);
            if ((duties.entry.kind == kind) != (owning != nullptr))
                continue;
            const std::string_view other = kind == SubjectKind::decision ? "decides" : "answers";
            const HeldSeat* seat = owning != nullptr ? owning : seat_with(each, other);
            points.push_back(duties.entry.title + (seat != nullptr ? hat(*seat, duties) : "") +
                             (is_shared(duties) ? with_others(duties) : ""));
        }
        return points;
    }

    /// " (as Duty officer, in turn)": by which role a person has the seat.
    [[nodiscard]] std::string hat(const HeldSeat& held, const EntryDuties& duties) const {
        if (held.through.kind != SubjectKind::role || is_the_actor(held.through))
            return {};
        std::string_view turn;
        for (const EntrySeat& seat : duties.seats)
            if (seat.party.actor.kind == SubjectKind::role && seat.party.actor.id == held.through.id)
                turn = seat.party.backing == Backing::in_turn    ? ", in turn"
                       : seat.party.backing == Backing::per_case ? ", by case"
                                                                 : "";
        return fmt::format(" (as {}{})", held.through.title, turn);
    }

    /// ", with Ben Cole and Cleo Marsh, by consent".
    [[nodiscard]] std::string with_others(const EntryDuties& duties) const {
        constexpr std::size_t most_named = 3;
        const std::vector<std::string> names = others(duties);
        return fmt::format("{}{}", names.empty() ? "" : ", with " + listed(names, most_named),
                           duties.deciding == Deciding::shared ? fmt::format(", by {}", duties.mode) : "");
    }

    /// Who owns the entry as well. A team that decides alone is not with others, however many are in it.
    [[nodiscard]] std::vector<std::string> others(const EntryDuties& duties) const {
        std::vector<std::string> names;
        const auto add = [&](const std::string& name) {
            if (std::ranges::find(names, name) == names.end())
                names.push_back(name);
        };
        for (const EntrySeat& seat : duties.seats) {
            if (!seat.has(duties.owning_duty) || is_the_actor(seat.party.actor))
                continue;
            if (seat.party.people.empty())
                add(called(seat.party));
            for (const Bearer& bearer : seat.party.people)
                if (!is_behind(bearer))
                    add(bearer.person.title);
        }
        return names;
    }

    /// Whether the actor is that person, or a role or team on the way to them.
    [[nodiscard]] bool is_behind(const Bearer& bearer) const {
        return is_the_actor(bearer.person) || std::ranges::any_of(bearer.route, [&](const RouteStep& step) {
                   return is_the_actor(step.actor);
               });
    }

    template <class Add>
    [[nodiscard]] std::vector<std::string> grouped(Add add) const {
        Groups groups;
        for (const ActorEntry& each : shown_.owned)
            add(each.duties, groups);
        return groups.points();
    }

    [[nodiscard]] std::vector<std::string> by_party(std::string_view duty) const {
        return grouped([&](const EntryDuties& duties, Groups& groups) {
            for (const EntrySeat& seat : duties.seats)
                if (seat.has(duty) && !is_the_actor(seat.party.actor) &&
                    (seat.party.actor.kind == SubjectKind::team || !is_own(seat.party)))
                    groups.add(called(seat.party), duties.entry.title);
        });
    }

    /// By who decides: "Ben Cole decides: Hire and Pay a bill (with North)".
    [[nodiscard]] std::vector<std::string> heard(std::string_view duty) const {
        Groups groups;
        for (const ActorEntry& each : shown_.heard)
            if (const HeldSeat* seat = seat_with(each, duty))
                groups.add(who_owns(each.duties), each.duties.entry.title + company(*seat));
        return groups.points();
    }

    /// " (with North)": of a seat that is a team's, or everyone's.
    [[nodiscard]] std::string company(const HeldSeat& seat) const {
        const bool alone = seat.through.kind == SubjectKind::person ||
                           seat.through.kind == SubjectKind::role || is_the_actor(seat.through);
        return alone ? "" : fmt::format(" (with {})", seat.through.title);
    }

    [[nodiscard]] bool is_the_actor(const Subject& subject) const {
        return subject.kind == shown_.actor.kind && subject.id == shown_.actor.id;
    }

    /// Whether the party is the actor, by name or as the one person behind it.
    [[nodiscard]] bool is_own(const SeatParty& party) const {
        return is_the_actor(party.actor) ||
               (party.people.size() == 1 && is_the_actor(party.people.front().person));
    }

    [[nodiscard]] std::vector<std::string> held(const std::vector<HeldSeat>& seats,
                                                std::string_view duty) const {
        std::vector<std::string> titles;
        std::set<std::string> met;
        for (const HeldSeat& seat : seats) {
            const bool open = seat.status == "active" || seat.status == "proposed";
            const std::string title = seat.entry.title + company(seat);
            if (has(seat, duty) && open && !seat.among_others && met.insert(title).second)
                titles.push_back(title);
        }
        return titles;
    }

    /// "x: Answer the neighbours".
    [[nodiscard]] std::vector<std::string> unread() const {
        Groups groups;
        for (const ActorUnread& cell : shown_.unread)
            groups.add(cell.text, cell.entry.title);
        return groups.points();
    }

    void add_stand_ins() {
        std::vector<std::string> deputies;
        for (const StandIn& each : shown_.deputies)
            deputies.push_back(named(each.deputy));
        for (const Subject& deputy : shown_.deputies_away)
            deputies.push_back(named(deputy) + ", who is not there");
        if (deputies.empty())
            deputies.emplace_back("nobody is written down");
        add(fmt::format("Who stands in for {}", us_), std::move(deputies));
        std::vector<std::string> principals;
        for (const StandIn& each : shown_.deputy_of)
            principals.push_back(named(each.principal));
        add(fmt::format("{} stand in for", we_), std::move(principals));
    }

    const ActorShown& shown_;
    std::string we_;
    std::string us_;
    std::vector<std::string> offices_;
    ShowPage page_;
};

} // namespace

ShowPage card_of(const ShowResult& result) {
    return CardMaker(result).make();
}

} // namespace whodecides
