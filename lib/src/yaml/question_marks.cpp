#include "yaml/question_marks.hpp"

#include "yaml/lines.hpp"

namespace whodecides::yaml {

namespace {

constexpr std::size_t npos = std::string_view::npos;
/// Never a part of UTF-8, and made by no escape. Where bytes hold it all the same, it is put back as itself.
constexpr char mask = '\xFF';

/// After one of these a `?` may be the sign of a key; inside a word the first three alone leave it one.
constexpr std::string_view flow_signs = ",[{";
constexpr std::string_view signs = ",[{-?:";

/// Follows the words of a text byte by byte.
class Words {
  public:
    /// Whether `c` is a question mark that belongs to a text.
    bool is_text_mark(char c) {
        const bool inside = in_word_ && flow_signs.find(before_) == npos;
        if (is_space(c)) {
            in_word_ = false;
            before_ = is_break(c) ? '\n' : before_;
            return false;
        }
        tag_ = inside ? tag_ : c == '!';
        const bool found = c == '?' && !tag_ && (inside || (before_ != '\n' && signs.find(before_) == npos));
        in_word_ = true;
        before_ = c;
        return found;
    }

  private:
    char before_ = '\n'; ///< what is no blank and stands before, on the line
    bool in_word_ = false;
    bool tag_ = false; ///< the word is a tag, which the parser reads otherwise
};

} // namespace

std::string with_question_marks_masked(std::string_view bytes) {
    std::string masked;
    const std::size_t first = bytes.find('?');
    if (first == npos || bytes.find_first_of("[{") == npos)
        return masked;
    Words words;
    for (std::size_t at = line_begin(bytes, first); at < bytes.size(); ++at) {
        if (!words.is_text_mark(bytes[at]))
            continue;
        if (masked.empty())
            masked = bytes;
        masked[at] = mask;
    }
    return masked;
}

void unmask_question_marks(std::string& text, std::string_view masked, std::string_view bytes,
                           std::size_t begin) {
    std::size_t in_text = text.find(mask);
    if (in_text == npos)
        return;
    // The line of the sign of a block scalar is none of its text.
    const std::string_view rest = bytes.substr(begin);
    const bool block = rest.starts_with('|') || rest.starts_with('>');
    std::size_t at = masked.find(mask, block ? line_end(bytes, begin) : begin);
    while (in_text != npos && at != npos) {
        text[in_text] = bytes[at];
        in_text = text.find(mask, in_text + 1);
        at = masked.find(mask, at + 1);
    }
}

} // namespace whodecides::yaml
