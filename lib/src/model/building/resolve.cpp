#include "model/building/resolve.hpp"

#include <array>
#include <span>
#include <unordered_set>
#include <utility>

#include "base/text.hpp"
#include "model/building/actor_names.hpp"
#include "model/building/generic_words.hpp"
#include "model/building/missed_names.hpp"
#include "model/building/reference_problems.hpp"
#include "model/building/refs.hpp"
#include "model/building/thing_names.hpp"

namespace whodecides {

namespace {

/// Names of actors. A name that is an id is found at once; every other spelling is worked out the first
/// time and remembered.
class ActorResolver {
  public:
    explicit ActorResolver(Organisation& organisation) : organisation_(organisation), names_(organisation) {}

    void run(PerhapsMeant& meant, std::vector<Problem>& problems) {
        std::array<Waiting, batch> waiting;
        std::size_t count = 0;
        for_each_ref(organisation_, [&](Ref& ref, const Site& site) {
            waiting[count++] = {&ref, text::trimmed(ref.name), 0, site};
            if (count == batch)
                resolve(std::span(waiting).first(std::exchange(count, 0)), problems);
        });
        resolve(std::span(waiting).first(count), problems);
        report_generic(organisation_, generic_.take(), problems);
        report_ambiguous(organisation_, ambiguous_.take(), names_, meant, problems);
        if (organisation_.discarded_documents == 0)
            report_unknown(organisation_, unknown_.take(), names_, meant, problems);
    }

  private:
    /// So many names are looked up side by side, so that their cache misses overlap.
    static constexpr std::size_t batch = 32;

    struct Waiting {
        Ref* ref = nullptr;
        std::string_view name;
        std::uint64_t hash = 0;
        Site site{};
    };
    struct Answer {
        Actor actor;
        MissedNames* missed = nullptr; ///< where the places of the name are gathered
        std::uint32_t number = 0;
    };

    void resolve(std::span<Waiting> waiting, std::vector<Problem>& problems) {
        const NameTable<Actor>& ids = names_.ids();
        for (Waiting& one : waiting) {
            one.hash = NameTable<Actor>::hash_of(one.name);
            ids.prefetch_slot(one.hash);
        }
        for (const Waiting& one : waiting)
            ids.prefetch_name(one.hash);
        for (const Waiting& one : waiting) {
            if (one.name.empty())
                continue;
            const Match<Actor> exact = ids.match(one.name, one.hash);
            settle(one, exact.count == 1 ? Answer{exact.value} : remembered(one), problems);
        }
    }

    void settle(const Waiting& one, const Answer& answer, std::vector<Problem>& problems) {
        if (answer.missed != nullptr && !is_below_column(one))
            answer.missed->add_place(answer.number, {one.ref->span, one.site, one.name});
        if (takes(one.site, answer.actor))
            one.ref->actor = answer.actor;
        else
            problems.push_back(wrong_kind(organisation_, *one.ref, one.site, answer.actor));
    }

    /// Whether a missed name is a cell whose column's head is told already; the head is gone through first,
    /// and the cell has the very same text. Only asked about missed names.
    bool is_below_column(const Waiting& one) {
        if (one.site.in == Site::In::grid)
            missed_columns_.insert(one.name.data());
        return one.site.in == Site::In::entry && missed_columns_.contains(one.name.data());
    }

    static bool takes(const Site& site, Actor actor) {
        switch (actor.kind) {
        case ActorKind::person:
            return (site.takes & takes_person) != 0;
        case ActorKind::role:
            return (site.takes & takes_role) != 0;
        case ActorKind::team:
            return (site.takes & takes_team) != 0;
        case ActorKind::everyone:
            return (site.takes & takes_everyone) != 0;
        case ActorKind::unknown:
        case ActorKind::generic:
            break;
        }
        return true;
    }

    const Answer& remembered(const Waiting& one) {
        const Match<std::uint32_t> known = memory_.match(one.name, one.hash);
        if (known.count > 0)
            return answers_[known.value];
        memory_.add(one.name, static_cast<std::uint32_t>(answers_.size()));
        return answers_.emplace_back(work_out(one.name));
    }

    Answer work_out(std::string_view name) {
        const Match<Actor> match = names_.find(name);
        if (match.count == 1)
            return {match.value};
        if (match.count > 1)
            return {{}, &ambiguous_, ambiguous_.number_of(name)};
        switch (generic_word(name)) {
        case GenericWord::everyone:
            return {Actor(ActorKind::everyone, 0)};
        case GenericWord::none:
            return {{}, &unknown_, unknown_.number_of(name)};
        case GenericWord::open:
        case GenericWord::anyone:
        case GenericWord::group:
            break;
        }
        return {Actor(ActorKind::generic, 0), &generic_, generic_.number_of(name)};
    }

    Organisation& organisation_;
    ActorNames names_;
    NameTable<std::uint32_t> memory_; ///< name -> index into answers_
    std::vector<Answer> answers_;
    MissedNames unknown_;
    MissedNames ambiguous_;
    MissedNames generic_;
    std::unordered_set<const char*> missed_columns_;
};

/// Rows of several grids may have one title: a row means the row of its own grid, and an entry outside
/// of grids the entry outside of grids.
Match<EntryId> among_own(const Organisation& organisation, const Site& site,
                         const std::vector<EntryId>& meanings, const Match<EntryId>& match) {
    const std::uint32_t own = organisation.entries[site.index].grid;
    Match<EntryId> found;
    for (const EntryId id : meanings) {
        if (organisation[id].grid == own && found.count++ == 0)
            found.value = id;
    }
    return found.count == 1 ? found : match;
}
Match<ForumId> among_own(const Organisation&, const Site&, const std::vector<ForumId>&,
                         const Match<ForumId>& match) {
    return match;
}

/// Names of entries or of forums: `for_each(organisation, visit)` goes through the links.
template <class Thing, class ForEach>
void resolve_links(Organisation& organisation, const std::vector<Thing>& things, ForEach for_each,
                   PerhapsMeant& meant, std::vector<Problem>& problems) {
    ThingNames<Thing> names(things);
    MissedNames unknown;
    MissedNames ambiguous;
    for_each(organisation, [&](Link<Thing>& link, const Site& site) {
        const std::string_view name = text::trimmed(link.name);
        if (name.empty())
            return;
        Match<Id<Thing>> match = names.find(name);
        if (match.count > 1)
            match = among_own(organisation, site, names.meanings(name, 64), match);
        if (match.count == 1) {
            link.to = match.value;
            return;
        }
        MissedNames& missed = match.count == 0 ? unknown : ambiguous;
        missed.add_place(missed.number_of(name), {link.span, site, name});
    });
    report_ambiguous(organisation, ambiguous.take(), names, meant, problems);
    if (organisation.discarded_documents == 0)
        report_unknown(organisation, unknown.take(), names, meant, problems);
}

} // namespace

PerhapsMeant resolve_names(Organisation& organisation, std::vector<Problem>& problems) {
    PerhapsMeant meant;
    ActorResolver(organisation).run(meant, problems);
    resolve_links(
        organisation, organisation.forums,
        [](Organisation& all, auto visit) { for_each_forum_link(all, visit); }, meant, problems);
    resolve_links(
        organisation, organisation.entries,
        [](Organisation& all, auto visit) { for_each_entry_link(all, visit); }, meant, problems);
    return meant;
}

} // namespace whodecides
