#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace whodecides {

/// A name written with the surname first, as "Dr. Müller, Anna (IT)". Views into what is written.
struct SurnameFirst {
    std::string_view title; ///< "Dr."; may be empty
    std::string_view surname;
    std::string_view first; ///< with a title in front, where one is written there
    std::string_view rest;  ///< "(IT)"; may be empty
    bool initials = false;  ///< of the first name; two people are not written so

    /// "Dr. Anna Müller (IT)".
    [[nodiscard]] std::string in_order() const;
};

/// Nothing where a name is not written so, or too long for one: a few words on each side of one comma.
/// `line_end`: how many bytes of the name stand on its first line; what follows is a remark.
std::optional<SurnameFirst> surname_first(std::string_view name,
                                          std::size_t line_end = std::string_view::npos);

/// Whether a text is nothing but initials: "A.", "A. B.", "A.-B.".
bool is_initials(std::string_view text);

} // namespace whodecides
