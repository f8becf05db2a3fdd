#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <whodecides/moves.hpp>

#include "engine/strict_file.hpp"

namespace whodecides::engine {

/// A list of moves as a file has it.
class MovesFile {
  public:
    /// Understands the bytes of a file; `path` is how it is called in messages. Throws Mistakes.
    MovesFile(std::string_view path, std::string bytes);

    [[nodiscard]] const std::vector<Move>& moves() const { return moves_; }
    /// "moves.yaml:3:5: ", where the move stands.
    [[nodiscard]] std::string place_of(const Move& move) const { return file_.place(move.place); }

  private:
    void tell_no_list();
    void take_root(const yaml::Node& root);
    void take_move(const yaml::Node& item);
    std::string_view take_field(const yaml::Node& key, const yaml::Node& value, Move& move);

    StrictFile file_;
    std::vector<Move> moves_;
};

} // namespace whodecides::engine
