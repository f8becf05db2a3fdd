#include "model/read/reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/pointer.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "model/building/suggestions.hpp"
#include "model/framework.hpp"

namespace whodecides {

namespace {

/// Beyond so many different unknown words no suggestion is searched for any more: such a file is none
/// of ours.
constexpr std::size_t most_suggestions = 1000;

/// Further than that no title is searched for in a body.
constexpr std::size_t most_keys = 64;

/// For `{accountable: bob, carol}`, where `carol` is a key without a value.
constexpr std::string_view comma_advice =
    "if it belongs to what stands before it, write [a list, in brackets] or \"a text, in quotes\"";

std::vector<std::string_view> spellings(Section section) {
    std::vector<std::string_view> out;
    for (const FormatKey& key : format_keys(section)) {
        out.push_back(key.key);
        out.insert(out.end(), key.synonyms.begin(), key.synonyms.end());
    }
    if (section == Section::entry)
        for (const Framework& framework : built_in_frameworks())
            out.emplace_back(framework.name);
    return out;
}

std::string with_article(Section section) {
    if (section == Section::defaults)
        return quoted("defaults");
    if (section == Section::entry)
        return "a decision or responsibility";
    return fmt::format("a {}", to_string(section));
}

std::string where_it_belongs(std::string_view written) {
    for (const Section section : {Section::top, Section::entry, Section::person, Section::role, Section::team,
                                  Section::forum, Section::grid}) {
        if (const FormatKey* key = find_key(section, written))
            return section == Section::top
                       ? fmt::format("{} is a section; it stands at the start of a line", quoted(key->key))
                       : fmt::format("{} is a key of {}", quoted(key->key), with_article(section));
    }
    return "`notes` and keys that begin with `x-` are yours";
}

std::string did_you_mean(std::string_view meant) {
    return fmt::format("did you mean {}?", quoted(meant));
}

/// Of all things that a problem is told of, the one with the smallest path is its own, so that the problem is
/// known again in whichever order they are written.
void move_below(std::string& path, std::string_view parent) {
    const std::size_t last = path.rfind('/');
    if (parent < std::string_view(path).substr(0, last))
        path.replace(0, last, parent);
}

std::string fold_key(std::string_view group, std::string_view word) {
    return fmt::format("{}/{}", group, text::key_folded(word));
}

} // namespace

std::string did_you_mean(std::string_view written, std::span<const std::string_view> known) {
    const std::string_view near = nearest(written, known);
    return near.empty() ? std::string() : did_you_mean(near);
}

Problem& Reader::add(ProblemKind kind, const Span& span, std::string_view key) {
    if (problems_.size() >= most_problems) {
        if (problems_.size() == most_problems)
            report_the_most(span);
        return beyond_ = Problem();
    }
    Problem& problem = problems_.emplace_back();
    problem.kind = kind;
    problem.span = span;
    problem.logical_path = parent();
    problem.subject = {reading_.kind, std::string(reading_.id), title()};
    if (!key.empty())
        append_segment(problem.logical_path, key);
    return problem;
}

void Reader::report_the_most(const Span& span) {
    Problem& last = problems_.emplace_back();
    last.kind = ProblemKind::invalid_value;
    last.span = span;
    last.message =
        fmt::format("more than {} places are not understood, and the others are not listed", most_problems);
    last.help = "mend what is listed first; most of it will have one cause";
    last.subject.kind = SubjectKind::file;
}

std::string Reader::parent() const {
    std::string path(reading_.path);
    if (!reading_.id.empty())
        append_segment(path, reading_.id);
    return path;
}

std::string Reader::title() const {
    if (reading_.body.exists() && reading_.body.is_mapping()) {
        const std::string_view wanted = reading_.section == Section::entry ? "title" : "name";
        const FormatKey* const format = find_key(reading_.section, wanted);
        const std::size_t count = std::min(reading_.body.size(), most_keys);
        for (std::size_t i = 0; format != nullptr && i < count; ++i)
            if (find_key(reading_.section, reading_.body.key(i).text()) == format)
                return std::string(text::trimmed(reading_.body.value(i).text()));
    }
    return std::string(reading_.id);
}

Problem& Reader::invalid(const Span& span, std::string_view key, std::string message, std::string help) {
    Problem& problem = add(ProblemKind::invalid_value, span, key);
    problem.message = std::move(message);
    problem.help = std::move(help);
    return problem;
}

void Reader::unknown_key(Section section, const yaml::Node& key, const yaml::Node& value) {
    const std::string_view written = key.text();
    if (unknown_before(to_string(section), written, key.span()))
        return;
    unknown_word(to_string(section), written, key.span(),
                 section == Section::top
                     ? fmt::format("no section is called {}", quoted(written))
                     : fmt::format("{} is not a key of {}", quoted(written), with_article(section)),
                 spellings(section), value.is_null() ? std::string(comma_advice) : where_it_belongs(written));
}

Problem* Reader::unknown_before(std::string_view group, std::string_view word, const Span& span) {
    const auto earlier = unknown_.find(fold_key(group, word));
    if (earlier == unknown_.end())
        return nullptr;
    Problem& problem = problems_[earlier->second];
    problem.others.push_back({span, {}, true});
    return &problem;
}

Problem& Reader::unknown_word(std::string_view group, std::string_view word, const Span& span,
                              std::string message, std::span<const std::string_view> known,
                              std::string help) {
    const bool searched = unknown_.size() < most_suggestions;
    const bool kept = problems_.size() < most_problems;
    Problem& problem = add(ProblemKind::unknown_key, span, word);
    problem.key = fold_key(group, word);
    if (kept)
        unknown_.emplace(problem.key, problems_.size() - 1);
    problem.message = std::move(message);
    if (searched)
        problem.meant = nearest(word, known);
    problem.help = problem.meant.empty() ? std::move(help) : did_you_mean(problem.meant);
    return problem;
}

void Reader::unclear_cell(const CellDoubt& doubt, std::string_view text, const Span& span) {
    constexpr std::size_t most = 3;
    DoubtedTexts& all = doubted(doubt, text, span);
    if (!all.problem)
        return;
    Problem& problem = problems_[*all.problem];
    if (!all.shown.empty()) {
        problem.others.push_back({span, std::string(doubt.also), true});
        move_below(problem.logical_path, parent());
    }
    if (!all.folded.insert(text::key_folded(text)).second)
        return;
    all.shown.push_back(shown(text));
    const bool one = all.shown.size() == 1;
    problem.message = fmt::format("{} {}", listed(all.shown, most), one ? doubt.one : doubt.several);
    problem.help = one || doubt.help_on_several.empty() ? doubt.help : doubt.help_on_several;
    problem.key = one ? fold_key(doubt.kind, text) : std::string();
}

/// Those of that kind so far; of the first one a problem is made, which this text says.
Reader::DoubtedTexts& Reader::doubted(const CellDoubt& doubt, std::string_view text, const Span& span) {
    const auto known = doubted_.find(doubt.kind);
    if (known != doubted_.end())
        return known->second;
    const bool kept = problems_.size() < most_problems;
    add(ProblemKind::unclear_cell, span, text).asks_writer = true;
    DoubtedTexts& made = doubted_[std::string(doubt.kind)];
    if (kept)
        made.problem = problems_.size() - 1;
    return made;
}

Problem& Reader::unclear_column(const Span& span, std::string_view name, std::string message,
                                std::string help) {
    Problem& problem = add(ProblemKind::unclear_column, span, name);
    problem.message = std::move(message);
    problem.help = std::move(help);
    problem.asks_writer = true;
    return problem;
}

void Reader::repeated_key(const FormatKey& format, const Span& span, const Span& first) {
    Problem& problem = add(ProblemKind::duplicate_key, span, format.key);
    problem.message = fmt::format("{} is said twice in one mapping, in different words", quoted(format.key));
    problem.help = "join the two, or take one away";
    problem.place_text = "written again here";
    problem.others.push_back({first, "first written here, and this one counts"});
}

} // namespace whodecides
