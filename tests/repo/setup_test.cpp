#include <doctest/doctest.h>

#include <string>

#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"

// The two commands stop with a clear message where they cannot go on. Each case runs quickstart.sh with a
// path of its own, on which commands that matter are replaced; nothing is installed or built.

using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

/// A folder for PATH with the plain tools the scripts use, and whatever a case puts in their place.
class Commands {
  public:
    Commands() {
        for (const char* tool :
             {"cat", "dirname", "env", "head", "id", "mkdir", "nproc", "sed", "sh", "sort"})
            fs::create_symlink(fs::path("/usr/bin") / tool, folder_.path() / tool);
    }

    void put(const std::string& name, const std::string& script) {
        const fs::path path = folder_.path() / name;
        fs::remove(path);
        write_file(path, "#!/bin/sh\n" + script + "\n");
        fs::permissions(path, fs::perms::owner_all);
    }

    [[nodiscard]] Run quickstart() const {
        return run_shell("PATH='" + folder_.path().string() + "' /bin/sh examples/quickstart.sh",
                         source_dir());
    }

  private:
    TemporaryFolder folder_;
};

constexpr const char* installed = "echo 'install ok installed'";
constexpr const char* missing = "exit 1";

} // namespace

TEST_CASE("without apt-get the set-up says what to install by hand") {
    const Run run = Commands().quickstart();
    CHECK(run.status == 1);
    CHECK(run.err.find("Cannot go on: this system has no apt-get") != std::string::npos);
    CHECK(run.err.find("yaml-cpp") != std::string::npos);
}

TEST_CASE("without root and sudo the set-up says what to ask for") {
    Commands commands;
    commands.put("apt-get", "exit 1");
    commands.put("dpkg-query", missing);
    commands.put("id", "echo 1000");
    const Run run = commands.quickstart();
    CHECK(run.status == 1);
    CHECK(run.err.find("root or sudo") != std::string::npos);
    CHECK(run.err.find("apt-get install") != std::string::npos);
    CHECK(run.err.find("libyaml-cpp-dev") != std::string::npos);
}

TEST_CASE("without a network the set-up says so") {
    Commands commands;
    commands.put("apt-get", "echo 'Could not resolve host' >&2; exit 100");
    commands.put("dpkg-query", missing);
    commands.put("id", "echo 0");
    const Run run = commands.quickstart();
    CHECK(run.status == 1);
    CHECK(run.err.find("Is there a network") != std::string::npos);
}

TEST_CASE("sudo installs where it is there, and only what is missing") {
    Commands commands;
    commands.put("apt-get", "exit 1");
    commands.put("dpkg-query", "for p; do :; done; [ \"$p\" = cmake ] || echo 'install ok installed'");
    commands.put("id", "echo 1000");
    commands.put("sudo", "echo \"sudo $*\"; exit 1");
    const Run run = commands.quickstart();
    CHECK(run.status == 1);
    CHECK(run.out.find("Installing: cmake \n") != std::string::npos);
    CHECK(run.out.find("sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "
                       "--no-install-recommends cmake\n") != std::string::npos);
}

TEST_CASE("tools that are too old are named with the version that is needed") {
    Commands commands;
    commands.put("apt-get", "exit 1");
    commands.put("dpkg-query", installed);
    commands.put("cmake", "echo 'cmake version 3.18.4'");
    commands.put("c++", "echo 12.2.0");
    const Run old_cmake = commands.quickstart();
    CHECK(old_cmake.status == 1);
    CHECK(old_cmake.err.find("CMake 3.18.4 is too old; 3.25 or later") != std::string::npos);

    commands.put("cmake", "echo 'cmake version 3.25.1'");
    commands.put("c++", "echo 10.2.1");
    const Run old_compiler = commands.quickstart();
    CHECK(old_compiler.status == 1);
    CHECK(old_compiler.err.find("g++ 10.2.1 is too old; 12 or later") != std::string::npos);
}

TEST_CASE("a build that cannot be configured stops the commands") {
    Commands commands;
    commands.put("apt-get", "exit 1");
    commands.put("dpkg-query", installed);
    commands.put("cmake", "case $1 in --version) echo 'cmake version 3.25.1' ;; *) exit 1 ;; esac");
    commands.put("c++", "echo 12.2.0");
    const Run run = commands.quickstart();
    CHECK(run.status == 1);
    CHECK(run.err.find("CMake could not configure the build") != std::string::npos);
}
