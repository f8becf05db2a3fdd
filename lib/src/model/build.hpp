#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/input.hpp>

#include "model/organisation.hpp"
#include "model/things.hpp"
#include "source/problem.hpp"

namespace whodecides {

struct FoundTables;

/// What a reader understood of one source: things with places and unresolved names. Readers of other
/// shapes (grids as CSV, decision records) fill in the same struct.
struct Facts {
    std::vector<Person> people;
    std::vector<Role> roles;
    std::vector<Team> teams;
    std::vector<Forum> forums;
    std::vector<Entry> entries; ///< Entry::grid and Entry::defaults count within this struct
    std::vector<Grid> grids;
    std::vector<DutyConflict> duty_conflicts;
    std::vector<Defaults> defaults; ///< at most one per source
    std::vector<Text> complete;
    std::vector<Problem> problems;
    std::size_t discarded = 0;
    /// What was found in an input that is no YAML; texts are views into it. None where it is YAML.
    std::shared_ptr<const FoundTables> tables;
    std::shared_ptr<const void> texts; ///< keeps alive what else views point to, beside the sources
};

struct Built {
    Organisation organisation;
    std::vector<Problem> problems; ///< the readers' and those of building, in no particular order
};

/// Joins the facts of all sources, in the order of the sources, into one organisation: finds duplicate
/// ids, resolves names, implies people as `references` says, works out presence, holders and
/// settlements. `frameworks` are the built-in ones and the user's; FrameworkId counts in it. The result
/// does not depend on how the facts were made.
Built build(std::vector<Facts> facts, std::vector<Framework> frameworks, Date as_of,
            References references = References::automatic);

} // namespace whodecides
