#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/git.hpp"

namespace whodecides {

/// What `git ls-tree -r -z` prints. Throws Error where it is cut off.
std::vector<GitRepository::File> read_tree(std::string_view listing);

/// Reads what `git cat-file --batch` prints for these objects, as it comes: for each a line
/// "NAME blob SIZE", the bytes and a line break. Only one object is held at a time.
class GitObjects {
  public:
    /// All are borrowed.
    GitObjects(std::span<const std::string> objects, std::uint64_t most, const GitRepository::Take& take)
        : objects_(objects), most_(most), take_(take) {}

    /// Throws Error where the answer is another than asked for.
    void add(std::string_view piece);
    /// To be called at the end; throws Error where an object is still to come.
    void finish() const;

  private:
    void read_header();
    std::size_t add_bytes(std::string_view piece);
    [[noreturn]] static void refuse(std::string_view what);

    std::span<const std::string> objects_;
    std::uint64_t most_;
    const GitRepository::Take& take_;
    std::size_t done_ = 0;
    std::string header_;
    bool inside_ = false;       ///< the header is read
    std::uint64_t missing_ = 0; ///< bytes that are still to come, with the line break
    bool too_large_ = false;
    std::string bytes_;
};

} // namespace whodecides
