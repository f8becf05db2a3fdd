#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Organisations of any size as text of the native format. Equal arguments give equal bytes, on every
/// machine: nothing here uses the distributions of the standard library, which differ between vendors.
namespace whodecides::bench {

/// Shapes of organisations. All but `healthy` are made to bring quadratic work to light.
enum class Shape : std::uint8_t {
    healthy,       ///< teams of about eight, roles, forums, two entries a person; little to find
    one_team,      ///< one team of everybody, on every entry
    one_role,      ///< one role held by everybody, on every entry
    one_forum,     ///< one forum of everybody
    chain,         ///< every entry depends on the one before
    misspelt,      ///< one name nobody knows on every entry
    similar_titles ///< titles from a vocabulary of sixty words
};

struct NamedShape {
    std::string_view name;
    Shape shape;
};
constexpr std::array<NamedShape, 7> shapes{{{"healthy", Shape::healthy},
                                            {"one-team", Shape::one_team},
                                            {"one-role", Shape::one_role},
                                            {"one-forum", Shape::one_forum},
                                            {"chain", Shape::chain},
                                            {"misspelt", Shape::misspelt},
                                            {"similar-titles", Shape::similar_titles}}};

/// An organisation of so many people with twice as many entries; 100,000 healthy people are about 50 MB.
std::string generate(Shape shape, std::size_t people, std::uint64_t seed = 1);

} // namespace whodecides::bench
