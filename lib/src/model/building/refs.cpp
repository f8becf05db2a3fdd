#include "model/building/refs.hpp"

#include "base/pointer.hpp"

namespace whodecides {

std::string logical_path(const Organisation& organisation, const Site& site) {
    std::string path;
    switch (site.in) {
    case Site::In::person:
        path = organisation.logical_path(Actor(PersonId{site.index}));
        break;
    case Site::In::role:
        path = organisation.logical_path(Actor(RoleId{site.index}));
        break;
    case Site::In::team:
        path = organisation.logical_path(Actor(TeamId{site.index}));
        break;
    case Site::In::forum:
        path = "/forums";
        append_segment(path, organisation.forums[site.index].id.value);
        break;
    case Site::In::grid:
        path = organisation.grids[site.index].logical_path;
        break;
    case Site::In::entry:
        path = organisation.logical_path(EntryId{site.index});
        break;
    case Site::In::defaults:
        path = "/defaults";
        break;
    }
    append_segment(path, site.key);
    return path;
}

Subject subject_of(const Organisation& organisation, const Site& site) {
    const auto of = [](SubjectKind kind, std::string_view id, std::string_view title) {
        return Subject{kind, std::string(id), std::string(title.empty() ? id : title)};
    };
    switch (site.in) {
    case Site::In::person:
        return of(SubjectKind::person, organisation.people[site.index].id.value,
                  organisation.people[site.index].name.value);
    case Site::In::role:
        return of(SubjectKind::role, organisation.roles[site.index].id.value,
                  organisation.roles[site.index].name.value);
    case Site::In::team:
        return of(SubjectKind::team, organisation.teams[site.index].id.value,
                  organisation.teams[site.index].name.value);
    case Site::In::forum:
        return of(SubjectKind::forum, organisation.forums[site.index].id.value,
                  organisation.forums[site.index].name.value);
    case Site::In::entry: {
        const Entry& entry = organisation.entries[site.index];
        return of(entry.is_decision() ? SubjectKind::decision : SubjectKind::responsibility, entry.id.value,
                  entry.title.value);
    }
    case Site::In::grid:
        return {SubjectKind::file, organisation.grids[site.index].logical_path.substr(1),
                organisation.grids[site.index].logical_path.substr(1)};
    case Site::In::defaults:
        break;
    }
    return {SubjectKind::file, std::string(site.key), std::string(site.key)};
}

} // namespace whodecides
