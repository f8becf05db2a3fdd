#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/organisation.hpp"

/// Finds the entries that a few words mean.
namespace whodecides::engine {

/// How far a text is the name of an entry.
enum class Sameness : std::uint8_t {
    none,
    words, ///< the title or the id has the same words and no others
    title, ///< it is the title, but for case
    id,    ///< it is the id, but for case
};

/// An entry, and how well it meets the words asked for.
struct Hit {
    EntryId entry;
    double nearness = 0; ///< 0 to 1: of each word how well the entry meets it, on average
    double weakest = 0;  ///< of the word it meets least
    bool all = false;    ///< every word is met
    Sameness sameness = Sameness::none;
};

/// Entries that meet at least one of the words in their id, title, tags, scope or domains, the best first; as
/// good ones in the order of the files. Words match without case and order, by their stems, as the beginning
/// of a longer word, and with a slip or two. Words such as "who" and "decides" count only where there is no
/// other. Retired entries are there only where the text names them, or no other entry meets all words.
std::vector<Hit> search(const Organisation& organisation, std::string_view text);

/// The hits that are meant: of those that meet all words the ones near the best, or the ones whose name the
/// text is. Empty where no entry meets all words.
std::vector<Hit> meant(const std::vector<Hit>& hits);

/// Whether the text has a letter or digit in it.
bool has_word(std::string_view text);

} // namespace whodecides::engine
