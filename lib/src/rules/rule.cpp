#include "rules/rule.hpp"

#include <algorithm>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "rules/field_words.hpp"

namespace whodecides {

double Context::option(const RuleOption& option) const {
    const auto found = std::ranges::find(rule.info.options, option.name, &RuleOption::name);
    if (found == rule.info.options.end())
        return option.value;
    return options[static_cast<std::size_t>(found - rule.info.options.begin())];
}

Draft& Report::on(EntryId entry) {
    Draft& draft = add();
    draft.finding.subject = subject_of(context_.organisation[entry]);
    draft.finding.logical_path = context_.organisation.logical_path(entry);
    draft.topics.emplace_back(entry);
    return draft;
}

Draft& Report::on(Actor actor) {
    Draft& draft = add();
    draft.finding.subject = subject_of(context_.organisation, actor);
    draft.finding.logical_path = context_.organisation.logical_path(actor);
    draft.topics.emplace_back(actor);
    return draft;
}

Draft& Report::add() {
    Draft& draft = drafts_.emplace_back();
    draft.finding.rule = &context_.rule.info;
    draft.finding.severity = context_.rule.info.severity;
    return draft;
}

void Report::not_checked(std::string reason, std::string remedy, MissingField field) {
    not_checked_.push_back({&context_.rule.info, std::move(reason), std::move(remedy), field});
}

void concern(Finding& finding, const Organisation& organisation, std::span<const PersonId> people) {
    finding.people.clear();
    finding.people.reserve(people.size());
    for (const PersonId person : people)
        finding.people.emplace_back(organisation.id_of(person));
    sort_distinct(finding.people);
}

namespace {

constexpr std::size_t least_entries = 8;
constexpr std::size_t least_people = 6;

} // namespace

bool in_use(const Context& context, Report& report, Field field) {
    const Usage& usage = context.organisation.usage(field);
    if (usage.in_use())
        return true;
    const FieldWords& words = words_of(field);
    report.not_checked(std::string(words.plural) + ": " + std::to_string(usage.declared) + " of " +
                           std::to_string(usage.possible) + " declared",
                       "`complete: [" + std::string(words.key) + "]` has them checked",
                       {words.key, usage.declared, usage.possible});
    return false;
}

bool large_enough(const Context& context, Report& report) {
    const std::size_t entries = context.organisation.active_entries();
    const std::size_t people = context.organisation.present_people();
    if (entries >= least_entries && people >= least_people)
        return true;
    report.not_checked("too small: " + counted(entries, "active entry", "active entries") + " and " +
                       counted(people, "present person", "present people") + "; " +
                       std::to_string(least_entries) + " and " + std::to_string(least_people) +
                       " are needed");
    return false;
}

} // namespace whodecides
