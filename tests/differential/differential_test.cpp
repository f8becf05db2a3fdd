#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "differential/mutations.hpp"
#include "differential/reading.hpp"
#include "support/program.hpp"
#include "support/tools.hpp"

// The YAML layer against libyaml, which shares no code with the parser it stands on: over texts at hand and
// copies of them with slips, both read the same values, or both refuse, or the difference is known.

using namespace whodecides::test;

namespace {

enum class Who : std::uint8_t { libyaml, here };

/// A kind of text that one of the two refuses and the other reads.
struct Difference {
    Who refuses;
    std::string_view refusal; ///< a part of the reason it gives
    std::string_view example; ///< the shortest text of that kind
    std::string_view because;
    int most; ///< of 1,000 texts, so many may differ like that
};

constexpr std::array differences{
    Difference{Who::libyaml, "did not find expected <document start>", "a\n...\nb\n",
               "since YAML 1.2 a document may follow `...` without `---`", 1},
    Difference{Who::libyaml, "did not find expected key", ": a\n",
               "a value without a key is told as that, not as a syntax error", 3},
    Difference{Who::libyaml, "did not find expected node content", "[a,, b]\n",
               "nothing between two commas is nothing, as a blank cell of a grid is; a value without a key",
               5},
    Difference{Who::libyaml, "did not find expected whitespace or line break", "[a, !b]\n",
               "since YAML 1.2 a bracket or comma ends a tag", 0},
    Difference{Who::libyaml, "found character that cannot start any token", "a:\n\t\n- b\n",
               "since YAML 1.2 a line of blanks may have tabs", 0},
    Difference{Who::libyaml, "found invalid Unicode character escape code", "a: \"\\ud83d\\ude00\"\n",
               "JSON writes an emoji as two escapes", 1},
    Difference{Who::libyaml, "found unexpected ':'", "{a:}\n", "a key without a value may end at a bracket",
               3},
    Difference{Who::libyaml, "directive", "%SOME 1\n---\na\n", "YAML has unknown directives passed over", 0},
    Difference{Who::libyaml, "found unexpected non-alphabetical character", "%A@ 1\n---\na\n",
               "YAML has unknown directives passed over", 0},
    Difference{Who::libyaml, "found incompatible YAML document", "%YAML 1.3\n---\na\n",
               "nothing in the format depends on the version", 0},
    Difference{Who::libyaml, "could not find expected ':'", "a: \n[b]\n",
               "a bracket may begin at the column of its key", 2},
    Difference{Who::libyaml, "UTF-8 octet", "a: \xFF\n", "what is no UTF-8 is shown as U+FFFD", 1},
    Difference{Who::here, "a byte order mark stands inside the file",
               "a: b\n\xEF\xBB\xBF"
               "# c\n",
               "it would become a part of a key, unseen", 0},
    Difference{Who::here, "a comma is missing before this", "{a\n}\n",
               "the parser wants a key without a value on the line of the next sign", 1},
    Difference{Who::here, "indented like none", "|# a\n# b\n",
               "a comment has a blank before it, also behind `|`", 0},
    Difference{Who::here, "is never closed", "{a:\"\n  b}\n",
               "the parser takes a quote behind a colon at the end of a line for one that opens", 0},
    Difference{Who::here, "this line has no colon", "!a\n", "the parser wants a value behind a tag", 0},
};

bool is_known(const Difference& difference, const Reading& here, const Reading& there) {
    const bool libyaml = difference.refuses == Who::libyaml;
    const Reading& refuses = libyaml ? there : here;
    const Reading& reads = libyaml ? here : there;
    return reads.refusal.empty() && has(refuses.refusal, difference.refusal);
}

/// How often each known difference was met.
using Hits = std::array<int, differences.size()>;

std::string described(const Reading& here, const Reading& there) {
    return "here: " + here.values + here.refusal + "\nlibyaml: " + there.values + there.refusal;
}

/// Empty where the two agree, or differ in a way that is known, which is counted.
std::string difference_in(const std::string& text, Hits& hits) {
    const Reading here = read_here(text);
    const Reading there = read_by_libyaml(text);
    const bool both_refuse = !here.refusal.empty() && !there.refusal.empty();
    const bool both_read = here.refusal.empty() && there.refusal.empty();
    if (both_refuse || (both_read && here.values == there.values))
        return {};
    for (std::size_t i = 0; i < differences.size(); ++i)
        if (is_known(differences[i], here, there)) {
            ++hits[i];
            return {};
        }
    return described(here, there);
}

/// The same in every run, and on every machine.
std::uint32_t seed_of(std::string_view text) {
    std::uint32_t seed = 20260101;
    for (const char c : text)
        seed = seed * 31 + static_cast<unsigned char>(c);
    return seed;
}

} // namespace

TEST_CASE("libyaml reads the same values") {
    if (!has_libyaml()) {
        lacking("libyaml (libyaml-dev)");
        return;
    }
    constexpr int copies = 6;
    Hits hits{};
    int read = 0;
    for (const std::string& text : yaml_texts()) {
        const std::string unslipped = difference_in(text, hits);
        CHECK_MESSAGE(unslipped.empty(), text, "\n", unslipped);
        read += 1 + copies;
        std::mt19937 random(seed_of(text)); // so that a new text changes no other's slips
        for (int i = 0; i < copies; ++i) {
            const std::string slipped = with_slips(text, random);
            const std::string difference = difference_in(slipped, hits);
            CHECK_MESSAGE(difference.empty(), slipped, "\n", difference);
        }
    }
    constexpr int by_chance = 2;
    // A refusal of few words may hide a kind of text that is not the example's; then it is met more often.
    for (std::size_t i = 0; i < differences.size(); ++i) {
        CAPTURE(differences[i].refusal);
        CAPTURE(read);
        CHECK(hits[i] <= by_chance + differences[i].most * read / 1000);
    }
}

TEST_CASE("each known difference from libyaml is one") {
    if (!has_libyaml()) {
        lacking("libyaml (libyaml-dev)");
        return;
    }
    for (const Difference& difference : differences) {
        CAPTURE(difference.example);
        const Reading here = read_here(difference.example);
        const Reading there = read_by_libyaml(difference.example);
        const bool libyaml = difference.refuses == Who::libyaml;
        CHECK_MESSAGE((libyaml ? here : there).refusal.empty(), described(here, there));
        CHECK_MESSAGE(has((libyaml ? there : here).refusal, difference.refusal), described(here, there));
    }
}
