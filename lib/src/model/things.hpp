#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <whodecides/span.hpp>

#include "base/date.hpp"
#include "model/duty.hpp"
#include "model/ids.hpp"

/// What an organisation consists of, as it was written. Readers fill in these structs with names and
/// places; build() resolves the names in place (Ref::actor and the like); after that they are
/// constant. Texts are views into the sources, the trees or the organisation's own store.
namespace whodecides {

/// A text and where it stands; an empty view with an unknown span was not written.
struct Text {
    std::string_view value;
    Span span;

    [[nodiscard]] bool written() const { return span.known(); }
};

/// A name that stands for an actor.
struct Ref {
    std::string_view name;
    Span span;
    Actor actor; ///< set by resolution
};

/// A name that stands for an entry or a forum.
template <class Thing>
struct Link {
    std::string_view name;
    Span span;
    Id<Thing> to; ///< set by resolution; unknown where the name stands for nothing
};

/// A value that may be missing, with its place.
template <class Value>
struct Written {
    std::optional<Value> value;
    Span span;

    [[nodiscard]] bool has_value() const { return value.has_value(); }
    const Value& operator*() const { return *value; }
};

/// A right such as `budget: 10000`; no limit means it is held without one (`hire: true`).
struct Right {
    std::string_view name;
    std::optional<double> limit;
    Span span;
};

enum class Mode : std::uint8_t { unset, single, advice, consent, consensus, majority, delegated };
/// Modes in which a group decides together, so that several answering people are no overlap.
constexpr bool is_shared(Mode mode) {
    return mode == Mode::consent || mode == Mode::consensus || mode == Mode::majority;
}
std::string_view to_string(Mode mode);

enum class PersonKind : std::uint8_t { human, agent, service, external };
enum class PersonStatus : std::uint8_t { active, leave, left };

struct Person {
    Text id;
    Text name;
    std::vector<Text> aliases;
    PersonKind kind = PersonKind::human;
    PersonStatus status = PersonStatus::active;
    Span status_span;
    Text email;
    std::vector<Ref> managers; ///< the first is the line
    std::vector<Ref> dotted_line;
    std::vector<Ref> coaches;
    std::vector<Ref> deputies;
    std::vector<Ref> aspires_to;
    std::vector<Right> authority;
    Written<double> capacity; ///< full-time equivalents
    Written<Date> from;
    Written<Date> until;
    Text level;
    Span body;            ///< the whole value; of an implied person the first place that names them
    bool implied = false; ///< declared nowhere
};

enum class Held : std::uint8_t { unset, in_turn, per_case, together };

struct Role {
    Text id;
    Text name;
    std::vector<Text> aliases;
    std::vector<Ref> holders;
    Held held = Held::unset;
    std::vector<Ref> team;       ///< at most one
    std::vector<Ref> represents; ///< actors this role speaks for
    std::vector<Ref> deputies;
    std::vector<Right> authority;
    std::vector<Text> domains;
    bool oversight = false;
    Written<Date> from;
    Written<Date> until;
    Span body;
    Span holders_span; ///< the key `holders`, unknown where not written
    bool implied = false;
};

struct Service {
    std::string_view name;
    std::string_view complexity; ///< simple, complicated, complex
    Span span;
};

struct Team {
    Text id;
    Text name;
    std::vector<Text> aliases;
    bool external = false;
    std::vector<Ref> leads;
    std::vector<Ref> members;
    std::vector<Ref> parent; ///< at most one
    std::vector<Ref> deputies;
    Mode mode = Mode::unset;
    Span mode_span;
    std::vector<Ref> tie_break;    ///< at most one
    std::vector<Ref> escalates_to; ///< at most one
    Written<double> quorum;
    Text type; ///< Team Topologies
    std::vector<Link<Forum>> forums;
    std::vector<Text> domains;
    Text purpose;
    std::vector<Service> services;
    std::vector<Right> authority;
    Span body;
    bool implied = false;
};

struct Forum {
    Text id;
    Text name;
    Text kind;
    Text tool;
    Text cadence;
    std::vector<Ref> members;
    bool open = false;
    Span body;
};

struct TitleWords;

enum class EntryKind : std::uint8_t { decision, responsibility };
enum class EntryStatus : std::uint8_t { active, proposed, decided, retired };
std::string_view to_string(EntryStatus status);

/// One actor holding one or several duties on one entry.
struct Seat {
    static constexpr std::uint8_t no_letter = UINT8_MAX;

    Ref who;
    DutySet duties;
    FrameworkId framework;           ///< unknown for long-form keys
    std::uint8_t letter = no_letter; ///< index into the framework's letters
    std::string_view key;            ///< "accountable", or the framework's letter: "A"
    Span key_span;
};

/// What stands in somebody's cell and is no letter: what they hold is not known.
struct UnreadMark {
    Ref who;
    std::string_view written;
    Span span;
};

struct Effort {
    Ref who;          ///< no name: the entry as a whole
    double share = 0; ///< of a full-time week; 1 is all of it
    Span span;
};

/// A length of time as written, in hours; d is 24 h, w 7 d, mo 30 d.
struct Duration {
    double hours = 0;
};

/// How many approvers suffice.
struct Approvals {
    bool all = true;
    std::uint32_t count = 0; ///< where not all; `any` is 1
};

struct Entry {
    EntryKind kind = EntryKind::decision;
    EntryStatus status = EntryStatus::active;
    Text id;
    Text title;                      ///< the id where none was written
    std::uint32_t grid = UINT32_MAX; ///< index of the grid it is a row of
    std::vector<Seat> seats;         ///< in the order of the text
    std::vector<UnreadMark> unread;  ///< likewise; while there are some, nothing follows from a missing seat
    Written<Approvals> approvals;
    Mode mode = Mode::unset; ///< as written on the entry
    Span mode_span;
    std::vector<Ref> tie_break;    ///< as written on the entry, at most one
    std::vector<Ref> escalates_to; ///< as written on the entry, at most one
    Written<double> quorum;
    Written<int> delegation; ///< 1..7
    Text scope;
    std::vector<Text> domains;
    std::vector<Ref> affects;
    std::vector<Link<Entry>> depends_on;
    std::vector<Link<Entry>> precedes;
    std::vector<Right> needs;
    std::vector<Link<Forum>> forum;
    std::vector<Ref> faces;
    Written<bool> reversible;
    bool critical = false;
    Text mandated_by; ///< an empty one counts as not written
    std::vector<Effort> effort;
    Written<Duration> decide_within;
    Written<Date> from;
    Written<Date> until;
    Written<Date> reviewed;
    Written<Duration> review_every;
    std::vector<std::string_view> tags;
    Text purpose;
    Text unowned;                        ///< the reason why nobody owns it
    Span body;                           ///< the whole value
    std::uint32_t defaults = UINT32_MAX; ///< index into Organisation::defaults, of its file
    /// Of a title for which a code stands: what it is compared by.
    std::shared_ptr<const TitleWords> hidden_words = nullptr;

    [[nodiscard]] bool is_decision() const { return kind == EntryKind::decision; }
    [[nodiscard]] bool retired() const { return status == EntryStatus::retired; }
    /// Whether there is something to do about it still: neither decided nor retired.
    [[nodiscard]] bool open() const {
        return status == EntryStatus::active || status == EntryStatus::proposed;
    }
    /// Whether any seat holds one of the duties.
    [[nodiscard]] bool has_seat(DutySet any_of) const;
    /// Whether a reason is given why nobody owns it.
    [[nodiscard]] bool unowned_on_purpose() const;
};

/// `defaults` of one file, for the entries of that file.
struct Defaults {
    std::uint32_t source = 0;
    Text framework;
    Mode mode = Mode::unset;
    Span mode_span;
    Text scope;
    std::vector<Ref> tie_break;
    std::vector<Ref> escalates_to;
    Written<Duration> decide_within;
    std::vector<Link<Forum>> forum;
    Span body;
};

struct Grid {
    Text id;
    Text title;
    std::string logical_path; ///< "/matrix" or "/matrix/ID"
    FrameworkId framework;
    std::vector<Ref> columns; ///< as the header names them; seats of a row have the name again
    Span body;
};

struct DutyConflict {
    Text name;
    DutySet duties;
    std::uint32_t at_most = 1;
    bool dynamic = false;
    Span span;
};

/// Where a thing is declared: its id, else its whole value.
template <class Thing>
Span place_of(const Thing& thing) {
    return thing.id.span.known() ? thing.id.span : thing.body;
}

} // namespace whodecides
