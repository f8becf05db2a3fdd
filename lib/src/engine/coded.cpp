#include "engine/coded.hpp"

#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/coded_facts.hpp"
#include "engine/coded_paths.hpp"
#include "model/format.hpp"
#include "rules/input/problems.hpp"

namespace whodecides::engine {

namespace {

/// Tells problems without the words that they were found in.
class CodedProblems {
  public:
    explicit CodedProblems(CodeBook& codes) : paths_(codes) {}

    void recode(Problem& problem) {
        const RuleInfo& rule = *find_rule(rule_of(problem.kind));
        problem.message = uncapitalised(rule.summary);
        problem.help.clear();
        problem.place_text.clear();
        for (Label& other : problem.others) {
            other.text.clear();
            other.logical_path = paths_.logical_path(other.logical_path);
        }
        if (problem.kind == ProblemKind::unreadable_file)
            problem.subject = {SubjectKind::file, {}, {}};
        recode(problem.subject);
        problem.logical_path = paths_.logical_path(problem.logical_path);
        if (!problem.key.empty())
            problem.key = fmt::to_string(causes_.try_emplace(problem.key, causes_.size()).first->second);
        const FormatKey* const meant = find_key(Section::entry, problem.meant);
        problem.meant = meant == nullptr ? std::string() : std::string(meant->key);
    }

  private:
    void recode(Subject& subject) {
        switch (subject.kind) {
        case SubjectKind::person:
            return recode(subject, CodeKind::person);
        case SubjectKind::role:
            return recode(subject, CodeKind::role);
        case SubjectKind::team:
            return recode(subject, CodeKind::team);
        case SubjectKind::forum:
            return recode(subject, CodeKind::forum);
        case SubjectKind::decision:
        case SubjectKind::responsibility:
        case SubjectKind::name:
            subject.id = subject.title = subject.id.empty() ? subject.id : paths_.code_of_name(subject.id);
            return;
        case SubjectKind::file: // a grid, or a file that name_files() gives its name
            if (!subject.id.empty())
                subject.id = subject.title = paths_.logical_path("/" + subject.id).substr(1);
            return;
        case SubjectKind::organisation:
            subject = {subject.kind, {}, {}};
        }
    }

    void recode(Subject& subject, CodeKind kind) {
        subject.id = subject.title = paths_.code(kind, subject.id);
    }

    CodedPaths paths_;
    std::map<std::string, std::size_t> causes_;
};

} // namespace

std::string coded_file(std::string_view path, CodeBook& codes) {
    constexpr std::string_view unnamed = "<stdin>";
    return path.empty() || path == unnamed ? std::string(path) : codes.code(CodeKind::file, path).code;
}

Understood coded(Understood understood, CodeBook& codes) {
    Built built = build(std::move(understood.facts), std::move(understood.frameworks), understood.as_of,
                        understood.references);
    append(understood.problems, std::move(built.problems));
    CodedFacts coded = coded_facts(std::move(built.organisation), codes);
    understood.facts.clear();
    understood.facts.push_back(std::move(coded.facts));
    understood.frameworks = std::move(coded.frameworks);
    understood.references = References::declared;
    understood.coded = true;
    for (Suppression& suppression : understood.suppressions) {
        suppression.reason = codes.code(CodeKind::reason, suppression.reason).code;
        for (Suppression::Named& named : suppression.rules) // the text they are read from goes
            named.rule = find_rule(named.rule)->name;
    }
    std::vector<Source> veiled;
    for (std::size_t i = 0; i < understood.sources->size(); ++i) {
        understood.stable_paths[i] = coded_file(understood.stable_paths[i], codes);
        veiled.push_back(Source::veiled((*understood.sources)[i], understood.stable_paths[i]));
    }
    understood.sources = std::make_shared<const Sources>(std::move(veiled));
    for (NotRead& file : understood.not_read)
        file.path = coded_file(file.path, codes);
    understood.documents = std::make_shared<const std::vector<yaml::Documents>>();
    CodedProblems problems(codes);
    for (Problem& problem : understood.problems)
        problems.recode(problem);
    return understood;
}

} // namespace whodecides::engine
