#include "model/measures/answering.hpp"

#include <algorithm>

namespace whodecides {
namespace {

/// Remembers which numbers were met in the pass at hand, without being cleared between passes.
class Met {
  public:
    explicit Met(std::size_t count) : last_(count, 0) {}
    /// Whether this is the first time in this pass; passes count from 1.
    bool first(std::uint32_t index, std::uint32_t pass) {
        if (last_[index] == pass)
            return false;
        last_[index] = pass;
        return true;
    }

  private:
    std::vector<std::uint32_t> last_;
};

/// Goes through the seats of one entry after the other, each time in a pass of its own.
class Collector {
  public:
    Collector(const Organisation& organisation, std::vector<Answerer>& out)
        : organisation_(organisation), out_(out), roles_(organisation.roles.size()),
          teams_(organisation.teams.size()), listed_(organisation.people.size()),
          counted_(organisation.people.size()) {}

    /// Adds who answers for the entry; the number of people who do so at once.
    std::uint32_t collect(const Entry& entry) { return go_through(entry, answering_duty(entry), true); }

    /// The number of people who have the duty at once.
    std::uint32_t count(const Entry& entry, Duty duty) { return go_through(entry, duty, false); }

  private:
    std::uint32_t go_through(const Entry& entry, Duty duty, bool list) {
        ++pass_;
        list_ = list;
        std::uint32_t at_once = 0;
        bool everyone = false;
        for (std::uint32_t s = 0; s < entry.seats.size(); ++s) {
            const Seat& seat = entry.seats[s];
            if (!seat.duties.has(duty))
                continue;
            everyone = everyone || seat.who.actor.kind == ActorKind::everyone;
            if (seat.who.actor.is_somebody())
                at_once += go_through(s, seat.who.actor);
        }
        return at_once + (everyone ? 1 : 0);
    }

    std::uint32_t go_through(std::uint32_t seat, Actor actor) {
        if ((actor.is_role() && !roles_.first(actor.index, pass_)) ||
            (actor.is_team() && !teams_.first(actor.index, pass_)))
            return 0;
        const Holders holders = organisation_.holders(actor);
        if (holders.sharing == Sharing::group || holders.sharing == Sharing::unknown)
            return 1;
        const bool in_turn = holders.sharing == Sharing::cover && holders.people.size() > 1;
        if (holders.people.size() > Answering::most_listed)
            return in_turn ? 1 : static_cast<std::uint32_t>(holders.people.size());
        std::uint32_t people = 0;
        for (const PersonId person : holders.people) {
            if (list_ && listed_.first(person.value, pass_))
                out_.push_back({person, seat});
            if (!in_turn && counted_.first(person.value, pass_))
                ++people;
        }
        return in_turn ? 1 : people;
    }

    const Organisation& organisation_;
    std::vector<Answerer>& out_;
    Met roles_;
    Met teams_;
    Met listed_;
    Met counted_;
    std::uint32_t pass_ = 0;
    bool list_ = false;
};

/// Whether those who answer are others than those who decide.
bool are_apart(const Entry& entry) {
    bool answers = false;
    bool decides = false;
    bool both_alike = true;
    for (const Seat& seat : entry.seats) {
        answers = answers || seat.duties.has(Duty::answers);
        decides = decides || seat.duties.has(Duty::decides);
        both_alike = both_alike && seat.duties.has(Duty::answers) == seat.duties.has(Duty::decides);
    }
    return answers && decides && !both_alike;
}

} // namespace

Duty answering_duty(const Entry& entry) {
    return entry.has_seat(Duty::answers) ? Duty::answers : Duty::decides;
}

Duty deciding_duty(const Entry& entry) {
    return entry.has_seat(Duty::decides) ? Duty::decides : Duty::answers;
}

Duty owning_duty(const Entry& entry) {
    return entry.is_decision() ? deciding_duty(entry) : answering_duty(entry);
}

DutySet with_implied(const Entry& entry, DutySet duties) {
    if (!duties.any(owning))
        return duties;
    if (duties.has(deciding_duty(entry)))
        duties |= Duty::decides;
    if (duties.has(answering_duty(entry)))
        duties |= Duty::answers;
    return duties;
}

Answering::Answering(const Organisation& organisation) {
    const auto count = static_cast<std::uint32_t>(organisation.entries.size());
    at_once_.reserve(count);
    deciding_at_once_.reserve(count);
    Collector collector(organisation, answerers_.data);
    for (const Entry& entry : organisation.entries) {
        at_once_.push_back(collector.collect(entry));
        deciding_at_once_.push_back(are_apart(entry) ? collector.count(entry, Duty::decides)
                                                     : at_once_.back());
        answerers_.end_row();
    }

    std::vector<std::pair<std::uint32_t, EntryId>> held;
    for (std::uint32_t e = 0; e < count; ++e)
        if (!organisation.entries[e].retired())
            for (const Answerer& answerer : of({e}))
                held.emplace_back(answerer.person.value, EntryId{e});
    entries_ = Rows<EntryId>::grouped(organisation.people.size(), held);
}

} // namespace whodecides
