// What waits for what: an arrow leads from what comes first to what waits for it.

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/words.hpp"
#include "engine/views/graph_nodes.hpp"

namespace whodecides::engine {

namespace {

/// The severity of a circle that both are in; nothing where there is none.
std::optional<Severity> circle(const GraphScene& scene, EntryId waiting, EntryId first) {
    const Dependencies& dependencies = scene.measures.dependencies();
    std::optional<Severity> worst;
    if (dependencies.component(waiting) != dependencies.component(first))
        return worst;
    for (const std::uint32_t finding : scene.marks.of(waiting))
        if (scene.marks[finding].rule->name == "decision-cycle")
            worst = std::max(worst, std::optional(scene.marks[finding].severity));
    return worst;
}

class DependencyDrawer {
  public:
    explicit DependencyDrawer(const GraphScene& scene)
        : organisation_(scene.organisation), scene_(scene), nodes_(scene, graph_),
          chosen_(scene.organisation.entries.size()) {}

    Diagram draw() {
        graph_.view = GraphView::dependencies;
        for (const EntryId entry : chosen_entries(organisation_, scene_.filter, scene_.marks))
            chosen_[entry.value] = true;
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e)
            add_links({e});
        graph_.title = graph_.edges.empty() ? "Nothing in sight waits for anything"
                                            : fmt::format("What waits for what: {}, {}",
                                                          counted(graph_.nodes.size(), "entry", "entries"),
                                                          counted(graph_.edges.size(), "link"));
        return std::move(graph_);
    }

  private:
    void add_links(EntryId id) {
        const Entry& entry = organisation_[id];
        if (entry.retired())
            return;
        for (const Link<Entry>& link : entry.depends_on)
            if (link.to.known())
                add(link.to, id, GraphStroke::plain, "", circle(scene_, id, link.to));
        for (const Link<Entry>& link : entry.precedes)
            if (link.to.known())
                add(id, link.to, GraphStroke::dashed, "hands over", {});
    }

    void add(EntryId first, EntryId then, GraphStroke stroke, std::string_view label,
             std::optional<Severity> severity) {
        if (organisation_[first].retired() || organisation_[then].retired() ||
            (!chosen_[first.value] && !chosen_[then.value]))
            return;
        graph_.edges.push_back({.from = nodes_.of(first),
                                .to = nodes_.of(then),
                                .label = std::string(severity ? "in a circle" : label),
                                .stroke = severity ? GraphStroke::bold : stroke,
                                .severity = severity});
    }

    const Organisation& organisation_;
    const GraphScene& scene_;
    Diagram graph_;
    GraphNodes nodes_;
    std::vector<bool> chosen_;
};

} // namespace

Diagram dependencies_graph(const GraphScene& scene) {
    return DependencyDrawer(scene).draw();
}

} // namespace whodecides::engine
