#include "cli/baseline.hpp"

#include <array>
#include <ostream>
#include <string>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/complain.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "engine/baseline.hpp"
#include "engine/baseline_file.hpp"
#include "engine/coded_paths.hpp"
#include "engine/settings_keys.hpp"
#include "engine/settings_lookup.hpp"

namespace whodecides::cli {
namespace {

/// Says so where the input could not be read whole: a baseline of a part would forget the rest.
bool is_too_little(const Analysis& analysis, std::string_view file, const Streams& streams) {
    if (analysis.incomplete())
        streams.err << fmt::format("{} is not written, since the input could not be read whole\n",
                                   text::printable(file));
    return analysis.incomplete();
}

void write(const Baseline& baseline, const Analysis& analysis, const RunSettings& settings,
           std::string_view file, const Streams& streams) {
    Output output(streams, file);
    output.spare_inputs(analysis, std::array{settings.file});
    engine::write_baseline(baseline, output.stream());
    output.finish();
}

std::size_t findings_of(const Baseline& baseline) {
    std::size_t count = 0;
    for (const BaselineEntry& entry : baseline.entries)
        count += entry.count;
    return count;
}

} // namespace

bool records_everything(const Arguments& arguments) {
    const bool records = arguments.has(option::write_baseline) && !arguments.has(option::baseline);
    for (const OptionSpec* option : {&option::output, &option::report})
        if (records && arguments.has(*option))
            throw UsageError(fmt::format("--write-baseline prints no findings, so --{} has nothing to write; "
                                         "leave one out, or add --baseline",
                                         option->name),
                             arguments.command);
    return records;
}

std::optional<Baseline> known_baseline(const Arguments& arguments, const RunSettings& settings) {
    const std::string path(engine::value_of(settings.said, engine::setting::baseline));
    if (path.empty() || records_everything(arguments))
        return std::nullopt;
    const auto by = arguments.has(option::baseline) ? engine::NamedBy::command_line : engine::NamedBy::file;
    return engine::read_baseline(path,
                                 engine::read_side_file(path, "baseline", engine::most_baseline_bytes, by));
}

Status record_baseline(const Analysis& analysis, const RunSettings& settings, const Arguments& arguments,
                       const Streams& streams) {
    const std::string_view file = arguments.value(option::write_baseline);
    complain(analysis, true, streams.err);
    if (is_too_little(analysis, file, streams))
        return Status::undone;
    const Baseline baseline = engine::baseline_of(analysis);
    write(baseline, analysis, settings, file, streams);
    if (!arguments.has(option::quiet))
        streams.err << fmt::format("{} recorded in {}\n", counted(findings_of(baseline), "finding"),
                                   text::printable(file));
    return Status::ok;
}

void shrink_baseline(const CheckRequest& checked, const Analysis& analysis, const RunSettings& settings,
                     const Arguments& arguments, const Streams& streams) {
    const std::string_view file = arguments.value(option::write_baseline);
    if (!arguments.has(option::write_baseline) || is_too_little(analysis, file, streams))
        return;
    const Baseline known =
        checked.codes ? engine::coded(*checked.baseline, *checked.codes) : *checked.baseline;
    write(engine::shrunk(known, analysis.fixed()), analysis, settings, file, streams);
}

} // namespace whodecides::cli
