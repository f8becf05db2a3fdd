#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "model/building/actor_names.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// What the names in facts stand for, and how a move writes further ones.
class MovingNames {
  public:
    /// Names mean what they mean in that organisation, of which `names` are; both are borrowed.
    MovingNames(const Organisation& now, ActorNames& names) : now_(now), names_(names) {}

    /// Whom the name stands for, if for somebody.
    [[nodiscard]] Actor actor(std::string_view written);
    [[nodiscard]] std::string_view id_of(Actor actor) const { return now_.id_of(actor); }
    /// A name that stands for the actor: the id where that is plain, else with the kind in front.
    [[nodiscard]] Ref ref(Actor actor, const Span& place);
    /// Keeps a text as long as texts().
    [[nodiscard]] std::string_view keep(std::string text) { return texts_->emplace_back(std::move(text)); }
    /// What the new names are views into.
    [[nodiscard]] std::shared_ptr<const void> texts() const { return texts_; }

  private:
    const Organisation& now_;
    ActorNames& names_;
    std::shared_ptr<std::deque<std::string>> texts_ = std::make_shared<std::deque<std::string>>();
};

} // namespace whodecides::engine
