// Two entries are one by their titles. Titles are compared as sets of stemmed words; the join is exact and
// near-linear (base/similar_sets). Entries that are alike by way of a third are one group, one finding.

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

#include "base/words.hpp"
#include "rules/ownership/alike.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption similarity{
    "similarity", 0.8, Basis::judgement, "share of words", "titles that share so much of their words are one",
    0.6,          1};
constexpr std::array options{similarity};

/// Groups of entries with titles that are alike; each ordered, and the groups by their first entries.
class TitleGroups {
  public:
    TitleGroups(const Organisation& organisation, const Titles& titles, double threshold) : titles_(titles) {
        for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
            if (titles.of({e}).tokens.size() >= least_compared_tokens) {
                entries_.push_back({e});
                sets_.push_back(titles.of({e}));
            }
        }
        leaders_ = similar_groups(sets_, threshold);
    }

    [[nodiscard]] std::vector<std::vector<EntryId>> find() const {
        const std::vector<bool> mixed = with_different_words();
        std::vector<std::tuple<std::uint32_t, std::uint64_t, std::uint32_t>> keys;
        for (std::uint32_t i = 0; i < entries_.size(); ++i) {
            // Where the words are all the same, another order of them is another meaning.
            const std::uint64_t order = mixed[leaders_[i]] ? 0 : titles_.order(entries_[i]);
            keys.emplace_back(leaders_[i], order, i);
        }
        std::ranges::sort(keys);
        std::vector<std::vector<EntryId>> groups;
        for (std::size_t i = 0, end = 0; i < keys.size(); i = end) {
            while (end < keys.size() && std::get<0>(keys[end]) == std::get<0>(keys[i]) &&
                   std::get<1>(keys[end]) == std::get<1>(keys[i]))
                ++end;
            if (end - i < 2)
                continue;
            std::vector<EntryId>& group = groups.emplace_back();
            for (std::size_t k = i; k < end; ++k)
                group.push_back(entries_[std::get<2>(keys[k])]);
        }
        std::ranges::sort(groups, {}, [](const std::vector<EntryId>& group) { return group.front(); });
        return groups;
    }

  private:
    /// By leader: whether the titles of the group differ in more than the order of their words.
    [[nodiscard]] std::vector<bool> with_different_words() const {
        std::vector<bool> mixed(entries_.size());
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (!std::ranges::equal(sets_[i].tokens, sets_[leaders_[i]].tokens))
                mixed[leaders_[i]] = true;
        return mixed;
    }

    const Titles& titles_;
    std::vector<EntryId> entries_;
    std::vector<TokenSet> sets_;
    std::vector<std::uint32_t> leaders_;
};

/// Where an entry belongs: its scope, or else the grid it is a row of. Empty where neither says so.
struct Ground {
    std::string_view scope;
    std::uint32_t grid = UINT32_MAX;
    friend auto operator<=>(const Ground&, const Ground&) = default;

    [[nodiscard]] bool stated() const { return *this != Ground{}; }
};

Ground ground_of(const Entry& entry) {
    if (entry.scope.written())
        return {entry.scope.value, UINT32_MAX};
    return {{}, entry.grid};
}

bool different_parties(const Alike& a, const Alike& b) {
    return a.parties.empty() || a.parties != b.parties;
}

/// Whether two of the group lie, as far as is known, on the same ground and are answered for by different
/// people. An entry that states no ground may lie on any.
bool is_ambiguous(const Organisation& organisation, std::vector<Alike> group) {
    const auto ground = [&](const Alike& member) { return ground_of(organisation[member.entry]); };
    for (const Alike& anywhere : group)
        if (!ground(anywhere).stated())
            return std::ranges::any_of(group, [&](const Alike& member) {
                return &member != &anywhere && different_parties(anywhere, member);
            });
    std::ranges::stable_sort(group, {}, ground);
    for (std::size_t i = 1; i < group.size(); ++i)
        if (ground(group[i - 1]) == ground(group[i]) && different_parties(group[i - 1], group[i]))
            return true;
    return false;
}

bool have_one_title(const Organisation& organisation, const std::vector<Alike>& group) {
    return std::ranges::all_of(group, [&](const Alike& member) {
        return organisation[member.entry].title.value == organisation[group.front().entry].title.value;
    });
}

void write(const Context& context, Draft& draft, const std::vector<Alike>& group) {
    const Organisation& organisation = context.organisation;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < group.size(); ++i)
        names.push_back(called(organisation[group[i].entry]));
    Finding& finding = draft.finding;
    finding.message = listed(names) + (have_one_title(organisation, group) ? " have the same title"
                                                                           : " have nearly the same title");
    tell(context, draft, group, similarity);
    finding.help = "merge them, or say in the titles or in `scope` where one ends and the next begins";
    if (!is_ambiguous(organisation, group)) {
        const bool same_parties = std::ranges::none_of(
            group, [&](const Alike& member) { return different_parties(group.front(), member); });
        finding.severity = Severity::note;
        finding.notes.emplace_back(same_parties ? "a note only, since the same people answer for them"
                                                : "a note only, since their scopes differ");
    }
}

void check(const Context& context, Report& report) {
    const TitleGroups groups(context.organisation, context.measures.titles(), context.option(similarity));
    for (const std::vector<EntryId>& group : groups.find())
        write(context, report.on(group.front()), with_parties(context, group));
}

constexpr std::array<std::string_view, 1> silences{"overlapping-scope"};

} // namespace

namespace rule {
extern const Rule duplicate_responsibility;
constinit const Rule duplicate_responsibility{
    .info =
        {
            .name = "duplicate-responsibility",
            .group = "ownership",
            .severity = Severity::warning,
            .summary = "Two entries are one and the same by their titles",
            .rationale =
                "What is written down twice is done twice, or each waits for the other to do it. Nobody can "
                "tell "
                "from two titles that say the same which of the two is asked.\n\n"
                "Titles are compared as sets of words without their endings; \"approve the refunds\" and "
                "\"approving a refund\" are equal. Titles with other numbers (first and second quarter), or "
                "with "
                "other words of boundary (above, below, up to), are different, and so are titles with the "
                "same "
                "words in another order. Titles of one word, of more than two dozen, and those of retired "
                "entries "
                "are not compared. Where the same people answer for the entries, or their scopes or grids "
                "differ, it is a note. Entries that are alike by way of a third are one finding.",
            .fix = "Merge them, or say in the titles or in `scope` where one ends and the next begins",
            .ask = "Which of these would you look at first, and what would you expect not to find there?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  invoices: {title: Check incoming invoices, accountable: ana, responsible: ana}
  bills: {title: Checking the incoming invoice, accountable: ben, responsible: ben}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  invoices: {title: Check incoming invoices up to 1000, accountable: ana, responsible: ana}
  bills: {title: Check incoming invoices above 1000, accountable: ben, responsible: ben}
)",
            .source = "Judgement; stems after Porter, An algorithm for suffix stripping (1980)",
            .options = options,
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
