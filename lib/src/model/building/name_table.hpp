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
/// probing; the first thing stands in the slot, so that resolving a name is bounded by two cache misses.
/// Keys are views.
template <class Value>
class NameTable {
  public:
    static std::uint64_t hash_of(std::string_view name) { return quick_hash(name); }

    void reserve(std::size_t names) {
        if (names * 2 > slots_.size())
            rehash(std::bit_ceil(names * 2));
    }

    /// Adding the thing added last under that name once more changes nothing.
    void add(std::string_view name, Value value) {
        if ((used_ + 1) * 2 > slots_.size())
            rehash(slots_.empty() ? 64 : slots_.size() * 2);
        const std::uint64_t hash = hash_of(name);
        Slot& slot = slots_[position(name, hash)];
        if (!slot.taken) {
            slot.hash = hash;
            slot.name = name;
            slot.value = value;
            slot.taken = true;
            ++used_;
            return;
        }
        const std::uint32_t tail = slot.further == none ? none : further_[slot.further].last;
        if ((tail == none ? slot.value : further_[tail].value) == value)
            return;
        const auto number = static_cast<std::uint32_t>(further_.size());
        further_.push_back({value, none, number});
        if (tail == none) {
            slot.further = number;
        } else {
            further_[tail].next = number;
            further_[slot.further].last = number;
        }
    }

    /// Calls `visit` for everything the name stands for, in the order of adding, while it returns true.
    template <class Visit>
    void each(std::string_view name, std::uint64_t hash, Visit visit) const {
        if (slots_.empty())
            return;
        const Slot& slot = slots_[position(name, hash)];
        if (!slot.taken || !visit(slot.value))
            return;
        for (std::uint32_t at = slot.further; at != none; at = further_[at].next) {
            if (!visit(further_[at].value))
                return;
        }
    }

    /// What the name stands for among those that `accept` takes.
    template <class Accept>
    [[nodiscard]] Match<Value> match(std::string_view name, std::uint64_t hash, Accept accept) const {
        Match<Value> match;
        each(name, hash, [&](const Value& value) {
            if (accept(value) && match.count++ == 0)
                match.value = value;
            return match.count < 2;
        });
        return match;
    }
    [[nodiscard]] Match<Value> match(std::string_view name, std::uint64_t hash) const {
        return match(name, hash, [](const Value&) { return true; });
    }
    [[nodiscard]] Match<Value> match(std::string_view name) const { return match(name, hash_of(name)); }

    // Who looks up many names asks for their slots, then for the names in these, before comparing.
    void prefetch_slot(std::uint64_t hash) const {
        if (!slots_.empty())
            __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
    }
    void prefetch_name(std::uint64_t hash) const {
        if (!slots_.empty())
            __builtin_prefetch(slots_[hash & (slots_.size() - 1)].name.data());
    }

  private:
    static constexpr std::uint32_t none = UINT32_MAX;

    struct Slot {
        std::uint64_t hash = 0;
        std::string_view name;
        Value value{};
        std::uint32_t further = none; ///< the second thing of that name
        bool taken = false;
    };
    struct Further {
        Value value;
        std::uint32_t next;
        std::uint32_t last; ///< of the chain; kept in its first link
    };

    /// The slot of the name, or the free one where it belongs.
    [[nodiscard]] std::size_t position(std::string_view name, std::uint64_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash & mask;
        while (slots_[at].taken && (slots_[at].hash != hash || slots_[at].name != name))
            at = (at + 1) & mask;
        return at;
    }

    void rehash(std::size_t size) {
        std::vector<Slot> old(size);
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.taken)
                slots_[position(slot.name, slot.hash)] = slot;
        }
    }

    std::vector<Slot> slots_;
    std::vector<Further> further_;
    std::size_t used_ = 0;
};

} // namespace whodecides
