// Markdown Architectural Decision Records (https://adr.github.io/madr/): since version 3 `status`, `date`,
// `deciders` (4: `decision-makers`), `consulted` and `informed` stand in front matter; before, in a list
// below the first heading.

#include "model/read/records.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/date.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "model/read/name_list.hpp"
#include "yaml/read.hpp"

namespace whodecides {

namespace {

enum class Key : std::uint8_t { other, deciders, contact, consulted, informed, status, date };

Key key_of(std::string_view written) {
    constexpr std::size_t longest = 64;
    const std::string key = text::key_folded(written.substr(0, longest));
    if (key == "deciders" || key == "decisionmakers" || key == "decider" || key == "decisionmaker")
        return Key::deciders;
    if (key == "contact")
        return Key::contact;
    if (key == "consulted")
        return Key::consulted;
    if (key == "informed")
        return Key::informed;
    if (key == "status")
        return Key::status;
    return key == "date" ? Key::date : Key::other;
}

/// Templates say in brackets what is to be written there.
bool is_placeholder(std::string_view text) {
    return text.starts_with('[') || text.starts_with('{') || text.starts_with('<') ||
           text.find("everyone involved") != std::string_view::npos;
}

std::optional<EntryStatus> status_of(std::string_view written) {
    const std::string_view word = written.substr(0, written.find_first_of(" ,;("));
    const std::string status = text::folded(word.substr(0, 64));
    if (status == "proposed" || status == "draft")
        return EntryStatus::proposed;
    if (status == "accepted" || status == "decided" || status == "approved")
        return EntryStatus::decided;
    if (status == "deprecated" || status == "superseded" || status == "rejected")
        return EntryStatus::retired;
    return std::nullopt;
}

class RecordReader {
  public:
    void read(Key key, const Span& key_span, const Text& value) {
        if (value.value.empty() || is_placeholder(value.value))
            return;
        switch (key) {
        case Key::deciders:
            add_names(Duty::answers, "accountable", key_span, value);
            break;
        case Key::contact:
            add_names(Duty::does, "responsible", key_span, value);
            break;
        case Key::consulted:
            add_names(Duty::advises, "consulted", key_span, value);
            break;
        case Key::informed:
            add_names(Duty::informed, "informed", key_span, value);
            break;
        case Key::status:
            read_status(value);
            break;
        case Key::date:
            read_date(value);
            break;
        case Key::other:
            break;
        }
    }

    void remark(const Span& span, std::string_view key) {
        record_.remarks.push_back(
            {span, fmt::format("{} says nothing about who decides, and is left out", quoted(key))});
    }

    /// Reports a value that is neither a text nor names somebody.
    void refuse(std::string_view key, const Span& span) {
        add_problem(span, fmt::format("what stands at {} is no text, and is left out", quoted(key)),
                    "write names with commas between them, or the `name` of each");
    }

    /// Says that there is a key for those who decide, whoever they are.
    void keep() { kept_ = true; }

    /// Nothing where neither a name nor a key tells of those who decide.
    std::optional<DecisionRecord> take() {
        if (!kept_ && std::ranges::none_of(record_.seats,
                                           [](const RecordSeat& seat) { return seat.duty == Duty::answers; }))
            return std::nullopt;
        return std::move(record_);
    }

  private:
    /// A place in a text that was decoded is that of the whole text.
    void add_names(Duty duty, std::string_view key, const Span& key_span, const Text& value) {
        const bool as_written = value.span.end - value.span.begin == value.value.size();
        for (const std::string_view name : names_in(value.value)) {
            Span span = value.span;
            if (as_written) {
                span.begin += static_cast<std::uint32_t>(name.data() - value.value.data());
                span.end = span.begin + static_cast<std::uint32_t>(name.size());
            }
            record_.seats.push_back({duty, key, {name, span}, key_span});
        }
    }

    void read_status(const Text& value) {
        if (const auto status = status_of(value.value))
            record_.status = *status;
        else
            add_problem(value.span,
                        fmt::format("the status {} is none of a decision record", quoted(value.value)),
                        "write proposed, accepted, rejected, deprecated or superseded");
    }

    void read_date(const Text& value) {
        if (const auto date = parse_date(value.value)) {
            record_.reviewed = {*date, value.span};
            record_.date = value.value;
        } else {
            add_problem(value.span, fmt::format("{} is not a date", quoted(value.value)),
                        "write it as YYYY-MM-DD");
        }
    }

    void add_problem(const Span& span, std::string message, std::string help) {
        Problem& problem = record_.problems.emplace_back();
        problem.kind = ProblemKind::invalid_value;
        problem.span = span;
        problem.message = std::move(message);
        problem.help = std::move(help);
        problem.subject.kind = SubjectKind::file;
    }

    DecisionRecord record_;
    bool kept_ = false;
};

Text text_of(const yaml::Node& node) {
    Text text{text::trimmed(node.text()), node.span()};
    const bool quoted = node.style() != yaml::Style::plain;
    if (quoted && text.span.end - text.span.begin == text.value.size() + 2) {
        ++text.span.begin;
        --text.span.end;
    }
    return text;
}

/// What the front matter was read from, and as.
struct FrontMatter {
    Source source;
    yaml::Documents documents;
};

/// Cut off where the front matter ends, the source has the same bytes at the same places.
std::shared_ptr<const FrontMatter> parse_front_matter(const MarkdownText& text, const Source& source,
                                                      std::uint32_t source_index, const Limits& limits) {
    auto parsed = std::make_shared<FrontMatter>(
        FrontMatter{Source(source.path(), std::string(source.bytes().substr(0, text.front_matter_end))), {}});
    parsed->documents = yaml::read(parsed->source, source_index, 1, limits);
    return parsed;
}

/// Templates have sentences in braces, which read as keys without values: `{list everyone involved}`.
bool is_unfilled(const yaml::Node& node, std::string_view bytes) {
    if (!node.is_mapping() || !is_placeholder(bytes.substr(node.span().begin, 1)))
        return false;
    for (std::size_t i = 0; i < node.size(); ++i)
        if (!node.value(i).is_null())
            return false;
    return true;
}

/// The node itself, or the `name` of a mapping.
yaml::Node named_by(const yaml::Node& node) {
    for (std::size_t i = 0; node.is_mapping() && i < node.size(); ++i)
        if (text::key_folded(node.key(i).text()) == "name")
            return node.value(i);
    return node;
}

/// Reads what stands at one key.
class ValueReader {
  public:
    ValueReader(const yaml::Node& name, std::string_view bytes, RecordReader& reader)
        : name_(name), key_(key_of(name.text())), bytes_(bytes), reader_(reader) {}

    void read(const yaml::Node& value) {
        if (is_unfilled(value, bytes_))
            return;
        if (key_ == Key::deciders && !value.is_scalar())
            reader_.keep();
        if (!value.is_sequence())
            read_one(value);
        for (std::size_t item = 0; value.is_sequence() && item < value.size(); ++item)
            read_one(value.item(item));
    }

  private:
    void read_one(const yaml::Node& node) {
        const yaml::Node named = named_by(node);
        if (named.is_scalar())
            reader_.read(key_, name_.span(), text_of(named));
        else if (!node.is_null() && !is_unfilled(node, bytes_))
            reader_.refuse(name_.text(), node.span());
    }

    yaml::Node name_;
    Key key_;
    std::string_view bytes_;
    RecordReader& reader_;
};

void read_front_matter(const yaml::Node& root, std::string_view bytes, RecordReader& reader) {
    for (std::size_t i = 0; root.is_mapping() && i < root.size(); ++i) {
        const yaml::Node name = root.key(i);
        if (key_of(name.text()) == Key::other)
            reader.remark(name.span(), name.text());
        else
            ValueReader(name, bytes, reader).read(root.value(i));
    }
}

/// Whether a line of the front matter begins with the key of those who decide: broken or not, it is a record.
bool names_deciders(std::string_view front_matter) {
    while (!front_matter.empty()) {
        const std::string_view line = front_matter.substr(0, front_matter.find('\n'));
        const std::size_t colon = line.substr(0, 64).find(':');
        if (colon != std::string_view::npos && key_of(line.substr(0, colon)) == Key::deciders)
            return true;
        front_matter.remove_prefix(std::min(line.size() + 1, front_matter.size()));
    }
    return false;
}

} // namespace

std::optional<DecisionRecord> find_record(const MarkdownText& text, const Source& source,
                                          std::uint32_t source_index, const Limits& limits) {
    RecordReader reader;
    std::shared_ptr<const FrontMatter> parsed;
    if (text.front_matter_end > 0) {
        parsed = parse_front_matter(text, source, source_index, limits);
        if (parsed->documents.discarded > 0 && names_deciders(parsed->source.bytes())) {
            DecisionRecord broken;
            broken.problems = parsed->documents.problems;
            broken.discarded = parsed->documents.discarded;
            return broken;
        }
        for (const yaml::Node& root : parsed->documents.roots)
            read_front_matter(root, parsed->source.bytes(), reader);
    }
    const auto span_of = [source_index](const MarkdownPiece& piece) {
        return Span{source_index, piece.begin, piece.end};
    };
    for (const MarkdownText::Field& field : text.fields) {
        const Key key = key_of(field.name.text);
        if (key == Key::other)
            reader.remark(span_of(field.name), field.name.text);
        else
            reader.read(key, span_of(field.name), {field.value.text, span_of(field.value)});
    }
    std::optional<DecisionRecord> record = reader.take();
    if (!record || is_placeholder(text.title.text))
        return std::nullopt;
    record->title = {text.title.text, span_of(text.title)};
    record->texts = std::move(parsed);
    record->body = {source_index, source.mark_size(), record->title.span.end};
    for (const RecordSeat& seat : record->seats)
        record->body.end = std::max(record->body.end, seat.name.span.end);
    return record;
}

} // namespace whodecides
