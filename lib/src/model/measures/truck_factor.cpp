#include "model/measures/truck_factor.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "model/measures/answering.hpp"
#include "model/measures/load.hpp"

namespace whodecides {

void TruckFactor::Few::add(std::uint32_t person) {
    if (first == UINT32_MAX)
        first = person;
    else if (second == UINT32_MAX && first != person)
        second = person;
    else if (first != person && second != person)
        more = true;
}

void TruckFactor::Few::add(const Few& other) {
    more = more || other.more;
    for (const std::uint32_t person : {other.first, other.second})
        if (person != UINT32_MAX)
            add(person);
}

TruckFactor::TruckFactor(const Organisation& organisation)
    : organisation_(organisation), bearers_(organisation), alone_(organisation.people.size()) {
    const std::vector<Few> few = bearers_.gather<Few>(
        [&](PersonId person) {
            Few one;
            one.more = !organisation.human(person);
            one.add(person.value);
            return one;
        },
        [](Few& all, const Few& part) { all.add(part); }, [](Few& all) { all.more = true; });
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!is_load(entry))
            continue;
        const DutySet carrying = DutySet(Duty::does) | answering_duty(entry);
        Few all;
        bool unnamed = false;
        for (const Seat& seat : entry.seats) {
            const Actor actor = seat.who.actor;
            if (!seat.duties.any(carrying) || actor.kind == ActorKind::generic)
                continue;
            if (!actor.is_somebody()) {
                unnamed = true;
                continue;
            }
            seats_.data.push_back(bearers_.of(actor));
            all.add(few[bearers_.of(actor)]);
        }
        all.more = all.more || unnamed;
        seats_.end_row();
        entries_.push_back({e});
        unnamed_.push_back(unnamed ? 1 : 0);
        few_.push_back(all);
        if (!all.more && all.first != UINT32_MAX && all.second == UINT32_MAX)
            ++alone_[all.first];
    }
}

TruckFactor::Leaving TruckFactor::one() const {
    const auto most = std::max_element(alone_.begin(), alone_.end());
    if (most == alone_.end() || *most == 0)
        return {};
    return {{PersonId{static_cast<std::uint32_t>(most - alone_.begin())}}, *most};
}

/// Either two of those who are alone on most entries, or two who share some.
TruckFactor::Leaving TruckFactor::two() const {
    using Pair = std::pair<std::uint32_t, std::uint32_t>;
    std::vector<Pair> pairs;
    for (const Few& few : few_)
        if (!few.more && few.second != UINT32_MAX)
            pairs.push_back(std::minmax(few.first, few.second));
    std::sort(pairs.begin(), pairs.end());

    std::size_t most = 0;
    Pair best;
    const auto offer = [&](const Pair& pair, std::size_t shared) {
        const std::size_t left = alone_[pair.first] + alone_[pair.second] + shared;
        if (left > most || (left == most && pair < best)) {
            most = left;
            best = pair;
        }
    };
    for (auto at = pairs.begin(); at != pairs.end();) {
        const auto next = std::upper_bound(at, pairs.end(), *at);
        offer(*at, static_cast<std::size_t>(next - at));
        at = next;
    }
    std::vector<std::uint32_t> order;
    for (std::uint32_t p = 0; p < alone_.size(); ++p)
        if (alone_[p] > 0)
            order.push_back(p);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return alone_[a] > alone_[b]; });
    if (order.size() >= 2)
        offer(std::minmax(order[0], order[1]), 0);
    if (most == 0)
        return {};
    return {{PersonId{best.first}, PersonId{best.second}}, most};
}

std::vector<EntryId> TruckFactor::left_by(std::span<const PersonId> people, std::size_t most) const {
    const auto leaves = [&](std::uint32_t person) {
        return person == UINT32_MAX || std::ranges::find(people, PersonId{person}) != people.end();
    };
    std::vector<EntryId> left;
    for (std::size_t i = 0; i < few_.size() && left.size() < most; ++i)
        if (!few_[i].more && few_[i].first != UINT32_MAX && leaves(few_[i].first) && leaves(few_[i].second))
            left.push_back(entries_[i]);
    return left;
}

std::optional<TruckFactor::Size> TruckFactor::smallest(double share) const {
    const double more_than = share * static_cast<double>(considered());
    if (static_cast<double>(one().entries) > more_than)
        return Size{1, true};
    if (static_cast<double>(two().entries) > more_than)
        return Size{2, true};
    const std::vector<PersonId> people = people_behind();
    const bool try_all = people.size() <= most_tried;
    const auto found = try_all ? by_trying(people, more_than) : at_most(share);
    return found ? std::optional(Size{*found, try_all}) : std::nullopt;
}

/// Those who stand behind some seat and may leave.
std::vector<PersonId> TruckFactor::people_behind() const {
    std::vector<std::uint8_t> needed(bearers_.size(), 0);
    for (const std::uint32_t node : seats_.data)
        needed[node] = 1;
    std::vector<PersonId> people;
    for (std::uint32_t node = bearers_.size(); node-- > 0;) {
        if (needed[node] == 0)
            continue;
        if (bearers_.is_present_person(node) && organisation_.human({node}))
            people.push_back({node});
        for (const std::uint32_t part : bearers_.parts(node))
            needed[part] = 1;
    }
    std::reverse(people.begin(), people.end());
    return people;
}

/// Every group of people as a set of bits: how many entries have nobody outside it.
std::optional<std::size_t> TruckFactor::by_trying(std::span<const PersonId> people, double more_than) const {
    constexpr std::uint32_t for_ever = 1U << 31U;
    std::vector<std::uint32_t> bits(organisation_.people.size(), for_ever);
    for (std::uint32_t i = 0; i < people.size(); ++i)
        bits[people[i].value] = 1U << i;
    const auto sets =
        bearers_.gather<std::uint32_t>([&](PersonId person) { return bits[person.value]; },
                                       [](std::uint32_t& set, std::uint32_t part) { set |= part; },
                                       [](std::uint32_t& set) { set |= for_ever; });

    std::vector<std::uint32_t> left(std::size_t{1} << people.size());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::uint32_t set = unnamed_[i] != 0 ? for_ever : 0;
        for (const std::uint32_t node : seats_[i])
            set |= sets[node];
        if (set != 0 && set < for_ever)
            ++left[set];
    }
    for (std::uint32_t bit = 1; bit < left.size(); bit <<= 1U)
        for (std::uint32_t set = 0; set < left.size(); ++set)
            if ((set & bit) != 0)
                left[set] += left[set ^ bit];
    std::optional<std::size_t> smallest;
    for (std::uint32_t set = 0; set < left.size(); ++set) {
        const auto size = static_cast<std::size_t>(std::popcount(set));
        if (left[set] > more_than && (!smallest || size < *smallest))
            smallest = size;
    }
    return smallest;
}

/// Every entry weighs one, and each node hands on what it carries in equal parts.
std::vector<PersonId> TruckFactor::heaviest_first(std::span<const PersonId> people) const {
    std::vector<double> weights(bearers_.size());
    const auto hand_on = [&](double weight, std::span<const std::uint32_t> parts) {
        for (const std::uint32_t part : parts)
            weights[part] += weight / static_cast<double>(parts.size());
    };
    for (std::size_t i = 0; i < entries_.size(); ++i)
        hand_on(1, seats_[i]);
    for (std::uint32_t node = bearers_.size(); node-- > 0;)
        hand_on(weights[node], bearers_.parts(node));
    std::vector<PersonId> order(people.begin(), people.end());
    std::stable_sort(order.begin(), order.end(),
                     [&](PersonId a, PersonId b) { return weights[a.value] > weights[b.value]; });
    return order;
}

/// Takes one person after the other away; a node, and at last an entry, falls with the last of its parts.
std::optional<std::size_t> TruckFactor::at_most(double share) const {
    const std::uint32_t nodes = bearers_.size();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::uint32_t node = 0; node < nodes; ++node)
        for (const std::uint32_t part : bearers_.parts(node))
            edges.emplace_back(part, node);
    for (std::uint32_t i = 0; i < entries_.size(); ++i)
        for (const std::uint32_t node : seats_[i])
            edges.emplace_back(node, nodes + i);
    const std::size_t all = nodes + entries_.size();
    const auto wholes = Rows<std::uint32_t>::grouped(all, edges);

    // What each still has: parts with somebody in them, and one more for whoever is not named.
    std::vector<std::uint32_t> has(all);
    for (std::uint32_t node = 0; node < all; ++node) {
        const bool stays = node < nodes ? bearers_.lasts(node) : unnamed_[node - nodes] != 0;
        has[node] += (stays ? 1 : 0) + (bearers_.is_present_person(node) ? 1 : 0);
        if (has[node] > 0)
            for (const std::uint32_t whole : wholes[node])
                ++has[whole];
    }
    std::size_t left = 0;
    std::size_t taken = 0;
    std::vector<std::uint32_t> falling;
    for (const PersonId person : heaviest_first(people_behind())) {
        ++taken;
        falling.assign(1, person.value);
        while (!falling.empty()) {
            const std::uint32_t node = falling.back();
            falling.pop_back();
            if (--has[node] > 0)
                continue;
            left += node >= nodes ? 1 : 0;
            falling.insert(falling.end(), wholes[node].begin(), wholes[node].end());
        }
        if (static_cast<double>(left) > share * static_cast<double>(considered()))
            return taken;
    }
    return std::nullopt;
}

} // namespace whodecides
