#include "model/measures/participation.hpp"

#include <algorithm>
#include <utility>

namespace whodecides {

namespace {

/// Gathers distinct forums up to a limit.
class Gatherer {
  public:
    explicit Gatherer(std::size_t forums) : met_by_(forums, UINT32_MAX) {}

    void begin(std::uint32_t who, std::size_t most) {
        who_ = who;
        most_ = most;
        found_.clear();
    }
    /// False when there are too many.
    bool add(std::span<const ForumId> forums) {
        for (const ForumId forum : forums) {
            if (std::exchange(met_by_[forum.value], who_) == who_)
                continue;
            if (found_.size() == most_)
                return false;
            found_.push_back(forum);
        }
        return true;
    }
    std::vector<ForumId>& sorted() {
        std::ranges::sort(found_);
        return found_;
    }

  private:
    std::vector<std::uint32_t> met_by_; ///< per forum: whose it was last
    std::vector<ForumId> found_;
    std::uint32_t who_ = 0;
    std::size_t most_ = 0;
};

bool intersect(std::span<const ForumId> a, std::span<const ForumId> b) {
    if (a.size() > b.size())
        std::swap(a, b);
    return std::ranges::any_of(a, [&](ForumId forum) { return std::ranges::binary_search(b, forum); });
}

} // namespace

Participation::Participation(const Organisation& organisation, const Everyone& everyone)
    : organisation_(organisation), open_(organisation.forums.size(), 0) {
    note_open_forums();
    gather(everyone);
}

std::uint32_t Participation::number_of(Actor actor) const {
    const std::size_t before = actor.is_person() ? 0
                               : actor.is_role() ? organisation_.people.size()
                                                 : organisation_.people.size() + organisation_.roles.size();
    return static_cast<std::uint32_t>(before + actor.index);
}

void Participation::note_open_forums() {
    for (std::size_t f = 0; f < open_.size(); ++f) {
        const Forum& forum = organisation_.forums[f];
        const auto names = [&](ActorKind kind) {
            return std::ranges::any_of(forum.members,
                                       [kind](const Ref& member) { return member.actor.kind == kind; });
        };
        const bool of_everyone = names(ActorKind::everyone);
        open_[f] = forum.open || of_everyone || names(ActorKind::unknown);
        all_meet_ = all_meet_ || of_everyone || (forum.open && forum.members.empty());
    }
}

Rows<ForumId> Participation::named() const {
    std::vector<std::pair<std::uint32_t, ForumId>> pairs;
    for (std::uint32_t f = 0; f < organisation_.forums.size(); ++f)
        for (const Ref& member : organisation_.forums[f].members)
            if (member.actor.is_somebody())
                pairs.emplace_back(number_of(member.actor), ForumId{f});
    for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t)
        for (const Link<Forum>& link : organisation_.teams[t].forums)
            if (link.to.known())
                pairs.emplace_back(number_of(TeamId{t}), link.to);
    const std::size_t actors =
        organisation_.people.size() + organisation_.roles.size() + organisation_.teams.size();
    return Rows<ForumId>::grouped(actors, pairs);
}

/// First people, then the groups from their people: no forum is written out to a large group, nor a large
/// group to its forums.
void Participation::gather(const Everyone& everyone) {
    const Rows<ForumId> named = this->named();
    Gatherer gatherer(organisation_.forums.size());
    const auto end_row = [&](bool all_found) {
        const std::vector<ForumId>& found = gatherer.sorted();
        meets_everybody_.push_back(!all_found ||
                                   std::ranges::any_of(found, [&](ForumId forum) { return is_open(forum); }));
        if (all_found)
            forums_.data.insert(forums_.data.end(), found.begin(), found.end());
        forums_.end_row();
    };
    for (std::uint32_t p = 0; p < organisation_.people.size(); ++p) {
        gatherer.begin(p, most_of_a_person);
        const auto add = [&](Actor actor) { return gatherer.add(named[number_of(actor)]); };
        end_row(add(PersonId{p}) && std::ranges::all_of(organisation_.roles_of({p}), add) &&
                std::ranges::all_of(everyone.teams_meaning({p}), add));
    }
    const auto gather_group = [&](Actor group) {
        const std::uint32_t number = number_of(group);
        gatherer.begin(number, most_of_a_group);
        const auto add = [&](PersonId person) {
            const bool listed = meets_everybody_[person.value] == 0 || !forums_[person.value].empty();
            return listed && gatherer.add(forums_[person.value]);
        };
        end_row(gatherer.add(named[number]) && std::ranges::all_of(everyone.in(group), add));
    };
    for (std::uint32_t r = 0; r < organisation_.roles.size(); ++r)
        gather_group(RoleId{r});
    for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t)
        gather_group(TeamId{t});
}

std::span<const ForumId> Participation::forums_of(Actor actor) const {
    return actor.is_somebody() ? forums_[number_of(actor)] : std::span<const ForumId>();
}

bool Participation::meet(Actor a, Actor b) const {
    if (all_meet_ || !a.is_somebody() || !b.is_somebody())
        return true;
    return meets_everybody_[number_of(a)] != 0 || meets_everybody_[number_of(b)] != 0 ||
           intersect(forums_of(a), forums_of(b));
}

bool Participation::takes_part(Actor actor, ForumId forum) const {
    if (is_open(forum) || !actor.is_somebody())
        return true;
    const auto forums = forums_of(actor);
    return std::ranges::binary_search(forums, forum) ||
           (forums.empty() && meets_everybody_[number_of(actor)] != 0);
}

} // namespace whodecides
