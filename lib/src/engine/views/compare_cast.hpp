#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <whodecides/finding.hpp>

#include "engine/views/compare_near.hpp"
#include "engine/views/compare_same.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// Somebody several voices speak of: a person, a role, a team, or a name that no file declares.
using Member = std::uint32_t;
constexpr Member nobody = UINT32_MAX;

/// Who is who in the organisations of several voices, and who stands behind a role. Borrows the
/// organisations.
class Cast {
  public:
    /// One organisation for each voice; nullptr: the voice is left out. `told` are the same ones in the words
    /// of the subjects.
    Cast(std::span<const Organisation* const> voices, std::span<const Organisation* const> told);

    /// Who is meant in that voice: the person behind a role or a team with one holder, else the actor itself.
    /// Where a voice does not say who holds it, another one may. `nobody` for words that name nobody.
    [[nodiscard]] Member of(std::size_t voice, const Ref& ref) const;
    /// Whether the name means that member, or one of several people behind it.
    [[nodiscard]] bool reaches(std::size_t voice, const Ref& ref, Member member) const;
    /// The voices that have the member at all, by a column, a declaration or a name in a seat; ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& knowing(Member member) const { return knowing_[member]; }
    /// Whether that voice is one of them.
    [[nodiscard]] bool knows(std::uint32_t voice, Member member) const;
    /// How the first voice that declares them calls them.
    [[nodiscard]] const Subject& subject(Member member) const { return subjects_[member]; }
    /// The person or role of that id, alias or name, whatever the case, in any of the voices, if there is
    /// one; a role stands for the person behind it.
    [[nodiscard]] std::optional<Member> named(std::string_view name) const;
    /// Everybody whom not all of the voices have that are not left out.
    [[nodiscard]] std::vector<Partial> partial() const;
    /// The names of those, for suggestions.
    [[nodiscard]] std::vector<std::string_view> spellings() const;

  private:
    /// A voice's own person, role, team or unknown name.
    struct Thing {
        std::uint32_t voice;
        Actor actor;
        std::string_view name; ///< where no file declares it
        std::string_view told; ///< likewise, in the words of the subjects
    };
    using Names = std::unordered_map<std::string, std::uint32_t>;
    using Bearers = std::unordered_map<std::string, std::vector<std::uint32_t>>; ///< things by folded name

    void add_voice(std::uint32_t voice, const Organisation& organisation);
    void add_unknown(std::uint32_t voice, const Organisation& organisation);
    void join();
    void find_people_behind();
    void find_knowing();
    void describe();
    [[nodiscard]] std::uint32_t thing_of(std::size_t voice, Actor actor) const;
    [[nodiscard]] std::vector<std::string> names_of(const Thing& thing) const;
    /// The one person the voice itself knows behind the actor.
    [[nodiscard]] std::optional<std::uint32_t> person_behind(const Thing& thing) const;
    [[nodiscard]] bool says_who_holds(const Thing& thing) const;

    std::span<const Organisation* const> voices_;
    std::span<const Organisation* const> told_;
    std::vector<std::uint32_t> first_; ///< of each voice, its first thing
    std::vector<Thing> things_;
    std::vector<Names> unknown_; ///< of each voice: folded names that stand for nothing
    Bearers bearers_;
    std::vector<Member> same_;  ///< of each thing, the first of those that are one with it
    std::vector<Member> means_; ///< of each thing, who stands behind it
    std::vector<std::vector<std::uint32_t>> knowing_; ///< of each member
    std::vector<Subject> subjects_;
};

} // namespace whodecides::engine
