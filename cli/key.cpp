#include "cli/key.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <system_error>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/options.hpp"
#include "cli/written_files.hpp"
#include "engine/key_file.hpp"
#include "source/file.hpp"
#include "source/new_file.hpp"

namespace whodecides::cli {
namespace {

namespace fs = std::filesystem;

Error cannot_write_key(const fs::path& path, std::error_code reason) {
    return cannot_write("the key " + quoted(path.string()), reason);
}

/// What the file holds; an empty book where there is none yet.
CodeBook read_book(const std::string& path) {
    const FileInfo info = inspect(path);
    if (info.kind == FileKind::missing) {
        const fs::path folder = fs::path(path).parent_path();
        std::error_code failed;
        if (!folder.empty() && !fs::is_directory(folder, failed))
            throw cannot_write_key(path, std::make_error_code(std::errc::no_such_file_or_directory));
        return {};
    }
    if (info.kind != FileKind::regular)
        throw Error(fmt::format("the key {} is no regular file; name another one", quoted(path)));
    const FileBytes read = read_file(path, engine::most_key_bytes);
    if (!read.reason.empty())
        throw Error(fmt::format("the key {} cannot be read: {}", quoted(path), read.reason));
    return engine::read_key(path, read.bytes);
}

/// Another run may have given codes of its own since this one began.
void refuse_other_codes(const CodeBook& there, const CodeBook& ours, const std::string& path) {
    for (const Code& code : there.codes()) {
        const Code* same = ours.meaning(code.code);
        if (same == nullptr || same->kind != code.kind || same->text != code.text)
            throw Error(
                fmt::format("the key {} was changed by another run meanwhile, and is left as that one "
                            "wrote it; the codes of this run are not in it, so run it again",
                            quoted(path)));
    }
}

bool is_quoted(std::string_view message, std::string_view name) {
    return !name.empty() && text::folded(message).find(text::folded(quoted(name))) != std::string::npos;
}

/// Whether the command line can name things of the kind.
bool is_named(CodeKind kind) {
    return kind == CodeKind::person || kind == CodeKind::role || kind == CodeKind::team ||
           kind == CodeKind::decision || kind == CodeKind::responsibility;
}

} // namespace

std::shared_ptr<CodeBook> code_book(const Arguments& arguments) {
    if (!arguments.has(option::anonymize)) {
        if (arguments.has(option::key))
            throw UsageError("--key says what the codes of --anonymize stand for; add --anonymize",
                             arguments.command);
        return nullptr;
    }
    return std::make_shared<CodeBook>(
        arguments.has(option::key) ? read_book(std::string(arguments.value(option::key))) : CodeBook());
}

void keep_codes(const Arguments& arguments) {
    if (arguments.codes == nullptr || !arguments.has(option::key))
        return;
    const std::string path(arguments.value(option::key));
    refuse_other_codes(read_book(path), *arguments.codes, path);
    std::ostringstream text;
    engine::write_key(*arguments.codes, text);
    const fs::path real = real_path(path);
    if (const std::error_code failure = replace_file(real, text.str(), for_the_owner))
        throw cannot_write_key(real, failure);
}

std::string with_way_to_code(std::string_view message, const Arguments& arguments) {
    const auto& codes = arguments.codes->codes();
    const bool coded = std::ranges::any_of(codes, [&](const Code& code) {
        return is_named(code.kind) && (is_quoted(message, code.text) || is_quoted(message, code.called));
    });
    if (!coded)
        return {};
    if (!arguments.has(option::key))
        return fmt::format("{}; with --anonymize it goes by a code: add --key FILE, which then says by which",
                           message);
    keep_codes(arguments);
    return fmt::format("{}; with --anonymize it goes by a code, and {} says by which", message,
                       quoted(arguments.value(option::key)));
}

std::string way_to_codes(const Arguments& arguments) {
    constexpr std::string_view rule = "with --anonymize everything goes by a code";
    if (!arguments.has(option::key))
        return fmt::format("{}: add --key FILE, which then lists the codes", rule);
    keep_codes(arguments);
    return fmt::format("{}, and {} lists the codes", rule, quoted(arguments.value(option::key)));
}

} // namespace whodecides::cli
