#include "bench/stages.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <functional>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <whodecides/check.hpp>
#include <whodecides/profile.hpp>

#include "engine/coverage.hpp"
#include "engine/fold.hpp"
#include "engine/run.hpp"
#include "engine/severity.hpp"
#include "engine/silence.hpp"
#include "engine/suppress.hpp"
#include "engine/suppressions.hpp"
#include "engine/tell.hpp"
#include "model/build.hpp"
#include "model/read/native.hpp"
#include "report/format.hpp"
#include "report/profile_format.hpp"
#include "rules/catalogue.hpp"
#include "source/load.hpp"
#include "yaml/read.hpp"

namespace whodecides::bench {

namespace {

constexpr std::string_view as_of = "2026-01-01";

/// Time by the clock, and processor time of all threads: on a busy machine only the latter compares.
struct Took {
    double seconds = 0;
    double processor = 0;
};

class Stopwatch {
  public:
    [[nodiscard]] Took took() const {
        return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(),
                processor() - used_};
    }

  private:
    static double processor() {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
    }
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    double used_ = processor();
};

/// The highest resident memory of this process so far, in megabytes (VmHWM of proc(5)).
double peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

void print(std::string_view stage, const Took& took, std::string_view remark = {}) {
    fmt::print("  {:<28} {:8.3f} s {:8.3f} s {:7.0f} MB  {}\n", stage, took.seconds, took.processor,
               peak_memory(), remark);
}

/// Prints what each stage took, and keeps it for the table of shares.
class Stages {
  public:
    void done(std::string_view name, const Took& took, std::string_view remark = {}) {
        print(name, took, remark);
        taken_.emplace_back(name, took.processor);
    }
    /// Runs the stage and prints what it took.
    template <class Stage>
    auto time(std::string_view name, Stage stage) {
        const Stopwatch watch;
        auto result = stage();
        done(name, watch.took());
        return result;
    }
    /// What part of all so far each stage was, the largest first; without those that hardly count.
    void print_shares() const {
        double all = 0;
        for (const auto& [name, seconds] : taken_)
            all += seconds;
        auto order = taken_;
        std::ranges::stable_sort(order, std::greater{}, [](const auto& stage) { return stage.second; });
        fmt::print("  share of the whole on one thread, {:.3f} s of the processor\n", all);
        for (const auto& [name, seconds] : order)
            if (seconds >= least_share * all)
                fmt::print("  {:<28} {:8.1f} %\n", name, 100 * seconds / all);
    }

  private:
    static constexpr double least_share = 0.001;
    std::vector<std::pair<std::string, double>> taken_;
};

class Silent final : public YAML::EventHandler {
  public:
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

/// Takes everything and keeps nothing.
class Void final : public std::streambuf {
  protected:
    int_type overflow(int_type c) override { return traits_type::not_eof(c); }
    std::streamsize xsputn(const char*, std::streamsize count) override { return count; }
};

struct Input {
    std::shared_ptr<const Sources> sources;
    std::vector<yaml::Documents> documents;
    Organisation organisation;
    std::vector<Problem> problems;
    std::vector<Suppression> suppressions;
};

Input time_reading(Stages& stages, const std::string& path) {
    Input input;
    const std::vector<std::string> paths{path};
    input.sources = stages.time("load", [&] {
        return std::make_shared<const Sources>(
            load({.paths = paths,
                  .stdin_name = "-",
                  .section_names = {section_names(), telling_section_names()}})
                .sources);
    });
    input.documents = stages.time("parse", [&] {
        std::vector<yaml::Documents> documents;
        documents.push_back(yaml::read((*input.sources)[0], 0));
        return documents;
    });
    std::vector<Framework> frameworks = read_frameworks(input.documents, input.problems);
    std::vector<Facts> facts = stages.time("understand", [&] {
        std::vector<Facts> understood;
        understood.push_back(read_native(input.documents[0], frameworks));
        return understood;
    });
    Built built = stages.time(
        "build", [&] { return build(std::move(facts), std::move(frameworks), *parse_date(as_of)); });
    input.organisation = std::move(built.organisation);
    input.problems = std::move(built.problems);
    input.suppressions = stages.time("comments", [&] {
        return engine::read_suppressions(input.documents, catalogue(), *parse_date(as_of), input.problems);
    });
    return input;
}

/// Before the rules, which would else pay for the measures they happen to be the first to use.
void time_measures(Stages& stages, const Measures& measures) {
    const auto use = [&](std::string_view name, auto measure) {
        stages.time(fmt::format("measure {}", name), [&] { return &(measures.*measure)(); });
    };
    use("answering", &Measures::answering);
    use("line", &Measures::line);
    use("approvals", &Measures::approvals);
    use("rights", &Measures::rights);
    use("dependencies", &Measures::dependencies);
    use("escalation", &Measures::escalation);
    use("load", &Measures::load);
    use("power", &Measures::power);
    use("stall", &Measures::stall);
    use("titles", &Measures::titles);
    use("everyone", &Measures::everyone);
    use("participation", &Measures::participation);
    use("channels", &Measures::channels);
    use("forum graph", &Measures::forum_graph);
    use("articulation", &Measures::articulation);
    use("betweenness", &Measures::betweenness);
    use("truck factor", &Measures::truck_factor);
}

std::vector<Draft> time_rules(Stages& stages, const Input& input, const Measures& measures) {
    std::vector<Draft> drafts;
    const engine::Evidence evidence{input.organisation, measures, input.problems, input.suppressions};
    for (const Rule* rule : catalogue()) {
        const Stopwatch watch;
        engine::Said said = engine::run_rule(*rule, evidence);
        stages.done(rule->info.name, watch.took(),
                    fmt::format("{} findings{}", said.drafts.size(),
                                said.not_checked.empty() ? "" : ", not checked"));
        for (Draft& draft : said.drafts)
            drafts.push_back(std::move(draft));
    }
    return drafts;
}

std::vector<Finding> time_finishing(Stages& stages, std::vector<Draft> drafts, const Input& input) {
    stages.time("silence and fold", [&] {
        engine::silence(drafts);
        engine::fold(drafts);
        engine::lower_for_proposed(drafts, input.organisation);
        return 0;
    });
    stages.time("suppress", [&] { return engine::suppress(drafts, input.suppressions); });
    return stages.time("impact, order and causes", [&] {
        const std::vector<InputFormat> formats(input.documents.size(), InputFormat::yaml);
        return engine::tell({.drafts = std::move(drafts),
                             .stable_paths = {std::string((*input.sources)[0].path())},
                             .formats = formats},
                            input.organisation, *input.sources)
            .findings;
    });
}

void time_printing(Stages& stages, const Analysis& analysis) {
    for (const ReportFormat& format : report_formats()) {
        stages.time(fmt::format("print {}", format.name), [&] {
            Void nowhere;
            std::ostream out(&nowhere);
            format.write(analysis, {}, out);
            return 0;
        });
    }
}

void print_whole(std::string_view command, const Took& took, double event_seconds, std::string_view remark) {
    print(command, took,
          fmt::format("{:.2f} times the event pass; {}", took.seconds / event_seconds, remark));
}

} // namespace

double event_pass(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const Stopwatch watch;
    YAML::Parser parser(file);
    Silent handler;
    while (parser.HandleNextDocument(handler)) {
    }
    const Took took = watch.took();
    print("event pass of yaml-cpp", took);
    return took.seconds;
}

void time_stages(const std::string& path) {
    fmt::print("  {:<28} {:>10} {:>10} {:>10}\n", "stage", "seconds", "processor", "peak");
    Stages stages;
    const Input input = time_reading(stages, path);
    const Measures measures(input.organisation);
    time_measures(stages, measures);
    std::vector<Finding> findings = time_finishing(stages, time_rules(stages, input, measures), input);
    stages.print_shares();
    time_printing(stages, {input.sources,
                           {.findings = std::move(findings),
                            .coverage = engine::cover(input.organisation),
                            .as_of = std::string(as_of),
                            .stable_paths = {path}}});
}

void time_check(const std::string& path, double event_seconds) {
    const Stopwatch watch;
    CheckRequest request;
    request.paths = {path};
    request.as_of = as_of;
    for (const Rule* rule : catalogue())
        request.select.emplace_back(rule->info.name);
    const Analysis analysis = check(request);
    Void nowhere;
    std::ostream out(&nowhere);
    write_full(analysis, {}, out);
    print_whole("check", watch.took(), event_seconds, fmt::format("{} findings", analysis.findings().size()));
}

void time_profile(const std::string& path, double event_seconds) {
    const Stopwatch watch;
    ProfileRequest request;
    request.paths = {path};
    request.as_of = as_of;
    request.people = true;
    const ProfileResult result = profile(request);
    Void nowhere;
    std::ostream out(&nowhere);
    write_profile_json(result, {}, out);
    print_whole("profile", watch.took(), event_seconds, fmt::format("{} teams", result.profile.teams.size()));
}

} // namespace whodecides::bench
