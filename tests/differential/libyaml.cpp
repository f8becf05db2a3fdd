#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>
#include <yaml.h>

#include "differential/reading.hpp"

namespace whodecides::test {

namespace {

struct Refused {
    std::string why;
};

/// A value as text, ready to be printed wherever an alias names it.
struct Value {
    enum class Kind : std::uint8_t { null, scalar, sequence, mapping };
    struct Pair {
        std::string key;
        std::string value;
    };

    Kind kind = Kind::null;
    bool plain = false;
    std::string text;         ///< of a scalar or null what is written, else how it is printed
    std::vector<Value> items; ///< of a sequence
    std::vector<Pair> pairs;  ///< of a mapping
    [[nodiscard]] std::string printed() const {
        return kind == Kind::null ? "~" : kind == Kind::scalar ? fmt::format("\"{}\"", text) : text;
    }
};

class Event {
  public:
    explicit Event(yaml_parser_t& parser) {
        if (yaml_parser_parse(&parser, &event_) == 0)
            throw Refused{parser.problem == nullptr ? "no memory" : parser.problem};
    }
    ~Event() { yaml_event_delete(&event_); }
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;

    [[nodiscard]] yaml_event_type_t type() const { return event_.type; }
    [[nodiscard]] const yaml_event_t& operator*() const { return event_; }

  private:
    yaml_event_t event_{};
};

std::string text_of(const yaml_char_t* text) {
    return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

/// Composes the documents of a text from the events of the parser.
class Composer {
  public:
    explicit Composer(std::string_view text) {
        // Where the encoding is given, libyaml takes a byte order mark for a part of the text.
        if (constexpr std::string_view mark = "\xEF\xBB\xBF"; text.starts_with(mark))
            text.remove_prefix(mark.size());
        yaml_parser_initialize(&parser_);
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size());
    }
    ~Composer() { yaml_parser_delete(&parser_); }
    Composer(const Composer&) = delete;
    Composer& operator=(const Composer&) = delete;

    std::string documents() {
        std::string out;
        for (;;) {
            const Event event(parser_);
            if (event.type() == YAML_STREAM_END_EVENT)
                return out;
            if (event.type() != YAML_DOCUMENT_START_EVENT)
                continue;
            anchors_.clear();
            const Event root(parser_);
            out += (out.empty() ? "" : "\n") + compose(root).printed();
        }
    }

  private:
    Value compose(const Event& event) {
        const yaml_event_t& e = *event;
        switch (event.type()) {
        case YAML_ALIAS_EVENT:
            return named(text_of(e.data.alias.anchor));
        case YAML_SCALAR_EVENT:
            return remember(text_of(e.data.scalar.anchor), scalar(e));
        case YAML_SEQUENCE_START_EVENT:
            return composed(text_of(e.data.sequence_start.anchor), &Composer::sequence);
        case YAML_MAPPING_START_EVENT:
            return composed(text_of(e.data.mapping_start.anchor), &Composer::mapping);
        default:
            throw std::logic_error("libyaml gave an event out of turn");
        }
    }

    Value composed(const std::string& anchor, Value (Composer::*collection)()) {
        if (!anchor.empty())
            anchors_[anchor] = std::nullopt;
        return remember(anchor, (this->*collection)());
    }

    Value remember(const std::string& anchor, Value value) {
        spent_ += value.printed().size();
        constexpr std::size_t most = std::size_t{1} << 26U;
        if (spent_ > most)
            throw Refused{"written out it is too large for this test"};
        if (!anchor.empty())
            anchors_[anchor] = value;
        return value;
    }

    Value named(const std::string& anchor) {
        const auto found = anchors_.find(anchor);
        if (found == anchors_.end())
            throw Refused{"an alias of nothing"};
        if (!found->second)
            throw Refused{"an alias of what it is a part of"};
        return *found->second;
    }

    static Value scalar(const yaml_event_t& e) {
        Value value;
        value.kind = Value::Kind::scalar;
        value.text.assign(reinterpret_cast<const char*>(e.data.scalar.value), e.data.scalar.length);
        value.plain = e.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
        constexpr std::array<std::string_view, 5> nulls{"", "~", "null", "Null", "NULL"};
        if (value.plain && e.data.scalar.tag == nullptr)
            for (const std::string_view null : nulls)
                if (value.text == null)
                    value.kind = Value::Kind::null;
        return value;
    }

    Value sequence() {
        Value value;
        value.kind = Value::Kind::sequence;
        value.text = "[";
        for (;;) {
            const Event event(parser_);
            if (event.type() == YAML_SEQUENCE_END_EVENT)
                break;
            value.items.push_back(compose(event));
            value.text += (value.items.size() == 1 ? "" : ", ") + value.items.back().printed();
        }
        value.text += ']';
        return value;
    }

    Value mapping() {
        Value value;
        value.kind = Value::Kind::mapping;
        std::optional<Value> merged;
        for (;;) {
            const Event event(parser_);
            if (event.type() == YAML_MAPPING_END_EVENT)
                break;
            const Value key = compose(event);
            const Event next(parser_);
            Value content = compose(next);
            const bool merges = key.kind == Value::Kind::scalar && key.plain && key.text == "<<";
            if (merges && !merged)
                merged = std::move(content);
            else if (!merges)
                add(value, key, content.printed());
        }
        if (merged)
            merge(value, *merged);
        print(value);
        return value;
    }

    /// Names are texts, also Null; what is no text is no key.
    static void add(Value& mapping, const Value& key, const std::string& content) {
        if (key.kind == Value::Kind::scalar || (key.kind == Value::Kind::null && !key.text.empty()))
            add(mapping, key.text, content);
    }
    static void add(Value& mapping, const std::string& key, const std::string& content) {
        for (const Value::Pair& pair : mapping.pairs)
            if (pair.key == key)
                return;
        mapping.pairs.push_back({key, content});
    }

    static void merge(Value& mapping, const Value& from) {
        for (const Value::Pair& pair : from.pairs)
            add(mapping, pair.key, pair.value);
        for (const Value& item : from.items)
            if (item.kind == Value::Kind::mapping)
                for (const Value::Pair& pair : item.pairs)
                    add(mapping, pair.key, pair.value);
    }

    static void print(Value& mapping) {
        mapping.text = "{";
        for (const Value::Pair& pair : mapping.pairs)
            mapping.text +=
                fmt::format("{}{}: {}", mapping.text.size() == 1 ? "" : ", ", pair.key, pair.value);
        mapping.text += '}';
    }

    yaml_parser_t parser_{};
    std::map<std::string, std::optional<Value>> anchors_; ///< nothing while a value is open
    std::size_t spent_ = 0;
};

} // namespace

Reading read_by_libyaml(std::string_view text) {
    try {
        return {Composer(text).documents(), ""};
    } catch (const Refused& refused) {
        return {"", refused.why};
    }
}

bool has_libyaml() {
    return true;
}

} // namespace whodecides::test
