#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace whodecides::bench {

/// A healthy organisation of so many people.
std::string write_company(std::size_t people, std::uint64_t seed);

} // namespace whodecides::bench
