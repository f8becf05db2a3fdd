#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <fmt/format.h>

#include <whodecides/who.hpp>

#include "base/nearest.hpp"
#include "base/words.hpp"
#include "engine/checked.hpp"
#include "engine/lookup/search.hpp"
#include "engine/views/entry_duties.hpp"
#include "model/building/actor_names.hpp"
#include "model/building/thing_names.hpp"
#include "model/subjects.hpp"

namespace whodecides {
namespace {

constexpr std::size_t most_candidates = 8;

std::vector<WhoCandidate> candidates(const Organisation& organisation, std::span<const engine::Hit> hits) {
    std::vector<WhoCandidate> list;
    for (const engine::Hit& hit : hits)
        list.push_back({engine::entry_duties(organisation, hit.entry), hit.nearness});
    return list;
}

/// Where nothing meets all the words: what meets some of them, else the id or title that is spelt most alike.
std::vector<WhoCandidate> nearest_to(const Organisation& organisation, std::span<const engine::Hit> hits,
                                     std::string_view text) {
    if (!hits.empty())
        return candidates(organisation, hits.first(std::min(hits.size(), most_candidates)));
    ThingNames<Entry> names(organisation.entries);
    const std::string_view near = nearest(text, names.spellings());
    const Match<EntryId> found = near.empty() ? Match<EntryId>{} : names.find(near);
    if (found.count == 0)
        return {};
    return candidates(organisation, std::array{engine::Hit{.entry = found.value}});
}

Who find(const Organisation& organisation, const WhoRequest& request) {
    Who who{.text = request.text};
    const std::vector<engine::Hit> hits = engine::search(organisation, request.text);
    const std::vector<engine::Hit> meant = engine::meant(hits);
    if (meant.size() == 1) {
        who.answer = engine::entry_duties(organisation, meant.front().entry);
        return who;
    }
    const std::size_t shown = std::min(meant.size(), most_candidates);
    who.candidates = candidates(organisation, std::span(meant).first(shown));
    who.more = meant.size() - shown;
    if (!meant.empty())
        return who;
    who.nearest = nearest_to(organisation, hits, request.text);
    ActorNames names(organisation);
    if (const Match<Actor> actor = names.find(request.text); actor.count == 1)
        who.actor = subject_of(organisation, actor.value);
    return who;
}

} // namespace

WhoResult who(const WhoRequest& request) {
    if (!engine::has_word(request.text))
        throw Error(fmt::format("{} has no word in it; name what is to be decided", quoted(request.text)));
    engine::Checked checked = engine::check_whole(engine::reading_only(request));
    Who found = find(checked.input.organisation, request);
    return {{std::move(checked.input.sources), std::move(checked.results)}, std::move(found)};
}

} // namespace whodecides
