#pragma once

#include <stdexcept>

namespace whodecides {

/// A mistake of the user's: an unknown rule name, a date that is none.
/// `what()` is a whole message for people; exit status 2.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

} // namespace whodecides
