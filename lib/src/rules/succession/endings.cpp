#include "rules/succession/endings.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/pointer.hpp"
#include "base/words.hpp"
#include "model/measures/load.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

/// Where somebody is named who ends, and what that leaves empty.
struct Mention {
    PersonId person;
    Label label;
    Actor emptied; ///< the role or team that nobody else is named for; unknown where there is none
};

class Walk {
  public:
    Walk(const Organisation& organisation, Date first, Date last)
        : organisation_(organisation), first_(first), last_(last) {}

    template <class Thing>
    [[nodiscard]] bool ends(const Thing& thing) const {
        return thing.until.has_value() && first_ <= *thing.until && *thing.until <= last_;
    }

    /// All mentions of people, by person.
    [[nodiscard]] std::vector<Mention> mentions() const {
        std::vector<Mention> found;
        for (std::uint32_t r = 0; r < organisation_.roles.size(); ++r)
            add(found, RoleId{r}, organisation_.roles[r].holders, "holds");
        for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t)
            add(found, TeamId{t}, organisation_.teams[t].leads, "leads");
        for (const Entry& entry : organisation_.entries) {
            if (!is_load(entry))
                continue;
            for (const Seat& seat : entry.seats)
                if (person_ends(seat.who.actor))
                    found.push_back({seat.who.actor.person(),
                                     {seat.who.span, fmt::format("{} of {}", key_of(seat), called(entry))},
                                     {}});
        }
        std::ranges::stable_sort(found, {}, &Mention::person);
        return found;
    }

  private:
    [[nodiscard]] bool person_ends(Actor actor) const {
        return actor.is_person() && ends(organisation_[actor.person()]) &&
               organisation_[actor.person()].status != PersonStatus::left;
    }

    void add(std::vector<Mention>& found, Actor actor, const std::vector<Ref>& people,
             const char* verb) const {
        const bool all = std::ranges::all_of(people, [&](const Ref& ref) { return person_ends(ref.actor); });
        for (const Ref& ref : people)
            if (person_ends(ref.actor))
                found.push_back({ref.actor.person(),
                                 {ref.span, fmt::format("{} {}", verb, called(organisation_, actor))},
                                 all ? actor : Actor{}});
    }

    const Organisation& organisation_;
    Date first_;
    Date last_;
};

void add_people(std::vector<Ending>& found, std::vector<Mention> mentions) {
    for (Mention& mention : mentions) {
        if (found.empty() || found.back().actor != Actor(mention.person))
            found.push_back({.actor = mention.person, .entry = {}, .mentions = {}, .emptied = {}});
        found.back().mentions.push_back(std::move(mention.label));
        if (mention.emptied.is_somebody())
            found.back().emptied.push_back(mention.emptied);
    }
}

} // namespace

std::vector<Ending> endings(const Organisation& organisation, Date first, Date last) {
    const Walk walk(organisation, first, last);
    std::vector<Ending> found;
    add_people(found, walk.mentions());
    for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
        if (walk.ends(organisation.roles[r]))
            found.push_back({.actor = RoleId{r}, .entry = {}, .mentions = {}, .emptied = {}});
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        if (walk.ends(organisation.entries[e]) && !organisation.entries[e].retired())
            found.push_back({.actor = {}, .entry = {e}, .mentions = {}, .emptied = {}});
    return found;
}

const Written<Date>& until_of(const Organisation& organisation, const Ending& ending) {
    if (ending.entry.known())
        return organisation[ending.entry].until;
    return ending.actor.is_role() ? organisation[ending.actor.role()].until
                                  : organisation[ending.actor.person()].until;
}

std::string who_ends(const Organisation& organisation, const Ending& ending, std::string_view still) {
    if (ending.entry.known())
        return called(organisation[ending.entry]);
    if (!ending.actor.is_person())
        return called(organisation, ending.actor);
    const std::size_t places = ending.mentions.size();
    return fmt::format("{} {}name{} {}, who", counted(places, "place"), still, places == 1 ? "s" : "",
                       called(organisation, ending.actor));
}

Draft& start_ending(Report& report, const Organisation& organisation, const Ending& ending) {
    Draft& draft = ending.entry.known() ? report.on(ending.entry) : report.on(ending.actor);
    Finding& finding = draft.finding;
    finding.place = until_of(organisation, ending).span;
    append_segment(finding.logical_path, "until");
    finding.labels = ending.mentions;
    for (const Actor emptied : ending.emptied)
        draft.topics.emplace_back(emptied);
    if (ending.actor.is_person())
        concern(finding, organisation, std::array{ending.actor.person()});
    return draft;
}

} // namespace whodecides
