#include <doctest/doctest.h>

#include <string>

#include "model/format.hpp"
#include "support/read_text.hpp"

using namespace whodecides;
using test::ReadText;

TEST_CASE("what is wrong is said with its cause and its fix, and the rest is used") {
    const std::pair<const char*, const char*> cases[] = {
        {"poeple: [a]", "unknown `poeple`: no section is called `poeple`; did you mean `people`?\n"},
        {"[a, b]", "invalid `[a, b]`: a document is a list; write sections such as `people:` and "
                   "`decisions:` at the top\n"},
        {"people: {a: {manger: b}}",
         "unknown `manger`: `manger` is not a key of a person; did you mean `manager`?\n"},
        {"people: {a: {accountable: b}}", "unknown `accountable`: `accountable` is not a key of a person; "
                                          "`accountable` is a key of a decision or responsibility\n"},
        {"people: {a: {zzzz: b}}", "unknown `zzzz`: `zzzz` is not a key of a person; "
                                   "`notes` and keys that begin with `x-` are yours\n"},
        {"people: [{dora: {name: Dora}}]", "invalid `dora`: an item of `people` has no `id` or `name`; "
                                           "write `- id: dora`, or `dora:` without the dash\n"},
        {"decisions:\n  a:\n    title: T\n  answers: ana\n",
         "invalid `answers`: `answers` is a key of an entry; indent it below `a`\n"},
        {"decisions:\n  a:\n  title: T\n  does: [ana, ben]\n  b: {title: B}\n",
         "invalid `title`: `title` is a key of an entry; indent it below `a`\n"},
        {"people:\n  bob:\n  ana: {name: Ana}\n  manager: bob\n  email: a@b.c\n",
         "invalid `manager`: `manager` is a key of a person; indent it below `ana`\n"},
        {"responsibilities: {run: Run it, support: Help users}", ""},
        {"people: {ana: {name: Ana}, coach: Carol Diaz}", ""},
        {"teams: {legal: [Ann Lee, zoe]}",
         "invalid `[Ann Lee, zoe]`: the body of `legal` is a list; write `members: [Ann Lee, zoe]`\n"},
        {"people: {ana: [x]}",
         "invalid `[x]`: the body of `ana` is a list; write keys such as `name: ...` below it\n"},
        {"people: {a: {id: b}}",
         "invalid `b`: `a` says its id is `b`; keep one of the two ids; the one before the colon counts\n"},
        {"people: {a: {until: 31.12.2026}}",
         "invalid `31.12.2026`: `31.12.2026` in `until` is not a date; write 2026-12-31\n"},
        {"people: {a: {capacity: [1, 2]}}",
         "invalid `[1, 2]`: `capacity` is a list; `capacity` takes a number: "
         "full-time equivalents: 1.0 is a full week\n"},
        {"people: {a: {authority: {budget: 10 EUR}}}",
         "invalid `10 EUR`: `10 EUR` in `authority` is not a limit; "
         "write a plain number, without a unit or separators, such as 10000 or 0.5\n"},
        {"decisions: {d: {mode: consenus}}",
         "invalid `consenus`: `mode` takes single, advice, consent, consensus, majority or delegated, not "
         "`consenus`; did you mean `consensus`?\n"},
        {"decisions: {d: {status: open}}",
         "invalid `open`: `status` takes active, proposed, decided or retired, "
         "not `open`; write one of these words\n"},
        {"decisions: {d: {reversible: perhaps}}",
         "invalid `perhaps`: `perhaps` in `reversible` is not true or false; write true or false\n"},
        {"decisions: {d: {tie_break: [a, b]}}",
         "invalid `b`: `tie_break` names more than one; name one; the first counts\n"},
        {"decisions: {d: {effort: {a: 20}}}",
         "invalid `20`: `20` in `effort` is not a share of a week; write 20%\n"},
        {"decisions: {d: {delegation: 8}}",
         "invalid `8`: `8` in `delegation` is not a level of delegation; write 1 to 7, or tell, "
         "sell, consult, agree, advise, inquire, delegate (Management 3.0)\n"},
        {"decisions: {d: {consulted: {a: b}}}",
         "invalid `{a: b}`: `consulted` is a mapping; `consulted` takes a name or a "
         "list of names (person, role or team)\n"},
        {"decisions: {d: {consulted: [a, [b]]}}",
         "invalid `[b]`: an item of `consulted` is a list; `consulted` takes a name "
         "or a list of names (person, role or team)\n"},
        {"decisions: {d: {consulted: \"a\\tb\"}}",
         "invalid `\"a\\tb\"`: a name in `consulted` has a control character; "
         "write names on one line, without tabs\n"},
        {"decisions: {d: {answers: a, accountable: b}}",
         "duplicate `accountable`: `accountable` is said twice in one mapping, "
         "in different words; join the two, or take one away\n"},
        {"decisions: {d: {rapid: bob}}",
         "invalid `bob`: `rapid` has no letters below it; write who holds which letter, "
         "such as `rapid: {R: alice}`\n"},
        {"decisions: {d: {raci: {X: bob}}}",
         "unknown `X`: `X` is not a letter of raci; its letters are R, A, C and I\n"},
        {"decisions: {d: {raci: {acountable: bob}}}",
         "unknown `acountable`: `acountable` is not a letter of raci; did you mean `accountable`?\n"},
        {"decisions: {d: {raic: {R: bob}}}",
         "unknown `raic`: `raic` is not a key of a decision or responsibility; did you mean `raci`?\n"},
        {"decisions: {d: {answers: bob, carol}}", "unknown `carol`: `carol` is not a key of a decision or "
                                                  "responsibility; if it belongs to what stands before it, "
                                                  "write [a list, in brackets] or \"a text, in quotes\"\n"},
        {"complete: deputies",
         "invalid `deputies`: `deputies` in `complete` is not a field that can be complete; write manager, "
         "deputy, coach, authority, effort, forums, does, responsible, decide_within, faces, affects, "
         "purpose, "
         "capacity, members or holders\n"},
        {"duty_conflicts: [{duties: [does, paying]}]",
         "invalid `paying`: `paying` in `duties` is not a duty; write answers, decides, does, "
         "recommends, vetoes, advises, supports, verifies, signs-off, informed, excluded or coaches\n"},
        {"defaults: {framework: rasi}",
         "invalid `rasi`: no framework is called `rasi`; did you mean `raci`?\n"},
    };
    for (const auto& [yaml, expected] : cases) {
        CAPTURE(yaml);
        CHECK(ReadText(yaml).problems() == expected);
    }
}

TEST_CASE("a problem says which thing it is about") {
    const ReadText read("decisions: {a/b: {title: Pay, manger: x, until: soon}}");
    REQUIRE(read.facts.problems.size() == 2);
    const Problem& unknown = read.facts.problems[0];
    CHECK(unknown.subject.kind == SubjectKind::decision);
    CHECK(unknown.subject.id == "a/b");
    CHECK(unknown.subject.title == "Pay");
    CHECK(unknown.logical_path == "/decisions/a~1b/manger");
    CHECK(read.facts.problems[1].logical_path == "/decisions/a~1b/until");
}

TEST_CASE("equal unknown keys of a section are one problem") {
    const ReadText read("decisions: {a: {aprovr: x}, b: {Aprovr: y}}\nteams: {t: {aprovr: z}}");
    REQUIRE(read.facts.problems.size() == 2);
    CHECK(read.facts.problems[0].others.size() == 1);
    CHECK(read.at(read.facts.problems[0].others[0].span) == "Aprovr");
    CHECK(read.facts.problems[0].key != read.facts.problems[1].key);
    CHECK_FALSE(read.facts.problems[0].key.empty());
}

TEST_CASE("a second `defaults` of one file does not count") {
    const ReadText read("defaults: {mode: consent}\n---\ndefaults: {mode: single}\n");
    REQUIRE(read.facts.problems.size() == 1);
    CHECK(read.facts.problems[0].kind == ProblemKind::duplicate_key);
    CHECK(read.facts.defaults.size() == 1);
    CHECK(read.facts.defaults[0].mode == Mode::consent);
}

TEST_CASE("every key of the format is known to its reader") {
    const std::pair<Section, const char*> frames[] = {
        {Section::person, "people: {t: "},
        {Section::role, "roles: {t: "},
        {Section::team, "teams: {t: "},
        {Section::service, "teams: {t: {services: ["},
        {Section::forum, "forums: {t: "},
        {Section::entry, "decisions: {t: "},
        {Section::grid, "matrix: ["},
        {Section::framework, "frameworks: {t: "},
        {Section::letter, "frameworks: {t: {letters: {T: "},
        {Section::duty_conflict, "duty_conflicts: ["},
        {Section::defaults, "defaults: {"},
        {Section::top, "{"},
    };
    for (const auto& [section, frame] : frames) {
        CHECK(format_keys(section).size() <= 64);
        for (const FormatKey& key : format_keys(section)) {
            std::string yaml = frame;
            const bool open =
                yaml.ends_with('{') && (section == Section::defaults || section == Section::top);
            yaml += (open ? "" : "{") + std::string(key.key) + ": t";
            std::string closing = open ? "" : "}";
            for (std::size_t i = yaml.size(); i-- > 0;)
                if (i < std::string(frame).size() && (yaml[i] == '{' || yaml[i] == '['))
                    closing += yaml[i] == '{' ? '}' : ']';
            yaml += closing;
            CAPTURE(yaml);
            const ReadText read(yaml);
            CHECK(read.documents[0].roots.size() == 1);
            CHECK(read.problems().find("is not a key of") == std::string::npos);
            CHECK(read.problems().find("no section is called") == std::string::npos);
        }
    }
}

TEST_CASE("reading stays linear, and in bounds, on hostile texts") {
    constexpr int many = 15'000;
    std::string dates = "people:\n";
    std::string keys = "decisions:\n  d:\n";
    std::string cells = "matrix:\n  columns: [a]\n  rows:\n";
    for (int i = 0; i < many; ++i) {
        const std::string number = std::to_string(i);
        dates += "  p" + number + ": {until: soon}\n";
        keys += "    aprovers" + number + ": x\n";
        cells += "    r" + number + ": [X]\n";
    }
    const ReadText many_dates(dates);
    CHECK(many_dates.facts.people.size() == many);
    CHECK(many_dates.facts.problems.size() == 10'001);
    CHECK(many_dates.facts.problems.back().message.find("the others are not listed") != std::string::npos);
    CHECK(ReadText(keys).facts.problems.size() == 10'001);
    const ReadText many_cells(cells);
    REQUIRE(many_cells.facts.problems.size() == 1);
    CHECK(many_cells.facts.problems[0].others.size() == many - 1);
}

TEST_CASE("what is not indented enough makes no entry, and a list of names makes members") {
    const ReadText entries("decisions:\n  a:\n  title: T\n  does: [ana, ben]\n  b: {title: B}\n");
    REQUIRE(entries.facts.entries.size() == 2);
    CHECK(entries.facts.entries[1].id.value == "b");
    REQUIRE(entries.facts.problems.size() == 1);
    CHECK(entries.facts.problems[0].others.size() == 1);
    const ReadText teams("teams: {legal: [Ann Lee, zoe]}");
    REQUIRE(teams.facts.teams.size() == 1);
    REQUIRE(teams.facts.teams[0].members.size() == 2);
    CHECK(teams.facts.teams[0].members[0].name == "Ann Lee");
}
