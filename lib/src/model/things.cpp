#include "model/things.hpp"

namespace whodecides {

std::string_view to_string(Mode mode) {
    switch (mode) {
    case Mode::unset:
        return "unset";
    case Mode::single:
        return "single";
    case Mode::advice:
        return "advice";
    case Mode::consent:
        return "consent";
    case Mode::consensus:
        return "consensus";
    case Mode::majority:
        return "majority";
    case Mode::delegated:
        return "delegated";
    }
    return {};
}

} // namespace whodecides
