#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include <whodecides/check.hpp>

#include "cli/parse.hpp"
#include "cli/run.hpp"
#include "source/new_file.hpp"

namespace whodecides::cli {

class WatchedBuffer;

/// Where a result goes: standard output, or a file that takes its name only when it is whole.
class Output {
  public:
    /// To `file`, or to standard output where the name is empty. Throws Error if it cannot be opened.
    Output(const Streams& streams, std::string_view file);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    [[nodiscard]] std::ostream& stream() { return stream_; }
    [[nodiscard]] bool to_file() const { return !file_.empty(); }
    /// Throws Error where the file is one that the run has read: a source of the analysis, or one of the
    /// others. A result must not take the place of what it is about.
    void spare_inputs(const Analysis& analysis, std::span<const std::string> others = {}) const;
    /// Ends the result: everything is written, a file has its name. Throws Error if that failed; a reader
    /// who went away before the end is no failure.
    void finish();

  private:
    void open_file();

    std::filesystem::path file_;   ///< empty: standard output
    std::optional<PartFile> part_; ///< what is written until then; none: the file itself
    std::ofstream file_stream_;
    std::unique_ptr<WatchedBuffer> buffer_;
    std::ostream stream_;
};

/// Where --output says.
Output output_of(const Arguments& arguments, const Streams& streams);

} // namespace whodecides::cli
