#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "model/read/sections.hpp"

/// The small sections: defaults of a file, duties in conflict, what is written down completely.
namespace whodecides {

namespace {

constexpr KeyReader<Defaults> defaults_keys[] = {
    {"framework", [](const KeyValue& field, Defaults& defaults) { read(field, defaults.framework); }},
    {"mode",
     [](const KeyValue& field, Defaults& defaults) { read_mode(field, defaults.mode, defaults.mode_span); }},
    {"scope", [](const KeyValue& field, Defaults& defaults) { read(field, defaults.scope); }},
    {"tie_break", [](const KeyValue& field, Defaults& defaults) { read(field, defaults.tie_break); }},
    {"escalates_to", [](const KeyValue& field, Defaults& defaults) { read(field, defaults.escalates_to); }},
    {"decide_within", [](const KeyValue& field, Defaults& defaults) { read(field, defaults.decide_within); }},
    {"forum", [](const KeyValue& field, Defaults& defaults) { read(field, defaults.forum); }},
};

void read_at_most(const KeyValue& field, std::uint32_t& out) {
    Written<double> value;
    read(field, value);
    if (!value.has_value())
        return;
    if (*value < 1 || *value > duty_count || std::floor(*value) != *value)
        field.invalid(value.span, "`at_most` is not a number of duties", "write a whole number from 1");
    else
        out = static_cast<std::uint32_t>(*value);
}

constexpr KeyReader<DutyConflict> duty_conflict_keys[] = {
    {"name", [](const KeyValue& field, DutyConflict& conflict) { read(field, conflict.name); }},
    {"duties", [](const KeyValue& field, DutyConflict& conflict) { read_duties(field, conflict.duties); }},
    {"at_most", [](const KeyValue& field, DutyConflict& conflict) { read_at_most(field, conflict.at_most); }},
    {"kind",
     [](const KeyValue& field, DutyConflict& conflict) { conflict.dynamic = read_choice(field) == 1U; }},
};

} // namespace

void read_duty_conflicts(const KeyValue& section, Facts& facts) {
    static const BodyReader<DutyConflict> read_body(Section::duty_conflict, duty_conflict_keys);
    const auto read_one = [&](const yaml::Node& node) {
        if (!node.is_mapping()) {
            section.in.begin({SubjectKind::file, Section::top, {}, {}, {}});
            wrong_shape(section, node);
            return;
        }
        section.in.begin({SubjectKind::file, Section::duty_conflict, "/duty_conflicts", {}, node});
        DutyConflict& conflict = facts.duty_conflicts.emplace_back();
        conflict.span = node.span();
        read_body(section.in, node, conflict);
        if (conflict.duties.empty())
            section.in.invalid(node.span(), {}, "a duty conflict names no duties",
                               "write `duties`, such as [does, signs-off]");
    };
    if (section.value.is_sequence())
        for (std::size_t i = 0; i < section.value.size(); ++i)
            read_one(section.value.item(i));
    else if (!is_empty(section.value))
        read_one(section.value);
}

void read_defaults(const KeyValue& section, Facts& facts) {
    static const BodyReader<Defaults> read_body(Section::defaults, defaults_keys);
    if (is_empty(section.value))
        return;
    if (!section.value.is_mapping()) {
        wrong_shape(section, section.value);
        return;
    }
    if (!facts.defaults.empty()) {
        section.in.repeated_key(section.format, section.key.span(), facts.defaults.front().body);
        return;
    }
    section.in.begin({SubjectKind::file, Section::defaults, "/defaults", {}, {}});
    Defaults& defaults = facts.defaults.emplace_back();
    defaults.source = section.key.span().source;
    defaults.body = section.value.span();
    read_body(section.in, section.value, defaults);
}

void read_complete(const KeyValue& section, Facts& facts) {
    for_each_scalar(section, [&](const yaml::Node& item) {
        const auto found = find_choice(section.format, text::trimmed(item.text()));
        if (found) {
            facts.complete.push_back({section.format.choices[*found], item.span()});
            return;
        }
        const std::vector<std::string> words(section.format.choices.begin(), section.format.choices.end());
        std::string help = did_you_mean(item.text(), section.format.choices);
        if (help.empty())
            help = fmt::format("write {}", listed(words, words.size(), "or"));
        no_meaning(section, item, "a field that can be complete", std::move(help));
    });
}

} // namespace whodecides
