#include "engine/tell.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "engine/asked_instead.hpp"
#include "engine/baseline.hpp"
#include "engine/causes.hpp"
#include "engine/cell_words.hpp"
#include "engine/fingerprint.hpp"
#include "engine/finish.hpp"
#include "engine/impact.hpp"
#include "engine/known.hpp"
#include "engine/rule_names.hpp"

namespace whodecides::engine {

namespace {

/// How the people concerned are called, and those who are asked for them.
Names names_of(std::span<const Finding> findings, const AskedInstead& asked_instead,
               const Organisation& organisation) {
    Names names;
    for (const Finding& finding : findings)
        for (const std::string& person : finding.people)
            names.try_emplace(person);
    for (const auto& [away, asked] : asked_instead)
        for (const std::string& person : asked)
            names.try_emplace(person);
    for (const Person& person : organisation.people)
        if (const auto found = names.find(person.id.value); found != names.end() && person.name.written())
            found->second = person.name.value;
    std::erase_if(names, [](const auto& each) { return each.second.empty(); });
    return names;
}

std::vector<Accepted> accepted(Staged& staged, const Organisation& organisation) {
    std::vector<Draft> drafts;
    for (Suppressed::Taken& each : staged.taken)
        drafts.push_back(std::move(each.draft));
    weigh(drafts, organisation);
    std::vector<Accepted> all;
    for (Finding& finding : finish(std::move(drafts))) {
        const std::string& reason = staged.suppressions[staged.taken[all.size()].suppression].reason;
        all.push_back({std::move(finding), Accepted::By::comment, reason});
    }
    std::ranges::stable_sort(all, stands_before, &Accepted::finding);
    return all;
}

/// All findings, so that a comment or a baseline changes no fingerprint.
std::vector<Finding*> in_order(Results& results) {
    std::vector<Finding*> all;
    for (Finding& finding : results.findings)
        all.push_back(&finding);
    for (Accepted& each : results.accepted)
        all.push_back(&each.finding);
    if (!results.accepted.empty())
        std::ranges::stable_sort(all,
                                 [](const Finding* a, const Finding* b) { return stands_before(*a, *b); });
    return all;
}

/// Takes what is known out of the findings, and what they stem from with them.
void take_out(const std::vector<bool>& known, Accepted::By by, Results& told,
              std::vector<std::vector<Stem>>& stems) {
    std::vector<Finding> left;
    std::vector<std::vector<Stem>> left_stems;
    for (std::size_t i = 0; i < told.findings.size(); ++i) {
        if (known[i]) {
            told.accepted.push_back({std::move(told.findings[i]), by, {}});
            continue;
        }
        left.push_back(std::move(told.findings[i]));
        left_stems.push_back(std::move(stems[i]));
    }
    told.findings = std::move(left);
    stems = std::move(left_stems);
    std::ranges::stable_sort(told.accepted, stands_before, &Accepted::finding);
}

void accept_baselined(Staged& staged, Results& told, std::vector<std::vector<Stem>>& stems) {
    const bool whole = std::ranges::none_of(
        told.findings, [](const Finding& finding) { return says_incomplete(*finding.rule); });
    Compared compared = compare(*staged.baseline, told.findings, told.stable_paths,
                                {.rules = staged.rules,
                                 .files = told.stable_paths,
                                 .top = std::move(staged.top),
                                 .codes = staged.codes,
                                 .whole = whole,
                                 .elsewhere = told.accepted});
    told.fixed = std::move(compared.fixed);
    take_out(compared.known, Accepted::By::baseline, told, stems);
}

/// What says that the job could not be done whole always counts.
void accept_known(std::span<const Finding> before, Results& told, std::vector<std::vector<Stem>>& stems) {
    std::vector<bool> known = known_again(told.findings, before);
    for (std::size_t i = 0; i < known.size(); ++i)
        if (says_incomplete(*told.findings[i].rule))
            known[i] = false;
    take_out(known, Accepted::By::revision, told, stems);
}

} // namespace

void set_paths(Results& results, std::vector<std::string> paths) {
    results.stable_paths = std::move(paths);
    fingerprint(in_order(results), results.stable_paths);
}

Results tell(Staged staged, const Organisation& organisation, const Sources& sources) {
    std::vector<Draft>& drafts = staged.drafts;
    weigh(drafts, organisation);
    std::vector<std::vector<Stem>> unsorted;
    for (Draft& draft : drafts)
        unsorted.push_back(std::move(draft.stems));
    Results told{.findings = finish(std::move(drafts)), .as_of = to_string(organisation.as_of)};
    speak_of_cells(told.findings, organisation, staged.formats);
    std::vector<std::vector<Stem>> stems;
    for (const std::size_t before : sort(told.findings))
        stems.push_back(std::move(unsorted[before]));
    told.stable_paths = std::move(staged.stable_paths);
    told.accepted = accepted(staged, organisation);
    if (staged.baseline != nullptr)
        accept_baselined(staged, told, stems);
    fingerprint(in_order(told), told.stable_paths);
    if (!staged.before.empty())
        accept_known(staged.before, told, stems);
    const auto groups = group_by_stem(stems, entries_by_file(organisation, sources.size()));
    told.causes = causes(groups, told.findings, organisation, sources);
    told.asked_instead = asked_instead(told.findings, organisation);
    told.names = names_of(told.findings, told.asked_instead, organisation);
    return told;
}

} // namespace whodecides::engine
