#include "engine/moves_file.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "engine/moves.hpp"
#include "engine/rule_names.hpp"
#include "yaml/yaml_text.hpp"

namespace whodecides {

namespace {

constexpr std::string_view moves_key = "moves";

/// A key beside the one that says what kind of move it is.
enum class Need : std::uint8_t { must, may };
struct MoveKey {
    std::string_view key;
    std::string Move::*text = nullptr;
    Need need = Need::must;
};

/// How a kind of move is written; the first field is the kind itself.
struct MoveShape {
    Move::Kind kind;
    std::array<MoveKey, 4> fields;
    std::string_view example;
};

constexpr MoveShape shapes[]{
    {Move::Kind::leave, {{{"leave", &Move::actor}}}, "{leave: ana}"},
    {Move::Kind::reassign,
     {{{"reassign", &Move::actor}, {"to", &Move::to}, {"entry", &Move::entry, Need::may}}},
     "{reassign: ana, to: bo}"},
    {Move::Kind::pick, {{{"pick", &Move::actor}, {"entry", &Move::entry}}}, "{pick: ana, entry: refund}"},
    {Move::Kind::set_mode,
     {{{"mode", &Move::mode},
       {"entry", &Move::entry, Need::may},
       {"team", &Move::actor, Need::may},
       {"stuck", &Move::to, Need::may}}},
     "{mode: consensus, entry: refund, stuck: ana}"},
    {Move::Kind::deputy, {{{"deputy", &Move::to}, {"for", &Move::actor}}}, "{deputy: carol, for: bob}"},
    {Move::Kind::inform,
     {{{"inform", &Move::actor}, {"entry", &Move::entry}}},
     "{inform: bob, entry: refund}"},
    {Move::Kind::hand_down,
     {{{"hand down", &Move::entry}, {"from", &Move::actor}, {"to", &Move::to}}},
     "{hand down: refund, from: ana, to: bo}"},
    {Move::Kind::merge, {{{"merge", &Move::entry}, {"into", &Move::into}}}, "{merge: logo-2, into: logo}"},
};

std::span<const MoveKey> fields_of(const MoveShape& shape) {
    const auto end =
        std::ranges::find_if(shape.fields, [](const MoveKey& field) { return field.key.empty(); });
    return {shape.fields.begin(), end};
}

const MoveShape* shape_named(std::string_view key) {
    const std::string folded = text::key_folded(key);
    const auto found = std::ranges::find_if(
        shapes, [&](const MoveShape& shape) { return text::key_folded(to_string(shape.kind)) == folded; });
    return found == std::end(shapes) ? nullptr : found;
}

} // namespace

std::string moves_file(const std::vector<Move>& moves) {
    if (moves.empty())
        return "moves: []\n";
    std::string out = "moves:\n";
    for (const Move& move : moves) {
        out += "  - {";
        bool first = true;
        for (const MoveKey& field : fields_of(*shape_named(to_string(move.kind)))) {
            if (field.need == Need::may && (move.*field.text).empty())
                continue;
            out += fmt::format("{}{}: {}", first ? "" : ", ", field.key, yaml_text(move.*field.text));
            first = false;
        }
        out += "}\n";
    }
    return out;
}

namespace engine {

namespace {

std::vector<std::string_view> kinds() {
    std::vector<std::string_view> names;
    for (const MoveShape& shape : shapes)
        names.push_back(to_string(shape.kind));
    return names;
}

/// The one shape whose key the mapping has; what is wrong where it has none or several.
const MoveShape* shape_of(const yaml::Node& item, std::string& wrong) {
    const MoveShape* shape = nullptr;
    for (std::size_t i = 0; i < item.size(); ++i) {
        const MoveShape* other = shape_named(item.key(i).text());
        if (shape != nullptr && other != nullptr && other != shape) {
            wrong = fmt::format("{} and {} are two moves; write each on a line of its own",
                                quoted(to_string(shape->kind)), quoted(to_string(other->kind)));
            return nullptr;
        }
        shape = other != nullptr ? other : shape;
    }
    if (shape != nullptr)
        return shape;
    if (item.size() == 0) {
        wrong = fmt::format("no move stands here; write such as `{}`", shapes[0].example);
        return nullptr;
    }
    const std::string_view key = item.key(0).text();
    wrong = fmt::format("no move is called {}{}", in_quotes(key), hint(shown(key), kinds(), "; there are "));
    return nullptr;
}

std::string wrong_with_mode(std::string_view word) {
    try {
        (void)mode_named(shown(word));
        return {};
    } catch (const Error& error) {
        return error.what();
    }
}

} // namespace

MovesFile::MovesFile(std::string_view path, std::string bytes) : file_(path, std::move(bytes), "moves") {
    const yaml::Node root = file_.root();
    if (!root.exists() || root.is_null())
        tell_no_list();
    else
        take_root(root);
    file_.finish();
}

/// Unless nobody knows, because the file could not be read.
void MovesFile::tell_no_list() {
    if (file_.understood())
        file_.mistake({0, 0, 0}, fmt::format("there is no list {}; write such as `moves: [{}]`",
                                             quoted(moves_key), shapes[0].example));
}

void MovesFile::take_root(const yaml::Node& root) {
    if (!root.is_mapping()) {
        file_.mistake(root.span(), fmt::format("a file of moves has one list {}, not {}; write such as "
                                               "`moves: [{}]`",
                                               quoted(moves_key), kind_words(root), shapes[0].example));
        return;
    }
    bool found = false;
    for (std::size_t i = 0; i < root.size() && !file_.is_hopeless(); ++i) {
        if (text::key_folded(root.key(i).text()) != moves_key) {
            file_.mistake(root.key(i).span(), fmt::format("unknown key {}; a file of moves has {} alone",
                                                          in_quotes(root.key(i).text()), quoted(moves_key)));
            continue;
        }
        found = true;
        const yaml::Node list = root.value(i);
        if (!list.is_sequence()) {
            file_.mistake(list.span(),
                          fmt::format("{} takes a list, not {}", quoted(moves_key), kind_words(list)));
            continue;
        }
        for (std::size_t k = 0; k < list.size() && !file_.is_hopeless(); ++k)
            take_move(list.item(k));
    }
    if (!found)
        tell_no_list();
}

/// Reads a key into the move. Returns the field of which it tells a mistake.
std::string_view MovesFile::take_field(const yaml::Node& key, const yaml::Node& value, Move& move) {
    const std::span<const MoveKey> fields = fields_of(*shape_named(to_string(move.kind)));
    const auto field = std::ranges::find_if(fields, [&](const MoveKey& each) {
        return text::key_folded(each.key) == text::key_folded(key.text());
    });
    if (field == fields.end()) {
        std::vector<std::string_view> known;
        for (const MoveKey& each : fields)
            known.push_back(each.key);
        file_.mistake(key.span(),
                      fmt::format("{} has no key {}{}", quoted(to_string(move.kind)), in_quotes(key.text()),
                                  hint(shown(key.text()), known, "; it has ")));
        return {};
    }
    std::string& text = move.*field->text;
    std::string wrong;
    if (!value.is_scalar() || text::trimmed(value.text()).empty())
        wrong = fmt::format("{} takes a name, not {}", quoted(field->key),
                            value.is_scalar() ? "nothing" : kind_words(value));
    else if (!text.empty())
        wrong = fmt::format("{} stands here twice", quoted(field->key));
    else if (field->text == &Move::mode)
        wrong = wrong_with_mode(value.text());
    if (wrong.empty()) {
        text = value.text();
        return {};
    }
    file_.mistake(value.span(), std::move(wrong));
    return field->key;
}

void MovesFile::take_move(const yaml::Node& item) {
    if (!item.is_mapping())
        return file_.mistake(item.span(), fmt::format("a move is a mapping, not {}; write such as `{}`",
                                                      kind_words(item), shapes[0].example));
    std::string wrong;
    const MoveShape* shape = shape_of(item, wrong);
    if (shape == nullptr)
        return file_.mistake(item.span(), std::move(wrong));
    Move move;
    move.kind = shape->kind;
    move.place = item.span();
    std::vector<std::string_view> told; // whose value is wrong, and not missing
    for (std::size_t i = 0; i < item.size() && !file_.is_hopeless(); ++i) {
        if (const auto field = take_field(item.key(i), item.value(i), move); !field.empty())
            told.push_back(field);
    }
    for (const MoveKey& field : fields_of(*shape))
        if (field.need == Need::must && (move.*field.text).empty() &&
            std::ranges::find(told, field.key) == told.end())
            file_.mistake(item.span(),
                          fmt::format("{} lacks {}; write such as `{}`", quoted(to_string(move.kind)),
                                      quoted(field.key), shape->example));
    if (move.kind == Move::Kind::set_mode && told.empty() && move.entry.empty() == move.actor.empty())
        file_.mistake(item.span(),
                      fmt::format("a mode is that of one `entry` or of one `team`; write such as "
                                  "`{}`",
                                  shape->example));
    moves_.push_back(std::move(move));
}

} // namespace engine

} // namespace whodecides
