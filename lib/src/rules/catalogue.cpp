#include "rules/catalogue.hpp"

#include <vector>

namespace whodecides {

// ownership

// framework

// speed

// load

// authority

// power

// communication

// succession

// input

std::span<const Rule* const> catalogue() {
    static const std::vector<const Rule*> list{
        // ownership

        // framework

        // speed

        // load

        // authority

        // power

        // communication

        // succession

        // input
    };
    return list;
}

} // namespace whodecides
