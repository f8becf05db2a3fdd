#include "support/moved_text.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/words.hpp"
#include "engine/checked.hpp"
#include "engine/moves.hpp"
#include "engine/read.hpp"

namespace whodecides::test {

namespace {

CheckRequest request_for(std::istream& text) {
    CheckRequest request;
    request.paths = {"-"};
    request.standard_input = &text;
    request.as_of = "2026-01-01";
    return request;
}

engine::Understood understood(const std::string& text) {
    std::istringstream in(text);
    return engine::understand(request_for(in));
}

std::string names(const Organisation& organisation, const std::vector<Ref>& refs) {
    std::string out;
    for (const Ref& ref : refs)
        out += fmt::format("{}{}", out.empty() ? "" : ",", organisation.id_of(ref.actor));
    return out;
}

std::string entry_line(const Organisation& organisation, EntryId id) {
    const Entry& entry = organisation[id];
    std::vector<std::string> seats;
    for (const Seat& seat : entry.seats)
        seats.push_back(fmt::format("{}={}/{}", organisation.id_of(seat.who.actor), seat.key,
                                    seat.framework.known() ? organisation[seat.framework].name : ""));
    std::ranges::sort(seats); // a row may be written with its pairs in another order
    std::string line = fmt::format(
        "{} status {} mode {} by {} up {}:", organisation.logical_path(id), static_cast<int>(entry.status),
        to_string(entry.mode), names(organisation, entry.tie_break), names(organisation, entry.escalates_to));
    for (const std::string& seat : seats)
        line += " " + seat;
    for (const Effort& effort : entry.effort)
        line += fmt::format(" {}:{:.6g}", organisation.id_of(effort.who.actor), effort.share);
    for (const Link<Entry>& link : entry.depends_on)
        line += " after " + (link.to.known() ? organisation.logical_path(link.to) : "?");
    for (const Text& domain : entry.domains)
        line += fmt::format(" [{}]", domain.value);
    for (const Right& need : entry.needs)
        line += fmt::format(" needs {} {}", need.name, need.limit.value_or(-1));
    for (const Link<Forum>& link : entry.forum)
        line += fmt::format(" in {}", link.name);
    if (entry.critical)
        line += " critical";
    if (entry.approvals.has_value())
        line += fmt::format(" approvals {} {}", (*entry.approvals).all, (*entry.approvals).count);
    return line + " affects " + names(organisation, entry.affects) + "\n";
}

/// Everything that moves can change, and what the rules say of it.
std::string told(engine::Understood understood) {
    engine::Read read = engine::build_from(std::move(understood));
    const Organisation& organisation = read.organisation;
    std::vector<std::string> people;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p) {
        const Person& person = organisation.people[p];
        people.push_back(
            fmt::format("{} {} managers {} dotted {} coaches {} deputies {}\n", person.id.value,
                        organisation.present({p}) ? "present" : "away", names(organisation, person.managers),
                        names(organisation, person.dotted_line), names(organisation, person.coaches),
                        names(organisation, person.deputies)));
    }
    std::ranges::sort(people); // those that a text declares come before those that it implies
    std::string out;
    for (const std::string& person : people)
        out += person;
    for (const Role& role : organisation.roles)
        out += fmt::format("{} held {} deputies {}\n", role.id.value, names(organisation, role.holders),
                           names(organisation, role.deputies));
    for (const Team& team : organisation.teams)
        out += fmt::format("{} led {} members {} mode {} by {} up {} deputies {}\n", team.id.value,
                           names(organisation, team.leads), names(organisation, team.members),
                           to_string(team.mode), names(organisation, team.tie_break),
                           names(organisation, team.escalates_to), names(organisation, team.deputies));
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        out += entry_line(organisation, {e});
    const engine::Checked checked = engine::check_read(std::move(read), {});
    std::vector<std::string> findings;
    for (const Finding& finding : checked.results.findings)
        findings.push_back(fmt::format("{} {} {} ({})\n", finding.rule->name, finding.logical_path,
                                       finding.message, listed(finding.people, 99)));
    std::ranges::sort(findings);
    for (const std::string& finding : findings)
        out += finding;
    return out;
}

} // namespace

std::string told_after(const std::string& text, const std::vector<Move>& moves) {
    const engine::Understood before = understood(text);
    engine::Understood changed = [&] {
        const engine::Read now = engine::build_from(before);
        return engine::with(before, now.organisation, moves);
    }();
    return told(std::move(changed));
}

void check_same(const std::string& text, const std::vector<Move>& moves, const std::string& edited) {
    CAPTURE(text);
    CHECK(told_after(text, moves) == told(understood(edited)));
}

std::string refusal(const std::string& text, const std::vector<Move>& moves) {
    const engine::Understood before = understood(text);
    const engine::Read now = engine::build_from(before);
    try {
        (void)engine::with(before, now.organisation, moves);
    } catch (const engine::MoveError& error) {
        return fmt::format("{}: {}", error.move, error.what());
    }
    return "nothing";
}

} // namespace whodecides::test
