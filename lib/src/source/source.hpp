#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/span.hpp>

namespace whodecides {

/// Where lines begin, and every 1 KiB how many code points stand before, so that a column deep in a
/// long line costs at most 1 KiB of counting. Immutable.
class LineIndex {
  public:
    explicit LineIndex(std::string_view bytes);

    [[nodiscard]] std::size_t line_count() const { return starts_.size(); }
    /// 1-based line of a byte offset; an offset at the end of the text is on the last line.
    [[nodiscard]] std::size_t line_of(std::uint32_t offset) const;
    /// Offset of the first byte of a 1-based line.
    [[nodiscard]] std::uint32_t start_of(std::size_t line) const { return starts_[line - 1]; }
    /// 1-based column in code points.
    [[nodiscard]] std::size_t column_of(std::string_view bytes, std::uint32_t offset) const;

  private:
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> points_; ///< code points before each multiple of 1 KiB
};

/// One input: its bytes as they are on disk, or of a recoded one in UTF-8, and the line index. Immutable.
class Source {
  public:
    Source(std::string path, std::string bytes);
    /// One whose bytes on disk are text in Windows-1252; here they are in UTF-8.
    static Source recoded(std::string path, std::string_view bytes);
    /// Another that says nothing: blanks in the same lines and columns, called `path`.
    static Source veiled(const Source& original, std::string path);

    [[nodiscard]] const std::string& path() const { return path_; }
    /// Where it is to be found on the disk: the path, but for a veiled one. Not to be shown.
    [[nodiscard]] const std::string& file() const { return is_veiled() ? file_ : path_; }
    [[nodiscard]] bool is_veiled() const { return veiled_; }
    [[nodiscard]] bool is_recoded() const { return recoded_; }
    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    [[nodiscard]] std::string_view text(const Span& span) const;
    /// The 1-based line without its line break; nothing of a byte order mark.
    [[nodiscard]] std::string_view line(std::size_t number) const;
    [[nodiscard]] const LineIndex& lines() const { return lines_; }
    /// 3 where the text begins with a UTF-8 byte order mark, else 0.
    [[nodiscard]] std::uint32_t mark_size() const;

  private:
    std::string path_;
    std::string bytes_;
    LineIndex lines_;
    std::string file_; ///< of a veiled one
    bool veiled_ = false;
    bool recoded_ = false;
};

/// All inputs of a run, ordered by the bytes of their paths; Span::source is the index. Immutable.
class Sources {
  public:
    explicit Sources(std::vector<Source> sources);

    [[nodiscard]] std::size_t size() const { return sources_.size(); }
    [[nodiscard]] const Source& operator[](std::size_t index) const { return sources_[index]; }
    [[nodiscard]] Place place(const Span& span) const;

  private:
    std::vector<Source> sources_;
};

} // namespace whodecides
