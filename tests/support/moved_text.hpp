#pragma once

#include <string>
#include <vector>

#include <whodecides/moves.hpp>

/// Moves beside what one would write by hand.
namespace whodecides::test {

/// Everything that moves can change, after the moves, and what the rules say of it.
std::string told_after(const std::string& text, const std::vector<Move>& moves);
/// Checks that the moves make of the text what the edited one says.
void check_same(const std::string& text, const std::vector<Move>& moves, const std::string& edited);
/// "1: no person is called `x`": which move does not fit and why; "nothing" where all do.
std::string refusal(const std::string& text, const std::vector<Move>& moves);

} // namespace whodecides::test
