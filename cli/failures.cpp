#include "cli/failures.hpp"

#include <exception>
#include <new>
#include <ostream>

#include <fmt/format.h>

#include <whodecides/version.hpp>

#include "base/text.hpp"
#include "cli/parse.hpp"
#include "engine/settings_file.hpp"

namespace whodecides::cli {
namespace {

Status refuse(const UsageError& error, const Streams& streams) {
    const std::string command = error.command() == nullptr ? "" : fmt::format(" {}", error.command()->name);
    streams.err << fmt::format("whodecides: {}\nTry `whodecides{} --help`.\n", error.what(), command);
    return Status::undone;
}

Status admit_defect(std::string_view what, const Streams& streams) {
    streams.err << fmt::format(
        "whodecides: {}\nThis is a defect of whodecides {}, not of your files. Please report it "
        "with the command you gave.\n",
        text::printable(what), version());
    return Status::defect;
}

} // namespace

Status tell_failure(const Streams& streams) {
    try {
        throw;
    } catch (const UsageError& error) {
        return refuse(error, streams);
    } catch (const engine::Mistakes& mistakes) {
        for (const std::string& line : mistakes.lines())
            streams.err << fmt::format("whodecides: {}\n", line);
        return Status::undone;
    } catch (const Error& error) {
        streams.err << fmt::format("whodecides: {}\n", text::printable(error.what()));
        return Status::undone;
    } catch (const std::bad_alloc&) {
        streams.err << "whodecides: not enough memory\n";
        return Status::undone;
    } catch (const std::exception& error) {
        return admit_defect(error.what(), streams);
    } catch (...) {
        return admit_defect("an unknown exception", streams);
    }
}

} // namespace whodecides::cli
