#include "engine/views/compare.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/rule_names.hpp"
#include "engine/views/compare_cast.hpp"
#include "engine/views/compare_disputes.hpp"
#include "engine/views/compare_entries.hpp"
#include "engine/views/compare_statement.hpp"
#include "engine/views/compare_tally.hpp"
#include "model/subjects.hpp"

namespace whodecides::engine {
namespace {

std::vector<const Organisation*> all_of(std::span<const Sheet> sheets,
                                        const Organisation* Sheet::*organisation) {
    std::vector<const Organisation*> organisations;
    for (const Sheet& sheet : sheets)
        organisations.push_back(sheet.*organisation);
    return organisations;
}

/// More disputed first; what everybody leaves to nobody before what is settled; what is not answered twice
/// last.
auto rank_of(const CompareRow& row) {
    const double order = !row.share ? 3 : row.unowned ? 1 : row.disputed() ? *row.share : 2;
    const auto most_first = [](std::size_t count) { return -static_cast<double>(count); };
    return std::tuple(order, most_first(row.claimed_by.size()), most_first(row.unaware.size()),
                      most_first(row.differing.size()));
}

class Comparer {
  public:
    explicit Comparer(std::span<const Sheet> sheets)
        : sheets_(sheets), organisations_(all_of(sheets, &Sheet::organisation)),
          told_(all_of(sheets, &Sheet::told)), cast_(organisations_, told_), tally_(cast_, sheets.size()) {}

    Comparison compare() {
        add_voices();
        tell_namesakes_apart();
        const std::vector<SharedEntry> shared = shared_entries(organisations_);
        for (const SharedEntry& entry : shared)
            if (voices_with(entry) > 1)
                add_row(entry);
            else
                add_lone(entry);
        find_near(shared);
        std::ranges::stable_sort(result_.rows, {}, rank_of);
        tally_.tell(result_);
        return std::move(result_);
    }

  private:
    /// Who is said to have filled in one file has not filled in another that is called like them.
    void add_voices() {
        for (const Sheet& sheet : sheets_) {
            fillers_.push_back(sheet.filler.empty() ? std::nullopt : cast_.named(sheet.filler));
            if (!sheet.filler.empty() && !fillers_.back())
                refuse_filler(sheet.filler);
        }
        const std::vector<std::optional<Member>> said = fillers_;
        for (std::size_t i = 0; i < sheets_.size(); ++i) {
            const std::optional<Member> called = said[i] ? std::nullopt : cast_.named(sheets_[i].name);
            if (called && std::ranges::find(said, called) == said.end())
                fillers_[i] = called;
            add_voice(sheets_[i], fillers_[i]);
        }
    }

    void add_voice(const Sheet& sheet, std::optional<Member> filler) {
        Voice voice;
        voice.name = sheet.called;
        voice.path = sheet.path;
        voice.whole = sheet.organisation != nullptr;
        if (filler) {
            voice.person = cast_.subject(*filler);
            voice.name = voice.person->title;
        }
        result_.voices.push_back(std::move(voice));
    }

    [[noreturn]] void refuse_filler(const std::string& name) const {
        throw Error(fmt::format("none of the files names exactly one person {}{}", quoted(name),
                                hint(name, cast_.spellings())));
    }

    void tell_namesakes_apart() {
        std::map<std::string, std::size_t> count;
        for (const Voice& voice : result_.voices)
            ++count[voice.name];
        for (Voice& voice : result_.voices)
            if (count[voice.name] > 1)
                voice.name = voice.path;
    }

    void add_row(const SharedEntry& shared) {
        CompareRow row;
        RowFacts facts;
        std::vector<std::optional<Statement>> all(shared.size());
        for (std::size_t voice = 0; voice < shared.size(); ++voice) {
            if (!shared[voice].known())
                continue;
            const Entry& entry = (*organisations_[voice])[shared[voice]];
            if (row.entry.id.empty())
                row.entry = subject_of(told(voice, shared));
            all[voice] = statement_of(cast_, voice, entry, told(voice, shared), fillers_[voice]);
            if (!all[voice])
                continue;
            row.answers.push_back(answer(voice, entry, *all[voice]));
            facts.deciders.push_back(all[voice]->deciders);
            facts.fillers.push_back(fillers_[voice]);
            ++result_.voices[voice].answered;
        }
        tally_.add(all, row);
        find_disputes(row, facts);
        row.question = question(row, result_.voices);
        result_.rows.push_back(std::move(row));
    }

    [[nodiscard]] CompareAnswer answer(std::size_t voice, const Entry& entry, const Statement& said) const {
        CompareAnswer answer{voice, {}, said.claims, place_of(entry)};
        for (const Member decider : said.deciders)
            answer.deciders.push_back(cast_.subject(decider));
        std::ranges::sort(answer.deciders, {}, &Subject::title);
        return answer;
    }

    void add_lone(const SharedEntry& shared) {
        const auto at = std::ranges::find_if(shared, [](EntryId id) { return id.known(); });
        const auto voice = static_cast<std::size_t>(at - shared.begin());
        result_.alone.push_back({voice, subject_of(told(voice, shared)), {}});
    }

    [[nodiscard]] const Entry& told(std::size_t voice, const SharedEntry& shared) const {
        return (*told_[voice])[shared[voice]];
    }

    /// A slip of the pen in a name is the likely reason why some files have one thing, and others another.
    void find_near(const std::vector<SharedEntry>& shared) {
        const auto whole = std::ranges::count_if(
            organisations_, [](const Organisation* organisation) { return organisation != nullptr; });
        std::vector<Partial> entries;
        for (const SharedEntry& entry : shared)
            if (voices_with(entry) < static_cast<std::size_t>(whole))
                entries.push_back(partial(entry));
        result_.near = near_names(cast_.partial());
        std::vector<NearNames> near = near_names(entries);
        for (LoneEntry& lone : result_.alone)
            add_like(near, lone);
        append(result_.near, std::move(near));
    }

    [[nodiscard]] Partial partial(const SharedEntry& shared) const {
        Partial partial;
        for (std::uint32_t voice = 0; voice < shared.size(); ++voice) {
            if (!shared[voice].known())
                continue;
            if (partial.voices.empty())
                partial.told = subject_of(told(voice, shared));
            partial.voices.push_back(voice);
            partial.names.push_back(subject_of((*organisations_[voice])[shared[voice]]).title);
        }
        sort_distinct(partial.names);
        return partial;
    }

    static void add_like(std::span<const NearNames> near, LoneEntry& lone) {
        const auto is_it = [&](const Subject& entry, const std::vector<std::size_t>& voices) {
            return voices.front() == lone.voice && entry.kind == lone.entry.kind && entry.id == lone.entry.id;
        };
        for (const NearNames& pair : near)
            if (is_it(pair.first, pair.first_voices))
                lone.like = pair.second.title;
            else if (pair.first_voices.size() > 1 && is_it(pair.second, pair.second_voices)) // told once
                lone.like = pair.first.title;
    }

    std::span<const Sheet> sheets_;
    std::vector<const Organisation*> organisations_;
    std::vector<const Organisation*> told_;
    Cast cast_;
    std::vector<std::optional<Member>> fillers_;
    Tally tally_;
    Comparison result_;
};

} // namespace

Comparison compare_view(std::span<const Sheet> sheets) {
    return Comparer(sheets).compare();
}

} // namespace whodecides::engine
