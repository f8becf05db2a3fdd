#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include <whodecides/matrix.hpp>

#include "model/measures/measures.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// Whose column it is: an actor, a name that stands for nobody, or the rest. In the order of the columns.
struct ColumnKey {
    MatrixColumnKind kind = MatrixColumnKind::person;
    std::uint32_t index = UINT32_MAX; ///< of the actor
    std::string name;                 ///< folded; of a name that stands for nobody

    friend auto operator<=>(const ColumnKey&, const ColumnKey&) = default;
};

/// The column of whoever a seat names.
ColumnKey named_column(const Ref& who);

/// Says in which columns a seat is shown. Borrows everything.
class ColumnFinder {
  public:
    /// More people than that behind one name stay one column: a crowd on every entry stays linear.
    static constexpr std::size_t most_people = Answering::most_listed;

    struct Found {
        ColumnKey key;
        bool itself = true; ///< the column is what the seat names
    };

    ColumnFinder(const Organisation& organisation, const Measures& measures, MatrixBy by)
        : organisation_(organisation), measures_(measures), by_(by) {}

    /// Never empty: what has no column of the kind asked for keeps its own, or goes to the rest.
    [[nodiscard]] std::vector<Found> columns(const Ref& who) const;

  private:
    [[nodiscard]] std::vector<Found> people(const Ref& who) const;
    [[nodiscard]] Found role(const Ref& who) const;
    [[nodiscard]] Found team(const Ref& who) const;

    const Organisation& organisation_;
    const Measures& measures_;
    MatrixBy by_;
};

} // namespace whodecides::engine
