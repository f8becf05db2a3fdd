#include "model/measures/load.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace whodecides {

bool is_load(const Entry& entry) {
    return !entry.retired() && entry.status != EntryStatus::decided;
}

double part_of_each(const Organisation& organisation, const Answering& answering, EntryId entry,
                    const Seat& seat) {
    const Holders holders = organisation.holders(seat.who.actor);
    const auto part_of = [](std::size_t people) {
        return 1 / static_cast<double>(std::max<std::size_t>(1, people));
    };
    const double of_role = holders.sharing == Sharing::cover ? part_of(holders.people.size()) : 1.0;
    if (seat.duties.any(owning) && is_shared(organisation.settlement(entry).mode)) {
        const double answers = seat.duties.has(Duty::answers) ? part_of(answering.at_once(entry)) : 0.0;
        const double decides =
            seat.duties.has(Duty::decides) ? part_of(answering.deciding_at_once(entry)) : 0.0;
        return of_role * std::max(answers, decides);
    }
    return holders.sharing == Sharing::mode ? part_of(holders.people.size()) : of_role;
}

double switching_loss(std::size_t things) {
    constexpr std::array losses{0.0, 0.0, 0.2, 0.4, 0.6, 0.75};
    return losses[std::min(things, losses.size() - 1)];
}

Load::Load(const Organisation& organisation, const Answering& answering)
    : organisation_(organisation), efforts_(organisation.people.size()), units_(organisation.people.size()),
      whole_(organisation.people.size()) {
    share_out();
    count_units(answering);
}

void Load::share_out() {
    std::vector<PersonId> present;
    for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
        const Entry& entry = organisation_.entries[e];
        for (std::uint32_t i = 0; is_load(entry) && i < entry.effort.size(); ++i) {
            const Actor actor = entry.effort[i].who.actor;
            const auto holders = organisation_.holders(actor).people;
            if (actor.is_team() || holders.size() > Answering::most_listed)
                continue;
            present.clear();
            std::ranges::copy_if(holders, std::back_inserter(present),
                                 [&](PersonId person) { return organisation_.present(person); });
            for (const PersonId person : present)
                by_entry_.data.push_back(
                    {{e}, i, person, entry.effort[i].share / static_cast<double>(present.size())});
        }
        by_entry_.end_row();
    }

    std::vector<std::pair<std::uint32_t, Share>> pairs;
    pairs.reserve(by_entry_.data.size());
    for (const Share& share : by_entry_.data) {
        pairs.emplace_back(share.person.value, share);
        efforts_[share.person.value] += share.share;
    }
    by_person_ = Rows<Share>::grouped(organisation_.people.size(), pairs);
}

/// Per actor first, so that a crowd behind one actor on many entries is gone through once.
void Load::count_units(const Answering& answering) {
    constexpr DutySet no_load = DutySet(Duty::informed) | Duty::excluded;
    struct Sum {
        double units = 0;
        std::uint32_t whole = 0;
    };
    std::vector<Sum> people(organisation_.people.size());
    std::vector<Sum> roles(organisation_.roles.size());
    std::vector<Sum> teams(organisation_.teams.size());
    for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
        const Entry& entry = organisation_.entries[e];
        if (!is_load(entry))
            continue;
        for (const Seat& seat : entry.seats) {
            const Actor actor = seat.who.actor;
            if (!actor.is_somebody() || (seat.duties | no_load) == no_load)
                continue;
            const double part = part_of_each(organisation_, answering, {e}, seat);
            Sum& held = (actor.is_person() ? people : actor.is_role() ? roles : teams)[actor.index];
            held.units += part;
            held.whole += part >= 1 ? 1 : 0;
        }
    }
    const auto deal = [&](Actor actor, const Sum& held) {
        if (held.units <= 0)
            return;
        for (const PersonId person : organisation_.holders(actor).people)
            if (organisation_.present(person)) {
                units_[person.value] += held.units;
                whole_[person.value] += held.whole;
            }
    };
    for (std::uint32_t p = 0; p < people.size(); ++p)
        deal(PersonId{p}, people[p]);
    for (std::uint32_t r = 0; r < roles.size(); ++r)
        deal(RoleId{r}, roles[r]);
    for (std::uint32_t t = 0; t < teams.size(); ++t)
        deal(TeamId{t}, teams[t]);
}

std::size_t Load::decisions(PersonId person, double least) const {
    std::size_t count = 0;
    const auto shares = shares_of(person);
    for (std::size_t i = 0; i < shares.size();) {
        const EntryId entry = shares[i].entry;
        double sum = 0;
        for (; i < shares.size() && shares[i].entry == entry; ++i)
            sum += shares[i].share;
        count += organisation_[entry].is_decision() && sum >= least ? 1 : 0;
    }
    return count;
}

std::optional<double> Load::capacity(PersonId person) const {
    const Written<double>& written = organisation_[person].capacity;
    if (written.has_value())
        return *written;
    return organisation_.usage(Field::capacity).in_use() ? std::optional(1.0) : std::nullopt;
}

} // namespace whodecides
