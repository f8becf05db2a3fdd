#include "support/yaml_moves.hpp"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>

#include <yaml-cpp/yaml.h>

#include "support/files.hpp"

namespace whodecides::test {

namespace {

using Names = std::vector<std::string>;

/// Keys of seats, by every word they are known by.
const std::map<std::string, std::string, std::less<>> seat_words{{"accountable", "accountable"},
                                                                 {"answers", "accountable"},
                                                                 {"decider", "decider"},
                                                                 {"decides", "decider"},
                                                                 {"responsible", "responsible"},
                                                                 {"does", "responsible"},
                                                                 {"driver", "driver"},
                                                                 {"proposes", "driver"},
                                                                 {"approvers", "approvers"},
                                                                 {"mustagree", "approvers"},
                                                                 {"consulted", "consulted"},
                                                                 {"askfirst", "consulted"},
                                                                 {"support", "support"},
                                                                 {"helps", "support"},
                                                                 {"verifiers", "verifiers"},
                                                                 {"checks", "verifiers"},
                                                                 {"signatories", "signatories"},
                                                                 {"signsoff", "signatories"},
                                                                 {"informed", "informed"},
                                                                 {"tellafter", "informed"},
                                                                 {"omitted", "omitted"},
                                                                 {"leftout", "omitted"},
                                                                 {"coach", "coach"}};

const std::set<std::string, std::less<>> owning_keys{"accountable", "decider"};
/// Beside one of these nobody is asked or told as well.
const std::set<std::string, std::less<>> working_keys{"accountable", "decider",     "responsible",
                                                      "driver",      "approvers",   "support",
                                                      "verifiers",   "signatories", "coach"};

std::string folded(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (c != ' ' && c != '-' && c != '_')
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

/// A tree of its own: aliases are written out, so that a change of one place is a change of one place.
YAML::Node copied(const YAML::Node& node) {
    YAML::Node result;
    if (node.IsScalar())
        result = node.Scalar();
    else if (node.IsSequence())
        for (const YAML::Node& item : node)
            result.push_back(copied(item));
    else if (node.IsMap())
        for (const auto& pair : node)
            result.force_insert(copied(pair.first), copied(pair.second));
    result.SetStyle(node.Style());
    return result;
}

Names names_in(const YAML::Node& value) {
    Names names;
    if (value.IsScalar())
        names.push_back(value.Scalar());
    else if (value.IsSequence())
        for (const YAML::Node& item : value)
            names.push_back(item.Scalar());
    return names;
}

/// The value of a key of a mapping, however it is spelt; undefined where it is not there.
YAML::Node find(const YAML::Node& body, std::string_view key) {
    if (body.IsMap())
        for (const auto& pair : body)
            if (folded(pair.first.Scalar()) == folded(key))
                return pair.second;
    return YAML::Node(YAML::NodeType::Undefined);
}

void set(YAML::Node body, std::string_view key, const YAML::Node& value) {
    for (const auto& pair : body)
        if (folded(pair.first.Scalar()) == folded(key)) {
            body[pair.first.Scalar()] = value;
            return;
        }
    body[std::string(key)] = value;
}

void set_names(YAML::Node body, std::string_view key, const Names& names) {
    YAML::Node list(YAML::NodeType::Sequence);
    for (const std::string& name : names)
        list.push_back(name);
    set(body, key, list);
}

} // namespace

struct EditedFiles::Tree {
    std::vector<std::vector<YAML::Node>> files; ///< the documents of each
    std::map<std::string, std::string> ids;     ///< by "person:" and so on with every name, and by the names

    void load(const std::filesystem::path& path) {
        std::vector<YAML::Node>& documents = files.emplace_back();
        for (const YAML::Node& document : YAML::LoadAll(read_file(path)))
            documents.push_back(copied(document));
        for (const YAML::Node& document : documents)
            for (const auto& [section, kind] :
                 {std::pair("people", "person"), std::pair("roles", "role"), std::pair("teams", "team")})
                each_thing(find(document, section),
                           [&, kind = std::string(kind)](const std::string& id, const YAML::Node& body) {
                               learn(kind, id, body);
                           });
    }

    void learn(const std::string& kind, const std::string& id, const YAML::Node& body) {
        Names names{id};
        if (body.IsScalar())
            names.push_back(body.Scalar());
        for (const std::string_view key : {"name", "aliases"})
            if (const YAML::Node value = find(body, key))
                for (const std::string& name : names_in(value))
                    names.push_back(name);
        for (const std::string& name : names) {
            ids.emplace(name, kind + ":" + id);
            ids.emplace(kind + ":" + name, kind + ":" + id);
        }
    }

    /// Calls `visit(id, body)` for each thing of a section.
    template <class Visit>
    static void each_thing(const YAML::Node& section, Visit visit) {
        if (!section.IsDefined())
            return;
        if (section.IsMap())
            for (const auto& pair : section)
                visit(pair.first.Scalar(), pair.second);
        else if (section.IsSequence())
            for (const YAML::Node& item : section)
                if (item.IsMap()) {
                    YAML::Node id = find(item, "id");
                    for (const char* key : {"title", "name"})
                        if (!id.IsDefined())
                            id.reset(find(item, key));
                    visit(id.IsDefined() ? id.Scalar() : std::string(), item);
                }
    }

    /// The body of a thing, as a mapping.
    YAML::Node body(std::initializer_list<const char*> sections, std::string id) {
        if (const std::size_t colon = id.find(':'); colon != std::string::npos && ids.contains(id))
            id = ids.at(id).substr(ids.at(id).find(':') + 1);
        YAML::Node found(YAML::NodeType::Undefined);
        for (std::vector<YAML::Node>& documents : files)
            for (YAML::Node& document : documents)
                for (const char* section : sections)
                    each_thing(find(document, section), [&](const std::string& each, YAML::Node node) {
                        if (each != id || found.IsDefined())
                            return;
                        if (!node.IsMap()) {
                            YAML::Node map(YAML::NodeType::Map);
                            if (node.IsScalar())
                                map["name"] = node.Scalar();
                            node = map;
                        }
                        found.reset(node);
                    });
        if (!found.IsDefined())
            throw std::runtime_error("nothing is written about " + id);
        return found;
    }

    [[nodiscard]] std::string who(const std::string& name) const {
        const auto found = ids.find(name);
        return found == ids.end() ? name : found->second;
    }
    [[nodiscard]] bool same(const std::string& a, const std::string& b) const { return who(a) == who(b); }
};

namespace {

/// The seats of one entry, as lists of names under the keys of the long form.
class Seats {
  public:
    Seats(YAML::Node body, std::function<bool(const std::string&, const std::string&)> same)
        : body_(std::move(body)), same_(std::move(same)) {
        for (const auto& pair : body_)
            if (const auto word = seat_words.find(folded(pair.first.Scalar())); word != seat_words.end())
                keys_.emplace_back(word->second, pair.first.Scalar());
    }

    [[nodiscard]] Names names(std::string_view key) const {
        const auto found = std::ranges::find(keys_, key, &std::pair<std::string, std::string>::first);
        return found == keys_.end() ? Names() : names_in(body_[found->second]);
    }

    [[nodiscard]] bool holds(const std::string& who, std::string_view key) const {
        const Names all = names(key);
        return std::ranges::any_of(all, [&](const std::string& name) { return same_(name, who); });
    }

    [[nodiscard]] bool works(const std::string& who) const {
        return std::ranges::any_of(working_keys, [&](const std::string& key) { return holds(who, key); });
    }

    void write(const std::string& key, const Names& all) {
        const auto found = std::ranges::find(keys_, key, &std::pair<std::string, std::string>::first);
        const std::string spelt = found == keys_.end() ? key : found->second;
        if (all.empty()) {
            body_.remove(spelt);
            std::erase_if(keys_, [&](const auto& pair) { return pair.first == key; });
            return;
        }
        set_names(body_, spelt, all);
        if (found == keys_.end())
            keys_.emplace_back(key, spelt);
    }

    void drop(const std::string& who, const std::string& key) {
        Names all = names(key);
        std::erase_if(all, [&](const std::string& name) { return same_(name, who); });
        write(key, all);
    }

    /// Adds a seat, unless there is one that is no less; what is less goes.
    void add(const std::string& who, const std::string& key) {
        if (holds(who, key))
            return;
        if (key == "consulted" && works(who))
            return;
        if (key == "informed" && (works(who) || holds(who, "consulted")))
            return;
        Names all = names(key);
        all.push_back(who);
        write(key, all);
        for (const char* less : {"consulted", "informed", "omitted"})
            if (key != less && (key != "informed" || std::string_view(less) == "omitted"))
                drop(who, less);
    }

    [[nodiscard]] Names owners() const {
        Names found;
        for (const std::string& key : owning_keys)
            for (const std::string& name : names(key))
                if (std::ranges::none_of(found, [&](const std::string& met) { return same_(met, name); }))
                    found.push_back(name);
        return found;
    }

    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& keys() const { return keys_; }

  private:
    YAML::Node body_;
    std::function<bool(const std::string&, const std::string&)> same_;
    std::vector<std::pair<std::string, std::string>> keys_; ///< of the long form, and as it is spelt
};

} // namespace

EditedFiles::EditedFiles(const std::vector<std::filesystem::path>& paths) : tree_(std::make_unique<Tree>()) {
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::path& path : paths) {
        if (!std::filesystem::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        for (const auto& item : std::filesystem::recursive_directory_iterator(path))
            if (item.path().extension() == ".yaml" && !item.path().filename().string().starts_with('.'))
                files.push_back(item.path());
    }
    std::ranges::sort(files);
    for (const std::filesystem::path& file : files)
        tree_->load(file);
}

EditedFiles::~EditedFiles() = default;

namespace {

void pick(Seats held, const Move& move,
          const std::function<bool(const std::string&, const std::string&)>& same) {
    const Names before = held.owners();
    for (const std::string& key : owning_keys)
        if (!held.names(key).empty())
            held.write(key, {move.actor});
    for (const char* less : {"consulted", "informed", "omitted"})
        held.drop(move.actor, less);
    for (const std::string& name : before)
        if (!same(name, move.actor))
            held.add(name, "consulted");
}

void set_mode(YAML::Node body, const Move& move) {
    set(body, "mode", YAML::Node(move.mode));
    if (move.to.empty())
        return;
    body.remove("if stuck");
    set(body, "tie_break", YAML::Node(move.to));
}

void add_names(YAML::Node body, std::string_view key, const Names& more) {
    Names all;
    if (const YAML::Node now = find(body, key))
        all = names_in(now);
    for (const std::string& name : more)
        if (std::ranges::find(all, name) == all.end())
            all.push_back(name);
    set_names(body, key, all);
}

void inform(Seats held, const Move& move) {
    held.drop(move.actor, "consulted");
    held.add(move.actor, "informed");
}

void hand_down(Seats held, const Move& move) {
    for (const std::string& key : owning_keys)
        if (held.holds(move.actor, key)) {
            held.drop(move.actor, key);
            held.add(move.to, key);
        }
    held.add(move.actor, "informed");
}

void merge(const Seats& from, Seats into, YAML::Node gone, const YAML::Node& kept) {
    const bool owned = !into.owners().empty();
    for (const auto& [key, spelt] : from.keys())
        for (const std::string& name : from.names(key))
            into.add(name, owned && owning_keys.contains(key) ? "consulted" : key);
    for (const char* key : {"domains", "affects", "lives with it"})
        if (const YAML::Node more = find(gone, key))
            add_names(kept, key, names_in(more));
    if (find(gone, "effort"))
        throw std::runtime_error("effort of merged entries is not edited");
    set(gone, "status", YAML::Node("retired"));
}

} // namespace

void EditedFiles::apply(const Move& move) {
    Tree& tree = *tree_;
    const auto same = [&tree](const std::string& a, const std::string& b) { return tree.same(a, b); };
    const auto entry = [&](const std::string& id) {
        return tree.body({"decisions", "responsibilities"}, id);
    };
    const auto seats = [&](const std::string& id) { return Seats(entry(id), same); };
    switch (move.kind) {
    case Move::Kind::pick:
        return pick(seats(move.entry), move, same);
    case Move::Kind::set_mode:
        return set_mode(move.entry.empty() ? tree.body({"teams"}, move.actor) : entry(move.entry), move);
    case Move::Kind::deputy:
        return add_names(tree.body({"people"}, move.actor), "deputy", {move.to});
    case Move::Kind::inform:
        return inform(seats(move.entry), move);
    case Move::Kind::hand_down:
        return hand_down(seats(move.entry), move);
    case Move::Kind::merge:
        return merge(seats(move.entry), seats(move.into), entry(move.entry), entry(move.into));
    case Move::Kind::leave:
    case Move::Kind::reassign:
        break;
    }
    throw std::runtime_error("no plan proposes this");
}

void EditedFiles::write(const std::filesystem::path& folder) const {
    for (std::size_t i = 0; i < tree_->files.size(); ++i) {
        YAML::Emitter emitter;
        for (const YAML::Node& document : tree_->files[i])
            emitter << YAML::BeginDoc << document;
        std::string number = std::to_string(i);
        number.insert(0, 3 - std::min<std::size_t>(3, number.size()), '0');
        write_file(folder / (number + ".yaml"), std::string(emitter.c_str()) + "\n");
    }
}

} // namespace whodecides::test
