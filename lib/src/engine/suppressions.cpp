#include "engine/suppressions.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "engine/loose_until.hpp"
#include "engine/rule_names.hpp"

namespace whodecides::engine {

namespace {

constexpr std::string_view until_key = "until=";
constexpr std::string_view pattern = "`# whodecides: ignore[rule] reason`";

/// Thrown out of the parsing of one comment.
struct Mistake {
    std::string_view at; ///< the text to underline; empty: the whole comment
    std::string message;
    std::string help;
};

/// Reads one comment.
class Parser {
  public:
    Parser(const yaml::Directive& directive, std::span<const Rule* const> rules)
        : directive_(directive), rules_(rules), rest_(directive.text) {}

    Suppression parse() {
        Suppression result;
        result.comment = directive_.comment;
        take_reach(result);
        take_rules(result);
        take_reason(result);
        return result;
    }

    /// The bytes of a part of the comment's text.
    [[nodiscard]] Span span_of(std::string_view part) const {
        if (part.empty())
            return directive_.comment;
        // The text ends where the comment does.
        const auto behind =
            static_cast<std::uint32_t>(directive_.text.data() + directive_.text.size() - part.data());
        const std::uint32_t begin = directive_.comment.end - behind;
        return {directive_.comment.source, begin, begin + static_cast<std::uint32_t>(part.size())};
    }

  private:
    void take_reach(Suppression& result) {
        const std::size_t size =
            std::min(rest_.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), rest_.size());
        const std::string_view word = rest_.substr(0, size);
        constexpr std::array<std::string_view, 2> known{"ignore", "ignore-file"};
        if (std::ranges::find(known, word) == known.end()) {
            const std::string_view meant = nearest(word, known);
            throw Mistake{word,
                          word.empty() ? "this comment does not say what it asks for"
                                       : quoted(word) + " is nothing that a comment can ask for",
                          meant.empty() ? "write " + std::string(pattern) : "write " + quoted(meant)};
        }
        rest_.remove_prefix(size);
        const bool line = directive_.stand == yaml::Directive::Stand::end_of_line;
        result.reach = word == "ignore-file" ? Suppression::Reach::file
                       : line                ? Suppression::Reach::line
                                             : Suppression::Reach::thing;
        result.covers = directive_.covers;
    }

    void take_rules(Suppression& result) {
        const std::size_t close = rest_.find(']');
        if (!rest_.starts_with('[') || close == std::string_view::npos)
            throw Mistake{{},
                          "this comment names no rule in brackets, so it suppresses nothing",
                          "write " + std::string(pattern)};
        std::string_view list = rest_.substr(1, close - 1);
        rest_.remove_prefix(close + 1);
        while (!list.empty()) {
            const std::size_t end = std::min(list.find(','), list.size());
            const std::string_view name = text::trimmed(list.substr(0, end));
            list.remove_prefix(std::min(end + 1, list.size()));
            if (name.empty())
                continue;
            require_suppressible(name);
            if (std::ranges::find(result.rules, name, &Suppression::Named::rule) != result.rules.end())
                continue;
            result.rules.push_back({name, span_of(name)});
        }
        if (result.rules.empty())
            throw Mistake{
                {}, "this comment names no rule, so it suppresses nothing", "write " + std::string(pattern)};
    }

    void require_suppressible(std::string_view name) const {
        std::vector<std::string_view> known;
        bool group = false;
        for (const Rule* rule : rules_) {
            group = group || rule->info.group == name;
            if (!can_be_suppressed(rule->info)) {
                if (rule->info.name == name)
                    throw Mistake{name, quoted(name) + " cannot be suppressed",
                                  "take it out of the brackets"};
                continue;
            }
            if (rule->info.name == name)
                return;
            known.push_back(rule->info.name);
        }
        const std::string_view meant = group ? std::string_view() : nearest(name, known);
        throw Mistake{name,
                      quoted(name) + (group ? " is a group of rules" : " is no rule") +
                          ", so this comment suppresses nothing",
                      group           ? "name the rules themselves"
                      : meant.empty() ? "`whodecides rules` lists the rules"
                                      : "write " + quoted(meant)};
    }

    /// What is left is the reason, but for `until=DATE`, which may stand before it, in it or behind it.
    void take_reason(Suppression& result) {
        const std::string_view written = text::trimmed(rest_);
        const std::string_view until = until_in(written);
        if (until.empty())
            reject_loose_until(written);
        else
            take_until(until, result);
        const auto before = static_cast<std::size_t>(until.empty() ? 0 : until.data() - written.data());
        result.reason = text::trimmed(written.substr(0, before));
        const std::string_view behind = text::trimmed(written.substr(before + until.size()));
        if (!result.reason.empty() && !behind.empty())
            result.reason += ' ';
        result.reason += behind;
        if (std::ranges::none_of(result.reason, text::is_word_byte))
            throw Mistake{{},
                          "this comment gives no reason, so it suppresses nothing",
                          "write the reason behind the bracket, for whoever reads it next year"};
    }

    /// The word `until=...`; empty where there is none.
    static std::string_view until_in(std::string_view written) {
        constexpr std::string_view blanks = " \t";
        std::size_t at = written.find(until_key);
        while (at != std::string_view::npos && at > 0 &&
               blanks.find(written[at - 1]) == std::string_view::npos)
            at = written.find(until_key, at + 1);
        if (at == std::string_view::npos)
            return {};
        const std::string_view word = written.substr(at);
        return word.substr(0, std::min(word.find_first_of(blanks), word.size()));
    }

    void take_until(std::string_view word, Suppression& result) const {
        const std::string_view date = word.substr(until_key.size());
        result.until = parse_date(date);
        result.until_span = span_of(word);
        if (!result.until)
            throw Mistake{word, quoted(date) + " is not a date, so this comment suppresses nothing",
                          "write the last day that counts as YYYY-MM-DD"};
    }

    /// Whoever wrote "until 2026-01-01" means it to end; taken for a part of the reason it never would.
    static void reject_loose_until(std::string_view written) {
        const LooseUntil found = find_loose_until(written);
        if (found.whole.empty())
            return;
        throw Mistake{
            found.whole,
            quoted(found.whole) + " is not how the end is written, so this comment suppresses nothing",
            parse_date(found.date) ? "write " + quoted(std::string(until_key) + std::string(found.date))
                                   : "write the last day that counts as `until=YYYY-MM-DD`"};
    }

    const yaml::Directive& directive_;
    std::span<const Rule* const> rules_;
    std::string_view rest_;
};

Problem problem(ProblemKind kind, const Span& span, std::string message, std::string help) {
    Problem made;
    made.kind = kind;
    made.span = span;
    made.message = std::move(message);
    made.help = std::move(help);
    made.subject.kind = SubjectKind::file;
    return made;
}

} // namespace

bool can_be_suppressed(const RuleInfo& rule) {
    constexpr std::array<std::string_view, 3> own{"unused-suppression", "expired-suppression",
                                                  "suppression-without-reason"};
    return !says_incomplete(rule) && std::ranges::find(own, rule.name) == own.end();
}

std::vector<Suppression> read_suppressions(std::span<const yaml::Documents> inputs,
                                           std::span<const Rule* const> rules, Date as_of,
                                           std::vector<Problem>& problems) {
    std::vector<Suppression> suppressions;
    for (const yaml::Documents& documents : inputs) {
        for (const yaml::Directive& directive : documents.directives) {
            Parser parser(directive, rules);
            try {
                Suppression suppression = parser.parse();
                if (suppression.until && *suppression.until < as_of) {
                    problems.push_back(
                        problem(ProblemKind::expired_suppression, suppression.until_span,
                                "this comment suppresses nothing any more, since " +
                                    to_string(*suppression.until) + " has passed",
                                "look at what it suppressed, then mend that, or say until when it may stay"));
                    continue;
                }
                suppressions.push_back(std::move(suppression));
            } catch (const Mistake& mistake) {
                problems.push_back(problem(ProblemKind::suppression_without_reason,
                                           parser.span_of(mistake.at), mistake.message, mistake.help));
            }
        }
    }
    return suppressions;
}

} // namespace whodecides::engine
