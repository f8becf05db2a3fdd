#include "yaml/brackets.hpp"

#include <vector>

#include "yaml/lines.hpp"
#include "yaml/scalar_extent.hpp"

namespace whodecides::yaml {

namespace {

constexpr bool is_opening(char c) {
    return c == '[' || c == '{';
}

constexpr bool is_closing(char c) {
    return c == ']' || c == '}';
}

class Matching {
  public:
    Matching(std::string_view bytes, std::size_t begin) : bytes_(bytes), at_(begin) {}

    Mismatch run() {
        while (at_ < bytes_.size() && !done_)
            step();
        if (!done_ && !open_.empty())
            result_.open = open_.back();
        return result_;
    }

  private:
    void step() {
        const char c = bytes_[at_];
        if (is_space(c))
            pass_space();
        else if (c == '#' && (at_ == 0 || is_space(bytes_[at_ - 1])))
            at_ = line_end(bytes_, at_);
        else if ((c == '"' || c == '\'') && value_may_begin_)
            pass_quoted();
        else if (is_opening(c) && (value_may_begin_ || !open_.empty()))
            push();
        else if (is_closing(c) && (value_may_begin_ || !open_.empty()))
            pop();
        else if ((c == '|' || c == '>') && value_may_begin_ && open_.empty())
            pass_block_scalar();
        else
            pass_other(c);
    }

    void pass_space() {
        if (bytes_[at_] == '\n' && open_.empty())
            value_may_begin_ = true;
        ++at_;
    }

    void pass_quoted() {
        const std::size_t close = closing_quote(bytes_, at_);
        if (close == std::string_view::npos) {
            result_.quote = at_;
            done_ = true;
            return;
        }
        at_ = close + 1;
        value_may_begin_ = false;
    }

    void push() {
        open_.push_back(at_++);
        value_may_begin_ = true;
    }

    void pop() {
        if (open_.empty() || (bytes_[open_.back()] == '[') != (bytes_[at_] == ']')) {
            if (!open_.empty())
                result_.open = open_.back();
            result_.close = at_;
            done_ = true;
            return;
        }
        open_.pop_back();
        ++at_;
        value_may_begin_ = false;
    }

    /// Its lines are those that are empty or indented deeper than the line it begins on.
    void pass_block_scalar() {
        const auto indent = [&](std::size_t line) { return skip_blanks(bytes_, line) - line; };
        const std::size_t own = indent(line_begin(bytes_, at_));
        for (at_ = line_end(bytes_, at_); at_ < bytes_.size();) {
            const std::size_t next = bytes_.find('\n', at_);
            if (next == std::string_view::npos) {
                at_ = bytes_.size();
                return;
            }
            at_ = next;
            const std::size_t text = skip_blanks(bytes_, next + 1);
            if (indent(next + 1) <= own && text < bytes_.size() && !is_break(bytes_[text]))
                return;
            at_ = next + 1;
        }
    }

    void pass_other(char c) {
        const bool flow = !open_.empty();
        if (c == ',' && flow)
            value_may_begin_ = true;
        else if (c == ':' && (flow || is_space_or_end(bytes_, at_ + 1)))
            value_may_begin_ = true;
        else if ((c == '-' || c == '?') && value_may_begin_)
            value_may_begin_ = is_space_or_end(bytes_, at_ + 1);
        else if ((c == '&' || c == '!') && value_may_begin_)
            pass_word();
        else
            value_may_begin_ = false;
        ++at_;
    }

    void pass_word() {
        while (!is_space_or_end(bytes_, at_ + 1))
            ++at_;
    }

    std::string_view bytes_;
    std::size_t at_;
    bool value_may_begin_ = true;
    bool done_ = false;
    std::vector<std::size_t> open_;
    Mismatch result_;
};

} // namespace

Mismatch find_mismatch(std::string_view bytes, std::size_t begin, std::size_t end) {
    return Matching(bytes.substr(0, end), begin).run();
}

} // namespace whodecides::yaml
