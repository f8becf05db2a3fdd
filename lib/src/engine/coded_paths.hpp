#pragma once

#include <map>
#include <string>
#include <string_view>

#include <whodecides/baseline.hpp>
#include <whodecides/codes.hpp>

namespace whodecides::engine {

/// Whether a built-in framework has that letter: it says nothing about anybody.
bool is_built_in_letter(std::string_view symbol);

/// Puts what rests on ids and paths into codes. What is a code already stays one. The book must live as long.
class CodedPaths {
  public:
    explicit CodedPaths(CodeBook& codes);

    /// A logical path: words of the format stay, ids and names become codes.
    [[nodiscard]] std::string logical_path(std::string_view path);
    /// The code of something of that kind; what nobody has met gets a new one.
    [[nodiscard]] std::string code(CodeKind kind, std::string_view text);
    /// The code of whatever is called so, by id or by name.
    [[nodiscard]] std::string code_of_name(std::string_view name);

  private:
    CodeBook& codes_;
    /// The codes of things, by what they are called.
    std::map<std::string, std::string, std::less<>> by_name_;
};

/// A baseline for inputs that have been read with these codes.
Baseline coded(const Baseline& baseline, CodeBook& codes);

} // namespace whodecides::engine
