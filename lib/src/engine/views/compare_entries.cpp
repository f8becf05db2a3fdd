#include "engine/views/compare_entries.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/text.hpp"
#include "engine/views/compare_same.hpp"

namespace whodecides::engine {
namespace {

/// An entry of one voice.
struct OwnEntry {
    std::uint32_t voice;
    EntryId id;
};

std::vector<OwnEntry> entries_of(std::span<const Organisation* const> voices) {
    std::vector<OwnEntry> all;
    for (std::uint32_t voice = 0; voice < voices.size(); ++voice)
        for (std::uint32_t i = 0; voices[voice] != nullptr && i < voices[voice]->entries.size(); ++i)
            if (!voices[voice]->entries[i].retired())
                all.push_back({voice, {i}});
    return all;
}

/// By place and id, by id, by id or title as people type them: rows of two grids may share a title.
Same matched(std::span<const Organisation* const> voices, std::span<const OwnEntry> entries) {
    std::vector<std::uint32_t> owners;
    std::vector<Same::Name> places;
    std::vector<Same::Name> ids;
    std::vector<Same::Name> typed;
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        const Organisation& organisation = *voices[entries[i].voice];
        const Entry& entry = organisation[entries[i].id];
        owners.push_back(entries[i].voice);
        places.emplace_back(organisation.logical_path(entries[i].id), i);
        ids.emplace_back(text::folded(entry.id.value), i);
        typed.emplace_back(text::key_folded(entry.id.value), i);
        typed.emplace_back(text::key_folded(entry.title.value), i);
    }
    Same same(std::move(owners));
    same.join(std::move(places));
    same.join(std::move(ids));
    same.join(std::move(typed));
    return same;
}

} // namespace

std::vector<SharedEntry> shared_entries(std::span<const Organisation* const> voices) {
    const std::vector<OwnEntry> entries = entries_of(voices);
    Same same = matched(voices, entries);
    std::vector<SharedEntry> rows;
    std::vector<std::size_t> row_of(entries.size());
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        const std::uint32_t first = same.find(i);
        if (first == i) {
            row_of[i] = rows.size();
            rows.emplace_back(voices.size());
        }
        rows[row_of[first]][entries[i].voice] = entries[i].id;
    }
    return rows;
}

std::size_t voices_with(const SharedEntry& entry) {
    return static_cast<std::size_t>(std::ranges::count_if(entry, [](EntryId id) { return id.known(); }));
}

} // namespace whodecides::engine
