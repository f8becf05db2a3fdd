// One holds more duties of a set than the organisation lets one hold, on one entry or on entries of one
// scope. All seats with such duties are sorted by scope and holder, so that one person on every entry of one
// scope stays near-linear; each set of duties held is compared with the declared sets once.

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/voices.hpp"
#include "model/scopes.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr std::size_t most_labelled = 40;
/// Of the declared sets that one holder is in conflict with so many are told.
constexpr std::size_t most_told = 4;

std::vector<Duty> duties_in(DutySet held, DutySet set) {
    std::vector<Duty> duties;
    for (unsigned d = 0; d < duty_count; ++d)
        if (const auto duty = static_cast<Duty>(d); held.has(duty) && set.has(duty))
            duties.push_back(duty);
    return duties;
}

/// A set of duties as a number below 2^duty_count.
std::uint32_t number_of(DutySet set) {
    std::uint32_t number = 0;
    for (unsigned d = 0; d < duty_count; ++d)
        number |= set.has(static_cast<Duty>(d)) ? 1U << d : 0U;
    return number;
}

/// A seat with a duty that some set names; `where` is the same for all entries of one scope.
struct Holding {
    std::uint32_t where = 0;
    Actor holder; ///< the one person behind a role, else the actor
    EntryId entry;
    std::uint32_t seat = 0;

    friend auto operator<=>(const Holding&, const Holding&) = default;
};

class Check {
  public:
    Check(const Context& context, Report& report) : organisation_(context.organisation), report_(report) {
        std::set<std::tuple<std::uint32_t, std::uint32_t, bool>> met;
        for (const DutyConflict& conflict : organisation_.duty_conflicts)
            if (met.emplace(number_of(conflict.duties), conflict.at_most, conflict.dynamic).second &&
                conflict.at_most < duty_count)
                sets_.push_back(&conflict);
    }

    void run() {
        gather();
        for (auto from = holdings_.begin(); from != holdings_.end();) {
            const auto to = std::find_if(from, holdings_.end(), [&](const Holding& other) {
                return other.where != from->where || other.holder != from->holder;
            });
            compare({from, to});
            from = to;
        }
    }

  private:
    void gather() {
        DutySet wanted;
        for (const DutyConflict* set : sets_)
            wanted |= set->duties;
        std::map<std::string, std::uint32_t> scopes;
        const auto entries = static_cast<std::uint32_t>(organisation_.entries.size());
        for (std::uint32_t e = 0; e < entries; ++e) {
            const Entry& entry = organisation_.entries[e];
            if (entry.retired() || !entry.has_seat(wanted))
                continue;
            // Entries without a scope stand for themselves; scopes are numbered behind them.
            std::uint32_t where = e;
            if (const std::string scope = scope_of(entry); !scope.empty())
                where = scopes.try_emplace(scope, entries + static_cast<std::uint32_t>(scopes.size()))
                            .first->second;
            for (std::uint32_t s = 0; s < entry.seats.size(); ++s)
                if (const Seat& seat = entry.seats[s]; seat.duties.any(wanted) &&
                                                       seat.who.actor.is_somebody() &&
                                                       organisation_.everyone_count(seat.who.actor) > 0)
                    holdings_.push_back({where, individual(organisation_, seat.who.actor), {e}, s});
        }
        std::ranges::sort(holdings_);
    }

    [[nodiscard]] const Seat& seat(const Holding& holding) const {
        return organisation_[holding.entry].seats[holding.seat];
    }

    void compare(std::span<const Holding> holdings) {
        DutySet held;
        for (const Holding& holding : holdings)
            held |= seat(holding).duties;
        const std::size_t people = organisation_.everyone_count(holdings.front().holder);
        std::vector<const DutyConflict*> broken;
        for (const DutyConflict* set : broken_by(held))
            if (people < people_needed(*set, duties_in(held, set->duties)))
                broken.push_back(set);
        for (std::size_t i = 0; i < std::min(broken.size(), most_told); ++i) {
            Finding& finding = tell(*broken[i], holdings, duties_in(held, broken[i]->duties));
            if (broken.size() > most_told)
                finding.notes.push_back(fmt::format("this is one of {} sets of `duty_conflicts` broken here; "
                                                    "{} are shown",
                                                    broken.size(), most_told));
        }
    }

    /// The people of a group can share the duties, if they are enough.
    static std::size_t people_needed(const DutyConflict& set, const std::vector<Duty>& duties) {
        const std::size_t at_most = std::max<std::uint32_t>(set.at_most, 1);
        return (duties.size() + at_most - 1) / at_most;
    }

    /// Sets of which more than may be is held; found once for all who hold the same.
    const std::vector<const DutyConflict*>& broken_by(DutySet held) {
        std::optional<std::vector<const DutyConflict*>>& broken = broken_[number_of(held)];
        if (!broken) {
            broken.emplace();
            for (const DutyConflict* set : sets_)
                if (duties_in(held, set->duties).size() > set->at_most)
                    broken->push_back(set);
        }
        return *broken;
    }

    Finding& tell(const DutyConflict& set, std::span<const Holding> holdings,
                  const std::vector<Duty>& duties) {
        const Actor holder = holdings.front().holder;
        const bool one_entry = holdings.front().entry == holdings.back().entry;
        Draft& draft = one_entry ? report_.on(holdings.front().entry) : report_.on(holder);
        Finding& finding = draft.finding;
        if (set.dynamic || !holder.is_person())
            finding.severity = Severity::warning;
        finding.metric =
            Metric{static_cast<double>(duties.size()), static_cast<double>(set.at_most), Basis::published};
        finding.message = message(set, holdings, duties, one_entry);
        if (!holder.is_person())
            finding.message += fmt::format(", with {} where {} are needed",
                                           counted(organisation_.everyone_count(holder), "person", "people"),
                                           people_needed(set, duties));
        place(draft, set, holdings, duties);
        if (one_entry) {
            std::vector<const Seat*> seats;
            for (const Holding& holding : holdings)
                seats.push_back(&seat(holding));
            finding.logical_path = path_of(organisation_, holdings.front().entry, seats);
        }
        const auto concerned = organisation_.holders(holder).people;
        if (concerned.size() <= Answering::most_listed)
            concern(finding, organisation_, concerned);
        return finding;
    }

    [[nodiscard]] std::string message(const DutyConflict& set, std::span<const Holding> holdings,
                                      const std::vector<Duty>& duties, bool one_entry) const {
        std::vector<std::string> names;
        for (const Duty duty : duties)
            names.push_back(quoted(to_string(duty)));
        const Entry& entry = organisation_[holdings.front().entry];
        const std::string where = one_entry ? called(entry)
                                            : fmt::format("{} entries of the scope {}",
                                                          entries_among(holdings), quoted(scope_of(entry)));
        const std::string name =
            set.name.value.empty() ? std::string("a duty conflict") : quoted(set.name.value);
        return fmt::format("{} {} {} the duties {}, of which {} lets one hold {}", where,
                           one_entry ? "gives" : "give", called(organisation_, holdings.front().holder),
                           listed(names), name, set.at_most);
    }

    static std::size_t entries_among(std::span<const Holding> holdings) {
        std::size_t entries = 1;
        for (std::size_t i = 1; i < holdings.size(); ++i)
            entries += holdings[i].entry != holdings[i - 1].entry ? 1 : 0;
        return entries;
    }

    /// Each of the duties is shown by its first seat, then further ones; the latest of the first is where the
    /// conflict arose.
    void place(Draft& draft, const DutyConflict& set, std::span<const Holding> holdings,
               const std::vector<Duty>& duties) const {
        Finding& finding = draft.finding;
        std::vector<const Holding*> shown;
        std::size_t all = 0;
        DutySet met;
        for (const Holding& holding : holdings) {
            const DutySet here = seat(holding).duties;
            if (!here.any(set.duties))
                continue;
            ++all;
            draft.topics.emplace_back(holding.entry);
            draft.topics.emplace_back(seat(holding).who.span);
            const bool first =
                std::ranges::any_of(duties, [&](Duty duty) { return here.has(duty) && !met.has(duty); });
            met |= here;
            if (first)
                shown.insert(shown.begin(), &holding);
            else if (shown.size() < most_labelled)
                shown.push_back(&holding);
        }
        const auto label = [&](const Holding& holding) {
            Label made = seat_label(organisation_, seat(holding));
            made.text += " of " + called(organisation_[holding.entry]);
            return made;
        };
        Label primary = label(*shown.front());
        finding.place = primary.span;
        finding.place_text = std::move(primary.text);
        for (std::size_t i = 1; i < shown.size() && i < most_labelled; ++i)
            finding.labels.push_back(label(*shown[i]));
        if (set.span.known())
            finding.labels.push_back({set.span, "is declared here"});
        if (shown.size() < all)
            finding.notes.push_back(fmt::format("{} of {} seats are shown", shown.size(), all));
    }

    const Organisation& organisation_;
    Report& report_;
    std::vector<const DutyConflict*> sets_; ///< each once
    std::vector<Holding> holdings_;         ///< sorted
    std::array<std::optional<std::vector<const DutyConflict*>>, 1U << duty_count>
        broken_; ///< by what is held
};

void check(const Context& context, Report& report) {
    Check(context, report).run();
}

constexpr std::array<std::string_view, 2> silences{"self-check", "conflicting-duties"};

} // namespace

namespace rule {
extern const Rule duty_conflict;
constinit const Rule duty_conflict{
    .info =
        {
            .name = "duty-conflict",
            .group = "authority",
            .severity = Severity::error,
            .summary = "One holds duties together that the organisation keeps apart",
            .rationale =
                "`duty_conflicts` says which duties no one person may hold together, such as doing and "
                "signing off: two must then be involved, and two seldom make the same slip, or the same "
                "fraud.\n\n"
                "Compared are people named directly or as the only holder of a role, on one entry and on all "
                "entries of which `scope` is equal; entries that say no scope themselves stand for "
                "themselves, since "
                "what `defaults` or a grid says of all its entries joins topics, not work. More duties of a "
                "set than `at_most` are an error, and for a set of `kind: dynamic` a warning, since there "
                "one may hold both and only not use them at once. A team, or a role with several holders, "
                "can share the duties among its people, so that it is reported, as a warning, only where it "
                "has fewer people than that takes. People who are not available do not count. Where it "
                "speaks, self-check and conflicting-duties do not repeat the same seats.",
            .fix = "Give one of the duties to somebody else",
            .ask = "Who else could do this part, and what would they have to know?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
duty_conflicts: {name: four eyes, duties: [does, signs-off], at_most: 1}
responsibilities:
  pay-invoices: {title: Pay invoices, accountable: ana, responsible: [ben, cleo], signatories: ben}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
duty_conflicts: {name: four eyes, duties: [does, signs-off], at_most: 1}
responsibilities:
  pay-invoices: {title: Pay invoices, accountable: ana, responsible: ben, signatories: cleo}
)",
            .source = "Role-based access control: static and dynamic separation of duty (INCITS 359)",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
