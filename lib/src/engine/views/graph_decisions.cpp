// Who has which voice in which decision; where there is no decision, in which responsibility. Doing, helping,
// checking and being told are none.

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/plain_words.hpp"
#include "base/words.hpp"
#include "engine/views/graph_nodes.hpp"
#include "model/measures/answering.hpp"

namespace whodecides::engine {

namespace {

constexpr DutySet voices = voicing | Duty::answers;

/// What one actor holds on a decision.
struct Voice {
    DutySet duties;
    std::optional<Severity> severity;
};

std::string words(DutySet duties) {
    std::vector<std::string_view> said;
    (duties & voices).each([&](Duty duty) { said.push_back(plain_words(to_string(duty))); });
    return fmt::format("{}", fmt::join(said, ", "));
}

GraphStroke stroke_of(DutySet duties) {
    return duties.any(owning)             ? GraphStroke::bold
           : duties.has(Duty::vetoes)     ? GraphStroke::dashed
           : duties.has(Duty::recommends) ? GraphStroke::plain
                                          : GraphStroke::dotted;
}

/// Who answers and decides is said to decide; of a responsibility, to answer.
DutySet plainly(const Entry& entry, DutySet duties) {
    const DutySet whole = with_implied(entry, duties);
    if (!whole.has(Duty::decides) || !whole.has(Duty::answers))
        return whole;
    return whole - DutySet(entry.is_decision() ? Duty::answers : Duty::decides);
}

void add_voices(const GraphScene& scene, EntryId id, GraphNodes& nodes, Diagram& graph) {
    const Entry& entry = scene.organisation[id];
    const std::size_t decision = nodes.of(id);
    std::vector<std::size_t> order;
    std::map<std::size_t, Voice> said;
    for (std::size_t s = 0; s < entry.seats.size(); ++s) {
        const Seat& seat = entry.seats[s];
        if (!seat.duties.any(voices))
            continue;
        const std::size_t who = nodes.of(seat.who);
        const auto [at, is_new] = said.try_emplace(who);
        if (is_new)
            order.push_back(who);
        at->second.duties |= seat.duties;
        at->second.severity = std::max(at->second.severity, scene.marks.worst(scene.marks.on_seat(id, s)));
    }
    for (const std::size_t who : order) {
        const Voice& voice = said.at(who);
        graph.edges.push_back({.from = who,
                               .to = decision,
                               .label = words(plainly(entry, voice.duties)),
                               .stroke = stroke_of(voice.duties),
                               .severity = voice.severity});
    }
}

} // namespace

Diagram decisions_graph(const GraphScene& scene) {
    Diagram graph;
    graph.view = GraphView::decisions;
    GraphNodes nodes(scene, graph);
    const std::vector<EntryId> chosen = chosen_entries(scene.organisation, scene.filter, scene.marks);
    const auto is_decision = [&](EntryId entry) { return scene.organisation[entry].is_decision(); };
    const bool decisions = std::ranges::any_of(chosen, is_decision);
    std::size_t count = 0;
    for (const EntryId entry : chosen) {
        if (decisions && !is_decision(entry))
            continue;
        add_voices(scene, entry, nodes, graph);
        ++count;
    }
    const std::string drawn =
        decisions ? counted(count, "decision") : counted(count, "responsibility", "responsibilities");
    graph.title = count == 0 ? "There is no such decision" : "Who has a voice in what: " + drawn;
    return graph;
}

} // namespace whodecides::engine
