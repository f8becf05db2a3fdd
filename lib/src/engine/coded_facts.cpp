// Codes in place of texts, once names are resolved: a name becomes the code of what it stands for, however it
// was written, and a title brings along the hashes of its words, so that titles compare as they did. What is
// not given a code here is dropped; a field that is new to model/things.hpp has to be given one.

#include "engine/coded_facts.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/pointer.hpp"
#include "base/text.hpp"
#include "base/vectors.hpp"
#include "engine/coded_paths.hpp"
#include "model/format.hpp"
#include "model/measures/titles.hpp"
#include "model/scopes.hpp"

namespace whodecides::engine {

namespace {

/// What names of undeclared nobodies become; every reader knows it.
constexpr std::string_view placeholder = "TBD";
constexpr std::string_view everyone = "everyone";
/// In place of what stands in a cell and is no letter.
constexpr std::string_view unreadable = "?";

/// Gives an organisation's texts their codes, things first, in the order of the organisation.
class Coder {
  public:
    Coder(Organisation& organisation, CodeBook& codes) : organisation_(organisation), codes_(codes) {}

    CodedFacts take() {
        number_things();
        for (Person& person : organisation_.people)
            recode(person);
        for (Role& role : organisation_.roles)
            recode(role);
        for (Team& team : organisation_.teams)
            recode(team);
        for (Forum& forum : organisation_.forums)
            recode(forum);
        for (Grid& grid : organisation_.grids)
            recode(grid);
        for (Framework& framework : organisation_.frameworks)
            recode(framework);
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e)
            recode(organisation_.entries[e], entries_[e]);
        for (Defaults& defaults : organisation_.defaults)
            recode(defaults);
        for (DutyConflict& conflict : organisation_.duty_conflicts)
            recode(CodeKind::conflict, conflict.name);
        return moved_out();
    }

  private:
    std::string_view keep(std::string text) { return texts_->emplace_back(std::move(text)); }

    std::string_view code(CodeKind kind, std::string_view text, std::string_view called = {}) {
        return text.empty() ? text : keep(codes_.code(kind, text, called).code);
    }

    template <class Thing>
    std::vector<std::string_view> number(CodeKind kind, const std::vector<Thing>& things) {
        std::vector<std::string_view> numbered;
        numbered.reserve(things.size());
        for (const Thing& thing : things)
            numbered.push_back(code(kind, thing.id.value, thing.name.value));
        return numbered;
    }

    void number_things() {
        people_ = number(CodeKind::person, organisation_.people);
        roles_ = number(CodeKind::role, organisation_.roles);
        teams_ = number(CodeKind::team, organisation_.teams);
        forums_ = number(CodeKind::forum, organisation_.forums);
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
            const Entry& entry = organisation_.entries[e];
            const CodeKind kind = entry.is_decision() ? CodeKind::decision : CodeKind::responsibility;
            // Rows of different grids may have one title.
            entries_.push_back(entry.grid < organisation_.grids.size()
                                   ? code(kind, organisation_.logical_path(EntryId{e}), entry.title.value)
                                   : code(kind, entry.id.value, entry.title.value));
        }
    }

    void recode(CodeKind kind, Text& text) { text.value = code(kind, text.value); }
    void recode(CodeKind kind, std::vector<Text>& texts) {
        for (Text& text : texts)
            recode(kind, text);
    }
    void recode(std::vector<Right>& rights) {
        for (Right& right : rights)
            right.name = code(CodeKind::right, right.name);
    }

    void recode(Ref& ref) {
        switch (ref.actor.kind) {
        case ActorKind::person:
            ref.name = people_[ref.actor.index];
            break;
        case ActorKind::role:
            ref.name = roles_[ref.actor.index];
            break;
        case ActorKind::team:
            ref.name = teams_[ref.actor.index];
            break;
        case ActorKind::everyone:
            ref.name = everyone;
            break;
        case ActorKind::generic:
            ref.name = placeholder;
            break;
        case ActorKind::unknown:
            ref.name = code(CodeKind::name, ref.name);
        }
        ref.actor = {};
    }
    void recode(std::vector<Ref>& refs) {
        for (Ref& ref : refs)
            recode(ref);
    }

    template <class Thing>
    void recode(std::vector<Link<Thing>>& links, const std::vector<std::string_view>& things) {
        for (Link<Thing>& link : links) {
            link.name = link.to.known() ? things[link.to.value] : code(CodeKind::name, link.name);
            link.to = {};
        }
    }

    /// Segment by segment, so that one scope lies in another as it did.
    void recode_scope(Text& scope) {
        std::string coded;
        for_each_segment(scope.value, [&](std::string_view segment) {
            coded += coded.empty() ? "" : "/";
            coded += code(CodeKind::scope, segment);
        });
        if (coded.empty() && !scope.value.empty())
            coded = "/"; // a scope without a segment is still written: no default takes its place
        scope.value = keep(std::move(coded));
    }

    /// People, roles and teams.
    template <class Somebody>
    static void rename(Somebody& somebody, std::string_view code) {
        somebody.id.value = code;
        somebody.name = {};
        somebody.aliases.clear();
    }

    void recode(Person& person) {
        rename(person, people_[index_of(person, organisation_.people)]);
        person.email = {};
        recode(person.managers);
        recode(person.dotted_line);
        recode(person.coaches);
        recode(person.deputies);
        recode(person.aspires_to);
        recode(person.authority);
        recode(CodeKind::level, person.level);
    }

    void recode(Role& role) {
        rename(role, roles_[index_of(role, organisation_.roles)]);
        recode(role.holders);
        recode(role.team);
        recode(role.represents);
        recode(role.deputies);
        recode(role.authority);
        recode(CodeKind::domain, role.domains);
    }

    void recode(Team& team) {
        rename(team, teams_[index_of(team, organisation_.teams)]);
        recode(team.leads);
        recode(team.members);
        recode(team.parent);
        recode(team.deputies);
        recode(team.tie_break);
        recode(team.escalates_to);
        recode_type(team.type);
        recode(team.forums, forums_);
        recode(CodeKind::domain, team.domains);
        recode(CodeKind::purpose, team.purpose);
        for (Service& service : team.services) {
            service.name = code(CodeKind::service, service.name);
            service.complexity = choice(Section::service, "complexity", service.complexity);
        }
        recode(team.authority);
    }

    /// The types of Team Topologies are words of the format, as rules know them.
    void recode_type(Text& type) {
        constexpr std::array<std::string_view, 4> known{"stream-aligned", "enabling", "complicated-subsystem",
                                                        "platform"};
        const auto* const found = std::ranges::find_if(known, [&](std::string_view word) {
            return text::key_folded(word) == text::key_folded(type.value);
        });
        if (found == known.end())
            recode(CodeKind::team_type, type);
        else
            type.value = *found;
    }

    /// A word of the format itself; nothing where it is another.
    static std::string_view choice(Section section, std::string_view key, std::string_view written) {
        const FormatKey& format = *find_key(section, key);
        const auto found = find_choice(format, written);
        return found ? format.choices[*found] : std::string_view();
    }

    void recode(Forum& forum) {
        forum.id.value = forums_[index_of(forum, organisation_.forums)];
        forum.name = {};
        recode(CodeKind::forum_kind, forum.kind);
        recode(CodeKind::tool, forum.tool);
        recode(CodeKind::cadence, forum.cadence);
        recode(forum.members);
    }

    void recode(Grid& grid) {
        constexpr std::string_view only = "/matrix";
        recode(CodeKind::grid, grid.id);
        recode(CodeKind::grid, grid.title);
        if (grid.logical_path != only) {
            const std::string_view last(grid.logical_path.data() + only.size() + 1,
                                        grid.logical_path.size() - only.size() - 1);
            grid.logical_path = only;
            append_segment(grid.logical_path, codes_.code(CodeKind::grid, unescaped_segment(last)).code);
        }
        recode(grid.columns);
    }

    /// Letters and words of the built-in ones are no secret.
    void recode(Framework& framework) {
        if (framework.built_in)
            return;
        framework.name = codes_.code(CodeKind::framework, framework.name).code;
        for (Letter& letter : framework.letters) {
            if (!is_built_in_letter(letter.symbol))
                letter.symbol = codes_.code(CodeKind::letter, letter.symbol).code;
            letter.words.clear();
        }
    }

    void recode(Entry& entry, std::string_view called) {
        entry.hidden_words = std::make_shared<const TitleWords>(title_words(entry.title.value));
        entry.id.value = called;
        entry.title.value = called;
        for (Seat& seat : entry.seats)
            recode(seat);
        for (UnreadMark& mark : entry.unread) {
            recode(mark.who);
            mark.written = unreadable; // it may say anything, names too
        }
        recode(entry.tie_break);
        recode(entry.escalates_to);
        recode_scope(entry.scope);
        recode(CodeKind::domain, entry.domains);
        recode(entry.affects);
        recode(entry.depends_on, entries_);
        recode(entry.precedes, entries_);
        recode(entry.needs);
        recode(entry.forum, forums_);
        recode(entry.faces);
        recode(CodeKind::law, entry.mandated_by);
        for (Effort& effort : entry.effort)
            recode(effort.who);
        for (std::string_view& tag : entry.tags)
            tag = code(CodeKind::tag, tag);
        recode(CodeKind::purpose, entry.purpose);
        recode(CodeKind::reason, entry.unowned);
    }

    void recode(Seat& seat) {
        recode(seat.who);
        if (seat.framework.known() && seat.letter != Seat::no_letter) {
            seat.key = keep(organisation_[seat.framework].letters[seat.letter].symbol);
            return;
        }
        const FormatKey* const key = find_key(Section::entry, seat.key);
        seat.key = key == nullptr ? std::string_view() : key->key;
    }

    void recode(Defaults& defaults) {
        defaults.framework = {};
        recode_scope(defaults.scope);
        recode(defaults.tie_break);
        recode(defaults.escalates_to);
        recode(defaults.forum, forums_);
    }

    template <class Thing>
    static std::size_t index_of(const Thing& thing, const std::vector<Thing>& things) {
        return static_cast<std::size_t>(&thing - things.data());
    }

    CodedFacts moved_out() {
        CodedFacts result;
        Facts& facts = result.facts;
        facts.people = std::move(organisation_.people);
        facts.roles = std::move(organisation_.roles);
        facts.teams = std::move(organisation_.teams);
        facts.forums = std::move(organisation_.forums);
        facts.entries = std::move(organisation_.entries);
        facts.grids = std::move(organisation_.grids);
        facts.duty_conflicts = std::move(organisation_.duty_conflicts);
        facts.defaults = std::move(organisation_.defaults);
        for (const std::string_view field : organisation_.complete)
            facts.complete.push_back({field, {}});
        facts.discarded = organisation_.discarded_documents;
        facts.texts = texts_;
        result.frameworks = std::move(organisation_.frameworks);
        return result;
    }

    Organisation& organisation_;
    CodeBook& codes_;
    std::shared_ptr<std::deque<std::string>> texts_ = std::make_shared<std::deque<std::string>>();
    std::vector<std::string_view> people_; ///< codes, by number
    std::vector<std::string_view> roles_;
    std::vector<std::string_view> teams_;
    std::vector<std::string_view> forums_;
    std::vector<std::string_view> entries_;
};

} // namespace

CodedFacts coded_facts(Organisation organisation, CodeBook& codes) {
    return Coder(organisation, codes).take();
}

} // namespace whodecides::engine
