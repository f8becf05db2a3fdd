#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include <whodecides/compare.hpp>

#include "base/agreement.hpp"
#include "engine/views/compare_statement.hpp"

namespace whodecides::engine {

/// Counts how far voices agree, row by row. Borrows the cast.
class Tally {
  public:
    Tally(const Cast& cast, std::size_t voices)
        : cast_(cast), pairs_(voices, std::vector<NominalAgreement>(voices)) {}

    /// Adds what each voice says about a row; fills in the share and the cells that differ.
    void add(const std::vector<std::optional<Statement>>& said, CompareRow& row);
    /// Writes down what came of it.
    void tell(Comparison& comparison);

  private:
    using Voices = std::vector<std::uint32_t>; ///< ascending
    /// Rows that the same voices answer.
    struct AnsweredAlike {
        std::size_t count = 0;
        std::map<Voices, std::size_t> filled; ///< cells, by the voices that know the actor
    };

    void add_deciders(const std::vector<std::optional<Statement>>& said, CompareRow& row);
    void add_letters(const std::vector<std::optional<Statement>>& said, CompareRow& row);
    void add_cell(const std::vector<std::optional<Statement>>& said, const Voices& answering, Member actor,
                  CompareRow& row);
    [[nodiscard]] std::uint32_t number_of(const std::vector<Member>& deciders);
    [[nodiscard]] std::uint32_t number_of(DutySet duties);
    void add_blank_cells();

    const Cast& cast_;
    NominalAgreement deciders_;
    NominalAgreement letters_;
    std::vector<std::vector<NominalAgreement>> pairs_;
    std::map<std::vector<Member>, std::uint32_t> decider_numbers_;
    std::vector<DutySet> duty_numbers_{{}}; ///< the first is a blank cell
    std::vector<Member> actors_;            ///< whoever has a letter in a row that counts
    std::map<Voices, AnsweredAlike> rows_;  ///< those that count
    std::size_t filled_ = 0;
    std::size_t filled_alike_ = 0;
};

} // namespace whodecides::engine
