#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <whodecides/check.hpp>
#include <whodecides/import.hpp>
#include <whodecides/profile.hpp>

#include "base/text.hpp"
#include "cli/status.hpp"
#include "engine/read.hpp"
#include "export/import_yaml.hpp"
#include "fuzz/invariants.hpp"
#include "fuzz/targets.hpp"
#include "report/format.hpp"
#include "report/interview.hpp"
#include "report/profile_format.hpp"
#include "source/source.hpp"
#include "support/files.hpp"
#include "unit/yaml/parsed.hpp"
#include "yaml/pieces.hpp"

namespace whodecides::fuzz {

namespace {

constexpr std::size_t most_files = 4;

/// The first file comes through standard input, the others from a folder.
struct Input {
    std::string standard_input;
    std::vector<std::string> paths;
};

Input input_of(std::string_view bytes) {
    static const test::TemporaryFolder folder;
    Input input{{}, {"-"}};
    for (std::size_t i = 0; i < most_files; ++i) {
        const bool last = i + 1 == most_files;
        const std::size_t end = last ? bytes.size() : std::min(bytes.find(file_separator), bytes.size());
        if (i == 0) {
            input.standard_input = bytes.substr(0, end);
        } else {
            input.paths.push_back((folder.path() / fmt::format("{}.yaml", i)).string());
            test::write_file(input.paths.back(), bytes.substr(0, end));
        }
        if (end == bytes.size())
            break;
        bytes.remove_prefix(end + 1);
    }
    return input;
}

template <class Request>
Request request_for(const Input& input, std::istream& standard_input) {
    Request request;
    request.paths = input.paths;
    request.standard_input = &standard_input;
    request.as_of = "2026-01-01";
    request.jobs = 1;
    return request;
}

CheckRequest every_rule(const Input& input, std::istream& standard_input) {
    auto request = request_for<CheckRequest>(input, standard_input);
    // Groups and what they leave out; all names one by one would take longer to look up than to check.
    for (const RuleInfo* rule : rules())
        if (!rule->on_by_default)
            request.select.emplace_back(rule->name);
        else if (std::ranges::find(request.select, rule->group) == request.select.end())
            request.select.emplace_back(rule->group);
    return request;
}

std::string printed(const ReportFormat& format, const Analysis& analysis, const ReportStyle& style) {
    std::ostringstream out;
    format.write(analysis, style, out);
    return out.str();
}

std::string as_json(const Analysis& analysis) {
    return printed(*find_report_format("json"), analysis, {});
}

void require_places(const Finding& finding, const Sources& sources) {
    require_inside(finding.place, sources, finding.rule->name);
    for (const Label& label : finding.labels)
        require_inside(label.span, sources, finding.rule->name);
}

void require_sound(const Analysis& analysis) {
    for (const Finding& finding : analysis.findings())
        require_places(finding, analysis.sources());
    for (const Accepted& accepted : analysis.accepted())
        require_places(accepted.finding, analysis.sources());
    for (const RootCause& cause : analysis.causes())
        require_inside(cause.place, analysis.sources(), "a cause");
    const int status = cli::status(analysis, "note", "note");
    require(status >= 0 && status <= 2, "the status is none");
    require(analysis.coverage().rules_run == rules().size(), "a rule did not run");
    require(status != 0 || analysis.findings().empty(), "findings and status 0");
}

void require_formats(const Analysis& analysis) {
    const ReportStyle all{.coverage = true, .by_impact = true, .columns = 40, .width = 50};
    for (const ReportFormat& format : report_formats()) {
        require_well_formed(printed(format, analysis, {}), format.name);
        require_well_formed(printed(format, analysis, all), format.name);
    }
    require_harmless(interview(analysis, 80), "the interview");
}

void require_same_again(const Input& input, const Analysis& analysis) {
    Input turned = input;
    std::ranges::reverse(turned.paths);
    std::istringstream standard_input(turned.standard_input);
    CheckRequest request = every_rule(turned, standard_input);
    request.jobs = 2;
    require(as_json(check(request)) == as_json(analysis), "a second check says something else");
}

void require_profile(const Input& input) {
    std::istringstream standard_input(input.standard_input);
    auto request = request_for<ProfileRequest>(input, standard_input);
    request.people = true;
    const ProfileResult result = profile(request);
    ProfileStyle style;
    style.people = true;
    for (const ProfileFormat& format : profile_formats()) {
        std::ostringstream out;
        format.write(result, style, out);
        require_well_formed(out.str(), format.name);
    }
}

/// What is read in pieces is the same as read in one.
void require_same_in_pieces(const std::string& bytes) {
    test::Parsed whole(bytes);
    if (yaml::cut(whole.source.bytes(), whole.source.mark_size(), 1).size() < 2)
        return;
    const std::string values = whole.values();
    const std::string places = whole.places();
    const std::string problems = whole.problems();
    whole.documents = yaml::read(whole.source, 7, 2, 0);
    require(whole.values() == values && whole.places() == places && whole.problems() == problems,
            "what is read in pieces differs");
}

/// Who holds what on which entry; nothing where some of the input is not read, or broken off.
std::optional<std::set<std::string>> seats_in(const std::string& bytes, const char* name) {
    std::istringstream standard_input(bytes);
    auto request = request_for<InputRequest>({bytes, {"-"}}, standard_input);
    request.stdin_name = name;
    const engine::Understood read = engine::understand(request);
    std::set<std::string> seats;
    for (const Facts& facts : read.facts)
        for (const Entry& entry : facts.entries) {
            if (!entry.unread.empty())
                return std::nullopt;
            for (const Seat& seat : entry.seats)
                seats.insert(fmt::format("{}: {} {}", text::folded(entry.title.value),
                                         text::folded(seat.who.name), text::folded(seat.key)));
        }
    return seats;
}

/// What is imported from any text is YAML, and gives the same people the same letters.
void require_import(const std::string& bytes) {
    for (const char* name : {"grid.csv", "notes.md"}) {
        std::istringstream standard_input(bytes);
        auto request = request_for<InputRequest>({bytes, {"-"}}, standard_input);
        request.stdin_name = name;
        const std::string yaml = import_yaml(import_tables(request));
        const test::Parsed read(yaml);
        require(read.documents.problems.empty(), "what was imported is no YAML");
        const auto seats = seats_in(bytes, name);
        require(!seats || yaml.empty() || seats_in(yaml, "x.yaml") == seats,
                "an import changes who holds what");
    }
}

} // namespace

void check(std::string_view bytes) {
    const Input input = input_of(bytes);
    std::istringstream standard_input(input.standard_input);
    const Analysis analysis = check(every_rule(input, standard_input));
    require_sound(analysis);
    require_formats(analysis);
    require_same_again(input, analysis);
    require_profile(input);
    require_same_in_pieces(input.standard_input);
    require_import(input.standard_input);
}

} // namespace whodecides::fuzz
