#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "source/patterns.hpp"

namespace whodecides {

/// What a walk through folders takes and leaves out, by patterns that are relative to a root. Where `include`
/// has patterns, a file is taken if it, or a folder it is in, matches; what `exclude` matches is left out, a
/// folder with everything in it.
class WalkFilter {
  public:
    WalkFilter() = default;
    /// An empty root is the working directory. Throws Error where a text is no pattern.
    WalkFilter(std::string root, std::span<const std::string> include, std::span<const std::string> exclude);

    /// A folder on the way.
    struct Folder {
        std::string path; ///< from the root, with slashes; empty: the root itself
        bool included = true;
    };
    /// Where a walk begins. A folder that is named is walked even if it matches `exclude`.
    [[nodiscard]] Folder begin(const std::string& path) const;
    /// The folder below; nothing where it is left out.
    [[nodiscard]] std::optional<Folder> enter(const Folder& folder, std::string_view name) const;
    [[nodiscard]] bool takes(const Folder& folder, std::string_view name) const;

  private:
    [[nodiscard]] bool is_empty() const { return include_.empty() && exclude_.empty(); }

    std::string root_;
    Patterns include_;
    Patterns exclude_;
};

} // namespace whodecides
