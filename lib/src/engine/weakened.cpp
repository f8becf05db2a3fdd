#include "engine/weakened.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/baseline.hpp"
#include "engine/settings.hpp"
#include "engine/settings_keys.hpp"
#include "rules/catalogue.hpp"

namespace whodecides {

std::string_view to_string(Weakening::Kind kind) {
    switch (kind) {
    case Weakening::Kind::rule_off:
        return "rule-off";
    case Weakening::Kind::severity:
        return "severity";
    case Weakening::Kind::threshold:
        return "threshold";
    case Weakening::Kind::fail_on:
        return "fail-on";
    case Weakening::Kind::files:
        return "files";
    case Weakening::Kind::references:
        return "references";
    case Weakening::Kind::as_of:
        return "as-of";
    case Weakening::Kind::framework:
        return "framework";
    case Weakening::Kind::suppression:
        return "suppression";
    case Weakening::Kind::baseline:
        return "baseline";
    }
    return {};
}

} // namespace whodecides

namespace whodecides::engine {

namespace {

using Kind = Weakening::Kind;

std::vector<Weakening> weaker_rules(const CheckRequest& before, const CheckRequest& after) {
    const RuleSettings old_settings(before, catalogue());
    const RuleSettings new_settings(after, catalogue());
    std::vector<Weakening> all;
    for (const Rule* rule : catalogue()) {
        const RuleInfo& info = rule->info;
        if (!old_settings.is_on(info))
            continue;
        if (!new_settings.is_on(info)) {
            all.push_back({Kind::rule_off, fmt::format("{} is switched off", quoted(info.name))});
            continue;
        }
        const Severity was = old_settings.severity(info, info.severity);
        const Severity is = new_settings.severity(info, info.severity);
        if (is < was)
            all.push_back({Kind::severity, fmt::format("{} is {} and no longer {}", quoted(info.name),
                                                       to_string(is), to_string(was))});
        const std::vector<double> values = old_settings.options(info);
        const std::vector<double> others = new_settings.options(info);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (values[i] != others[i])
                all.push_back({Kind::threshold,
                               fmt::format("`{}.{}` goes from {} to {}", info.name, info.options[i].name,
                                           plain_number(values[i]), plain_number(others[i]))});
    }
    return all;
}

/// Another preset is told as one thing, if it is weaker by itself.
std::vector<Weakening> weaker_preset(const CheckRequest& before, const CheckRequest& after) {
    CheckRequest old_preset;
    CheckRequest new_preset;
    old_preset.preset = before.preset;
    new_preset.preset = after.preset;
    if (before.preset == after.preset || weaker_rules(old_preset, new_preset).empty())
        return {};
    return {{Kind::severity,
             fmt::format("the preset is {} and no longer {}", quoted(after.preset), quoted(before.preset))}};
}

std::vector<Weakening> fewer_files(const CheckRequest& before, const CheckRequest& after) {
    std::vector<Weakening> all;
    for (const std::string& pattern : after.exclude)
        if (!pattern.starts_with('!') && std::ranges::find(before.exclude, pattern) == before.exclude.end())
            all.push_back({Kind::files, fmt::format("`exclude` leaves out {} as well", quoted(pattern))});
    for (const std::string& pattern : before.exclude)
        if (pattern.starts_with('!') && std::ranges::find(after.exclude, pattern) == after.exclude.end())
            all.push_back({Kind::files, fmt::format("`exclude` has no {} any more", quoted(pattern))});
    if (before.include != after.include && !after.include.empty())
        all.push_back({Kind::files, fmt::format("`include` takes other files: {}",
                                                listed(after.include, after.include.size()))});
    return all;
}

/// From what on findings count; "never" is last.
std::size_t rank(std::string_view level) {
    constexpr std::array<std::string_view, 4> levels{"note", "warning", "error", "never"};
    return static_cast<std::size_t>(std::ranges::find(levels, level) - levels.begin());
}

} // namespace

std::vector<Weakening> weakened(const Settings& before, const Settings& after) {
    CheckRequest was;
    CheckRequest is;
    apply(before, {}, was);
    apply(after, {}, is);
    std::vector<Weakening> all = weaker_preset(was, is);
    append(all, fewer_files(was, is));
    is.preset = was.preset;
    append(all, weaker_rules(was, is));
    const auto old_level = value_of(before, setting::fail_on);
    const auto new_level = value_of(after, setting::fail_on);
    if (rank(new_level) > rank(old_level))
        all.push_back({Kind::fail_on, fmt::format("`fail_on` is {} and no longer {}", new_level, old_level)});
    const auto old_names = value_of(before, setting::references);
    const auto new_names = value_of(after, setting::references);
    if (old_names != new_names && new_names != "declared")
        all.push_back(
            {Kind::references, fmt::format("`references` is {} and no longer {}", new_names, old_names)});
    // No date passes any more where the day is a fixed one; another framework reads letters otherwise.
    const auto day = value_of(after, setting::as_of);
    if (day != value_of(before, setting::as_of) && day != "today")
        all.push_back({Kind::as_of,
                       fmt::format("`as_of` is {} and no longer {}", day, value_of(before, setting::as_of))});
    const auto letters = value_of(after, setting::framework);
    if (letters != value_of(before, setting::framework))
        all.push_back({Kind::framework, fmt::format("`framework` is {} and no longer {}", letters,
                                                    value_of(before, setting::framework))});
    return all;
}

std::vector<Weakening> weakened(const Baseline& before, const Baseline& after) {
    const EntryCounts known = counts_of(before);
    std::size_t more = 0;
    for (const auto& [entry, count] : counts_of(after)) {
        const auto found = known.find(entry);
        more += count - std::min(count, found == known.end() ? 0 : found->second);
    }
    if (more == 0)
        return {};
    return {{Kind::baseline, fmt::format("the baseline knows {} more", counted(more, "finding"))}};
}

} // namespace whodecides::engine
