#include "engine/moving/terms.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides::engine {

namespace {

bool approved(const Entry& entry) {
    return entry.has_seat(Duty::vetoes);
}

template <class Needs>
auto find_need(Needs& needs, const Right& like) {
    return std::ranges::find_if(needs, [name = text::key_folded(like.name)](const Right& need) {
        return text::key_folded(need.name) == name;
    });
}

void take_needs(const Entry& from, Entry& into) {
    for (const Right& need : from.needs) {
        const auto same = find_need(into.needs, need);
        if (same == into.needs.end())
            into.needs.push_back(need);
        else
            same->limit = std::max(same->limit, need.limit); // without a limit any right will do
    }
}

} // namespace

bool approvals_agree(const Entry& one, const Entry& other) {
    if (!approved(one) || !approved(other))
        return true;
    const Approvals a = one.approvals.value.value_or(Approvals{});
    const Approvals b = other.approvals.value.value_or(Approvals{});
    return a.all == b.all && (a.all || a.count == b.count);
}

bool same_needs(const Entry& one, const Entry& other) {
    return one.needs.size() == other.needs.size() && std::ranges::all_of(one.needs, [&](const Right& need) {
               const auto same = find_need(other.needs, need);
               return same != other.needs.end() && same->limit == need.limit;
           });
}

void take_terms(const Entry& from, Entry& into) {
    if (!approvals_agree(from, into))
        throw Error(fmt::format("{} and {} ask for different `approvals`; make these the same first",
                                quoted(from.id.value), quoted(into.id.value)));
    if (approved(from) && !approved(into))
        into.approvals = from.approvals;
    take_needs(from, into);
    for (const Link<Forum>& forum : from.forum)
        if (std::ranges::find(into.forum, forum.name, &Link<Forum>::name) == into.forum.end())
            into.forum.push_back(forum);
    into.critical = into.critical || from.critical;
}

} // namespace whodecides::engine
