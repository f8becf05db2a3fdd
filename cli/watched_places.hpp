#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/parse.hpp"
#include "source/file_watch.hpp"
#include "source/walk_filter.hpp"

namespace whodecides::cli {

/// Where something may change that a check would see: the files and folders that are checked, settings, the
/// baseline. What the run writes itself is none of it.
class WatchedPlaces {
  public:
    /// As things are now.
    explicit WatchedPlaces(const Arguments& arguments);

    [[nodiscard]] std::set<std::string> folders() const;
    [[nodiscard]] bool concerns(const FileEvent& event) const;

  private:
    struct Place {
        bool walked = false;         ///< every file in it that may be ours counts
        std::set<std::string> names; ///< these count in any case
    };

    void add_path(const std::string& path, const WalkFilter& filter);
    void add_file(const std::string& path);
    void walk(const std::string& path, const WalkFilter& filter);
    void add_settings(const Arguments& arguments);
    void spare_results(const Arguments& arguments);

    std::map<std::string, Place> places_; ///< by the folder, without links
    std::set<std::string> results_;       ///< files that the run writes
};

} // namespace whodecides::cli
