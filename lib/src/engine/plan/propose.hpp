#pragma once

#include <vector>

#include "engine/plan/ground.hpp"
#include "engine/plan/proposal.hpp"

/// Who could settle a finding, and how. Each function proposes for one finding, what it likes best first;
/// whether a proposal holds is found out by trying it.
namespace whodecides::engine {

using Proposals = std::vector<Proposal>;

/// One of those who answer goes on alone.
void propose_one_owner(Ground& ground, const Finding& finding, Proposals& proposals);
/// Those who answer do so together, and somebody settles what is stuck.
void propose_deciding_together(Ground& ground, const Finding& finding, Proposals& proposals);
/// A team without a lead leads itself, likewise.
void propose_leading_together(Ground& ground, const Finding& finding, Proposals& proposals);
/// Somebody settles what is stuck where a mode is written already.
void propose_tie_break(Ground& ground, const Finding& finding, Proposals& proposals);
/// Somebody stands in for a person.
void propose_deputy(Ground& ground, const Finding& finding, Proposals& proposals);
/// Somebody stands in for a person on leave, who then keeps their seats.
void propose_deputy_on_leave(Ground& ground, const Finding& finding, Proposals& proposals);
/// Some of those who are asked are told.
void propose_telling(Ground& ground, const Finding& finding, Proposals& proposals);
/// Whoever does the work answers for one entry ...
void propose_handing_down(Ground& ground, const Finding& finding, Proposals& proposals);
/// ... or for so many of a person's entries as are too many.
void propose_sharing_out(Ground& ground, const Finding& finding, Proposals& proposals);
/// Two entries become one.
void propose_merging(Ground& ground, const Finding& finding, Proposals& proposals);

/// What is proposed about who answers for the entry: one topic, whatever the finding.
std::string owner_topic(const Entry& entry);

/// Whether any kind of move is about findings of the rule.
bool has_moves(const RuleInfo& rule);

/// What could settle the findings; equal moves once, with all their claims. In the order of the findings.
Proposals propose(Ground& ground, std::span<const Finding> findings);

} // namespace whodecides::engine
