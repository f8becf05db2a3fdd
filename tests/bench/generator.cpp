#include "bench/generator.hpp"

#include <string_view>

#include "bench/company.hpp"
#include "bench/random.hpp"
#include "bench/text.hpp"
#include "bench/words.hpp"

namespace whodecides::bench {

namespace {

/// An organisation of the shape in the making.
struct Draft {
    std::string out;
    std::size_t people = 0;
    std::uint64_t seed = 0;

    [[nodiscard]] std::size_t entries() const { return 2 * people; }
};

/// `more(i)` is added to the body of each.
template <class More>
void write_people(Draft& draft, More more) {
    draft.out += "people:\n";
    for (std::size_t i = 0; i < draft.people; ++i) {
        add(draft.out, "  p{}:\n    name: {} {} the {}.\n", i, first_names[i % first_names.size()],
            last_names[i / first_names.size() % last_names.size()], i);
        more(i);
    }
}

void write_plain_people(Draft& draft) {
    draft.out += "people:\n";
    for (std::size_t i = 0; i < draft.people; ++i)
        add(draft.out, "  p{}: {} {} the {}.\n", i, first_names[i % first_names.size()],
            last_names[i / first_names.size() % last_names.size()], i);
}

void write_all(Draft& draft, std::string_view key) {
    add(draft.out, "    {}:\n", key);
    for (std::size_t i = 0; i < draft.people; ++i)
        add(draft.out, "      - p{}\n", i);
}

/// Entries that differ in nothing but the owner and the title; `more(i)` is added to the body of each.
template <class More>
void write_entries(Draft& draft, More more) {
    draft.out += "decisions:\n";
    for (std::size_t i = 0; i < draft.entries(); ++i) {
        add(draft.out, "  d{}:\n    title: {} {} {} {} number {}\n    accountable: p{}\n    consulted: p{}\n",
            i, verbs[i % verbs.size()], qualities[i % qualities.size()], objects[i % objects.size()],
            objects[i / objects.size() % objects.size()], i, i % draft.people, (i + 1) % draft.people);
        more(i);
    }
}

/// Entries that all have the same further keys.
void write_alike(Draft& draft, std::string_view keys) {
    write_entries(draft, [&](std::size_t) { draft.out += keys; });
}

void one_team(Draft& draft) {
    write_plain_people(draft);
    draft.out += "teams:\n  all:\n    name: All of us\n    lead: p0\n    type: stream-aligned\n";
    write_all(draft, "members");
    write_alike(draft, "    responsible: all\n    informed: all\n    affects: all\n    effort: {all: 1%}\n");
}

void one_role(Draft& draft) {
    write_plain_people(draft);
    draft.out += "roles:\n  any:\n    name: Anybody\n    held: in_turn\n    authority: {budget: 100}\n";
    write_all(draft, "holders");
    write_alike(draft, "    responsible: any\n    approvers: any\n    verifiers: any\n    affects: any\n"
                       "    needs: {budget: 1000}\n    effort: {any: 1%}\n");
}

void one_forum(Draft& draft) {
    write_plain_people(draft);
    draft.out += "forums:\n  hall:\n    kind: meeting\n";
    write_all(draft, "members");
    write_alike(draft, "    forum: hall\n");
}

/// Teams of two, and entries that join each with the next.
void open_forum(Draft& draft) {
    write_plain_people(draft);
    const std::size_t teams = (draft.people + 1) / 2;
    draft.out += "teams:\n";
    for (std::size_t t = 0; t < teams; ++t)
        add(draft.out, "  t{}: {{lead: p{}, members: [p{}]}}\n", t, 2 * t, (2 * t + 1) % draft.people);
    for (const std::string_view kind : {"open", "shut"}) {
        add(draft.out, "{}  {}:\n    kind: meeting\n    open: {}\n    members:\n",
            kind == "open" ? "forums:\n" : "", kind, kind == "open");
        for (std::size_t t = 0; t < teams; ++t)
            add(draft.out, "      - t{}\n", t);
    }
    write_entries(draft, [&](std::size_t i) {
        add(draft.out, "    responsible: t{}\n    affects: t{}\n", i % teams, (i + 7) % teams);
        if (i > 0)
            add(draft.out, "    depends_on: d{}\n", i * 7 % i);
    });
}

/// The keys under which somebody may be named, one to each of the first entries.
constexpr std::array<std::string_view, 8> name_keys{"approvers", "responsible", "verifiers", "support",
                                                    "driver",    "informed",    "affects",   "signatories"};

void one_entry(Draft& draft) {
    write_people(draft, [&](std::size_t i) {
        if (i > 0)
            add(draft.out, "    manager: p{}\n", (i - 1) / 2);
    });
    write_entries(draft, [&](std::size_t i) {
        if (i < name_keys.size())
            write_all(draft, name_keys[i]);
        if (i == 1) {
            draft.out += "    effort:\n";
            for (std::size_t p = 0; p < draft.people; ++p)
                add(draft.out, "      p{}: 1%\n", p);
        }
    });
}

void everybody(Draft& draft) {
    write_plain_people(draft);
    draft.out += "complete: [deputy, effort, affects, faces]\ndecisions:\n";
    constexpr std::size_t entries = 10;
    for (std::size_t i = 0; i < entries; ++i) {
        add(draft.out, "  d{}:\n    title: {} {}\n    accountable: p{}\n", i, verbs[i], objects[i], i);
        write_all(draft, "responsible");
        write_all(draft, i % 2 == 0 ? "approvers" : "consulted");
        write_all(draft, "affects");
    }
}

void line(Draft& draft) {
    write_people(draft, [&](std::size_t i) {
        if (i > 0)
            add(draft.out, "    manager: p{}\n", i - 1);
    });
    write_entries(draft, [&](std::size_t i) {
        const std::size_t owner = i % draft.people;
        if (i == 0)
            return write_all(draft, "approvers");
        if (i == 1)
            return write_all(draft, "verifiers");
        add(draft.out, "    responsible: p{}\n    approvers: [p{}, p{}, p0]\n    reversible: true\n",
            draft.people - 1, owner > 0 ? owner - 1 : 0, owner / 2);
    });
}

void one_manager(Draft& draft) {
    draft.out += "teams: {customers: {kind: external}}\n";
    write_people(draft, [&](std::size_t i) {
        if (i > 0)
            draft.out += "    manager: p0\n    deputy: p0\n    coach: p0\n";
    });
    write_entries(draft, [&](std::size_t i) {
        add(draft.out,
            "    responsible: p{}\n    approvers: p0\n    reversible: true\n    faces: customers\n",
            (i + 2) % draft.people);
    });
}

void shared(Draft& draft) {
    write_people(draft, [&](std::size_t) { draft.out += "    authority: {budget: 1000}\n"; });
    draft.out += "forums: {hall: {kind: meeting, members: [p0]}}\n";
    write_alike(draft,
                "    approvers: p0\n    forum: hall\n    scope: same/place\n    domains: [same]\n"
                "    tags: [same]\n    depends_on: d0\n    needs: {budget: 1000}\n    escalates_to: p0\n"
                "    tie_break: p0\n    effort: 10%\n");
}

void comments(Draft& draft) {
    write_plain_people(draft);
    draft.out += "# whodecides: ignore-file[too-many-consulted] a matter of taste\n";
    write_entries(draft, [&](std::size_t i) {
        constexpr std::array<std::string_view, 4> after{
            "    responsible: nobody-known # whodecides: ignore[unknown-reference] will come\n",
            "    # whodecides: ignore[unknown-reference, no-deputy] until spring until=2026-04-01\n"
            "    responsible: [p0, another-one]\n",
            "    # whodecides: ignore[crowded-decision] nothing to ignore here\n    responsible: p0\n",
            "    responsible: p0 # whodecides: ignore[no-such-rule]\n"};
        draft.out += after[i % after.size()];
    });
}

void one_deputy(Draft& draft) {
    write_people(draft, [&](std::size_t) {
        draft.out += "    manager: any\n    deputy: any\n    coach: p0\n    aspires_to: any\n";
    });
    draft.out += "roles:\n  any:\n    name: Anybody\n    held: per_case\n    deputy: p1\n";
    write_all(draft, "holders");
    write_alike(draft, "    responsible: any\n    escalates_to: any\n    tie_break: any\n");
}

void everyone(Draft& draft) {
    write_plain_people(draft);
    draft.out += "teams:\n  all:\n    name: All of us\n    mode: consent\n";
    write_all(draft, "members");
    write_alike(draft, "    responsible: all\n    support: everyone\n    informed: everyone\n"
                       "    affects: [everyone, all]\n    faces: everyone\n    mode: advice\n");
}

void one_busy(Draft& draft) {
    write_people(draft, [&](std::size_t) { draft.out += "    capacity: 0.5\n    authority: {budget: 1}\n"; });
    write_alike(draft, "    responsible: p0\n    verifiers: p0\n    effort: {p0: 1%, p1: 30%}\n"
                       "    needs: {budget: 10}\n    reviewed: 2020-01-01\n");
}

void one_role_teams(Draft& draft) {
    write_plain_people(draft);
    draft.out += "roles:\n  any:\n    name: Anybody\n    held: together\n";
    write_all(draft, "holders");
    draft.out += "teams:\n";
    for (std::size_t t = 0; t < draft.people; ++t)
        add(draft.out, "  t{}: {{lead: any, members: [any, p{}], type: platform}}\n", t, t);
    write_entries(draft, [&](std::size_t i) { add(draft.out, "    responsible: t{}\n", i % draft.people); });
}

void chain(Draft& draft) {
    write_plain_people(draft);
    write_entries(draft, [&](std::size_t i) {
        if (i > 0)
            add(draft.out, "    depends_on: d{}\n", i - 1);
    });
}

void misspelt(Draft& draft) {
    write_plain_people(draft);
    write_alike(draft, "    responsible: p0o0\n");
}

void similar_titles(Draft& draft) {
    write_plain_people(draft);
    Random random(draft.seed);
    draft.out += "decisions:\n";
    for (std::size_t i = 0; i < draft.entries(); ++i) {
        add(draft.out, "  d{}:\n    accountable: p{}\n    consulted: p{}\n    title:", i, i % draft.people,
            (i + 1) % draft.people);
        for (std::size_t words = 3 + random.below(18); words > 0; --words)
            add(draft.out, " {}", random.one_of(qualities));
        draft.out += '\n';
    }
}

/// In the order of Shape, without the healthy one.
constexpr std::array<void (*)(Draft&), shapes.size() - 1> writers{
    one_team, one_role, one_forum,      open_forum, one_entry, everybody, line,     one_manager,   one_deputy,
    everyone, one_busy, one_role_teams, shared,     chain,     misspelt,  comments, similar_titles};

} // namespace

std::string generate(Shape shape, std::size_t people, std::uint64_t seed) {
    if (shape == Shape::healthy)
        return write_company(people, seed);
    Draft draft{.out = {}, .people = people, .seed = seed};
    writers[static_cast<std::size_t>(shape) - 1](draft);
    return std::move(draft.out);
}

} // namespace whodecides::bench
