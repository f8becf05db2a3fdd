#include "engine/read.hpp"

#include <algorithm>
#include <iterator>
#include <thread>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/coded.hpp"
#include "engine/fingerprint.hpp"
#include "engine/rule_names.hpp"
#include "engine/suppressions.hpp"
#include "engine/told_together.hpp"
#include "model/read/letters.hpp"
#include "model/read/native.hpp"
#include "model/read/tables.hpp"
#include "rules/catalogue.hpp"
#include "source/load.hpp"

namespace whodecides::engine {

namespace {

std::vector<InputFormat> formats_of(const Sources& sources, unsigned jobs) {
    std::vector<InputFormat> formats(sources.size());
    parallel_for(sources.size(), jobs,
                 [&](std::size_t i) { formats[i] = input_format(sources[i].path(), sources[i].bytes()); });
    return formats;
}

std::vector<yaml::Documents> parse(const Sources& sources, std::span<const InputFormat> formats,
                                   unsigned jobs, const Limits& limits) {
    std::vector<yaml::Documents> inputs(sources.size());
    // Threads that are left over help with the pieces of large sources.
    const auto each = static_cast<unsigned>(jobs / std::max<std::size_t>(1, sources.size()));
    parallel_for(sources.size(), jobs, [&](std::size_t i) {
        if (formats[i] == InputFormat::yaml)
            inputs[i] = yaml::read(sources[i], static_cast<std::uint32_t>(i), std::max(1U, each), limits);
    });
    return inputs;
}

/// What every source says, each by the reader of its format.
std::vector<Facts> read_facts(const Understood& read, std::span<const yaml::Documents> inputs,
                              std::span<const InputFormat> formats, std::string_view usual,
                              const InputRequest& request) {
    TableSettings settings{.frameworks = read.frameworks, .limits = request.limits};
    if (!request.framework.empty())
        settings.chosen = Letters(read.frameworks).find_framework(usual);
    std::vector<Facts> facts(inputs.size());
    parallel_for(inputs.size(), jobs_of(request), [&](std::size_t i) {
        const auto source = static_cast<std::uint32_t>(i);
        facts[i] = formats[i] == InputFormat::yaml
                       ? read_native(inputs[i], read.frameworks, usual)
                       : read_tables((*read.sources)[i], source, formats[i], settings);
        name_all_told(facts[i].problems, *read.sources);
    });
    return facts;
}

/// The framework of files that name none. What a broken document would have declared nobody knows.
std::string_view usual_framework_of(const InputRequest& request, std::span<const Framework> frameworks,
                                    std::span<const yaml::Documents> inputs) {
    if (request.framework.empty())
        return usual_framework;
    if (Letters(frameworks).find_framework(request.framework).known())
        return request.framework;
    if (std::ranges::any_of(inputs, [](const yaml::Documents& input) { return input.discarded > 0; }))
        return usual_framework;
    std::vector<std::string_view> known;
    for (const Framework& framework : frameworks)
        if (framework.built_in || !request.codes)
            known.push_back(framework.name);
    throw UnknownFramework(fmt::format("no framework is called {}{}", quoted(request.framework),
                                       hint(request.framework, known, "; there are ")));
}

void sort_by_place(std::vector<Problem>& problems) {
    std::ranges::stable_sort(problems, [](const Problem& a, const Problem& b) {
        return std::tie(a.span, a.kind, a.logical_path, a.message) <
               std::tie(b.span, b.kind, b.logical_path, b.message);
    });
}

} // namespace

void name_files(std::vector<Problem>& problems, const Sources& sources) {
    for (Problem& problem : problems) {
        if (problem.subject.kind == SubjectKind::file && problem.subject.id.empty() && problem.span.known()) {
            problem.subject.id = sources[problem.span.source].path();
            problem.subject.title = problem.subject.id;
        }
    }
}

Date date_of(const InputRequest& request) {
    if (!request.as_of)
        return today();
    const auto date = parse_date(*request.as_of);
    if (!date)
        throw Error(quoted(*request.as_of) + " is not a date; write it as YYYY-MM-DD");
    return *date;
}

unsigned jobs_of(const InputRequest& request) {
    return request.jobs > 0 ? request.jobs : std::max(1U, std::thread::hardware_concurrency());
}

Understood understand(const InputRequest& request, Look look) {
    Understood result = understand_in_clear(request, look);
    return request.codes ? coded(std::move(result), *request.codes) : std::move(result);
}

Understood understand_in_clear(const InputRequest& request, Look look) {
    Understood result;
    result.as_of = date_of(request);
    result.references = request.references;
    const unsigned jobs = jobs_of(request);
    Loaded loaded = load({.paths = request.paths,
                          .standard_input = request.standard_input,
                          .stdin_name = request.stdin_name,
                          .section_names = {section_names(), telling_section_names()},
                          .look_at_table = look_at_table,
                          .format_of = input_format,
                          .jobs = jobs,
                          .filter = WalkFilter(request.root, request.include, request.exclude),
                          .revision = request.revision ? &*request.revision : nullptr,
                          .most_bytes = request.limits.file_bytes});
    result.skipped_files = loaded.skipped;
    result.not_read = std::move(loaded.not_read);
    result.excluded = loaded.excluded;
    result.files = loaded.sources.size() - loaded.problems.size();
    result.problems = std::move(loaded.problems);
    result.sources = std::make_shared<const Sources>(std::move(loaded.sources));
    result.stable_paths = stable_paths(*result.sources, request.root);
    for (std::size_t i = 0; i < loaded.stable_paths.size(); ++i)
        if (!loaded.stable_paths[i].empty())
            result.stable_paths[i] = std::move(loaded.stable_paths[i]);

    result.top = top_of(*result.sources, result.stable_paths);

    result.formats = formats_of(*result.sources, jobs);
    std::vector<yaml::Documents> documents = parse(*result.sources, result.formats, jobs, request.limits);
    for (yaml::Documents& each : documents)
        append(result.problems, std::move(each.problems));
    result.frameworks = read_frameworks(documents, result.problems);
    result.facts = read_facts(result, documents, result.formats,
                              usual_framework_of(request, result.frameworks, documents), request);
    if (look == Look::at_active)
        look_at_active(result);
    result.suppressions = read_suppressions(documents, catalogue(), result.as_of, result.problems);
    result.documents = std::make_shared<const std::vector<yaml::Documents>>(std::move(documents));
    return result;
}

void look_at_active(Understood& understood) {
    for (Facts& part : understood.facts)
        for (Entry& entry : part.entries)
            if (entry.status != EntryStatus::active)
                entry.status = EntryStatus::retired;
}

Read build_from(Understood understood) {
    Read result;
    result.sources = std::move(understood.sources);
    result.documents = std::move(understood.documents);
    result.problems = std::move(understood.problems);
    result.stable_paths = std::move(understood.stable_paths);
    result.top = std::move(understood.top);
    result.files = understood.files;
    result.skipped_files = understood.skipped_files;
    result.formats = std::move(understood.formats);
    result.not_read = std::move(understood.not_read);
    result.excluded = understood.excluded;
    Built built = build(std::move(understood.facts), std::move(understood.frameworks), understood.as_of,
                        understood.references);
    if (!understood.coded)
        append(result.problems, std::move(built.problems));
    result.suppressions = std::move(understood.suppressions);
    for (Suppression& suppression : result.suppressions)
        suppression.file = (*result.sources)[suppression.comment.source].path();
    name_files(result.problems, *result.sources);
    sort_by_place(result.problems);
    result.organisation = std::move(built.organisation);
    return result;
}

Read read(const InputRequest& request, Look look) {
    return build_from(understand(request, look));
}

} // namespace whodecides::engine
