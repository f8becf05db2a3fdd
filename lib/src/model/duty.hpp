#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace whodecides {

enum class Duty : std::uint8_t {
    answers,
    decides,
    does,
    recommends,
    vetoes,
    advises,
    supports,
    verifies,
    signs_off,
    informed,
    excluded,
    coaches,
};
constexpr unsigned duty_count = 12;

/// A set of duties; a seat from a letter may hold several (RACI's A answers and decides).
class DutySet {
  public:
    constexpr DutySet() = default;
    constexpr DutySet(Duty duty) : bits_(bit(duty)) {}

    [[nodiscard]] constexpr bool has(Duty duty) const { return (bits_ & bit(duty)) != 0; }
    [[nodiscard]] constexpr bool any(DutySet other) const { return (bits_ & other.bits_) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    constexpr DutySet& operator|=(DutySet other) {
        bits_ = static_cast<std::uint16_t>(bits_ | other.bits_);
        return *this;
    }
    friend constexpr DutySet operator|(DutySet a, DutySet b) { return a |= b; }
    friend constexpr DutySet operator&(DutySet a, DutySet b) {
        a.bits_ = static_cast<std::uint16_t>(a.bits_ & b.bits_);
        return a;
    }
    /// Those of the first that the second has not.
    friend constexpr DutySet operator-(DutySet a, DutySet b) {
        a.bits_ = static_cast<std::uint16_t>(a.bits_ & ~b.bits_);
        return a;
    }
    [[nodiscard]] constexpr std::size_t size() const {
        return static_cast<std::size_t>(std::popcount(bits_));
    }
    /// Calls `visit(duty)` for each, in the order of the table.
    template <class Visit>
    constexpr void each(Visit visit) const {
        for (unsigned duty = 0; duty < duty_count; ++duty)
            if (has(static_cast<Duty>(duty)))
                visit(static_cast<Duty>(duty));
    }
    friend constexpr bool operator==(DutySet, DutySet) = default;

  private:
    static constexpr std::uint16_t bit(Duty duty) {
        return static_cast<std::uint16_t>(1U << static_cast<unsigned>(duty));
    }
    std::uint16_t bits_ = 0;
};

constexpr DutySet operator|(Duty a, Duty b) {
    return DutySet(a) | DutySet(b);
}

/// Answering or deciding: whoever the outcome comes back to.
constexpr DutySet owning = Duty::answers | Duty::decides;
/// Duties that check the work of others.
constexpr DutySet checking = DutySet(Duty::verifies) | Duty::signs_off | Duty::vetoes;
/// Duties that make a voice on a decision.
constexpr DutySet voicing = DutySet(Duty::decides) | Duty::recommends | Duty::vetoes | Duty::advises;

/// The name of design.md's table: "answers", "signs-off" ...
std::string_view to_string(Duty duty);
/// The duty of that name, compared like a key; false where there is none.
bool parse_duty(std::string_view name, Duty& duty);

} // namespace whodecides
