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

/// Counts how far voices agree, row by row.
class Tally {
  public:
    explicit Tally(std::size_t voices) : pairs_(voices, std::vector<NominalAgreement>(voices)) {}

    /// Adds what each voice says about a row; fills in the share and the cells that differ.
    void add(const std::vector<std::optional<Statement>>& said, const Cast& cast, CompareRow& row);
    /// Writes down what came of it.
    void tell(Comparison& comparison);

  private:
    struct Cells {
        std::size_t answers = 0; ///< of a row
        std::size_t filled = 0;
    };

    void add_deciders(const std::vector<std::optional<Statement>>& said, CompareRow& row);
    void add_letters(const std::vector<const Statement*>& said, const Cast& cast, CompareRow& row);
    [[nodiscard]] std::uint32_t number_of(const std::vector<Member>& deciders);
    [[nodiscard]] std::uint32_t number_of(DutySet duties);
    void add_blank_cells();

    NominalAgreement deciders_;
    NominalAgreement letters_;
    std::vector<std::vector<NominalAgreement>> pairs_;
    std::map<std::vector<Member>, std::uint32_t> decider_numbers_;
    std::vector<DutySet> duty_numbers_{{}}; ///< the first is a blank cell
    std::vector<Member> actors_;            ///< whoever has a letter in a row that counts
    std::vector<Cells> cells_;              ///< of each row that counts
    std::size_t filled_ = 0;
    std::size_t filled_alike_ = 0;
};

} // namespace whodecides::engine
