#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "report/compare_format.hpp"
#include "support/csv.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "unit/compare/compared.hpp"

using namespace whodecides;
using namespace whodecides::test;

namespace {

/// A folder with what Ana, Ben and Cem filled in, Cem as CSV, and what could not be read.
class Sheets {
  public:
    Sheets() {
        write_file(path() / "ana.yaml", grid("Ana, Ben, Cem", {"Hire: [A, R, -]", "Pay: [A, -, C]"}));
        write_file(path() / "ben.yaml", grid("Ana, Ben, Cem", {"Hire: [R, A, -]", "Pay: [A, -, C]"}));
        write_file(path() / "cem.csv", "Decision,Ana,Ben,Cem\nHire,A,R,\nPay,A,,C\nSell,A,,\n");
        write_file(path() / "broken.yaml", "people: [ana\n");
        write_file(path() / "empty.yaml", "");
    }
    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
    [[nodiscard]] Run compare(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"compare", "--as-of", "2026-01-01"});
        return run_program(arguments, path());
    }

  private:
    TemporaryFolder folder_;
};

/// On one line, however it was wrapped.
std::string flat(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

} // namespace

TEST_CASE("the text of a comparison begins with the answer") {
    const Sheets sheets;
    const Run run = sheets.compare({"ana.yaml", "ben.yaml", "cem.csv"});
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK(run.out.starts_with("On 1 of 2 decisions the three of you name different people.\n"));
    CHECK(has(run.out, "Ana and Ben each say: I decide. Which of you is it, or is it both?"));
    CHECK(has(run.out, "Sell, which Cem alone has"));
    CHECK(has(run.out, "Krippendorff's"));
}

TEST_CASE("names that may be one are asked about before the figures") {
    const TemporaryFolder folder;
    write_file(folder.path() / "ana.csv", "Decision,Ana,Carla\nSet the price,A,R\nHire,R,A\n");
    write_file(folder.path() / "ben.csv", "Decision,Ana,Karla\nSet the prices,A,R\nHire,R,A\n");
    write_file(folder.path() / "cem.csv", "Decision,Ana,Carla\nSet the price,A,R\nHire,R,A\n");
    const Run run = run_program({"compare", "ana.csv", "ben.csv", "cem.csv"}, folder.path());
    CHECK(run.status == 0);
    CHECK(run.out.starts_with(
        "To be asked first\n"
        "  `Carla` (ana.csv and cem.csv) and `Karla` (ben.csv): one person? They are counted as two.\n"
        "  `Set the price` (ana.csv and cem.csv) and `Set the prices` (ben.csv): one decision? They are\n"
        "  counted as two.\n"
        "\n"
        "On "));
    const Run markdown =
        run_program({"compare", "-f", "markdown", "ana.csv", "ben.csv", "cem.csv"}, folder.path());
    CHECK(has(markdown.out, "one person? They are counted as two."));
    const auto json = nlohmann::json::parse(
        run_program({"compare", "-f", "json", "ana.csv", "ben.csv", "cem.csv"}, folder.path()).out);
    REQUIRE(json["near"].size() == 2);
    CHECK(json["near"][0]["first"]["title"] == "Carla");
    CHECK(json["near"][0]["first_voices"] == std::vector<int>{0, 2});
    CHECK(json["near"][0]["second_voices"] == std::vector<int>{1});
    CHECK(json["alone"][0]["like"] == "Set the price");
    // A file that has both knows them for two; and names that are far from each other are two.
    write_file(folder.path() / "ben.csv", "Decision,Ana,Karla,Carla\nSet the price,A,R,C\nHire,R,A,C\n");
    write_file(folder.path() / "cem.csv", "Decision,Ana,Dieter\nSet the price,A,R\nHire,R,A\nShift 1,A,R\n");
    write_file(folder.path() / "ana.csv", "Decision,Ana,Carla\nSet the price,A,R\nHire,R,A\nShift 2,A,R\n");
    CHECK_FALSE(
        has(run_program({"compare", "ana.csv", "ben.csv", "cem.csv"}, folder.path()).out, "asked first"));
}

TEST_CASE("what cannot be read is left out, the rest is compared, and the status says so") {
    const Sheets sheets;
    for (const PrintFormat<CompareResult>& format : compare_formats()) {
        const std::string name(format.name);
        for (const char* bad : {"broken.yaml", "empty.yaml", "missing.yaml"}) {
            CAPTURE(name);
            CAPTURE(bad);
            const Run run = sheets.compare({"-f", name, "ana.yaml", bad, "ben.yaml"});
            CHECK(run.status == 2);
            CHECK(has(run.err, bad));
            CHECK(has(run.out, "Ana and Ben each say"));
            CHECK((name != "json" || has(run.out, "\"incomplete\":true")));
            const Run alone = sheets.compare({"-f", name, "ana.yaml", bad});
            CHECK(alone.status == 2);
            CHECK(!has(alone.out, "each say"));
        }
        const Run whole = sheets.compare({"-f", name, "ana.yaml", "ben.yaml"});
        CHECK(whole.status == 0);
        CHECK((name != "json" || has(whole.out, "\"incomplete\":false")));
    }
    CHECK(has(sheets.compare({"ana.yaml", "broken.yaml"}).out,
              "Fewer than two of the files could be read whole: there is nothing to compare.\n"));
    CHECK(has(sheets.compare({"ana.yaml", "broken.yaml", "ben.yaml"}).out,
              "broken.yaml could not be read whole and is left out."));
}

TEST_CASE("one of a thing is not told as several") {
    const Sheets sheets;
    write_file(sheets.path() / "x.yaml", "decisions: {a: {accountable: Ana}}");
    write_file(sheets.path() / "y.yaml", "decisions: {a: {accountable: Ben}}");
    const std::string differ = sheets.compare({"x.yaml", "y.yaml"}).out;
    CHECK(differ.starts_with("On 1 of 1 decision the two of you name different people.\n"));
    CHECK(
        has(flat(differ), "None of the files names exactly one person x, so what x.yaml claims is unknown"));
    write_file(sheets.path() / "y.yaml", "decisions: {a: {accountable: Ana}}");
    const std::string same = sheets.compare({"x.yaml", "y.yaml"}).out;
    CHECK(same.starts_with("On the 1 decision the two of you name the same people.\n"));
    CHECK(has(flat(same), "Of 1 cell that somebody filled in, 1 has the same letters"));
    CHECK(has(flat(same), "alpha is unknown: all answers are the same"));
    write_file(sheets.path() / "y.yaml", "responsibilities: {b: {accountable: Ana}}");
    CHECK(sheets.compare({"x.yaml", "y.yaml"})
              .out.starts_with("No entry has two answers: there is nothing to compare.\n"));
}

TEST_CASE("with more voices than columns the table counts who is named") {
    const TemporaryFolder folder;
    std::vector<std::string> arguments{"compare", "--as-of", "2026-01-01"};
    for (int i = 0; i < 8; ++i) {
        const std::string file = "voice" + std::to_string(i) + ".yaml";
        write_file(folder.path() / file, grid("Ana, Ben", {i < 6 ? "Hire: [A, R]" : "Hire: [R, A]"}));
        arguments.push_back(file);
    }
    const Run run = run_program(arguments, folder.path());
    CHECK(has(run.out, "On 1 of 1 decision the eight of you name different people."));
    CHECK(has(run.out, "Ana (6), Ben (2)"));
}

TEST_CASE("a long list of what stands in one file only is counted out") {
    const TemporaryFolder folder;
    std::vector<std::string> rows;
    for (int i = 0; i < 30; ++i)
        rows.push_back("Thing of kind " + std::string(1, static_cast<char>('a' + i % 26)) +
                       std::to_string(i * 37) + ": [A]");
    write_file(folder.path() / "ana.yaml", grid("Ana", rows));
    write_file(folder.path() / "ben.yaml", grid("Ana", {"Zebra: [A]"}));
    const Run run = run_program({"compare", "ana.yaml", "ben.yaml"}, folder.path());
    CHECK(has(run.out, "and 11 more that stand in one file only; `-f json` lists them"));
    const auto json = nlohmann::json::parse(
        run_program({"compare", "-f", "json", "ana.yaml", "ben.yaml"}, folder.path()).out);
    CHECK(json["alone"].size() == 31);
}

TEST_CASE("every format says the same") {
    const Sheets sheets;
    const std::vector<std::string> files{"ana.yaml", "ben.yaml", "cem.csv"};
    const auto print = [&](const char* format) {
        std::vector<std::string> arguments = files;
        arguments.insert(arguments.begin(), {"-f", format});
        return sheets.compare(arguments).out;
    };
    const auto json = nlohmann::json::parse(print("json"));
    CHECK(json["schema"] == "whodecides.compare/1");
    CHECK(json["headline"] == "On 1 of 2 decisions the three of you name different people.");
    CHECK(json["deciders"]["units"] == 2);
    CHECK(json["deciders"]["share"] == doctest::Approx(2.0 / 3));
    CHECK(json["rows"][0]["claimed_by"] == nlohmann::json::array({0, 1}));
    CHECK(json["rows"][0]["answers"][2]["path"] == "cem.csv");
    CHECK(json["rows"][0]["answers"][2]["line"] == 2);
    CHECK(json["rows"][1]["question"].is_null());
    CHECK(json["alone"][0]["entry"]["title"] == "Sell");
    const auto csv = read_csv(print("csv"));
    REQUIRE(csv.size() == 3);
    CHECK(csv[0][3] == "Ana");
    CHECK(csv[1][2] == "Hire");
    CHECK(csv[1][4] == "I do");
    CHECK(csv[1][5] == "Ana");
    CHECK(has(print("markdown"), "| Hire | I do | I do | Ana | 33 % |"));
}

TEST_CASE("--as says whose a file is, quiet and output work as everywhere") {
    const Sheets sheets;
    write_file(sheets.path() / "form3.yaml", read_file(sheets.path() / "ana.yaml"));
    CHECK(
        has(flat(sheets.compare({"form3.yaml", "ben.yaml"}).out), "`--as NAME=form3.yaml` says whose it is"));
    CHECK(has(sheets.compare({"form3.yaml", "ben.yaml", "--as", "ana=form3.yaml"}).out,
              "Ana and Ben each say"));
    const std::string file = (sheets.path() / "out").string();
    CHECK(sheets.compare({"ana.yaml", "ben.yaml", "-o", file}).out == "");
    CHECK(read_file(file) == sheets.compare({"ana.yaml", "ben.yaml"}).out);
    const Run over = sheets.compare({"ana.yaml", "ben.yaml", "-o", "ben.yaml"});
    CHECK(over.status == 2);
    CHECK(has(over.err, "is read by this run"));
    CHECK(has(sheets.compare({"--color", "always", "ana.yaml", "ben.yaml"}).out, "\x1b["));
    CHECK(!has(sheets.compare({"ana.yaml", "ben.yaml"}).out, "\x1b["));
}

TEST_CASE("standard input is one of the files") {
    const Sheets sheets;
    const Run run = run_program({"compare", "ana.yaml", "-", "--stdin-filename", "ben.yaml"}, sheets.path(),
                                read_file(sheets.path() / "ben.yaml"));
    CHECK(run.status == 0);
    CHECK(has(run.out, "Ana and Ben each say"));
}

TEST_CASE("mistakes in what is asked for") {
    const Sheets sheets;
    const auto refused = [&](std::vector<std::string> arguments, const char* said) {
        const Run run = sheets.compare(std::move(arguments));
        CHECK(run.status == 2);
        CHECK(run.out == "");
        CHECK_MESSAGE(has(run.err, said), run.err);
    };
    refused({}, "compare needs 2 arguments or more: FILE FILE...");
    refused({"ana.yaml"}, "compare needs 2 arguments or more: FILE FILE...");
    refused({"ana.yaml", "./ana.yaml"}, "`./ana.yaml` is there twice; name each file once");
    refused({"-", "-"}, "`-` is there twice");
    refused({"ana.yaml", "ben.yaml", "--as", "ana"}, "--as takes NAME=FILE, not `ana`");
    refused({"ana.yaml", "ben.yaml", "--as", "=ana.yaml"}, "--as takes NAME=FILE");
    refused({"ana.yaml", "ben.yaml", "--as", "Ana="}, "--as takes NAME=FILE");
    refused({"ana.yaml", "ben.yaml", "--as", "Ana=cem.csv"},
            "`cem.csv`, which Ana is to have filled in, is none of the files compared");
    refused({"ana.yaml", "ben.yaml", "--as", "Anna=ana.yaml"},
            "none of the files names exactly one person `Anna`; did you mean `Ana`?");
    refused({"ana.yaml", "ben.yaml", "-f", "sarif"},
            "--format takes text, markdown, csv or json, not `sarif`");
    refused({"ana.yaml", "ben.yaml", "--as-of", "soon"}, "`soon` is not a date");
}

TEST_CASE("names from the input reach no format of a comparison raw") {
    const TemporaryFolder folder;
    const auto text = [](const char* who) {
        return "decisions: {\"=1+\\e[31m|<b>\": {accountable: \"=2|<i>\\u202E" + std::string(who) + "\"}}\n";
    };
    write_file(folder.path() / "x.yaml", text("a"));
    write_file(folder.path() / "y.yaml", text("b"));
    for (const PrintFormat<CompareResult>& format : compare_formats()) {
        const std::string out =
            run_program({"compare", "-f", std::string(format.name), "x.yaml", "y.yaml"}, folder.path()).out;
        CAPTURE(out);
        CHECK(has(out, "different people") == (format.name != "csv"));
        CHECK(!has(out, "\x1b"));
        CHECK(!has(out, "\u202E"));
        CHECK((format.name != "markdown" || !has(out, "<b>")));
        CHECK((format.name != "csv" || has(out, "\"'=1+")));
    }
}
