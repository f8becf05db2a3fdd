#include "rules/ownership/alike.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "rules/ownership/parties.hpp"
#include "rules/wording.hpp"

namespace whodecides {

namespace {

Span title_span(const Entry& entry) {
    return entry.title.written() ? entry.title.span : entry.id.span;
}

std::string owner_text(const Organisation& organisation, const Alike& member) {
    std::vector<std::string> names;
    for (const Actor party : member.parties)
        names.push_back(called(organisation, party));
    if (names.empty())
        return called(organisation[member.entry]);
    return called(organisation[member.entry]) + ", for which " + listed(names, 3) +
           (names.size() == 1 ? " answers" : " answer");
}

double highest_similarity(const Titles& titles, const std::vector<Alike>& group) {
    double highest = 0;
    for (std::size_t i = 1; i < group.size(); ++i)
        highest =
            std::max(highest, jaccard(titles.of(group[0].entry).tokens, titles.of(group[i].entry).tokens));
    return highest;
}

} // namespace

std::vector<Alike> with_parties(const Context& context, const std::vector<EntryId>& entries) {
    std::vector<Alike> group;
    group.reserve(entries.size());
    for (const EntryId entry : entries)
        group.push_back(
            {entry, answering_parties(context.organisation, context.measures.answering(), entry)});
    return group;
}

void tell(const Context& context, Draft& draft, const std::vector<Alike>& group,
          const RuleOption& threshold) {
    const Organisation& organisation = context.organisation;
    Finding& finding = draft.finding;
    std::vector<PersonId> people;
    for (const Alike& member : group) {
        // The same whichever of them stands first in the text.
        finding.logical_path = std::min(finding.logical_path, organisation.logical_path(member.entry));
        if (&member == &group.front()) {
            finding.place = title_span(organisation[member.entry]);
            finding.place_text = owner_text(organisation, member);
        } else {
            draft.topics.emplace_back(member.entry);
            finding.labels.push_back(
                {title_span(organisation[member.entry]), owner_text(organisation, member)});
        }
        const std::vector<PersonId> some = people_among(member.parties);
        people.insert(people.end(), some.begin(), some.end());
    }
    concern(finding, organisation, people);

    const double least = context.option(threshold);
    const double most = highest_similarity(context.measures.titles(), group);
    finding.metric = Metric{most, least, threshold.basis};
    finding.notes.push_back(
        fmt::format("{:.0f} % of the words in the titles are the same; {:.0f} % or more count "
                    "as alike ({})",
                    100 * most, 100 * least, to_string(threshold.basis)));
}

} // namespace whodecides
