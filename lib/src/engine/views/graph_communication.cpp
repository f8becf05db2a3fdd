// Who meets in which forum, and which teams share work. A team that lists a forum is in it as one that the
// forum names is. A channel between two teams is a forum or a member that they have in common.

#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "engine/views/graph_nodes.hpp"

namespace whodecides::engine {

namespace {

class CommunicationDrawer {
  public:
    explicit CommunicationDrawer(const GraphScene& scene)
        : organisation_(scene.organisation), scene_(scene), chosen_(scene), nodes_(scene, graph_) {}

    Diagram draw() {
        graph_.view = GraphView::communication;
        for (std::uint32_t f = 0; f < organisation_.forums.size(); ++f)
            for (const Ref& member : organisation_.forums[f].members)
                add_member(member, {f});
        for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t)
            for (const Link<Forum>& forum : organisation_.teams[t].forums)
                if (forum.to.known())
                    add_member({organisation_.teams[t].id.value, {}, TeamId{t}}, forum.to);
        const std::size_t members = graph_.edges.size();
        for (const TeamPair& pair : scene_.measures.channels().pairs())
            add_pair(pair);
        graph_.title =
            graph_.edges.empty()
                ? "No forum in sight has members, and no teams share work"
                : fmt::format("Who meets where: {}, and {} of teams that share work",
                              counted(members, "membership"), counted(graph_.edges.size() - members, "pair"));
        return std::move(graph_);
    }

  private:
    void add_member(const Ref& member, ForumId forum) {
        const bool shown = member.actor.is_somebody() ? chosen_.has(member.actor) : scene_.filter.empty();
        if (!shown || !members_.emplace(nodes_.of(member), forum).second)
            return;
        GraphEdge edge;
        edge.from = nodes_.of(member);
        edge.to = nodes_.of(forum);
        edge.directed = false;
        graph_.edges.push_back(std::move(edge));
    }

    void add_pair(const TeamPair& pair) {
        if (!chosen_.has(pair.first) && !chosen_.has(pair.second))
            return;
        const std::string work = counted(pair.end - pair.begin, "entry", "entries");
        GraphEdge edge;
        edge.from = nodes_.of(Actor(pair.first));
        edge.to = nodes_.of(Actor(pair.second));
        edge.label = pair.channel ? work : work + ", no channel";
        edge.stroke = pair.channel ? GraphStroke::bold : GraphStroke::dashed;
        edge.directed = false;
        graph_.edges.push_back(std::move(edge));
    }

    const Organisation& organisation_;
    const GraphScene& scene_;
    const ChosenActors chosen_;
    Diagram graph_;
    GraphNodes nodes_;
    std::set<std::pair<std::size_t, ForumId>> members_; ///< by node
};

} // namespace

Diagram communication_graph(const GraphScene& scene) {
    return CommunicationDrawer(scene).draw();
}

} // namespace whodecides::engine
