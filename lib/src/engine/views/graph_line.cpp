// Who reports to whom. Whoever is asked for comes with everybody above them, so that it stays a line.

#include <map>

#include <fmt/format.h>

#include "base/words.hpp"
#include "engine/views/graph_nodes.hpp"

namespace whodecides::engine {

namespace {

/// The person a manager's name stands for: of a role the first who holds it.
PersonId person_behind(const Organisation& organisation, const Ref& ref) {
    const auto people = organisation.holders(ref.actor).people;
    return ref.actor.is_person() ? ref.actor.person() : people.empty() ? PersonId{} : people.front();
}

class LineDrawer {
  public:
    explicit LineDrawer(const GraphScene& scene)
        : organisation_(scene.organisation), scene_(scene), nodes_(scene, graph_),
          shown_(scene.organisation.people.size()) {}

    Diagram draw() {
        graph_.view = GraphView::line;
        choose();
        find_circles();
        for (std::uint32_t p = 0; p < shown_.size(); ++p)
            if (shown_[p])
                nodes_.of(Actor(PersonId{p}));
        for (std::uint32_t p = 0; p < shown_.size(); ++p)
            if (shown_[p])
                add_managers({p});
        graph_.title = graph_.nodes.empty() ? "Nobody in sight names a manager"
                                            : fmt::format("Who reports to whom: {}",
                                                          counted(graph_.nodes.size(), "person", "people"));
        return std::move(graph_);
    }

  private:
    void choose() {
        const ChosenActors chosen(scene_);
        std::vector<bool> placed(shown_.size());
        for (std::uint32_t p = 0; p < shown_.size(); ++p)
            for (const Ref& manager : organisation_.people[p].managers)
                if (const PersonId upper = person_behind(organisation_, manager); upper.known()) {
                    placed[p] = true;
                    placed[upper.value] = true;
                }
        for (std::uint32_t p = 0; p < shown_.size(); ++p) {
            if (!placed[p] || !chosen.has(PersonId{p}))
                continue;
            // Up to somebody who is shown already, which ends cycles too.
            for (PersonId next{p}; next.known() && !shown_[next.value]; next = organisation_.manager_of(next))
                shown_[next.value] = true;
        }
    }

    /// The cycles of managers, each at the person the finding is about.
    void find_circles() {
        for (const std::vector<PersonId>& cycle : scene_.measures.line().cycles())
            for (const PersonId person : cycle)
                for (const std::uint32_t finding : scene_.marks.of(Actor(person)))
                    if (scene_.marks[finding].rule->name == "reporting-cycle")
                        for (const PersonId each : cycle)
                            circles_.emplace(each, scene_.marks[finding].severity);
    }

    void add_managers(PersonId person) {
        const Person& written = organisation_[person];
        const PersonId first = organisation_.manager_of(person);
        if (const auto circle = circles_.find(person); circle != circles_.end())
            add(first, person, GraphStroke::bold, "in a circle", circle->second);
        else if (first.known())
            add(first, person, GraphStroke::plain, "");
        for (std::size_t i = 1; i < written.managers.size(); ++i)
            add(person_behind(organisation_, written.managers[i]), person, GraphStroke::dashed,
                "manager too");
        for (const Ref& upper : written.dotted_line)
            add(person_behind(organisation_, upper), person, GraphStroke::dotted, "dotted line");
    }

    void add(PersonId upper, PersonId lower, GraphStroke stroke, std::string_view label,
             std::optional<Severity> severity = {}) {
        if (!upper.known() || !shown_[upper.value])
            return;
        graph_.edges.push_back({.from = nodes_.of(Actor(upper)),
                                .to = nodes_.of(Actor(lower)),
                                .label = std::string(label),
                                .stroke = stroke,
                                .severity = severity});
    }

    const Organisation& organisation_;
    const GraphScene& scene_;
    Diagram graph_;
    GraphNodes nodes_;
    std::vector<bool> shown_;
    std::map<PersonId, Severity> circles_; ///< who is in one, and how bad that is
};

} // namespace

Diagram line_graph(const GraphScene& scene) {
    return LineDrawer(scene).draw();
}

} // namespace whodecides::engine
