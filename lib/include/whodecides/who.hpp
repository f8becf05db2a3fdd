#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/finding.hpp>
#include <whodecides/span.hpp>

/// Who decides something. Spans are resolved by the Analysis they came with; duties, modes and the like are
/// words of design.md, constant text of the library.
namespace whodecides {

/// One step from a name to somebody behind it.
struct RouteStep {
    enum class How : std::uint8_t { holds, leads, member };

    How how = How::holds;
    Subject actor;
    Span place; ///< where it is written; may be unknown
};
std::string_view to_string(RouteStep::How);

/// Somebody behind a name, on the day of the analysis.
struct Bearer {
    Subject person;
    std::vector<RouteStep> route = {};   ///< from the name to the person; empty: the name is theirs
    bool away = false;                   ///< not available, and keeps the seat because somebody stands in
    std::vector<Subject> stand_ins = {}; ///< of somebody away: deputies who are present
};

/// How those behind a name share what it holds.
enum class Backing : std::uint8_t {
    one,         ///< one person
    in_turn,     ///< several holders of a role, one at a time
    per_case,    ///< several holders of a role, each with cases of their own
    together,    ///< several at once, and nothing says how they settle it
    shared,      ///< several in a shared mode of the team
    group,       ///< a team as such, with no lead and no shared mode
    everyone,    ///< all present people
    nobody,      ///< nobody is there
    unnamed,     ///< a role of an organisation that does not say who holds its roles
    unknown,     ///< a name that stands for nothing declared
    placeholder, ///< TBD, nobody, team: a word that names nobody
};
std::string_view to_string(Backing);

/// A name in a seat, and who is there for it.
struct SeatParty {
    /// More than so many people are counted, and nobody of them is listed.
    static constexpr std::size_t most_listed = 32;

    Subject actor; ///< a person, role or team; kind name for everything else
    Span place;    ///< of the name
    Backing backing = Backing::unknown;
    std::size_t count = 0;               ///< people behind it; of a group all in it
    std::vector<Bearer> people = {};     ///< those who keep their seat; empty where too many
    std::vector<Subject> absent = {};    ///< where nobody is there: who is written and not available
    std::vector<Subject> stand_ins = {}; ///< where nobody is there: deputies of the role or team who are
};

/// A party and all it does on an entry.
struct EntrySeat {
    SeatParty party;
    std::vector<std::string_view> duties; ///< "answers", "decides" ...

    [[nodiscard]] bool has(std::string_view duty) const;
};

/// A cell that is not understood: what the actor does is not known.
struct UnreadCell {
    Subject actor; ///< a person, role or team; kind name for everything else
    std::string text;
    Span place;
};

/// How those who own an entry make a choice, as far as it is written.
enum class Deciding : std::uint8_t {
    one,        ///< one decides, or one group as such, or one at a time
    shared,     ///< several, in a shared mode
    several,    ///< several at once, with nothing written about how
    absent,     ///< names are written, and nobody of them is there
    on_purpose, ///< nobody, for a reason that is written
    nobody,     ///< nobody is named
};
std::string_view to_string(Deciding);

/// Everything that is written about who does what on one entry.
struct EntryDuties {
    Subject entry;
    Span place;
    std::string_view status; ///< "active", "proposed", "decided", "retired"
    std::vector<EntrySeat> seats = {};
    std::vector<UnreadCell> unread = {}; ///< where there are some, more may be meant than the seats say
    /// Whose seats own it: of a decision "decides", or "answers" where nobody has that; of a responsibility
    /// the other way round.
    std::string_view owning_duty = {};
    Deciding deciding = Deciding::nobody;
    std::string_view mode = {};        ///< "consent"; empty where none is written
    std::string_view mode_origin = {}; ///< who says so: "entry", "team" or "defaults"
    Span mode_place = {};
    std::optional<SeatParty> tie_break = {};    ///< who settles what is stuck
    std::optional<SeatParty> escalates_to = {}; ///< where it goes then
    std::optional<double> decide_within = {};   ///< hours
    std::optional<double> quorum = {};
    std::size_t blocking = 0;  ///< names that can block, also of those not there; of one human only one
    std::size_t approvals = 0; ///< how many of these have to agree: all, unless it is written
    std::optional<int> delegation = {}; ///< 1..7
    std::string unowned = {};           ///< why nobody owns it
    std::string mandated_by = {};
    std::string begins = {}; ///< YYYY-MM-DD, where that is still to come
    std::string ended = {};  ///< YYYY-MM-DD, where that has passed
};

struct WhoRequest : CheckRequest {
    /// Words of an id, title, tag, scope or domain, in any order, inflected or with small slips.
    std::string text = {};
};

/// An entry that the text may mean.
struct WhoCandidate {
    EntryDuties entry;
    double nearness = 0; ///< of the words of the text, how well they are met: 0 to 1
};

struct Who {
    std::string text;
    std::optional<EntryDuties> answer = {};    ///< where one entry is clearly meant
    std::vector<WhoCandidate> candidates = {}; ///< else those it may be, the nearest first, a few of them
    std::size_t more = 0;                      ///< further ones
    std::vector<WhoCandidate> nearest = {};    ///< where no entry has all the words: those that come near
    std::optional<Subject> actor = {}; ///< where it is no entry's name: the person, role or team of it
};

struct WhoResult {
    Analysis input; ///< its findings are about inputs that could not be read
    Who who;
};

/// Reads, builds, looks for the entry. Throws Error for a mistake in the request, as a text without a word.
/// Thread-safe; time grows in proportion to the organisation.
WhoResult who(const WhoRequest& request);

} // namespace whodecides
