#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include <whodecides/input.hpp>

#include "source/problem.hpp"
#include "source/source.hpp"
#include "yaml/directives.hpp"
#include "yaml/tree.hpp"

namespace whodecides::yaml {

/// What one source said: its documents, in order, and what was wrong with it.
struct Documents {
    Documents();
    Documents(Documents&&) noexcept;
    Documents& operator=(Documents&&) noexcept;
    ~Documents();

    std::vector<Node> roots; ///< one per document that was read whole; empty documents are null nodes
    /// syntax_error, unreadable_file (NUL, UTF-16), duplicate_key, invalid_value (a pair without a
    /// key of text, a merge key without a mapping; such a pair is left out)
    std::vector<Problem> problems;
    std::size_t discarded = 0;         ///< documents that had to be dropped
    std::vector<Directive> directives; ///< comments to this program, in the order of the text
    std::unique_ptr<Tree> tree;        ///< owns the nodes and the decoded texts
};

/// Reads one source. Never throws for what is in the text. Thread-safe: sources may be read side by
/// side. `source_index` is the number its spans carry. The source must outlive the result. A large source
/// that can be cut into pieces is read on as many threads as `jobs` says; the result is the same. What goes
/// beyond the limits of depth and nodes breaks the document it stands in.
Documents read(const Source& source, std::uint32_t source_index, unsigned jobs = 1,
               const Limits& limits = {});
/// As above; sources of at least `large` bytes are large.
Documents read(const Source& source, std::uint32_t source_index, unsigned jobs, std::size_t large,
               const Limits& limits = {});

} // namespace whodecides::yaml
