#include "rules/field_words.hpp"

#include <algorithm>
#include <array>

namespace whodecides {

namespace {

constexpr std::array table = std::to_array<FieldWords>({
    {Field::manager, "managers", "manager", Section::person,
     "To whom do you bring what you cannot settle yourself?",
     "each person, or whoever keeps the list of people", "people: {bob: {manager: alice}}"},
    {Field::deputy, "deputies", "deputy", Section::person,
     "When you are away for four weeks, who says yes in your place?", "each person who answers for something",
     "people: {bob: {deputy: carol}}"},
    {Field::coach, "coaches", "coach", Section::person,
     "Who helps you grow into what you lead, or want to lead?",
     "each person who answers for something or would like to", "people: {bob: {coach: alice}}"},
    {Field::authority, "authority", "authority", Section::person,
     "What may you agree to without asking anybody, and up to which limit?",
     "each person who answers for something, and whoever grants the rights",
     "people: {bob: {authority: {budget: 10000, hire: true}}}"},
    {Field::effort, "efforts", "effort", Section::entry, "How much of your week does this take?",
     "those who do the work", "responsibilities: {run-ledger: {effort: {carol: 20%}}}"},
    {Field::forums, "forums", "forums", Section::team,
     "Where do you talk about your work, and who else is there?", "each team",
     "teams: {payments: {forums: [pay-chat]}}"},
    {Field::does, "doers", "responsible", Section::entry, "Once this is decided, who does the work?",
     "whoever answers for the entry", "decisions: {choose-processor: {responsible: carol}}"},
    {Field::decide_within, "time limits", "decide_within", Section::entry,
     "How long may this decision take before somebody is kept waiting?",
     "whoever decides, and those who wait for it", "decisions: {choose-processor: {decide_within: 5d}}"},
    {Field::faces, "customer-facing entries", "faces", Section::entry,
     "Which customers meet this work themselves?", "those who do the work",
     "{teams: {customers: {kind: external}}, responsibilities: {answer-calls: {faces: customers}}}"},
    {Field::affects, "affected people", "affects", Section::entry,
     "Who lives with the outcome, and would notice first?", "whoever decides, and those who do the work",
     "{teams: {customers: {kind: external}}, decisions: {choose-processor: {affects: customers}}}"},
    {Field::purpose, "purposes", "purpose", Section::team, "What does good look like here, in a sentence?",
     "each team, with whoever answers for what it does",
     "teams: {payments: {purpose: Money arrives in time}}"},
    {Field::capacity, "capacities", "capacity", Section::person,
     "How much of a full-time week do you work here?", "each person", "people: {bob: {capacity: 0.8}}"},
    {std::nullopt, "reviews", "reviewed", Section::entry,
     "When did somebody last look whether this is still right?", "whoever answers for the entry",
     "decisions: {choose-processor: {reviewed: 2026-01-31}}"},
    {std::nullopt, "voices", "consulted", Section::entry, "Whom do you hear before this is settled?",
     "whoever decides, and those who do the work", "decisions: {choose-processor: {consulted: [carol]}}"},
});

constexpr const FieldWords* row_of(Field field) {
    return std::ranges::find(table, field, &FieldWords::field);
}

constexpr bool has_every_field() {
    for (std::size_t field = 0; field < field_count; ++field)
        if (row_of(static_cast<Field>(field)) == table.end())
            return false;
    return true;
}
static_assert(has_every_field());

} // namespace

const FieldWords& words_of(Field field) {
    return *row_of(field);
}

std::span<const FieldWords> field_words() {
    return table;
}

const FieldWords* find_field_words(std::string_view key) {
    const auto* found = std::ranges::find(table, key, &FieldWords::key);
    return found == table.end() ? nullptr : found;
}

} // namespace whodecides
