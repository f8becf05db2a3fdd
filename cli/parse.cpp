#include "cli/parse.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/wording.hpp"

// The only file that sees CLI11, and it leaves CLI11 little to say: every command is a parser of its own,
// because a nested one takes a path called like a command for that command; everything that is no known
// option is collected and judged here, because a declared positional splits [a,b] into two.
namespace whodecides::cli {
namespace {

std::string needs_value(const OptionSpec& option) {
    return fmt::format("--{} needs a value: {}", option.name,
                       option.choices.empty() ? std::string(option.value) : choice_names(option));
}

/// Parses options into lists of texts; leaves behind what is none.
class Parser {
  public:
    Parser(std::span<const OptionSpec* const> specs, const CommandSpec* command)
        : specs_(specs), command_(command) {
        app_.set_help_flag("");
        for (const OptionSpec* spec : specs)
            add(*spec);
    }

    /// Stops at the first word that is no option.
    void only_the_beginning() { app_.prefix_command(); }
    void collect_others() { app_.allow_extras(); }

    void parse(std::span<const std::string> words) {
        refuse_empty_values(words);
        std::vector<std::string> reversed(words.rbegin(), words.rend());
        try {
            app_.parse(reversed);
        } catch (const CLI::ParseError& error) {
            throw UsageError(message(error), command_);
        }
    }

    [[nodiscard]] std::vector<std::string> rest() const { return app_.remaining(); }

    void take_options(Arguments& into) const {
        for (const Slot& slot : slots_) {
            const bool given = slot.spec->value.empty() ? slot.set : !slot.texts.empty();
            if (!given)
                continue;
            check(slot);
            into.options[slot.spec] = slot.texts;
        }
    }

  private:
    struct Slot {
        const OptionSpec* spec;
        std::vector<std::string> texts;
        bool set = false; ///< of an option without a value
    };

    void add(const OptionSpec& spec) {
        Slot& slot = slots_.emplace_back(Slot{&spec, {}});
        std::string names = "--" + std::string(spec.name);
        if (spec.letter != 0)
            names = fmt::format("-{},{}", spec.letter, names);
        if (spec.value.empty()) {
            app_.add_flag(names, slot.set);
            return;
        }
        CLI::Option* option = app_.add_option(names, slot.texts)->allow_extra_args(false);
        if (spec.list)
            option->delimiter(',');
    }

    /// CLI11 takes the next word for the value of `--format=`.
    void refuse_empty_values(std::span<const std::string> words) const {
        for (const std::string& word : words) {
            if (word == "--")
                return;
            for (const OptionSpec* spec : specs_)
                if (!spec->value.empty() && word == fmt::format("--{}=", spec->name))
                    throw UsageError(needs_value(*spec), command_);
        }
    }

    [[nodiscard]] std::string message(const CLI::ParseError& error) const {
        const OptionSpec* about = nullptr; // the longest name counts: --fail-on is a part of --fail-on-time
        for (const OptionSpec* spec : specs_)
            if (std::string_view(error.what()).find(fmt::format("--{}", spec->name)) !=
                std::string_view::npos)
                if (about == nullptr || spec->name.size() > about->name.size())
                    about = spec;
        if (about == nullptr)
            return error.what();
        return about->value.empty() ? fmt::format("--{} takes no value", about->name) : needs_value(*about);
    }

    void check(const Slot& slot) const {
        const OptionSpec& spec = *slot.spec;
        for (const std::string& value : slot.texts) {
            if (value.empty())
                throw UsageError(needs_value(spec), command_);
            for (const OptionSpec* other : specs_)
                if (value == fmt::format("--{}", other->name))
                    throw UsageError(fmt::format("--{} needs a value, but {} follows", spec.name, value),
                                     command_);
            check_choice(fmt::format("--{}", spec.name), spec.choices, value, command_);
        }
    }

    std::span<const OptionSpec* const> specs_;
    const CommandSpec* command_;
    CLI::App app_;
    std::deque<Slot> slots_; ///< addresses must stay
};

[[noreturn]] void refuse_option(const std::string& word, std::span<const OptionSpec* const> specs,
                                const CommandSpec* command) {
    std::vector<std::string_view> names;
    for (const OptionSpec* spec : specs)
        names.push_back(spec->name);
    const std::string bare = word.substr(std::min(word.find_first_not_of('-'), word.size()));
    const std::string hint =
        word.starts_with("--") ? guess(bare.substr(0, bare.find('=')), names, "--") : std::string();
    throw UsageError(fmt::format("unknown option {}{}", in_quotes(word), hint), command);
}

[[noreturn]] void refuse_command(const std::string& word) {
    std::vector<std::string_view> names;
    for (const CommandSpec& command : commands())
        names.push_back(command.name);
    std::error_code ignored;
    if (std::filesystem::exists(word, ignored))
        throw UsageError(fmt::format("{} is no command; did you mean `whodecides check {}`?", in_quotes(word),
                                     text::printable(word)),
                         nullptr);
    throw UsageError(fmt::format("unknown command {}{}", in_quotes(word), guess(word, names)), nullptr);
}

bool looks_like_option(std::string_view word) {
    return word.size() > 1 && word.front() == '-';
}

/// What stands behind the command that is no option: before `--` it may not begin with a hyphen.
void take_positional(Arguments& into, const std::vector<std::string>& rest) {
    bool options_ended = false;
    for (const std::string& word : rest) {
        if (!options_ended && word == "--") {
            options_ended = true;
            continue;
        }
        if (!options_ended && looks_like_option(word))
            refuse_option(word, into.command->options, into.command);
        into.positional.push_back(word);
    }
}

void check_positional(const Arguments& arguments) {
    const CommandSpec& command = *arguments.command;
    const std::size_t count = arguments.positional.size();
    // "FILE...", "[PATH...]": the last word as often as one likes.
    const bool open_end = command.arguments.ends_with("...") || command.arguments.ends_with("...]");
    // "OLD [NEW]": a word each, in brackets where it may be left out.
    const auto words = std::ranges::count(command.arguments, ' ') + (command.arguments.empty() ? 0 : 1);
    const auto most = static_cast<std::size_t>(words);
    const auto least = most - static_cast<std::size_t>(std::ranges::count(command.arguments, '['));
    if (count > most && !open_end)
        throw UsageError(fmt::format("{} takes {}, and {} is one too many", command.name,
                                     most == 0   ? "no arguments"
                                     : most == 1 ? "one argument"
                                                 : counted(most, "argument"),
                                     in_quotes(arguments.positional[most])),
                         &command);
    if (count < least)
        throw UsageError(
            fmt::format("{} needs {}{}", command.name,
                        least > 1 && open_end ? fmt::format("{} arguments or more: ", least) : "",
                        command.choices.empty() ? std::string(command.arguments)
                                                : choice_names(command.choices)),
            &command);
    if (count == 1)
        check_choice(command.name, command.choices, arguments.positional.front(), &command);
}

} // namespace

void check_choice(std::string_view what, std::span<const Choice> choices, std::string_view value,
                  const CommandSpec* command) {
    if (choices.empty() || std::ranges::find(choices, value, &Choice::name) != choices.end())
        return;
    std::vector<std::string_view> names;
    for (const Choice& choice : choices)
        names.push_back(choice.name);
    throw UsageError(fmt::format("{} takes {}, not {}{}", what, choice_names(choices), in_quotes(value),
                                 guess(value, names)),
                     command);
}

std::string_view Arguments::value(const OptionSpec& option) const {
    const auto given = options.find(&option);
    return given == options.end() || given->second.empty() ? option.fallback : given->second.back();
}

std::vector<std::string> Arguments::values(const OptionSpec& option) const {
    const auto given = options.find(&option);
    return given == options.end() ? std::vector<std::string>() : given->second;
}

Arguments parse(std::span<const std::string> arguments) {
    Arguments result;
    Parser top(top_options(), nullptr);
    top.only_the_beginning();
    top.parse(arguments);
    top.take_options(result);
    std::vector<std::string> rest = top.rest();
    if (!rest.empty() && rest.front() == "--")
        rest.erase(rest.begin());
    if (rest.empty())
        return result;
    if (looks_like_option(rest.front()))
        refuse_option(rest.front(), top_options(), nullptr);
    result.command = find_command(rest.front());
    if (result.command == nullptr)
        refuse_command(rest.front());

    Parser own(result.command->options, result.command);
    own.collect_others();
    rest.erase(rest.begin());
    own.parse(rest);
    own.take_options(result);
    take_positional(result, own.rest());
    if (!result.has(option::help))
        check_positional(result);
    return result;
}

} // namespace whodecides::cli
