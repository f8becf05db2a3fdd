#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <whodecides/compare.hpp>

namespace whodecides::test {

/// What somebody filled in: the name of the file, "ana.yaml", and what stands in it.
struct Filled {
    std::string file;
    std::string text;
};

/// What they say side by side, on 2026-01-01. Fillers name the files as they are called here.
CompareResult compare_of(const std::vector<Filled>& files, const std::vector<Filler>& fillers = {});

/// A RACI grid with these columns and rows, "Hire: [A, R]" each.
std::string grid(std::string_view columns, const std::vector<std::string>& rows);

/// The row of that title; fails where there is none.
CompareRow row(const CompareResult& result, std::string_view title);
/// Who decides in the answer of that voice: "Ana and Ben"; "-" where it does not answer, "nobody" where
/// nobody does.
std::string decides(const CompareRow& row, std::size_t voice);

} // namespace whodecides::test
