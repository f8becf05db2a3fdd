#include "source/markdown_inline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/text.hpp"

namespace whodecides {

namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_blank(char c) {
    return c == ' ' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool is_punctuation(char c) {
    return c > ' ' && c < 0x7F && !text::is_word_byte(c);
}

/// A run of `*`, `_` or `~` that is emphasis.
struct Run {
    std::size_t at = 0;
    std::size_t size = 0;
};

/// Finds which runs are emphasis: of equal runs the first opens and the next closes, where no blank stands
/// inside. CommonMark's rules for runs of unequal length are left out; such runs stay as they are.
class Emphasis {
  public:
    explicit Emphasis(std::string_view written) : written_(written) {
        for (std::size_t at = 0; at < written.size();) {
            const std::size_t kind = std::string_view("*_~").find(written[at]);
            if (kind == npos) {
                at += written[at] == '\\' ? 2 : 1;
                continue;
            }
            const std::size_t end = std::min(written.find_first_not_of(written[at], at), written.size());
            if (end - at <= longest)
                add({at, end - at}, open_[kind * longest + (end - at) - 1]);
            at = end;
        }
        std::ranges::sort(runs_, {}, &Run::at);
    }

    /// The length of the run that is emphasis at that place, or 0. Asked for rising places.
    std::size_t at(std::size_t place) {
        while (next_ < runs_.size() && runs_[next_].at < place)
            ++next_;
        return next_ < runs_.size() && runs_[next_].at == place ? runs_[next_].size : 0;
    }

    /// Whether one pair of bold marks holds everything.
    [[nodiscard]] bool is_strong() const { return strong_; }

  private:
    static constexpr std::size_t kinds = 3;
    static constexpr std::size_t longest = 3;

    [[nodiscard]] bool in_word(std::size_t at) const {
        return at < written_.size() && text::is_word_byte(written_[at]);
    }

    void add(const Run& run, Run& open) {
        const std::size_t end = run.at + run.size;
        const bool word_mark = written_[run.at] == '_';
        const bool may_close = run.at > 0 && !is_blank(written_[run.at - 1]) && !(word_mark && in_word(end));
        const bool may_open = end < written_.size() && !is_blank(written_[end]) &&
                              !(word_mark && run.at > 0 && in_word(run.at - 1));
        if (open.size > 0 && may_close) {
            strong_ = strong_ || (open.at == 0 && end == written_.size() && run.size >= 2);
            runs_.push_back(std::exchange(open, {}));
            runs_.push_back(run);
        } else if (may_open) {
            open = run;
        }
    }

    std::string_view written_;
    std::array<Run, kinds * longest> open_{};
    std::vector<Run> runs_;
    std::size_t next_ = 0;
    bool strong_ = false;
};

constexpr std::pair<std::string_view, char> entities[] = {{"&amp;", '&'},  {"&lt;", '<'},   {"&gt;", '>'},
                                                          {"&quot;", '"'}, {"&nbsp;", ' '}, {"&#39;", '\''},
                                                          {"&#124;", '|'}};

class Stripper {
  public:
    Stripper(std::string_view written, std::vector<char>& store)
        : written_(written), store_(store), first_(store.size()), emphasis_(written),
          last_angle_(written.find('>')), last_round_(written.find(')')), last_link_(written.find("](")) {}

    PlainText strip() {
        while (at_ < written_.size())
            step();
        while (store_.size() > first_ && store_.back() == ' ')
            store_.pop_back();
        return {{store_.data() + first_, store_.size() - first_}, emphasis_.is_strong()};
    }

  private:
    void put(char c) {
        if (!is_blank(c))
            store_.push_back(c);
        else if (store_.size() > first_ && store_.back() != ' ')
            store_.push_back(' ');
    }

    void step() {
        const char c = written_[at_];
        if (const std::size_t size = emphasis_.at(at_); size > 0)
            at_ += size;
        else if (c == '\\' && at_ + 1 < written_.size() && is_punctuation(written_[at_ + 1])) {
            put(written_[at_ + 1]);
            at_ += 2;
        } else if (c == '`')
            ++at_;
        else if ((c == '<' && take_tag()) || (c == '&' && take_entity()) || (c == ']' && take_target()) ||
                 ((c == '[' || c == '!') && take_opening()))
            return;
        else {
            put(c);
            ++at_;
        }
    }

    /// `<br>` is a blank, other tags are nothing; `< 5` is no tag.
    bool take_tag() {
        if (at_ + 1 >= written_.size() ||
            (!text::is_word_byte(written_[at_ + 1]) && written_[at_ + 1] != '/'))
            return false;
        const std::size_t end = close(last_angle_, '>');
        if (end == npos)
            return false;
        if (written_.substr(at_ + 1, 2) == "br")
            put(' ');
        at_ = end + 1;
        return true;
    }

    bool take_entity() {
        for (const auto& [entity, character] : entities) {
            if (written_.substr(at_).starts_with(entity)) {
                put(character);
                at_ += entity.size();
                return true;
            }
        }
        return false;
    }

    /// `[text](address)` and `![text](address)`: the opening goes, where a target follows.
    bool take_opening() {
        const std::size_t bracket = written_[at_] == '!' ? at_ + 1 : at_;
        if (bracket >= written_.size() || written_[bracket] != '[')
            return false;
        if (last_link_ != npos && last_link_ < bracket)
            last_link_ = written_.find("](", bracket);
        if (last_link_ == npos)
            return false;
        at_ = bracket + 1;
        ++open_;
        return true;
    }

    bool take_target() {
        if (open_ == 0 || at_ + 1 >= written_.size() || written_[at_ + 1] != '(')
            return false;
        const std::size_t end = close(last_round_, ')');
        if (end == npos)
            return false;
        --open_;
        at_ = end + 1;
        return true;
    }

    /// The next such character; found once for all that stand before it, so that nothing is searched twice.
    std::size_t close(std::size_t& known, char c) {
        if (known != npos && known < at_)
            known = written_.find(c, at_);
        return known;
    }

    std::string_view written_;
    std::vector<char>& store_;
    std::size_t first_;
    Emphasis emphasis_;
    std::size_t at_ = 0;
    std::size_t open_ = 0;   ///< links whose target is still to come
    std::size_t last_angle_; ///< see close()
    std::size_t last_round_;
    std::size_t last_link_;
};

} // namespace

PlainText without_markup(std::string_view written, std::vector<char>& store) {
    const auto is_markup = [](char c) {
        return is_blank(c) ? c != ' ' : std::string_view("*_~\\`<&[]!").find(c) != npos;
    };
    if (std::ranges::none_of(written, is_markup) && written.find("  ") == npos)
        return {written, false};
    return Stripper(written, store).strip();
}

} // namespace whodecides
