#include "model/read/entries.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "model/read/quantities.hpp"
#include "model/read/sections.hpp"

namespace whodecides {

namespace {

constexpr std::string_view any_actor = "person, role or team";

template <Duty duty>
void read_seats(const KeyValue& field, EntryDraft& draft) {
    for_each_scalar(field, [&](const yaml::Node& item) {
        Seat seat;
        if (!read_name(field, item, seat.who))
            return;
        seat.duties = duty;
        seat.key = field.format.key;
        seat.key_span = field.key.span();
        draft.seats.push_back(seat);
    });
}

/// A whole number from `least` to `most`.
std::optional<int> whole_number(std::string_view text, int least, int most) {
    const auto value = parse_number(text);
    if (!value || *value < least || *value > most || std::floor(*value) != *value)
        return std::nullopt;
    return static_cast<int>(*value);
}

void read_approvals(const KeyValue& field, Written<Approvals>& out) {
    constexpr int most = 1'000'000;
    const auto scalar = one_scalar(field);
    if (!scalar)
        return;
    if (const auto word = find_choice(field.format, text::trimmed(scalar->text())))
        out = {*word == 0 ? Approvals{} : Approvals{false, 1}, scalar->span()};
    else if (const auto count = whole_number(scalar->text(), 1, most))
        out = {Approvals{false, static_cast<std::uint32_t>(*count)}, scalar->span()};
    else
        no_meaning(field, *scalar, "a number of approvers", "write all, any, or a number from 1");
}

void read_delegation(const KeyValue& field, Written<int>& out) {
    const auto scalar = one_scalar(field);
    if (!scalar)
        return;
    const auto word = find_choice(field.format, text::trimmed(scalar->text()));
    const auto level = word ? std::optional(static_cast<int>(*word) + 1) : whole_number(scalar->text(), 1, 7);
    if (level)
        out = {*level, scalar->span()};
    else
        no_meaning(field, *scalar, "a level of delegation", fmt::format("write {}", field.format.help));
}

/// A reason. A bare yes is kept, so that nobody asks for an owner besides; a no says nothing.
void read_unowned(const KeyValue& field, Text& out) {
    Text written;
    read(field, written);
    const auto word = parse_boolean(written.value);
    if (word == false)
        return;
    out = written;
    if (word == true)
        field.invalid(written.span, "`unowned` does not say why nobody owns it",
                      "write the reason, such as `unowned: it ends in March`");
}

void add_effort(const KeyValue& field, const Ref& who, const yaml::Node& share, std::vector<Effort>& out) {
    if (is_empty(share))
        return;
    if (!share.is_scalar())
        wrong_shape(field, share);
    else if (const auto value = parse_share(share.text()))
        out.push_back({who, *value, share.span()});
    else
        no_meaning(field, share, "a share of a week", share_advice(share.text()));
}

void read_effort(const KeyValue& field, std::vector<Effort>& out) {
    if (!field.value.is_mapping()) {
        if (const auto scalar = one_scalar(field))
            add_effort(field, {}, *scalar, out);
        return;
    }
    for (std::size_t i = 0; i < field.value.size(); ++i) {
        const Text name = text_of(field.value.key(i));
        if (!belongs_to_author(name.value))
            add_effort(field, {name.value, name.span, {}}, field.value.value(i), out);
    }
}

using Draft = EntryDraft;

constexpr KeyReader<EntryDraft> entry_keys[] = {
    {"id", [](const KeyValue& field, Draft& draft) { read_id(field, draft.entry.id); }},
    {"title", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.title); }},
    {"accountable", read_seats<Duty::answers>},
    {"decider", read_seats<Duty::decides>},
    {"responsible", read_seats<Duty::does>},
    {"driver", read_seats<Duty::recommends>},
    {"approvers", read_seats<Duty::vetoes>},
    {"consulted", read_seats<Duty::advises>},
    {"support", read_seats<Duty::supports>},
    {"verifiers", read_seats<Duty::verifies>},
    {"signatories", read_seats<Duty::signs_off>},
    {"informed", read_seats<Duty::informed>},
    {"omitted", read_seats<Duty::excluded>},
    {"coach", read_seats<Duty::coaches>},
    {"approvals", [](const KeyValue& field, Draft& draft) { read_approvals(field, draft.entry.approvals); }},
    {"mode",
     [](const KeyValue& field, Draft& draft) { read_mode(field, draft.entry.mode, draft.entry.mode_span); }},
    {"tie_break", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.tie_break); }},
    {"escalates_to", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.escalates_to); }},
    {"quorum", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.quorum); }},
    {"delegation",
     [](const KeyValue& field, Draft& draft) { read_delegation(field, draft.entry.delegation); }},
    {"scope", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.scope); }},
    {"domains", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.domains); }},
    {"affects", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.affects); }},
    {"depends_on", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.depends_on); }},
    {"precedes", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.precedes); }},
    {"needs", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.needs); }},
    {"forum", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.forum); }},
    {"faces", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.faces); }},
    {"reversible", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.reversible); }},
    {"critical", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.critical); }},
    {"mandated_by",
     [](const KeyValue& field, Draft& draft) {
         read(field, draft.entry.mandated_by);
         draft.entry.mandated_by.value = text::trimmed(draft.entry.mandated_by.value);
     }},
    {"effort", [](const KeyValue& field, Draft& draft) { read_effort(field, draft.entry.effort); }},
    {"decide_within", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.decide_within); }},
    {"status", [](const KeyValue& field,
                  Draft& draft) { read_choice(field, draft.entry.status, EntryStatus::active); }},
    {"from", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.from); }},
    {"until", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.until); }},
    {"reviewed", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.reviewed); }},
    {"review_every", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.review_every); }},
    {"tags", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.tags); }},
    {"purpose", [](const KeyValue& field, Draft& draft) { read(field, draft.entry.purpose); }},
    {"unowned", [](const KeyValue& field, Draft& draft) { read_unowned(field, draft.entry.unowned); }},
};

/// One pair below a framework's name: letters, and who holds them.
void read_letter(Reader& in, FrameworkId id, const yaml::Node& key, const yaml::Node& names,
                 EntryDraft& draft, Marks& marks) {
    marks.clear();
    draft.letters.read_cell(in, id, key, marks);
    draft.letters.report(in, id, marks.unread, {});
    const FormatKey format{Section::entry,        key.text(), {}, Shape::names, any_actor, {},
                           "who holds the letter"};
    const KeyValue field{in, format, key, names};
    for_each_scalar(field, [&](const yaml::Node& item) {
        Seat seat;
        if (!read_name(field, item, seat.who))
            return;
        seat.framework = id;
        seat.key_span = key.span();
        for (const Mark& mark : marks.unread)
            draft.entry.unread.push_back(Letters::unread(seat.who, mark));
        for (const Mark& mark : marks.letters) {
            seat.letter = mark.letter;
            seat.duties = draft.letters[id].letters[mark.letter].duties;
            seat.key = draft.letters.symbol(id, mark);
            draft.seats.push_back(seat);
        }
    });
}

} // namespace

const BodyReader<EntryDraft>& entry_body() {
    static const BodyReader<EntryDraft> reader(Section::entry, entry_keys);
    return reader;
}

bool read_framework_key(Reader& in, const yaml::Node& key, const yaml::Node& value, EntryDraft& draft) {
    const FrameworkId id = draft.letters.find_framework(text::trimmed(key.text()));
    if (!id.known())
        return false;
    if (!value.is_mapping()) {
        if (!is_empty(value))
            in.invalid(value.span(), key.text(),
                       fmt::format("{} has no letters below it", quoted(key.text())),
                       fmt::format("write who holds which letter, such as `{}: {{{}: alice}}`", key.text(),
                                   draft.letters[id].letters.front().symbol));
        return true;
    }
    read_letters(in, id, value, draft);
    return true;
}

void read_letters(Reader& in, FrameworkId id, const yaml::Node& pairs, EntryDraft& draft) {
    Marks marks;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (!belongs_to_author(pairs.key(i).text()))
            read_letter(in, id, pairs.key(i), pairs.value(i), draft, marks);
}

void finish_entry(EntryDraft& draft) {
    draft.entry.seats.assign(draft.seats.begin(), draft.seats.end());
    if (!draft.entry.title.written())
        draft.entry.title = draft.entry.id;
}

void read_entries(const KeyValue& section, EntryKind kind, Letters& letters, Facts& facts) {
    const SubjectKind subject =
        kind == EntryKind::decision ? SubjectKind::decision : SubjectKind::responsibility;
    Items items(section, {subject, Section::entry, "title", "/" + std::string(section.format.key)});
    std::vector<Seat> seats;
    Item item;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items.get(i, item))
            continue;
        Entry& entry = facts.entries.emplace_back();
        entry.kind = kind;
        entry.id = item.id;
        entry.body = item.span;
        seats.clear();
        EntryDraft draft{entry, letters, seats};
        if (item.body.exists() && item.body.is_mapping())
            entry_body()(section.in, item.body, draft, [&](const yaml::Node& key, const yaml::Node& value) {
                return read_framework_key(section.in, key, value, draft);
            });
        else if (item.body.exists())
            entry.title = text_of(item.body);
        finish_entry(draft);
    }
}

} // namespace whodecides
