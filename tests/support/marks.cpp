#include "support/marks.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.hpp"
#include "source/source.hpp"

namespace whodecides::test {

namespace {

constexpr std::string_view sign = "#!";

/// Where the marks of a line begin, behind the sign; npos where it has none. The sign begins a comment,
/// so a blank or the line's start stands before it.
std::size_t marks_begin(std::string_view line) {
    for (auto at = line.find(sign); at != std::string_view::npos; at = line.find(sign, at + 1)) {
        if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t')
            return at + sign.size();
    }
    return std::string_view::npos;
}

/// Takes marks off the front of what stands behind the sign.
class MarkScanner {
  public:
    MarkScanner(std::string_view rest, std::string_view path, std::size_t line)
        : rest_(rest), path_(path), line_(line) {}

    std::vector<Mark> all() {
        std::vector<Mark> marks;
        do {
            marks.push_back(one());
        } while (take(';'));
        skip_blanks();
        if (!rest_.empty())
            refuse();
        return marks;
    }

  private:
    Mark one() {
        Mark mark;
        mark.path = path_;
        mark.line = line_;
        mark.rule = word();
        if (mark.rule.empty())
            refuse();
        if (const std::string severity = word(); !severity.empty()) {
            if (severity != "note" && severity != "warning" && severity != "error")
                refuse();
            mark.severity = severity;
        }
        if (take('"'))
            mark.text = quoted_text();
        return mark;
    }

    std::string word() {
        skip_blanks();
        const auto length = std::min(rest_.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), rest_.size());
        std::string result(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return result;
    }

    std::string quoted_text() {
        std::string result;
        for (; !rest_.empty() && rest_.front() != '"'; rest_.remove_prefix(1)) {
            if (rest_.front() == '\\')
                rest_.remove_prefix(1);
            if (rest_.empty())
                refuse();
            result += rest_.front();
        }
        if (!take('"'))
            refuse();
        return result;
    }

    bool take(char expected) {
        skip_blanks();
        if (rest_.empty() || rest_.front() != expected)
            return false;
        rest_.remove_prefix(1);
        return true;
    }

    void skip_blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r"), rest_.size())); }

    [[noreturn]] void refuse() const {
        throw std::runtime_error(std::string(path_) + ":" + std::to_string(line_) + ": a mark is `" +
                                 std::string(sign) +
                                 " rule [severity] [\"text\"]`, several are parted by `;`");
    }

    std::string_view rest_;
    std::string_view path_;
    std::size_t line_;
};

/// What a finding says in the words of a mark. What is about the inputs as a whole is marked on the first
/// line.
Mark found(const Analysis& analysis, const Finding& finding) {
    const Span span = finding.place.known() ? finding.place : Span{0, 0, 0};
    const Place place = analysis.place(span);
    std::string_view text = analysis.sources()[span.source].text(span);
    text = text.substr(0, text.find_first_of("\r\n"));
    return {std::string(place.path), place.line, std::string(finding.rule->name),
            std::string(to_string(finding.severity)), std::string(text)};
}

bool agree(const Mark& expected, const Mark& found) {
    return expected.path == found.path && expected.line == found.line && expected.rule == found.rule &&
           (!expected.severity || expected.severity == found.severity) &&
           (!expected.text || expected.text == found.text);
}

/// How much a mark demands: the most demanding ones choose their findings first.
int demand(const Mark& mark) {
    return (mark.text ? 2 : 0) + (mark.severity ? 1 : 0);
}

std::string describe(const Mark& mark) {
    std::string result = mark.path + ":" + std::to_string(mark.line) + ": " + mark.rule;
    if (mark.severity)
        result += " " + *mark.severity;
    if (mark.text)
        result += " `" + text::printable(*mark.text) + "`";
    return result;
}

} // namespace

std::vector<Mark> read_marks(std::string_view path, std::string_view text) {
    std::vector<Mark> marks;
    for (std::size_t line = 1, at = 0; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view content = text.substr(at, end - at);
        if (const auto begin = marks_begin(content); begin != std::string_view::npos) {
            for (Mark& mark : MarkScanner(content.substr(begin), path, line).all())
                marks.push_back(std::move(mark));
        }
        at = end + 1;
    }
    return marks;
}

std::optional<std::string> header(std::string_view text, std::string_view name) {
    const std::string start = "# " + std::string(name) + ":";
    while (text.starts_with('#')) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (text.starts_with(start))
            return std::string(text::trimmed(text.substr(start.size(), end - start.size())));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::nullopt;
}

std::vector<std::string> differences(const Analysis& analysis, const std::vector<Mark>& marks) {
    std::vector<const Mark*> expected;
    for (const Mark& mark : marks)
        expected.push_back(&mark);
    std::ranges::stable_sort(expected, std::ranges::greater(),
                             [](const Mark* mark) { return demand(*mark); });

    std::vector<const Finding*> unexpected;
    for (const Finding& finding : analysis.findings())
        unexpected.push_back(&finding);

    std::vector<std::string> result;
    for (const Mark* mark : expected) {
        const auto match = std::ranges::find_if(
            unexpected, [&](const Finding* finding) { return agree(*mark, found(analysis, *finding)); });
        if (match == unexpected.end())
            result.push_back("missing: " + describe(*mark));
        else
            unexpected.erase(match);
    }
    for (const Finding* finding : unexpected)
        result.push_back("found:   " + describe(analysis, *finding));
    return result;
}

std::string describe(const Analysis& analysis, const Finding& finding) {
    return describe(found(analysis, finding)) + ": " + finding.message;
}

} // namespace whodecides::test
