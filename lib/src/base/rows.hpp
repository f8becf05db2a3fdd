#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace whodecides {

/// Lists of values behind one another in one array: row i is data[offsets[i] .. offsets[i + 1]).
template <class Value>
struct Rows {
    std::vector<std::uint32_t> offsets{0};
    std::vector<Value> data;

    [[nodiscard]] std::size_t size() const { return offsets.size() - 1; }
    [[nodiscard]] std::span<const Value> operator[](std::size_t row) const {
        return std::span(data).subspan(offsets[row], offsets[row + 1] - offsets[row]);
    }
    /// Ends the row that values were added to.
    void end_row() { offsets.push_back(static_cast<std::uint32_t>(data.size())); }

    /// Values sorted into `count` rows by counting; within a row they keep their order. A row is a number, or
    /// an id with one.
    template <class Row>
    static Rows grouped(std::size_t count, const std::vector<std::pair<Row, Value>>& pairs) {
        Rows rows;
        rows.offsets.assign(count + 1, 0);
        for (const auto& [row, value] : pairs)
            ++rows.offsets[number(row) + 1];
        for (std::size_t row = 0; row < count; ++row)
            rows.offsets[row + 1] += rows.offsets[row];
        rows.data.resize(pairs.size());
        std::vector<std::uint32_t> next(rows.offsets.begin(), rows.offsets.end() - 1);
        for (const auto& [row, value] : pairs)
            rows.data[next[number(row)]++] = value;
        return rows;
    }

  private:
    static std::size_t number(std::uint32_t row) { return row; }
    template <class Id>
    static std::size_t number(const Id& row) {
        return row.value;
    }
};

} // namespace whodecides
