#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "cli/options.hpp"
#include "docs/pages.hpp"

// Writes the generated parts of the manual and the README anew. Its one argument is the top of the source
// tree. `cmake --build build --target docs` runs it; a test says when it has to be.
namespace {

using namespace whodecides;

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in)
        throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::string& path, const std::string& content) {
    std::ofstream out(path, std::ios::binary);
    out << content;
    if (!out.flush())
        throw std::runtime_error("cannot write " + path);
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 2)
            throw std::runtime_error("usage: whodecides_docs SOURCE_TREE");
        for (const docs::Region& region : docs::regions(cli::commands())) {
            const std::string path = std::string(argv[1]) + "/" + std::string(region.file);
            const std::string before = read(path);
            const std::string after = docs::with_region(before, region);
            if (after == before)
                continue;
            write(path, after);
            std::cout << "wrote " << region.name << " in " << region.file << '\n';
        }
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "whodecides_docs: " << error.what() << '\n';
        return 1;
    }
}
