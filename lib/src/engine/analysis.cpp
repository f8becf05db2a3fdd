#include <algorithm>
#include <utility>

#include <whodecides/check.hpp>

#include "engine/rule_names.hpp"
#include "source/source.hpp"

namespace whodecides {

Analysis::Analysis(std::shared_ptr<const Sources> sources, Results results)
    : sources_(std::move(sources)), results_(std::move(results)) {}

std::size_t Analysis::count(Severity severity) const {
    return static_cast<std::size_t>(std::ranges::count(findings(), severity, &Finding::severity));
}

std::string_view Analysis::name_of(std::string_view person) const {
    const auto found = results_.names.find(person);
    return found == results_.names.end() ? person : std::string_view(found->second);
}

const std::vector<std::string>* Analysis::asked_instead(std::string_view person) const {
    const auto found = results_.asked_instead.find(person);
    return found == results_.asked_instead.end() ? nullptr : &found->second;
}

Place Analysis::place(const Span& span) const {
    return span.known() ? sources_->place(span) : Place{};
}

std::string_view Analysis::stable_path(const Span& span) const {
    return span.known() ? std::string_view(results_.stable_paths[span.source]) : std::string_view();
}

bool Analysis::incomplete() const {
    return std::ranges::any_of(findings(),
                               [](const Finding& finding) { return engine::says_incomplete(*finding.rule); });
}

} // namespace whodecides
