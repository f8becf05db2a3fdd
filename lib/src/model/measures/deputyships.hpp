#pragma once

#include <span>
#include <vector>

#include "model/organisation.hpp"

namespace whodecides {

/// One naming of a deputy. A role with one holder, and a team with one lead, is that person on both sides.
struct Deputyship {
    Actor deputy;       ///< a person who is present, or a role with several holders
    Actor principal;    ///< the person, role or team they act for
    Span span;          ///< the name of the deputy
    bool alone = false; ///< nobody else who is present is named beside them
};

/// Who stands in for whom, ordered by deputy, then principal; each pair once. Left out are deputies who are
/// not available, whoever would stand in for themselves, people who are gone and roles outside their dates; a
/// role or team with nobody in it is stood in for. Linear but for a sort.
std::vector<Deputyship> deputyships(const Organisation& organisation);

/// As they are written for the person, role or team; of anything else none.
std::span<const Ref> deputies_of(const Organisation& organisation, Actor actor);

/// Those of the deputies who are there, each once: a role with one holder is that person.
std::vector<Actor> standing_in(const Organisation& organisation, std::span<const Ref> deputies);

} // namespace whodecides
