#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include <whodecides/finding.hpp>

#include "base/rows.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// Where in an organisation its findings are: on which entries, on which seats of these, on whom. Borrows
/// both. Indices of findings are ascending everywhere.
class FindingMarks {
  public:
    FindingMarks(const Organisation& organisation, std::span<const Finding> findings);

    /// Findings about the entry, or about the text in it. What is said about a person, a role or a team with
    /// the entry as context is not among them.
    [[nodiscard]] std::span<const std::uint32_t> of(EntryId entry) const { return entries_[entry.value]; }
    /// Findings about the person, role or team.
    [[nodiscard]] std::span<const std::uint32_t> of(Actor actor) const;
    /// Of those about the entry the ones with a place on that seat: on its name, its key or its letter.
    [[nodiscard]] std::span<const std::uint32_t> on_seat(EntryId entry, std::size_t seat) const;
    /// The worst severity among findings; nothing where there are none.
    [[nodiscard]] std::optional<Severity> worst(std::span<const std::uint32_t> findings) const;
    [[nodiscard]] const Finding& operator[](std::uint32_t finding) const { return findings_[finding]; }
    [[nodiscard]] std::size_t size() const { return findings_.size(); }

  private:
    void find_actors();
    void find_entries();
    void find_seats();

    const Organisation& organisation_;
    std::span<const Finding> findings_;
    Rows<std::uint32_t> entries_;
    std::map<Actor, std::vector<std::uint32_t>> actors_;
    std::vector<std::uint32_t> first_seat_; ///< per entry, in the numbers of seats_
    Rows<std::uint32_t> seats_;
};

} // namespace whodecides::engine
