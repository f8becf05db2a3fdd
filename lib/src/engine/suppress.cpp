// Places and suppressions of one rule in one source are walked side by side, both in the order of the text.
// What comments on their own lines cover are pairs and items of one tree, hence side by side or one inside
// the other: those around the place at hand are a stack.

#include "engine/suppress.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/words.hpp"
#include "engine/drop.hpp"

namespace whodecides::engine {

namespace {

constexpr std::size_t own_place = SIZE_MAX;

/// A place of a finding.
struct Spot {
    Span span;
    std::size_t draft = 0;
    std::size_t label = own_place;
};

/// What one suppression says about one rule.
struct Claim {
    Span covers;
    std::size_t suppression = 0;
    std::size_t name = 0;
};

/// The claims on one rule in one source.
struct Claims {
    std::vector<Claim> lines;
    std::vector<Claim> things;
    std::vector<Claim> files;

    void sort() {
        // The first of equal ones counts, and of nested ones the outer one comes first.
        const auto order = [](const Claim& a, const Claim& b) {
            return std::tie(a.covers.begin, b.covers.end, a.suppression) <
                   std::tie(b.covers.begin, a.covers.end, b.suppression);
        };
        const auto equal = [](const Claim& a, const Claim& b) { return a.covers == b.covers; };
        for (auto* list : {&lines, &things}) {
            std::ranges::sort(*list, order);
            list->erase(std::unique(list->begin(), list->end(), equal), list->end());
        }
    }
};

/// Goes through the places of one rule in one source, in their order.
class Walk {
  public:
    explicit Walk(const Claims& claims) : claims_(claims) {}

    /// The nearest claim that covers the place, or nullptr.
    const Claim* covering(const Span& place) {
        while (line_ < claims_.lines.size() && claims_.lines[line_].covers.end <= place.begin)
            ++line_;
        if (line_ < claims_.lines.size() && claims_.lines[line_].covers.begin <= place.begin)
            return &claims_.lines[line_];
        if (const Claim* thing = thing_around(place))
            return thing;
        return claims_.files.empty() ? nullptr : &claims_.files.front();
    }

  private:
    const Claim* thing_around(const Span& place) {
        for (; thing_ < claims_.things.size() && claims_.things[thing_].covers.begin <= place.begin;
             ++thing_) {
            drop_ended(claims_.things[thing_].covers.begin);
            around_.push_back(&claims_.things[thing_]);
        }
        drop_ended(place.begin);
        for (auto claim = around_.rbegin(); claim != around_.rend(); ++claim)
            if ((*claim)->covers.contains(place))
                return *claim;
        return nullptr;
    }

    void drop_ended(std::uint32_t at) {
        while (!around_.empty() && around_.back()->covers.end <= at)
            around_.pop_back();
    }

    const Claims& claims_;
    std::size_t line_ = 0;
    std::size_t thing_ = 0;
    std::vector<const Claim*> around_;
};

using Key = std::pair<std::uint32_t, std::string_view>; ///< source and rule

std::map<Key, Claims> claims_of(std::span<const Suppression> suppressions) {
    std::map<Key, Claims> all;
    for (std::size_t i = 0; i < suppressions.size(); ++i) {
        const Suppression& suppression = suppressions[i];
        for (std::size_t k = 0; k < suppression.rules.size(); ++k) {
            Claims& claims = all[{suppression.comment.source, suppression.rules[k].rule}];
            auto& list = suppression.reach == Suppression::Reach::line    ? claims.lines
                         : suppression.reach == Suppression::Reach::thing ? claims.things
                                                                          : claims.files;
            list.push_back({suppression.covers, i, k});
        }
    }
    for (auto& [key, claims] : all)
        claims.sort();
    return all;
}

/// The places that suppressions may cover, by source and rule, in the order of the text.
std::map<Key, std::vector<Spot>> spots_of(std::span<const Draft> drafts,
                                          const std::map<Key, Claims>& claims) {
    std::map<Key, std::vector<Spot>> all;
    const auto add = [&](const RuleInfo& rule, const Spot& spot) {
        const Key key{spot.span.source, rule.name};
        if (claims.contains(key))
            all[key].push_back(spot);
    };
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const Finding& finding = drafts[i].finding;
        add(*finding.rule, {finding.place, i, own_place});
        for (std::size_t k = 0; k < finding.labels.size(); ++k)
            if (finding.labels[k].same_cause)
                add(*finding.rule, {finding.labels[k].span, i, k});
    }
    for (auto& [key, spots] : all)
        std::ranges::stable_sort(spots, {}, &Spot::span);
    return all;
}

/// The places taken of a draft, own_place or numbers of labels.
struct Loss {
    std::vector<std::size_t> places;
    std::size_t suppression = 0; ///< that took its own place, else the one that took the last
};

/// By draft, for each that loses any.
using Losses = std::map<std::size_t, Loss>;

Losses take(std::span<const Draft> drafts, std::span<const Suppression> suppressions, Suppressed& done) {
    const std::map<Key, Claims> claims = claims_of(suppressions);
    Losses losses;
    for (const Suppression& suppression : suppressions)
        done.used.emplace_back(suppression.rules.size());
    if (claims.empty())
        return losses;
    for (const auto& [key, spots] : spots_of(drafts, claims)) {
        Walk walk(claims.at(key));
        for (const Spot& spot : spots) {
            const Claim* claim = walk.covering(spot.span);
            if (claim == nullptr)
                continue;
            done.used[claim->suppression][claim->name] = true;
            Loss& loss = losses[spot.draft];
            if (spot.label == own_place || std::ranges::find(loss.places, own_place) == loss.places.end())
                loss.suppression = claim->suppression;
            loss.places.push_back(spot.label);
        }
    }
    return losses;
}

std::size_t places_of(const Finding& finding) {
    return 1 + static_cast<std::size_t>(std::ranges::count(finding.labels, true, &Label::same_cause));
}

/// Takes some places, not all, away from a finding.
void thin_out(Finding& finding, std::span<const std::size_t> taken) {
    bool homeless = false;
    std::vector<bool> gone(finding.labels.size());
    for (const std::size_t label : taken) {
        if (label == own_place)
            homeless = true;
        else
            gone[label] = true;
    }
    std::vector<Label> left;
    for (std::size_t i = 0; i < finding.labels.size(); ++i) {
        Label& label = finding.labels[i];
        if (homeless && label.same_cause && !gone[i]) {
            finding.place = label.span;
            if (!label.logical_path.empty())
                finding.logical_path = std::move(label.logical_path);
            homeless = false;
        } else if (!gone[i]) {
            left.push_back(std::move(label));
        }
    }
    finding.labels = std::move(left);
    finding.notes.push_back(taken.size() == 1
                                ? "1 further place is suppressed by a comment"
                                : counted(taken.size(), "further place") + " are suppressed by comments");
}

} // namespace

Suppressed match(std::span<const Draft> drafts, std::span<const Suppression> suppressions) {
    Suppressed done;
    for (const auto& [draft, loss] : take(drafts, suppressions, done))
        done.findings += loss.places.size() == places_of(drafts[draft].finding) ? 1 : 0;
    return done;
}

Suppressed suppress(std::vector<Draft>& drafts, std::span<const Suppression> suppressions) {
    Suppressed done;
    std::vector<bool> gone(drafts.size());
    for (const auto& [draft, loss] : take(drafts, suppressions, done)) {
        Finding& finding = drafts[draft].finding;
        if (loss.places.size() < places_of(finding)) {
            thin_out(finding, loss.places);
            continue;
        }
        gone[draft] = true;
        ++done.findings;
        done.taken.push_back({std::move(drafts[draft]), loss.suppression});
    }
    if (done.findings > 0)
        drop_marked(drafts, gone);
    return done;
}

namespace {

Problem unused(const Suppression& suppression, std::vector<std::string> names) {
    Problem problem;
    problem.kind = ProblemKind::unused_suppression;
    problem.span = suppression.comment;
    problem.subject.kind = SubjectKind::file;
    problem.message = listed(names) + (names.size() == 1 ? " reports" : " report") +
                      " nothing here that this comment could suppress";
    const bool nothing =
        suppression.covers.begin == suppression.covers.end && suppression.reach == Suppression::Reach::thing;
    problem.help =
        nothing ? "put the comment above the key or the list item that it is about; none follows it"
        : names.size() < suppression.rules.size() ? "take " + listed(names) + " out of the brackets"
                                                  : "take the comment out";
    return problem;
}

} // namespace

std::vector<Problem> unused_suppressions(std::span<const Suppression> suppressions, const Suppressed& done,
                                         std::span<const Rule* const> ran,
                                         std::span<const NotChecked> not_checked) {
    std::vector<std::string_view> judged;
    for (const Rule* rule : ran)
        if (std::ranges::find(not_checked, &rule->info, &NotChecked::rule) == not_checked.end())
            judged.push_back(rule->info.name);
    std::ranges::sort(judged);
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < suppressions.size(); ++i) {
        std::vector<std::string> names;
        for (std::size_t k = 0; k < suppressions[i].rules.size(); ++k) {
            const std::string_view rule = suppressions[i].rules[k].rule;
            if (!done.used[i][k] && std::ranges::binary_search(judged, rule))
                names.push_back(quoted(rule));
        }
        if (!names.empty())
            problems.push_back(unused(suppressions[i], std::move(names)));
    }
    return problems;
}

} // namespace whodecides::engine
