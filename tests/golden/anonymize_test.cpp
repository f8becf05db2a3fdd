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
#include "golden/household.hpp"
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
        const Json document = Json::parse(run.out);
        Json changed = Json::array();
        for (const Json& one : document["changed_findings"])
            changed.push_back(one["finding"]);
        return without_texts(document["new_findings"]).dump() +
               without_texts(document["gone_findings"]).dump() + without_texts(changed).dump();
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
    const Run alone = run_program({"check", "zqorg", "--key", "key.json"}, here);
    CHECK(alone.status == 2);
    CHECK(has(alone.err, "add --anonymize"));
    CHECK_FALSE(fs::exists(here / "key.json"));
}
