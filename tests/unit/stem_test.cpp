#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/stem.hpp"

using whodecides::stem;

using Pairs = std::vector<std::pair<const char*, const char*>>;

// Examples of Porter's paper, step by step, taken through all steps of the algorithm.
TEST_CASE("the examples of the paper") {
    const Pairs pairs{
        {"caresses", "caress"},
        {"ponies", "poni"},
        {"ties", "ti"},
        {"caress", "caress"},
        {"cats", "cat"},
        {"feed", "feed"},
        {"agreed", "agre"},
        {"plastered", "plaster"},
        {"bled", "bled"},
        {"motoring", "motor"},
        {"sing", "sing"},
        {"conflated", "conflat"},
        {"troubled", "troubl"},
        {"sized", "size"},
        {"hopping", "hop"},
        {"tanned", "tan"},
        {"falling", "fall"},
        {"hissing", "hiss"},
        {"fizzed", "fizz"},
        {"failing", "fail"},
        {"filing", "file"},
        {"happy", "happi"},
        {"sky", "sky"},
        {"relational", "relat"},
        {"conditional", "condit"},
        {"rational", "ration"},
        {"valenci", "valenc"},
        {"hesitanci", "hesit"},
        {"digitizer", "digit"},
        {"conformabli", "conform"},
        {"radicalli", "radic"},
        {"differentli", "differ"},
        {"vileli", "vile"},
        {"analogousli", "analog"},
        {"vietnamization", "vietnam"},
        {"predication", "predic"},
        {"operator", "oper"},
        {"feudalism", "feudal"},
        {"decisiveness", "decis"},
        {"hopefulness", "hope"},
        {"callousness", "callous"},
        {"formaliti", "formal"},
        {"sensitiviti", "sensit"},
        {"sensibiliti", "sensibl"},
        {"triplicate", "triplic"},
        {"formative", "form"},
        {"formalize", "formal"},
        {"electriciti", "electr"},
        {"electrical", "electr"},
        {"hopeful", "hope"},
        {"goodness", "good"},
        {"revival", "reviv"},
        {"allowance", "allow"},
        {"inference", "infer"},
        {"airliner", "airlin"},
        {"gyroscopic", "gyroscop"},
        {"adjustable", "adjust"},
        {"defensible", "defens"},
        {"irritant", "irrit"},
        {"replacement", "replac"},
        {"adjustment", "adjust"},
        {"dependent", "depend"},
        {"adoption", "adopt"},
        {"homologou", "homolog"},
        {"communism", "commun"},
        {"activate", "activ"},
        {"angulariti", "angular"},
        {"homologous", "homolog"},
        {"effective", "effect"},
        {"bowdlerize", "bowdler"},
        {"probate", "probat"},
        {"rate", "rate"},
        {"cease", "ceas"},
        {"controll", "control"},
        {"roll", "roll"},
        {"generalizations", "gener"},
        {"oscillators", "oscil"},
    };
    for (const auto& [word, expected] : pairs)
        CHECK_MESSAGE(stem(word) == expected, word);
}

TEST_CASE("the words of one family share a stem") {
    for (const char* word : {"connect", "connected", "connecting", "connection", "connections"})
        CHECK(stem(word) == "connect");
    CHECK(stem("approves") == stem("approving"));
    CHECK(stem("policies") == stem("policy"));
    CHECK(stem("deciding") == stem("decides"));
}

TEST_CASE("y is a consonant or a vowel by what stands before it") {
    CHECK(stem("toy") == "toi");
    CHECK(stem("syzygy") == "syzygi");
    CHECK(stem("by") == "by");
    CHECK(stem("yyyyyyyy").size() == 8);
}

TEST_CASE("short words, other alphabets and numbers stay") {
    CHECK(stem("as") == "as");
    CHECK(stem("c++") == "c++");
    CHECK(stem("2fas") == "2fas");
    CHECK(stem("prüfungs") == "prüfungs");
    CHECK(stem("").empty());
    CHECK(stem(std::string(100000, 'y')).size() == 100000);
}
