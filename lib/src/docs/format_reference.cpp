#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "docs/pages.hpp"
#include "docs/roff.hpp"
#include "model/format.hpp"
#include "model/framework.hpp"

namespace whodecides::docs {
namespace {

std::string_view shape_words(Shape shape) {
    switch (shape) {
    case Shape::text:
        return "a text";
    case Shape::name:
        return "a name";
    case Shape::names:
        return "a name or a list of names";
    case Shape::texts:
        return "a text or a list of texts";
    case Shape::entries:
        return "an entry or a list of entries";
    case Shape::forums:
        return "a forum or a list of forums";
    case Shape::number:
        return "a number";
    case Shape::boolean:
        return "true or false";
    case Shape::date:
        return "a date, YYYY-MM-DD";
    case Shape::duration:
        return "a length of time: a number and h, d, w or mo";
    case Shape::choice:
        return "a word";
    case Shape::rights:
        return "a mapping from a right to its limit, or true";
    case Shape::other:
        return "";
    }
    return "";
}

std::string joined(std::span<const std::string_view> words, std::string_view last) {
    const std::vector<std::string> list(words.begin(), words.end());
    return listed(list, list.size(), last);
}

/// Whether the help names every choice already.
bool help_names_choices(const FormatKey& key) {
    return std::ranges::all_of(
        key.choices, [&](std::string_view choice) { return key.help.find(choice) != key.help.npos; });
}

std::string words(const FormatKey& key) {
    std::string text = fmt::format("{}.", capitalised(key.help));
    if (key.shape == Shape::choice && !help_names_choices(key))
        text += fmt::format(" One of {}.", joined(key.choices, "or"));
    else if (key.shape != Shape::choice && key.shape != Shape::other)
        text +=
            fmt::format(" Takes {}{}{}.", shape_words(key.shape), key.kinds.empty() ? "" : ": ", key.kinds);
    if (!key.synonyms.empty())
        text += fmt::format(" Also written: {}.", joined(key.synonyms, "or"));
    return text;
}

std::string duties(const DutySet& set) {
    std::vector<std::string> names;
    for (unsigned i = 0; i < duty_count; ++i)
        if (set.has(static_cast<Duty>(i)))
            names.emplace_back(to_string(static_cast<Duty>(i)));
    return listed(names, names.size());
}

std::string words(const Letter& letter) {
    std::string text = fmt::format("{} {}", letter.symbol, duties(letter.duties));
    std::vector<std::string> spoken;
    for (const std::string& word : letter.words)
        spoken.push_back(quoted(word));
    if (!spoken.empty())
        text += fmt::format(" ({})", listed(spoken, spoken.size(), "or"));
    if (letter.min == letter.max)
        text += fmt::format(", exactly {}", letter.min);
    else if (letter.min > 0)
        text += fmt::format(", at least {}", letter.min);
    else if (letter.max != Letter::unlimited)
        text += fmt::format(", at most {}", letter.max);
    return text;
}

std::string section_title(Section section) {
    if (section == Section::top)
        return "Sections of a file";
    if (section == Section::defaults)
        return "Keys of defaults";
    return fmt::format("Keys of {} {}", section == Section::entry ? "an" : "a", to_string(section));
}

} // namespace

std::string key_reference() {
    RoffPage page;
    bool first = true;
    Section section = Section::top;
    for (const FormatKey& key : format_keys()) {
        if (first || key.section != section)
            page.subsection(section_title(key.section));
        first = false;
        section = key.section;
        page.tagged(key.key, words(key));
    }
    return page.lines();
}

std::string framework_reference() {
    RoffPage page;
    for (const Framework& framework : built_in_frameworks()) {
        std::string text;
        for (const Letter& letter : framework.letters)
            text += fmt::format("{}{}", text.empty() ? "" : "; ", words(letter));
        page.tagged(framework.name, text + ".");
    }
    return page.lines();
}

} // namespace whodecides::docs
