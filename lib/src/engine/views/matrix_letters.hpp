#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <whodecides/matrix.hpp>

#include "model/organisation.hpp"

namespace whodecides::engine {

/// How seats are shown in the letters of one framework. A seat written in that framework has its letter.
/// Other duties have the letters that cover them best; a letter that answers and decides stands for both or
/// for answering, never for deciding alone. What no letter covers has a sign of its own.
class LetterSheet {
  public:
    LetterSheet(const Organisation& organisation, FrameworkId framework);

    /// The framework's letters, then a sign for each duty.
    [[nodiscard]] const std::vector<MatrixLetter>& letters() const { return letters_; }
    /// Of how many of them are letters of the framework.
    [[nodiscard]] std::size_t own() const { return framework_.letters.size(); }

    /// What the seats show that one actor holds on one entry, ascending.
    [[nodiscard]] std::vector<std::size_t> shown(const Entry& entry,
                                                 const std::vector<const Seat*>& seats) const;
    /// What stands for that duty in messages: "A", "*v".
    [[nodiscard]] const std::string& symbol(Duty duty) const;

  private:
    void cover(DutySet duties, std::vector<std::size_t>& letters) const;

    const Framework& framework_;
    FrameworkId id_;
    std::vector<MatrixLetter> letters_;
};

/// The framework to show: the one asked for; else the only one whose letters the seats have; else the usual
/// one of grids; else raci. Throws Error where none is called so.
FrameworkId framework_shown(const Organisation& organisation, const MatrixRequest& request);

} // namespace whodecides::engine
