#include <algorithm>
#include <utility>

#include <whodecides/check.hpp>

#include "engine/rule_names.hpp"
#include "source/source.hpp"

namespace whodecides {

Analysis::Analysis(std::shared_ptr<const Sources> sources, std::vector<Finding> findings, Coverage coverage,
                   std::string as_of, std::vector<RootCause> causes, Names names)
    : sources_(std::move(sources)), findings_(std::move(findings)), coverage_(std::move(coverage)),
      as_of_(std::move(as_of)), causes_(std::move(causes)), names_(std::move(names)) {}

std::size_t Analysis::count(Severity severity) const {
    return static_cast<std::size_t>(std::ranges::count(findings_, severity, &Finding::severity));
}

std::string_view Analysis::name_of(std::string_view person) const {
    const auto found = names_.find(person);
    return found == names_.end() ? person : std::string_view(found->second);
}

Place Analysis::place(const Span& span) const {
    return span.known() ? sources_->place(span) : Place{};
}

bool Analysis::incomplete() const {
    return std::ranges::any_of(findings_,
                               [](const Finding& finding) { return engine::says_incomplete(*finding.rule); });
}

} // namespace whodecides
