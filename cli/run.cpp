#include "cli/run.hpp"

namespace whodecides::cli {

int run(std::span<const std::string>, const Streams&) {
    return Status::undone;
}

} // namespace whodecides::cli
