#pragma once

#include <vector>

#include "model/build.hpp"
#include "model/read/body.hpp"
#include "model/read/letters.hpp"

namespace whodecides {

/// An entry being read.
struct EntryDraft {
    Entry& entry;
    Letters& letters;
    std::vector<Seat>& seats; ///< collected here, so that the entry's own vector is allocated once
};

const BodyReader<EntryDraft>& entry_body();

/// Reads a framework's name as a key, with letters or words below it: `rapid: {D: alice}`. False where
/// no framework has that name.
bool read_framework_key(Reader& in, const yaml::Node& key, const yaml::Node& value, EntryDraft& draft);

/// Reads letters or words and who holds each: `{D: alice, A: [bob]}`.
void read_letters(Reader& in, FrameworkId id, const yaml::Node& pairs, EntryDraft& draft);

/// Once the body is read: gives the entry its seats, and a title where none was written.
void finish_entry(EntryDraft& draft);

/// The section `decisions` or `responsibilities`.
void read_entries(const KeyValue& section, EntryKind kind, Letters& letters, Facts& facts);
/// The section `matrix`; `usual` is the framework of grids that name none.
void read_matrix(const KeyValue& section, FrameworkId usual, Letters& letters, Facts& facts);
/// Whether a document has the keys of a grid where sections are expected.
bool holds_grid(const yaml::Node& root);
/// Reports those keys, and reads them as if they stood below `matrix`. Other keys of the document are
/// left alone.
void read_misplaced_grid(Reader& in, const yaml::Node& root, FrameworkId usual, Letters& letters,
                         Facts& facts);

} // namespace whodecides
