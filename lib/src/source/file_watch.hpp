#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "source/descriptor.hpp"

namespace whodecides {

/// A name in a watched folder at which something happened; empty: the folder itself, or nobody knows.
struct FileEvent {
    std::string folder;
    std::string name;
    bool is_folder = false;
};

/// Hears of changes in folders, through inotify (inotify(7)). Folders are watched rather than files, since
/// most editors write a new file and give it the name of the old one. What changes between two calls is not
/// lost. Functions throw Error where the system has no inotify, or no more of it to give.
class FileWatch {
  public:
    FileWatch();

    /// Watches these folders and no others from now on; those that are not there are passed over.
    void watch(const std::set<std::string>& folders);
    /// What has been heard since the last call; never waits.
    [[nodiscard]] std::vector<FileEvent> take();
    /// Can be read from where there is something to take; for poll(2).
    [[nodiscard]] int descriptor() const { return queue_.number(); }

  private:
    Descriptor queue_;
    std::map<int, std::string> folders_; ///< by the system's number of the watch
};

} // namespace whodecides
