#include "model/building/contradictions.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/building/refs.hpp"
#include "model/building/suggestions.hpp"

namespace whodecides {

namespace {

class Contradictions {
  public:
    Contradictions(Organisation& organisation, std::vector<Problem>& problems)
        : organisation_(organisation), problems_(problems) {}

    void run() {
        for (std::uint32_t i = 0; i < organisation_.people.size(); ++i) {
            own_deputy({i});
            dates(organisation_.people[i], {Site::In::person, i, "until", {}});
        }
        for (std::uint32_t i = 0; i < organisation_.roles.size(); ++i)
            dates(organisation_.roles[i], {Site::In::role, i, "until", {}});
        for (std::uint32_t i = 0; i < organisation_.entries.size(); ++i) {
            dates(organisation_.entries[i], {Site::In::entry, i, "until", {}});
            owned_all_the_same(i);
            approvals(i);
        }
    }

  private:
    Problem& add(const Site& site, const Span& span) {
        Problem& problem = problems_.emplace_back();
        problem.kind = ProblemKind::invalid_value;
        problem.span = span;
        problem.subject = subject_of(organisation_, site);
        problem.logical_path = logical_path(organisation_, site);
        return problem;
    }

    void own_deputy(PersonId id) {
        std::vector<Ref>& deputies = organisation_.people[id.value].deputies;
        const auto own = std::ranges::find(deputies, Actor(id), &Ref::actor);
        if (own == deputies.end())
            return;
        Problem& problem = add({Site::In::person, id.value, "deputy", {}}, own->span);
        problem.message = fmt::format("the deputy of {} is {} again, which counts as none",
                                      organisation_.name_of(Actor(id)), shown(own->name));
        problem.help = "name somebody else in `deputy`, or leave it out";
        problem.place_text = "the same person";
        std::erase_if(deputies, [&](const Ref& deputy) { return deputy.actor == Actor(id); });
    }

    template <class Thing>
    void dates(Thing& thing, const Site& site) {
        if (!thing.from.has_value() || !thing.until.has_value() || *thing.from <= *thing.until)
            return;
        Problem& problem = add(site, thing.until.span);
        problem.message =
            fmt::format("`until` {} is before `from` {}", to_string(*thing.until), to_string(*thing.from));
        problem.help = "write the first day in `from` and the last in `until`";
        problem.place_text = "ends here";
        problem.others.push_back({thing.from.span, "begins here"});
        thing.from = {};
        thing.until = {};
    }

    /// The reason stays, so that nothing that an owned entry needs is asked for as well.
    void owned_all_the_same(std::uint32_t index) {
        const Entry& entry = organisation_.entries[index];
        if (entry.unowned.value.empty())
            return;
        const auto owner = std::ranges::find_if(entry.seats, [](const Seat& seat) {
            return seat.duties.any(owning) && seat.who.actor.kind != ActorKind::generic;
        });
        if (owner == entry.seats.end())
            return;
        Problem& problem = add({Site::In::entry, index, "unowned", {}}, entry.unowned.span);
        problem.message = fmt::format("{} is `unowned`, and {} names {}", shown(entry.id.value),
                                      quoted(owner->key), shown(owner->who.name));
        problem.help = fmt::format("take away `unowned`, or the name in {}", quoted(owner->key));
        problem.place_text = "nobody owns it";
        problem.others.push_back({owner->who.span, "somebody does"});
    }

    void approvals(std::uint32_t index) {
        Entry& entry = organisation_.entries[index];
        // `any` is 1 too, and asks for nothing where there is nobody to ask.
        if (!entry.approvals.has_value() || (*entry.approvals).all || (*entry.approvals).count < 2)
            return;
        std::size_t approvers = 0;
        for (const Seat& seat : entry.seats) {
            if (!seat.duties.has(Duty::vetoes))
                continue;
            // Several of a team, or of a role's holders, may have to agree.
            if (!seat.who.actor.is_person())
                return;
            ++approvers;
        }
        const std::size_t wanted = (*entry.approvals).count;
        if (approvers >= wanted)
            return;
        Problem& problem = add({Site::In::entry, index, "approvals", {}}, entry.approvals.span);
        problem.message =
            fmt::format("{} asks for {}, and names {}", shown(entry.id.value), counted(wanted, "approval"),
                        approvers == 0 ? "no approver" : counted(approvers, "approver"));
        problem.help = "name more in `approvers`, or ask for fewer in `approvals`";
        problem.place_text = "more than there are";
        for (const Seat& seat : entry.seats) {
            if (seat.duties.has(Duty::vetoes))
                problem.others.push_back({seat.who.span, "an approver"});
        }
        entry.approvals = {};
    }

    Organisation& organisation_;
    std::vector<Problem>& problems_;
};

} // namespace

void drop_contradictions(Organisation& organisation, std::vector<Problem>& problems) {
    Contradictions(organisation, problems).run();
}

} // namespace whodecides
