#include "model/measures/dependencies.hpp"

#include <algorithm>

namespace whodecides {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// Tarjan's strongly connected components (1972) with the recursion on a stack of its own.
class Components {
  public:
    explicit Components(const Organisation& organisation)
        : organisation_(organisation), number_(organisation.entries.size(), none),
          low_(organisation.entries.size(), none), component(organisation.entries.size(), none) {
        for (std::uint32_t root = 0; root < organisation.entries.size(); ++root)
            if (number_[root] == none)
                visit(root);
    }

  private:
    struct Frame {
        std::uint32_t entry;
        std::size_t next; ///< the link to follow next
    };

    void open(std::uint32_t entry) {
        number_[entry] = low_[entry] = counter_++;
        open_.push_back(entry);
        frames_.push_back({entry, 0});
    }

    void visit(std::uint32_t root) {
        open(root);
        while (!frames_.empty()) {
            Frame& frame = frames_.back();
            const std::uint32_t entry = frame.entry;
            const auto& links = organisation_.entries[entry].depends_on;
            if (frame.next < links.size() && !organisation_.entries[entry].retired()) {
                const EntryId to = links[frame.next++].to;
                if (!to.known() || organisation_[to].retired())
                    continue;
                if (number_[to.value] == none)
                    open(to.value);
                else if (component[to.value] == none)
                    low_[entry] = std::min(low_[entry], number_[to.value]);
                continue;
            }
            frames_.pop_back();
            if (!frames_.empty())
                low_[frames_.back().entry] = std::min(low_[frames_.back().entry], low_[entry]);
            if (low_[entry] == number_[entry])
                close(entry);
        }
    }

    void close(std::uint32_t root) {
        while (component[root] == none) {
            component[open_.back()] = static_cast<std::uint32_t>(count);
            open_.pop_back();
        }
        ++count;
    }

    const Organisation& organisation_;
    std::vector<std::uint32_t> number_;
    std::vector<std::uint32_t> low_;
    std::vector<std::uint32_t> open_;
    std::vector<Frame> frames_;
    std::uint32_t counter_ = 0;

  public:
    std::vector<std::uint32_t> component;
    std::size_t count = 0;
};

bool depends_on_itself(const Organisation& organisation, std::uint32_t entry) {
    const Entry& body = organisation.entries[entry];
    return !body.retired() && std::any_of(body.depends_on.begin(), body.depends_on.end(),
                                          [&](const Link<Entry>& link) { return link.to.value == entry; });
}

struct ById {
    const Organisation& organisation;

    bool operator()(EntryId a, EntryId b) const {
        const std::string_view x = organisation[a].id.value;
        const std::string_view y = organisation[b].id.value;
        return x != y ? x < y : a < b;
    }
};

/// Shortest cycles by breadth-first search inside a component, going to smaller ids first: of the
/// shortest ways back it finds the first by ids. All searches together are linear, since components do
/// not overlap.
class Cycles {
  public:
    Cycles(const Organisation& organisation, const std::vector<std::uint32_t>& component)
        : organisation_(organisation), component_(component), came_from_(component.size()) {}

    std::vector<EntryId> through(EntryId start) {
        std::vector<EntryId> queue{start};
        came_from_[start.value] = start;
        for (std::size_t at = 0;; ++at) {
            for (const EntryId to : inside(queue[at])) {
                if (to == start)
                    return path_to(queue[at], start);
                if (came_from_[to.value].known())
                    continue;
                came_from_[to.value] = queue[at];
                queue.push_back(to);
            }
        }
    }

  private:
    const std::vector<EntryId>& inside(EntryId entry) {
        next_.clear();
        for (const Link<Entry>& link : organisation_[entry].depends_on)
            if (link.to.known() && component_[link.to.value] == component_[entry.value])
                next_.push_back(link.to);
        std::sort(next_.begin(), next_.end(), ById{organisation_});
        return next_;
    }

    std::vector<EntryId> path_to(EntryId last, EntryId start) const {
        std::vector<EntryId> path;
        for (EntryId at = last; at != start; at = came_from_[at.value])
            path.push_back(at);
        path.push_back(start);
        std::reverse(path.begin(), path.end());
        return path;
    }

    const Organisation& organisation_;
    const std::vector<std::uint32_t>& component_;
    std::vector<EntryId> came_from_;
    std::vector<EntryId> next_;
};

} // namespace

Dependencies::Dependencies(const Organisation& organisation) {
    const std::size_t count = organisation.entries.size();
    Components components(organisation);
    component_ = std::move(components.component);
    component_count_ = components.count;

    std::vector<std::uint32_t> sizes(component_count_, 0);
    for (const std::uint32_t c : component_)
        ++sizes[c];
    const ById before{organisation};
    std::vector<EntryId> first(component_count_); // of each cyclic component, the smallest id
    for (std::uint32_t e = 0; e < count; ++e) {
        if (sizes[component_[e]] < 2 && !depends_on_itself(organisation, e))
            continue;
        EntryId& smallest = first[component_[e]];
        if (!smallest.known() || before({e}, smallest))
            smallest = {e};
    }
    std::erase_if(first, [](EntryId id) { return !id.known(); });
    std::sort(first.begin(), first.end(), before);
    Cycles cycles(organisation, component_);
    for (const EntryId start : first)
        cycles_.push_back(cycles.through(start));
}

} // namespace whodecides
