#include "support/validator.hpp"

#include <doctest/doctest.h>

#include "docs/schema.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/tools.hpp"

namespace whodecides::test {

bool has_validator() {
    if (run_shell("python3 -c 'import jsonschema, yaml'", "/").status == 0)
        return true;
    lacking("python3-jsonschema or python3-yaml");
    return false;
}

std::string judged_by(std::string_view schema, const std::vector<std::filesystem::path>& files) {
    const TemporaryFolder folder;
    write_file(folder.path() / "schema.json", schema);
    std::string line = "python3 -W ignore '" +
                       (source_dir() / "tests" / "ecosystem" / "conforms.py").string() + "' '" +
                       (folder.path() / "schema.json").string() + "'";
    for (const std::filesystem::path& file : files)
        line += " '" + file.string() + "'";
    const Run run = run_shell(line, "/");
    REQUIRE_MESSAGE(run.status == 0, run.err);
    return run.out;
}

std::string judged(std::string_view schema, const std::vector<std::filesystem::path>& files) {
    return judged_by(docs::find_schema(schema)->text(), files);
}

} // namespace whodecides::test
