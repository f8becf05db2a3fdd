#include "cli/options.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <whodecides/check.hpp>
#include <whodecides/plan.hpp>
#include <whodecides/preset.hpp>

#include "cli/choices.hpp"
#include "cli/usual.hpp"
#include "docs/templates.hpp"
#include "report/compare_format.hpp"
#include "report/diff_format.hpp"
#include "report/format.hpp"
#include "report/plan_format.hpp"
#include "report/profile_format.hpp"
#include "report/show_format.hpp"
#include "report/simulate_format.hpp"
#include "report/who_format.hpp"

namespace whodecides::cli {
namespace {

constexpr std::string_view input = "What is read and checked";
constexpr std::string_view output_group = "What is printed";
constexpr std::string_view status = "Exit status";
constexpr std::string_view other = "Other";

constexpr std::array<Choice, 3> color_choices{{
    {"auto", ""},
    {"always", ""},
    {"never", ""},
}};
constexpr std::array<Choice, 4> level_choices{{{"error", ""}, {"warning", ""}, {"note", ""}, {"never", ""}}};

constexpr std::array<Choice, 2> sort_choices{{
    {"place", "by file and line"},
    {"impact", "what touches most first"},
}};

const std::vector<Choice> format_choices = choices_of(report_formats());

const std::vector<Choice> diff_format_choices = choices_of(diff_formats());
const std::vector<Choice> plan_format_choices = choices_of(plan_formats());
const std::vector<Choice> profile_format_choices = choices_of(profile_formats());
const std::vector<Choice> who_format_choices = choices_of(who_formats());
const std::vector<Choice> show_format_choices = choices_of(show_formats());

const std::vector<Choice> compare_format_choices = choices_of(compare_formats());
const std::vector<Choice> template_choices = choices_of(docs::templates());

const std::vector<Choice> simulate_format_choices = choices_of(simulate_formats());

constexpr std::array<Choice, 2> config_format_choices{{
    {"text", "a line for each value"},
    {"json", "one object of schema whodecides.config/1, for programs"},
}};

constexpr std::array<Choice, 3> by_choices{{
    {"organisation", "the organisation as a whole"},
    {"team", "the organisation and its teams"},
    {"person", "these, and what each person holds"},
}};

const std::vector<Choice> preset_choices = choices_of(presets());

/// The formula is told where it is counted.
std::string_view sort_help() {
    static const std::string text =
        fmt::format("The order of the findings that are printed. Impact is the {}", impact_formula());
    return text;
}

/// As the option would be written.
std::string_view usual_limits() {
    static const std::string text =
        fmt::format("file-size={},depth={},nodes={}", Limits().file_bytes, Limits().depth, Limits().nodes);
    return text;
}

std::string_view usual_proposals() {
    static const std::string text = fmt::to_string(PlanRequest().top);
    return text;
}

std::string_view usual_ranking() {
    static const std::string text = fmt::to_string(usual_ranked);
    return text;
}

} // namespace

OptionSpec format_option(std::span<const Choice> choices) {
    return {.name = "format",
            .letter = 'f',
            .value = "NAME",
            .choices = choices,
            .fallback = choices.front().name,
            .help = "How the result is printed; never changes the exit status",
            .group = output_group};
}

namespace option {

const OptionSpec help{.name = "help", .letter = 'h', .help = "Print this help", .group = other};
const OptionSpec version{.name = "version", .letter = 'V', .help = "Print the version", .group = other};
const OptionSpec color{.name = "color",
                       .value = "WHEN",
                       .choices = color_choices,
                       .fallback = "auto",
                       .help = "When to print in colour; auto goes by NO_COLOR, then by FORCE_COLOR or "
                               "CLICOLOR_FORCE, then by whether the output is a terminal",
                       .group = output_group};
const OptionSpec output{
    .name = "output",
    .letter = 'o',
    .value = "FILE",
    .fallback = "standard output",
    .help = "Write the result to FILE; a file that is there is replaced once the new one is whole",
    .group = output_group};
const OptionSpec report{
    .name = "report",
    .value = "FORMAT=FILE",
    .help =
        "Write the findings to FILE as well, in any format of --format; FILE is replaced once the new one "
        "is whole. May be repeated, also for one format",
    .group = output_group};
const OptionSpec quiet{.name = "quiet",
                       .letter = 'q',
                       .help = "Print findings only: no summary, no word on what was not checked",
                       .group = output_group};
const OptionSpec verbose{.name = "verbose",
                         .letter = 'v',
                         .help = "Say on standard error what was read and what was skipped",
                         .group = output_group};
const OptionSpec format{.name = "format",
                        .letter = 'f',
                        .value = "NAME",
                        .choices = format_choices,
                        .fallback = "full",
                        .help = "How findings are printed; never changes the exit status",
                        .group = output_group};
const OptionSpec sort{.name = "sort",
                      .value = "ORDER",
                      .choices = sort_choices,
                      .fallback = "place",
                      .help = sort_help(),
                      .group = output_group};
const OptionSpec top{.name = "top",
                     .value = "N",
                     .fallback = "all of them",
                     .help = "Print the first N findings only, in the order chosen. The exit status, the "
                             "summary and the counts in json are of all of them",
                     .group = output_group};
const OptionSpec coverage{
    .name = "coverage",
    .help = "Tell what the findings rest on: what was read, and what was not checked and why",
    .group = output_group};
const OptionSpec select{.name = "select",
                        .value = "RULE,...",
                        .list = true,
                        .fallback = "the rules that are on by default",
                        .help = "Run these rules only; a group's name stands for its rules",
                        .group = input};
const OptionSpec ignore{.name = "ignore",
                        .value = "RULE,...",
                        .list = true,
                        .help = "Leave these rules or groups out",
                        .group = input};
const OptionSpec preset{.name = "preset",
                        .value = "NAME",
                        .choices = preset_choices,
                        .fallback = "default",
                        .help = "Set all rules for a purpose; the options around this one go beyond it",
                        .group = input};
const OptionSpec draft{.name = "draft",
                       .help = "While a chart is being filled in: what is still to be written, such as an "
                               "owner, a doer, a deputy or a tie-break, is a note; what contradicts itself "
                               "stays what it is. A severity said elsewhere goes before it",
                       .group = input};
const OptionSpec severity{.name = "severity",
                          .value = "RULE=LEVEL,...",
                          .list = true,
                          .help = "Report all that a rule, or a group's rules, finds as error, warning or "
                                  "note. A rule named here runs, also if it is off by default",
                          .group = input};
const OptionSpec set{.name = "set",
                     .value = "RULE.OPTION=VALUE,...",
                     .list = true,
                     .help = "Change a threshold, such as crowded-decision.max_voices=9; `whodecides explain "
                             "RULE` lists those of a rule",
                     .group = input};
const OptionSpec baseline{.name = "baseline",
                          .value = "FILE",
                          .help = "Leave out of the findings, and of the exit status, what FILE records, and "
                                  "tell what of it is fixed",
                          .group = input};
const OptionSpec write_baseline{
    .name = "write-baseline",
    .value = "FILE",
    .help = "Record in FILE everything that is found now, print no findings, and end with 0. Together with "
            "--baseline: write to FILE what of that baseline is not fixed; nothing new is recorded",
    .group = input};
const OptionSpec since{
    .name = "since",
    .value = "REV",
    .help = "Report only what was not there yet where the branch left REV, a git revision such as "
            "origin/main. Settings and baseline are those of that commit, and the summary "
            "lists what the change weakens: rules switched off, thresholds moved, "
            "suppressions added",
    .group = input};
const OptionSpec no_ignore{
    .name = "no-ignore", .help = "Report what comments in the files suppress, too", .group = input};
const OptionSpec as_of{.name = "as-of",
                       .value = "DATE",
                       .fallback = "today, UTC",
                       .help =
                           "The day, YYYY-MM-DD or today, on which people are present and dates have passed",
                       .group = input};
const OptionSpec stdin_filename{.name = "stdin-filename",
                                .value = "NAME",
                                .fallback = "<stdin>",
                                .help = "What findings call standard input",
                                .group = input};
const OptionSpec config{
    .name = "config",
    .value = "FILE",
    .fallback = "the nearest .whodecides.yaml from the first PATH upward to the top of its repository",
    .help = "Read settings from FILE; what the command line says goes before them",
    .group = input};
const OptionSpec no_config{.name = "no-config", .help = "Read no settings file", .group = input};
const OptionSpec limit{
    .name = "limit",
    .value = "NAME=VALUE,...",
    .list = true,
    .fallback = usual_limits(),
    .help = "The most that one input may hold: file-size in bytes, kB, MB, GB, KiB, MiB "
            "or GiB, depth of values in each other, nodes (values, keys, lists and "
            "mappings, with aliases written out). What is larger is not read, and the status is 2",
    .group = input};
const OptionSpec anonymize{
    .name = "anonymize",
    .help = "Print codes in place of people, roles, teams, forums, titles and files, such as P1, R2, T3, F4 "
            "and D5, and no text of the files. Names on the command line are codes then, too",
    .group = output_group};
const OptionSpec key{.name = "key",
                     .value = "FILE",
                     .help = "With --anonymize: keep in FILE what the codes stand for, so that they stay the "
                             "same over runs. It is for your eyes only, and made so that only you can read "
                             "it; a FILE that is no such key is left alone",
                     .group = output_group};
const OptionSpec watch{
    .name = "watch",
    .help = "Check again whenever a file changes, until Ctrl-C; the status is that of the last run",
    .group = other};
const OptionSpec jobs{.name = "jobs",
                      .letter = 'j',
                      .value = "N",
                      .fallback = "as many as the machine runs side by side",
                      .help = "Threads to use; never changes the result",
                      .group = other};
const OptionSpec fail_on{.name = "fail-on",
                         .value = "LEVEL",
                         .choices = level_choices,
                         .fallback = "error",
                         .help = "End with status 1 if there is a finding at or above LEVEL",
                         .group = status};
const OptionSpec fail_on_time{.name = "fail-on-time",
                              .value = "LEVEL",
                              .choices = level_choices,
                              .fallback = "never",
                              .help = "The same for findings that appeared only because a date has passed",
                              .group = status};
const OptionSpec by{.name = "by",
                    .value = "WHAT",
                    .choices = by_choices,
                    .fallback = "team",
                    .help = "What is told apart. Lists of people are sensitive: ask for them where they are "
                            "wanted",
                    .group = output_group};
const OptionSpec profile_format = format_option(profile_format_choices);
const OptionSpec quiet_result{.name = "quiet",
                              .letter = 'q',
                              .help = "Print the result only: no word on problems of the input that can be "
                                      "passed over",
                              .group = output_group};
const OptionSpec import_quiet{.name = "quiet",
                              .letter = 'q',
                              .help = "Print the YAML only: its comments list what was not understood",
                              .group = output_group};
const OptionSpec who_format = format_option(who_format_choices);
const OptionSpec show_format = format_option(show_format_choices);
const OptionSpec card{.name = "card",
                      .help = "Print one page in plain words, to hang up: what I decide, from whom I need a "
                              "yes, whom I ask first and whom I tell, and who stands in",
                      .group = output_group};
const OptionSpec diff_path{.name = "path",
                           .value = "PATH,...",
                           .list = true,
                           .fallback = "the working directory",
                           .help =
                               "What to read of the revisions, and of the work tree where NEW is left out",
                           .group = input};
const OptionSpec diff_format = format_option(diff_format_choices);

const OptionSpec filled_by{.name = "as",
                           .value = "NAME=FILE,...",
                           .list = true,
                           .fallback = "the person whose id, alias or name is the file's name without its "
                                       "ending",
                           .help = "Who filled in FILE, as one of the files calls them",
                           .group = input};
const OptionSpec compare_format = format_option(compare_format_choices);
const OptionSpec init_template{.name = "template",
                               .value = "NAME",
                               .choices = template_choices,
                               .fallback = template_choices.front().name,
                               .help = "What the organisation is like",
                               .group = output_group};
const OptionSpec plan_format = format_option(plan_format_choices);
const OptionSpec plan_top{.name = "top",
                          .value = "N",
                          .fallback = usual_proposals(),
                          .help = "Propose N things at most",
                          .group = output_group};

const OptionSpec config_format = format_option(config_format_choices);

const OptionSpec without{.name = "without",
                         .value = "PERSON,...",
                         .list = true,
                         .help = "Have these people leave: the same as `status: left`",
                         .group = input};
const OptionSpec reassign{.name = "reassign",
                          .value = "FROM=TO",
                          .help = "Give all that FROM holds, with the offices, to TO; may be repeated",
                          .group = input};
const OptionSpec moves{.name = "moves",
                       .value = "FILE",
                       .help = "Make the moves that FILE lists, or standard input for `-`; may be repeated. "
                               "The manual has its format",
                       .group = input};
const OptionSpec each{.name = "each",
                      .help =
                          "Rank everybody by what stalls and what loses its owner while they alone are away",
                      .group = input};
const OptionSpec simulate_top{.name = "top",
                              .value = "N",
                              .fallback = usual_ranking(),
                              .help = "Rank the first N people only; the result says how many it leaves out",
                              .group = output_group};
const OptionSpec simulate_format = format_option(simulate_format_choices);

} // namespace option

} // namespace whodecides::cli
