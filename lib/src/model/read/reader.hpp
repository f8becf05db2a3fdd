#pragma once

#include <cstdint>
#include <map>
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
    /// A text in a cell that is understood, though it could be meant otherwise. Equal ones of a group fold as
    /// unknown words do, and are to be asked for with unknown_before() too.
    void unclear_cell(std::string_view group, std::string_view word, const Span& span, std::string message,
                      std::string help);
    /// A column that is understood, though it could be meant otherwise.
    Problem& unclear_column(const Span& span, std::string_view name, std::string message, std::string help);
    /// A key that says what another one has said already, in other words.
    void repeated_key(const FormatKey& format, const Span& span, const Span& first);

  private:
    /// More from one source tell nobody anything, and would fill the memory.
    static constexpr std::size_t most_problems = 10'000;

    Problem& add(ProblemKind kind, const Span& span, std::string_view key);
    Problem& add_word(ProblemKind kind, std::string_view group, std::string_view word, const Span& span);
    void report_the_most(const Span& span);
    [[nodiscard]] std::string title() const;

    std::vector<Problem>& problems_;
    Reading reading_;
    Problem beyond_;                             ///< what nobody hears
    std::map<std::string, std::size_t> unknown_; ///< by group and word, where equal ones are folded into
};

/// "did you mean `accountable`?", or nothing.
std::string did_you_mean(std::string_view written, std::span<const std::string_view> known);

} // namespace whodecides
