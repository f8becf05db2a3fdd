#include "model/read/values.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "model/read/quantities.hpp"

namespace whodecides {

namespace {

std::string_view shape_in_words(Shape shape) {
    switch (shape) {
    case Shape::text:
        return "a text";
    case Shape::name:
        return "one name";
    case Shape::names:
        return "a name or a list of names";
    case Shape::texts:
        return "a text or a list of texts";
    case Shape::entries:
        return "the id of an entry or a list of them";
    case Shape::forums:
        return "the id of a forum or a list of them";
    case Shape::number:
        return "a number";
    case Shape::boolean:
        return "true or false";
    case Shape::date:
        return "a date";
    case Shape::duration:
        return "a length of time";
    case Shape::choice:
        return "one word";
    case Shape::rights:
        return "a mapping from a right to its limit, or true";
    case Shape::other:
        break;
    }
    return "something else";
}

std::string_view kind_in_words(const yaml::Node& node) {
    if (node.is_mapping())
        return "a mapping";
    if (node.is_sequence())
        return "a list";
    return is_empty(node) ? "empty" : "a text";
}

std::string shape_help(const FormatKey& format) {
    if (format.shape == Shape::other)
        return fmt::format("{}: {}", quoted(format.key), format.help);
    if (!format.kinds.empty())
        return fmt::format("{} takes {} ({})", quoted(format.key), shape_in_words(format.shape),
                           format.kinds);
    return fmt::format("{} takes {}: {}", quoted(format.key), shape_in_words(format.shape), format.help);
}

bool has_control(std::string_view text) {
    return std::ranges::any_of(text,
                               [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// A quantity written as one text; `what` says in words what it has to be.
template <class Value, class Parse, class Advise>
void read_quantity(const KeyValue& field, Written<Value>& out, std::string_view what, Parse parse,
                   Advise advise) {
    const auto scalar = one_scalar(field);
    if (!scalar)
        return;
    const std::string_view text = text::trimmed(scalar->text());
    if (const auto value = parse(text))
        out = {*value, scalar->span()};
    else
        no_meaning(field, *scalar, what, advise(text));
}

void read_right(const KeyValue& field, std::string_view name, const yaml::Node& limit, const Span& span,
                std::vector<Right>& out) {
    if (is_empty(limit))
        return;
    if (!limit.is_scalar()) {
        wrong_shape(field, limit);
        return;
    }
    if (const auto held = parse_boolean(limit.text())) {
        if (*held)
            out.push_back({name, std::nullopt, span});
    } else if (const auto number = parse_number(limit.text())) {
        out.push_back({name, *number, span});
    } else {
        no_meaning(field, limit, "a limit", number_advice(limit.text()));
    }
}

} // namespace

bool is_empty(const yaml::Node& node) {
    return node.is_null() || (node.is_scalar() && text::trimmed(node.text()).empty());
}

Text text_of(const yaml::Node& scalar) {
    return {text::trimmed(scalar.text()), scalar.span()};
}

std::optional<yaml::Node> one_scalar(const KeyValue& field) {
    yaml::Node node = field.value;
    if (node.is_sequence() && node.size() == 1)
        node = node.item(0);
    if (node.is_sequence() && node.size() == 0)
        return std::nullopt;
    if (node.is_mapping() || node.is_sequence()) {
        wrong_shape(field, node);
        return std::nullopt;
    }
    if (is_empty(node))
        return std::nullopt;
    return node;
}

void wrong_shape(const KeyValue& field, const yaml::Node& node) {
    const bool inside = field.value.is_sequence() && node.index() != field.value.index();
    field.invalid(node.span(),
                  inside ? fmt::format("an item of {} is {}", quoted(field.format.key), kind_in_words(node))
                         : fmt::format("{} is {}", quoted(field.format.key), kind_in_words(node)),
                  shape_help(field.format));
}

void no_meaning(const KeyValue& field, const yaml::Node& node, std::string_view what, std::string help) {
    field.invalid(
        node.span(),
        fmt::format("{} in {} is not {}", quoted(text::trimmed(node.text())), quoted(field.format.key), what),
        std::move(help));
}

void read(const KeyValue& field, Text& out) {
    if (const auto scalar = one_scalar(field))
        out = text_of(*scalar);
}

void read(const KeyValue& field, std::vector<Text>& out) {
    for_each_scalar(field, [&out](const yaml::Node& item) { out.push_back(text_of(item)); });
}

void read(const KeyValue& field, std::vector<std::string_view>& out) {
    for_each_scalar(field, [&out](const yaml::Node& item) { out.push_back(text_of(item).value); });
}

bool read_name(const KeyValue& field, const yaml::Node& scalar, Ref& out) {
    const Text name = text_of(scalar);
    out = {name.value, name.span, {}};
    if (!has_control(name.value))
        return true;
    field.invalid(name.span, fmt::format("a name in {} has a control character", quoted(field.format.key)),
                  "write names on one line, without tabs");
    return false;
}

void read(const KeyValue& field, std::vector<Ref>& out) {
    for_each_scalar(field, [&field, &out](const yaml::Node& item) {
        Ref name;
        if (!read_name(field, item, name))
            return;
        if (field.format.shape != Shape::name || out.empty())
            out.push_back(name);
        else
            field.invalid(name.span, fmt::format("{} names more than one", quoted(field.format.key)),
                          "name one; the first counts");
    });
}

void read(const KeyValue& field, std::vector<Right>& out) {
    if (!field.value.is_mapping()) { // free words: rights held without a limit
        for_each_scalar(field, [&out](const yaml::Node& item) {
            const Text name = text_of(item);
            out.push_back({name.value, std::nullopt, name.span});
        });
        return;
    }
    for (std::size_t i = 0; i < field.value.size(); ++i) {
        const Text name = text_of(field.value.key(i));
        if (!belongs_to_author(name.value))
            read_right(field, name.value, field.value.value(i), name.span, out);
    }
}

void read(const KeyValue& field, Written<double>& out) {
    const auto parse = [](std::string_view text) {
        const auto value = parse_number(text);
        return value && *value >= 0 ? value : std::nullopt;
    };
    read_quantity(field, out, "a number", parse, number_advice);
}

void read(const KeyValue& field, Written<bool>& out) {
    read_quantity(field, out, "true or false", parse_boolean,
                  [](std::string_view) { return std::string("write true or false"); });
}

void read(const KeyValue& field, bool& out) {
    Written<bool> value;
    read(field, value);
    out = value.value.value_or(out);
}

void read(const KeyValue& field, Written<Date>& out) {
    read_quantity(field, out, "a date", parse_date, date_advice);
}

void read(const KeyValue& field, Written<Duration>& out) {
    read_quantity(field, out, "a length of time", parse_duration, duration_advice);
}

std::optional<std::size_t> read_choice(const KeyValue& field) {
    const auto scalar = one_scalar(field);
    if (!scalar)
        return std::nullopt;
    const std::string_view written = text::trimmed(scalar->text());
    const auto found = find_choice(field.format, written);
    if (!found) {
        const std::vector<std::string> words(field.format.choices.begin(), field.format.choices.end());
        std::string help = did_you_mean(written, field.format.choices);
        field.invalid(scalar->span(),
                      fmt::format("{} takes {}, not {}", quoted(field.format.key),
                                  listed(words, words.size(), "or"), quoted(written)),
                      help.empty() ? "write one of these words" : std::move(help));
    }
    return found;
}

void read_mode(const KeyValue& field, Mode& out, Span& span) {
    if (read_choice(field, out, Mode::single))
        span = field.value.span();
}

void read_duties(const KeyValue& field, DutySet& out) {
    DutySet duties;
    for_each_scalar(field, [&](const yaml::Node& item) {
        Duty duty{};
        if (parse_duty(item.text(), duty)) {
            duties |= duty;
            return;
        }
        std::vector<std::string_view> known;
        for (unsigned i = 0; i < duty_count; ++i)
            known.push_back(to_string(static_cast<Duty>(i)));
        std::string help = did_you_mean(item.text(), known);
        if (help.empty())
            help = fmt::format(
                "write {}", listed(std::vector<std::string>(known.begin(), known.end()), duty_count, "or"));
        no_meaning(field, item, "a duty", std::move(help));
    });
    out = duties;
}

} // namespace whodecides
