#include "report/config.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "report/json_text.hpp"

namespace whodecides {
namespace {

using Row = std::array<std::string, 3>;

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded next = text::decode(text, at);
        width += text::width(next.point);
        at += next.length;
    }
    return width;
}

/// Rows as columns, each as wide as its widest cell, within reason.
void append_columns(std::string& out, const std::vector<Row>& rows) {
    constexpr std::size_t most = 60;
    std::array<std::size_t, 2> widths{};
    for (const Row& row : rows)
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], std::min(most, width_of(row[i])));
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            out += row[i];
            out.append(widths[i] - std::min(widths[i], width_of(row[i])) + 2, ' ');
        }
        out += row.back() + "\n";
    }
}

std::string shown(const engine::Config::Value& value) {
    if (value.values.empty())
        return "-";
    std::vector<std::string> texts;
    for (const std::string& each : value.values)
        texts.push_back(text::printable(each));
    return fmt::format("{}", fmt::join(texts, ", "));
}

} // namespace

std::string config_text(const engine::Config& config) {
    std::string out = config.file.empty()
                          ? std::string("no settings file is used\n\n")
                          : fmt::format("settings file: {}\n\n", text::printable(config.file));
    std::vector<Row> rows;
    for (const engine::Config::Value& value : config.values)
        rows.push_back({std::string(value.key), shown(value), text::printable(value.origin)});
    append_columns(out, rows);
    if (config.changes.empty())
        return out + "\nevery rule is as its description says\n";
    out += "\nrules, where they are not as their descriptions say (in brackets)\n";
    rows.clear();
    for (const engine::Config::Change& change : config.changes)
        rows.push_back({fmt::format("{}.{}", change.rule->name, change.what),
                        fmt::format("{} ({})", change.value, change.usual), text::printable(change.origin)});
    append_columns(out, rows);
    return out;
}

std::string config_json(const engine::Config& config) {
    Json values = Json::array();
    for (const engine::Config::Value& value : config.values)
        values.push_back({{"key", value.key}, {"values", value.values}, {"origin", value.origin}});
    Json rules = Json::array();
    for (const engine::Config::Change& change : config.changes)
        rules.push_back({{"rule", change.rule->name},
                         {"setting", change.what},
                         {"value", change.value},
                         {"default", change.usual},
                         {"origin", change.origin}});
    const Json json{{"schema", "whodecides.config/1"},
                    {"file", or_null(config.file)},
                    {"settings", std::move(values)},
                    {"rules", std::move(rules)}};
    return written(json) + "\n";
}

} // namespace whodecides
