#include "engine/moving/names.hpp"

#include "base/text.hpp"
#include "engine/lookup/names.hpp"

namespace whodecides::engine {

Actor MovingNames::actor(std::string_view written) {
    const std::string_view name = text::trimmed(written);
    const Match<Actor> found = name.empty() ? Match<Actor>{} : names_.find(name);
    return found.count == 1 ? found.value : Actor();
}

Ref MovingNames::ref(Actor actor, const Span& place) {
    const std::string_view id = now_.id_of(actor);
    if (this->actor(id) == actor)
        return {id, place, {}};
    return {keep(with_kind(actor.kind, id)), place, {}};
}

} // namespace whodecides::engine
