#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/views/compare_cast.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// The letters of one actor on one entry, and the duties that they stand for.
struct ActorLetters {
    Member actor = nobody;
    DutySet duties;
    std::string written; ///< "A/R"
};

/// What a voice says about an entry.
struct Statement {
    std::vector<Member> deciders;      ///< sorted, each once
    std::vector<ActorLetters> letters; ///< sorted by actor, each once
    std::vector<Member> unread; ///< of whom something stands there that is no letter; sorted, each once
    bool claims = false;        ///< whether the one who filled it in decides
};

/// Nothing where the voice leaves the entry blank. `told` is the same entry in the words of the result,
/// `filler` who filled it in, as far as that is known.
std::optional<Statement> statement_of(const Cast& cast, std::size_t voice, const Entry& entry,
                                      const Entry& told, std::optional<Member> filler);

} // namespace whodecides::engine
