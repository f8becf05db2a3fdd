#include "report/profile_format.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/summary.hpp"

namespace whodecides {

std::span<const ProfileFormat> profile_formats() {
    static constexpr std::array formats{
        ProfileFormat{"text", "tables and sentences for a terminal", write_profile_text},
        ProfileFormat{"json", "one object of schema whodecides.profile/1, for programs", write_profile_json},
        ProfileFormat{"csv", "a line per figure, for spreadsheets", write_profile_csv},
        ProfileFormat{"markdown", "tables for a report or a wiki", write_profile_markdown},
    };
    return formats;
}

std::string value_text(const ProfileRow& row) {
    if (!row.value)
        return "unknown";
    const std::string_view bound = row.bound == ProfileBound::exact      ? ""
                                   : row.bound == ProfileBound::at_least ? ">= "
                                                                         : "<= ";
    if (!row.measure->share)
        return fmt::format("{}{}", bound, plain_number(*row.value));
    return fmt::format("{}{}", bound, whole_percent(*row.value));
}

std::string change_text(const ProfileRow& before, const ProfileRow& after) {
    const bool known = before.value && after.value && before.bound == ProfileBound::exact &&
                       after.bound == ProfileBound::exact;
    if (!after.value)
        return std::string(after.unknown);
    if (!known || *before.value == *after.value)
        return sentence(after);
    // A share of fewer people or entries may be larger though no more of them do: whoever left is not
    // counted.
    const bool more = *after.value > *before.value;
    const double gain = after.numerator - before.numerator;
    if (before.denominator != after.denominator && (more ? gain <= 0 : gain >= 0))
        return sentence(after);
    // Shares are of what is wished for; of levels on the way to a yes fewer are better.
    const bool better = more == after.measure->share;
    return fmt::format("{}: {}", better ? "better" : "worse", sentence(after));
}

std::string profile_title(const ProfileResult& result) {
    const ProfileScope& whole = result.profile.organisation;
    const Coverage& coverage = result.input.coverage();
    return fmt::format("Profile of {} and {} ({}, {}), as of {}",
                       whole.people == coverage.people ? people_in_words(coverage)
                                                       : counted(whole.people, "person", "people"),
                       counted(whole.decisions + whole.responsibilities, "active entry", "active entries"),
                       counted(whole.decisions, "decision"),
                       counted(whole.responsibilities, "responsibility", "responsibilities"),
                       result.input.as_of());
}

std::string preamble(const Profile& profile) {
    const std::size_t count = profile.left_out;
    return fmt::format(
        "{}A figure rests on all of the data it needs, unless it says on how much. What the files do "
        "not tell is unknown, neither good nor bad.",
        count == 0
            ? ""
            : fmt::format("{} proposed, decided or retired {} not counted. ",
                          counted(count, "entry that is", "entries that are"), count == 1 ? "is" : "are"));
}

bool is_empty(const ProfileScope& scope) {
    return scope.people + scope.decisions + scope.responsibilities == 0;
}

std::string_view nothing_text() {
    return "No person is present and no entry is active, so there is nothing to measure.";
}

std::string step_name(std::size_t step) {
    const auto& steps = ProfileLoad::steps;
    if (step == 0)
        return "none";
    if (step == steps.size())
        return fmt::format("above {}", steps.back());
    return fmt::format("above {}, up to {}", steps[step - 1], steps[step]);
}

std::string_view heading(ProfileGroup group) {
    switch (group) {
    case ProfileGroup::trait:
        return "Traits";
    case ProfileGroup::benefit:
        return "Benefits";
    case ProfileGroup::trouble:
        return "Troubles, the other way round";
    }
    return {};
}

std::vector<NamedFigure> concentration_figures(const ProfileConcentration& concentration) {
    if (concentration.items <= 0)
        return {};
    const auto excess = [](const std::optional<double>& value, int digits) {
        return value ? fmt::format("{:.{}f}", *value, digits) : std::string("undefined");
    };
    return {
        {"effective number", fmt::format("{:.1f}", concentration.effective_number),
         fmt::format("deciders with equal parts, of {}, would be as concentrated",
                     counted(concentration.people, "person", "people"))},
        {"largest share", whole_percent(concentration.largest_share), "the most that lies with one person"},
        {"Gini", fmt::format("{:.2f}", concentration.gini), "0 where all hold the same"},
        {"excess Gini", excess(concentration.excess_gini, 2),
         "0 in the fairest split there could be, 1 where one person holds all"},
        {"HHI", fmt::format("{:.3f}", concentration.hhi), "the sum of the squared shares"},
        {"excess HHI", excess(concentration.excess_hhi, 3), "beyond the fairest split, likewise"},
    };
}

std::string concentration_text(const ProfileConcentration& concentration) {
    if (concentration.items <= 0)
        return "unknown: nobody present is known to answer or decide";
    return fmt::format("Of {}: an entry and a person who answers for it or decides it. What a group shares "
                       "counts in parts.",
                       concentration.items == 1 ? "1 item" : plain_number(concentration.items) + " items");
}

std::string load_text(const ProfileLoad& load) {
    if (load.total <= 0)
        return "unknown: nobody present is known to hold a seat";
    return fmt::format("Seats that people hold, other than to be told: a median of {}, and {} at most.",
                       plain_number(load.median), plain_number(load.most));
}

std::string line_text(const ProfileLine& line) {
    if (line.placed == 0)
        return "unknown: nothing declares `manager`";
    return fmt::format(
        "{} of {} {} a place in a line of {}. {} direct reports: a median of {}, and {} at most.",
        line.placed, counted(line.people, "person", "people"), line.people == 1 ? "has" : "have",
        counted(line.levels, "level"), counted(line.managers, "person has", "people have"),
        plain_number(line.median_span), line.largest_span);
}

std::string truck_factor_text(const ProfileTruckFactor& factor) {
    if (factor.considered == 0)
        return "unknown: nothing declares a decision or responsibility";
    if (!factor.people)
        return fmt::format("unknown: of {}, not everybody who does, answers or stands in is named",
                           factor.considered == 1 ? std::string("the 1 entry")
                                                  : fmt::format("most of the {} entries", factor.considered));
    return fmt::format(
        "It takes {}{}: if they left, {}.", factor.exact ? "" : "at most ",
        counted(*factor.people, "person", "people"),
        factor.considered == 1
            ? std::string("the 1 entry would have nobody who does it, answers for it or stands in")
            : fmt::format("more than half of the {} entries would have nobody who does them, answers for "
                          "them or stands in",
                          factor.considered));
}

std::string forums_text(const ProfileForums& forums) {
    if (forums.people == 0)
        return "unknown: nothing declares `forums` with people in them";
    const std::string met =
        counted(forums.people, "person takes", "people take") + " part in " + counted(forums.forums, "forum");
    if (!forums.centralisation)
        return fmt::format("unknown: {}, and it takes 3 people for anybody to stand between others", met);
    return fmt::format(
        "{}. Who shares one is next to one another; of others the shortest way counts, in shares where there "
        "are several (betweenness, Freeman 1977).{}",
        met,
        forums.error <= 0 ? ""
                          : fmt::format(" Ways from a sample of them were followed: in 19 of 20 samples a "
                                        "share is off by at most {}, and centralisation by at most {:.2f}.",
                                        percent(forums.error), std::min(1.0, 2 * forums.error)));
}

std::vector<NamedFigure> forums_figures(const ProfileForums& forums) {
    if (!forums.centralisation)
        return {};
    return {
        {"centralisation", fmt::format("{:.2f}", *forums.centralisation),
         "1 where one person is on all ways, 0 where nobody is on more than others"},
        {"largest share", percent(forums.largest_share),
         "of the ways between others, the most that lead through one person"},
    };
}

std::string_view people_legend() {
    return "owns: entries the person answers for or decides, and their share of all of them. ways: of the "
           "shortest ways through forums between others, the share that leads through the person.";
}

std::string_view too_small_text() {
    return "teams of fewer than 3 people: they would be about persons, whom `--by person` lists";
}

} // namespace whodecides
