#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/format.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// How a field is spoken of where too few declare it.
struct FieldWords {
    std::optional<Field> field; ///< nothing: rules count its use themselves
    std::string_view plural;    ///< "deputies": the coverage list
    std::string_view key;       ///< "deputy": the word `complete` knows it by
    Section section;            ///< where the key stands
    std::string_view question;  ///< an open one for those who know
    std::string_view whom;      ///< who they are
    std::string_view example;   ///< a line of YAML
};

const FieldWords& words_of(Field field);
/// Of every field that can be missing.
std::span<const FieldWords> field_words();
/// By the key; nullptr where it is none of these fields.
const FieldWords* find_field_words(std::string_view key);

} // namespace whodecides
