#include "rules/catalogue.hpp"

#include <vector>

namespace whodecides {

// ownership
namespace rule {
extern const Rule no_accountable;
extern const Rule overlapping_accountability;
extern const Rule no_responsible;
extern const Rule group_accountable;
extern const Rule vacant_owner;
extern const Rule non_human_accountable;
extern const Rule overlapping_domain;
extern const Rule overlapping_scope;
extern const Rule duplicate_responsibility;
extern const Rule leaderless_team;
} // namespace rule

// framework
namespace rule {
extern const Rule framework_cardinality;
extern const Rule conflicting_duties;
extern const Rule self_check;
extern const Rule broken_sign_off;
} // namespace rule

// speed
namespace rule {
extern const Rule crowded_decision;
extern const Rule too_many_consulted;
extern const Rule too_many_vetoes;
extern const Rule diffuse_responsibility;
extern const Rule long_approval_chain;
extern const Rule decision_cycle;
extern const Rule escalation_cycle;
extern const Rule no_tie_break;
extern const Rule no_escalation;
extern const Rule open_ended_decision;
} // namespace rule

// load
namespace rule {
extern const Rule overloaded_accountable;
extern const Rule over_capacity;
extern const Rule spread_thin;
extern const Rule seat_on_everything;
extern const Rule advice_only;
extern const Rule team_overload;
} // namespace rule

// authority
namespace rule {
extern const Rule accountable_without_authority;
extern const Rule overruled_accountable;
extern const Rule authority_without_accountability;
extern const Rule delegation_mismatch;
extern const Rule accountability_too_high;
extern const Rule superior_approval;
extern const Rule stacked_approvals;
extern const Rule duty_conflict;
} // namespace rule

// power
namespace rule {
extern const Rule single_point_of_failure;
extern const Rule concentrated_power;
extern const Rule skewed_participation;
extern const Rule communication_broker;
extern const Rule thin_cover;
extern const Rule two_managers;
extern const Rule reporting_cycle;
extern const Rule span_of_control;
} // namespace rule

// communication
namespace rule {
extern const Rule isolated_decision;
extern const Rule unheard_affected;
extern const Rule uninformed_dependents;
extern const Rule missing_channel;
extern const Rule fragmented_tools;
extern const Rule unasked_doer;
extern const Rule front_line_waits;
extern const Rule one_way_advice;
} // namespace rule

// succession
namespace rule {
extern const Rule no_deputy;
extern const Rule overused_deputy;
extern const Rule no_coach;
extern const Rule aspirant_without_path;
extern const Rule delegated_without_purpose;
extern const Rule expired_assignment;
extern const Rule expires_soon;
extern const Rule stale_entry;
} // namespace rule

// input
namespace rule {
extern const Rule syntax_error;
extern const Rule unreadable_file;
extern const Rule empty_organisation;
extern const Rule duplicate_key;
extern const Rule duplicate_id;
extern const Rule unknown_key;
extern const Rule invalid_value;
extern const Rule unknown_reference;
extern const Rule ambiguous_reference;
extern const Rule unused_definition;
extern const Rule generic_name;
extern const Rule unclear_cell;
extern const Rule unclear_column;
extern const Rule unused_suppression;
extern const Rule expired_suppression;
extern const Rule suppression_without_reason;
} // namespace rule

std::span<const Rule* const> catalogue() {
    // One rule a line.
    // clang-format off
    static const std::vector<const Rule*> list{
        // ownership
        &rule::no_accountable,
        &rule::overlapping_accountability,
        &rule::no_responsible,
        &rule::group_accountable,
        &rule::vacant_owner,
        &rule::non_human_accountable,
        &rule::overlapping_domain,
        &rule::overlapping_scope,
        &rule::duplicate_responsibility,
        &rule::leaderless_team,

        // framework
        &rule::framework_cardinality,
        &rule::conflicting_duties,
        &rule::self_check,
        &rule::broken_sign_off,

        // speed
        &rule::crowded_decision,
        &rule::too_many_consulted,
        &rule::too_many_vetoes,
        &rule::diffuse_responsibility,
        &rule::long_approval_chain,
        &rule::decision_cycle,
        &rule::escalation_cycle,
        &rule::no_tie_break,
        &rule::no_escalation,
        &rule::open_ended_decision,

        // load
        &rule::overloaded_accountable,
        &rule::over_capacity,
        &rule::spread_thin,
        &rule::seat_on_everything,
        &rule::advice_only,
        &rule::team_overload,

        // authority
        &rule::accountable_without_authority,
        &rule::overruled_accountable,
        &rule::authority_without_accountability,
        &rule::delegation_mismatch,
        &rule::accountability_too_high,
        &rule::superior_approval,
        &rule::stacked_approvals,
        &rule::duty_conflict,

        // power
        &rule::single_point_of_failure,
        &rule::concentrated_power,
        &rule::skewed_participation,
        &rule::communication_broker,
        &rule::thin_cover,
        &rule::two_managers,
        &rule::reporting_cycle,
        &rule::span_of_control,

        // communication
        &rule::isolated_decision,
        &rule::unheard_affected,
        &rule::uninformed_dependents,
        &rule::missing_channel,
        &rule::fragmented_tools,
        &rule::unasked_doer,
        &rule::front_line_waits,
        &rule::one_way_advice,

        // succession
        &rule::no_deputy,
        &rule::overused_deputy,
        &rule::no_coach,
        &rule::aspirant_without_path,
        &rule::delegated_without_purpose,
        &rule::expired_assignment,
        &rule::expires_soon,
        &rule::stale_entry,

        // input
        &rule::syntax_error,
        &rule::unreadable_file,
        &rule::empty_organisation,
        &rule::duplicate_key,
        &rule::duplicate_id,
        &rule::unknown_key,
        &rule::invalid_value,
        &rule::unknown_reference,
        &rule::ambiguous_reference,
        &rule::unused_definition,
        &rule::generic_name,
        &rule::unclear_cell,
        &rule::unclear_column,
        &rule::unused_suppression,
        &rule::expired_suppression,
        &rule::suppression_without_reason,
    };
    // clang-format on
    return list;
}

} // namespace whodecides
