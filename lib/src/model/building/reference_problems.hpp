#pragma once

#include <vector>

#include "model/building/actor_names.hpp"
#include "model/building/missed_names.hpp"
#include "model/building/thing_names.hpp"
#include "model/organisation.hpp"
#include "source/problem.hpp"

namespace whodecides {

/// What names that do not stand for one thing may mean all the same.
struct PerhapsMeant {
    std::vector<Actor> actors;
    std::vector<ForumId> forums;

    void add(Actor actor) { actors.push_back(actor); }
    void add(ForumId forum) { forums.push_back(forum); }
    void add(EntryId) {} // nobody asks
};

// What is said about names that do not stand for one thing: a problem per name, with all its places.

void report_unknown(const Organisation& organisation, const std::vector<MissedName>& missed,
                    ActorNames& names, PerhapsMeant& meant, std::vector<Problem>& problems);
void report_unknown(const Organisation& organisation, const std::vector<MissedName>& missed,
                    ThingNames<Entry>& names, PerhapsMeant& meant, std::vector<Problem>& problems);
void report_unknown(const Organisation& organisation, const std::vector<MissedName>& missed,
                    ThingNames<Forum>& names, PerhapsMeant& meant, std::vector<Problem>& problems);

void report_ambiguous(const Organisation& organisation, const std::vector<MissedName>& missed,
                      ActorNames& names, PerhapsMeant& meant, std::vector<Problem>& problems);
void report_ambiguous(const Organisation& organisation, const std::vector<MissedName>& missed,
                      ThingNames<Entry>& names, PerhapsMeant& meant, std::vector<Problem>& problems);
void report_ambiguous(const Organisation& organisation, const std::vector<MissedName>& missed,
                      ThingNames<Forum>& names, PerhapsMeant& meant, std::vector<Problem>& problems);

/// Words such as TBD or nobody, where nothing of that name is declared.
void report_generic(const Organisation& organisation, const std::vector<MissedName>& missed,
                    std::vector<Problem>& problems);

/// A name that stands for a kind of actor its key does not take.
Problem wrong_kind(const Organisation& organisation, const Ref& ref, const Site& site, Actor actor);

} // namespace whodecides
