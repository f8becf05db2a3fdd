#include "model/format.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "model/format_table.hpp"

namespace whodecides {

namespace {

/// Every spelling of every key in one open hash table: as the table writes it, and folded. Most files
/// write keys as the manual does, so that one look without folding finds them.
class Spellings {
  public:
    Spellings() : slots_(std::size_t{1} << bits) {
        for (const FormatKey& key : table) {
            add(key, key.key);
            for (const std::string_view synonym : key.synonyms)
                add(key, synonym);
        }
    }

    [[nodiscard]] const FormatKey* find(Section section, std::string_view written) const {
        const Slot& slot = slots_[position(section, written)];
        return slot.key;
    }

  private:
    static constexpr unsigned bits = 10;

    struct Slot {
        std::string spelling;
        const FormatKey* key = nullptr;
    };

    void add(const FormatKey& key, std::string_view spelling) {
        for (const std::string& one : {std::string(spelling), text::key_folded(spelling)}) {
            Slot& slot = slots_[position(key.section, one)];
            if (slot.key == nullptr)
                slot = {one, &key};
        }
    }

    /// Where that spelling stands, or the free slot where it would.
    [[nodiscard]] std::size_t position(Section section, std::string_view spelling) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = quick_hash(spelling, static_cast<std::uint64_t>(section)) & mask;
        while (slots_[at].key != nullptr &&
               (slots_[at].key->section != section || slots_[at].spelling != spelling))
            at = (at + 1) & mask;
        return at;
    }

    std::vector<Slot> slots_;
};

} // namespace

std::span<const FormatKey> format_keys() {
    return table;
}

std::span<const FormatKey> format_keys(Section section) {
    const auto first = std::ranges::lower_bound(table, section, {}, &FormatKey::section);
    const auto last = std::ranges::upper_bound(table, section, {}, &FormatKey::section);
    return {first, last};
}

const FormatKey* find_key(Section section, std::string_view written) {
    static const Spellings spellings;
    if (const FormatKey* key = spellings.find(section, written))
        return key;
    return spellings.find(section, text::key_folded(written));
}

std::optional<std::size_t> find_choice(const FormatKey& format, std::string_view written) {
    const auto exact = std::ranges::find(format.choices, written);
    if (exact != format.choices.end())
        return static_cast<std::size_t>(exact - format.choices.begin());
    if (written.size() > 64)
        return std::nullopt;
    const std::string folded = text::key_folded(written);
    const auto found = std::ranges::find_if(
        format.choices, [&folded](std::string_view choice) { return text::key_folded(choice) == folded; });
    if (found == format.choices.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - format.choices.begin());
}

bool belongs_to_author(std::string_view key) {
    return key.starts_with("x-") || key.starts_with("X-") ||
           (key.size() == 5 && text::folded(key) == "notes");
}

std::string_view to_string(Section section) {
    switch (section) {
    case Section::top:
        return "document";
    case Section::person:
        return "person";
    case Section::role:
        return "role";
    case Section::team:
        return "team";
    case Section::forum:
        return "forum";
    case Section::entry:
        return "entry";
    case Section::grid:
        return "grid";
    case Section::framework:
        return "framework";
    case Section::letter:
        return "letter";
    case Section::duty_conflict:
        return "duty conflict";
    case Section::defaults:
        return "defaults";
    case Section::service:
        return "service";
    }
    return {};
}

} // namespace whodecides
