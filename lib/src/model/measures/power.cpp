#include "model/measures/power.hpp"

#include <algorithm>

#include "model/measures/load.hpp"

namespace whodecides {

class Power::Collector {
  public:
    Collector(const Organisation& organisation, const Answering& answering, Power& power)
        : organisation_(organisation), answering_(answering), power_(power),
          item_of_(organisation.people.size()), roles_(organisation.roles.size()),
          teams_(organisation.teams.size()) {}

    void collect() {
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
            const std::size_t first = items_.size();
            crowd_ = false;
            if (is_load(organisation_.entries[e]))
                collect({e}, first);
            power_.entries_ += crowd_ || items_.size() > first ? 1 : 0;
        }
        deal_to_crowds();
        std::vector<std::pair<std::uint32_t, Item>> pairs;
        pairs.reserve(items_.size());
        for (const Item& item : items_) {
            pairs.emplace_back(item.person.value, item);
            power_.held_[item.person.value] += item.part;
            power_.whole_[item.person.value] += item.part >= 1 ? 1 : 0;
        }
        power_.items_ = Rows<Item>::grouped(organisation_.people.size(), pairs);
    }

  private:
    /// What a role or team of very many people has: dealt out to them once, at the end.
    struct Crowd {
        double part = 0; ///< for each of them
        std::uint32_t whole = 0;
        std::uint32_t last = UINT32_MAX; ///< the entry counted last
    };

    void collect(EntryId id, std::size_t first) {
        const std::vector<Seat>& seats = organisation_[id].seats;
        for (std::uint32_t s = 0; s < seats.size(); ++s) {
            if (!seats[s].duties.any(owning) || !seats[s].who.actor.is_somebody())
                continue;
            const auto people = organisation_.holders(seats[s].who.actor).people;
            if (people.empty())
                continue;
            const double part = part_of_each(organisation_, answering_, id, seats[s]);
            if (people.size() > Answering::most_listed) {
                add_crowd(id, seats[s].who.actor, part);
                continue;
            }
            for (const PersonId person : people)
                if (organisation_.counts(person))
                    add({id, person, s, part}, first);
        }
    }

    void add(const Item& item, std::size_t first) {
        std::size_t& at = item_of_[item.person.value];
        const bool met = at >= first && at < items_.size() && items_[at].person == item.person;
        if (!met) {
            at = items_.size();
            items_.push_back(item);
        } else if (item.part > items_[at].part) {
            items_[at] = item;
        }
    }

    void add_crowd(EntryId id, Actor actor, double part) {
        Crowd& crowd = actor.is_role() ? roles_[actor.index] : teams_[actor.index];
        crowd_ = true;
        if (crowd.last == id.value)
            return;
        crowd.last = id.value;
        crowd.part += part;
        crowd.whole += part >= 1 ? 1 : 0;
    }

    void deal_to_crowds() {
        const auto deal = [&](Actor actor, const Crowd& crowd) {
            if (crowd.part <= 0)
                return;
            for (const PersonId person : organisation_.holders(actor).people)
                if (organisation_.counts(person)) {
                    power_.held_[person.value] += crowd.part;
                    power_.whole_[person.value] += crowd.whole;
                }
        };
        for (std::uint32_t r = 0; r < roles_.size(); ++r)
            deal(RoleId{r}, roles_[r]);
        for (std::uint32_t t = 0; t < teams_.size(); ++t)
            deal(TeamId{t}, teams_[t]);
    }

    const Organisation& organisation_;
    const Answering& answering_;
    Power& power_;
    std::vector<Item> items_;
    std::vector<std::size_t> item_of_; ///< of each person, their item of the entry at hand
    std::vector<Crowd> roles_;
    std::vector<Crowd> teams_;
    bool crowd_ = false;
};

Power::Power(const Organisation& organisation, const Answering& answering)
    : organisation_(organisation), held_(organisation.people.size()), whole_(organisation.people.size()) {
    Collector(organisation, answering, *this).collect();
}

Concentration Power::concentration() const {
    std::vector<PersonId> people;
    for (std::uint32_t p = 0; p < organisation_.people.size(); ++p)
        if (organisation_.counts({p}))
            people.push_back({p});
    return concentration(people);
}

Concentration Power::concentration(std::span<const PersonId> people) const {
    std::vector<double> held;
    std::size_t whole = 0;
    for (const PersonId person : people) {
        if (held_[person.value] > 0)
            held.push_back(held_[person.value]);
        whole += whole_[person.value];
    }
    return whodecides::concentration(std::move(held), people.size(), whole);
}

} // namespace whodecides
