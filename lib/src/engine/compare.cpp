#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <whodecides/compare.hpp>

#include "base/words.hpp"
#include "engine/checked.hpp"
#include "engine/coded.hpp"
#include "engine/read.hpp"
#include "engine/views/compare.hpp"

namespace whodecides {
namespace {

namespace fs = std::filesystem;

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code error;
    return a == b || fs::equivalent(a, b, error);
}

void require_different(const std::vector<std::string>& paths) {
    if (paths.size() < 2)
        throw Error("compare needs two files or more, each filled in by one person");
    for (std::size_t i = 0; i < paths.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (is_same_file(paths[i], paths[j]))
                throw Error(fmt::format("{} is there twice; name each file once", quoted(paths[i])));
}

/// Who is said to have filled the file in; empty: nobody says.
std::string filler_of(const std::string& path, const std::vector<Filler>& fillers) {
    const auto found =
        std::ranges::find_if(fillers, [&](const Filler& filler) { return is_same_file(filler.path, path); });
    return found == fillers.end() ? std::string() : found->person;
}

void require_known_files(const CompareRequest& request) {
    for (const Filler& filler : request.fillers)
        if (std::ranges::none_of(request.paths,
                                 [&](const std::string& path) { return is_same_file(filler.path, path); }))
            throw Error(fmt::format("{}, which {} is to have filled in, is none of the files compared",
                                    quoted(filler.path), filler.person));
}

/// The name of a file without its ending; that of a folder as it is.
std::string name_of(const std::string& path, const InputRequest& request) {
    const fs::path file = fs::path(path == "-" ? request.stdin_name : path).lexically_normal();
    const fs::path last = file.has_filename() ? file : file.parent_path();
    std::string stem = last.stem().string();
    return stem.empty() || stem == "." || stem == ".." ? path : stem;
}

/// What is compared is what the file says; what is told of it, and of its input, may be codes.
struct Filled {
    engine::Read clear;
    engine::Checked told;
    bool coded = false;

    [[nodiscard]] const Organisation& organisation() const {
        return coded ? clear.organisation : told.input.organisation;
    }
};

/// Member by member: GCC 12 destroys the first of a list twice where the second throws.
Filled read_filled(const CheckRequest& request) {
    Filled filled;
    if (!request.codes) {
        filled.told = engine::check_whole(request);
        return filled;
    }
    engine::Understood understood = engine::understand_in_clear(request);
    filled.clear = engine::build_from(understood);
    filled.coded = true;
    filled.told =
        engine::check_read(engine::build_from(engine::coded(std::move(understood), *request.codes)), request);
    return filled;
}

/// What a file is called in the result.
std::string told_path(const std::string& path, const Sources& sources, CodeBook* codes) {
    if (codes == nullptr)
        return path;
    return sources.size() == 1 ? sources[0].path() : engine::coded_file(path, *codes);
}

/// Who is named by a code may have filled in a file as well.
std::string in_clear(const std::string& name, const CodeBook* codes) {
    const Code* const code = codes == nullptr ? nullptr : codes->meaning(name);
    const bool somebody = code != nullptr && (code->kind == CodeKind::person || code->kind == CodeKind::role);
    return somebody ? code->text : name;
}

} // namespace

CompareResult compare(const CompareRequest& request) {
    require_different(request.paths);
    require_known_files(request);
    CompareResult result;
    CodeBook* const codes = request.codes.get();
    std::vector<Filled> read;
    std::vector<engine::Sheet> sheets;
    read.reserve(request.paths.size()); // the sheets point into it
    InputRequest one = request;
    for (const std::string& path : request.paths) {
        one.paths = {path};
        Filled& filled = read.emplace_back(read_filled(engine::reading_only(one)));
        const Sources& sources = *filled.told.input.sources;
        result.inputs.emplace_back(filled.told.input.sources, std::move(filled.told.results));
        engine::Sheet& sheet = sheets.emplace_back();
        sheet.name = name_of(path, request);
        sheet.path = told_path(path, sources, codes);
        sheet.filler = filler_of(path, request.fillers);
        sheet.called = codes == nullptr ? sheet.name : fmt::format("voice {}", sheets.size());
        if (result.inputs.back().incomplete())
            continue;
        sheet.organisation = &filled.organisation();
        sheet.told = &filled.told.input.organisation;
    }
    for (engine::Sheet& sheet : sheets)
        sheet.filler = in_clear(sheet.filler, codes);
    result.comparison = engine::compare_view(sheets);
    return result;
}

} // namespace whodecides
