#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace whodecides::test {

/// The documents of an organisation as data: what they say without how it is written.
using Document = nlohmann::ordered_json;

std::vector<Document> documents_of(const std::vector<std::string>& texts);

/// The same with the pairs of every mapping in another order.
Document shuffled(const Document& document, std::mt19937& random);

/// New ids for old ones.
using Renaming = std::map<std::string, std::string>;

/// A new id for each person, role, team and forum that the documents declare, unless it is a key, too.
Renaming renaming_of(const std::vector<Document>& documents, std::mt19937& random);
/// The same with ids renamed wherever they stand, also behind `person:`, `role:` and `team:`; names and
/// titles are left alone.
Document renamed(const Document& document, const Renaming& renaming);

} // namespace whodecides::test
