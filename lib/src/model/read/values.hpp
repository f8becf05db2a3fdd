#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/read/reader.hpp"
#include "model/things.hpp"

/// Values of keys, read as their shape in the table of the format says. What is of another shape or means
/// nothing becomes a problem, and the rest is used. Null and an empty text count as not written.
namespace whodecides {

/// A key of a body and its value.
struct KeyValue {
    Reader& in;
    const FormatKey& format;
    yaml::Node key;
    yaml::Node value;

    /// A problem with a place in the value.
    void invalid(const Span& span, std::string message, std::string help) const {
        in.invalid(span, format.key, std::move(message), std::move(help));
    }
};

/// Whether a value says nothing: null, or an empty text.
bool is_empty(const yaml::Node& node);
/// A scalar as text without the blanks around it.
Text text_of(const yaml::Node& scalar);

/// The value where it is one text or a list of one; else a problem, and nothing. Nothing too where it is
/// empty.
std::optional<yaml::Node> one_scalar(const KeyValue& field);
/// Reports a value of another shape than the table says.
void wrong_shape(const KeyValue& field, const yaml::Node& node);
/// Reports a value that `what` cannot be; `help` says what to write.
void no_meaning(const KeyValue& field, const yaml::Node& node, std::string_view what, std::string help);

/// Calls `take` with each text of a list; one text is a list of one.
template <class Take>
void for_each_scalar(const KeyValue& field, Take&& take);

void read(const KeyValue& field, Text& out);
void read(const KeyValue& field, std::vector<Text>& out);
void read(const KeyValue& field, std::vector<std::string_view>& out);
/// A name that may stand for an actor; false where it cannot, which is reported.
bool read_name(const KeyValue& field, const yaml::Node& scalar, Ref& out);
/// Names; for a key that takes one name, at most one.
void read(const KeyValue& field, std::vector<Ref>& out);
template <class Thing>
void read(const KeyValue& field, std::vector<Link<Thing>>& out);
void read(const KeyValue& field, std::vector<Right>& out);
void read(const KeyValue& field, Written<double>& out);
void read(const KeyValue& field, Written<bool>& out);
void read(const KeyValue& field, bool& out);
void read(const KeyValue& field, Written<Date>& out);
void read(const KeyValue& field, Written<Duration>& out);
/// The position of the word among the key's choices.
std::optional<std::size_t> read_choice(const KeyValue& field);
/// A choice of an enumeration whose words stand in its order, after `first`.
template <class Enum>
bool read_choice(const KeyValue& field, Enum& out, Enum first) {
    const auto found = read_choice(field);
    if (found)
        out = static_cast<Enum>(static_cast<std::size_t>(first) + *found);
    return found.has_value();
}
/// Names of duties: answers, decides, does ...
void read_duties(const KeyValue& field, DutySet& out);
void read_mode(const KeyValue& field, Mode& out, Span& span);

template <class Take>
void for_each_scalar(const KeyValue& field, Take&& take) {
    if (is_empty(field.value))
        return;
    if (field.value.is_scalar()) {
        take(field.value);
        return;
    }
    if (field.value.is_mapping()) {
        wrong_shape(field, field.value);
        return;
    }
    for (std::size_t i = 0; i < field.value.size(); ++i) {
        const yaml::Node item = field.value.item(i);
        if (item.is_scalar() && !is_empty(item))
            take(item);
        else
            wrong_shape(field, item);
    }
}

template <class Thing>
void read(const KeyValue& field, std::vector<Link<Thing>>& out) {
    for_each_scalar(field, [&out](const yaml::Node& item) {
        const Text name = text_of(item);
        out.push_back({name.value, name.span, {}});
    });
}

} // namespace whodecides
