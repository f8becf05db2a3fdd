#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "model/build.hpp"

/// Facts written by hand, for tests of the model without any reader. Texts get places one after another
/// in a source that does not exist; string literals outlive everything.
namespace whodecides::testing {

class FactsWriter {
  public:
    explicit FactsWriter(std::uint32_t source = 0) : source_(source) {}

    Text text(std::string_view value);
    Ref ref(std::string_view name);
    std::vector<Ref> refs(std::initializer_list<std::string_view> names);
    Seat seat(std::string_view key, DutySet duties, std::string_view who);

    // References stay valid until the next thing of the same kind is added.
    Person& person(std::string_view id);
    Role& role(std::string_view id, std::initializer_list<std::string_view> holders);
    Team& team(std::string_view id);
    Forum& forum(std::string_view id);
    Entry& decision(std::string_view id);
    /// A decision with one long-form seat that answers.
    Entry& answered(std::string_view id, std::string_view who);

    Facts facts;

  private:
    std::uint32_t source_;
    std::uint32_t at_ = 0;
};

/// Builds one organisation from one or several writers, on 2026-01-01 where nothing else is said.
Built build_from(std::initializer_list<FactsWriter> writers,
                 Date as_of = std::chrono::year(2026) / std::chrono::January / 1);

/// The person with that id; unknown where there is none.
PersonId person(const Organisation& organisation, std::string_view id);

} // namespace whodecides::testing
