#include "model/building/merge.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/hash.hpp"
#include "base/pointer.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"

namespace whodecides {

namespace {

/// Numbers of things by id and name space; of equal ones the first stays.
class FirstById {
  public:
    explicit FirstById(std::size_t most) : slots_(std::bit_ceil(most * 2 + 1), none) {}

    /// The number under which an equal thing is known already, else `number`.
    template <class Equal>
    std::uint32_t insert(std::uint64_t hash, std::uint32_t number, Equal equal) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash & mask;
        for (; slots_[at] != none; at = (at + 1) & mask) {
            if (equal(slots_[at]))
                return slots_[at];
        }
        return slots_[at] = number;
    }

  private:
    static constexpr std::uint32_t none = UINT32_MAX;
    std::vector<std::uint32_t> slots_;
};

/// Rows of different grids are different entries; all other things have one name space each.
template <class Thing>
std::uint32_t name_space(const Thing&) {
    return UINT32_MAX;
}
std::uint32_t name_space(const Entry& entry) {
    return entry.grid;
}

template <class Thing>
void order_by_place(std::vector<Thing>& things) {
    const auto place = [](const Thing& thing) { return place_of(thing); };
    if (std::ranges::is_sorted(things, {}, place))
        return;
    std::vector<std::pair<Span, std::uint32_t>> order;
    order.reserve(things.size());
    for (std::uint32_t i = 0; i < things.size(); ++i)
        order.emplace_back(place_of(things[i]), i);
    std::ranges::sort(order);
    std::vector<Thing> sorted;
    sorted.reserve(things.size());
    for (const auto& [span, index] : order)
        sorted.push_back(std::move(things[index]));
    things = std::move(sorted);
}

struct Kinds {
    SubjectKind operator()(const Person&) const { return SubjectKind::person; }
    SubjectKind operator()(const Role&) const { return SubjectKind::role; }
    SubjectKind operator()(const Team&) const { return SubjectKind::team; }
    SubjectKind operator()(const Forum&) const { return SubjectKind::forum; }
    SubjectKind operator()(const Entry& entry) const {
        return entry.is_decision() ? SubjectKind::decision : SubjectKind::responsibility;
    }
};

template <class Thing>
std::string_view title_of(const Thing& thing) {
    return thing.name.value.empty() ? thing.id.value : thing.name.value;
}
std::string_view title_of(const Entry& entry) {
    return entry.title.value.empty() ? entry.id.value : entry.title.value;
}

template <class Thing>
Problem duplicate_of(const Thing& first, const Thing& later, std::string logical_path) {
    Problem problem;
    problem.kind = ProblemKind::duplicate_id;
    problem.span = place_of(later);
    const SubjectKind kind = Kinds{}(first);
    problem.message = "the " + std::string(to_string(kind)) + " " + quoted(first.id.value) +
                      " is declared more than once, and only the first is used";
    problem.help = "give the later one an id of its own, or join the two";
    problem.place_text = "declared again";
    problem.others.push_back({place_of(first), "declared first"});
    problem.subject = {kind, std::string(first.id.value), std::string(title_of(first))};
    problem.logical_path = std::move(logical_path);
    return problem;
}

/// Numbers of later things whose id is taken, and a problem per such id, however often it is repeated.
template <class Thing, class Path>
std::vector<std::uint32_t> find_duplicates(const std::vector<Thing>& things, std::vector<Problem>& problems,
                                           Path path) {
    FirstById known(things.size());
    std::vector<std::uint32_t> later;
    std::unordered_map<std::uint32_t, std::size_t> reported; // the first thing -> its problem
    for (std::uint32_t i = 0; i < things.size(); ++i) {
        const Thing& thing = things[i];
        if (thing.id.value.empty())
            continue;
        const std::uint32_t space = name_space(thing);
        const std::uint32_t first = known.insert(quick_hash(thing.id.value, space), i, [&](std::uint32_t n) {
            return things[n].id.value == thing.id.value && name_space(things[n]) == space;
        });
        if (first == i)
            continue;
        later.push_back(i);
        if (reported.emplace(first, problems.size()).second)
            problems.push_back(duplicate_of(things[first], thing, path(first)));
        else
            problems[reported[first]].others.push_back({place_of(thing), "and again", true});
    }
    return later;
}

/// Takes the things with these rising numbers away.
template <class Thing>
void drop(std::vector<Thing>& things, std::span<const std::uint32_t> numbers) {
    if (numbers.empty())
        return;
    std::size_t kept = 0;
    auto next = numbers.begin();
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (next != numbers.end() && *next == i) {
            ++next;
            continue;
        }
        if (kept != i)
            things[kept] = std::move(things[i]);
        ++kept;
    }
    things.erase(things.begin() + static_cast<std::ptrdiff_t>(kept), things.end());
}

template <class Thing, class Path>
void settle(std::vector<Thing>& things, std::vector<Problem>& problems, Path path) {
    order_by_place(things);
    drop(things, find_duplicates(things, problems, path));
}

void append(Organisation& organisation, Facts&& facts) {
    const auto grids = static_cast<std::uint32_t>(organisation.grids.size());
    const auto defaults = static_cast<std::uint32_t>(organisation.defaults.size());
    for (Entry& entry : facts.entries) {
        if (entry.grid != UINT32_MAX)
            entry.grid += grids;
        if (entry.defaults != UINT32_MAX)
            entry.defaults += defaults;
    }
    append(organisation.people, std::move(facts.people));
    append(organisation.roles, std::move(facts.roles));
    append(organisation.teams, std::move(facts.teams));
    append(organisation.forums, std::move(facts.forums));
    append(organisation.entries, std::move(facts.entries));
    append(organisation.grids, std::move(facts.grids));
    append(organisation.duty_conflicts, std::move(facts.duty_conflicts));
    append(organisation.defaults, std::move(facts.defaults));
    organisation.discarded_documents += facts.discarded;
    for (const Text& field : facts.complete)
        organisation.complete.push_back(field.value);
}

} // namespace

Built merge(std::vector<Facts> facts) {
    Built built;
    Organisation& organisation = built.organisation;
    for (Facts& part : facts) {
        append(built.problems, std::move(part.problems));
        append(organisation, std::move(part));
    }
    const auto actor = [&](auto id) {
        return [&organisation, id](std::uint32_t number) mutable {
            id.value = number;
            return organisation.logical_path(Actor(id));
        };
    };
    settle(organisation.people, built.problems, actor(PersonId{}));
    settle(organisation.roles, built.problems, actor(RoleId{}));
    settle(organisation.teams, built.problems, actor(TeamId{}));
    settle(organisation.forums, built.problems, [&](std::uint32_t number) {
        std::string path = "/forums";
        append_segment(path, organisation.forums[number].id.value);
        return path;
    });
    settle(organisation.entries, built.problems,
           [&](std::uint32_t number) { return organisation.logical_path(EntryId{number}); });
    return built;
}

} // namespace whodecides
