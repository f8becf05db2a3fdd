#include "unit/properties/organisation_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/format.hpp"
#include "unit/yaml/parsed.hpp"

namespace whodecides::test {

namespace {

Document document_of(yaml::Node node) {
    switch (node.kind()) {
    case yaml::Kind::null:
        return nullptr;
    case yaml::Kind::scalar:
        return std::string(node.text());
    case yaml::Kind::sequence: {
        Document list = Document::array();
        for (std::size_t i = 0; i < node.size(); ++i)
            list.push_back(document_of(node.item(i)));
        return list;
    }
    case yaml::Kind::mapping:
        break;
    }
    Document mapping = Document::object();
    for (std::size_t i = 0; i < node.size(); ++i)
        mapping[std::string(node.key(i).text())] = document_of(node.value(i));
    return mapping;
}

/// What a text of that key says is no id.
bool is_prose(std::string_view key) {
    constexpr std::array<std::string_view, 8> prose{"name",    "title",       "email", "purpose",
                                                    "aliases", "mandated_by", "notes", "unowned"};
    return std::ranges::find(prose, key) != prose.end();
}

/// Whether it is a key of the format somewhere: renamed, it would be none.
bool is_key(std::string_view id) {
    return std::ranges::any_of(format_keys(),
                               [id](const FormatKey& key) { return find_key(key.section, id) != nullptr; });
}

std::string renamed_id(const std::string& id, const Renaming& renaming) {
    const auto found = renaming.find(id);
    if (found != renaming.end())
        return found->second;
    const std::size_t colon = id.find(':');
    if (colon == std::string::npos)
        return id;
    const auto behind = renaming.find(id.substr(colon + 1));
    return behind == renaming.end() ? id : id.substr(0, colon + 1) + behind->second;
}

void add_ids(const Document& section, std::vector<std::string>& ids) {
    if (section.is_object())
        for (const auto& [id, body] : section.items())
            ids.push_back(id);
    if (!section.is_array())
        return;
    for (const Document& item : section) {
        if (item.is_string())
            ids.push_back(item.get<std::string>());
        else if (item.is_object() && item.contains("id"))
            ids.push_back(item["id"].get<std::string>());
    }
}

} // namespace

std::vector<Document> documents_of(const std::vector<std::string>& texts) {
    std::vector<Document> documents;
    for (const std::string& text : texts) {
        const Parsed parsed(text);
        for (const yaml::Node root : parsed.documents.roots)
            documents.push_back(document_of(root));
    }
    return documents;
}

Document shuffled(const Document& document, std::mt19937& random) {
    if (document.is_array()) {
        Document list = Document::array();
        for (const Document& item : document)
            list.push_back(shuffled(item, random));
        return list;
    }
    if (!document.is_object())
        return document;
    std::vector<std::string> keys;
    for (const auto& [key, value] : document.items())
        keys.push_back(key);
    std::ranges::shuffle(keys, random);
    Document mapping = Document::object();
    for (const std::string& key : keys)
        mapping[key] = shuffled(document[key], random);
    return mapping;
}

Renaming renaming_of(const std::vector<Document>& documents, std::mt19937& random) {
    std::vector<std::string> ids;
    for (const Document& document : documents)
        for (const char* section : {"people", "roles", "teams", "forums"})
            if (document.is_object() && document.contains(section))
                add_ids(document[section], ids);
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    std::erase_if(ids, is_key);
    std::vector<std::size_t> numbers(ids.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = i;
    std::ranges::shuffle(numbers, random);
    Renaming renaming;
    for (std::size_t i = 0; i < ids.size(); ++i)
        renaming[ids[i]] = "zq" + std::to_string(1000 + numbers[i]);
    return renaming;
}

Document renamed(const Document& document, const Renaming& renaming) {
    if (document.is_string())
        return renamed_id(document.get<std::string>(), renaming);
    if (document.is_array()) {
        Document list = Document::array();
        for (const Document& item : document)
            list.push_back(renamed(item, renaming));
        return list;
    }
    if (!document.is_object())
        return document;
    Document mapping = Document::object();
    for (const auto& [key, value] : document.items())
        mapping[renamed_id(key, renaming)] = is_prose(key) ? value : renamed(value, renaming);
    return mapping;
}

} // namespace whodecides::test
