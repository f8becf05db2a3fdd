#include "model/subjects.hpp"

#include <string>

namespace whodecides {

SubjectKind subject_kind(ActorKind kind) {
    switch (kind) {
    case ActorKind::person:
        return SubjectKind::person;
    case ActorKind::role:
        return SubjectKind::role;
    case ActorKind::team:
        return SubjectKind::team;
    case ActorKind::unknown:
    case ActorKind::generic:
    case ActorKind::everyone:
        break;
    }
    return SubjectKind::name;
}

Subject subject_of(const Organisation& organisation, Actor actor) {
    return {.kind = subject_kind(actor.kind),
            .id = std::string(organisation.id_of(actor)),
            .title = std::string(organisation.name_of(actor))};
}

Subject subject_of(const Entry& entry) {
    return {.kind = entry.is_decision() ? SubjectKind::decision : SubjectKind::responsibility,
            .id = std::string(entry.id.value),
            .title = std::string(entry.title.value)};
}

Subject subject_of(const Organisation& organisation, const Ref& name) {
    if (name.actor.is_somebody())
        return subject_of(organisation, name.actor);
    return {.kind = SubjectKind::name, .id = std::string(name.name), .title = std::string(name.name)};
}

} // namespace whodecides
