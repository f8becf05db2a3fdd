#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/text.hpp"
#include "model/format.hpp"

using namespace whodecides;

TEST_CASE("the table of the format is ordered by section and whole") {
    CHECK(std::ranges::is_sorted(format_keys(), {}, &FormatKey::section));
    std::size_t count = 0;
    for (unsigned i = 0; i <= static_cast<unsigned>(Section::defaults); ++i) {
        const auto keys = format_keys(static_cast<Section>(i));
        CHECK_FALSE(keys.empty());
        CHECK_FALSE(to_string(static_cast<Section>(i)).empty());
        count += keys.size();
    }
    CHECK(count == format_keys().size());
}

TEST_CASE("every key and synonym is found, and no spelling means two keys") {
    std::map<std::pair<Section, std::string>, const FormatKey*> owners;
    for (const FormatKey& key : format_keys()) {
        std::set<std::string> spellings{text::key_folded(key.key)};
        CHECK(find_key(key.section, key.key) == &key);
        for (const std::string_view synonym : key.synonyms) {
            CAPTURE(std::string(synonym));
            CHECK(find_key(key.section, synonym) == &key);
            CHECK(spellings.insert(text::key_folded(synonym)).second);
        }
        for (const std::string& spelling : spellings) {
            CAPTURE(spelling);
            CHECK(owners.emplace(std::pair(key.section, spelling), &key).second);
        }
        CHECK_FALSE(key.help.empty());
        CHECK((!key.help.ends_with('.') || key.help.ends_with(" ...")));
        if (key.shape == Shape::choice)
            CHECK_FALSE(key.choices.empty());
    }
}

TEST_CASE("keys are compared without case, blanks, hyphens and underscores") {
    const FormatKey* key = find_key(Section::entry, "escalates_to");
    REQUIRE(key != nullptr);
    for (const char* written : {"escalates-to", "Escalates To", "ESCALATESTO", " escalates_to "})
        CHECK(find_key(Section::entry, written) == key);
    CHECK(find_key(Section::entry, "If Stuck") == find_key(Section::entry, "tie_break"));
    CHECK(find_key(Section::entry, "lives with it") == find_key(Section::entry, "affects"));
    CHECK(find_key(Section::entry, "members") == nullptr);
    CHECK(find_key(Section::team, "members") != nullptr);
    CHECK(find_key(Section::entry, "") == nullptr);
}

TEST_CASE("notes and x- keys belong to the author") {
    for (const char* key : {"notes", "Notes", "x-team", "X-Cost"})
        CHECK(belongs_to_author(key));
    for (const char* key : {"note", "xteam", "x", "notes2"})
        CHECK_FALSE(belongs_to_author(key));
}
