#include "bench/stages.hpp"

#include <chrono>
#include <ctime>
#include <fstream>
#include <ostream>
#include <streambuf>
#include <string_view>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <whodecides/check.hpp>

#include "engine/coverage.hpp"
#include "engine/fold.hpp"
#include "engine/run.hpp"
#include "engine/select.hpp"
#include "engine/severity.hpp"
#include "engine/silence.hpp"
#include "engine/tell.hpp"
#include "model/build.hpp"
#include "model/read/native.hpp"
#include "report/format.hpp"
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

/// Runs the stage and prints what it took.
template <class Stage>
auto timed(std::string_view name, Stage stage) {
    const Stopwatch watch;
    auto result = stage();
    print(name, watch.took());
    return result;
}

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
};

Input time_reading(const std::string& path) {
    Input input;
    const std::vector<std::string> paths{path};
    input.sources = timed("load", [&] {
        return std::make_shared<const Sources>(
            load({.paths = paths,
                  .stdin_name = "-",
                  .section_names = {section_names(), telling_section_names()}})
                .sources);
    });
    input.documents = timed("parse", [&] {
        std::vector<yaml::Documents> documents;
        documents.push_back(yaml::read((*input.sources)[0], 0));
        return documents;
    });
    std::vector<Framework> frameworks = read_frameworks(input.documents, input.problems);
    std::vector<Facts> facts = timed("understand", [&] {
        std::vector<Facts> understood;
        understood.push_back(read_native(input.documents[0], frameworks));
        return understood;
    });
    Built built =
        timed("build", [&] { return build(std::move(facts), std::move(frameworks), *parse_date(as_of)); });
    input.organisation = std::move(built.organisation);
    input.problems = std::move(built.problems);
    return input;
}

void time_measures(const Measures& measures) {
    const auto use = [](std::string_view name, const auto& measure) {
        timed(name, [&] { return &measure(); });
    };
    use(
        "measure answering", [&]() -> auto& { return measures.answering(); });
    use(
        "measure line", [&]() -> auto& { return measures.line(); });
    use(
        "measure dependencies", [&]() -> auto& { return measures.dependencies(); });
    use(
        "measure escalation", [&]() -> auto& { return measures.escalation(); });
    use(
        "measure load", [&]() -> auto& { return measures.load(); });
    use(
        "measure stall", [&]() -> auto& { return measures.stall(); });
    use(
        "measure titles", [&]() -> auto& { return measures.titles(); });
    use(
        "measure everyone", [&]() -> auto& { return measures.everyone(); });
    use(
        "measure participation", [&]() -> auto& { return measures.participation(); });
    use(
        "measure channels", [&]() -> auto& { return measures.channels(); });
    use(
        "measure articulation", [&]() -> auto& { return measures.articulation(); });
}

std::vector<Draft> time_rules(const Input& input, const Measures& measures) {
    std::vector<Draft> drafts;
    for (const Rule* rule : engine::select(catalogue(), {}, {})) {
        const Stopwatch watch;
        engine::Said said = engine::run_rule(*rule, {input.organisation, measures, input.problems});
        print(rule->info.name, watch.took(), fmt::format("{} findings", said.drafts.size()));
        for (Draft& draft : said.drafts)
            drafts.push_back(std::move(draft));
    }
    return drafts;
}

std::vector<Finding> time_finishing(std::vector<Draft> drafts, const Input& input) {
    timed("silence and fold", [&] {
        engine::silence(drafts);
        engine::fold(drafts);
        engine::lower_for_proposed(drafts, input.organisation);
        return 0;
    });
    return timed("impact, order and causes", [&] {
        return engine::tell(std::move(drafts), input.organisation, *input.sources).findings;
    });
}

void time_printing(const Analysis& analysis) {
    for (const ReportFormat& format : report_formats()) {
        timed(fmt::format("print {}", format.name), [&] {
            Void nowhere;
            std::ostream out(&nowhere);
            format.write(analysis, {}, out);
            return 0;
        });
    }
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
    const Input input = time_reading(path);
    const Measures measures(input.organisation);
    time_measures(measures);
    std::vector<Finding> findings = time_finishing(time_rules(input, measures), input);
    time_printing(
        {input.sources, std::move(findings), engine::cover(input.organisation), std::string(as_of)});
}

void time_whole(const std::string& path, double event_seconds) {
    const Stopwatch watch;
    CheckRequest request;
    request.paths = {path};
    request.as_of = as_of;
    const Analysis analysis = check(request);
    Void nowhere;
    std::ostream out(&nowhere);
    write_full(analysis, {}, out);
    const Took took = watch.took();
    print("whole", took,
          fmt::format("{} findings; {:.2f} times the event pass", analysis.findings().size(),
                      took.seconds / event_seconds));
}

} // namespace whodecides::bench
