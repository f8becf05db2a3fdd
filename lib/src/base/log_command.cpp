#include "base/log_command.hpp"

namespace whodecides::text {
namespace {

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

} // namespace

bool ends_like_log_command(std::string_view before) {
    while (!before.empty() && is_letter(before.back()))
        before.remove_suffix(1);
    return before.ends_with("##");
}

/// What is wrapped may begin a line at any blank.
bool begins_log_command(std::string_view before, std::string_view rest) {
    return (before.empty() || before.back() == ' ') && rest.starts_with("::") && rest.size() > 2 &&
           is_letter(rest[2]);
}

} // namespace whodecides::text
