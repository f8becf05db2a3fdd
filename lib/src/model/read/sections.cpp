#include "model/read/sections.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides {

namespace {

bool is_text_or_texts(const yaml::Node& node) {
    if (node.is_scalar())
        return !is_empty(node);
    if (!node.is_sequence() || node.size() == 0)
        return false;
    for (std::size_t i = 0; i < node.size(); ++i)
        if (!node.item(i).is_scalar())
            return false;
    return true;
}

/// "[Ann Lee, zoe]", cut off where it is long.
std::string in_brackets(const yaml::Node& list) {
    constexpr std::size_t most = 6;
    std::string out = "[";
    for (std::size_t i = 0; i < std::min(most, list.size()); ++i)
        out += fmt::format("{}{}", i == 0 ? "" : ", ", text::trimmed(list.item(i).text()));
    return out + (list.size() > most ? ", ...]" : "]");
}

} // namespace

std::string_view list_key(Section section) {
    switch (section) {
    case Section::team:
    case Section::forum:
        return "members";
    case Section::role:
        return "holders";
    default:
        return {};
    }
}

Items::Items(const KeyValue& section, ItemKind kind) : section_(section), kind_(std::move(kind)) {
    if (section.value.is_mapping() || section.value.is_sequence())
        size_ = section.value.size();
    else if (!is_empty(section.value))
        size_ = 1;
}

void Items::begin(const Item& item) const {
    const SubjectKind subject = item.id.value.empty() ? SubjectKind::file : kind_.subject;
    section_.in.begin({subject, kind_.section, kind_.path, item.id.value, item.body});
}

bool Items::get(std::size_t index, Item& item) {
    item = {};
    begin(item);
    bool found = false;
    if (section_.value.is_mapping())
        found = from_pair(index, item);
    else
        found =
            from_list_item(section_.value.is_sequence() ? section_.value.item(index) : section_.value, item);
    begin(item);
    return found;
}

bool Items::from_pair(std::size_t index, Item& item) {
    const yaml::Node key = section_.value.key(index);
    const yaml::Node value = section_.value.value(index);
    if (belongs_to_author(key.text()) || index < misplaced_end_)
        return false;
    if (is_misplaced_key(index)) {
        report_misplaced_keys(index);
        return false;
    }
    item.id = text_of(key);
    item.span = value.span();
    if (item.id.value.empty()) {
        section_.in.invalid(key.span(), {}, fmt::format("an id in {} is empty", quoted(section_.format.key)),
                            "write a word or a name before the colon");
        return false;
    }
    if (value.is_sequence() && !kind_.lists) {
        begin(item);
        report_list_body(item, value);
        if (!list_key(kind_.section).empty() && is_text_or_texts(value))
            item.body = value;
    } else if (!is_empty(value)) {
        item.body = value;
    }
    return true;
}

/// A key of a body that stands beside the body, where an id is expected: its line is not indented enough.
/// A word may be both; it is taken for an id where its value is a name or title, as short forms have it.
bool Items::is_misplaced_key(std::size_t index) const {
    const FormatKey* const format = find_key(kind_.section, section_.value.key(index).text());
    const yaml::Node value = section_.value.value(index);
    if (format == nullptr || kind_.lists || index == 0 || !is_text_or_texts(value))
        return false;
    const yaml::Node before = section_.value.value(index - 1);
    const bool beside_body = index == misplaced_end_ || before.is_mapping() || is_empty(before);
    if (!beside_body || value.is_sequence() || kind_.section == Section::entry)
        return beside_body;
    const bool takes_actors = format->shape == Shape::name || format->shape == Shape::names;
    return !takes_actors || is_id(text_of(value).value);
}

bool Items::is_id(std::string_view text) const {
    constexpr std::size_t most = 1000; // one key can be written in very many ways, and each is asked about
    for (std::size_t i = 0; i < std::min(most, section_.value.size()); ++i)
        if (text_of(section_.value.key(i)).value == text)
            return true;
    return false;
}

/// All that follow one body are one slip.
void Items::report_misplaced_keys(std::size_t index) {
    misplaced_end_ = index + 1;
    std::vector<Label> others;
    for (; misplaced_end_ < size_ && is_misplaced_key(misplaced_end_); ++misplaced_end_)
        others.push_back({section_.value.key(misplaced_end_).span(), "and this one", true});
    const yaml::Node key = section_.value.key(index);
    const std::string what =
        kind_.section == Section::entry ? "an entry" : fmt::format("a {}", to_string(kind_.section));
    Problem& problem = section_.in.invalid(
        key.span(), {}, fmt::format("{} is a key of {}", quoted(text::trimmed(key.text())), what),
        fmt::format("indent it below {}", quoted(text_of(section_.value.key(index - 1)).value)));
    problem.others = std::move(others);
}

void Items::report_list_body(const Item& item, const yaml::Node& list) const {
    const std::string_view key = list_key(kind_.section);
    section_.in.invalid(list.span(), {}, fmt::format("the body of {} is a list", quoted(item.id.value)),
                        !key.empty() && is_text_or_texts(list)
                            ? fmt::format("write `{}: {}`", key, in_brackets(list))
                            : fmt::format("write keys such as `{}: ...` below it", kind_.name_key));
}

bool Items::from_list_item(const yaml::Node& node, Item& item) {
    item.span = node.span();
    if (node.is_scalar() && !is_empty(node)) {
        item.id = text_of(node);
        return true;
    }
    if (node.is_mapping())
        return from_body(node, item);
    section_.in.invalid(node.span(), {},
                        fmt::format("an item of {} is {}", quoted(section_.format.key),
                                    node.is_sequence() ? "a list" : "empty"),
                        fmt::format("write an id, or a mapping with `id` or `{}`", kind_.name_key));
    return false;
}

bool Items::from_body(const yaml::Node& node, Item& item) {
    item.body = node;
    for (const std::string_view key : {std::string_view("id"), kind_.name_key}) {
        const yaml::Node value = value_of(node, key);
        if (value.exists() && value.is_scalar() && !is_empty(value)) {
            item.id = text_of(value);
            return true;
        }
    }
    // `- alice: {name: Alice Ng}`: an id and its body behind a dash.
    if (node.size() == 1 && find_key(kind_.section, node.key(0).text()) == nullptr &&
        !is_empty(node.key(0))) {
        const Text id = text_of(node.key(0));
        section_.in.invalid(
            id.span, {},
            fmt::format("an item of {} has no `id` or `{}`", quoted(section_.format.key), kind_.name_key),
            fmt::format("write `- id: {0}`, or `{0}:` without the dash", id.value));
        const yaml::Node value = node.value(0);
        item = {id, is_empty(value) || value.is_sequence() ? yaml::Node() : value, node.span()};
        return true;
    }
    section_.in.invalid(
        node.span(), {},
        fmt::format("an item of {} has no `id` or `{}`", quoted(section_.format.key), kind_.name_key),
        "add one, so that it can be named");
    return false;
}

yaml::Node Items::value_of(const yaml::Node& body, std::string_view key) const {
    const FormatKey* const wanted = find_key(kind_.section, key);
    for (std::size_t i = 0; wanted != nullptr && i < body.size(); ++i)
        if (find_key(kind_.section, body.key(i).text()) == wanted)
            return body.value(i);
    return {};
}

void read_id(const KeyValue& field, const Text& id) {
    Text written;
    read(field, written);
    if (written.written() && written.value != id.value)
        field.invalid(written.span,
                      fmt::format("{} says its id is {}", quoted(id.value), quoted(written.value)),
                      "keep one of the two ids; the one before the colon counts");
}

} // namespace whodecides
