#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "cli/choices.hpp"
#include "cli/options.hpp"
#include "cli/picture_options.hpp"
#include "docs/completion.hpp"
#include "docs/schema.hpp"

namespace whodecides::cli {

namespace {

using Options = std::vector<const OptionSpec*>;

Options joined(std::initializer_list<Options> parts) {
    Options all;
    for (const Options& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

// What several commands have in common.
const Options rules_taken{&option::select,   &option::ignore, &option::preset,   &option::draft,
                          &option::severity, &option::set,    &option::no_ignore};
const Options entries_taken{&option::team, &option::scope, &option::tag, &option::only_findings};
const Options input{&option::as_of, &option::stdin_filename, &option::config, &option::no_config};
const Options output{&option::quiet_result, &option::color, &option::output, &option::anonymize,
                     &option::key};
const Options rest{&option::limit, &option::jobs, &option::help};

const Options of_program{&option::color, &option::help, &option::version};
const Options of_check =
    joined({{&option::select, &option::ignore, &option::preset, &option::draft, &option::severity,
             &option::set, &option::baseline, &option::write_baseline, &option::since, &option::no_ignore},
            input,
            {&option::format, &option::report, &option::sort, &option::top, &option::coverage, &option::quiet,
             &option::verbose, &option::color, &option::output, &option::anonymize, &option::key,
             &option::fail_on, &option::fail_on_time, &option::watch},
            rest});
const Options of_import{&option::stdin_filename, &option::config, &option::no_config, &option::import_quiet,
                        &option::output,         &option::limit,  &option::jobs,      &option::help};
const Options of_matrix = joined({{&option::matrix_by, &option::matrix_framework},
                                  entries_taken,
                                  {&option::matrix_sort, &option::transpose},
                                  rules_taken,
                                  input,
                                  {&option::matrix_format},
                                  output,
                                  rest});
const Options of_who = joined({input, {&option::who_format}, output, rest});
const Options of_show = joined({rules_taken, input, {&option::card, &option::show_format}, output, rest});
const Options of_profile = joined({{&option::by}, input, {&option::profile_format}, output, rest});
const Options of_simulate = joined({{&option::without, &option::reassign, &option::moves, &option::each},
                                    rules_taken,
                                    input,
                                    {&option::simulate_format, &option::simulate_top},
                                    output,
                                    rest});
const Options of_compare = joined({{&option::filled_by}, input, {&option::compare_format}, output, rest});
const Options of_plan = joined({{&option::plan_top, &option::preset, &option::draft, &option::severity,
                                 &option::set, &option::no_ignore},
                                input,
                                {&option::plan_format},
                                output,
                                rest});
const Options of_diff = joined({{&option::diff_path},
                                rules_taken,
                                input,
                                {&option::diff_format, &option::color, &option::output, &option::anonymize,
                                 &option::key, &option::fail_on, &option::fail_on_time},
                                rest});
const Options of_graph =
    joined({{&option::graph_view},
            entries_taken,
            rules_taken,
            input,
            {&option::graph_format, &option::quiet_result, &option::output, &option::anonymize, &option::key},
            rest});
const Options of_ask = joined({input, {&option::output, &option::anonymize, &option::key}, rest});
const Options of_init{&option::init_template, &option::help};
const Options of_config{&option::preset,    &option::draft,         &option::severity, &option::set,
                        &option::as_of,     &option::baseline,      &option::fail_on,  &option::config,
                        &option::no_config, &option::config_format, &option::output,   &option::help};
const Options of_others{&option::output, &option::help};
const Options of_help{&option::help};

const std::vector<Choice> schema_names = choices_of(docs::schemas());
const std::vector<Choice> shell_names = choices_of(docs::shells());

const std::array list{
    CommandSpec{
        "check", "[PATH...]", "find what is ambiguous in team and responsibility files",
        "Reads the files and folders named, or the working directory, as one organisation, and prints "
        "what is ambiguous in it: who decides, who answers, who does what.\n\nPATH is a file, a "
        "folder, or - for standard input. A file named is always read: YAML or JSON, a grid of letters "
        "as CSV or tab-separated text, or Markdown with such a grid or a decision record. In a folder "
        "the files *.yaml, *.yml and *.json are read that hold one of the format's sections (man "
        "whodecides.yaml), and those of *.csv, *.tsv and *.md that are certainly a grid or a record; "
        "hidden files and links to folders are not followed. No file is ever changed.",
        of_check},
    CommandSpec{
        "import", "FILE...", "turn a grid from CSV or Markdown, or a decision record, into YAML",
        "Prints what it finds in FILE as YAML in the native format: grids of letters in CSV (comma, "
        "semicolon or tab, as spreadsheets save it), in tab-separated text pasted from one, and in "
        "tables of Markdown; and decision records in Markdown, by their front matter (man "
        "whodecides.yaml). FILE is a file, a folder, or - for standard input. Every other command "
        "reads these files as they are; import is for going on in YAML.\n\nWhat is not understood, "
        "left out or guessed is listed on standard error with its place, and in comments of the YAML. "
        "Findings are left to check.",
        of_import},
    CommandSpec{"matrix", "[PATH...]", "lay out who has which letter on what, and what is wrong with it",
                "Prints the responsibility matrix: decisions and responsibilities as rows, people, roles and "
                "teams as columns, letters in the cells; how many of each letter a row has and a column "
                "carries; a mark where check finds something, and its findings below. PATH is as for check. "
                "Where the page is too narrow the columns come in blocks.\n\nFindings are left to check, and "
                "so is their status.",
                of_matrix},
    CommandSpec{
        "who", "TEXT [PATH...]", "say who decides something, in one sentence",
        "Finds the decision or responsibility that TEXT means, and says in one sentence who decides "
        "it, who must agree, whom to ask first and whom to tell, what settles it where several decide, "
        "and who stands in for somebody who is not available. Below stands where each part of that is "
        "written.\n\nTEXT is some words of an id, a title, a tag, a scope or a domain, in any order "
        "and with small slips. Where it can be several entries these are listed. PATH is as for check; "
        "with no answer the status is 0 as well.",
        of_who},
    CommandSpec{
        "show", "ID [PATH...]", "list all that one person, role, team or entry has to do with",
        "Prints of a person, role or team every seat with the way that leads to it (named, by a role, "
        "as lead of a team) and its place, what comes to them in all, who stands in, what stands still "
        "without them, and the findings that concern them; of an entry every seat with the people "
        "behind it, how it is decided and what settles it, what it waits for and the findings about "
        "it.\n\nID is an id, an alias or a name as files use it. Where several things are called so, "
        "entry:ID, person:ID, role:ID or team:ID says which. PATH is as for check. Pages about one "
        "person are sensitive: print them for that person, or with their consent.",
        of_show},
    CommandSpec{
        "profile", "[PATH...]", "measure how leadership is shared, as far as structure tells",
        "Reads the same files as check, and prints for the organisation and for each team: traits of "
        "shared leadership, benefits and troubles, load, concentration, the reporting line, the truck "
        "factor and who is on the ways between others in forums. Each figure comes with what it is a "
        "part of and how much of the data it rests on; what the files do not say is unknown, and the "
        "line says what would tell it.\n\nThe figures are proxies that can be read off structure. "
        "Whether people feel safe, or trust one another, cannot be read off it. Teams of fewer than "
        "three people get no figures of their own, and people are listed only with --by person.",
        of_profile},
    CommandSpec{
        "simulate", "[PATH...]", "say what would stall and lose its owner, were people away or roles changed",
        "Reads the same files as check, applies changes to what they say, and prints what comes of it: "
        "entries that move now and would stall, and why; entries that would lose their owner, and who "
        "could take them; who would be without a manager, a deputy or a lead; the load of those who "
        "take over; findings that would be new or gone, or read otherwise; rows of the profile that "
        "would change. First --without, then --reassign, then --moves; at least one of them, or --each "
        "alone. No file is changed.\n\nSomebody who could take an entry is a deputy of its owner, else "
        "of those present with a seat on it the nearest to the work, and of these the one who holds "
        "fewest; where somebody does the work nobody who is only asked or told; never somebody who "
        "checks it or whose duties must be kept apart from owning it. Whoever leaves within 90 days "
        "comes last.",
        of_simulate},
    CommandSpec{
        "compare", "FILE FILE...", "put grids side by side that several people filled in alone",
        "Each FILE is what one person filled in: the same grid or list of decisions, read as an "
        "organisation of its own. Prints for each entry who thinks who decides, the most disputed "
        "first; what two people claim, what others give to somebody who does not claim it, and what "
        "nobody claims; how far all agree and each pair, as a share and as Krippendorff's alpha, which "
        "leaves out what chance would bring about; and a question for each dispute.\n\nA file is that "
        "of the person whose id, alias or name is the file's name without its ending, or whom --as "
        "names; otherwise it is a voice of nobody, and what it claims is unknown. Initials are never "
        "taken for a name.\n\nEntries are the same by id or title, whatever the case, blanks and "
        "hyphens; people, roles and teams by id, alias or name, whatever the case. A row left blank is "
        "no answer; letters without a decider are the answer that nobody decides. A file that cannot "
        "be read whole is left out, and the status is 2.",
        of_compare},
    CommandSpec{
        "plan", "[PATH...]", "propose the fewest changes that settle most findings",
        "Checks as check does, and proposes what people could agree on so that most findings go with "
        "the fewest changes: who of several answers alone, how a group decides and who settles what is "
        "stuck, who stands in for whom, who is told rather than asked, what goes to those who do the "
        "work, which of two entries goes on. Each proposal was tried after those before it, and "
        "everything was checked again: it settles findings and adds none. Entries with mandated_by are "
        "not touched, nobody stands in where a control keeps two people apart, and whoever is away or "
        "leaves within 90 days is never the first choice. Then comes what no such change settles, and "
        "people need to talk about.\n\nProposals name what the files say, and "
        "who is named in them; who knows better says so. --format moves prints them as a file that "
        "simulate --moves reads. PATH is as for check; no file is changed, and the status is 0 "
        "whatever is found.",
        of_plan},
    CommandSpec{
        "diff", "OLD [NEW]", "say who gained and lost which duty, and what else has changed",
        "Compares two states of an organisation: who gains and who loses which duty, by which role, "
        "team or seat; entries, people, roles and teams that are new, gone or renamed; findings that "
        "are new, fixed and unchanged. Entries and actors are the same where their ids are.\n\nOLD and "
        "NEW are each a file, a folder or, in a git checkout, a revision such as main or HEAD~1, which "
        "is read through git without touching the work tree. A word that is both is a path; git:main "
        "is the revision in any case, ./main the path. Beside a path a revision is read at that path: "
        "diff main org/ compares org/ as it stood in main with what it is now. Of two revisions, or of "
        "one alone, which is compared with the work tree, --path is read, or the working "
        "directory.\n\nEnds with 1 if a new finding is at or above --fail-on, and with 2 if one side "
        "could not be read whole; an organisation that does not exist yet in OLD is new as a whole.",
        of_diff},
    CommandSpec{"graph", "[PATH...]", "draw who decides, reports, waits or meets, for Graphviz or Mermaid",
                "Prints a graph of the organisation in the language of Graphviz or Mermaid, which draw it. "
                "What has a finding of check is coloured, and marked in its label too: ! error, ? warning, ~ "
                "note. PATH is as for check. What is too large to be drawn well is told on standard "
                "error.\n\nFindings are left to check, and so is their status.",
                of_graph},
    CommandSpec{"ask", "[PATH...]", "say what to ask people, so that more can be checked",
                "Prints an interview guide: what is written down too rarely to be checked, an open question "
                "for each, who could answer it, which rules the answers switch on, and how they are written. "
                "What switches on most rules comes first. PATH is as for check; findings are left to check, "
                "and so is their status.",
                of_ask},
    CommandSpec{
        "init", "[DIR]", "write a small organisation to begin with",
        "Writes a small organisation, with comments that explain the format, to org.yaml in DIR, or in "
        "the working directory. It checks clean. DIR is made where there is none; a file that is there "
        "is never written over.",
        of_init},
    CommandSpec{"config", "[PATH...]", "say what a check would go by, and who says so",
                "Prints every setting that holds for a check of PATH, with its origin: the command line, a "
                "line of the settings file .whodecides.yaml (man whodecides.yaml), a preset or the default. "
                "Then what holds for rules, as far as it is not what their descriptions say. Nothing is "
                "checked.",
                of_config},
    CommandSpec{"rules", "", "list the rules",
                "Prints every rule by group, with the severity of its findings and a line on what it finds.",
                of_others},
    CommandSpec{"explain", "RULE", "say what a rule finds, why, and what to do about it",
                "Prints what there is to know about a rule: why it matters, an example that it finds and one "
                "that it does not, what to do, the question to ask, its options and where it comes from. A "
                "group's name lists the rules of that group.",
                of_others},
    CommandSpec{"schema", "[NAME]", "print a JSON Schema of the file format, or of an output",
                "Prints a JSON Schema (draft 7), by its name. `organisation`, which it is without a name, is "
                "that of the files people write, for editors that complete and check them; the others are of "
                "what the program prints for other programs.",
                of_others, schema_names},
    CommandSpec{
        "completion", "SHELL", "print what bash, zsh or fish completes",
        "Prints a script with which bash, zsh or fish completes commands, options, their values and "
        "the names of rules. `cmake --install` and the Debian package put it where the shell finds it.",
        of_others, shell_names},
    CommandSpec{"help", "[COMMAND]", "print this help, or that of a command",
                "Prints the help of the program or of a command.", of_help},
};

} // namespace

std::span<const CommandSpec> commands() {
    return list;
}

const CommandSpec* find_command(std::string_view name) {
    const auto* found = std::ranges::find(list, name, &CommandSpec::name);
    return found == list.end() ? nullptr : &*found;
}

std::span<const OptionSpec* const> top_options() {
    return of_program;
}

} // namespace whodecides::cli
