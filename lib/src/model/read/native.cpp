#include "model/read/native.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "model/read/entries.hpp"
#include "model/read/sections.hpp"

namespace whodecides {

namespace {

/// Reads the documents of one source.
class NativeReader {
  public:
    NativeReader(Facts& facts, std::span<const Framework> frameworks, std::string_view usual)
        : facts_(facts), in_(facts.problems), letters_(frameworks), usual_(letters_.find_framework(usual)) {}

    void run(std::span<const yaml::Node> roots) {
        for (const yaml::Node& root : roots)
            find_defaults(root);
        settle_framework();
        for (const yaml::Node& root : roots)
            read_document(root);
        for (Entry& entry : facts_.entries)
            entry.defaults = facts_.defaults.empty() ? UINT32_MAX : 0;
    }

  private:
    void begin_top() { in_.begin({SubjectKind::file, Section::top, {}, {}, {}}); }

    /// Grids need the usual framework of the file, wherever it is said.
    void find_defaults(const yaml::Node& root) {
        const FormatKey* const wanted = find_key(Section::top, "defaults");
        for (std::size_t i = 0; root.is_mapping() && i < root.size(); ++i) {
            begin_top();
            if (find_key(Section::top, root.key(i).text()) == wanted)
                read_defaults({in_, *wanted, root.key(i), root.value(i)}, facts_);
        }
    }

    void settle_framework() {
        if (facts_.defaults.empty() || !facts_.defaults.front().framework.written())
            return;
        const Text& name = facts_.defaults.front().framework;
        usual_ = letters_.find_framework(name.value);
        if (!usual_.known())
            report_unknown_framework(in_, "framework", name, letters_);
    }

    void read_document(const yaml::Node& root) {
        begin_top();
        if (root.is_null())
            return;
        if (!root.is_mapping()) {
            in_.invalid(root.span(), {},
                        fmt::format("a document is a {}", root.is_sequence() ? "list" : "text"),
                        "write sections such as `people:` and `decisions:` at the top");
            return;
        }
        make_room(root);
        const bool grid = holds_grid(root);
        SeenKeys seen;
        for (std::size_t i = 0; i < root.size(); ++i) {
            const yaml::Node key = root.key(i);
            const FormatKey* const format = find_key(Section::top, key.text());
            begin_top();
            if (format != nullptr)
                read_section({in_, *format, key, root.value(i)}, root, seen);
            else if (!belongs_to_author(key.text()) &&
                     !(grid && find_key(Section::grid, key.text()) != nullptr))
                in_.unknown_key(Section::top, key, root.value(i));
        }
        if (grid)
            read_misplaced_grid(in_, root, usual_, letters_, facts_);
    }

    /// Entries are large: those of both sections are put down where they stay.
    void make_room(const yaml::Node& root) {
        std::size_t entries = facts_.entries.size();
        for (std::size_t i = 0; i < root.size(); ++i) {
            const FormatKey* const format = find_key(Section::top, root.key(i).text());
            if (format != nullptr && (format->key == "decisions" || format->key == "responsibilities"))
                entries += root.value(i).size();
        }
        facts_.entries.reserve(entries);
    }

    void read_section(const KeyValue& section, const yaml::Node& root, SeenKeys& seen) {
        const auto at = static_cast<std::size_t>(&section.format - format_keys(Section::top).data());
        if (!seen.add(at, section.key)) {
            if (root.span().contains(section.key.span()))
                in_.repeated_key(section.format, section.key.span(), seen.first(at).span());
            return;
        }
        const std::string_view name = section.format.key;
        if (name == "people")
            read_people(section, facts_);
        else if (name == "roles")
            read_roles(section, facts_);
        else if (name == "teams")
            read_teams(section, facts_);
        else if (name == "forums")
            read_forums(section, facts_);
        else if (name == "decisions")
            read_entries(section, EntryKind::decision, letters_, facts_);
        else if (name == "responsibilities")
            read_entries(section, EntryKind::responsibility, letters_, facts_);
        else if (name == "matrix")
            read_matrix(section, usual_, letters_, facts_);
        else if (name == "duty_conflicts")
            read_duty_conflicts(section, facts_);
        else if (name == "complete")
            read_complete(section, facts_);
        // `frameworks` and `defaults` were read before everything else.
    }

    Facts& facts_;
    Reader in_;
    Letters letters_;
    FrameworkId usual_;
};

} // namespace

std::span<const std::string_view> section_names() {
    // Not `defaults`: foreign YAML has it too.
    static constexpr std::string_view names[] = {
        "people",           "roles",  "teams",      "forums",        "decisions",
        "responsibilities", "matrix", "frameworks", "dutyconflicts", "complete"};
    return names;
}

std::span<const std::string_view> telling_section_names() {
    static constexpr std::string_view names[] = {"decisions", "responsibilities", "people"};
    return names;
}

Facts read_native(const yaml::Documents& documents, std::span<const Framework> frameworks,
                  std::string_view usual) {
    Facts facts;
    facts.discarded = documents.discarded;
    NativeReader(facts, frameworks, usual).run(documents.roots);
    return facts;
}

} // namespace whodecides
