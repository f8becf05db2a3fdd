#include "report/plan_words.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/duty_words.hpp"
#include "report/profile_format.hpp"

namespace whodecides {

namespace {

std::string are_left(std::size_t count) {
    return count == 0 ? "none is left" : fmt::format("{} {} left", count, count == 1 ? "is" : "are");
}

/// What becomes of people on entries, the same for each of them on each.
struct Outlook {
    std::vector<std::string> owners; ///< as they are shown, each once
    std::vector<std::string> entries;
    std::vector<std::string_view> holds;
    SubjectKind kind = SubjectKind::decision; ///< of the first entry
};

void add(std::vector<std::string>& names, std::string name) {
    if (std::ranges::find(names, name) == names.end())
        names.push_back(std::move(name));
}

/// Of each owner and duties; then of all owners who have these on the same entries.
std::vector<Outlook> outlooks_of(const PlanStep& step) {
    std::vector<Outlook> each;
    for (const FormerOwner& former : step.former_owners) {
        auto found = std::ranges::find_if(each, [&](const Outlook& one) {
            return one.owners.front() == former.owner.title && one.holds == former.holds;
        });
        if (found == each.end())
            found = each.insert(each.end(), {{former.owner.title}, {}, former.holds, former.entry.kind});
        add(found->entries, quoted(former.entry.title));
    }
    std::vector<Outlook> joined;
    for (Outlook& outlook : each) {
        const auto found = std::ranges::find_if(joined, [&](const Outlook& one) {
            return one.holds == outlook.holds && one.entries == outlook.entries;
        });
        if (found == joined.end())
            joined.push_back(std::move(outlook));
        else
            found->owners.push_back(std::move(outlook.owners.front()));
    }
    return joined;
}

std::string words_of(const Outlook& outlook) {
    const bool one = outlook.owners.size() == 1;
    const std::string who = listed(outlook.owners, outlook.owners.size());
    const std::string entries = listed(outlook.entries);
    const auto only = [&](std::string_view duty) {
        return outlook.holds.size() == 1 && outlook.holds.front() == duty;
    };
    if (outlook.holds.empty())
        return fmt::format("{} {} no part in {} any more", who, one ? "has" : "have", entries);
    if (only("advises"))
        return fmt::format("{} {} asked first on {} from then on", who, one ? "is" : "are", entries);
    if (only("informed"))
        return fmt::format("{} {} told of {} from then on", who, one ? "is" : "are", entries);
    return fmt::format("{} {} in {} ({})", who, one ? "stays" : "stay", entries,
                       plain_words(outlook.holds, outlook.kind));
}

} // namespace

std::string outcome_of(const PlanResult& plan) {
    const std::size_t all = plan.input.findings().size();
    if (all == 0)
        return "Nothing to propose: the check finds nothing";
    const std::string findings = counted(all, "finding");
    if (plan.steps.empty())
        return fmt::format("Nothing to propose: no move settles any of {} without adding another", findings);
    return fmt::format("{} {} {} of {}; {}", counted(plan.steps.size(), "proposal"),
                       plan.steps.size() == 1 ? "settles" : "settle", all - plan.remaining, findings,
                       are_left(plan.remaining));
}

std::string outcome_of(const PlanStep& step) {
    return fmt::format("settles {}, {}", counted(step.settled.size(), "finding"), are_left(step.left));
}

std::string choice_of(const PlanStep& step) {
    if (step.others.empty())
        return {};
    std::string choice;
    for (const std::string& other : step.others)
        choice += (choice.empty() ? "" : "; or ") + other;
    return choice + ": the people concerned must choose";
}

std::vector<std::string> outlook_of(const PlanStep& step) {
    std::vector<std::string> lines;
    for (const Outlook& outlook : outlooks_of(step))
        lines.push_back(words_of(outlook));
    return lines;
}

std::string need_of(PlanRest rest) {
    switch (rest) {
    case PlanRest::mend:
        return "the files need mending; `check` says where";
    case PlanRest::talk:
        return "no move is about these: people need to talk";
    case PlanRest::nobody:
        return "a move could, but the files name nobody who may take over and stays, or a mandate is in the "
               "way";
    case PlanRest::refused:
        return "the moves that would settle these add a finding, or settle nothing by themselves";
    case PlanRest::waiting:
        return "further proposals may settle some of these";
    }
    return {};
}

std::string obstacle_of(const PlanLeft& left) {
    if (left.added.empty())
        return {};
    std::vector<std::string> rules;
    for (const RuleInfo* const rule : left.added)
        rules.emplace_back(rule->name);
    return "the moves for it would add " + listed(rules);
}

std::vector<std::string> closing_of(const PlanResult& plan) {
    std::vector<std::string> lines;
    if (!plan.steps.empty())
        lines.emplace_back("Each proposal was tried after those before it, and the whole was checked again: "
                           "none adds a finding, none touches what is mandated. They are proposals; the "
                           "people concerned decide");
    if (plan.more > 0 && plan.exhausted)
        lines.push_back(fmt::format("The search ended before all moves were tried; up to {} may be possible",
                                    counted(plan.more, "more proposal")));
    else if (plan.more > 0)
        lines.push_back(fmt::format("Up to {} possible; a higher `--top` looks for them",
                                    counted(plan.more, "more proposal is", "more proposals are")));
    return lines;
}

std::vector<MeasureChange> changes_of(const PlanResult& plan) {
    std::vector<MeasureChange> changes;
    const std::vector<ProfileRow>& before = plan.before.organisation.rows;
    const std::vector<ProfileRow>& after = plan.after.organisation.rows;
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i)
        if (std::string was = value_text(before[i]), is = value_text(after[i]); was != is)
            changes.push_back({std::string(before[i].measure->name), std::move(was), std::move(is),
                               change_text(before[i], after[i])});
    return changes;
}

} // namespace whodecides
