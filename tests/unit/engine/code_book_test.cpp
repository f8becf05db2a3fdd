#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include <whodecides/codes.hpp>
#include <whodecides/error.hpp>

#include "engine/coded_paths.hpp"
#include "engine/key_file.hpp"

using namespace whodecides;

TEST_CASE("a text has one code, and a code one text") {
    CodeBook codes;
    CHECK(codes.code(CodeKind::person, "ana", "Ana Ruiz").code == "P1");
    CHECK(codes.code(CodeKind::person, "ben").code == "P2");
    CHECK(codes.code(CodeKind::person, "ana").code == "P1");
    CHECK(codes.code(CodeKind::person, "ana").called == "Ana Ruiz");
    CHECK(codes.code(CodeKind::team, "ana").code == "T1");
    CHECK(codes.code(CodeKind::file, "org/x.yaml").code == "file-1.yaml");
    CHECK(codes.code(CodeKind::file, "org/x.secret").code == "file-2");
    CHECK(codes.find(CodeKind::role, "ana") == nullptr);
    REQUIRE(codes.meaning("P2") != nullptr);
    CHECK(codes.meaning("P2")->text == "ben");
    CHECK(codes.meaning("P3") == nullptr);
}

TEST_CASE("case counts in ids and not in tags") {
    CodeBook codes;
    CHECK(codes.code(CodeKind::person, "ana").code != codes.code(CodeKind::person, "Ana").code);
    CHECK(codes.code(CodeKind::tag, "Big Money").code == codes.code(CodeKind::tag, "big-money").code);
}

TEST_CASE("codes that were given before stay, and new ones go on from there") {
    CodeBook codes;
    CHECK(codes.add({CodeKind::person, "P7", "ana", ""}));
    CHECK(codes.code(CodeKind::person, "ana").code == "P7");
    CHECK(codes.code(CodeKind::person, "ben").code == "P8");
    CHECK_FALSE(codes.add({CodeKind::person, "P7", "eva", ""}));
    CHECK_FALSE(codes.add({CodeKind::person, "P9", "ana", ""}));
    for (const char* wrong : {"", "P", "P0", "P01", "Px", "T1", "P99999999999", "P-1", "p9"})
        CHECK_FALSE(codes.add({CodeKind::person, wrong, "eva", ""}));
}

TEST_CASE("a key file holds all that a book does") {
    CodeBook codes;
    codes.code(CodeKind::person, "ana", "Ana \"A\" Ruiz");
    codes.code(CodeKind::file, "a/b.yaml");
    codes.code(CodeKind::law, "the law of\n1999");
    std::ostringstream text;
    engine::write_key(codes, text);
    const CodeBook again = engine::read_key("key", text.str());
    REQUIRE(again.codes().size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(again.codes()[i].code == codes.codes()[i].code);
        CHECK(again.codes()[i].text == codes.codes()[i].text);
        CHECK(again.codes()[i].called == codes.codes()[i].called);
    }
}

TEST_CASE("what is no key is refused") {
    for (const char* bytes :
         {"", "[]", "{}", "people: [ana]", R"({"schema": "whodecides.key/2", "codes": []})",
          R"({"schema": "whodecides.key/1"})", R"({"schema": "whodecides.key/1", "codes": {}})",
          R"({"schema": "whodecides.key/1", "codes": [{"code": "P1", "kind": "person"}]})",
          R"({"schema": "whodecides.key/1", "codes": [{"code": "P1", "kind": "cat", "text": "a"}]})"}) {
        CAPTURE(bytes);
        CHECK_THROWS_AS((void)engine::read_key("key", bytes), Error);
    }
}

TEST_CASE("logical paths keep the words of the format, and nothing else") {
    CodeBook codes;
    codes.code(CodeKind::person, "ana", "Ana Ruiz");
    codes.code(CodeKind::decision, "hire");
    codes.code(CodeKind::decision, "scope");
    codes.code(CodeKind::decision, "/matrix/rows/Buy a~1b", "Buy a/b");
    engine::CodedPaths paths(codes);
    CHECK(paths.logical_path("/decisions/hire/accountable") == "/decisions/D1/accountable");
    CHECK(paths.logical_path("/decisions/scope/scope") == "/decisions/D2/scope");
    CHECK(paths.logical_path("/decisions/hire/consulted/ana") == "/decisions/D1/consulted/P1");
    CHECK(paths.logical_path("/decisions/hire/consulted/Ana Ruiz") == "/decisions/D1/consulted/P1");
    CHECK(paths.logical_path("/decisions/hire/acountable") == "/decisions/D1/name-1");
    CHECK(paths.logical_path("/matrix/rows/Buy a~1b/A") == "/matrix/rows/D3/A");
    CHECK(paths.logical_path("/matrix/rows/D3/A") == "/matrix/rows/D3/A");
    CHECK(paths.logical_path("/people/P1/manager") == "/people/P1/manager");
    CHECK(paths.logical_path("/") == "/");
    CHECK(paths.logical_path("") == "");
}

TEST_CASE("a baseline is put into codes, with people in order") {
    CodeBook codes;
    codes.code(CodeKind::person, "zoe");
    codes.code(CodeKind::person, "ana");
    codes.code(CodeKind::file, "org/a.yaml");
    const Baseline coded =
        engine::coded(Baseline{{{"no-deputy", "org/a.yaml", "/people/ana", {"ana", "zoe"}, 2}}}, codes);
    REQUIRE(coded.entries.size() == 1);
    CHECK(coded.entries[0].file == "file-1.yaml");
    CHECK(coded.entries[0].logical_path == "/people/P2");
    CHECK(coded.entries[0].people == std::vector<std::string>{"P1", "P2"});
    CHECK(coded.entries[0].count == 2);
}
