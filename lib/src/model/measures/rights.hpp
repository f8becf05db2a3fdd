#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/rows.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// Which rights people hold - personally, by a role held, by a team led - and which of the rights an entry
/// `needs` whoever answers for it has. Limits are not added: the highest counts, and no limit covers any.
/// Names of rights are compared like keys. Linear to build; a question about a person costs the logarithm
/// of what is written, or the number of their roles and teams, or of those that grant the right.
class Rights {
  public:
    enum class State : std::uint8_t {
        held,
        too_low, ///< a limit is written, below the one needed: true however little else is declared
        missing, ///< nothing grants it, and authority is in use
        unknown, ///< nothing grants it, and authority is not in use; or who answers is not known one by one
    };
    /// One of Entry::needs, seen from whoever answers.
    struct Need {
        State state = State::unknown;
        std::optional<double> limit; ///< how far theirs goes, where it is too low
    };

    explicit Rights(const Organisation& organisation);

    /// How far a right goes for a person who holds it: infinity without limit; nothing where they do not.
    [[nodiscard]] std::optional<double> reach(PersonId person, std::string_view right) const;
    /// Whether the person's right goes as far as is needed; a need without limit asks for the right alone.
    [[nodiscard]] bool holds(PersonId person, const Right& needed) const;
    /// For each of Entry::needs, in that order. Of several who answer at once one is enough; of those who
    /// take turns each needs it. With delegation 5 to 7 they have what their manager has. Retired entries
    /// have no needs.
    [[nodiscard]] std::span<const Need> of(EntryId entry) const { return needs_[entry.value]; }

  private:
    struct Grant {
        std::uint32_t right = 0;
        double limit = 0;
    };
    struct Party;

    std::uint32_t number(std::string_view right);
    [[nodiscard]] std::optional<std::uint32_t> known(std::string_view right) const;
    template <class Thing>
    Rows<Grant> grants_of(const std::vector<Thing>& things);
    void index_leads();
    void index_granters();

    [[nodiscard]] std::span<const Grant> grants(Actor actor) const;
    [[nodiscard]] std::optional<double> granted(Actor actor, std::uint32_t right) const;
    [[nodiscard]] std::optional<double> reach(PersonId person, std::uint32_t right) const;
    [[nodiscard]] std::optional<double> by_office(PersonId person, std::uint32_t right) const;
    [[nodiscard]] bool in_office(PersonId person, Actor office) const;
    [[nodiscard]] std::vector<Party> parties(EntryId entry) const;
    [[nodiscard]] Need judge(const Right& needed, const std::vector<Party>& parties, bool delegated) const;

    const Organisation& organisation_;
    std::unordered_map<std::string, std::uint32_t> numbers_; ///< of rights, by their folded names
    Rows<Grant> people_;                                     ///< each sorted by right
    Rows<Grant> roles_;
    Rows<Grant> teams_;
    Rows<TeamId> leads_;   ///< per person the teams with rights they lead, sorted
    Rows<Actor> granters_; ///< per right the roles and teams that grant it
    Rows<Need> needs_;
    /// What was dear to find: a person with many roles and a right that many roles grant.
    mutable std::mutex guard_;
    mutable std::unordered_map<std::uint64_t, std::optional<double>> found_;
};

} // namespace whodecides
