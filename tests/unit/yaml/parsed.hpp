#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "source/source.hpp"
#include "yaml/read.hpp"

namespace whodecides::test {

/// A text and what was read from it, in a form that is easy to compare.
struct Parsed {
    explicit Parsed(std::string bytes)
        : source("a.yaml", std::move(bytes)), documents(yaml::read(source, 7)) {}

    Source source;
    yaml::Documents documents;

    /// All documents on a line each: `{a: "1", b: ["x", ~]}`; decoded texts in quotes, keys without.
    [[nodiscard]] std::string values() const;
    /// The same with the bytes at each node's span in place of what it says.
    [[nodiscard]] std::string places() const;
    /// Each problem on a line: the bytes it underlines with the offset, its message.
    [[nodiscard]] std::string problems() const;
};

inline std::string values(std::string bytes) {
    return Parsed(std::move(bytes)).values();
}
inline std::string places(std::string bytes) {
    return Parsed(std::move(bytes)).places();
}
inline std::string problems(std::string bytes) {
    return Parsed(std::move(bytes)).problems();
}

} // namespace whodecides::test
