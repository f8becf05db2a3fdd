#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "model/building/name_table.hpp"
#include "model/things.hpp"

namespace whodecides {

inline std::string_view title_of(const Entry& entry) {
    return entry.title.value;
}
inline std::string_view title_of(const Forum& forum) {
    return forum.name.value;
}

/// The names of one kind of thing that has a name space of its own: entries, or forums. A name matches
/// by id, folded id, title, in this order.
template <class Thing>
class ThingNames {
  public:
    explicit ThingNames(const std::vector<Thing>& things) : things_(things) {
        ids_.reserve(things.size());
        for (std::uint32_t i = 0; i < things.size(); ++i)
            ids_.add(things[i].id.value, {i});
    }

    [[nodiscard]] Match<Id<Thing>> find(std::string_view name) {
        return at_step(
            name, [](const NameTable<Id<Thing>>& table, std::string_view key) { return table.match(key); });
    }

    /// The things an ambiguous name stands for, at most `most`.
    [[nodiscard]] std::vector<Id<Thing>> meanings(std::string_view name, std::size_t most) {
        std::vector<Id<Thing>> found;
        at_step(name, [&](const NameTable<Id<Thing>>& table, std::string_view key) {
            table.each(key, table.hash_of(key), [&](Id<Thing> id) {
                found.push_back(id);
                return found.size() < most;
            });
            return Match<Id<Thing>>{found.empty() ? 0U : 1U, {}};
        });
        return found;
    }

    [[nodiscard]] std::vector<std::string_view> spellings() const {
        std::vector<std::string_view> all;
        all.reserve(things_.size());
        for (const Thing& thing : things_) {
            all.push_back(thing.id.value);
            if (!title_of(thing).empty() && title_of(thing) != thing.id.value)
                all.push_back(title_of(thing));
        }
        return all;
    }

  private:
    template <class Look>
    Match<Id<Thing>> at_step(std::string_view name, Look look) {
        Match<Id<Thing>> match = look(ids_, name);
        if (match.count > 0)
            return match;
        fold();
        const std::string folded = text::folded(name);
        match = look(folded_ids_, folded);
        return match.count > 0 ? match : look(titles_, folded);
    }

    /// Only once an exact id was missed.
    void fold() {
        if (is_folded_)
            return;
        is_folded_ = true;
        for (std::uint32_t i = 0; i < things_.size(); ++i) {
            folded_ids_.add(store_.emplace_back(text::folded(things_[i].id.value)), {i});
            if (!title_of(things_[i]).empty())
                titles_.add(store_.emplace_back(text::folded(title_of(things_[i]))), {i});
        }
    }

    const std::vector<Thing>& things_;
    NameTable<Id<Thing>> ids_;
    NameTable<Id<Thing>> folded_ids_;
    NameTable<Id<Thing>> titles_;
    bool is_folded_ = false;
    std::deque<std::string> store_; ///< folded texts the tables point to
};

} // namespace whodecides
