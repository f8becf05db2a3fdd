#include <algorithm>
#include <vector>

#include <whodecides/finding.hpp>
#include <whodecides/rule.hpp>

#include "rules/catalogue.hpp"

namespace whodecides {

std::string_view to_string(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return "";
}

std::optional<Severity> severity_named(std::string_view name) {
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
        if (name == to_string(severity))
            return severity;
    return std::nullopt;
}

std::string_view to_string(Cause cause) {
    switch (cause) {
    case Cause::structure:
        return "structure";
    case Cause::time:
        return "time";
    case Cause::input:
        return "input";
    }
    return "";
}

std::string_view to_string(Basis basis) {
    switch (basis) {
    case Basis::published:
        return "published";
    case Basis::borrowed:
        return "borrowed";
    case Basis::judgement:
        return "judgement";
    }
    return "";
}

std::string_view to_string(SubjectKind kind) {
    switch (kind) {
    case SubjectKind::person:
        return "person";
    case SubjectKind::role:
        return "role";
    case SubjectKind::team:
        return "team";
    case SubjectKind::forum:
        return "forum";
    case SubjectKind::decision:
        return "decision";
    case SubjectKind::responsibility:
        return "responsibility";
    case SubjectKind::name:
        return "name";
    case SubjectKind::file:
        return "file";
    case SubjectKind::organisation:
        return "organisation";
    }
    return "";
}

std::span<const RuleInfo* const> rules() {
    static const std::vector<const RuleInfo*> infos = [] {
        std::vector<const RuleInfo*> list;
        list.reserve(catalogue().size());
        for (const Rule* rule : catalogue())
            list.push_back(&rule->info);
        return list;
    }();
    return infos;
}

const RuleInfo* find_rule(std::string_view name) {
    const auto found = std::ranges::find(rules(), name, &RuleInfo::name);
    return found == rules().end() ? nullptr : *found;
}

} // namespace whodecides
