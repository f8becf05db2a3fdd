#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/hash.hpp"

namespace whodecides {

/// How often a name was found: never, once, or more often; and the first thing it stands for.
template <class Value>
struct Match {
    unsigned count = 0; ///< 0, 1, or 2 for several
    Value value{};
};

/// Names and what they stand for; one name may stand for several things. A flat hash table with linear
/// probing: resolving a million references is bounded by one cache miss each. Keys are views.
template <class Value>
class NameTable {
  public:
    void reserve(std::size_t names) {
        hits_.reserve(names);
        if (names * 2 > slots_.size())
            rehash(std::bit_ceil(names * 2));
    }

    /// Adding the thing added last under that name once more changes nothing.
    void add(std::string_view name, Value value) {
        if ((used_ + 1) * 2 > slots_.size())
            rehash(slots_.empty() ? 64 : slots_.size() * 2);
        const std::uint64_t hash = quick_hash(name);
        Slot& slot = slots_[position(name, hash)];
        const auto hit = static_cast<std::uint32_t>(hits_.size());
        if (slot.first == none) {
            slot = {hash, name, hit, hit};
            ++used_;
        } else {
            if (hits_[slot.last].value == value)
                return;
            hits_[slot.last].next = hit;
            slot.last = hit;
        }
        hits_.push_back({value, none});
    }

    /// Calls `visit` for everything the name stands for, in the order of adding, while it returns true.
    template <class Visit>
    void each(std::string_view name, Visit visit) const {
        if (slots_.empty())
            return;
        const Slot& slot = slots_[position(name, quick_hash(name))];
        for (std::uint32_t hit = slot.first; hit != none; hit = hits_[hit].next) {
            if (!visit(hits_[hit].value))
                return;
        }
    }

    /// What the name stands for among those that `accept` takes.
    template <class Accept>
    [[nodiscard]] Match<Value> match(std::string_view name, Accept accept) const {
        Match<Value> match;
        each(name, [&](const Value& value) {
            if (accept(value) && match.count++ == 0)
                match.value = value;
            return match.count < 2;
        });
        return match;
    }

  private:
    static constexpr std::uint32_t none = UINT32_MAX;

    struct Slot {
        std::uint64_t hash = 0;
        std::string_view name;
        std::uint32_t first = none;
        std::uint32_t last = none;
    };
    struct Hit {
        Value value;
        std::uint32_t next;
    };

    /// The slot of the name, or the free one where it belongs.
    [[nodiscard]] std::size_t position(std::string_view name, std::uint64_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash & mask;
        while (slots_[at].first != none && (slots_[at].hash != hash || slots_[at].name != name))
            at = (at + 1) & mask;
        return at;
    }

    void rehash(std::size_t size) {
        std::vector<Slot> old(size);
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.first != none)
                slots_[position(slot.name, slot.hash)] = slot;
        }
    }

    std::vector<Slot> slots_;
    std::vector<Hit> hits_;
    std::size_t used_ = 0;
};

} // namespace whodecides
