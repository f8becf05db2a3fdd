#include <algorithm>
#include <cstdint>
#include <istream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <whodecides/simulate.hpp>

#include "base/words.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/name_value.hpp"
#include "cli/options.hpp"
#include "cli/present.hpp"
#include "cli/usual.hpp"
#include "engine/moves.hpp"
#include "engine/moves_file.hpp"
#include "engine/settings_lookup.hpp"
#include "report/simulate_format.hpp"
#include "source/file.hpp"

namespace whodecides::cli {

namespace {

/// Moves in the order in which they are made, and what a message about one of them begins with.
struct SaidMoves {
    std::vector<Move> moves;
    std::vector<std::string> origins;

    void add(Move move, std::string origin) {
        moves.push_back(std::move(move));
        origins.push_back(std::move(origin));
    }
};

void add_reassignment(const Arguments& arguments, const std::string& text, SaidMoves& said) {
    const auto ends = split_at_equals(text);
    if (!ends || !ends->complete())
        throw UsageError(fmt::format("--reassign takes FROM=TO, not {}", quoted(text)), arguments.command);
    said.add({.kind = Move::Kind::reassign, .actor = std::string(ends->name), .to = std::string(ends->value)},
             "--reassign: ");
}

std::string read_moves(const Arguments& arguments, const std::string& path, std::istream& in) {
    constexpr std::size_t most = engine::StrictFile::most_bytes;
    if (path != "-")
        return engine::read_side_file(path, "file of moves", most, engine::NamedBy::command_line);
    const auto& paths = arguments.positional;
    if (std::ranges::count(paths, "-") + std::ranges::count(arguments.values(option::moves), "-") > 1)
        throw UsageError("standard input is read once; `-` stands for the moves or for an organisation",
                         arguments.command);
    FileBytes read = read_stream(in, most);
    if (read.too_large)
        read.reason = fmt::format("it holds more than {} MiB", most >> 20U);
    if (!read.reason.empty())
        throw Error(fmt::format("the moves on standard input cannot be read: {}", read.reason));
    return std::move(read.bytes);
}

void add_file(const Arguments& arguments, const std::string& path, std::istream& in, SaidMoves& said) {
    const engine::MovesFile file(path == "-" ? "<stdin>" : path, read_moves(arguments, path, in));
    for (const Move& move : file.moves())
        said.add(move, file.place_of(move));
}

SaidMoves moves_of(const Arguments& arguments, std::istream& in) {
    SaidMoves said;
    for (const std::string& person : arguments.values(option::without))
        said.add({.kind = Move::Kind::leave, .actor = person}, "--without: ");
    for (const std::string& text : arguments.values(option::reassign))
        add_reassignment(arguments, text, said);
    for (const std::string& path : arguments.values(option::moves))
        add_file(arguments, path, in, said);
    return said;
}

int rank_everybody(const Arguments& arguments, const Streams& streams) {
    const auto& format = format_named(absences_formats(), arguments.value(option::simulate_format));
    const std::size_t most = number(arguments, option::simulate_top, SIZE_MAX).value_or(usual_ranked);
    return present(
        arguments, streams, arguments.positional, "weighing absences",
        [&](const CheckRequest& request) {
            return absences({request, most});
        },
        [&](const AbsencesResult& result, std::ostream& out) {
            format.write(result, print_style(arguments, streams), out);
        });
}

} // namespace

int simulate_command(const Arguments& arguments, const Streams& streams) {
    const bool moves_given =
        arguments.has(option::without) || arguments.has(option::reassign) || arguments.has(option::moves);
    if (moves_given == arguments.has(option::each))
        throw UsageError(moves_given ? "--each ranks everybody alone; leave the moves out"
                                     : "simulate needs --without, --reassign or --moves, or --each",
                         arguments.command);
    if (!moves_given)
        return rank_everybody(arguments, streams);
    if (arguments.has(option::simulate_top))
        throw UsageError("--top goes with --each alone", arguments.command);
    const auto& format = format_named(simulate_formats(), arguments.value(option::simulate_format));
    const SaidMoves said = moves_of(arguments, streams.in);
    const auto make = [&](const CheckRequest& request) {
        try {
            return simulate({request, said.moves});
        } catch (const engine::MoveError& error) {
            throw Error(said.origins[error.move] + error.what());
        }
    };
    return present(arguments, streams, arguments.positional, "simulating", make,
                   [&](const SimulateResult& result, std::ostream& out) {
                       format.write(result, print_style(arguments, streams), out);
                   });
}

} // namespace whodecides::cli
