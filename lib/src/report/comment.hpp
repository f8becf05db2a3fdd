#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <whodecides/check.hpp>

/// What comments for pull requests are made of.
namespace whodecides {

/// Text from input for such a comment: escaped, with what stands in back quotes as code, and of a long one
/// the beginning.
std::string comment_text(std::string_view text);

/// "org/a.yaml:8", from the top of the repository (of a file that is compared with another, as it was named);
/// "the inputs" where nothing is known.
std::string comment_place(const Analysis& analysis, const Span& span);

/// A comment that grows by whole parts as long as they fit. GitHub takes 65,536 characters and refuses a
/// longer comment as a whole; bytes are counted here, of which there are no fewer.
class Comment {
  public:
    /// What is left is for the words on what was cut.
    static constexpr std::size_t most_bytes = 64'000;

    explicit Comment(std::string begin) : text_(std::move(begin)) {}

    [[nodiscard]] bool fits(std::size_t bytes, std::size_t most = most_bytes) const {
        return text_.size() + bytes <= most;
    }
    /// False, and nothing added, where the comment would be longer than `most` bytes.
    bool add(std::string_view part, std::size_t most = most_bytes) {
        if (!fits(part.size(), most))
            return false;
        text_ += part;
        return true;
    }
    /// A short line that there is room for.
    void say(std::string_view line) { text_ += line; }
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    std::string text_;
};

} // namespace whodecides
