#include "engine/tell.hpp"

#include <span>
#include <utility>

#include "engine/causes.hpp"
#include "engine/fingerprint.hpp"
#include "engine/finish.hpp"
#include "engine/impact.hpp"

namespace whodecides::engine {

namespace {

Analysis::Names names_of(std::span<const Finding> findings, const Organisation& organisation) {
    Analysis::Names names;
    for (const Finding& finding : findings)
        for (const std::string& person : finding.people)
            names.try_emplace(person);
    for (const Person& person : organisation.people)
        if (const auto found = names.find(person.id.value); found != names.end() && person.name.written())
            found->second = person.name.value;
    std::erase_if(names, [](const auto& each) { return each.second.empty(); });
    return names;
}

} // namespace

Told tell(std::vector<Draft> drafts, const Organisation& organisation, const Sources& sources) {
    weigh(drafts, organisation);
    std::vector<std::vector<Stem>> unsorted;
    for (Draft& draft : drafts)
        unsorted.push_back(std::move(draft.stems));
    Told told{finish(std::move(drafts)), {}, {}};
    std::vector<std::vector<Stem>> stems;
    for (const std::size_t before : sort(told.findings))
        stems.push_back(std::move(unsorted[before]));
    fingerprint(told.findings, stable_paths(sources));
    const auto groups = group_by_stem(stems, entries_by_file(organisation, sources.size()));
    told.causes = causes(groups, told.findings, organisation, sources);
    told.names = names_of(told.findings, organisation);
    return told;
}

} // namespace whodecides::engine
