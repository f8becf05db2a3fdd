#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "docs/completion.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/tools.hpp"
#include "support/tree.hpp"

// The scripts are run by the shells they are for, where those are installed.

using namespace whodecides;
using namespace whodecides::test;

namespace {

/// A folder with the script of a shell, and with files to be completed.
struct Completed {
    TemporaryFolder folder;

    explicit Completed(std::string_view shell) {
        write_file(folder.path() / "script",
                   docs::find_shell(shell)->script({cli::commands(), cli::top_options()}));
        write_file(folder.path() / "some team.yaml", "");
        write_file(folder.path() / "some.yaml", "");
    }

    /// The lines that the shell prints, sorted, in one.
    [[nodiscard]] std::string proposals(const std::string& line) const {
        const Run run = run_shell(line, folder.path());
        CHECK_MESSAGE(run.err.empty(), run.err);
        std::vector<std::string> lines = lines_of(run.out);
        std::ranges::sort(lines);
        std::string joined;
        for (const std::string& each : lines)
            joined += (joined.empty() ? "" : " | ") + each;
        return joined;
    }

    /// What bash makes of words as it cuts them, the last one being typed.
    [[nodiscard]] std::string bash(const std::string& words) const {
        return proposals("bash --norc -c '. ./script; COMP_WORDS=(" + words +
                         "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _whodecides; "
                         "[ ${#COMPREPLY[@]} -eq 0 ] || printf \"%s\\n\" \"${COMPREPLY[@]}\"'");
    }

    [[nodiscard]] std::string fish(const std::string& typed) const {
        return proposals("HOME=. fish --no-config -c 'source script; complete -C \"" + typed +
                         "\"' | cut -f 1");
    }

    /// Whether zsh makes that of what is typed: its completion needs a terminal, and zpty is one. It is
    /// waited for as long as it takes, and given up after a while.
    [[nodiscard]] bool zsh(const std::string& typed, const std::string& expected) const {
        write_file(folder.path() / "ask.zsh", "zmodload zsh/zpty\n"
                                              "zpty z env TERM=dumb PS1= zsh -f -i\n"
                                              "zpty -w z 'autoload -U compinit; compinit -u -D; source "
                                              "./script; setopt no_beep; print READY$((1))'\n"
                                              "zpty -r -m z shown '*READY1*'\n"
                                              "zpty -w -n z \"$1\"$'\\t\\t'\n"
                                              "all=\n"
                                              "for i in {1..200}; do\n"
                                              "    while zpty -r -t z shown; do all+=$shown; done\n"
                                              "    [[ $all == *\"$2\"* ]] && print found && break\n"
                                              "    sleep 0.05\n"
                                              "done\n"
                                              "zpty -d z\n");
        return run_shell("HOME=. zsh -f ask.zsh '" + typed + "' '" + expected + "'", folder.path()).out ==
               "found\n";
    }
};

} // namespace

TEST_CASE("completion prints a script for each shell") {
    const Run run = run_program({"completion", "bash"}, "/");
    CHECK(run.status == 0);
    CHECK(run.out == docs::bash_completion({cli::commands(), cli::top_options()}));
    const Run wrong = run_program({"completion", "tcsh"}, "/");
    CHECK(wrong.status == 2);
    CHECK(has(wrong.err, "completion takes bash, zsh or fish, not `tcsh`"));
    CHECK(has(run_program({"completion"}, "/").err, "completion needs bash, zsh or fish"));
}

TEST_CASE("every command and option is in every script") {
    for (const docs::Shell& shell : docs::shells()) {
        const std::string script = shell.script({cli::commands(), cli::top_options()});
        CAPTURE(shell.name);
        for (const CommandSpec& command : cli::commands()) {
            CHECK_MESSAGE(has(script, command.name), command.name);
            for (const OptionSpec* option : command.options)
                CHECK_MESSAGE(has(script, option->name), option->name);
        }
    }
}

TEST_CASE("bash completes commands, options, choices and files") {
    if (!has_command("bash"))
        return;
    const Completed shell("bash");
    CHECK(shell.bash("whodecides che") == "check");
    CHECK(has(shell.bash("whodecides \"\""), "explain"));
    CHECK(shell.bash("whodecides --col") == "--color");
    CHECK(shell.bash("whodecides --color always prof") == "profile");
    CHECK(shell.bash("whodecides --color \"\"") == "always | auto | never");
    CHECK(shell.bash("whodecides check --fail-on-t") == "--fail-on-time");
    CHECK(shell.bash("whodecides check --fail-on w") == "warning");
    CHECK(has(shell.bash("whodecides check -f js"), "json"));
    CHECK(shell.bash("whodecides check --format = conc") == "concise");
    CHECK(has(shell.bash("whodecides check --format ="), "concise"));
    CHECK(shell.bash("whodecides profile -f t") == "text");
    CHECK(shell.bash("whodecides check some") == "some team.yaml | some.yaml");
    CHECK(shell.bash("whodecides check -o some.") == "some.yaml");
    CHECK(shell.bash("whodecides check -q some.") == "some.yaml");
    CHECK(shell.bash("whodecides check -- -") == "");
    CHECK(shell.bash("whodecides check --as-of \"\"") == "");
    CHECK(shell.bash("whodecides rules \"\"") == "");
    CHECK(shell.bash("whodecides help prof") == "profile");
    CHECK(shell.bash("whodecides schema prof") == "profile");
    CHECK(shell.bash("whodecides completion \"\"") == "bash | fish | zsh");
}

TEST_CASE("bash completes rules, levels and thresholds") {
    if (!has_command("bash"))
        return;
    const Completed shell("bash");
    CHECK(shell.bash("whodecides explain no-dep") == "no-deputy");
    CHECK(shell.bash("whodecides explain owner") == "ownership");
    CHECK(shell.bash("whodecides check --select no-dep") == "no-deputy");
    CHECK(shell.bash("whodecides check --select self-check,no-dep") == "self-check,no-deputy");
    CHECK(shell.bash("whodecides check --select = self-check,no-dep") == "self-check,no-deputy");
    CHECK(shell.bash("whodecides check --severity no-dep") == "no-deputy=");
    CHECK(shell.bash("whodecides check --severity no-deputy = w") == "warning");
    CHECK(shell.bash("whodecides check --severity = no-deputy = w") == "warning");
    CHECK(shell.bash("whodecides check --severity no-deputy = note,no-coa") == "note,no-coach=");
    CHECK(shell.bash("whodecides check --set too-many-vetoes.max") == "too-many-vetoes.max_vetoes=");
}

TEST_CASE("bash completes reports: a format and a file") {
    if (!has_command("bash"))
        return;
    const Completed shell("bash");
    CHECK(shell.bash("whodecides check --report sar") == "sarif=");
    CHECK(shell.bash("whodecides check --report sarif = some.") == "some.yaml");
    CHECK(shell.bash("whodecides check --report = sarif = some.") == "some.yaml");
}

TEST_CASE("fish completes commands, options, choices, rules and files") {
    if (!has_command("fish"))
        return;
    const Completed shell("fish");
    CHECK(run_shell("fish -n script", shell.folder.path()).status == 0);
    CHECK(shell.fish("whodecides che") == "check");
    CHECK(shell.fish("whodecides check --fail-on w") == "warning");
    CHECK(shell.fish("whodecides check --fail-on-t") == "--fail-on-time");
    CHECK(shell.fish("whodecides check --format=conc") == "--format=concise");
    CHECK(shell.fish("whodecides profile -f t") == "text");
    CHECK(has(shell.fish("whodecides check some"), "some.yaml"));
    CHECK(shell.fish("whodecides rules s") == "");
    CHECK(shell.fish("whodecides explain no-dep") == "no-deputy");
    CHECK(shell.fish("whodecides check --select self-check,no-dep") == "self-check,no-deputy");
    CHECK(shell.fish("whodecides check --severity no-deputy=w") == "no-deputy=warning");
    CHECK(shell.fish("whodecides check --set too-many-vetoes.max") == "too-many-vetoes.max_vetoes=");
    CHECK(shell.fish("whodecides completion b") == "bash");
    CHECK(shell.fish("whodecides check --report sar") == "sarif=");
    CHECK(shell.fish("whodecides check --report sarif=some.") == "sarif=some.yaml");
}

TEST_CASE("zsh completes commands, options, choices, rules and files") {
    if (!has_command("zsh"))
        return;
    const Completed shell("zsh");
    const Run parsed = run_shell("zsh -n script", shell.folder.path());
    CHECK_MESSAGE(parsed.status == 0, parsed.err);
    CHECK(shell.zsh("whodecides che", "whodecides check"));
    CHECK(shell.zsh("whodecides check --fail-on-t", "--fail-on-time"));
    CHECK(shell.zsh("whodecides check --format conc", "--format concise"));
    CHECK(shell.zsh("whodecides explain no-dep", "explain no-deputy"));
    CHECK(shell.zsh("whodecides check --select self-check,no-dep", "self-check,no-deputy"));
    CHECK(shell.zsh("whodecides check --severity no-deputy=w", "no-deputy=warning"));
    CHECK(shell.zsh("whodecides check --set too-many-vetoes.max", "too-many-vetoes.max_vetoes="));
    CHECK(shell.zsh("whodecides check some.y", "check some.yaml"));
    CHECK(shell.zsh("whodecides check --report sarif=some.y", "--report sarif=some.yaml"));
}
