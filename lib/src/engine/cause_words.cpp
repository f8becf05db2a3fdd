#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "base/words.hpp"
#include "engine/causes.hpp"
#include "model/called.hpp"

// How root causes are told: what findings have in common, and the one thing to do about it.
namespace whodecides::engine {

namespace {

using Kind = Stem::Kind;

/// What an actor lacks: "3 findings stem from nobody holding the role CFO".
struct ActorWords {
    Kind kind;
    std::string_view message; ///< {0}: "3 findings", {1}: the actor
    std::string_view help;    ///< {0}: the actor's id in back quotes
};
constexpr std::array actor_words{
    ActorWords{Kind::presence, "{0} stem from {1} not being available",
               "settle who takes over from {0}, and write it where the name stands"},
    ActorWords{Kind::holder, "{0} stem from nobody being there for {1}",
               "name somebody for {0}, in `holders` of a role or `lead` of a team"},
    ActorWords{Kind::lead, "{0} stem from nothing saying how {1} decides",
               "keep one `lead` of {0}, or give it a `mode: consent` with a `tie_break`"},
    ActorWords{Kind::held, "{0} stem from nothing saying how the holders of {1} share it",
               "write `held: in_turn` or `held: per_case` on {0}; or, if they decide together, "
               "`mode: consent` with a `tie_break` on the entries"},
    ActorWords{Kind::deputy, "{0} stem from nobody standing in for {1}", "name a `deputy` of {0}"},
    ActorWords{Kind::manager, "{0} stem from nothing saying whom {1} reports to",
               "name the `manager` of {0}, or `escalates_to` where it goes otherwise"},
    ActorWords{Kind::authority, "{0} stem from {1} not having rights that the entries need",
               "grant them in `authority` of {0}, or move the entries"},
};

/// What no file says: "62 decisions name several who answer and no mode".
struct HouseWords {
    Kind kind;
    std::string_view message; ///< {0}: "62 decisions"
    std::string_view help;    ///< {0}: "one line"
};
constexpr std::array house_words{
    HouseWords{
        Kind::mode, "{0} name several who answer and no mode",
        "if they decide together, {0} would settle them: `defaults: {{mode: consent, tie_break: WHO}}`"},
    HouseWords{Kind::tie_break, "{0} leave open what settles a disagreement",
               "{0} would settle them: `defaults: {{tie_break: WHO}}`, or `{{escalates_to: WHO, "
               "decide_within: TIME}}`"},
    HouseWords{Kind::escalates_to, "{0} have nowhere to go when they are stuck",
               "{0} would settle them: `defaults: {{escalates_to: WHO}}`"},
    HouseWords{Kind::decide_within, "{0} have no time limit for deciding",
               "{0} would settle them: `defaults: {{decide_within: TIME}}`"},
    HouseWords{
        Kind::forum, "{0} are talked about nowhere beyond those who decide and do them",
        "if there is a place where they are, {0} would settle them: `defaults: {{forum: PLACE}}`, with "
        "its members under `forums`"},
};

/// "30 teams and 5 decisions": what the findings are about.
std::string subjects(const StemGroup& group, std::span<const Finding> findings) {
    constexpr std::array kinds{SubjectKind::team, SubjectKind::decision, SubjectKind::responsibility};
    std::vector<std::string> parts;
    std::size_t counted_ones = 0;
    for (const SubjectKind kind : kinds) {
        const auto count = static_cast<std::size_t>(std::ranges::count(
            group.findings, kind, [&](std::size_t i) { return findings[i].subject.kind; }));
        counted_ones += count;
        if (count > 0)
            parts.push_back(kind == SubjectKind::responsibility
                                ? counted(count, "responsibility", "responsibilities")
                                : counted(count, to_string(kind)));
    }
    return counted_ones == group.findings.size() ? listed(parts) : counted(group.findings.size(), "finding");
}

RootCause about_actor(const StemGroup& group, const Organisation& organisation) {
    const auto* words = std::ranges::find(actor_words, group.stem.kind, &ActorWords::kind);
    const Actor actor = group.stem.actor;
    RootCause cause;
    cause.message = fmt::format(fmt::runtime(words->message), counted(group.findings.size(), "finding"),
                                called(organisation, actor));
    cause.help = fmt::format(fmt::runtime(words->help), quoted(organisation.id_of(actor)));
    cause.subject = subject_of(organisation, actor);
    cause.place = organisation.declared_at(actor);
    return cause;
}

/// Where `defaults` of a file stand, or will.
Span defaults_of(const Organisation& organisation, std::uint32_t source) {
    const auto found = std::ranges::find(organisation.defaults, source, &Defaults::source);
    return found != organisation.defaults.end() && found->body.known() ? found->body : Span{source, 0, 0};
}

RootCause about_house(const StemGroup& group, std::span<const Finding> findings,
                      const Organisation& organisation, const Sources& sources) {
    const auto* words = std::ranges::find(house_words, group.stem.kind, &HouseWords::kind);
    RootCause cause;
    cause.message = fmt::format(fmt::runtime(words->message), subjects(group, findings));
    const std::string line = group.files.size() == 1
                                 ? "one line of `defaults`"
                                 : fmt::format("one line in each of {} files", group.files.size());
    cause.help = fmt::format(fmt::runtime(words->help), line);
    cause.place = defaults_of(organisation, group.files.front());
    if (group.files.size() == 1)
        cause.subject = {SubjectKind::file, sources[group.files.front()].path(),
                         sources[group.files.front()].path()};
    return cause;
}

} // namespace

std::vector<RootCause> causes(std::span<const StemGroup> groups, std::span<const Finding> findings,
                              const Organisation& organisation, const Sources& sources) {
    std::vector<RootCause> told;
    for (const StemGroup& group : groups) {
        RootCause& cause =
            told.emplace_back(group.files.empty() ? about_actor(group, organisation)
                                                  : about_house(group, findings, organisation, sources));
        cause.findings = group.findings;
    }
    return told;
}

} // namespace whodecides::engine
