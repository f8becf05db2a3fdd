// Nobody has looked for a long time whether an entry is still right.

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "base/pointer.hpp"
#include "base/words.hpp"
#include "model/measures/load.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption review_days{"review_days", 365, Basis::judgement, "days",
                                 "how often an entry is reviewed that does not say so itself"};
constexpr std::array options{review_days};

/// From so many on, entries of one file that all rest on the usual interval are one finding: the cause is
/// that nobody reviews the file.
constexpr std::size_t fold_from = 3;
/// Entries of a folded finding that are labelled; the rest is counted.
constexpr std::size_t most_labels = 40;

/// An entry that is due, and since when.
struct Due {
    EntryId entry;
    std::int64_t interval = 0; ///< days between reviews
    std::int64_t age = 0;      ///< days since the last one
};

std::optional<Due> due(const Organisation& organisation, EntryId id, double usual) {
    const Entry& entry = organisation[id];
    if (!entry.reviewed.has_value() || !is_load(entry))
        return {};
    const double interval = entry.review_every.has_value() ? entry.review_every.value->hours / 24 : usual;
    const std::int64_t age = (organisation.as_of - *entry.reviewed).count();
    if (static_cast<double>(age) <= interval)
        return {};
    return Due{id, static_cast<std::int64_t>(interval), age};
}

void write(const Context& context, Report& report, const Due& one) {
    const Organisation& organisation = context.organisation;
    const Entry& entry = organisation[one.entry];
    Finding& finding = report.on(one.entry).finding;
    const bool own = entry.review_every.has_value();
    finding.message =
        fmt::format("{} was last reviewed {} ago, on {}, and is due every {}", called(entry),
                    counted(static_cast<std::size_t>(one.age), "day"), to_string(*entry.reviewed),
                    counted(static_cast<std::size_t>(one.interval), "day"));
    finding.place = entry.reviewed.span;
    finding.place_text = "the last review";
    append_segment(finding.logical_path, "reviewed");
    finding.metric =
        Metric{static_cast<double>(one.age), static_cast<double>(one.interval), Basis::judgement};
    if (own)
        finding.labels.push_back({entry.review_every.span, "how often it is to be reviewed"});
    else
        finding.notes.push_back(threshold_note(review_days, context.option(review_days)));
}

/// Several of one file that say nothing about how often: told on the one that has waited longest.
void write(const Context& context, Report& report, std::span<const Due> all, std::size_t reviewed) {
    const Organisation& organisation = context.organisation;
    const Due& oldest = *std::ranges::max_element(all, {}, &Due::age);
    Draft& draft = report.on(oldest.entry);
    Finding& finding = draft.finding;
    const double usual = context.option(review_days);
    finding.message =
        fmt::format("{} of {} in this file were last reviewed more than {} ago, {} longest ago, on {}",
                    all.size(), counted(reviewed, "reviewed entry", "reviewed entries"),
                    counted(static_cast<std::size_t>(usual), "day"), called(organisation[oldest.entry]),
                    to_string(*organisation[oldest.entry].reviewed));
    finding.place = organisation[oldest.entry].reviewed.span;
    finding.place_text = "reviewed longest ago";
    append_segment(finding.logical_path, "reviewed");
    finding.metric = Metric{static_cast<double>(oldest.age), usual, review_days.basis};
    finding.notes.push_back(threshold_note(review_days, usual));
    finding.help = "review them in turn, say how often in `review_every`, or say `status: decided` where a "
                   "choice was made once";
    for (const Due& one : all) {
        if (one.entry == oldest.entry)
            continue;
        draft.topics.emplace_back(one.entry);
        if (finding.labels.size() < most_labels)
            finding.labels.push_back(
                {organisation[one.entry].reviewed.span, called(organisation[one.entry])});
    }
}

class Survey {
  public:
    explicit Survey(const Context& context) : context_(context), usual_(context.option(review_days)) {}

    void add(EntryId id) {
        const Entry& entry = context_.organisation[id];
        if (!is_load(entry))
            return;
        ++open;
        if (!entry.reviewed.has_value())
            return;
        ++reviewed;
        // Entries are ordered by file; those of one file stand together.
        if (files_.empty() || files_.back().source != entry.id.span.source)
            files_.push_back({entry.id.span.source, 0, {}});
        ++files_.back().reviewed;
        if (const std::optional<Due> one = due(context_.organisation, id, usual_))
            (entry.review_every.has_value() ? promised_ : files_.back().due).push_back(*one);
    }

    void tell(Report& report) const {
        for (const Due& one : promised_)
            write(context_, report, one);
        for (const File& file : files_) {
            if (file.due.size() >= fold_from) {
                write(context_, report, file.due, file.reviewed);
                continue;
            }
            for (const Due& one : file.due)
                write(context_, report, one);
        }
    }

    std::size_t open = 0;
    std::size_t reviewed = 0;

  private:
    struct File {
        std::uint32_t source = 0;
        std::size_t reviewed = 0;
        std::vector<Due> due; ///< without an interval of their own
    };

    const Context& context_;
    double usual_;
    std::vector<Due> promised_; ///< by the entry's own `review_every`
    std::vector<File> files_;
};

void check(const Context& context, Report& report) {
    Survey survey(context);
    for (std::uint32_t e = 0; e < context.organisation.entries.size(); ++e)
        survey.add({e});
    survey.tell(report);
    if (survey.reviewed == 0 && survey.open > 0)
        report.not_checked(fmt::format("reviews: 0 of {} declared", survey.open),
                           "`reviewed: DATE` on one entry has that one checked",
                           {"reviewed", 0, survey.open});
}

} // namespace

namespace rule {
extern const Rule stale_entry;
constinit const Rule stale_entry{
    .info =
        {
            .name = "stale-entry",
            .group = "succession",
            .severity = Severity::note,
            .cause = Cause::time,
            .summary = "Nobody has looked for a long time whether an entry is still right",
            .rationale =
                "What is written about who decides goes out of date without anybody noticing, because the "
                "people involved know better and the others do not ask.\n\n"
                "An entry is due when its `reviewed` lies further back than its `review_every`, or than 365 "
                "days where it says nothing. When an entry without `reviewed` was looked at last is not "
                "known, so nothing is said about it. Choices already made (`status: decided`) and retired "
                "entries need no review. Where three or more entries of one file are due and none of them "
                "says how often, it is one finding, on the one that has waited longest: then it is the file "
                "that nobody reviews.\n\n"
                "These findings appear because time passes, not because a file was changed, so they decide "
                "the exit status only under `--fail-on-time`.",
            .fix = "Look whether it is still right, and set `reviewed` to that day",
            .ask = "What has changed here since, and who would have told us?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  garden: {title: Look after the garden, accountable: ana, responsible: ben, reviewed: 2020-03-01}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
responsibilities:
  garden: {title: Look after the garden, accountable: ana, responsible: ben, reviewed: 2020-03-01, review_every: 36500d}
)",
            .source = "Judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
