#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/rows.hpp"
#include "model/framework.hpp"
#include "model/ids.hpp"
#include "model/things.hpp"
#include "source/problem.hpp"

namespace whodecides {

/// How the people behind an actor share what it holds.
enum class Sharing : std::uint8_t {
    alone,    ///< at most one person
    cover,    ///< a role held in turn or per case: one at a time, so they count as one and cover each other
    together, ///< several at once with nothing said about how: a role held together or without `held`,
              ///< several leads without a shared mode
    mode,     ///< several at once in a shared mode of the team
    group,    ///< a team as such: no lead, no shared mode; `people` is empty. Also `everyone`
    nobody,   ///< no present holder
    unknown,  ///< nobody known: names that nobody knows stand there, or the organisation does not say who
              ///< holds its roles; such a seat counts as filled
};

/// Who stands behind an actor on the organisation's date.
struct Holders {
    /// Those who keep their seat, each once, in the order of the text; of a team that decides without a
    /// lead in a shared mode in the order of the people.
    std::span<const PersonId> people;
    Sharing sharing = Sharing::nobody;
};

/// The mode an entry is decided in and what settles it: what the entry says, else the team that alone
/// answers or decides, else the defaults of its file.
struct Settlement {
    enum class Origin : std::uint8_t { none, entry, team, defaults };

    Mode mode = Mode::unset;
    Origin mode_origin = Origin::none;
    Span mode_span;
    const Ref* tie_break = nullptr;
    const Ref* escalates_to = nullptr;
    const Written<Duration>* decide_within = nullptr;
    std::optional<double> quorum;
    TeamId team; ///< the team that alone answers or decides, if there is one
};

/// Fields whose absence means something only when they are in use (design.md section 3).
enum class Field : std::uint8_t {
    manager,
    deputy,
    coach,
    authority,
    effort,
    forums,
    does, ///< entries that name a doer
    decide_within,
    faces,
    affects,
    purpose,
    capacity,
};
constexpr std::size_t field_count = 12;

/// How widely a field is declared.
struct Usage {
    std::size_t declared = 0;
    std::size_t possible = 0;
    bool complete = false; ///< `complete` names it

    /// A third of those who could declare it do, or `complete` names it.
    [[nodiscard]] bool in_use() const { return complete || (possible > 0 && declared * 3 >= possible); }
};

/// The whole organisation: what was written, resolved and indexed. Made once by build(), then
/// immutable and safe from any thread. Vectors are ordered by (path bytes, offset); implied people and
/// teams come last, in the order of their first mention.
class Organisation {
  public:
    Organisation() = default;
    Organisation(Organisation&&) noexcept = default;
    Organisation& operator=(Organisation&&) noexcept = default;
    Organisation(const Organisation&) = delete; // settlements point into the entries
    Organisation& operator=(const Organisation&) = delete;
    ~Organisation() = default;

    std::vector<Person> people;
    std::vector<Role> roles;
    std::vector<Team> teams;
    std::vector<Forum> forums;
    std::vector<Entry> entries;
    std::vector<Grid> grids;
    std::vector<Framework> frameworks; ///< the built-in ones, then the user's
    std::vector<DutyConflict> duty_conflicts;
    std::vector<Defaults> defaults;
    std::vector<std::string_view> complete; ///< fields named by `complete`
    Date as_of{};
    std::size_t discarded_documents = 0;

    const Person& operator[](PersonId id) const { return people[id.value]; }
    const Role& operator[](RoleId id) const { return roles[id.value]; }
    const Team& operator[](TeamId id) const { return teams[id.value]; }
    const Forum& operator[](ForumId id) const { return forums[id.value]; }
    const Entry& operator[](EntryId id) const { return entries[id.value]; }
    const Framework& operator[](FrameworkId id) const { return frameworks[id.value]; }

    /// from <= date <= until and not `left`; `leave` counts as absent.
    [[nodiscard]] bool present(PersonId id) const { return (presence_[id.value] & 1U) != 0; }
    /// Present, or on leave while a deputy is present: the seat is kept.
    [[nodiscard]] bool keeps_seat(PersonId id) const { return (presence_[id.value] & 2U) != 0; }
    [[nodiscard]] bool human(PersonId id) const {
        return people[id.value].kind == PersonKind::human || people[id.value].kind == PersonKind::external;
    }
    /// A human of the organisation who is present: who is counted when people are counted.
    [[nodiscard]] bool counts(PersonId id) const {
        return present(id) && people[id.value].kind == PersonKind::human;
    }
    [[nodiscard]] std::size_t present_people() const { return present_people_; }
    /// Humans of the organisation who are on leave and would be present otherwise.
    [[nodiscard]] std::size_t away_people() const { return away_people_; }
    [[nodiscard]] std::size_t active_entries() const { return active_entries_; }

    /// The people behind an actor who keep their seat; O(1). A role outside its `from` and `until` has
    /// none.
    [[nodiscard]] Holders holders(Actor actor) const;
    /// How many distinct people who keep their seat *everyone* in the actor is; O(1).
    [[nodiscard]] std::size_t everyone_count(Actor actor) const;
    /// Teams the person is in by membership, by lead or by a role of the team (as written, whether present
    /// or not), and the teams above them; each once, sorted.
    [[nodiscard]] std::span<const TeamId> teams_of(PersonId id) const;
    /// Roles the person holds (as written, whether present or not), sorted.
    [[nodiscard]] std::span<const RoleId> roles_of(PersonId id) const;
    /// Whether the person is one of *everyone* in the actor: themselves, a holder, a member. O(log).
    [[nodiscard]] bool in_everyone(PersonId person, Actor actor) const;
    /// No team has more teams above it than this; build() reports where more are written. It keeps the
    /// tables linear in hostile shapes, such as a chain of 100,000 teams.
    static constexpr std::size_t most_teams_above = 64;
    /// The team itself and the nearest teams above it, sorted.
    [[nodiscard]] std::span<const TeamId> with_teams_above(TeamId id) const { return ancestors_[id.value]; }
    /// Whether `inner` is `outer` or stands below it, by `parent` or as a sub-team.
    [[nodiscard]] bool within(TeamId inner, TeamId outer) const;

    [[nodiscard]] const Settlement& settlement(EntryId id) const { return settlements_[id.value]; }
    [[nodiscard]] const Usage& usage(Field field) const { return usage_[static_cast<std::size_t>(field)]; }

    /// The first line of the reporting forest: the present or absent person the first manager is, through
    /// a role its first holder; unknown where there is none, and where it is the person themselves. Cycles of
    /// several are still in it.
    [[nodiscard]] PersonId manager_of(PersonId id) const { return managers_[id.value]; }

    // How things are called in messages.
    [[nodiscard]] std::string_view id_of(Actor actor) const;
    /// The name people know: `name`, else the id.
    [[nodiscard]] std::string_view name_of(Actor actor) const;
    [[nodiscard]] std::string_view name_of(PersonId id) const { return name_of(Actor(id)); }
    /// The place of the id where the actor is declared; of an implied one its first mention.
    [[nodiscard]] Span declared_at(Actor actor) const;
    /// "/decisions/refund", "/matrix/rows/Launch the app"; JSON Pointer escapes.
    [[nodiscard]] std::string logical_path(EntryId id) const;
    [[nodiscard]] std::string logical_path(Actor actor) const;

  private:
    friend class Indexer;

    std::vector<std::uint8_t> presence_;
    std::vector<PersonId> managers_;
    std::vector<Settlement> settlements_;
    std::array<Usage, field_count> usage_{};
    std::size_t present_people_ = 0;
    std::size_t away_people_ = 0;
    std::size_t active_entries_ = 0;

    Rows<PersonId> role_holders_;
    Rows<PersonId> team_holders_;
    std::vector<Sharing> role_sharing_;
    std::vector<Sharing> team_sharing_;
    std::vector<PersonId> self_; ///< identity, so that a person's holders are a span too
    Rows<TeamId> teams_of_;      ///< sorted by id
    Rows<RoleId> roles_of_;
    std::vector<std::uint32_t> everyone_counts_; ///< per team
    /// Per team: itself and the nearest teams above it, sorted by id; at most most_teams_above + 1.
    Rows<TeamId> ancestors_;
    std::shared_ptr<const void> texts_; ///< keeps alive what the views point to
};

} // namespace whodecides
