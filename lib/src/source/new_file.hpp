#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>

#include <sys/types.h>

#include <whodecides/error.hpp>

#include "source/descriptor.hpp"

/// Writing files so that nothing is lost: a new one takes nobody's place, and one that takes another's place
/// does so when it is whole.
namespace whodecides {

constexpr mode_t for_everybody = 0666; ///< less what the user's mask takes away
constexpr mode_t for_the_owner = 0600;

/// Writes a file that must not be there yet; no link leads anywhere. What is broken off is taken away.
[[nodiscard]] std::error_code write_new_file(const std::filesystem::path& file, std::string_view bytes,
                                             mode_t mode);

/// Writes a file of that mode in the place of what is there, if anything is. It is there whole, or as it was.
[[nodiscard]] std::error_code replace_file(const std::filesystem::path& file, std::string_view bytes,
                                           mode_t mode);

/// A new file beside the one whose place it is to take, under a name that nobody else has. It is taken away
/// again at the end of the scope, unless it took the place.
class PartFile {
  public:
    PartFile(std::filesystem::path file, mode_t mode);
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;
    ~PartFile();

    /// Why there is none; false where there is one.
    [[nodiscard]] std::error_code failure() const { return failure_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Open for writing.
    [[nodiscard]] Descriptor& descriptor() { return descriptor_; }
    [[nodiscard]] std::error_code take_place();

  private:
    std::filesystem::path file_;
    std::filesystem::path path_; ///< empty: there is none
    Descriptor descriptor_;
    std::error_code failure_;
};

/// "cannot write org.yaml: Permission denied"; a reason that the system does not tell is a full device.
Error cannot_write(std::string_view what, std::error_code reason);

} // namespace whodecides
