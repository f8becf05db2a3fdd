// Two entries of one scope, or of a scope and one inside it, have titles that read alike, and different
// people answer for them. Candidates come from an index on (scope, word), without the words that are common
// in the scope, so that the work stays in proportion to the entries.

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/groups.hpp"
#include "base/hash.hpp"
#include "base/similarity.hpp"
#include "base/words.hpp"
#include "model/scopes.hpp"
#include "rules/ownership/alike.hpp"
#include "rules/ownership/parties.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption similarity{"similarity",
                                0.5,
                                Basis::judgement,
                                "share of words",
                                "titles that share so much of their words read alike",
                                0,
                                1};
constexpr RuleOption common_entries{
    "common_entries",
    20,
    Basis::judgement,
    "entries",
    "a word in more entries of a scope, and in more than common_share, says nothing",
    1,
    1000};
constexpr RuleOption common_share{
    "common_share",
    10,
    Basis::judgement,
    "%",
    "a word in a larger share of a scope's entries, and in more than common_entries, "
    "says nothing",
    0,
    100};
constexpr std::array options{similarity, common_entries, common_share};

/// In scopes of thousands a word that so many entries share says nothing, whatever their share; it also
/// bounds the candidates of an entry.
constexpr double most_common_entries = 100;

/// Calls `visit` with the hash of each scope that contains this one, from the outermost to itself.
template <class Visit>
void for_each_enclosing(std::string_view scope, Visit visit) {
    std::uint64_t hash = 1;
    for_each_segment(scope, [&](std::string_view segment) {
        hash = quick_hash(segment, hash);
        visit(hash);
    });
}

std::uint64_t hash_of(std::string_view scope) {
    std::uint64_t last = 0;
    for_each_enclosing(scope, [&](std::uint64_t hash) { last = hash; });
    return last;
}

/// An entry that can overlap with another.
struct Candidate {
    EntryId entry;
    std::uint64_t scope;   ///< hash
    std::uint64_t parties; ///< hash of who answers
};

std::uint64_t hash_of(const std::vector<Actor>& parties) {
    std::uint64_t hash = 0;
    for (const Actor party : parties)
        hash = scrambled(hash ^ (static_cast<std::uint64_t>(party.kind) << 32U) ^ party.index);
    return hash;
}

class Overlaps {
  public:
    explicit Overlaps(const Context& context)
        : context_(context), titles_(context.measures.titles()), similar_(context.option(similarity)) {
        collect();
        groups_.emplace(candidates_.size());
        make_index();
        join_within_scopes();
        join_with_enclosing();
    }

    /// Ordered by their first entries.
    [[nodiscard]] std::vector<std::vector<EntryId>> find() {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> members;
        for (std::uint32_t i = 0; i < candidates_.size(); ++i)
            members.emplace_back(groups_->find(i), i);
        std::ranges::sort(members);
        std::vector<std::vector<EntryId>> found;
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (members[i].first == members[i].second)
                found.emplace_back();
            found.back().push_back(candidates_[members[i].second].entry);
        }
        std::erase_if(found, [](const std::vector<EntryId>& group) { return group.size() < 2; });
        return found;
    }

  private:
    [[nodiscard]] bool can_overlap(const Entry& entry, const TokenSet& title) const {
        return entry.scope.written() && !entry.delegation.has_value() &&
               title.tokens.size() >= least_compared_tokens && title.tokens.size() <= most_compared_tokens;
    }

    void collect() {
        const Organisation& organisation = context_.organisation;
        for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
            const Entry& entry = organisation.entries[e];
            if (!can_overlap(entry, titles_.of({e})))
                continue;
            const auto parties = answering_parties(organisation, context_.measures.answering(), {e});
            const std::uint64_t scope = hash_of(entry.scope.value);
            if (parties.empty() || scope == 0)
                continue;
            candidates_.push_back({{e}, scope, hash_of(parties)});
            scopes_.push_back(scope);
        }
        std::ranges::sort(scopes_);
    }

    static std::uint64_t key_of(std::uint64_t scope, std::uint64_t token) {
        return scrambled(scope + scrambled(token));
    }

    [[nodiscard]] std::size_t most_entries(std::uint64_t scope) const {
        const auto [first, last] = std::equal_range(scopes_.begin(), scopes_.end(), scope);
        const double share = context_.option(common_share) / 100 * static_cast<double>(last - first);
        return static_cast<std::size_t>(
            std::max(context_.option(common_entries), std::min(share, most_common_entries)));
    }

    /// Candidates by scope and word, without the words that are common there.
    void make_index() {
        for (std::uint32_t i = 0; i < candidates_.size(); ++i)
            for (const std::uint64_t token : titles_.of(candidates_[i].entry).tokens)
                index_.push_back({key_of(candidates_[i].scope, token), i});
        std::ranges::sort(index_);
        std::vector<Keyed> rare;
        for_each_run(index_, [&](std::span<const Keyed> run) {
            if (run.size() <= most_entries(candidates_[run.front().set].scope))
                rare.insert(rare.end(), run.begin(), run.end());
        });
        index_ = std::move(rare);
    }

    template <class Visit>
    static void for_each_run(std::span<const Keyed> keyed, Visit visit) {
        for (std::size_t i = 0, end = 0; i < keyed.size(); i = end) {
            while (end < keyed.size() && keyed[end].key == keyed[i].key)
                ++end;
            visit(keyed.subspan(i, end - i));
        }
    }

    void join_within_scopes() {
        for_each_run(index_, [&](std::span<const Keyed> run) {
            for (std::size_t i = 0; i < run.size(); ++i)
                for (std::size_t k = i + 1; k < run.size(); ++k)
                    join_if_overlapping(run[i].set, run[k].set);
        });
    }

    /// Looks each candidate up in the scopes around its own; sorted, so that both lists are walked once.
    void join_with_enclosing() {
        std::vector<Keyed> lookups;
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            const Candidate& candidate = candidates_[i];
            for_each_enclosing(context_.organisation[candidate.entry].scope.value, [&](std::uint64_t scope) {
                if (scope == candidate.scope || !std::ranges::binary_search(scopes_, scope))
                    return;
                for (const std::uint64_t token : titles_.of(candidate.entry).tokens)
                    lookups.push_back({key_of(scope, token), i});
            });
        }
        std::ranges::sort(lookups);
        std::size_t begin = 0;
        for (const Keyed& lookup : lookups) {
            while (begin < index_.size() && index_[begin].key < lookup.key)
                ++begin;
            for (std::size_t k = begin; k < index_.size() && index_[k].key == lookup.key; ++k)
                join_if_overlapping(index_[k].set, lookup.set);
        }
    }

    void join_if_overlapping(std::uint32_t a, std::uint32_t b) {
        const Candidate& one = candidates_[a];
        const Candidate& other = candidates_[b];
        if (one.parties == other.parties || groups_->joined(a, b))
            return;
        const TokenSet x = titles_.of(one.entry);
        const TokenSet y = titles_.of(other.entry);
        const bool reordered =
            std::ranges::equal(x.tokens, y.tokens) && titles_.order(one.entry) != titles_.order(other.entry);
        if (!reordered && similar_(x, y))
            groups_->join(a, b);
    }

    const Context& context_;
    const Titles& titles_;
    Similarity similar_;
    std::vector<Candidate> candidates_;
    std::vector<std::uint64_t> scopes_; ///< one for each candidate, sorted
    std::vector<Keyed> index_;
    std::optional<Groups> groups_;
};

void write(const Context& context, Draft& draft, const std::vector<Alike>& group) {
    const Organisation& organisation = context.organisation;
    std::vector<std::string> names;
    for (const Alike& member : group) {
        const Entry& entry = organisation[member.entry];
        names.push_back(fmt::format("{} ({})", called(entry), entry.scope.value));
    }
    Finding& finding = draft.finding;
    finding.message =
        listed(names) + " read alike and overlap in scope, and different people answer for them";
    tell(context, draft, group, similarity);
}

void check(const Context& context, Report& report) {
    for (const std::vector<EntryId>& group : Overlaps(context).find())
        write(context, report.on(group.front()), with_parties(context, group));
}

} // namespace

namespace rule {
extern const Rule overlapping_scope;
constinit const Rule overlapping_scope{
    .info =
        {
            .name = "overlapping-scope",
            .group = "ownership",
            .severity = Severity::warning,
            .summary = "Entries of one scope read alike, and different people answer for them",
            .rationale = "Where two entries lie in one scope, or one inside the other's, and sound like the "
                         "same work, each "
                         "owner may think that the other has it, or decide against the other.\n\n"
                         "Scopes are paths; one contains another by whole segments. Titles are compared as "
                         "sets of words "
                         "without their endings, as duplicate-responsibility does it, and candidates must "
                         "share a word that "
                         "is not common in the scope. An entry with a `delegation` says where its boundary "
                         "to the others "
                         "lies, and is not compared. Where people are not known to differ the rule is "
                         "silent, and where the "
                         "titles are nearly equal duplicate-responsibility speaks instead. Entries that "
                         "overlap by way of "
                         "a third are one finding.",
            .fix = "Say in the titles or by narrower scopes where one ends and the next begins, or who "
                   "delegates to whom",
            .ask = "Where exactly does the one end and the other begin?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  invoices: {title: Pay supplier invoices, scope: finance, accountable: ana, responsible: ana}
  bills: {title: Pay supplier bills, scope: finance/payments, accountable: ben, responsible: ben}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  invoices: {title: Pay supplier invoices, scope: finance/stock, accountable: ana, responsible: ana}
  bills: {title: Pay supplier bills, scope: finance/services, accountable: ben, responsible: ben}
)",
            .source = "Judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
