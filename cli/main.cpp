#include <iostream>
#include <string>
#include <vector>

#include "cli/run.hpp"

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return whodecides::cli::run(arguments, {std::cin, std::cout, std::cerr});
}
