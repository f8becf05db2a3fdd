#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/finding.hpp>

#include "model/format.hpp"
#include "source/problem.hpp"
#include "yaml/tree.hpp"

namespace whodecides {

/// The thing whose body is being read: what problems in it are about.
struct Reading {
    SubjectKind kind = SubjectKind::file;
    Section section = Section::top;
    std::string_view path; ///< the JSON Pointer of what it is part of: "/decisions"
    std::string_view id;   ///< empty where `path` says all
    yaml::Node body;       ///< searched for a title once a problem needs it
};

/// What is said of texts in cells that are understood, though they could be meant otherwise. Views must
/// outlive the call.
struct CellDoubt {
    std::string_view kind;            ///< of the doubt; texts in doubt of one kind are said together
    std::string_view one;             ///< behind a text: "is a remark"
    std::string_view several;         ///< behind a list of texts: "are remarks"
    std::string_view also;            ///< of each further place, in a word or two: "a remark too"
    std::string_view help;            ///< where it is one text
    std::string_view help_on_several; ///< empty: the same
};

/// Collects what is wrong while one source, or one part of it, is read.
class Reader {
  public:
    explicit Reader(std::vector<Problem>& problems) : problems_(problems) {}

    /// From now on problems are about this; views must stay valid while it is read.
    void begin(const Reading& reading) { reading_ = reading; }
    [[nodiscard]] const Reading& reading() const { return reading_; }

    /// A value of the wrong shape or without a meaning. `key` names the key of the body it belongs to,
    /// or is empty.
    Problem& invalid(const Span& span, std::string_view key, std::string message, std::string help);
    /// A key the section does not know. Equal ones fold into one problem with several places.
    void unknown_key(Section section, const yaml::Node& key, const yaml::Node& value);
    /// Where the word was reported before as unknown to that group: then the place is added there, the last
    /// of its others; else nullptr. To be asked before a report is put together: a file may hold one unknown
    /// word a million times.
    Problem* unknown_before(std::string_view group, std::string_view word, const Span& span);
    /// A word that is none of `known`; `help` is for words that are near none of them.
    Problem& unknown_word(std::string_view group, std::string_view word, const Span& span,
                          std::string message, std::span<const std::string_view> known, std::string help);
    /// A text in a cell that is understood, though it could be meant otherwise. All of a kind fold into one
    /// problem that names the first few.
    void unclear_cell(const CellDoubt& doubt, std::string_view text, const Span& span);
    /// A column that is understood, though it could be meant otherwise.
    Problem& unclear_column(const Span& span, std::string_view name, std::string message, std::string help);
    /// A key that says what another one has said already, in other words.
    void repeated_key(const FormatKey& format, const Span& span, const Span& first);

  private:
    /// More from one source tell nobody anything, and would fill the memory.
    static constexpr std::size_t most_problems = 10'000;

    /// The texts in doubt of one kind.
    struct DoubtedTexts {
        std::optional<std::size_t> problem; ///< nothing where it is beyond what is told
        std::set<std::string> folded;
        std::vector<std::string> shown;
    };

    Problem& add(ProblemKind kind, const Span& span, std::string_view key);
    void report_the_most(const Span& span);
    DoubtedTexts& doubted(const CellDoubt& doubt, std::string_view text, const Span& span);
    /// The logical path of what is being read.
    [[nodiscard]] std::string parent() const;
    [[nodiscard]] std::string title() const;

    std::vector<Problem>& problems_;
    Reading reading_;
    Problem beyond_;                             ///< what nobody hears
    std::map<std::string, std::size_t> unknown_; ///< by group and word, where equal ones are folded into
    std::map<std::string, DoubtedTexts, std::less<>> doubted_; ///< by kind
};

/// "did you mean `accountable`?", or nothing.
std::string did_you_mean(std::string_view written, std::span<const std::string_view> known);

} // namespace whodecides
