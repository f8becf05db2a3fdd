#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace whodecides::test {

/// What the README of the corpora counts, read from its prose at run time: the names in it are those of
/// real people and stand nowhere in this project.
class CountedFacts {
  public:
    /// A row of the table: people, teams, entries; nothing for "-". A "+" is left out.
    struct Size {
        std::optional<std::size_t> people;
        std::optional<std::size_t> teams;
        std::optional<std::size_t> entries;
    };
    /// One file claimed as a domain from two places.
    struct Claim {
        std::string domain;
        std::string first;
        std::string second;
        bool same_team = false;
    };

    /// Nothing where the folder is absent, and a message that the test is skipped.
    static std::optional<CountedFacts> load();

    [[nodiscard]] Size size(std::string_view file) const;
    /// The number that stands before these words in a section: "630 active decisions".
    [[nodiscard]] std::size_t number_before(std::string_view section, std::string_view words) const;
    /// The number behind these words: "more than one: 62".
    [[nodiscard]] std::size_t number_after(std::string_view section, std::string_view words) const;
    /// The names behind these words, up to the end of the clause.
    [[nodiscard]] std::vector<std::string> names_after(std::string_view section,
                                                       std::string_view words) const;
    /// "alice 3, bob 2" behind these words, in its order.
    [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> counts_after(std::string_view section,
                                                                                std::string_view words) const;
    [[nodiscard]] std::vector<Claim> claims() const;

  private:
    [[nodiscard]] std::string clause_after(std::string_view section, std::string_view words) const;
    [[nodiscard]] const std::string& section(std::string_view name) const;

    std::map<std::string, Size, std::less<>> sizes_;
    std::map<std::string, std::string, std::less<>> sections_; ///< white space made single
};

} // namespace whodecides::test
