#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/finding.hpp>

/// The profile of an organisation: how leadership is shared, as far as structure tells.
namespace whodecides {

struct ProfileRequest : InputRequest {
    bool teams = true;   ///< also each team
    bool people = false; ///< also what each person holds, which is sensitive
};

enum class ProfileGroup : std::uint8_t { trait, benefit, trouble };
std::string_view to_string(ProfileGroup);

struct ProfileRow;

/// What a row of the profile measures; constant data.
struct ProfileMeasure {
    std::string_view key;  ///< "shared-power"
    std::string_view name; ///< "shared power"
    std::string_view head; ///< a word for the head of a narrow column: "power"
    ProfileGroup group = ProfileGroup::trait;
    bool detail = false;    ///< goes with the measure before it
    bool share = true;      ///< a share from 0 to 1; otherwise a number of levels
    std::string_view value; ///< what the value is, exactly: "share of those who ..."
    std::string_view
        rests_on; ///< of what ProfileRow::known and possible are numbers: "people who name a coach"
    std::string (*sentence)(const ProfileRow& row) =
        nullptr; ///< says a row that has a value, without full stop
};
/// All measures, in the order of the profile. Constant; safe from any thread.
/// The speed of a decision is the rule of 7 (Blenko, Mankins and Rogers, Decide & Deliver, 2010), by which
/// every voice beyond seven takes a tenth of its effectiveness, halved for each level of approval beyond the
/// first, which is a judgement.
std::span<const ProfileMeasure> profile_measures();

/// Whether a value is what the organisation has, or a bound of it because too little is written to tell.
enum class ProfileBound : std::uint8_t { exact, at_least, at_most };
std::string_view to_string(ProfileBound);

/// One measure of one scope. The value is numerator / denominator unless it is a number of levels.
struct ProfileRow {
    const ProfileMeasure* measure = nullptr;
    std::optional<double> value;
    double numerator = 0;
    double denominator = 0;
    ProfileBound bound = ProfileBound::exact;
    std::size_t known = 0;    ///< how much of the data it rests on ...
    std::size_t possible = 0; ///< ... of how much
    /// Why there is no value: "nothing declares `coach`". Constant text of the library.
    std::string_view unknown;
    std::size_t people = 0; ///< of shared power and fairness: among whom
    double effective = 0;   ///< of shared power: as many with equal parts would be as concentrated
};
/// The row in words: its measure's sentence with its bound, or "unknown: ...".
std::string sentence(const ProfileRow& row);
/// "12 of 60 people who name a coach"; empty where there is nothing to rest on.
std::string basis(const ProfileRow& row);

/// How evenly what is answered for or decided lies with people. Items are pairs of an entry and a person; in
/// a shared mode and in a role held in turn each of k people has the k-th part of one. What nobody who is
/// known and present answers for or decides is no item, nor what a group as such, an agent or somebody
/// external does.
///
/// The coefficient of Gini (1912) and the index of Herfindahl (1950) and Hirschman (1945, 1964) were made for
/// what can be divided. Items cannot, so that with fewer items than people even the fairest split is uneven.
/// The excess leaves that out: (value - least) / (most - least), where least is what the fairest split of as
/// many items among as many people has, r(n-r)/(nk) and (r(q+1)^2 + (n-r)q^2)/k^2 for k = qn + r items and n
/// people, and most what one holder of everything has. No published limit exists for any of them here.
struct ProfileConcentration {
    std::size_t people = 0; ///< those who hold nothing too
    double items = 0;
    double gini = 0;                   ///< 0: all hold the same; up to 1 - 1 / people
    double hhi = 0;                    ///< the sum of the squared shares; 1: one person holds everything
    std::optional<double> excess_gini; ///< from 0 to 1; nothing where a split can be no fairer than another
    std::optional<double> excess_hhi;
    double effective_number = 0; ///< of deciders with equal parts: 1 / hhi (Laakso and Taagepera 1979)
    double largest_share = 0;
};

/// How many seats people hold on active entries, other than to be told or left out. Shared ones count in
/// parts.
struct ProfileLoad {
    /// Upper ends of the steps of the histogram; the last step has none.
    static constexpr std::array<std::size_t, 5> steps{0, 2, 5, 10, 20};

    std::array<std::size_t, steps.size() + 1> people{}; ///< per step
    double median = 0;
    double most = 0;
    double total = 0;
};

/// The organisation or one team of it.
struct ProfileScope {
    SubjectKind kind = SubjectKind::organisation;
    std::string id;
    std::string title;
    std::size_t people = 0;    ///< humans who are present
    std::size_t answering = 0; ///< of these, those who answer for something
    std::size_t decisions = 0; ///< active; of a team those it, its roles or its people answer for or decide
    std::size_t responsibilities = 0; ///< likewise
    /// Fewer people than that are not told apart from persons: no rows, no concentration, no load.
    static constexpr std::size_t least_people = 3;
    bool shown = true;
    std::vector<ProfileRow> rows; ///< one for each measure, in their order
    ProfileConcentration concentration;
    ProfileLoad load;
};

/// The reporting line.
struct ProfileLine {
    std::size_t placed = 0; ///< people with a manager or with reports, and on no cycle
    std::size_t people = 0;
    std::size_t levels = 0;
    std::size_t managers = 0; ///< people with direct reports
    double median_span = 0;   ///< direct reports of a manager
    std::size_t largest_span = 0;
};

/// The truck factor (Avelino, Passos, Hora and Valente 2016, with entries in place of files): how many people
/// would have to leave until more than half of the entries have nobody left who does them, answers for them
/// or stands in. Exact among up to 20 people, and where one or two would do.
struct ProfileTruckFactor {
    std::size_t considered = 0;        ///< active entries
    std::optional<std::size_t> people; ///< nothing where not even all of them would do
    bool exact = true;                 ///< otherwise there may be fewer
};

/// Who is on the ways between others: two people are neighbours where they share a forum, and the betweenness
/// of a person is the share of the shortest ways between all pairs of others that lead through them (Freeman
/// 1977, computed as in Brandes 2001). Of people, the external ones too, who take part in forums.
struct ProfileForums {
    std::size_t forums = 0;
    std::size_t people = 0;
    /// Freeman 1979: 1 where one person is on all ways (a star), 0 where none is on more of them than another
    /// (a complete graph). Nothing below three people.
    std::optional<double> centralisation;
    double largest_share = 0; ///< of one person
    /// 0 where every way was followed. In large organisations ways from some people only are, drawn with a
    /// fixed seed; in 19 of 20 drawings all shares are then no further off than that, and centralisation no
    /// further than twice that.
    double error = 0;
};

/// What one person holds.
struct ProfilePerson {
    std::string id;
    std::string name;
    /// Entries the person answers for or decides. Without what they do as one of more than 32 holders of one
    /// role or people of one team; `power` has their part of that too. What they own only as a member of a
    /// team that answers as such, under its leads or as a group, is in neither.
    std::size_t owns = 0;
    double power = 0;             ///< their share of all that is answered for or decided
    double seats = 0;             ///< see ProfileLoad
    std::optional<double> ways;   ///< their betweenness, see ProfileForums; nothing below three people
    std::optional<double> effort; ///< written for them, of a full-time week
    std::optional<double> capacity;
};

struct Profile {
    ProfileScope organisation;
    std::vector<ProfileScope> teams;   ///< unless left out; in the order of the text, without external ones
    std::vector<ProfilePerson> people; ///< only where asked for; who holds most first
    ProfileLine line;
    ProfileTruckFactor truck_factor;
    ProfileForums forums;
    std::size_t left_out = 0; ///< entries that are proposed, decided or retired: no figure rests on them
};

/// The profile, and what kept it from being whole.
struct ProfileResult {
    /// Its findings are about inputs that could not be read; its coverage says what was, of active entries.
    Analysis input;
    Profile profile;
};

/// What profiles claim, and what they cannot tell.
std::string_view profile_caveat();

/// Reads, builds, measures. Throws Error for a mistake in the request. Thread-safe; equal requests over
/// equal files give equal results, whatever `jobs` is.
ProfileResult profile(const ProfileRequest& request);

} // namespace whodecides
