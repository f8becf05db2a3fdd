#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "docs/option.hpp"

namespace whodecides::cli {

/// A mistake on the command line; `what()` names it, `command` is whose help to point at.
class UsageError : public Error {
  public:
    UsageError(const std::string& message, const CommandSpec* command) : Error(message), command_(command) {}
    [[nodiscard]] const CommandSpec* command() const { return command_; }

  private:
    const CommandSpec* command_;
};

/// The command line, understood: known options with values they may have.
struct Arguments {
    const CommandSpec* command = nullptr; ///< none where none was named
    std::vector<std::string> positional;
    std::map<const OptionSpec*, std::vector<std::string>> options; ///< those given
    std::shared_ptr<CodeBook> codes; ///< of --anonymize, for all inputs of the run

    [[nodiscard]] bool has(const OptionSpec& option) const { return options.contains(&option); }
    /// The value given last, else the option's default.
    [[nodiscard]] std::string_view value(const OptionSpec& option) const;
    [[nodiscard]] std::vector<std::string> values(const OptionSpec& option) const;
};

/// Throws UsageError where the words that `what` takes are few and `value` is none of them.
void check_choice(std::string_view what, std::span<const Choice> choices, std::string_view value,
                  const CommandSpec* command);

/// Throws UsageError.
Arguments parse(std::span<const std::string> arguments);

} // namespace whodecides::cli
