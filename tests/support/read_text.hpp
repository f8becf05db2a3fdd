#pragma once

#include <string>
#include <vector>

#include "model/build.hpp"
#include "model/read/native.hpp"
#include "source/source.hpp"
#include "yaml/read.hpp"

namespace whodecides::test {

/// What the native reader makes of a text, with all that its views point to.
struct ReadText {
    explicit ReadText(std::string yaml);

    Source source;
    std::vector<yaml::Documents> documents;
    std::vector<Problem> framework_problems;
    std::vector<Framework> frameworks;
    Facts facts;

    /// The text a span covers.
    [[nodiscard]] std::string at(const Span& span) const { return std::string(source.text(span)); }
    /// "kind `text`: message; help" of every problem, one a line; those of the frameworks first.
    [[nodiscard]] std::string problems() const;
};

} // namespace whodecides::test
