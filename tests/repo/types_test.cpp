#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/files.hpp"
#include "support/tree.hpp"

// Two types of one name in one namespace, each in a source of its own, compile, link, and crash.

using namespace whodecides::test;

namespace {

/// The words and signs of a source, without comments, literals and what the preprocessor takes.
class Tokens {
  public:
    explicit Tokens(std::string_view text) : text_(text) {}

    std::vector<std::string_view> all() {
        std::vector<std::string_view> tokens;
        bool line_begins = true;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '\n' || is_blank(c)) {
                line_begins = line_begins || c == '\n';
                ++at_;
            } else if (starts("//") || (line_begins && c == '#')) {
                skip_to("\n", 0);
            } else if (starts("/*")) {
                skip_to("*/", 2);
            } else if (c == '"' || c == '\'') {
                skip_literal(!tokens.empty() && tokens.back().ends_with('R') && text_[at_ - 1] == 'R');
            } else {
                tokens.push_back(text_.substr(at_, length()));
                at_ += tokens.back().size();
            }
            line_begins = line_begins && (c == '\n' || is_blank(c));
        }
        return tokens;
    }

  private:
    static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
    static bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

    [[nodiscard]] bool starts(std::string_view with) const { return text_.substr(at_).starts_with(with); }

    void skip_to(std::string_view end, std::size_t further) {
        const std::size_t found = text_.find(end, at_ + 1);
        at_ = found == std::string_view::npos ? text_.size() : found + further;
    }

    void skip_literal(bool raw) {
        if (raw) {
            const std::size_t open = text_.find('(', at_);
            return skip_to(")" + std::string(text_.substr(at_ + 1, open - at_ - 1)) + "\"", open - at_ + 1);
        }
        const char quote = text_[at_++];
        while (at_ < text_.size() && text_[at_] != quote)
            at_ += text_[at_] == '\\' ? 2 : 1;
        ++at_;
    }

    /// Of a name or a number, whose digits may be parted by `'`; of a sign, `::` being one.
    [[nodiscard]] std::size_t length() const {
        if (starts("::"))
            return 2;
        const bool number = std::isdigit(static_cast<unsigned char>(text_[at_])) != 0;
        std::size_t end = at_;
        while (end < text_.size() && (is_name(text_[end]) || (number && text_[end] == '\'')))
            ++end;
        return std::max<std::size_t>(1, end - at_);
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

using Statement = std::vector<std::string_view>;

/// Without `template <...>` and attributes in front.
Statement head_of(Statement statement) {
    const auto drop = [&](std::string_view open, std::string_view close, std::size_t from) {
        std::size_t depth = 0;
        std::size_t at = from;
        do {
            depth += statement[at] == open ? 1 : 0;
            depth -= statement[at] == close ? 1 : 0;
            ++at;
        } while (depth > 0 && at < statement.size());
        statement.erase(statement.begin(), statement.begin() + static_cast<std::ptrdiff_t>(at));
    };
    while (statement.size() > 1 && (statement[0] == "template" || statement[0] == "["))
        statement[0] == "[" ? drop("[", "]", 0) : drop("<", ">", 1);
    return statement;
}

/// The name of the type that a statement before a brace defines: "Finding"; empty where it defines none or is
/// a specialisation.
std::string type_defined(const Statement& before_brace) {
    constexpr std::array<std::string_view, 4> keys{"struct", "class", "enum", "union"};
    const Statement head = head_of(before_brace);
    std::string name;
    if (head.empty() || std::ranges::find(keys, head.front()) == keys.end())
        return name;
    std::size_t attribute = 0; // brackets open
    for (const std::string_view word : head) {
        if (word == ":" || word == "final")
            break;
        if (word == "<" || word == "(" || word == "=")
            return {};
        attribute += word == "[" ? 1 : 0;
        if (attribute == 0 && std::ranges::find(keys, word) == keys.end())
            name += word;
        attribute -= word == "]" ? 1 : 0;
    }
    return name;
}

/// A brace that stands open, and what its names belong to.
struct Scope {
    enum class Kind : char { named, unnamed, other };
    Kind kind = Kind::other;
    std::string name; ///< "whodecides::engine::", of all that is open
};

Scope scope_of(const Statement& before_brace, const Scope& around) {
    if (before_brace.empty() || before_brace.front() != "namespace" || around.kind == Scope::Kind::other)
        return {};
    if (before_brace.size() == 1 || around.kind == Scope::Kind::unnamed)
        return {Scope::Kind::unnamed, {}};
    Scope scope{Scope::Kind::named, around.name};
    for (std::size_t i = 1; i < before_brace.size(); ++i)
        scope.name += before_brace[i];
    scope.name += "::";
    return scope;
}

/// Types that a source defines for others to see: "whodecides::Finding", in its order.
std::vector<std::string> types_in(std::string_view text) {
    std::vector<std::string> types;
    std::vector<Scope> open{{Scope::Kind::named, {}}};
    Statement statement;
    for (const std::string_view token : Tokens(text).all()) {
        if (token == "{") {
            if (const std::string name = type_defined(statement);
                !name.empty() && open.back().kind == Scope::Kind::named)
                types.push_back(open.back().name + name);
            open.push_back(scope_of(statement, open.back()));
        } else if (token == "}" && open.size() > 1) {
            open.pop_back();
        } else if (token != ";") {
            statement.push_back(token);
            continue;
        }
        statement.clear();
    }
    return types;
}

} // namespace

TEST_CASE("types of a source are read as a compiler would") {
    using Types = std::vector<std::string>;
    CHECK(types_in("namespace a { struct X { struct Y {}; int x = 0; }; namespace { struct Z {}; } }") ==
          Types{"a::X"});
    CHECK(
        types_in("namespace a::b {\ntemplate <class T>\nclass X final : public T {};\nenum class E : char { "
                 "one };\nstruct Z;\n}\nstruct Z {};") == Types{"a::b::X", "a::b::E", "Z"});
    CHECK(types_in("struct X::Y {}; template <> struct X<int> {}; void f(struct X) { struct L {}; }") ==
          Types{"X::Y"});
    CHECK(types_in(
              "// struct A {\n#define B struct B {\nauto t = R\"x(struct C {)\" )x\"; char c = '{'; int i = "
              "1'000; /* { */ struct D {};") == Types{"D"});
    CHECK(types_in("const char* q = \"\\\"{\"; struct [[nodiscard]] D {}; D d{1}; struct E {};").size() == 2);
}

TEST_CASE("no type name stands twice in one namespace") {
    std::map<std::string, std::string> files;
    for (const ProjectFile& file : project_files()) {
        const bool code = file.path.extension() == ".cpp" || file.path.extension() == ".hpp";
        if (!code || (!file.name.starts_with("lib/") && !file.name.starts_with("cli/")))
            continue;
        for (const std::string& type : types_in(read_file(file.path))) {
            const auto [known, added] = files.emplace(type, file.name);
            CHECK_MESSAGE(added, type, " stands in ", known->second, " and in ", file.name);
        }
    }
    CHECK(files.size() > 200);
}
