#include "support/facts.hpp"

namespace whodecides::testing {

Text FactsWriter::text(std::string_view value) {
    const std::uint32_t begin = at_;
    at_ += static_cast<std::uint32_t>(value.size()) + 1;
    return {value, {source_, begin, begin + static_cast<std::uint32_t>(value.size())}};
}

Ref FactsWriter::ref(std::string_view name) {
    const Text written = text(name);
    return {written.value, written.span, {}};
}

std::vector<Ref> FactsWriter::refs(std::initializer_list<std::string_view> names) {
    std::vector<Ref> all;
    for (const std::string_view name : names)
        all.push_back(ref(name));
    return all;
}

Seat FactsWriter::seat(std::string_view key, DutySet duties, std::string_view who) {
    Seat seat;
    const Text written = text(key);
    seat.key = written.value;
    seat.key_span = written.span;
    seat.duties = duties;
    seat.who = ref(who);
    return seat;
}

Person& FactsWriter::person(std::string_view id) {
    Person& person = facts.people.emplace_back();
    person.id = text(id);
    person.body = person.id.span;
    return person;
}

Role& FactsWriter::role(std::string_view id, std::initializer_list<std::string_view> holders) {
    Role& role = facts.roles.emplace_back();
    role.id = text(id);
    role.body = role.id.span;
    role.holders_span = text("holders").span;
    role.holders = refs(holders);
    return role;
}

Team& FactsWriter::team(std::string_view id) {
    Team& team = facts.teams.emplace_back();
    team.id = text(id);
    team.body = team.id.span;
    return team;
}

Forum& FactsWriter::forum(std::string_view id) {
    Forum& forum = facts.forums.emplace_back();
    forum.id = text(id);
    forum.body = forum.id.span;
    return forum;
}

Entry& FactsWriter::decision(std::string_view id) {
    Entry& entry = facts.entries.emplace_back();
    entry.id = text(id);
    entry.title = entry.id;
    entry.body = entry.id.span;
    return entry;
}

Entry& FactsWriter::answered(std::string_view id, std::string_view who) {
    Entry& entry = decision(id);
    entry.seats.push_back(seat("accountable", Duty::answers, who));
    return entry;
}

Built build_from(std::initializer_list<FactsWriter> writers, Date as_of) {
    std::vector<Facts> facts;
    for (const FactsWriter& writer : writers)
        facts.push_back(writer.facts);
    const auto built_in = built_in_frameworks();
    return build(std::move(facts), {built_in.begin(), built_in.end()}, as_of);
}

PersonId person(const Organisation& organisation, std::string_view id) {
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        if (organisation.people[p].id.value == id)
            return {p};
    return {};
}

} // namespace whodecides::testing
