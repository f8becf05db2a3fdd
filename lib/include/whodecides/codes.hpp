#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

namespace whodecides {

/// What a code may stand for: things, then words that things are described with.
enum class CodeKind : std::uint8_t {
    person,
    role,
    team,
    forum,
    decision,
    responsibility,
    grid,
    framework,
    letter,
    file,
    scope, ///< one segment of a path
    domain,
    right,
    tag,
    law, ///< mandated_by
    purpose,
    reason, ///< of an unowned entry, of a comment
    tool,
    forum_kind,
    cadence,
    team_type,
    level,
    service,
    conflict, ///< the name of a duty conflict
    name,     ///< a name that stands for nothing known
};
constexpr std::size_t code_kind_count = 25;

/// The word for it in a key file; constant text.
std::string_view to_string(CodeKind kind);

/// A code and what it stands for.
struct Code {
    CodeKind kind = CodeKind::name;
    std::string code;   ///< "P1", "D5", "scope-3", "file-2.yaml"
    std::string text;   ///< the id, of a row of a grid its logical path; else the text itself
    std::string called; ///< the name or the title, where it has one
};

/// Codes that stand for what people call things: one for each text of a kind, numbered as they are met, so
/// that equal inputs in equal order get equal codes. Not safe from several threads; one analysis at a time.
class CodeBook {
  public:
    CodeBook();
    ~CodeBook();
    /// A book that was moved from can only be destroyed or assigned to. References stay valid.
    CodeBook(CodeBook&& other) noexcept;
    CodeBook& operator=(CodeBook&& other) noexcept;

    /// The code of the text, a new one where it has none. Of tools, rights, tags and the like case does not
    /// count. The reference is valid as long as the book.
    const Code& code(CodeKind kind, std::string_view text, std::string_view called = {});
    /// The same where there is one, else nullptr.
    [[nodiscard]] const Code* find(CodeKind kind, std::string_view text) const;
    /// What a code stands for, or nullptr.
    [[nodiscard]] const Code* meaning(std::string_view code) const;
    /// Takes over a code that was given before. False where it is none of its kind, or one of the two has
    /// another meaning already.
    bool add(Code code);

    /// In the order in which they were given.
    [[nodiscard]] const std::deque<Code>& codes() const;

  private:
    struct Pages;

    std::unique_ptr<Pages> pages_;
};

} // namespace whodecides
