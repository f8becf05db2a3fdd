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
    std::string_view unknown; ///< why there is no value: "nothing declares `coach`"
    std::size_t people = 0;   ///< of shared power and fairness: among whom
    double effective = 0;     ///< of shared power: as many with equal parts would be as concentrated
};
/// The row in words: its measure's sentence with its bound, or "unknown: ...".
std::string sentence(const ProfileRow& row);
/// "12 of 60 people who name a coach"; empty where there is nothing to rest on.
std::string basis(const ProfileRow& row);

/// How evenly what is answered for or decided lies with people. Items are pairs of an entry and a person; in
/// a shared mode and in a role held in turn each of k people has the k-th part of one.
struct ProfileConcentration {
    std::size_t people = 0;
    double items = 0;
    double gini = 0;
    double hhi = 0;
    std::optional<double> excess_gini; ///< how far beyond the fairest split there could be, from 0 to 1
    std::optional<double> excess_hhi;
    double effective_number = 0; ///< of deciders: 1 / hhi
    double largest_share = 0;
};

/// How many seats people hold, other than to be told or left out.
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

/// The truck factor: how many people would have to leave until more than half of the entries have nobody left
/// who does them, answers for them or stands in.
struct ProfileTruckFactor {
    std::size_t considered = 0;        ///< entries
    std::optional<std::size_t> people; ///< nothing where not even all of them would do
    bool exact = true;                 ///< otherwise there may be fewer
};

/// What one person holds.
struct ProfilePerson {
    std::string id;
    std::string name;
    std::size_t owns = 0;         ///< entries the person answers for or decides
    double power = 0;             ///< their share of all that is answered for or decided
    double seats = 0;             ///< see ProfileLoad
    std::optional<double> effort; ///< written for them, of a full-time week
    std::optional<double> capacity;
};

struct Profile {
    ProfileScope organisation;
    std::vector<ProfileScope> teams;   ///< in the order of the text; external ones are left out
    std::vector<ProfilePerson> people; ///< only where asked for; who holds most first
    ProfileLine line;
    ProfileTruckFactor truck_factor;
    std::size_t left_out = 0; ///< entries that are proposed, decided or retired
};

/// The profile, and what kept it from being whole.
struct ProfileResult {
    Analysis input; ///< its findings are about inputs that could not be read; its coverage says what was
    Profile profile;
};

/// What profiles claim, and what they cannot tell.
std::string_view profile_caveat();

/// Reads, builds, measures. Throws Error for a mistake in the request. Thread-safe; equal requests over
/// equal files give equal results, whatever `jobs` is.
ProfileResult profile(const ProfileRequest& request);

} // namespace whodecides
