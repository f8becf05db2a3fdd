#include "model/called.hpp"

#include "base/words.hpp"

namespace whodecides {

std::string called(const Organisation& organisation, Actor actor) {
    const std::string name(organisation.name_of(actor));
    if (actor.is_role())
        return "the role " + name;
    if (actor.is_team())
        return "the team " + name;
    return name;
}

std::string called(const Organisation& organisation, const Ref& ref) {
    const bool known = ref.actor.is_somebody() || ref.actor.kind == ActorKind::everyone;
    return known ? called(organisation, ref.actor) : quoted(ref.name);
}

std::string called(const Entry& entry) {
    return quoted(entry.id.value);
}

std::string called(const Forum& forum) {
    return forum.name.written() ? std::string(forum.name.value) : quoted(forum.id.value);
}

} // namespace whodecides
