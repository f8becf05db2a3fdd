#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <whodecides/compare.hpp>

namespace whodecides::engine {

/// Something that not all voices have.
struct Partial {
    std::vector<std::string> names;    ///< as the files call it
    std::vector<std::uint32_t> voices; ///< that have it, ascending
    Subject told;                      ///< in the words of the result
};

/// Those of which no voice has both and whose names are near: a slip or two of the pen may have made two of
/// one. An actor's name may also be spelled otherwise ("Müller", "Mueller") or be short for exactly one other
/// ("Anna" or "A. Müller" for "Anna Müller"); a title may say more than another ("Approve refunds above
/// 1000"). Each is asked about with the nearest, and a pair once. Nothing
/// where there are too many to tell slips from other grids.
std::vector<NearNames> near_names(std::span<const Partial> things);

} // namespace whodecides::engine
