#pragma once

#include <cstddef>
#include <ostream>
#include <string>

namespace whodecides {

/// Text on its way to a stream, handed on in large pieces.
class Page {
  public:
    explicit Page(std::ostream& out) : out_(out) {}
    ~Page() { hand_on(); }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    [[nodiscard]] std::string& text() { return text_; }
    /// To be called between findings. False when nobody takes the text any more, so that there is no
    /// point in going on.
    [[nodiscard]] bool turn() {
        if (text_.size() >= piece)
            hand_on();
        return out_.good();
    }

  private:
    static constexpr std::size_t piece = std::size_t{1} << 16;

    void hand_on() {
        out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
        text_.clear();
    }

    std::ostream& out_;
    std::string text_;
};

} // namespace whodecides
