#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/build.hpp"
#include "model/read/body.hpp"

/// The sections of the format that declare things, each into its part of the Facts.
namespace whodecides {

void read_people(const KeyValue& section, Facts& facts);
void read_roles(const KeyValue& section, Facts& facts);
void read_teams(const KeyValue& section, Facts& facts);
void read_forums(const KeyValue& section, Facts& facts);
void read_duty_conflicts(const KeyValue& section, Facts& facts);
void read_defaults(const KeyValue& section, Facts& facts);
void read_complete(const KeyValue& section, Facts& facts);

/// What a section's things are, for taking it apart and for problems in it.
struct ItemKind {
    SubjectKind subject;
    Section section;
    std::string_view name_key; ///< "name" or "title"
    std::string path;          ///< JSON Pointer of what holds them: "/people"
    bool lists = false;        ///< whether a body may be a list (a grid's row)
};

/// The key that a list in place of a body is meant for: "members" of a team; or nothing.
std::string_view list_key(Section section);

/// One thing of a section.
struct Item {
    Text id;         ///< from the key, from `id`, or from the name or title
    yaml::Node body; ///< a mapping, a scalar or a list; or nothing
    Span span;       ///< all that is said about it
};

/// Sections are a mapping from id to body, a list of bodies, or a list of ids. Takes a section apart.
class Items {
  public:
    Items(const KeyValue& section, ItemKind kind);

    [[nodiscard]] std::size_t size() const { return size_; }
    /// Tells the reader what is read from here on. False where there is nothing to be read: a key of the
    /// author's, or an item without an id, which is reported.
    bool get(std::size_t index, Item& item);

  private:
    void begin(const Item& item) const;
    bool from_pair(std::size_t index, Item& item);
    [[nodiscard]] bool is_misplaced_key(std::size_t index) const;
    [[nodiscard]] bool is_id(std::string_view text) const;
    void report_misplaced_keys(std::size_t index);
    void report_list_body(const Item& item, const yaml::Node& list) const;
    bool from_list_item(const yaml::Node& node, Item& item);
    bool from_body(const yaml::Node& node, Item& item);
    [[nodiscard]] yaml::Node value_of(const yaml::Node& body, std::string_view key) const;

    const KeyValue& section_;
    ItemKind kind_;
    std::size_t size_ = 0;
    std::size_t misplaced_end_ = 0; ///< keys before it were reported as misplaced
};

/// Reads every thing of a section into `out`.
template <class Thing>
void read_things(const KeyValue& section, SubjectKind kind, Section of, const BodyReader<Thing>& read_body,
                 std::vector<Thing>& out) {
    Items items(section, {kind, of, "name", "/" + std::string(section.format.key)});
    out.reserve(out.size() + items.size());
    Item item;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items.get(i, item))
            continue;
        Thing& thing = out.emplace_back();
        thing.id = item.id;
        thing.body = item.span;
        if (!item.body.exists())
            continue;
        if (item.body.is_mapping())
            read_body(section.in, item.body, thing);
        else if (item.body.is_sequence())
            read_body.read_key({section.in, *find_key(of, list_key(of)), item.body, item.body}, thing);
        else
            thing.name = text_of(item.body);
    }
}

/// Reads the key `id` of a thing whose id is known already: it has to say the same.
void read_id(const KeyValue& field, const Text& id);

} // namespace whodecides
