#include "model/measures/measures.hpp"

namespace whodecides {

const Answering& Measures::answering() const {
    std::call_once(answering_.flag, [&] { answering_.value.emplace(organisation_); });
    return *answering_.value;
}

const Line& Measures::line() const {
    std::call_once(line_.flag, [&] { line_.value.emplace(organisation_); });
    return *line_.value;
}

const ApprovalLine& Measures::approvals() const {
    std::call_once(approvals_.flag, [&] { approvals_.value.emplace(organisation_, line(), answering()); });
    return *approvals_.value;
}

const Rights& Measures::rights() const {
    std::call_once(rights_.flag, [&] { rights_.value.emplace(organisation_); });
    return *rights_.value;
}

const Dependencies& Measures::dependencies() const {
    std::call_once(dependencies_.flag, [&] { dependencies_.value.emplace(organisation_); });
    return *dependencies_.value;
}

const Escalation& Measures::escalation() const {
    std::call_once(escalation_.flag, [&] { escalation_.value.emplace(organisation_); });
    return *escalation_.value;
}

const Load& Measures::load() const {
    std::call_once(load_.flag, [&] { load_.value.emplace(organisation_, answering()); });
    return *load_.value;
}

const Power& Measures::power() const {
    std::call_once(power_.flag, [&] { power_.value.emplace(organisation_, answering()); });
    return *power_.value;
}

const Manning& Measures::manning() const {
    std::call_once(manning_.flag, [&] { manning_.value.emplace(organisation_); });
    return *manning_.value;
}

const Stall& Measures::stall() const {
    std::call_once(stall_.flag, [&] { stall_.value.emplace(organisation_, dependencies(), manning()); });
    return *stall_.value;
}

const Titles& Measures::titles() const {
    std::call_once(titles_.flag, [&] { titles_.value.emplace(organisation_); });
    return *titles_.value;
}

const Everyone& Measures::everyone() const {
    std::call_once(everyone_.flag, [&] { everyone_.value.emplace(organisation_); });
    return *everyone_.value;
}

const Participation& Measures::participation() const {
    std::call_once(participation_.flag, [&] { participation_.value.emplace(organisation_, everyone()); });
    return *participation_.value;
}

const Channels& Measures::channels() const {
    std::call_once(channels_.flag,
                   [&] { channels_.value.emplace(organisation_, everyone(), participation()); });
    return *channels_.value;
}

const ForumGraph& Measures::forum_graph() const {
    std::call_once(forum_graph_.flag,
                   [&] { forum_graph_.value.emplace(organisation_, everyone(), participation()); });
    return *forum_graph_.value;
}

const Articulation& Measures::articulation() const {
    std::call_once(articulation_.flag, [&] { articulation_.value.emplace(forum_graph()); });
    return *articulation_.value;
}

const Betweenness& Measures::betweenness() const {
    std::call_once(betweenness_.flag, [&] { betweenness_.value.emplace(forum_graph()); });
    return *betweenness_.value;
}

const TruckFactor& Measures::truck_factor() const {
    std::call_once(truck_factor_.flag, [&] { truck_factor_.value.emplace(organisation_); });
    return *truck_factor_.value;
}

} // namespace whodecides
