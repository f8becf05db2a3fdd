#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

/// Pieces that schemas are put together from.
namespace whodecides::docs {

using Json = nlohmann::ordered_json;

/// A pattern for a word in every spelling that counts as the same: whatever the case, with blanks, hyphens
/// and underscores anywhere. Without the marks for beginning and end.
std::string loose(std::string_view word);
/// A pattern for any of the words, from beginning to end.
std::string any_of(std::span<const std::string> patterns);

/// A reference to a definition of the same document.
Json reference(std::string_view definition);
/// That, with a word for whoever points at it in an editor. Draft 7 passes over what stands beside a
/// reference, hence the wrapping.
Json described(Json schema, std::string_view description);
/// What fits one of these.
Json either(std::initializer_list<Json> schemas);

/// A document of the program's own: every key has to be there, and no other may. Programs read it, so the
/// schema of a version says exactly what that version writes.
class Record {
  public:
    Record& has(std::string_view key, Json schema, std::string_view description = {});
    Record& may_have(std::string_view key, Json schema, std::string_view description = {});

    [[nodiscard]] Json schema() const;

  private:
    Json properties_ = Json::object();
    Json required_ = Json::array();
};

Json text_schema();
Json flag_schema();
/// A whole number that is not negative.
Json count_schema();
Json number_schema();
Json list_of(Json item);
/// The schema, or null.
Json maybe(Json schema);
Json one_word_of(const std::vector<std::string_view>& words);
/// The words of an enumeration that has a to_string, up to its last member.
template <class Enum>
Json words_of(Enum last) {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(last); ++i)
        words.push_back(to_string(static_cast<Enum>(i)));
    return one_word_of(words);
}

/// What every document of the program begins with: schema, tool and as_of.
Record document_beginning(std::string_view schema);
/// That and incomplete, which stands elsewhere in check, profile and diff.
Record document_head(std::string_view schema);

/// The document in print: `schema` below the marks of draft 7 and a title.
std::string schema_document(std::string_view title, std::string_view description, Json schema,
                            Json definitions);

} // namespace whodecides::docs
