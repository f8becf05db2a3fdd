#include "engine/causes.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace whodecides::engine {

namespace {

bool is_house_rule(const Stem& stem) {
    return stem.source != Span::nowhere;
}

/// House rules of one kind are one thing, whatever the files.
Stem thing(Stem stem) {
    if (is_house_rule(stem))
        stem.source = 0;
    return stem;
}

class Grouping {
  public:
    Grouping(std::span<const std::vector<Stem>> stems, std::span<const std::size_t> entries)
        : stems_(stems), entries_(entries), taken_(stems.size()) {
        for (std::size_t i = 0; i < stems.size(); ++i)
            for (const Stem& stem : stems[i])
                add(thing(stem), i);
    }

    std::vector<StemGroup> take_all() {
        std::vector<StemGroup> groups;
        // A count can only have become smaller since it was put in: what comes out first is counted again,
        // and put back where others may be larger now.
        std::priority_queue<Candidate, std::vector<Candidate>, Smaller> queue;
        for (const auto& [stem, findings] : shared_)
            if (findings.size() >= least_findings)
                queue.push({stem, findings.size()});
        while (!queue.empty()) {
            const Candidate candidate = queue.top();
            queue.pop();
            StemGroup group = free_of(candidate.stem);
            if (group.findings.size() < least_findings)
                continue;
            if (group.findings.size() < candidate.count) {
                queue.push({candidate.stem, group.findings.size()});
                continue;
            }
            for (const std::size_t finding : group.findings)
                taken_[finding] = true;
            groups.push_back(std::move(group));
        }
        return groups;
    }

  private:
    struct Candidate {
        Stem stem;
        std::size_t count;
    };
    struct Smaller {
        bool operator()(const Candidate& a, const Candidate& b) const {
            return std::tie(a.count, b.stem) < std::tie(b.count, a.stem);
        }
    };

    void add(const Stem& stem, std::size_t finding) {
        std::vector<std::size_t>& findings = shared_[stem];
        if (findings.empty() || findings.back() != finding)
            findings.push_back(finding);
    }

    /// What is left of a stem's findings.
    [[nodiscard]] StemGroup free_of(const Stem& stem) const {
        StemGroup group{stem, {}, {}};
        std::ranges::copy_if(shared_.at(stem), std::back_inserter(group.findings),
                             [&](std::size_t finding) { return !taken_[finding]; });
        if (is_house_rule(stem))
            keep_files_with_many(group);
        return group;
    }

    void keep_files_with_many(StemGroup& group) const {
        std::map<std::uint32_t, std::size_t> asking;
        for (const std::size_t finding : group.findings)
            for (const Stem& stem : stems_[finding])
                if (thing(stem) == group.stem)
                    ++asking[stem.source];
        std::erase_if(asking, [&](const auto& file) { return file.second < least_in(file.first); });
        std::erase_if(group.findings, [&](std::size_t finding) {
            return std::ranges::any_of(stems_[finding], [&](const Stem& stem) {
                return thing(stem) == group.stem && !asking.contains(stem.source);
            });
        });
        for (const auto& [file, count] : asking)
            group.files.push_back(file);
        if (!group.files.empty())
            group.stem.source = group.files.front();
    }

    /// How many entries of a file have to ask for a house rule.
    [[nodiscard]] std::size_t least_in(std::uint32_t file) const {
        const std::size_t all = file < entries_.size() ? entries_[file] : 0;
        return std::max(least_findings, (all * least_share + 99) / 100);
    }

    std::span<const std::vector<Stem>> stems_;
    std::span<const std::size_t> entries_;
    std::map<Stem, std::vector<std::size_t>> shared_;
    std::vector<bool> taken_;
};

} // namespace

std::vector<StemGroup> group_by_stem(std::span<const std::vector<Stem>> stems,
                                     std::span<const std::size_t> entries) {
    return Grouping(stems, entries).take_all();
}

std::vector<std::size_t> entries_by_file(const Organisation& organisation, std::size_t files) {
    std::vector<std::size_t> entries(files);
    for (const Entry& entry : organisation.entries)
        if (!entry.retired() && entry.body.known())
            ++entries[entry.body.source];
    return entries;
}

} // namespace whodecides::engine
