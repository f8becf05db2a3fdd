#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "cli/options.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/tools.hpp"

// Nothing of what files say may get out with --anonymize. Every text of the organisation here has `zq` in it,
// in a word of its own; no code and no word of the program has.

using namespace whodecides;
using namespace whodecides::test;

namespace fs = std::filesystem;

namespace {

constexpr std::string_view marker = "zq";

constexpr std::string_view sound = R"(people:
  zqana: {name: Zqana Zqruiz, email: zqmail@example.com, aliases: [zqalias, "Zq A."], level: zqsenior,
          manager: zqeva, coach: zqben, deputy: zqben, authority: {zqbudget: 100}, aspires_to: zqchief}
  zqben: {name: Zqben Zqcole, status: leave, manager: zqana, notes: zqnotes, x-zqown: zqvalue}
  zqcleo: {name: Zqcleo Zqmarsh, manager: zqana, until: 2020-01-01}
  zqdan: {name: Zqdan Zqode, manager: [zqana, zqeva], level: zqjunior}
  zqeva: Zqeva Zqlund
  zqfinn: Zqfinn Zqroy
  zqgus: Zqgus Zqtan
  zqhana: Zqhana Zqito
  zqbot: {name: Zqbot Zqbyte, kind: agent}
roles:
  zqchief: {name: Zqchief Zqofficer, holders: [zqana, zqdan], domains: [zqdomain], authority: {zqhire: true}}
  zqempty: {name: Zqempty Zqrole, holders: []}
  zqlonely: {name: Zqlonely Zqrole, holders: zqana, team: zqpay}
teams:
  zqpay: {name: Zqpay Zqments, members: [zqana, zqben, zqdan], purpose: Zqmoney arrives, domains: [zqdomain, zqthing],
          services: [{name: zqledger, complexity: complex}, zqother], type: zqtype, forums: [zqchat], mode: consent}
  zqcrew: {name: Zqcrew Zqteam, parent: zqpay, members: [zqeva, zqfinn, zqgus], type: enabling, forums: [zqcall]}
  zqbuyers: {name: Zqbuyers Zqall, kind: external}
forums:
  zqchat: {name: Zqchat Zqroom, kind: zqkind, tool: zqtool, cadence: zqdaily, members: [zqpay]}
  zqcall: {name: Zqcall Zqroom, kind: zqkind, tool: zqphone, members: [zqcrew]}
  zqmail: {name: Zqmail Zqlist, kind: zqkind, tool: zqpost, members: [zqcrew]}
  zqwiki: {name: Zqwiki Zqpage, kind: zqkind, tool: zqpaper, members: [zqcrew]}
decisions:
  zqrefund: {title: Approve zqrefunds for zqbuyers quickly, accountable: zqchief, responsible: [zqben, zqana],
             approvers: [zqeva, zqdan, zqana], consulted: [zqalias, zqfinn, zqgus, zqhana, zqdan, zqcrew, zqbuyers],
             scope: zqscope/zqinner, domains: [zqdomain], affects: [zqbuyers], needs: {zqbudget: 5000},
             mandated_by: Zqlaw of 1999, tags: [zqtag], purpose: Zqpurpose of it, faces: zqbuyers, forum: zqchat}
  zqrefund-two: {title: Approve zqrefunds for zqbuyers quick, accountable: zqdan, responsible: zqben,
                 scope: zqscope/zqinner, depends_on: [zqrefund, zqship]}
  zqship: {title: Ship the zqproduct, accountable: zqbot, responsible: zqcrew, depends_on: zqrefund-two,
           escalates_to: zqana, effort: {zqana: 90%, zqcrew: 20%}}
  zqold: {title: The zqfax line, unowned: "zqreason it ends"}
  zqgone: {title: Keep the zqbooks, accountable: zqempty, responsible: zqcleo, critical: true}
  zqnobody: {title: Paint the zqwall}
  zqvote: {title: Zqvote on it, accountable: zqpay, responsible: zqpay, mode: consensus, reviewed: 2001-01-01}
  # whodecides: ignore[crowded-decision, no-responsible] zqexcuse until the zqcouncil is smaller
  zqcrowd: {title: Choose the zqlogo, accountable: zqana, consulted: [zqben, zqdan, zqeva, zqfinn, zqgus, zqhana]}
  # whodecides: ignore[no-accountable] zqidle excuse
  zqfine: {title: Choose the zqbank, accountable: zqana, responsible: zqdan, consulted: zqeva}
  zqletters: {title: Zqletters below, zqframe: {Zqa: zqana, R: zqdan}}
responsibilities:
  zqrun: {title: Run the zqledger, accountable: [zqana, zqeva], responsible: zqpay}
  zqmind: {title: Mind the zqshop, accountable: zqeva, responsible: zqeva, delegation: 5}
matrix:
  - {id: zqgrid, title: Zqgrid of it, framework: raci, columns: [zqana, zqben], rows: {Launch the zqapp: [A, A], Sell the zqapp: {zqben: R}}}
  - {title: Zqsecond grid, columns: [zqeva], rows: {Launch the zqapp: [A]}}
frameworks:
  zqframe: {extends: raci, letters: {Zqa: {words: [zqword], duties: [answers, decides], min: 2}}}
duty_conflicts:
  - {name: zqconflict, duties: [does, answers], at_most: 1}
complete: [deputy]
)";

constexpr std::string_view broken = R"(people:
  zqana: Zqanother Zqruiz
  zqtwin: {name: Zqeva Zqlund}
decisions:
  zqslip: {title: Zqslip of it, acountable: zqana, zqkey: zqvalue, responsible: zqbem, consulted: [Zqeva Zqlund, TBD],
           reviewed: 31.12.zq, decide_within: zqsoon, mode: zqmode, informed: "zqlegal, zqsupport"}
  zqslip: {title: Zqagain}
  # whodecides: ignore[zqrule] zqwhy
  zqkind: {title: Zqkind, accountable: zqana, escalates_to: zqchat, responsible: {zqa: zqb}}
  # whodecides: ignore[no-accountable]
  # whodecides: ignore[no-accountable] zqended until=2001-01-01
  zqcells: {title: Zqcells, raci: {Q: zqana, zqletter: zqben}}
zqsection: {zqdeep: zqdeeper}
)";

// What two people filled in alone: some of it under other ids, in other cases, with slips.
constexpr std::string_view theirs = R"(people: {zqother-ana: Zqana Zqruiz, zqeva: Zqeva Zqlund}
decisions:
  ZQREFUND: {title: Approve zqrefunds, accountable: zqeva, responsible: zqstranger}
  zqelse: {title: Ship the zqproduct, accountable: [zqother-ana, zqstranger], zqframe: {Zqa: zqeva}}
  zqown: {title: Choose the zqflower, accountable: zqeva}
frameworks: {zqframe: {extends: raci, letters: {Zqa: {words: [zqword], duties: [answers, decides]}}}}
)";
constexpr std::string_view others = R"(people: {zqana: Zqana, zqeva: Zqeva Zqlund}
decisions:
  zqrefund: {title: Approve zqrefunds, accountable: zqana, responsible: Zqstranger}
  zqelse: {title: Ship the zqproduct, accountable: zqana, zqframe: {Zqa: zqana}}
  zqowned: {title: Choose the zqflowers, accountable: zqana}
frameworks: {zqframe: {extends: raci, letters: {Zqa: {words: [zqword], duties: [answers, decides]}}}}
)";

constexpr std::string_view torn = "people: {zqtorn: [zqopen, 'zqquote\n";

struct Household {
    TemporaryFolder folder;

    Household() {
        fs::create_directories(folder.path() / "zqorg" / "zqsub");
        fs::create_directories(folder.path() / "zqlater");
        fs::create_directories(folder.path() / "zqalone");
        write("zqorg/zqsound.yaml", sound);
        write("zqlater/zqsound.yaml", std::string(sound) + "\n");
        write("zqalone/zqalias.yaml", sound);
        write("zqalone/zqeva.yaml", theirs);
        write("zqalone/zqwho.yaml", others);
        write("zqorg/.whodecides.yaml", "exclude: [zqleft/**]\nrules: {no-deputy: error}\n");
    }
    void write(const std::string& path, std::string_view bytes) const {
        write_file(folder.path() / path, bytes);
    }
};

/// What a command is called with, before the options of the test. A new command is one line.
const std::vector<std::vector<std::string>> commands{
    {"check", "zqorg"},
    {"check", "zqorg", "--verbose", "--coverage", "--no-ignore", "--sort", "impact"},
    {"check", "zqorg", "--preset", "strict", "--draft"},
    {"check", "zqorg/zqsound.yaml", "zqmissing.yaml"},
    {"check", "-"},
    {"profile", "zqorg", "--by", "person"},
    {"diff", "zqorg", "zqlater"},
    {"diff", "zqlater", "zqorg"},
    {"ask", "zqorg"},
    {"compare", "zqorg", "zqlater"},
    {"compare", "zqalone/zqalias.yaml", "zqalone/zqeva.yaml", "zqalone/zqwho.yaml", "-"},
    {"matrix", "zqorg"},
    {"matrix", "zqorg", "--by", "person", "--transpose"},
    {"graph", "zqorg"},
    {"graph", "zqorg", "--view", "line"},
    {"graph", "zqorg", "--view", "dependencies"},
    {"graph", "zqorg", "--view", "communication"},
    {"simulate", "zqorg", "--each"},
    {"plan", "zqorg"},
};

/// Likewise, for commands that are given names: with --anonymize these are codes.
const std::vector<std::vector<std::string>> commands_with_codes{
    {"who", "D1", "zqorg"},
    {"show", "P1", "zqorg"},
    {"show", "T1", "zqorg"},
    {"show", "D1", "zqorg"},
    {"show", "P1", "zqorg", "--card"},
    {"simulate", "zqorg", "--without", "P1"},
    {"simulate", "zqorg", "--reassign", "P1=P4"},
    {"compare", "--as", "P1=zqalone/zqwho.yaml", "zqalone/zqwho.yaml", "zqalone/zqeva.yaml"},
};

/// The names of the formats a command prints; one empty name where it has no choice.
std::vector<std::string> formats_of(const std::string& command) {
    std::vector<std::string> names;
    for (const OptionSpec* option : cli::find_command(command)->options)
        if (option->name == "format")
            for (const Choice& choice : option->choices)
                names.emplace_back(choice.name);
    return names.empty() ? std::vector<std::string>{""} : names;
}

std::vector<std::string> with_format(std::vector<std::string> words, const std::string& format) {
    if (!format.empty())
        words.insert(words.end(), {"--format", format});
    return words;
}

/// The first line in which a marker stands, whatever its case.
std::string leak(std::string_view text) {
    std::string folded(text);
    std::ranges::transform(folded, folded.begin(), [](unsigned char c) { return std::tolower(c); });
    const std::size_t at = folded.find(marker);
    if (at == std::string::npos)
        return {};
    const std::size_t begin = text.rfind('\n', at) == std::string_view::npos ? 0 : text.rfind('\n', at) + 1;
    return std::string(text.substr(begin, std::min(text.find('\n', at), text.size()) - begin));
}

void check_no_leak(const Household& house, const std::vector<std::string>& words) {
    for (const std::string& format : formats_of(words.front())) {
        CAPTURE(words);
        CAPTURE(format);
        std::vector<std::string> line = with_format(words, format);
        line.emplace_back("--anonymize");
        const Run run = run_program(line, house.folder.path(), std::string(sound));
        CHECK(run.status < 3);
        CHECK(leak(run.out) == "");
        CHECK(leak(run.err) == "");
    }
}

using Json = nlohmann::json;

/// The same with every text empty.
Json without_texts(Json value) {
    if (value.is_string())
        return "";
    for (Json& each : value)
        if (value.is_structured())
            each = without_texts(each);
    return value;
}

Json findings(const fs::path& folder, std::vector<std::string> words) {
    words.insert(words.end(), {"--format", "json"});
    return Json::parse(run_program(words, folder).out)["findings"];
}

/// What codes do not change of findings, sorted.
std::multiset<std::string> told(const Json& findings) {
    std::multiset<std::string> all;
    for (const Json& finding : findings)
        all.insert(finding["rule"].get<std::string>() + " " + finding["severity"].get<std::string>());
    return all;
}

} // namespace

TEST_CASE("the markers are seen where codes are not asked for") {
    const Household house;
    for (const std::vector<std::string>& words : commands)
        CHECK(leak(run_program(words, house.folder.path(), std::string(sound)).out) != "");
}

TEST_CASE("with --anonymize no text of the files gets out, in any format of any command") {
    const Household house;
    for (const std::vector<std::string>& words : commands)
        check_no_leak(house, words);
    for (const std::vector<std::string>& words : commands_with_codes)
        check_no_leak(house, words);
}

TEST_CASE("with --anonymize names on the command line are codes") {
    const Household house;
    for (std::vector<std::string> words : commands_with_codes) {
        CAPTURE(words);
        words.emplace_back("--anonymize");
        const Run run = run_program(words, house.folder.path());
        CHECK(run.status == 0);
        CHECK((has(run.out, "P1") || has(run.out, "D1") || has(run.out, "T1")));
    }
}

TEST_CASE("moves find what they change in codes, whichever file it stands in") {
    const Household house;
    house.write("zqorg/zqafter.yaml",
                "people: {zqlast: Zqlast One}\nmatrix: {columns: [zqlast, zqana], rows: {Zqrow: "
                "[A, A]}}\ndecisions: {zqlate: {title: Zqlate, accountable: zqlast, "
                "responsible: zqana}}\n");
    const auto left = [&](const std::vector<std::string>& names) {
        std::vector<std::string> words{"simulate", "zqorg", "--format", "json"};
        words.insert(words.end(), names.begin(), names.end());
        const Run run = run_program(words, house.folder.path());
        CAPTURE(run.err);
        REQUIRE(run.status == 0);
        return without_texts(Json::parse(run.out)["new_findings"]).dump() +
               without_texts(Json::parse(run.out)["gone_findings"]).dump();
    };
    // P1 stands in the other file, which is read before.
    CHECK(left({"--reassign", "zqana=zqben"}) == left({"--reassign", "P2=P3", "--anonymize"}));
    CHECK(left({"--without", "zqana"}) == left({"--without", "P2", "--anonymize"}));
    CHECK(left({"--reassign", "zqlast=zqana"}) == left({"--reassign", "P1=P2", "--anonymize"}));
}

TEST_CASE("codes change nothing in what people who filled in a grid alone agree on") {
    const Household house;
    const std::vector<std::string> line{
        "compare", "zqalone/zqalias.yaml", "zqalone/zqeva.yaml", "zqalone/zqwho.yaml", "-", "--format",
        "json"};
    std::vector<std::string> coded = line;
    coded.emplace_back("--anonymize");
    const auto shape_of = [&](const std::vector<std::string>& words) {
        return without_texts(Json::parse(run_program(words, house.folder.path(), std::string(sound)).out));
    };
    CHECK(shape_of(line).dump(1) == shape_of(coded).dump(1));
    const Json told = Json::parse(run_program(coded, house.folder.path(), std::string(sound)).out);
    REQUIRE(told["voices"].size() == 4);
    CHECK(told["voices"][0]["name"] == "P1");
    CHECK(told["voices"][1]["name"] == "P5");
    CHECK(told["voices"][2]["name"] == "voice 3");
    CHECK(told["voices"][3]["name"] == "voice 4");
    CHECK(std::ranges::any_of(told["alone"], [](const Json& entry) { return entry["like"].is_string(); }));
}

TEST_CASE("with --anonymize broken inputs do not say what stands in them") {
    const Household house;
    house.write("zqorg/zqsub/zqbroken.yaml", broken);
    SUBCASE("mistakes") {}
    SUBCASE("text that is no YAML") {
        house.write("zqorg/zqtorn.yaml", torn);
    }
    SUBCASE("bytes that are no text") {
        house.write("zqorg/zqbytes.yaml", "people: {zqx: \xFF\xFE}\n");
    }
    for (const std::vector<std::string>& words : commands)
        check_no_leak(house, words);
    for (const std::vector<std::string>& words : commands_with_codes)
        check_no_leak(house, words);
}

TEST_CASE("moves are made in codes as well, whatever the number of files") {
    const Household house;
    house.write("a.yaml",
                "people: {zqana: Zqana Zqruiz, zqben: Zqben Zqcole}\n"
                "decisions: {zqlogo: {title: Zqchoose, accountable: [zqana, zqben], does: zqben}}\n");
    house.write("b.yaml",
                "people: {zqcleo: Zqcleo Zqmarsh}\nmatrix: {columns: [zqcleo], rows: {Zqsell: [A]}}\n"
                "decisions: {zqname: {title: Zqpick, accountable: [zqana, zqcleo], does: zqcleo}}\n");
    const fs::path& here = house.folder.path();
    const Run proposed = run_program({"plan", "--anonymize", "a.yaml", "b.yaml"}, here);
    CHECK(proposed.status == 0);
    CHECK(has(proposed.out, "2 proposals settle 4 of 6 findings"));
    for (const char* person : {"P1", "P2", "P3"}) {
        const Run left =
            run_program({"simulate", "--anonymize", "--without", person, "a.yaml", "b.yaml"}, here);
        CAPTURE(left.err);
        CHECK(left.status == 0);
        CHECK(leak(left.out) == "");
    }
    CHECK(has(run_program({"simulate", "--anonymize", "--without", "P1", "b.yaml", "a.yaml"}, here).out,
              "Without P1 "));
    CHECK(leak(proposed.out) == "");
}

TEST_CASE("every option that lists findings by other means keeps the codes") {
    const Household house;
    const fs::path& here = house.folder.path();
    run_program({"check", "zqorg", "--write-baseline", "clear.json"}, here);
    REQUIRE(leak(read_file(here / "clear.json")) != "");
    house.write("zqorg/zqsub/zqbroken.yaml", broken);
    check_no_leak(house, {"check", "zqorg", "--baseline", "clear.json"});
    check_no_leak(house, {"check", "zqorg/zqsub", "--baseline", "clear.json"});

    run_program({"check", "zqorg", "--anonymize", "--write-baseline", "coded.json"}, here);
    CHECK(leak(read_file(here / "coded.json")) == "");
    run_program(
        {"check", "zqorg", "--anonymize", "--baseline", "clear.json", "--write-baseline", "less.json"}, here);
    CHECK(leak(read_file(here / "less.json")) == "");
    run_program({"check", "zqorg", "--anonymize", "-f", "concise", "-o", "out", "--report", "sarif=report"},
                here);
    CHECK(leak(read_file(here / "out") + read_file(here / "report")) == "");
}

TEST_CASE("a baseline in clear knows the findings in codes") {
    const Household house;
    const fs::path& here = house.folder.path();
    // Two rules put a finding of several equal places at the smallest id, and codes are ordered otherwise.
    const std::vector<std::string> line{"check", "zqorg", "--ignore",
                                        "duplicate-responsibility,fragmented-tools"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), line.begin(), line.end());
        return more;
    };
    run_program(with({"--write-baseline", "clear.json"}), here);
    CHECK(findings(here, with({"--baseline", "clear.json"})).empty());
    CHECK(findings(here, with({"--baseline", "clear.json", "--anonymize"})).empty());
    CHECK_FALSE(has(run_program(with({"--baseline", "clear.json", "--anonymize"}), here).out, "fixed"));
    run_program({"check", "zqorg", "--write-baseline", "coded.json", "--anonymize", "--key", "key"}, here);
    CHECK(findings(here, {"check", "zqorg", "--baseline", "coded.json", "--anonymize", "--key", "key"})
              .empty());
}

TEST_CASE("--since tells of earlier states in codes") {
    if (!has_command("git"))
        return;
    const Household house;
    const std::string git = "git -c user.name=a -c user.email=b -c init.defaultBranch=main ";
    run_shell(git + "init -q . && " + git + "add . && " + git + "commit -qm one", house.folder.path());
    house.write("zqorg/zqsub/zqbroken.yaml", broken);
    house.write("zqorg/.whodecides.yaml", "exclude: [zqleft/**, zqmore/**]\nrules: {no-deputy: off}\n");
    fs::remove(house.folder.path() / "zqlater" / "zqsound.yaml");
    REQUIRE(leak(run_program({"check", "zqorg", "--since", "HEAD"}, house.folder.path()).out) != "");
    check_no_leak(house, {"check", "zqorg", "--since", "HEAD"});
    check_no_leak(house, {"diff", "HEAD", "zqorg"});
}

TEST_CASE("the key brings back all that codes stand for, and keeps them") {
    const Household house;
    const fs::path& here = house.folder.path();
    const std::vector<std::string> line{"check", "zqorg", "--anonymize", "--key", "key.json", "-f", "jsonl"};
    const Run first = run_program(line, here);
    const std::string key = read_file(here / "key.json");
    struct stat info {};
    REQUIRE(::stat((here / "key.json").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777U) == 0600);
    // Notes, aliases and addresses of mail are in no output at all, and neither are words of a framework.
    for (std::size_t at = sound.find(marker); at != std::string_view::npos; at = sound.find(marker, at + 1)) {
        const std::size_t end = sound.find_first_of(" ,:]}{\n@/\"", at);
        const std::string word(sound.substr(at, end - at));
        if (std::set<std::string>{"zqmail", "zqalias", "zqnotes", "zqown", "zqvalue", "zqword"}.contains(
                word))
            continue;
        CAPTURE(word);
        CHECK(has(key, word));
    }
    house.write("zqorg/a-first.yaml", "people: {zqnew: Zqnew One}\ndecisions: {zqnewer: {title: Zqnewer}}\n");
    const Run second = run_program(line, here);
    const Json before = Json::parse(key)["codes"];
    const Json after = Json::parse(read_file(here / "key.json"))["codes"];
    CHECK(after.size() > before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(after[i]["code"] == before[i]["code"]);
    CHECK(run_program(line, here).out == second.out);
}

TEST_CASE("without a key equal inputs get equal codes, whatever the number of threads") {
    const Household house;
    house.write("zqorg/zqsub/zqbroken.yaml", broken);
    const std::vector<std::string> line{"check", "zqorg", "--anonymize", "-f", "json", "-j", "1"};
    std::vector<std::string> many = line;
    many.back() = "8";
    const Run one = run_program(line, house.folder.path());
    CHECK(one.out == run_program(line, house.folder.path()).out);
    CHECK(one.out == run_program(many, house.folder.path()).out);
}

TEST_CASE("codes change no finding") {
    const Household house;
    house.write("zqorg/zqsub/zqbroken.yaml", broken);
    const std::vector<std::string> line{"check", "zqorg", "--preset", "strict"};
    std::vector<std::string> coded = line;
    coded.emplace_back("--anonymize");
    CHECK(told(findings(house.folder.path(), line)) == told(findings(house.folder.path(), coded)));
    for (const fs::directory_entry& example : fs::directory_iterator(source_dir() / "examples")) {
        if (!example.is_directory())
            continue;
        CAPTURE(example.path());
        const std::vector<std::string> clear{"check", example.path().string(), "--preset", "strict"};
        std::vector<std::string> codes = clear;
        codes.emplace_back("--anonymize");
        CHECK(told(findings(house.folder.path(), clear)) == told(findings(house.folder.path(), codes)));
    }
}

TEST_CASE("a file that is no key is left alone") {
    const Household house;
    const fs::path& here = house.folder.path();
    const std::string bytes = read_file(here / "zqorg" / "zqsound.yaml");
    const auto refused = [&](const std::string& key, const std::string& words) {
        const Run run = run_program({"check", "zqorg", "--anonymize", "--key", key}, here);
        CAPTURE(run.err);
        CHECK(run.status == 2);
        CHECK(run.out == "");
        CHECK(has(run.err, words));
    };
    refused("zqorg/zqsound.yaml", "is no key of codes");
    CHECK(read_file(here / "zqorg" / "zqsound.yaml") == bytes);
    house.write("other.json", R"({"schema": "whodecides.baseline/1", "findings": []})");
    refused("other.json", "it does not say");
    house.write("twice.json", R"({"schema": "whodecides.key/1", "codes": [
{"code": "P1", "kind": "person", "text": "a"}, {"code": "P1", "kind": "person", "text": "b"}]})");
    refused("twice.json", "its code 2 is given twice");
    house.write("shape.json", R"({"schema": "whodecides.key/1", "codes": [7]})");
    refused("shape.json", "its code 1 has another shape");
    refused("zqorg", "is no regular file");
    refused("nowhere/key.json", "cannot write the key");
    const Run twice =
        run_program({"check", "zqorg", "--anonymize", "--key", "k", "-o", "k", "-f", "json"}, here);
    CHECK(twice.status == 2);
    CHECK(has(read_file(here / "k"), "whodecides.check/1"));
    const Run alone = run_program({"check", "zqorg", "--key", "key.json"}, here);
    CHECK(alone.status == 2);
    CHECK(has(alone.err, "add --anonymize"));
    CHECK_FALSE(fs::exists(here / "key.json"));
}
