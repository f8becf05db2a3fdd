#include "model/measures/measures.hpp"

namespace whodecides {

namespace {

/// The measure in `once`, made of `parts` on first use.
template <class Once, class... Parts>
const auto& made(Once& once, const Parts&... parts) {
    std::call_once(once.flag, [&] { once.value.emplace(parts...); });
    return *once.value;
}

} // namespace

const Answering& Measures::answering() const {
    return made(answering_, organisation_);
}

const Line& Measures::line() const {
    return made(line_, organisation_);
}

const ApprovalLine& Measures::approvals() const {
    return made(approvals_, organisation_, line(), answering());
}

const Rights& Measures::rights() const {
    return made(rights_, organisation_);
}

const Dependencies& Measures::dependencies() const {
    return made(dependencies_, organisation_);
}

const Escalation& Measures::escalation() const {
    return made(escalation_, organisation_);
}

const Load& Measures::load() const {
    return made(load_, organisation_, answering());
}

const Power& Measures::power() const {
    return made(power_, organisation_, answering());
}

const Manning& Measures::manning() const {
    return made(manning_, organisation_);
}

const Stall& Measures::stall() const {
    return made(stall_, organisation_, dependencies(), manning());
}

const Titles& Measures::titles() const {
    return made(titles_, organisation_);
}

const Everyone& Measures::everyone() const {
    return made(everyone_, organisation_);
}

const Participation& Measures::participation() const {
    return made(participation_, organisation_, everyone());
}

const Channels& Measures::channels() const {
    return made(channels_, organisation_, everyone(), participation());
}

const ForumGraph& Measures::forum_graph() const {
    return made(forum_graph_, organisation_, everyone(), participation());
}

const Articulation& Measures::articulation() const {
    return made(articulation_, forum_graph());
}

const Betweenness& Measures::betweenness() const {
    return made(betweenness_, forum_graph());
}

const TruckFactor& Measures::truck_factor() const {
    return made(truck_factor_, organisation_);
}

} // namespace whodecides
