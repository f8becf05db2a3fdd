#include "engine/plan/trial.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "engine/moves.hpp"
#include "engine/pairing.hpp"
#include "rules/field_words.hpp"

namespace whodecides::engine {

namespace {

/// Whether too few declared the field as things were: what rests on it was not checked then either, even if
/// there was nothing to check.
bool was_not_in_use(const Organisation& organisation, const MissingField& field) {
    const FieldWords* const words = find_field_words(field.key);
    return words != nullptr && words->field && !organisation.usage(*words->field).in_use();
}

/// To be blind is not to be settled.
bool sees_less(const Checked& before, const Checked& after) {
    const auto is_new = [&](const NotChecked& one) {
        return std::ranges::find(before.results.coverage.not_checked, one.rule, &NotChecked::rule) ==
                   before.results.coverage.not_checked.end() &&
               !was_not_in_use(before.input.organisation, one.field);
    };
    return std::ranges::any_of(after.results.coverage.not_checked, is_new) ||
           after.results.coverage.hidden_input_problems > before.results.coverage.hidden_input_problems;
}

} // namespace

Difference difference(const Checked& before, const Checked& after) {
    const std::vector<Finding>& olds = before.results.findings;
    const std::vector<Finding>& news = after.results.findings;
    Pairing found = paired(olds, news);
    std::vector<const RuleInfo*> added;
    for (const std::size_t i : found.fresh)
        added.push_back(news[i].rule);
    for (const auto& [was, is] : found.both)
        if (news[is].severity > olds[was].severity)
            added.push_back(news[is].rule);
    std::ranges::sort(added, {}, &RuleInfo::name);
    added.erase(std::unique(added.begin(), added.end()), added.end());
    return {std::move(found.gone), std::move(added), sees_less(before, after)};
}

Standing standing_of(Understood understood, const CheckRequest& request) {
    Checked checked = check_read(build_from(understood), request);
    return {std::move(understood), std::move(checked)};
}

Standing after(const Standing& now, std::span<const Move> moves, const CheckRequest& request) {
    return standing_of(with(now.understood, now.checked.input.organisation, moves), request);
}

Trial attempt(const Standing& now, std::span<const Move> moves, const CheckRequest& request) {
    try {
        const Standing then = after(now, moves, request);
        const Difference found = difference(now.checked, then.checked);
        return {!found.worse() && !found.settled.empty(), found.settled.size(), found.added};
    } catch (const MoveError&) {
        return {};
    }
}

} // namespace whodecides::engine
