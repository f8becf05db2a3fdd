#include <doctest/doctest.h>

#include <filesystem>
#include <new>
#include <sstream>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include "cli/run.hpp"
#include "golden/failures.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

// Every way a run can go wrong ends with the status that failures.cpp says, and with a message.

using namespace whodecides;
using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

/// What the commands of the tables find.
class Inputs {
  public:
    Inputs() {
        write_file(path() / "good.yaml", good_text);
        write_file(path() / "unowned.yaml", unowned_text);
        write_file(path() / "broken.yaml", "people: [ana\n");
        write_file(path() / "empty.yaml", "");
        write_file(path() / "nul.yaml", std::string_view("people: [ana\0]\n", 15));
        write_file(path() / "many.yaml", many_findings());
        fs::create_directories(path() / "folder.yaml");
        fs::create_directories(path() / "foreign");
        write_file(path() / "foreign" / "service.yaml", "apiVersion: v1\nkind: Service\n");
        fs::create_directories(path() / "links");
        fs::create_symlink("nowhere", path() / "links" / "link.yaml");
        fs::create_symlink("loop.yaml", path() / "links" / "loop.yaml");
        write_file(path() / "closed.yaml", good_text);
        fs::permissions(path() / "closed.yaml", fs::perms::none);
        fs::create_directories(path() / "closed-folder");
        fs::permissions(path() / "closed-folder", fs::perms::none);
    }
    ~Inputs() {
        std::error_code ignored;
        fs::permissions(path() / "closed-folder", fs::perms::owner_all, ignored);
    }
    Inputs(const Inputs&) = delete;
    Inputs& operator=(const Inputs&) = delete;

    [[nodiscard]] const fs::path& path() const { return folder_.path(); }

  private:
    /// More than a pipe holds.
    static std::string many_findings() {
        std::string many = "people: {ana: Ana}\ndecisions:\n";
        for (int i = 0; i < 5000; ++i)
            many +=
                "  d" + std::to_string(i) + ": {title: Entry " + std::to_string(i) + ", responsible: ana}\n";
        return many;
    }

    TemporaryFolder folder_;
};

void check_told(const Run& run, const Failure& failure) {
    CHECK_MESSAGE(run.status == failure.status, failure.what);
    const bool in_the_result = failure.told == Told::in_the_result || failure.told == Told::unless_root;
    const std::string& where = in_the_result ? run.out : run.err;
    CHECK_MESSAGE(has(where, failure.said), failure.what, ": ", run.out, run.err);
    if (failure.told == Told::instead_of_a_result) {
        CHECK_MESSAGE(run.out.empty(), failure.what);
        CHECK_MESSAGE(has("\n" + run.err, "\nwhodecides: "), failure.what);
    }
}

/// Where input breaks off with an exception.
template <class Exception>
class Exploding : public std::streambuf {
    int_type underflow() override { throw Exception(); }
};

struct Unexpected : std::logic_error {
    Unexpected() : std::logic_error("the input \x1b[31mexploded") {}
};

template <class Exception>
Run run_exploding() {
    Exploding<Exception> buffer;
    std::istream in(&buffer);
    in.exceptions(std::ios::badbit);
    std::ostringstream out;
    std::ostringstream err;
    const std::vector<std::string> arguments{"check", "-"};
    const int status = cli::run(arguments, {in, out, err});
    return {status, out.str(), err.str()};
}

} // namespace

TEST_CASE("every mistake has its exit status and its message") {
    const Inputs inputs;
    for (const Failure& failure : failures()) {
        if (failure.told == Told::unless_root && geteuid() == 0)
            continue;
        CAPTURE(failure.command);
        check_told(run_program(split_command(failure.command), inputs.path(), failure.input), failure);
    }
    if (geteuid() == 0)
        MESSAGE("skipped: what lacks permission, since root may read everything");
}

TEST_CASE("and so has what only a process meets") {
    const Inputs inputs;
    for (const Failure& failure : process_failures()) {
        CAPTURE(failure.command);
        check_told(run_shell(failure.command, inputs.path()), failure);
    }
}

TEST_CASE("a lack of memory ends with 2, a defect of the program with 3") {
    check_told(run_exploding<std::bad_alloc>(),
               {"no memory", "", 2, "not enough memory", Told::instead_of_a_result});
    check_told(run_exploding<Unexpected>(),
               {"a defect", "", 3, "This is a defect of whodecides", Told::instead_of_a_result});
    CHECK(has(run_exploding<Unexpected>().err, "the input ␛[31mexploded\n"));
    struct Nothing {};
    check_told(run_exploding<Nothing>(),
               {"a defect without a name", "", 3, "an unknown exception", Told::instead_of_a_result});
}

TEST_CASE("what was read is checked and printed all the same") {
    const Inputs inputs;
    for (const char* bad : {"broken.yaml", "nul.yaml", "missing.yaml", "links"}) {
        CAPTURE(bad);
        const Run run = run_program({"check", bad, "unowned.yaml", "-f", "concise"}, inputs.path());
        CHECK(run.status == 2);
        CHECK(has(run.out, "[no-accountable]"));
    }
}
