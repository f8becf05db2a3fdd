#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace whodecides {

/// A 64-bit hash of bytes for tables in memory: fast, not stable between versions.
std::uint64_t quick_hash(std::string_view bytes, std::uint64_t seed = 0);

/// FNV-1a with 128 bits (Fowler, Noll, Vo; draft-eastlake-fnv): stable for ever, for fingerprints.
class Fnv128 {
  public:
    /// Adds the bytes and a separator that no text contains, so that ("a","bc") and ("ab","c") differ.
    Fnv128& add(std::string_view bytes);
    /// 32 hexadecimal digits.
    [[nodiscard]] std::string hex() const;

  private:
    __extension__ using Word = unsigned __int128;

    Word state_ = (static_cast<Word>(0x6c62272e07bb0142ULL) << 64) | 0x62b821756295c58dULL;
};

} // namespace whodecides
