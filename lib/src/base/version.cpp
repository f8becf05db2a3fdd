#include <whodecides/version.hpp>

namespace whodecides {

std::string_view version() {
    return WHODECIDES_VERSION;
}

} // namespace whodecides
