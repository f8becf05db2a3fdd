#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/who.hpp>

/// All that one person, role, team or entry has to do with.
namespace whodecides {

struct ShowRequest : CheckRequest {
    /// As in files; `entry:x`, `person:x`, `role:x` or `team:x` where several are called so.
    std::string name = {};
    bool card = false; ///< a card is wanted, of a person, role or team
};

/// A seat that somebody holds on an entry.
struct HeldSeat {
    Subject entry;
    std::string_view status;
    std::vector<std::string_view> duties;
    Subject through;              ///< the name in the seat
    std::vector<RouteStep> route; ///< from that to whom it is about
    Span place;
    /// Of somebody who is only one of many behind the name: a member of a team that is asked, told or does.
    bool among_others = false;
};

/// One who acts for another.
struct StandIn {
    Subject deputy;
    Subject principal;
    Span place;
};

/// What a person carries; see ProfileLoad. Seats to be told and seats left out do not count.
struct ShownLoad {
    double seats = 0;
    double median = 0; ///< of the people who are present
    double most = 0;
    std::size_t people = 0;
    std::optional<double> effort = {};   ///< written for the person, of a full-time week
    std::optional<double> capacity = {}; ///< likewise
};

/// An entry that stands still without the person.
struct WaitingEntry {
    Subject entry;
    Span place;
    std::string waits_for; ///< id of the stalled entry it depends on; empty: the person is missed directly
};

/// An entry that somebody has to do with.
struct ActorEntry {
    EntryDuties duties;
    std::vector<HeldSeat> seats = {}; ///< by which it has, at least one
};

/// A cell of an actor that is not understood: what they do there is not known.
struct ActorUnread {
    Subject entry;
    std::string text;
    Span place;
};

struct ActorShown {
    Subject actor;
    Span place;
    bool present = true;              ///< of a role or team: somebody is there
    bool keeps_seats = true;          ///< present, or somebody stands in
    std::string begins = {};          ///< YYYY-MM-DD, of a person or role where that is still to come
    std::string until = {};           ///< YYYY-MM-DD, the last day of a person or role, where one is written
    std::vector<HeldSeat> seats = {}; ///< in the order of the files
    /// Open entries that it settles where several decide and are stuck ("tie_break"), or to which what is
    /// stuck goes ("escalates_to").
    std::vector<HeldSeat> settles = {};
    std::vector<ActorUnread> unread = {}; ///< by its own name, on entries neither retired nor decided
    std::vector<RouteStep> belongs = {};  ///< roles it holds, teams it leads or is a member of
    /// Of a role or team: who decides where it decides; empty where there are too many.
    std::vector<Bearer> people = {};
    std::size_t people_count = 0;            ///< of a role or team: everyone in it
    std::vector<StandIn> deputies = {};      ///< who stands in
    std::vector<Subject> deputies_away = {}; ///< who is written down to, and is not there
    std::vector<Subject> stand_ins = {};     ///< of one away who keeps the seats: deputies present
    std::vector<StandIn> deputy_of = {};     ///< for whom it stands in
    std::optional<ShownLoad> load = {};      ///< of a person who is present
    std::vector<WaitingEntry> stalled = {};  ///< exact; of a person
    std::size_t stall_considered = 0;        ///< entries that may stall at all
    std::vector<ActorEntry> owned = {};      ///< open entries it decides or answers for itself; for the card
    /// Open entries of others on which it is asked before or told, also as one of many; for the card.
    std::vector<ActorEntry> heard = {};
};

/// A link between two entries.
struct EntryLink {
    Subject entry;
    Span place;
};

struct EntryShown {
    EntryDuties duties;
    std::vector<EntryLink> depends_on = {};
    std::vector<EntryLink> needed_by = {}; ///< entries that depend on it
    std::optional<EntryLink> forum = {};   ///< a Subject of kind forum
    std::string scope = {};
    std::vector<std::string> domains = {};
    std::vector<std::string> tags = {};
};

/// One of both is there.
struct Shown {
    std::optional<ActorShown> actor = {};
    std::optional<EntryShown> entry = {};
    std::vector<std::size_t> findings = {}; ///< about it: indices into Analysis::findings()
    /// Of an entry: about people, roles and teams, with a place in it as context; none of `findings`.
    std::vector<std::size_t> touching = {};
    bool card = false;
};

struct ShowResult {
    Analysis input; ///< with the findings of a check by the request
    Shown shown;
};

/// Reads, checks, and collects what there is about one thing. Throws Error where nothing or more than one
/// thing is called so, and where a card of an entry is wanted. Thread-safe; time grows in proportion to the
/// organisation.
ShowResult show(const ShowRequest& request);

} // namespace whodecides
