#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "model/building/name_table.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// A name with the kind it asks for: `team:x` asks for a team called `x`.
struct KindedName {
    std::string_view name;
    ActorKind kind = ActorKind::unknown; ///< unknown: any
};
KindedName split_kind(std::string_view written);

/// What every name stands for, of all kinds of actors at once (design.md section 2). Exact ids and
/// aliases are known from the start; what is folded only once an exact name was missed.
class ActorNames {
  public:
    explicit ActorNames(const Organisation& organisation);

    /// What exact ids stand for.
    [[nodiscard]] const NameTable<Actor>& ids() const { return tables_[by_id]; }
    /// The first step on which the name stands for anything decides: id, alias, folded id, folded alias,
    /// name. With `person:`, `role:` or `team:` in front only things of that kind are asked.
    [[nodiscard]] Match<Actor> find(std::string_view written);
    /// The things an ambiguous name stands for, at most `most`.
    [[nodiscard]] std::vector<Actor> meanings(std::string_view written, std::size_t most);
    /// What is called by a longer name that has this whole word in it, as `Bob` is in "Bob Reyes".
    [[nodiscard]] Match<Actor> find_by_word(const KindedName& word);
    /// Every id, alias and name, for suggestions.
    [[nodiscard]] std::vector<std::string_view> spellings() const;

  private:
    enum Step : std::size_t { by_id, by_alias, by_folded_id, by_folded_alias, by_name, step_count };

    template <class Visit>
    void each_thing(Visit visit) const;
    void fold();
    void fold_words();
    /// The step that finds the name as it is, or step_count.
    Step step_of(const KindedName& name, Match<Actor>& match);
    [[nodiscard]] std::string_view keep(std::string text);

    const Organisation& organisation_;
    NameTable<Actor> tables_[step_count];
    NameTable<Actor> words_; ///< folded words of names
    bool folded_ = false;
    bool words_folded_ = false;
    std::deque<std::string> store_; ///< folded names the tables point to
};

} // namespace whodecides
