// The measures of the profile as data, and how their rows are said in words. What they count stands in
// profile_rows.cpp.

#include <array>

#include <fmt/format.h>

#include <whodecides/profile.hpp>

#include "base/words.hpp"

namespace whodecides {
namespace {

using Row = ProfileRow;

std::string_view bound_of(const Row& row) {
    return row.bound == ProfileBound::exact      ? ""
           : row.bound == ProfileBound::at_least ? "at least "
                                                 : "at most ";
}

std::size_t all_of(const Row& row) {
    return static_cast<std::size_t>(row.denominator);
}

/// "at least 12 of 36 people", "0 of 1 person".
std::string part_of(const Row& row, std::string_view thing, std::string_view things) {
    return fmt::format("{}{:.0f} of {}", bound_of(row), row.numerator, counted(all_of(row), thing, things));
}
std::string people_of(const Row& row) {
    return part_of(row, "person", "people");
}
std::string decisions_of(const Row& row) {
    return part_of(row, "decision", "decisions");
}
std::string entries_of(const Row& row) {
    return part_of(row, "entry", "entries");
}
std::string pairs_of(const Row& row) {
    return part_of(row, "pair of teams", "pairs of teams");
}
/// The form of the verb after one of these: "1 of 5 people stands", "0 of 1 person stands".
std::string_view verb(const Row& row, std::string_view one, std::string_view many) {
    return row.numerator == 1 || row.denominator == 1 ? one : many;
}
/// The form of the verb between the things and the number of those who have it: "12 people who stand".
std::string_view verb_of_all(const Row& row, std::string_view one, std::string_view many) {
    return row.denominator == 1 ? one : many;
}

constexpr ProfileGroup trait = ProfileGroup::trait;
constexpr ProfileGroup benefit = ProfileGroup::benefit;
constexpr ProfileGroup trouble = ProfileGroup::trouble;

constexpr std::array measures{
    ProfileMeasure{
        .key = "coaching",
        .name = "coaching",
        .head = "coaching",
        .group = trait,
        .value = "share of those who answer for something who coach somebody",
        .rests_on = "people who name a coach",
        .sentence =
            [](const Row& row) {
                return fmt::format("{} who {} for something {} somebody", people_of(row),
                                   verb_of_all(row, "answers", "answer"), verb(row, "coaches", "coach"));
            },
    },
    ProfileMeasure{
        .key = "shared-power",
        .name = "shared power",
        .head = "power",
        .group = trait,
        .value = "1 - excess HHI of what people answer for or decide: 1 is the fairest split there could be",
        .rests_on = "entries that a person answers for or decides",
        .sentence =
            [](const Row& row) {
                return fmt::format(
                    "what is answered for or decided is as shared as if {:.1f} of {} people held "
                    "equal parts of it",
                    row.effective, row.people);
            },
    },
    ProfileMeasure{
        .key = "synergy",
        .name = "synergy",
        .head = "synergy",
        .group = trait,
        .value = "share of decisions with 2 to 7 voices from more than one team",
        .rests_on = "decisions of whose voices the team is known",
        .sentence =
            [](const Row& row) {
                return fmt::format("{} {} 2 to 7 voices, from more than one team", decisions_of(row),
                                   verb(row, "has", "have"));
            },
    },
    ProfileMeasure{
        .key = "autonomy",
        .name = "autonomy",
        .head = "autonomy",
        .group = trait,
        .value = "share of decisions where whoever answers needs no approval from above",
        .rests_on = "people with a manager",
        .sentence =
            [](const Row& row) {
                return fmt::format("in {} whoever answers needs no approval from above", decisions_of(row));
            },
    },
    ProfileMeasure{
        .key = "safe-to-try",
        .name = "safe to try",
        .head = "safe",
        .group = trait,
        .detail = true,
        .value = "share of the autonomous decisions that can be undone",
        .rests_on = "decisions that say whether they can be undone",
        .sentence =
            [](const Row& row) {
                return fmt::format("{} of that kind can be undone, so it is safe to try", decisions_of(row));
            },
    },
    ProfileMeasure{
        .key = "accountability",
        .name = "accountability",
        .head = "account.",
        .group = trait,
        .value = "share of entries with one present human who answers, or a shared mode with a way out (a "
                 "tie-break, or escalation after a time), and "
                 "with the rights they need",
        .rests_on = "entries of which it is known who answers, and by what right",
        .sentence =
            [](const Row& row) {
                return fmt::format("{} {} back to one human with the rights it needs, or to a group with a "
                                   "way out",
                                   entries_of(row), verb(row, "comes", "come"));
            },
    },
    ProfileMeasure{
        .key = "capacity",
        .name = "capacity",
        .head = "capacity",
        .group = trait,
        .value = "share of those who answer for something who are within load, effort and rights",
        .rests_on = "people who answer and whose effort is written",
        .sentence =
            [](const Row& row) {
                return fmt::format("{} who {} for something {} within their load, time and rights",
                                   people_of(row), verb_of_all(row, "answers", "answer"),
                                   verb(row, "is", "are"));
            },
    },
    ProfileMeasure{
        .key = "leadership",
        .name = "leadership",
        .head = "leading",
        .group = trait,
        .value = "share of people who answer for, decide or recommend something",
        .rests_on = "entries of which all who answer, decide or propose are known",
        .sentence =
            [](const Row& row) {
                return fmt::format(
                    "{} {} something", people_of(row),
                    verb(row, "answers for, decides or proposes", "answer for, decide or propose"));
            },
    },
    ProfileMeasure{
        .key = "learning",
        .name = "learning",
        .head = "learning",
        .group = trait,
        .value = "share of those who answer for nothing who have a coach, a deputyship or a voice",
        .rests_on = "sources: coaches, deputies, voices",
        .sentence =
            [](const Row& row) {
                return fmt::format("{} who {} for nothing {} a coach, a deputyship or a voice",
                                   people_of(row), verb_of_all(row, "answers", "answer"),
                                   verb(row, "has", "have"));
            },
    },
    ProfileMeasure{
        .key = "reviews",
        .name = "reviews",
        .head = "reviews",
        .group = trait,
        .detail = true,
        .value = "share of decisions reviewed within `review_every`",
        .rests_on = "decisions with a date of review",
        .sentence =
            [](const Row& row) {
                return fmt::format("{} {} reviewed in time", decisions_of(row), verb(row, "was", "were"));
            },
    },
    ProfileMeasure{
        .key = "advancement",
        .name = "advancement",
        .head = "advance",
        .group = benefit,
        .value =
            "share of those who answer for something who started within 12 months or stand on the lowest "
            "two levels of the line",
        .rests_on = "people who answer and have a start or a place in the line",
        .sentence =
            [](const Row& row) {
                return fmt::format(
                    "{} who {} for something started within a year or {} on the lowest two levels",
                    people_of(row), verb_of_all(row, "answers", "answer"), verb(row, "stands", "stand"));
            },
    },
    ProfileMeasure{
        .key = "closeness",
        .name = "closeness to the customer",
        .head = "customer",
        .group = benefit,
        .value = "share of entries that face customers where the yes comes from less than two levels above "
                 "the doer",
        .rests_on = "entries that face customers and where it is known how far the yes is above the doer",
        .sentence =
            [](const Row& row) {
                return fmt::format("{} that {} customers {} decided at the front", entries_of(row),
                                   verb_of_all(row, "faces", "face"), verb(row, "is", "are"));
            },
    },
    ProfileMeasure{
        .key = "levels-to-yes",
        .name = "levels to a yes",
        .head = "levels",
        .group = benefit,
        .detail = true,
        .share = false,
        .value = "median of the levels between doer and yes, over entries that face customers",
        .rests_on = "entries that face customers and where it is known how far the yes is above the doer",
        .sentence =
            [](const Row& row) {
                return fmt::format("from whoever serves the customer to the yes it is a median of {} {}",
                                   plain_number(*row.value), *row.value == 1 ? "level" : "levels");
            },
    },
    ProfileMeasure{
        .key = "mutual-learning",
        .name = "mutual learning",
        .head = "mutual",
        .group = benefit,
        .value = "share of the pairs of teams of which one advises the other that advise both ways",
        .rests_on = "entries on which somebody is heard",
        .sentence =
            [](const Row& row) {
                return fmt::format("in {} of which one advises the other it goes both ways", pairs_of(row));
            },
    },
    ProfileMeasure{
        .key = "speed",
        .name = "speed",
        .head = "speed",
        .group = trouble,
        .value =
            "mean over decisions of max(0, 1 - 0.1 max(0, voices - 7)) * 2^-max(0, levels of approval - 1)",
        .rests_on = "people with a manager",
        .sentence =
            [](const Row& row) {
                const bool one = all_of(row) == 1;
                if (row.value >= 1.0)
                    return fmt::format("neither voices nor levels of approval slow {} down",
                                       one ? "the 1 decision"
                                           : fmt::format("any of {} decisions", all_of(row)));
                return fmt::format("voices and levels of approval leave {} {}{} of {} speed{}",
                                   counted(all_of(row), "decision"), bound_of(row), whole_percent(*row.value),
                                   one ? "its" : "their", one ? "" : ", on average");
            },
    },
    ProfileMeasure{
        .key = "clarity",
        .name = "clarity",
        .head = "clarity",
        .group = trouble,
        .value = "share of entries without a finding of the groups ownership and framework",
        .rests_on = "active entries",
        .sentence =
            [](const Row& row) {
                return fmt::format("{} {} without a finding about ownership or framework", entries_of(row),
                                   verb(row, "is", "are"));
            },
    },
    ProfileMeasure{
        .key = "communication",
        .name = "communication",
        .head = "channels",
        .group = trouble,
        .value = "share of the pairs of teams that share work that also have a channel",
        .rests_on = "teams with a forum",
        .sentence =
            [](const Row& row) {
                return fmt::format("{} that {} work {} a channel as well", pairs_of(row),
                                   verb_of_all(row, "shares", "share"), verb(row, "has", "have"));
            },
    },
    ProfileMeasure{
        .key = "voice",
        .name = "voice",
        .head = "voice",
        .group = trouble,
        .value = "share of people who advise or decide, alone or through a role or a team",
        .rests_on = "entries on which somebody is heard",
        .sentence =
            [](const Row& row) {
                return fmt::format("{} {} somewhere, alone or through a role or a team", people_of(row),
                                   verb(row, "advises or decides", "advise or decide"));
            },
    },
    ProfileMeasure{
        .key = "fairness",
        .name = "fairness",
        .head = "fairness",
        .group = trouble,
        .value = "1 - excess Gini of load over those who hold a seat: 1 is the fairest split there could be",
        .rests_on = "entries whose effort is written; unless all are, every seat counts alike",
        .sentence =
            [](const Row& row) {
                return fmt::format("load, as {}, is {} as even as it could be among the {} people who hold a "
                                   "seat",
                                   row.known == row.possible ? "effort" : "seats", whole_percent(*row.value),
                                   row.people);
            },
    },
};

} // namespace

std::span<const ProfileMeasure> profile_measures() {
    return measures;
}

std::string_view to_string(ProfileGroup group) {
    switch (group) {
    case ProfileGroup::trait:
        return "trait";
    case ProfileGroup::benefit:
        return "benefit";
    case ProfileGroup::trouble:
        return "trouble";
    }
    return {};
}

std::string_view to_string(ProfileBound bound) {
    switch (bound) {
    case ProfileBound::exact:
        return "exact";
    case ProfileBound::at_least:
        return "at least";
    case ProfileBound::at_most:
        return "at most";
    }
    return {};
}

std::string sentence(const ProfileRow& row) {
    if (!row.value)
        return fmt::format("unknown: {}", row.unknown);
    return row.measure->sentence(row);
}

std::string basis(const ProfileRow& row) {
    if (row.possible == 0)
        return {};
    return fmt::format("{} of {} {}", row.known, row.possible, row.measure->rests_on);
}

std::string_view profile_caveat() {
    return "These are proxies that can be read off structure, for what surveys ask people (such as Rizzo, "
           "House "
           "and Lirtzman 1970 on clear roles, Bowling et al. 2017 on load). Whether people feel safe and "
           "trust "
           "one another cannot be read off structure.";
}

} // namespace whodecides
