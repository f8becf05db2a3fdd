#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "model/read/letters.hpp"
#include "model/read/native.hpp"
#include "model/read/sections.hpp"

/// Frameworks of the user's own: letters with their duties and limits, often starting from a built-in one.
namespace whodecides {

namespace {

constexpr std::size_t most_letters = 64;
constexpr std::size_t most_words = 16;

void read_count(const KeyValue& field, std::uint16_t& out) {
    Written<double> value;
    read(field, value);
    if (!value.has_value())
        return;
    if (*value >= Letter::unlimited || std::floor(*value) != *value)
        field.invalid(value.span, fmt::format("{} is not a count", quoted(field.format.key)),
                      "write a whole number; leave `max` out where there is no limit");
    else
        out = static_cast<std::uint16_t>(*value);
}

constexpr KeyReader<Letter> letter_keys[] = {
    {"duties", [](const KeyValue& field, Letter& letter) { read_duties(field, letter.duties); }},
    {"words",
     [](const KeyValue& field, Letter& letter) {
         for_each_scalar(field, [&](const yaml::Node& word) {
             if (letter.words.size() == most_words)
                 field.invalid(word.span(), "a letter has more than 16 words", "use fewer");
             else
                 letter.words.emplace_back(text_of(word).value);
         });
     }},
    {"min", [](const KeyValue& field, Letter& letter) { read_count(field, letter.min); }},
    {"max", [](const KeyValue& field, Letter& letter) { read_count(field, letter.max); }},
    {"group", [](const KeyValue& field, Letter& letter) { read(field, letter.group_allowed); }},
};

/// A letter: `{duties, words, min, max, group}`, or only its duties.
void read_letter(const KeyValue& field, const yaml::Node& key, const yaml::Node& value,
                 Framework& framework) {
    static const BodyReader<Letter> read_body(Section::letter, letter_keys);
    const Text symbol = text_of(key);
    const auto known = framework.find_letter(symbol.value);
    if (!known && framework.letters.size() == most_letters) {
        field.invalid(symbol.span, "a framework has more than 64 letters", "use fewer");
        return;
    }
    Letter letter;
    if (known)
        letter = framework.letters[*known];
    else
        letter.symbol = symbol.value;
    if (value.is_mapping()) {
        read_body(field.in, value, letter);
    } else {
        const FormatKey& duties = *find_key(Section::letter, "duties");
        read_duties({field.in, duties, key, value}, letter.duties);
    }
    if (letter.duties.empty()) {
        field.invalid(symbol.span, fmt::format("the letter {} has no duties", quoted(symbol.value)),
                      "write `duties`, such as [verifies]");
        return;
    }
    if (known)
        framework.letters[*known] = std::move(letter);
    else
        framework.letters.push_back(std::move(letter));
}

void read_letters(const KeyValue& field, Framework& framework) {
    if (!field.value.is_mapping()) {
        if (!is_empty(field.value))
            wrong_shape(field, field.value);
        return;
    }
    for (std::size_t i = 0; i < field.value.size(); ++i)
        if (!belongs_to_author(field.value.key(i).text()))
            read_letter(field, field.value.key(i), field.value.value(i), framework);
}

/// A list of pairs of letters, or one pair.
void read_pairs(const KeyValue& field, const Framework& framework,
                std::vector<std::pair<std::uint8_t, std::uint8_t>>& out) {
    const auto read_pair = [&](const yaml::Node& pair) {
        std::vector<std::uint8_t> letters;
        for (std::size_t i = 0; i < pair.size(); ++i)
            if (const auto letter = framework.find_letter(text_of(pair.item(i)).value))
                letters.push_back(*letter);
        if (pair.size() == 2 && letters.size() == 2)
            out.emplace_back(letters[0], letters[1]);
        else
            field.invalid(pair.span(),
                          fmt::format("{} has something else than a pair of letters of {}",
                                      quoted(field.format.key), framework.name),
                          "write pairs of its letters, such as [[A, R]]");
    };
    if (field.value.is_sequence() && field.value.size() > 0 && field.value.item(0).is_sequence())
        for (std::size_t i = 0; i < field.value.size(); ++i)
            read_pair(field.value.item(i));
    else if (!is_empty(field.value))
        read_pair(field.value);
}

struct FrameworkDraft {
    Framework& framework;
    std::vector<KeyValue> pairs; ///< read once all letters are known
    std::vector<KeyValue> letters;
};

constexpr KeyReader<FrameworkDraft> framework_keys[] = {
    {"extends", [](const KeyValue&, FrameworkDraft&) {}}, // read before everything else
    {"letters", [](const KeyValue& field, FrameworkDraft& draft) { draft.letters.push_back(field); }},
    {"together", [](const KeyValue& field, FrameworkDraft& draft) { draft.pairs.push_back(field); }},
    {"apart", [](const KeyValue& field, FrameworkDraft& draft) { draft.pairs.push_back(field); }},
    {"several",
     [](const KeyValue& field, FrameworkDraft& draft) { read(field, draft.framework.several_allowed); }},
};

/// Whether answering and deciding lie with different letters by design.
bool parts_owning(const Framework& framework) {
    const auto holds = [&framework](DutySet duties) {
        return std::ranges::any_of(framework.letters,
                                   [duties](const Letter& letter) { return letter.duties.any(duties); });
    };
    const bool one_letter = std::ranges::any_of(framework.letters, [](const Letter& letter) {
        return letter.duties.has(Duty::answers) && letter.duties.has(Duty::decides);
    });
    return !one_letter && holds(Duty::answers) && holds(Duty::decides);
}

/// A framework as declared, before what it extends is known.
struct Declaration {
    enum class State : std::uint8_t { waiting, reading, done };

    Text name;
    yaml::Node body;
    State state = State::waiting;
    Framework framework;
};

/// Reads declarations in an order in which what one extends is read before it.
class FrameworkReader {
  public:
    explicit FrameworkReader(std::vector<Problem>& problems) : in_(problems) {}

    void collect(const KeyValue& section) {
        in_.begin({SubjectKind::file, Section::top, {}, {}, {}});
        if (!section.value.is_mapping()) {
            if (!is_empty(section.value))
                wrong_shape(section, section.value);
            return;
        }
        Items items(section, {SubjectKind::file, Section::framework, "name", "/frameworks"});
        Item item;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (items.get(i, item) && is_new(item.id))
                declared_.push_back({item.id, item.body, {}, {}});
    }

    [[nodiscard]] Reader& reader() { return in_; }

    std::vector<Framework> read_all() {
        for (std::size_t i = 0; i < declared_.size(); ++i)
            read_one(i, 0);
        const auto built_in = built_in_frameworks();
        std::vector<Framework> out(built_in.begin(), built_in.end());
        for (Declaration& each : declared_)
            out.push_back(std::move(each.framework));
        return out;
    }

  private:
    /// So many frameworks may extend one another in a row.
    static constexpr unsigned most_steps = 16;

    bool is_new(const Text& name) {
        const auto built_in = built_in_frameworks();
        const std::string folded = text::key_folded(name.value);
        const bool taken = std::ranges::any_of(
            built_in, [&folded](const Framework& one) { return text::key_folded(one.name) == folded; });
        if (taken || find_key(Section::entry, name.value) != nullptr) {
            in_.invalid(
                name.span, {},
                fmt::format("{} is {}", quoted(name.value),
                            taken ? "a framework already" : "a key of decisions and responsibilities"),
                taken ? fmt::format("choose another name, and `extends: {}`", name.value)
                      : "choose another name");
            return false;
        }
        const auto [earlier, fresh] = by_name_.emplace(folded, declared_.size());
        if (!fresh) {
            Problem& problem =
                in_.invalid(name.span, {}, fmt::format("two frameworks are called {}", quoted(name.value)),
                            "choose another name for one of them");
            problem.kind = ProblemKind::duplicate_id;
            problem.others.push_back(
                {declared_[earlier->second].name.span, "first declared here, and this one counts"});
        }
        return fresh;
    }

    void read_one(std::size_t index, unsigned steps) {
        Declaration& declared = declared_[index];
        if (declared.state == Declaration::State::done)
            return;
        declared.state = Declaration::State::reading;
        start_from(declared, steps);
        declared.state = Declaration::State::done;
        declared.framework.name = declared.name.value;
        declared.framework.built_in = false;
        declared.framework.declared = declared.name.span;
        begin(declared);
        read_body(declared);
    }

    void begin(const Declaration& declared) {
        in_.begin({SubjectKind::file, Section::framework, "/frameworks", declared.name.value, {}});
    }

    /// Copies what the framework extends.
    void start_from(Declaration& declared, unsigned steps) {
        begin(declared);
        const auto extends = extended(declared);
        if (!extends)
            return;
        const std::string folded = text::key_folded(extends->value);
        for (const Framework& one : built_in_frameworks())
            if (text::key_folded(one.name) == folded) {
                declared.framework = one;
                return;
            }
        const auto found = by_name_.find(folded);
        if (found == by_name_.end()) {
            report_unknown(*extends);
            return;
        }
        if (declared_[found->second].state == Declaration::State::reading || steps == most_steps) {
            in_.invalid(extends->span, "extends",
                        fmt::format("{} cannot extend {}: {}", quoted(declared.name.value),
                                    quoted(extends->value),
                                    steps == most_steps ? "too many frameworks extend one another"
                                                        : "they extend one another in a circle"),
                        "extend a built-in framework");
            return;
        }
        read_one(found->second, steps + 1);
        declared.framework = declared_[found->second].framework;
    }

    std::optional<Text> extended(const Declaration& declared) {
        const FormatKey* const format = find_key(Section::framework, "extends");
        if (!declared.body.exists() || !declared.body.is_mapping())
            return std::nullopt;
        for (std::size_t i = 0; i < declared.body.size(); ++i) {
            const yaml::Node key = declared.body.key(i);
            if (find_key(Section::framework, key.text()) != format)
                continue;
            Text name;
            read(KeyValue{in_, *format, key, declared.body.value(i)}, name);
            return name.written() ? std::optional(name) : std::nullopt;
        }
        return std::nullopt;
    }

    void report_unknown(const Text& name) {
        const auto built_in = built_in_frameworks();
        std::vector<Framework> known(built_in.begin(), built_in.end());
        for (std::size_t i = 0; i < std::min<std::size_t>(declared_.size(), 32); ++i) {
            known.emplace_back();
            known.back().name = declared_[i].name.value;
        }
        report_unknown_framework(in_, "extends", name, Letters(known));
    }

    void read_body(Declaration& declared) {
        static const BodyReader<FrameworkDraft> read_keys(Section::framework, framework_keys);
        FrameworkDraft draft{declared.framework, {}, {}};
        if (declared.body.exists() && declared.body.is_mapping())
            read_keys(in_, declared.body, draft);
        for (const KeyValue& letters : draft.letters)
            read_letters(letters, declared.framework);
        for (const KeyValue& pairs : draft.pairs)
            read_pairs(pairs, declared.framework,
                       pairs.format.key == "together" ? declared.framework.together
                                                      : declared.framework.apart);
        declared.framework.parts_answering_from_deciding = parts_owning(declared.framework);
        if (declared.framework.letters.empty())
            in_.invalid(declared.name.span, {},
                        fmt::format("the framework {} has no letters", quoted(declared.name.value)),
                        "write `letters`, or start from another framework with `extends`");
    }

    Reader in_;
    std::vector<Declaration> declared_;
    std::map<std::string, std::size_t> by_name_; ///< folded
};

} // namespace

std::vector<Framework> read_frameworks(std::span<const yaml::Documents> inputs,
                                       std::vector<Problem>& problems) {
    const FormatKey& format = *find_key(Section::top, "frameworks");
    FrameworkReader reader(problems);
    for (const yaml::Documents& input : inputs)
        for (const yaml::Node& root : input.roots)
            for (std::size_t i = 0; root.is_mapping() && i < root.size(); ++i)
                if (find_key(Section::top, root.key(i).text()) == &format)
                    reader.collect({reader.reader(), format, root.key(i), root.value(i)});
    return reader.read_all();
}

} // namespace whodecides
