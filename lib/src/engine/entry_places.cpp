#include "engine/entry_places.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/vectors.hpp"

namespace whodecides::engine {

namespace {

/// The body of an entry that a column of a grid is, one turned round, is its head alone; what it says stands
/// in cells of other rows. No other entry with seats has a body that is its id.
std::vector<Span> cells_of(const Entry& entry) {
    std::vector<Span> cells;
    if (entry.body != entry.id.span)
        return cells;
    const auto add = [&](const Span& mark) {
        if (!cells.empty() && cells.back().source == mark.source && cells.back().end == mark.begin)
            cells.back().end = mark.end; // letters in a row are one cell
        else
            cells.push_back(mark);
    };
    for (const Seat& seat : entry.seats)
        add(seat.who.span);
    for (const UnreadMark& mark : entry.unread)
        add(mark.span);
    std::erase_if(cells, [&](const Span& cell) { return !cell.known() || entry.body.contains(cell); });
    return cells;
}

} // namespace

bool has_place_in(const Entry& entry, const Span& place) {
    return entry.body.contains(place) || entry.id.span == place ||
           std::ranges::any_of(cells_of(entry), [&](const Span& cell) { return cell.contains(place); });
}

EntryPlaces::EntryPlaces(const Organisation& organisation) : bodies_(organisation.entries.size(), none) {
    std::vector<std::pair<Span, EntryId>> places;
    places.reserve(2 * organisation.entries.size());
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.body.known())
            places.push_back({entry.body, {e}});
        if (entry.id.span.known() && !entry.body.contains(entry.id.span))
            places.push_back({entry.id.span, {e}});
        for (const Span& cell : cells_of(entry))
            places.push_back({cell, {e}});
    }
    std::ranges::sort(places, [](const auto& a, const auto& b) {
        return std::tie(a.first.source, a.first.begin, b.first.end, a.second) <
               std::tie(b.first.source, b.first.begin, a.first.end, b.second);
    });
    places.erase(std::unique(places.begin(), places.end()), places.end()); // a cell may hold two letters
    std::uint32_t open = none;
    for (const auto& [place, entry] : places) {
        if (stretches_.empty() || stretches_.back().place != place) {
            while (open != none && !stretches_[open].place.contains(place))
                open = stretches_[open].outer;
            stretches_.push_back({place, static_cast<std::uint32_t>(entries_.size()), 0, open});
            open = static_cast<std::uint32_t>(stretches_.size() - 1);
        }
        ++stretches_.back().count;
        entries_.push_back(entry);
        if (place == organisation[entry].body)
            bodies_[entry.value] = open;
    }
}

std::uint32_t EntryPlaces::at(const Span& place) const {
    const auto after = std::ranges::upper_bound(
        stretches_, std::pair(place.source, place.begin), {},
        [](const Stretch& stretch) { return std::pair(stretch.place.source, stretch.place.begin); });
    auto found = static_cast<std::uint32_t>(after - stretches_.begin()) - 1; // none before the first
    while (found != none && !stretches_[found].place.contains(place))
        found = stretches_[found].outer;
    return found;
}

EntryPlaces::Touched EntryPlaces::touched(const Draft& draft) const {
    Touched touched;
    for (const Topic& topic : draft.topics)
        if (topic.kind == Topic::Kind::entry)
            touched.entries.push_back({static_cast<std::uint32_t>(topic.value)});
    std::vector<std::uint32_t> shared;
    const auto touch = [&](const Span& place) {
        const std::uint32_t stretch = at(place);
        if (stretch == none)
            return;
        if (stretches_[stretch].count == 1)
            touched.entries.push_back(sharing(stretch).front());
        else
            shared.push_back(stretch);
    };
    touch(draft.finding.place);
    for (const Label& label : draft.finding.labels)
        touch(label.span);
    sort_distinct(touched.entries);
    sort_distinct(shared);

    std::vector<std::uint32_t> told;
    for (const EntryId entry : touched.entries)
        told.push_back(bodies_[entry.value]);
    sort_distinct(told);
    std::ranges::set_difference(shared, told, std::back_inserter(touched.shared));
    return touched;
}

std::size_t EntryPlaces::count(const Touched& touched) const {
    std::size_t count = touched.entries.size();
    for (const std::uint32_t stretch : touched.shared)
        count += stretches_[stretch].count;
    return count;
}

} // namespace whodecides::engine
