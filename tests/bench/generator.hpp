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
    healthy,        ///< teams of about eight, roles, forums, two entries a person; little to find
    one_team,       ///< one team of everybody, on every entry
    one_role,       ///< one role held by everybody, on every entry
    one_forum,      ///< one forum of everybody
    open_forum,     ///< an open forum, and one that is not, of very many teams that share their work
    one_entry,      ///< one entry that names everybody as approver, and others for the other duties
    everybody,      ///< few entries, each of which names everybody
    line,           ///< everybody reports to the one before, who approves
    one_manager,    ///< everybody reports to one person, who approves everything and stands in for all
    one_deputy,     ///< one role of everybody is everybody's deputy and manager, and has the coach of all
    everyone,       ///< everyone is affected by, heard on and told of every entry
    one_busy,       ///< one person with a share of every entry
    one_role_teams, ///< very many teams, all led by one role of everybody
    shared,         ///< one approver, forum, scope, domain, tag and dependency on every entry
    chain,          ///< every entry depends on the one before
    misspelt,       ///< one name nobody knows on every entry
    comments,       ///< a comment that suppresses, or is wrong about it, on every entry
    similar_titles  ///< titles from a vocabulary of sixty words
};

struct NamedShape {
    std::string_view name;
    Shape shape;
};
constexpr std::array<NamedShape, 18> shapes{{{"healthy", Shape::healthy},
                                             {"one-team", Shape::one_team},
                                             {"one-role", Shape::one_role},
                                             {"one-forum", Shape::one_forum},
                                             {"open-forum", Shape::open_forum},
                                             {"one-entry", Shape::one_entry},
                                             {"everybody", Shape::everybody},
                                             {"line", Shape::line},
                                             {"one-manager", Shape::one_manager},
                                             {"one-deputy", Shape::one_deputy},
                                             {"everyone", Shape::everyone},
                                             {"one-busy", Shape::one_busy},
                                             {"one-role-teams", Shape::one_role_teams},
                                             {"shared", Shape::shared},
                                             {"chain", Shape::chain},
                                             {"misspelt", Shape::misspelt},
                                             {"comments", Shape::comments},
                                             {"similar-titles", Shape::similar_titles}}};

/// An organisation of so many people with twice as many entries (`everybody`: with ten).
std::string generate(Shape shape, std::size_t people, std::uint64_t seed = 1);

} // namespace whodecides::bench
