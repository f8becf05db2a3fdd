#pragma once

#include <memory>
#include <mutex>
#include <optional>

#include "model/measures/answering.hpp"
#include "model/measures/approvals.hpp"
#include "model/measures/articulation.hpp"
#include "model/measures/betweenness.hpp"
#include "model/measures/channels.hpp"
#include "model/measures/dependencies.hpp"
#include "model/measures/escalation.hpp"
#include "model/measures/everyone.hpp"
#include "model/measures/forum_graph.hpp"
#include "model/measures/line.hpp"
#include "model/measures/load.hpp"
#include "model/measures/manning.hpp"
#include "model/measures/participation.hpp"
#include "model/measures/power.hpp"
#include "model/measures/rights.hpp"
#include "model/measures/stall.hpp"
#include "model/measures/titles.hpp"
#include "model/measures/truck_factor.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// What is computed from an organisation once and read by several rules; each measure on first use.
/// Safe from several threads. Borrows the organisation.
class Measures {
  public:
    explicit Measures(const Organisation& organisation) : organisation_(organisation) {}

    const Answering& answering() const;
    const Line& line() const;
    const ApprovalLine& approvals() const;
    const Rights& rights() const;
    const Dependencies& dependencies() const;
    const Escalation& escalation() const;
    const Load& load() const;
    const Power& power() const;
    const Manning& manning() const;
    const Stall& stall() const;
    const Titles& titles() const;
    const Everyone& everyone() const;
    const Participation& participation() const;
    const Channels& channels() const;
    const ForumGraph& forum_graph() const;
    const Articulation& articulation() const;
    const Betweenness& betweenness() const;
    const TruckFactor& truck_factor() const;

  private:
    template <class Measure>
    struct Once {
        std::once_flag flag;
        std::optional<Measure> value;
    };

    const Organisation& organisation_;
    mutable Once<Answering> answering_;
    mutable Once<Line> line_;
    mutable Once<ApprovalLine> approvals_;
    mutable Once<Rights> rights_;
    mutable Once<Dependencies> dependencies_;
    mutable Once<Escalation> escalation_;
    mutable Once<Load> load_;
    mutable Once<Power> power_;
    mutable Once<Manning> manning_;
    mutable Once<Stall> stall_;
    mutable Once<Titles> titles_;
    mutable Once<Everyone> everyone_;
    mutable Once<Participation> participation_;
    mutable Once<Channels> channels_;
    mutable Once<ForumGraph> forum_graph_;
    mutable Once<Articulation> articulation_;
    mutable Once<Betweenness> betweenness_;
    mutable Once<TruckFactor> truck_factor_;
};

} // namespace whodecides
