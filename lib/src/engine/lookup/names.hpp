#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <whodecides/error.hpp>

#include "model/building/actor_names.hpp"
#include "model/building/thing_names.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// `person:ana`: a name that asks for an actor of that kind.
std::string with_kind(ActorKind kind, std::string_view id);

/// An actor or an entry.
struct Named {
    Actor actor;
    EntryId entry;
};

/// A name in a request that nothing is called by.
class UnknownName : public Error {
  public:
    using Error::Error;
};

/// What the names in a request stand for, found as names in files are, of people also with the surname
/// first: "Müller, Anna". Blanks around a name do not count; `person:x` asks for a person, `entry:x` for an
/// entry, `scope/x` for the one of a scope. Every look-up throws UnknownName where nothing is called so, with
/// the nearest name, and Error where more than one thing is. Holds indexes of all names, so that one serves a
/// whole list; borrows the organisation; for one thread.
class Lookup {
  public:
    explicit Lookup(const Organisation& organisation);

    [[nodiscard]] Actor actor(std::string_view name);
    /// Whether any actor is called so.
    [[nodiscard]] bool knows(std::string_view name);
    /// What is called so but is of another kind is a mistake as well.
    [[nodiscard]] PersonId person(std::string_view name);
    [[nodiscard]] TeamId team(std::string_view name);
    [[nodiscard]] EntryId entry(std::string_view name);
    /// Of any kind: where an actor and an entry share a name it has to say which.
    [[nodiscard]] Named thing(std::string_view name);

    /// The name of an entry as a link in a file could have it: without `entry:`, unless that is part of it.
    [[nodiscard]] std::string_view link_name(std::string_view name);

    [[nodiscard]] ActorNames& actors() { return actors_; }
    [[nodiscard]] ThingNames<Entry>& entries() { return entries_; }

  private:
    /// A name without blanks around it, and with the surname last where only that names an actor.
    [[nodiscard]] std::string spelling(std::string_view written);
    /// The one entry that is called so behind its scope; unknown where there is none, or more than one.
    [[nodiscard]] EntryId in_scope(std::string_view name) const;
    /// What a name of several entries may mean, told apart by scope, as it is written behind `kind`.
    [[nodiscard]] std::vector<std::string> entry_meanings(std::string_view name, std::string_view kind);

    const Organisation& organisation_;
    ActorNames actors_;
    ThingNames<Entry> entries_;
};

} // namespace whodecides::engine
