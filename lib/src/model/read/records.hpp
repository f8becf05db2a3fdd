#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/input.hpp>

#include "model/duty.hpp"
#include "model/read/sheet.hpp"
#include "model/things.hpp"
#include "source/markdown.hpp"
#include "source/problem.hpp"
#include "source/source.hpp"

namespace whodecides {

/// A name in a decision record.
struct RecordSeat {
    Duty duty = Duty::answers;
    std::string_view key; ///< of the native format: "accountable"
    Text name;
    Span key_span;
};

/// A decision that is told in Markdown: its front matter, or the list of fields it begins with, says who took
/// it.
struct DecisionRecord {
    Text title; ///< the first heading; without a value where there is none
    EntryStatus status = EntryStatus::active;
    Written<Date> reviewed; ///< the record's date
    std::string_view date;  ///< as written
    std::vector<RecordSeat> seats;
    Span body;
    std::vector<Remark> remarks; ///< what else the front matter or the list of fields says
    std::vector<Problem> problems;
    std::size_t discarded = 0;         ///< front matter that is broken; then there are no seats
    std::shared_ptr<const void> texts; ///< keeps alive what views point to, beside source and Markdown
};

/// The record in a text; nothing where nothing is said of who decides, and in templates. Never throws.
std::optional<DecisionRecord> find_record(const MarkdownText& text, const Source& source,
                                          std::uint32_t source_index, const Limits& limits);

} // namespace whodecides
