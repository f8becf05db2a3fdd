#pragma once

#include <whodecides/finding.hpp>

#include "model/organisation.hpp"

/// Things of the model as results name them.
namespace whodecides {

/// Of what is no person, role or team it is `name`.
SubjectKind subject_kind(ActorKind kind);

Subject subject_of(const Organisation& organisation, Actor actor);
Subject subject_of(const Entry& entry);
/// Whom a name stands for; the name as it is written where it stands for nobody known.
Subject subject_of(const Organisation& organisation, const Ref& name);

} // namespace whodecides
