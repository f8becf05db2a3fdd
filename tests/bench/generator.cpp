#include "bench/generator.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "bench/random.hpp"
#include "bench/words.hpp"

namespace whodecides::bench {

namespace {

constexpr std::size_t team_size = 8;
constexpr std::size_t teams_below_a_team = 6;
constexpr std::size_t slip_in = 50; ///< one entry in so many has something to find

template <class... Values>
void add(std::string& out, fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(out), format, std::forward<Values>(values)...);
}

/// A healthy organisation: a tree of teams, each led by its first member, who manages the others.
class Company {
  public:
    Company(std::size_t people, std::uint64_t seed)
        : people_(people), teams_((people + team_size - 1) / team_size), random_(seed) {}

    std::string write() {
        out_.reserve(people_ * 460);
        write_people();
        write_teams();
        write_roles();
        write_forums();
        out_ += "decisions:\n";
        for (std::size_t person = 0; person < people_; ++person)
            write_decision(person);
        out_ += "responsibilities:\n";
        for (std::size_t person = 0; person < people_; ++person)
            write_responsibility(person);
        return std::move(out_);
    }

  private:
    [[nodiscard]] static std::size_t team_of(std::size_t person) { return person / team_size; }
    [[nodiscard]] static std::size_t lead_of(std::size_t team) { return team * team_size; }
    [[nodiscard]] static std::size_t above(std::size_t team) { return (team - 1) / teams_below_a_team; }
    [[nodiscard]] static bool leads(std::size_t person) { return person % team_size == 0; }

    [[nodiscard]] static std::string_view first_name(std::size_t person) {
        return first_names[person * 7 % first_names.size()];
    }
    [[nodiscard]] static std::string_view last_name(std::size_t person) {
        return last_names[person / first_names.size() % last_names.size()];
    }
    [[nodiscard]] static std::string id(std::size_t person) {
        return fmt::format("{}{}", last_name(person), person);
    }
    [[nodiscard]] static std::string team_id(std::size_t team) { return fmt::format("team{}", team); }
    [[nodiscard]] static std::string team_name(std::size_t team) {
        const std::size_t pair = team % (qualities.size() * objects.size());
        return fmt::format("{} {} {}", qualities[team % qualities.size()], objects[pair / qualities.size()],
                           last_names[team / (qualities.size() * objects.size()) % last_names.size()]);
    }
    /// Somebody of the team who is neither its lead nor, where it has more members, the given person.
    [[nodiscard]] std::size_t colleague(std::size_t person) {
        const std::size_t first = lead_of(team_of(person));
        const std::size_t size = std::min(team_size, people_ - first);
        for (std::size_t tries = 0; tries < 4; ++tries) {
            const std::size_t other = first + random_.below(size);
            if (other != person && other != first)
                return other;
        }
        return first + size - 1 == person ? first : first + size - 1;
    }
    [[nodiscard]] std::size_t stranger(std::size_t person) {
        const std::size_t other = random_.below(people_);
        return team_of(other) == team_of(person) ? (other + team_size) % people_ : other;
    }

    void write_people() {
        out_ += "people:\n";
        for (std::size_t person = 0; person < people_; ++person) {
            add(out_, "  {}:\n    name: {} {}\n", id(person), first_name(person), last_name(person));
            if (random_.one_in(4))
                add(out_, "    email: {}@example.com\n", id(person));
            if (!leads(person))
                add(out_, "    manager: {}\n", id(lead_of(team_of(person))));
            else if (person > 0)
                add(out_, "    manager: {}\n", id(lead_of(above(team_of(person)))));
            if (random_.one_in(3))
                add(out_, "    level: {}\n", random_.one_of(levels));
        }
    }

    void write_teams() {
        out_ += "teams:\n";
        for (std::size_t team = 0; team < teams_; ++team) {
            add(out_, "  {}:\n    name: {}\n    lead: {}\n    members:\n", team_id(team), team_name(team),
                id(lead_of(team)));
            for (std::size_t person = lead_of(team); person < std::min(people_, lead_of(team + 1)); ++person)
                add(out_, "      - {}\n", id(person));
            if (team > 0)
                add(out_, "    parent: {}\n", team_id(above(team)));
        }
    }

    void write_roles() {
        out_ += "roles:\n";
        for (std::size_t team = 0; team < teams_; ++team) {
            const std::size_t first = lead_of(team);
            add(out_, "  on-call-{}: {{holders: [{}, {}], held: in_turn, team: {}}}\n", team, id(first),
                id(std::min(first + 1, people_ - 1)), team_id(team));
        }
    }

    void write_forums() {
        out_ += "forums:\n";
        for (std::size_t team = 0; team < teams_; ++team)
            add(out_, "  chat-{}: {{kind: chat, tool: Zulip, members: [{}]}}\n", team, team_id(team));
    }

    std::string title() {
        return fmt::format("{} {} {} for {}", random_.one_of(verbs), random_.one_of(qualities),
                           random_.one_of(objects), random_.one_of(objects));
    }

    /// What is found here and there also in a healthy organisation.
    enum class Slip { none, no_owner, two_owners, unknown_name, crowd, owner_consulted };
    Slip slip() { return random_.one_in(slip_in) ? static_cast<Slip>(1 + random_.below(5)) : Slip::none; }

    void write_owner(std::size_t person, Slip slip) {
        const std::size_t team = team_of(person);
        if (slip == Slip::no_owner)
            return;
        if (slip == Slip::two_owners)
            add(out_, "    accountable: [{}, {}]\n", id(person), id(colleague(person)));
        else if (slip == Slip::unknown_name)
            add(out_, "    accountable: {}x\n", id(person));
        else if (random_.one_in(8))
            add(out_, "    accountable: on-call-{}\n", team);
        else if (random_.one_in(8))
            add(out_, "    accountable: {}\n", team_id(team));
        else
            add(out_, "    accountable: {}\n", id(person));
    }

    void write_decision(std::size_t person) {
        const Slip slip = this->slip();
        const std::size_t team = team_of(person);
        const std::size_t doer = colleague(person);
        add(out_, "  decide-{}:\n    title: {}\n", person, title());
        write_owner(person, slip);
        add(out_, "    responsible: {}\n    consulted: [{}", id(doer), id(stranger(person)));
        if (random_.one_in(2))
            add(out_, ", {}", id(stranger(person)));
        for (std::size_t more = 0; slip == Slip::crowd && more < 8; ++more)
            add(out_, ", {}", id((person + 100 + more * 13) % people_));
        if (slip == Slip::owner_consulted)
            add(out_, ", {}", id(person));
        add(out_, "]\n    informed: {}\n", team_id(random_.below(teams_)));
        if (team > 0 && random_.one_in(4))
            add(out_, "    approvers: {}\n", id(lead_of(above(team))));
        if (random_.one_in(3))
            add(out_, "    scope: {}/{}\n", team_id(team), random_.one_of(objects));
        if (person > 0 && random_.one_in(3))
            add(out_, "    depends_on: [decide-{}]\n", random_.below(person));
        if (random_.one_in(2))
            add(out_, "    decide_within: {}d\n", 1 + random_.below(20));
        if (random_.one_in(4))
            out_ += "    reversible: true\n";
    }

    void write_responsibility(std::size_t person) {
        const Slip slip = this->slip();
        add(out_, "  duty-{}:\n    title: {}\n", person, title());
        write_owner(person, slip == Slip::crowd || slip == Slip::owner_consulted ? Slip::none : slip);
        add(out_, "    responsible:\n      - {}\n      - {}\n    informed: [{}]\n", id(person),
            id(colleague(person)), team_id(random_.below(teams_)));
        if (random_.one_in(3))
            add(out_, "    reviewed: 2025-{:02}-{:02}\n", 1 + random_.below(12), 1 + random_.below(28));
        if (random_.one_in(4))
            add(out_, "    tags: [{}, {}]\n", random_.one_of(objects), random_.one_of(qualities));
    }

    std::size_t people_;
    std::size_t teams_;
    Random random_;
    std::string out_;
};

void write_plain_people(std::string& out, std::size_t people) {
    out += "people:\n";
    for (std::size_t i = 0; i < people; ++i)
        add(out, "  p{}: {} {} the {}.\n", i, first_names[i % first_names.size()],
            last_names[i / first_names.size() % last_names.size()], i);
}

void write_members(std::string& out, std::string_view key, std::size_t people) {
    add(out, "    {}:\n", key);
    for (std::size_t i = 0; i < people; ++i)
        add(out, "      - p{}\n", i);
}

/// Entries that differ in nothing but the owner and the title; `more` is added to the body of each.
template <class More>
void write_entries(std::string& out, std::size_t count, std::size_t people, More more) {
    out += "decisions:\n";
    for (std::size_t i = 0; i < count; ++i) {
        add(out, "  d{}:\n    title: {} {} {} {} number {}\n    accountable: p{}\n    consulted: p{}\n", i,
            verbs[i % verbs.size()], qualities[i % qualities.size()], objects[i % objects.size()],
            objects[i / objects.size() % objects.size()], i, i % people, (i + 1) % people);
        more(i);
    }
}

std::string write_hostile(Shape shape, std::size_t people, std::uint64_t seed) {
    std::string out;
    const std::size_t entries = 2 * people;
    write_plain_people(out, people);
    switch (shape) {
    case Shape::healthy:
        break;
    case Shape::one_team:
        out += "teams:\n  all:\n    name: All of us\n    lead: p0\n";
        write_members(out, "members", people);
        write_entries(out, entries, people,
                      [&](std::size_t) { out += "    responsible: all\n    informed: all\n"; });
        break;
    case Shape::one_role:
        out += "roles:\n  any:\n    name: Anybody\n    held: in_turn\n";
        write_members(out, "holders", people);
        write_entries(out, entries, people,
                      [&](std::size_t) { out += "    responsible: any\n    approvers: any\n"; });
        break;
    case Shape::one_forum:
        out += "forums:\n  hall:\n    kind: meeting\n";
        write_members(out, "members", people);
        write_entries(out, entries, people, [&](std::size_t) { out += "    forum: hall\n"; });
        break;
    case Shape::chain:
        write_entries(out, entries, people, [&](std::size_t i) {
            if (i > 0)
                add(out, "    depends_on: d{}\n", i - 1);
        });
        break;
    case Shape::misspelt:
        write_entries(out, entries, people, [&](std::size_t) { out += "    responsible: p0o0\n"; });
        break;
    case Shape::similar_titles: {
        Random random(seed);
        out += "decisions:\n";
        for (std::size_t i = 0; i < entries; ++i) {
            add(out, "  d{}:\n    accountable: p{}\n    consulted: p{}\n    title:", i, i % people,
                (i + 1) % people);
            for (std::size_t words = 3 + random.below(18); words > 0; --words)
                add(out, " {}", random.one_of(qualities));
            out += '\n';
        }
        break;
    }
    }
    return out;
}

} // namespace

std::string generate(Shape shape, std::size_t people, std::uint64_t seed) {
    return shape == Shape::healthy ? Company(people, seed).write() : write_hostile(shape, people, seed);
}

} // namespace whodecides::bench
