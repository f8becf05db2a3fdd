#include "support/repository.hpp"

#include <stdexcept>

#include "support/program.hpp"
#include "support/tools.hpp"

namespace whodecides::test {

bool has_git() {
    return has_command("git");
}

Repository::Repository() {
    git("init -q -b main .");
}

void Repository::write(const std::string& name, std::string_view bytes) const {
    std::filesystem::create_directories((path() / name).parent_path());
    write_file(path() / name, bytes);
}

void Repository::commit(const std::string& tag) const {
    git("add -A .");
    git("commit -q --allow-empty -m '" + tag + "'");
    git("tag '" + tag + "'");
}

void Repository::git(const std::string& arguments) const {
    const Run run =
        run_shell("GIT_CONFIG_GLOBAL=/dev/null git -c user.name=Ana -c user.email=ana@example.com "
                  "-c commit.gpgsign=false -c protocol.file.allow=always " +
                      arguments,
                  path());
    if (run.status != 0)
        throw std::runtime_error("git " + arguments + ": " + run.err);
}

} // namespace whodecides::test
