#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/read/values.hpp"

namespace whodecides {

/// How one key of a section is read into a thing.
template <class Thing>
struct KeyReader {
    std::string_view key; ///< as the table of the format writes it
    void (*read)(const KeyValue& field, Thing& thing);
};

/// Which keys of a section a body has had, by their position in the table.
class SeenKeys {
  public:
    static constexpr std::size_t most = 64;

    /// Whether it is the first time.
    bool add(std::size_t position, const yaml::Node& key) {
        const std::uint64_t bit = std::uint64_t{1} << position;
        if ((bits_ & bit) != 0)
            return false;
        bits_ |= bit;
        first_[position] = key;
        return true;
    }
    [[nodiscard]] const yaml::Node& first(std::size_t position) const { return first_[position]; }

  private:
    std::uint64_t bits_ = 0;
    std::array<yaml::Node, most> first_;
};

/// Reads the mappings of one section: looks each key up in the table of the format and hands the value
/// to that key's reader.
template <class Thing>
class BodyReader {
  public:
    BodyReader(Section section, std::span<const KeyReader<Thing>> readers)
        : section_(section), keys_(format_keys(section)), readers_(keys_.size(), nullptr) {
        for (const KeyReader<Thing>& reader : readers)
            readers_[position(*find_key(section, reader.key))] = reader.read;
    }

    /// `other(key, value)` is asked about keys the section does not know, and says whether it took them.
    template <class Other>
    void operator()(Reader& in, const yaml::Node& body, Thing& thing, Other&& other) const {
        SeenKeys seen;
        for (std::size_t i = 0; i < body.size(); ++i) {
            const yaml::Node key = body.key(i);
            const FormatKey* const format = find_key(section_, key.text());
            if (format != nullptr)
                read_key({in, *format, key, body.value(i)}, body, thing, seen);
            else if (!belongs_to_author(key.text()) && !other(key, body.value(i)))
                in.unknown_key(section_, key, body.value(i));
        }
    }

    void operator()(Reader& in, const yaml::Node& body, Thing& thing) const {
        (*this)(in, body, thing, [](const yaml::Node&, const yaml::Node&) { return false; });
    }

    /// Reads one key.
    void read_key(const KeyValue& field, Thing& thing) const {
        readers_[position(field.format)](field, thing);
    }

    /// Reads one key of a body, once.
    void read_key(const KeyValue& field, const yaml::Node& body, Thing& thing, SeenKeys& seen) const {
        const std::size_t at = position(field.format);
        if (seen.add(at, field.key)) {
            readers_[at](field, thing);
        } else if (body.span().contains(field.key.span())) {
            // What is merged from elsewhere yields to what the body itself says.
            field.in.repeated_key(field.format, field.key.span(), seen.first(at).span());
        }
    }

  private:
    [[nodiscard]] std::size_t position(const FormatKey& format) const {
        return static_cast<std::size_t>(&format - keys_.data());
    }

    Section section_;
    std::span<const FormatKey> keys_;
    std::vector<void (*)(const KeyValue&, Thing&)> readers_;
};

} // namespace whodecides
