#include "engine/settings_file.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/date.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "engine/rule_names.hpp"
#include "engine/settings_keys.hpp"
#include "rules/catalogue.hpp"
#include "source/patterns.hpp"
#include "yaml/read.hpp"

namespace whodecides::engine {

namespace {

constexpr std::size_t most_patterns = 1000;

/// Reads one file; goes on after a mistake, so that all are told at once.
class Reader {
  public:
    Reader(std::string_view path, std::string bytes) : file_(path, std::move(bytes), "settings") {}

    Settings read() {
        if (const yaml::Node root = file_.root(); root.exists())
            take_root(root);
        file_.finish();
        return std::move(settings_);
    }

  private:
    void mistake(const Span& span, std::string message) { file_.mistake(span, std::move(message)); }

    void take_root(const yaml::Node& root) {
        if (root.is_null())
            return;
        if (!root.is_mapping()) {
            mistake(root.span(), fmt::format("settings are keys with values, not {}; write such as "
                                             "`fail_on: warning`",
                                             kind_words(root)));
            return;
        }
        for (std::size_t i = 0; i < root.size() && !file_.is_hopeless(); ++i)
            take_key(root.key(i), root.value(i));
    }

    void take_key(const yaml::Node& name, const yaml::Node& value) {
        const SettingKey* key = find_setting_key(name.text());
        if (key == nullptr) {
            std::vector<std::string_view> known;
            for (const SettingKey& each : setting_keys())
                known.push_back(each.name);
            mistake(name.span(), fmt::format("unknown key {}{}", in_quotes(name.text()),
                                             hint(name.text(), known, "; there are ")));
            return;
        }
        if (value.is_null())
            return;
        if (key->shape == SettingShape::rules)
            take_rules(*key, value);
        else if (key->shape == SettingShape::patterns)
            take_patterns(*key, name, value);
        else
            take_text(*key, name, value);
    }

    std::string origin(const yaml::Node& key) const {
        return fmt::format("{}:{}", file_.source().path(), file_.source().lines().line_of(key.span().begin));
    }

    void set(const SettingKey& key, const yaml::Node& name, std::vector<std::string> texts) {
        settings_.values[key.name] = {std::move(texts), origin(name)};
    }

    void wrong_shape(std::string_view what, std::string_view wanted, const yaml::Node& value) {
        mistake(value.span(), fmt::format("{} takes {}, not {}", quoted(what), wanted, kind_words(value)));
    }

    void take_patterns(const SettingKey& key, const yaml::Node& name, const yaml::Node& value) {
        std::vector<std::string> texts;
        if (value.is_mapping())
            return wrong_shape(key.name, takes(key), value);
        const std::size_t count = value.is_sequence() ? value.size() : 1;
        if (count > most_patterns)
            return mistake(value.span(), fmt::format("{} has more than {} patterns; leave out whole folders",
                                                     quoted(key.name), most_patterns));
        for (std::size_t i = 0; i < count; ++i) {
            const yaml::Node item = value.is_sequence() ? value.item(i) : value;
            if (!item.is_scalar())
                wrong_shape(key.name, "patterns", item);
            else if (const std::string wrong = what_is_wrong_with_pattern(item.text()); !wrong.empty())
                mistake(item.span(), fmt::format("{} is no pattern: {}", in_quotes(item.text()), wrong));
            else
                texts.emplace_back(item.text());
        }
        set(key, name, std::move(texts));
    }

    void take_text(const SettingKey& key, const yaml::Node& name, const yaml::Node& value) {
        if (!value.is_scalar())
            return wrong_shape(key.name, takes(key), value);
        const std::string_view text = text::trimmed(value.text());
        const bool chosen = std::ranges::find(key.choices, text) != key.choices.end();
        const bool wrong = (key.shape == SettingShape::word && !chosen) ||
                           (key.shape == SettingShape::day && !chosen && !parse_date(text)) || text.empty() ||
                           text.find('\0') != std::string_view::npos;
        if (wrong)
            return mistake(value.span(), fmt::format("{} takes {}, not {}{}", quoted(key.name), takes(key),
                                                     in_quotes(text), nearest_of(text, key.choices)));
        set(key, name, {key.shape == SettingShape::file ? beside_settings(text) : std::string(text)});
    }

    static std::string nearest_of(std::string_view text, std::span<const std::string_view> known) {
        return nearest(text, known).empty() ? std::string() : hint(text, known, {});
    }

    /// A path in the file is relative to the folder of the file.
    [[nodiscard]] std::string beside_settings(std::string_view path) const {
        const std::filesystem::path folder = std::filesystem::path(file_.source().path()).parent_path();
        return (folder / path).lexically_normal().string();
    }

    void take_rules(const SettingKey& key, const yaml::Node& value) {
        if (!value.is_mapping())
            return wrong_shape(key.name, takes(key), value);
        for (std::size_t i = 0; i < value.size() && !file_.is_hopeless(); ++i) {
            const yaml::Node name = value.key(i);
            const std::string rule = shown(name.text());
            if (says_so(name, [&] { require_rule_or_group(catalogue(), rule); }))
                take_rule(rule, name, value.value(i));
        }
    }

    /// Does what throws Error where the file is wrong; whether it was not.
    template <class Check>
    bool says_so(const yaml::Node& at, Check&& check) {
        try {
            check();
            return true;
        } catch (const Error& error) {
            mistake(at.span(), error.what());
            return false;
        }
    }

    void take_rule(const std::string& rule, const yaml::Node& name, const yaml::Node& value) {
        if (value.is_null())
            return;
        if (value.is_scalar())
            return take_severity(rule, name, value);
        if (!value.is_mapping())
            return wrong_shape(rule, "a severity, or a mapping of `severity` and options", value);
        for (std::size_t i = 0; i < value.size() && !file_.is_hopeless(); ++i) {
            if (value.value(i).is_null())
                continue;
            if (value.key(i).text() == severity_key)
                take_severity(rule, value.key(i), value.value(i));
            else
                take_option(rule, value.key(i), value.value(i));
        }
    }

    void take_severity(const std::string& rule, const yaml::Node& key, const yaml::Node& value) {
        const auto words = severity_words();
        const std::string_view word = text::trimmed(value.text());
        if (!value.is_scalar())
            return wrong_shape(severity_key, listed_words(words), value);
        if (std::ranges::find(words, word) == words.end())
            return mistake(value.span(),
                           fmt::format("{} takes {}, not {}{}", quoted(rule), listed_words(words),
                                       in_quotes(word), nearest_of(word, words)));
        SeverityChange change{rule, severity_named(word)};
        if (says_so(value, [&] { require_severity(change); }))
            settings_.severities.push_back({std::move(change), origin(key)});
    }

    static std::string listed_words(std::span<const std::string_view> words) {
        const std::vector<std::string> list(words.begin(), words.end());
        return listed(list, list.size(), "or");
    }

    void take_option(const std::string& rule, const yaml::Node& key, const yaml::Node& value) {
        const RuleInfo* info = find_rule(rule);
        const std::string name = shown(key.text());
        if (info == nullptr)
            return mistake(key.span(), fmt::format("{} is a group of rules and has no option {}; it takes "
                                                   "{} alone",
                                                   quoted(rule), quoted(name), quoted(severity_key)));
        const RuleOption* option = nullptr;
        if (!says_so(key, [&] { option = &require_option_or_severity(*info, name); }))
            return;
        const std::optional<double> number = number_of(value);
        if (!number)
            return mistake(value.span(), fmt::format("{} takes a number, not {}", quoted(option->name),
                                                     value.is_scalar() ? in_quotes(value.text())
                                                                       : std::string(kind_words(value))));
        if (says_so(value, [&] { require_in_range(*info, *option, *number); }))
            settings_.options.push_back({{rule, name, *number}, origin(key)});
    }

    static const RuleOption& require_option_or_severity(const RuleInfo& info, std::string_view name) {
        const std::string_view known[]{severity_key};
        if (const std::string meant = nearest_of(name, known); !meant.empty())
            throw Error(fmt::format("{} has no option {}{}", info.name, quoted(name), meant));
        return require_option(info, name);
    }

    static std::optional<double> number_of(const yaml::Node& value) {
        const std::string_view text = text::trimmed(value.text());
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (!value.is_scalar() || error != std::errc() || end != text.data() + text.size())
            return std::nullopt;
        return number;
    }

    StrictFile file_;
    Settings settings_;
};

} // namespace

Settings read_settings(std::string_view path, std::string bytes) {
    return Reader(path, std::move(bytes)).read();
}

} // namespace whodecides::engine
