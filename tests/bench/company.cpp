#include "bench/company.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "bench/random.hpp"
#include "bench/text.hpp"
#include "bench/words.hpp"

namespace whodecides::bench {

namespace {

constexpr std::size_t team_size = 8;
constexpr std::size_t teams_below_a_team = 6;
constexpr std::size_t slip_in = 50; ///< one entry in so many has something to find
constexpr std::size_t rare = 200;   ///< one person in so many has something to find

/// A tree of teams, each led by its first member, who manages the others. Every field that rules ask for is
/// written at a rate that puts it in use, and such that hardly anything is found.
class Company {
  public:
    Company(std::size_t people, std::uint64_t seed)
        : people_(people), teams_((people + team_size - 1) / team_size), random_(seed) {}

    std::string write() {
        out_.reserve(people_ * 800);
        write_people();
        write_teams();
        write_roles();
        write_forums();
        out_ += "duty_conflicts:\n"
                "  - {name: four eyes, duties: [does, verifies], at_most: 1}\n"
                "  - {name: own papers, duties: [does, signs-off], at_most: 1, kind: dynamic}\n";
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
    [[nodiscard]] static bool may_spend(std::size_t person) { return leads(person) || person % 2 == 0; }
    [[nodiscard]] std::size_t size_of(std::size_t team) const {
        return std::min(team_size, people_ - lead_of(team));
    }
    /// The next one in the team, after the last the first.
    [[nodiscard]] std::size_t next(std::size_t person) const {
        const std::size_t first = lead_of(team_of(person));
        return first + (person - first + 1) % size_of(team_of(person));
    }

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
        const std::size_t size = size_of(team_of(person));
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
            write_company_of(person);
        }
    }

    /// Who stands by this person, and what they bring.
    void write_company_of(std::size_t person) {
        const bool alone = next(person) == person;
        if (!alone && (leads(person) || random_.one_in(2)))
            add(out_, "    deputy: {}\n", id(next(person)));
        if (!alone && !random_.one_in(rare))
            add(out_, "    coach: {}\n", id(next(next(person))));
        if (random_.one_in(2))
            add(out_, "    capacity: {}\n", random_.one_in(8) ? "0.8" : "1.0");
        if (may_spend(person))
            add(out_, "    authority: {{budget: {}}}\n", leads(person) ? 50000 : 5000);
        if (random_.one_in(4))
            add(out_, "    from: {}-{:02}-01\n", 2019 + random_.below(6), 1 + random_.below(12));
        if (random_.one_in(rare))
            add(out_, "    until: 2026-01-{:02}\n", 1 + random_.below(28));
        if (random_.one_in(rare))
            add(out_, "    aspires_to: on-call-{}\n", team_of(person));
    }

    void write_teams() {
        out_ += "teams:\n  customers: {kind: external, name: Customers}\n";
        for (std::size_t team = 0; team < teams_; ++team) {
            add(out_, "  {}:\n    name: {}\n    lead: {}\n    members:\n", team_id(team), team_name(team),
                id(lead_of(team)));
            for (std::size_t person = lead_of(team); person < lead_of(team) + size_of(team); ++person)
                add(out_, "      - {}\n", id(person));
            if (team > 0)
                add(out_, "    parent: {}\n", team_id(above(team)));
            add(out_, "    purpose: People count on our {}\n", random_.one_of(objects));
            if (random_.one_in(2))
                add(out_, "    type: stream-aligned\n    services: [{{name: {}, complexity: {}}}]\n",
                    random_.one_of(objects), random_.one_in(3) ? "complicated" : "simple");
            if (random_.one_in(4))
                add(out_, "    domains: [{}-{}]\n", random_.one_of(objects), team);
        }
    }

    void write_roles() {
        out_ += "roles:\n";
        for (std::size_t team = 0; team < teams_; ++team) {
            const std::size_t first = lead_of(team);
            add(out_,
                "  on-call-{}: {{holders: [{}, {}], held: in_turn, team: {}, authority: {{budget: 5000}}}}\n",
                team, id(first), id(std::min(first + 1, people_ - 1)), team_id(team));
        }
    }

    /// A place for each team, one for it and those below, and an open one for all who like to listen.
    void write_forums() {
        out_ += "forums:\n  hall: {kind: meeting, cadence: weekly, open: true, members: [team0]}\n";
        for (std::size_t team = 0; team < teams_; ++team) {
            add(out_, "  chat-{}: {{kind: chat, tool: Zulip, members: [{}]}}\n", team, team_id(team));
            const std::size_t below = team * teams_below_a_team + 1;
            if (below >= teams_)
                continue;
            add(out_, "  round-{}: {{kind: meeting, tool: Jitsi, members: [{}", team, team_id(team));
            for (std::size_t other = below; other < std::min(teams_, below + teams_below_a_team); ++other)
                add(out_, ", {}", team_id(other));
            out_ += "]}\n";
        }
    }

    std::string title() {
        return fmt::format("{} {} {} for {}", random_.one_of(verbs), random_.one_of(qualities),
                           random_.one_of(objects), random_.one_of(objects));
    }

    /// What is found here and there also in a healthy organisation.
    enum class Slip { none, no_owner, two_owners, unknown_name, crowd, owner_consulted, no_right };
    Slip slip() { return random_.one_in(slip_in) ? static_cast<Slip>(1 + random_.below(6)) : Slip::none; }

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
        const std::size_t doer = colleague(person);
        const std::size_t asked = stranger(person);
        add(out_, "  decide-{}:\n    title: {}\n", person, title());
        write_owner(person, slip);
        add(out_, "    responsible: {}\n    consulted: [{}", id(doer), id(asked));
        if (random_.one_in(2))
            add(out_, ", {}", id(stranger(person)));
        for (std::size_t more = 0; slip == Slip::crowd && more < 8; ++more)
            add(out_, ", {}", id((person + 100 + more * 13) % people_));
        if (slip == Slip::owner_consulted)
            add(out_, ", {}", id(person));
        add(out_, "]\n    informed: {}\n", team_id(random_.below(teams_)));
        if (random_.one_in(3))
            add(out_, "    affects: [{}]\n", team_id(team_of(asked)));
        if (random_.one_in(3))
            add(out_, "    effort: {{{}: 10%}}\n", id(doer));
        write_course(person, team_of(person) > 0 && random_.one_in(8));
        if (slip == Slip::no_right)
            out_ += "    needs: {budget: 90000}\n";
        else if (may_spend(person) && random_.one_in(2))
            add(out_, "    needs: {{budget: {}}}\n", 1000 * (1 + random_.below(4)));
        write_order(person);
    }

    /// How far the decision goes, and who must agree: a superior only where it cannot be undone.
    void write_course(std::size_t person, bool approved) {
        const std::size_t team = team_of(person);
        if (approved)
            add(out_, "    approvers: {}\n", id(lead_of(above(team))));
        else if (random_.one_in(3))
            out_ += "    reversible: true\n";
        else if (random_.one_in(8))
            out_ += "    delegation: 5\n";
        if (!approved && random_.one_in(3))
            out_ += "    faces: customers\n";
        if (approved || random_.one_in(2))
            add(out_, "    decide_within: {}d\n", 1 + random_.below(20));
        if (random_.one_in(4))
            add(out_, "    purpose: {} for {}\n", random_.one_of(qualities), random_.one_of(objects));
    }

    /// Where it belongs, and what it waits for: mostly something of the same team.
    void write_order(std::size_t person) {
        const std::size_t team = team_of(person);
        if (random_.one_in(3))
            add(out_, "    scope: {}/{}\n", team_id(team), random_.one_of(objects));
        if (person > 0 && random_.one_in(rare))
            add(out_, "    depends_on: [decide-{}]\n", random_.below(person));
        else if (!leads(person) && random_.one_in(3))
            add(out_, "    depends_on: [decide-{}]\n", lead_of(team) + random_.below(person - lead_of(team)));
        if (random_.one_in(16))
            add(out_, "    reviewed: 2025-{:02}-01\n", 2 + random_.below(11));
    }

    void write_responsibility(std::size_t person) {
        const Slip slip = this->slip();
        const std::size_t other = colleague(person);
        add(out_, "  duty-{}:\n    title: {}\n", person, title());
        write_owner(person, slip);
        add(out_, "    responsible:\n      - {}\n      - {}\n    informed: [{}]\n", id(person), id(other),
            team_id(random_.below(teams_)));
        if (random_.one_in(2))
            add(out_, "    effort: {{{}: 30%, {}: 10%}}\n", id(person), id(other));
        if (random_.one_in(8))
            add(out_, "    verifiers: {}\n", id(stranger(person)));
        if (random_.one_in(2))
            out_ += "    faces: customers\n";
        if (random_.one_in(2))
            add(out_, "    purpose: {} for {}\n", random_.one_of(qualities), random_.one_of(objects));
        if (random_.one_in(3))
            add(out_, "    reviewed: 2025-{:02}-{:02}\n", 1 + random_.below(12), 2 + random_.below(27));
        if (random_.one_in(4))
            add(out_, "    tags: [{}, {}]\n", random_.one_of(objects), random_.one_of(qualities));
    }

    std::size_t people_;
    std::size_t teams_;
    Random random_;
    std::string out_;
};

} // namespace

std::string write_company(std::size_t people, std::uint64_t seed) {
    return Company(people, seed).write();
}

} // namespace whodecides::bench
