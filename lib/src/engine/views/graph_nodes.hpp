#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "engine/lookup/chosen_entries.hpp"
#include "engine/views/graph.hpp"

namespace whodecides::engine {

/// Adds nodes to a graph, each thing once, with the marks of its findings.
class GraphNodes {
  public:
    GraphNodes(const GraphScene& scene, Diagram& graph) : scene_(scene), graph_(graph) {}

    /// The number of the node; it is made where there is none yet.
    std::size_t of(const Ref& who);
    std::size_t of(Actor actor);
    std::size_t of(EntryId entry);
    std::size_t of(ForumId forum);

    [[nodiscard]] bool has(EntryId entry) const { return entries_.contains(entry); }

  private:
    std::size_t add(GraphNodeKind kind, std::string_view label, std::span<const std::uint32_t> findings);

    const GraphScene& scene_;
    Diagram& graph_;
    std::map<Actor, std::size_t> actors_;
    std::map<std::string, std::size_t> names_; ///< folded
    std::map<EntryId, std::size_t> entries_;
    std::map<ForumId, std::size_t> forums_;
};

/// Which people and teams a filter lets through: those of its teams, those who have a seat on its entries,
/// those with findings. All of them where it asks for nothing.
class ChosenActors {
  public:
    explicit ChosenActors(const GraphScene& scene);

    [[nodiscard]] bool has(Actor actor) const;

  private:
    [[nodiscard]] bool is_seated(Actor actor) const;

    const GraphScene& scene_;
    InTeams teams_;
    bool by_entry_;
    std::vector<bool> people_; ///< holders of seats on the entries
    std::vector<bool> seated_; ///< teams for which seats on them are held
};

} // namespace whodecides::engine
