#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/rule.hpp>
#include <whodecides/span.hpp>

namespace whodecides {

/// What kind of thing a finding asks somebody to edit.
enum class SubjectKind : std::uint8_t {
    person,
    role,
    team,
    forum,
    decision,
    responsibility,
    name, ///< a name in the text that stands for nothing declared
    file,
    organisation,
};

std::string_view to_string(SubjectKind);

struct Subject {
    SubjectKind kind = SubjectKind::organisation;
    std::string id;
    std::string title; ///< what people call it; the id where nothing else is given
};

/// A place with a few words on what stands there.
struct Label {
    Span span;
    std::string text;
    /// The cause of the finding stands here as well as at its place, such as a name written wrong twice.
    /// Other labels are context.
    bool same_cause = false;
    /// Of such a place, where it is not that of the finding; see Finding::logical_path.
    std::string logical_path = {};
};

/// The measured value of a finding against the threshold it went past.
struct Metric {
    double value = 0;
    double threshold = 0;
    Basis basis = Basis::judgement;
};

/// One thing that is ambiguous, and everything needed to show it. Plain data: valid as long as the
/// program runs; spans are resolved by the Analysis the finding came from.
struct Finding {
    const RuleInfo* rule = nullptr;
    Severity severity = Severity::warning;
    std::string message; ///< one sentence, no full stop; its subject is the structure
    std::string help;    ///< what to do
    std::string ask;     ///< one open question for the people concerned
    /// Of the text of the files: only who wrote it knows what it says, as of a cell of a grid, so that it is
    /// asked about in a talk. The rest of what the text says wrong is mended by whoever edits the files.
    bool asks_writer = false;
    std::vector<std::string> notes;  ///< further sentences
    Subject subject;                 ///< the thing to edit
    std::vector<std::string> people; ///< ids of the people concerned, sorted, each once
    Span place;                      ///< what `full` underlines
    std::string place_text;          ///< words beside the underline; may be empty
    std::vector<Label> labels;       ///< the other places, in order of telling
    std::optional<Metric> metric;
    std::size_t entries = 0;  ///< how many it is about or has a place in; impact() comes from it
    std::string logical_path; ///< JSON Pointer of ids, such as /decisions/refund/accountable
    std::string fingerprint;  ///< 32 hexadecimal digits; stable against moved lines and wording
};

} // namespace whodecides
