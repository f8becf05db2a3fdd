#include "docs/schema_organisation.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "docs/schema_values.hpp"
#include "model/framework.hpp"

// Keys are compared without case, blanks, hyphens and underscores. Editors complete what stands in
// `properties`, so the spellings of the manual stand there; patterns take all others.
namespace whodecides::docs {
namespace {

std::string definition_name(Section section) {
    return section == Section::duty_conflict ? "duty-conflict" : std::string(to_string(section));
}

std::string help_of(const FormatKey& key) {
    std::string help = fmt::format("{}.", capitalised(key.help));
    if (!key.kinds.empty())
        help += fmt::format(" Takes: {}.", key.kinds);
    return help;
}

void add_key(Json& body, const FormatKey& key, const Json& value) {
    body["properties"][std::string(key.key)] = described(value, help_of(key));
    std::vector<std::string> patterns{loose(key.key)};
    for (const std::string_view synonym : key.synonyms) {
        patterns.push_back(loose(synonym));
        body["properties"][std::string(synonym)] =
            described(value, fmt::format("The same as `{}`. {}", key.key, help_of(key)));
    }
    body["patternProperties"][any_of(patterns)] = value;
}

/// Says nothing of types: where a body may stand, a name may too, and one schema for both gives an editor one
/// message about what is wrong inside.
Json empty_body(std::string_view title) {
    return {{"title", title},
            {"properties", Json::object()},
            {"patternProperties", author_patterns()},
            {"additionalProperties", false}};
}

void add_notes(Json& body) {
    body["properties"]["notes"] = {{"description", "Yours: nothing reads it."}};
}

Json body_of(Section section) {
    Json body = empty_body(to_string(section));
    for (const FormatKey& key : format_keys(section))
        add_key(body, key, value_schema(key));
    add_notes(body);
    return body;
}

/// A body where values of these types may stand.
Json body_among(const std::vector<std::string_view>& types, std::string_view kind) {
    return {{"type", types}, {"allOf", Json::array({reference(kind)})}};
}

/// Below a framework's name: letters or words, several at once too, and who holds them.
Json letters_of(const Framework& framework) {
    std::vector<std::string> spellings;
    for (const Letter& letter : framework.letters) {
        spellings.push_back(loose(letter.symbol));
        for (const std::string& word : letter.words)
            spellings.push_back(loose(word));
    }
    const std::string one = fmt::format("({})", fmt::join(spellings, "|"));
    Json body = empty_body(fmt::format("letters of {}", framework.name));
    for (const Letter& letter : framework.letters)
        body["properties"][letter.symbol] =
            described(reference("names"), letter.words.empty() ? "" : letter.words.front());
    body["patternProperties"][fmt::format("^{0}([/,;+&\\s]+{0})*$", one)] = reference("names");
    return body;
}

/// An entry may be written in the letters of a framework. Those of the house are declared in any file, so
/// that a key with a mapping below it may be one; the message is for everything else.
void add_frameworks(Json& entry) {
    for (const Framework& framework : built_in_frameworks()) {
        const Json letters = body_among({"object", "null"}, "letters-of-" + framework.name);
        entry["properties"][framework.name] =
            described(letters, fmt::format("Who holds which letter of {}.", framework.name));
        entry["patternProperties"][any_of(std::array{loose(framework.name)})] = letters;
    }
    entry["additionalProperties"] = {
        {"title", "letters of a framework of your own"},
        {"type", "object"},
        {"additionalProperties", reference("names")},
        {"errorMessage", "This is no key of an entry. Only a framework of your own may stand here, with its "
                         "letters below it."}};
}

/// A section whose things have ids: a mapping from id to body, a list of bodies or ids, or one id.
Json things(std::string_view kind, std::initializer_list<std::string_view> names) {
    Json schema = mapping_to(body_among({"object", "string", "number", "boolean", "null"}, kind));
    schema["type"] = {"object", "array", "string", "number", "boolean", "null"};
    schema["items"] = body_among({"object", "string", "number", "boolean"}, kind);
    schema["items"].update(having(names));
    return schema;
}

/// One body or a list of them, each with one of these keys.
Json bodies(std::string_view kind, std::initializer_list<std::string_view> keys) {
    Json item = body_among({"object"}, kind);
    item.update(having(keys));
    Json schema = item;
    schema["type"] = {"object", "array", "null"};
    schema["items"] = item;
    return schema;
}

Json own_frameworks() {
    Json framework = body_among({"object"}, "framework");
    framework.update(having({"letters", "extends"}));
    Json schema = mapping_to(std::move(framework));
    schema["type"] = {"object", "null"};
    return schema;
}

Json section_schema(const FormatKey& key) {
    if (key.key == "people")
        return things("person", {"id", "name"});
    if (key.key == "roles")
        return things("role", {"id", "name", "title"});
    if (key.key == "teams")
        return things("team", {"id", "name", "title"});
    if (key.key == "forums")
        return things("forum", {"id", "name", "title"});
    if (key.key == "decisions" || key.key == "responsibilities")
        return things("entry", {"id", "title", "name"});
    if (key.key == "matrix")
        return bodies("grid", {"rows"});
    if (key.key == "frameworks")
        return own_frameworks();
    if (key.key == "duty_conflicts")
        return bodies("duty-conflict", {"duties"});
    if (key.key == "defaults")
        return body_among({"object", "null"}, "defaults");
    return value_schema(key);
}

} // namespace

std::string organisation_schema() {
    Json definitions = value_definitions();
    for (const Section section :
         {Section::person, Section::role, Section::team, Section::service, Section::forum, Section::entry,
          Section::grid, Section::framework, Section::letter, Section::duty_conflict, Section::defaults})
        definitions[definition_name(section)] = body_of(section);
    for (const Framework& framework : built_in_frameworks())
        definitions["letters-of-" + framework.name] = letters_of(framework);
    add_frameworks(definitions["entry"]);

    Json document = empty_body("document");
    document.erase("title");
    document["type"] = {"object", "null"};
    for (const FormatKey& key : format_keys(Section::top))
        add_key(document, key, section_schema(key));
    add_notes(document);
    return schema_document("Who decides, who answers and who does what",
                           "A file that whodecides reads. All files of a run form one organisation, so "
                           "that names may be declared in others.",
                           std::move(document), std::move(definitions));
}

} // namespace whodecides::docs
