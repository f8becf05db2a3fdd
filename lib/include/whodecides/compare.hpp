#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/finding.hpp>
#include <whodecides/input.hpp>

/// One grid, filled in by several people, each alone: who thinks who decides.
namespace whodecides {

/// Who filled a file in.
struct Filler {
    std::string person; ///< as one of the files calls them
    std::string path;   ///< one of InputRequest::paths
};

/// Each path is what one person filled in, and an organisation of its own; at least two.
struct CompareRequest : InputRequest {
    /// Where it names nobody, a file is that of the person whose id, alias or name is the file's name without
    /// its ending; where there is none, nobody knows whose it is, and what it claims.
    std::vector<Filler> fillers;
};

/// What one person filled in.
struct Voice {
    std::string name;              ///< the person's, else the file's without its ending; with codes their
                                   ///< code, else "voice 1"
    std::string path;              ///< as it was asked for; with codes its code
    std::optional<Subject> person; ///< who filled it in
    bool whole = true;             ///< could be read whole; otherwise it is left out of all else
    std::size_t answered = 0;      ///< entries of Comparison::rows
};

/// What a voice says about one entry.
struct CompareAnswer {
    std::size_t voice = 0;         ///< index into Comparison::voices
    std::vector<Subject> deciders; ///< by name; empty: nobody decides
    bool claims = false;           ///< the one who filled it in is among them
    Span place;                    ///< of the entry, among the sources of that voice
};

/// A cell of the grid in which voices differ: the letters of one actor on one entry.
struct CompareCell {
    Subject actor;
    /// Of each answer, "A/R" as it is written; empty: none. Nothing where the file has no such actor at all,
    /// so that it is unknown what it would say.
    std::vector<std::optional<std::string>> letters;
};

/// Somebody others say decides, who does not say so.
struct Unaware {
    std::size_t voice = 0;          ///< theirs
    std::vector<std::size_t> named; ///< the voices that name them
};

/// An entry that stands in two files or more.
///
/// Who decides is of a decision the seats that decide, of a responsibility those that answer for it; see
/// Seat. A role or a team with one holder counts as that person, also where only another file says who it is.
/// A voice answers if the entry has a letter in its file, or a reason why it is unowned; letters without a
/// decider are the answer that nobody decides. An entry left blank is no answer.
struct CompareRow {
    Subject entry;
    std::vector<CompareAnswer> answers;  ///< in the order of the voices
    std::optional<double> share;         ///< of the pairs of answers, those that are the same; below two
                                         ///< answers nothing
    std::vector<std::size_t> claimed_by; ///< voices, if two people or more claim it and do not say the same
    std::vector<Unaware> unaware;        ///< in the order of the voices
    bool claimed_by_nobody = false;      ///< answers differ, all who answered are known, and none claims it
    bool unowned = false;                ///< two or more answer, all of them that nobody decides
    std::size_t cells = 0;               ///< in which somebody who answered wrote a letter, of actors whom
                                         ///< two of the answering files have
    std::vector<CompareCell> differing;  ///< those of them in which not all letters mean the same
    std::string question; ///< what to ask those who filled it in; empty where all name the same people

    /// Whether two answers differ.
    [[nodiscard]] bool disputed() const { return share && *share < 1; }
};

/// How far voices agree beyond chance: Krippendorff's alpha for nominal data, with what it is made of.
///
/// A unit's answers are one value each, equal or not; answers may be missing, and units with fewer than two
/// do not count. share = sum over units of (equal ordered pairs / (answers - 1)) / n, by_chance = sum over
/// values of n_c (n_c - 1) / (n (n - 1)), alpha = 1 - (1 - share) / (1 - by_chance), where n_c answers of n
/// have the value c. 1: all agree, 0: as by chance. Source: K. Krippendorff, "Computing Krippendorff's
/// Alpha-Reliability", 2011.
struct Agreement {
    std::size_t units = 0;
    std::size_t alike = 0; ///< on which all answers are the same
    std::optional<double> share;
    std::optional<double> by_chance;
    std::optional<double> alpha;
    std::string_view unknown = {}; ///< why there is no alpha; constant text of the library
};

/// How far two voices agree on who decides.
struct PairAgreement {
    std::size_t first = 0; ///< indices into Comparison::voices
    std::size_t second = 0;
    Agreement deciders;
};

/// An entry that stands in one file only.
struct LoneEntry {
    std::size_t voice = 0;
    Subject entry;
    std::string like; ///< the title of an entry of another file that may be meant; may be empty
};

/// Two things that no file has both, with names so near that they may be one. They are counted as two.
struct NearNames {
    Subject first;                         ///< two entries, or two people, roles, teams or unknown names
    std::vector<std::size_t> first_voices; ///< that have it, ascending
    Subject second;
    std::vector<std::size_t> second_voices;
};

/// What several people filled in, side by side. Entries are the same by their place in the file, their id or
/// their title, whatever the case, blanks and hyphens; people, roles and teams by id, name and alias,
/// whatever the case. What two things of one file are called joins nothing.
struct Comparison {
    std::vector<Voice> voices;    ///< in the order asked for
    std::vector<CompareRow> rows; ///< the most disputed first, then in the order of the files
    std::vector<LoneEntry> alone; ///< in the order of the files
    std::vector<NearNames> near;  ///< to be asked about before all else; actors, then entries
    Agreement deciders;           ///< a unit is a row, a value the set of those who decide
    Agreement letters;      ///< a unit is a row and an actor who has a letter in any of them; a value the
                            ///< duties its letters stand for, none of them being one; the answer of a file
                            ///< that does not have the actor is missing
    std::size_t filled = 0; ///< cells in which somebody wrote a letter, of rows with two answers by files
                            ///< that have the actor
    std::size_t filled_alike = 0;     ///< those in which all letters mean the same
    std::vector<PairAgreement> pairs; ///< the least agreeing first
};

struct CompareResult {
    std::vector<Analysis> inputs; ///< of each voice; its findings say why it could not be read whole
    Comparison comparison;
};

/// Reads each path as an organisation and compares what they say. Throws Error for a mistake in the request:
/// fewer than two paths, one of them twice, a filler nobody knows. What is wrong with an input is a finding
/// in its Analysis. Thread-safe. Time grows in proportion to the inputs and, for the pairs, to rows times the
/// square of the voices.
CompareResult compare(const CompareRequest& request);

} // namespace whodecides
