#include "engine/views/diff_entries.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>

namespace whodecides::engine {

namespace {

/// Entries of one organisation that wait for their like, by a text; several under one text in their order.
class Waiting {
  public:
    void add(std::string key, EntryId id) { by_key_[std::move(key)].push_back(id); }
    /// Takes the first one out; unknown where there is none.
    EntryId take(const std::string& key) {
        const auto found = by_key_.find(key);
        if (found == by_key_.end() || found->second.empty())
            return {};
        const EntryId id = found->second.front();
        found->second.pop_front();
        return id;
    }

  private:
    std::unordered_map<std::string, std::deque<EntryId>> by_key_;
};

std::vector<EntryId> entries_of(const Organisation& organisation) {
    std::vector<EntryId> ids;
    for (std::uint32_t i = 0; i < organisation.entries.size(); ++i)
        if (!organisation.entries[i].retired())
            ids.push_back({i});
    return ids;
}

} // namespace

std::vector<EntryPair> match_entries(const Organisation& before, const Organisation& after) {
    std::vector<EntryPair> pairs;
    Waiting by_path;
    for (const EntryId id : entries_of(before))
        by_path.add(before.logical_path(id), id);
    std::vector<bool> found(before.entries.size());
    for (const EntryId id : entries_of(after)) {
        const EntryId old = by_path.take(after.logical_path(id));
        pairs.push_back({old, id});
        if (old.known())
            found[old.value] = true;
    }
    Waiting by_id; // moved from one section to another, or into a grid
    for (const EntryId id : entries_of(before))
        if (!found[id.value])
            by_id.add(std::string(before[id].id.value), id);
    for (EntryPair& pair : pairs) {
        if (pair.before.known())
            continue;
        pair.before = by_id.take(std::string(after[pair.after].id.value));
        if (pair.before.known())
            found[pair.before.value] = true;
    }
    for (const EntryId id : entries_of(before))
        if (!found[id.value])
            pairs.push_back({id, {}});
    return pairs;
}

} // namespace whodecides::engine
