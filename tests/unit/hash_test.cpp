#include <doctest/doctest.h>

#include <set>
#include <string>

#include "base/hash.hpp"

using namespace whodecides;

TEST_CASE("the fingerprint hash is FNV-1a with 128 bits") {
    // The published offset basis; the published value of "a", d228cb69..., taken one step further by the
    // separator.
    CHECK(Fnv128().hex() == "6c62272e07bb014262b821756295c58d");
    CHECK(Fnv128().add("a").hex() == "0880954550ab1be95aa0733055b751b9");
    CHECK(Fnv128().add("a").add("bc").hex() != Fnv128().add("ab").add("c").hex());
}

TEST_CASE("quick hashes of near texts differ, at every length") {
    std::set<std::uint64_t> seen;
    std::string text;
    for (int length = 0; length < 100; ++length) {
        CHECK(seen.insert(quick_hash(text)).second);
        CHECK(seen.insert(quick_hash(text, 1)).second);
        std::string other = text;
        if (!other.empty()) {
            other.back() = 'y';
            CHECK(seen.insert(quick_hash(other)).second);
        }
        text.push_back('x');
    }
    CHECK(quick_hash("same") == quick_hash(std::string("same")));
    CHECK(quick_hash("") != quick_hash(std::string_view("\0", 1)));
}
