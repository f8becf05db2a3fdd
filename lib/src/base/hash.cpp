#include "base/hash.hpp"

#include <cstring>

namespace whodecides {

namespace {

__extension__ using Wide = unsigned __int128;

/// Both halves of a 128-bit product, folded together: the mixing step of wyhash (Wang Yi).
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

std::uint64_t load_word(const char* bytes, std::size_t count) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, count);
    return word;
}

constexpr std::uint64_t odd_a = 0xa0761d6478bd642fULL;
constexpr std::uint64_t odd_b = 0xe7037ed1a0b428dbULL;

} // namespace

std::uint64_t quick_hash(std::string_view bytes, std::uint64_t seed) {
    std::uint64_t state = mix(seed ^ odd_a, bytes.size() ^ odd_b);
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left > 16; at += 16, left -= 16)
        state = mix(load_word(at, 8) ^ odd_a, load_word(at + 8, 8) ^ state);
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    if (left > 8) {
        low = load_word(at, 8);
        high = load_word(at + 8, left - 8);
    } else if (left > 0) {
        low = load_word(at, left);
    }
    return mix(mix(low ^ odd_a, high ^ state ^ odd_b), odd_b);
}

Fnv128& Fnv128::add(std::string_view bytes) {
    constexpr Word prime = (static_cast<Word>(1) << 88U) | 0x13bU;
    const auto step = [this](unsigned char byte) {
        state_ ^= byte;
        state_ *= prime;
    };
    for (const char c : bytes)
        step(static_cast<unsigned char>(c));
    step(0xFF); // never part of UTF-8
    return *this;
}

std::string Fnv128::hex() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out(32, '0');
    Word rest = state_;
    for (std::size_t i = out.size(); i-- > 0; rest >>= 4U)
        out[i] = digits[static_cast<std::size_t>(rest & 0xFU)];
    return out;
}

} // namespace whodecides
