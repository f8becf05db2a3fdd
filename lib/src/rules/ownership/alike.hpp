#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/measures/answering.hpp"
#include "model/measures/titles.hpp"
#include "rules/rule.hpp"

/// What the two rules about titles that read alike share.
namespace whodecides {

/// Titles with fewer tokens are not compared: one word says too little.
constexpr std::size_t least_compared_tokens = 2;

/// An entry of a group, as the rules tell of it.
struct Alike {
    EntryId entry;
    std::vector<Actor> parties; ///< who answers for it; see answering_parties
};

/// With what each of the entries answers, in the order given.
std::vector<Alike> with_parties(const Context& context, const std::vector<EntryId>& entries);

/// Fills in what both rules say in the same way: places, labels, people, topics, the similarity of the
/// first entry and the one nearest to it against the threshold, and a note on what that rests on.
void tell(const Context& context, Draft& draft, const std::vector<Alike>& group, const RuleOption& threshold);

} // namespace whodecides
