#include "rules/field_words.hpp"

#include <algorithm>
#include <array>

namespace whodecides {

namespace {

/// In the order of Field, then those whose use rules count themselves.
constexpr std::array<FieldWords, field_count + 2> table{{
    {"managers", "manager", Section::person, "To whom do you bring what you cannot settle yourself?",
     "each person, or whoever keeps the list of people", "people: {bob: {manager: alice}}"},
    {"deputies", "deputy", Section::person, "When you are away for four weeks, who says yes in your place?",
     "each person who answers for something", "people: {bob: {deputy: carol}}"},
    {"coaches", "coach", Section::person, "Who helps you grow into what you lead, or want to lead?",
     "each person who answers for something or would like to", "people: {bob: {coach: alice}}"},
    {"authority", "authority", Section::person,
     "What may you agree to without asking anybody, and up to which limit?",
     "each person who answers for something, and whoever grants the rights",
     "people: {bob: {authority: {budget: 10000, hire: true}}}"},
    {"efforts", "effort", Section::entry, "How much of your week does this take?", "those who do the work",
     "responsibilities: {run-ledger: {effort: {carol: 20%}}}"},
    {"forums", "forums", Section::team, "Where do you talk about your work, and who else is there?",
     "each team", "teams: {payments: {forums: [pay-chat]}}"},
    {"doers", "responsible", Section::entry, "Once this is decided, who does the work?",
     "whoever answers for the entry", "decisions: {choose-processor: {responsible: carol}}"},
    {"time limits", "decide_within", Section::entry,
     "How long may this decision take before somebody is kept waiting?",
     "whoever decides, and those who wait for it", "decisions: {choose-processor: {decide_within: 5d}}"},
    {"customer-facing entries", "faces", Section::entry, "Which customers meet this work themselves?",
     "those who do the work",
     "{teams: {customers: {kind: external}}, responsibilities: {answer-calls: {faces: customers}}}"},
    {"affected people", "affects", Section::entry, "Who lives with the outcome, and would notice first?",
     "whoever decides, and those who do the work",
     "{teams: {customers: {kind: external}}, decisions: {choose-processor: {affects: customers}}}"},
    {"purposes", "purpose", Section::team, "What does good look like here, in a sentence?",
     "each team, with whoever answers for what it does",
     "teams: {payments: {purpose: Money arrives in time}}"},
    {"capacities", "capacity", Section::person, "How much of a full-time week do you work here?",
     "each person", "people: {bob: {capacity: 0.8}}"},
    {"reviews", "reviewed", Section::entry, "When did somebody last look whether this is still right?",
     "whoever answers for the entry", "decisions: {choose-processor: {reviewed: 2026-01-31}}"},
    {"voices", "consulted", Section::entry, "Whom do you hear before this is settled?",
     "whoever decides, and those who do the work", "decisions: {choose-processor: {consulted: [carol]}}"},
}};

} // namespace

const FieldWords& words_of(Field field) {
    return table[static_cast<std::size_t>(field)];
}

std::span<const FieldWords> field_words() {
    return table;
}

const FieldWords* find_field_words(std::string_view key) {
    const auto* found = std::ranges::find(table, key, &FieldWords::key);
    return found == table.end() ? nullptr : found;
}

} // namespace whodecides
