#include "yaml/pieces.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/letters.hpp"
#include "yaml/lines.hpp"

namespace whodecides::yaml {

namespace {

constexpr bool is_word(char c) {
    return text::is_ascii_letter_or_digit(c) || c == '_';
}

/// What the looks of a line say.
struct Line {
    std::size_t indent = 0;
    bool empty = false; ///< nothing, or a comment
    bool question = false;
    bool key = false;  ///< a plain key
    bool bare = false; ///< nothing behind its colon
};

Line look_at(std::string_view text) {
    Line line;
    line.indent = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(line.indent);
    line.question = text.find('?') != std::string_view::npos;
    line.empty = text.empty() || text.front() == '#' || text.front() == '\r';
    const std::size_t colon =
        std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-."),
                 text.size());
    line.key = colon > 0 && is_word(text.front()) && colon < text.size() && text[colon] == ':' &&
               is_space_or_end(text, colon + 1);
    line.bare = line.key && text.find_first_not_of(" \t\r", colon + 1) == std::string_view::npos;
    return line;
}

/// Goes through the lines and cuts where enough has gathered.
class Cutter {
  public:
    Cutter(std::size_t begin, std::size_t end, std::size_t least)
        : end_(end), least_(least), pieces_{{begin, end, false}} {}

    /// False where the text is not of that kind.
    bool take(std::size_t at, const Line& line) {
        if (line.empty) {
            asked_ = asked_ || line.question;
            return true;
        }
        const bool well = take_text(at, line);
        asked_before_ = asked_;
        asked_ = line.question;
        return well;
    }
    std::vector<Piece> pieces() { return std::move(pieces_); }

  private:
    static constexpr std::size_t not_seen = SIZE_MAX;

    bool take_text(std::size_t at, const Line& line) {
        if (line.indent == 0) {
            if (!line.key)
                return false;
            // What begins inside a section cannot go on with the next.
            if (pieces_.back().inside || is_enough(at)) {
                if (is_unclear())
                    return false;
                cut_at(at, false);
            }
            in_section_ = true;
            section_is_bare_ = line.bare;
            child_indent_ = not_seen;
            return true;
        }
        if (!in_section_)
            return false;
        // The first child stays with its section, which is no mapping without it.
        if (child_indent_ == not_seen)
            child_indent_ = section_is_bare_ && line.key ? line.indent : 0;
        else if (line.indent == child_indent_ && line.key && is_enough(at) && !is_unclear())
            cut_at(at, true);
        return true;
    }
    [[nodiscard]] bool is_enough(std::size_t at) const {
        return at - pieces_.back().begin >= least_ && end_ - at >= least_ / 2;
    }
    /// At the end of a text a line behind a `?` may be a key without a colon, and nowhere else.
    [[nodiscard]] bool is_unclear() const { return asked_ || asked_before_; }
    void cut_at(std::size_t at, bool inside) {
        pieces_.back().end = at;
        pieces_.push_back({at, end_, inside});
    }

    std::size_t end_;
    std::size_t least_;
    std::vector<Piece> pieces_;
    bool asked_ = false; ///< whether a `?` stands in the last line of text, or in a comment behind it
    bool asked_before_ = false;
    bool in_section_ = false;
    bool section_is_bare_ = false;
    std::size_t child_indent_ = 0; ///< 0 where the section is not to be cut
};

} // namespace

std::vector<Piece> cut(std::string_view bytes, std::size_t begin, std::size_t least) {
    const std::vector<Piece> whole{{begin, bytes.size(), false}};
    // Keys that a merge brings must not win over those of a later piece.
    if (bytes.size() - begin < 2 * least || bytes.find("<<:") != std::string_view::npos)
        return whole;
    Cutter cutter(begin, bytes.size(), least);
    for (std::size_t at = begin; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        if (!cutter.take(at, look_at(bytes.substr(at, end - at))))
            return whole;
        at = end + 1;
    }
    return cutter.pieces();
}

} // namespace whodecides::yaml
