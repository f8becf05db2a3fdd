#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <whodecides/error.hpp>

#include "source/source.hpp"
#include "yaml/read.hpp"

namespace whodecides::engine {

/// What is wrong with a file that is not read on because of it: a line for each mistake,
/// "path:line:column: cause; fix". what() is all of them.
class Mistakes : public Error {
  public:
    explicit Mistakes(std::vector<std::string> lines);
    [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

  private:
    std::vector<std::string> lines_; ///< without control characters
};

/// A small YAML file of which every mistake is told at once, and nothing is used where there is one.
class StrictFile {
  public:
    static constexpr std::size_t most_bytes = std::size_t{1} << 20U;

    /// `what` is what the file holds, in the plural: "settings".
    StrictFile(std::string_view path, std::string bytes, std::string_view what)
        : source_(std::string(path), std::move(bytes)), what_(what) {}

    [[nodiscard]] const Source& source() const { return source_; }
    /// The only document; no node where there is none, or where what there is cannot be understood. Its
    /// nodes live as long as this.
    [[nodiscard]] yaml::Node root();
    /// Whether the text is YAML of one document, or of none; asked after root().
    [[nodiscard]] bool understood() const { return understood_; }
    void mistake(const Span& span, std::string message);
    /// Aliases can say a mistake a million times.
    [[nodiscard]] bool is_hopeless() const;
    /// "path:line:column: " of a place, as a mistake there begins.
    [[nodiscard]] std::string place(const Span& span) const;
    /// Throws Mistakes where there are any.
    void finish();

  private:
    [[nodiscard]] bool may_be_parsed();

    Source source_;
    std::string_view what_;
    yaml::Documents documents_;
    bool understood_ = false;
    std::vector<std::pair<Span, std::string>> mistakes_;
};

/// So much of a text from such a file that a message stays readable.
std::string shown(std::string_view text);
/// The same in back quotes.
std::string in_quotes(std::string_view text);
/// "nothing", "a text", "a list" or "a mapping".
std::string_view kind_words(const yaml::Node& node);

} // namespace whodecides::engine
