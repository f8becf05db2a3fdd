#include "yaml/read.hpp"

#include <istream>
#include <optional>
#include <span>
#include <streambuf>
#include <string_view>
#include <utility>

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "yaml/broken.hpp"
#include "yaml/conflicts.hpp"
#include "yaml/events.hpp"
#include "yaml/join.hpp"
#include "yaml/lines.hpp"
#include "yaml/pieces.hpp"
#include "yaml/prepare.hpp"
#include "yaml/record.hpp"
#include "yaml/syntax.hpp"

namespace whodecides::yaml {

namespace {

/// Lets the parser read bytes where they are.
class Bytes : public std::streambuf {
  public:
    explicit Bytes(std::string_view bytes) {
        // A stream buffer wants to be able to write; nobody writes.
        char* const begin = const_cast<char*>(bytes.data());
        setg(begin, begin, begin + bytes.size());
    }
};

class Reader {
  public:
    Reader(Documents& documents, std::string_view bytes, const Prepared& prepared, const Limits& limits)
        : documents_(documents), bytes_(bytes), for_parser_(prepared.for_parser),
          events_(documents, prepared, limits), limits_(limits) {}

    void read(std::size_t begin) {
        while (begin < bytes_.size()) {
            const std::size_t bad = find_forbidden(bytes_, begin);
            const bool clean = bad == std::string_view::npos;
            const std::size_t end = clean ? bytes_.size() : last_separator(bytes_, begin, bad);
            if (!read_until(begin, end) || clean)
                return;
            if (!discard(forbidden(bytes_, bad, source_index())))
                return;
            begin = next_separator(bytes_, bad);
        }
    }

  private:
    [[nodiscard]] std::uint32_t source_index() const { return documents_.tree->source_index; }

    /// Reads the documents of a stretch. Once one was broken they are given to the parser one by one:
    /// it looks ahead as far as a bracket is open, which would be to the end for each of them.
    bool read_until(std::size_t begin, std::size_t end) {
        const std::string_view part = bytes_.substr(0, end);
        while (begin < end) {
            const bool one_by_one = documents_.discarded > 0;
            const std::size_t next = one_by_one ? next_separator(part, after_separator(part, begin)) : end;
            events_.begin_piece(part, begin, next);
            std::size_t from = begin;
            auto problem = parse(part.substr(0, next), begin, from);
            if (!problem) {
                begin = next;
                continue;
            }
            if (!discard(*std::move(problem)) || events_.is_full())
                return false;
            begin = next_separator(part, from);
        }
        return true;
    }

    /// The problem that broke a document, which is then dropped; `from` is where to look for its end.
    std::optional<Problem> parse(std::string_view part, std::size_t begin, std::size_t& from) {
        const std::string_view read = for_parser_.empty() ? part : for_parser_.substr(0, part.size());
        Bytes buffer(read.substr(begin));
        std::istream stream(&buffer);
        std::optional<Problem> problem;
        std::size_t at = 0;
        try {
            YAML::Parser parser(stream);
            while (parser.HandleNextDocument(events_)) {
            }
            events_.end_piece();
            return std::nullopt;
        } catch (Broken& broken) {
            at = broken.problem.span.begin;
            problem = std::move(broken.problem);
        } catch (const YAML::DeepRecursion& exception) {
            at = events_.place(exception.mark);
            problem = too_deep(events_.situation(), at, limits_.depth);
        } catch (const YAML::Exception& exception) {
            const Situation situation = events_.situation();
            at = exception.mark.is_null() ? situation.cursor : events_.place(exception.mark);
            problem = explain(situation, exception.msg, at, next_separator(part, at));
        }
        if (!events_.is_full()) // which is told first: it is why the rest is not read
            if (auto conflict =
                    merge_conflict(part, events_.document_begin(), next_separator(part, at), source_index()))
                problem = std::move(conflict);
        from = events_.drop_document(at);
        return problem;
    }

    /// Whether to go on: thousands of broken documents are told no better than a hundred.
    bool discard(Problem problem) {
        constexpr std::size_t most = 100;
        ++documents_.discarded;
        const bool last = documents_.discarded == most;
        if (last)
            problem.help +=
                fmt::format("; {} documents of this file are broken, and the rest of it is not read", most);
        documents_.problems.push_back(std::move(problem));
        return !last;
    }

    Documents& documents_;
    std::string_view bytes_;
    std::string_view for_parser_; ///< see Prepared
    Events events_;
    Limits limits_;
};

/// Before the first of so many bytes was read. Room for the nodes that text usually has saves copying
/// them as they grow; what is not used of it is never touched.
Documents nothing_of(const Source& source, std::uint32_t source_index, std::size_t bytes) {
    constexpr std::size_t bytes_of_a_node = 10;
    Documents documents;
    documents.tree = std::make_unique<Tree>();
    documents.tree->source = source.bytes();
    documents.tree->source_index = source_index;
    documents.tree->records.reserve(bytes / bytes_of_a_node);
    documents.tree->children.reserve(bytes / bytes_of_a_node);
    return documents;
}

/// How many nodes the text of the pieces has: all but the first piece have a root that is not written.
std::uint64_t nodes_in(std::span<const Documents> parts) {
    std::uint64_t nodes = 1;
    for (const Documents& part : parts)
        nodes += part.tree->records.size() - 1;
    return nodes;
}

/// Reads the pieces of a source on several threads. Nothing where the source cannot be cut, or only by
/// its looks, or may be beyond the limits: then it must be read as a whole.
std::optional<Documents> read_side_by_side(const Source& source, std::uint32_t source_index,
                                           std::string_view bytes, const Prepared& prepared, unsigned jobs,
                                           Limits limits) {
    --limits.depth; // in a piece that begins inside a section, that section's own level is missing
    constexpr std::size_t pieces_per_job = 2; // so that a thread that is done early takes another
    const std::vector<Piece> pieces =
        cut(bytes, source.mark_size(), bytes.size() / (pieces_per_job * jobs) + 1);
    if (pieces.size() < 2)
        return std::nullopt;
    std::vector<Documents> parts(pieces.size());
    parallel_for(pieces.size(), jobs, [&](std::size_t i) {
        parts[i] = nothing_of(source, source_index, i == 0 ? bytes.size() : pieces[i].end - pieces[i].begin);
        Reader(parts[i], bytes.substr(0, pieces[i].end), prepared, limits).read(pieces[i].begin);
    });
    if (nodes_in(parts) > limits.nodes)
        return std::nullopt;
    return join(parts, pieces);
}

} // namespace

Documents::Documents() = default;
Documents::Documents(Documents&&) noexcept = default;
Documents& Documents::operator=(Documents&&) noexcept = default;
Documents::~Documents() = default;

Documents read(const Source& source, std::uint32_t source_index, unsigned jobs, std::size_t large,
               const Limits& limits) {
    Prepared prepared = prepare(source, source_index);
    Documents documents = nothing_of(source, source_index, source.bytes().size());
    if (prepared.refusal) {
        documents.problems.push_back(*std::move(prepared.refusal));
        documents.discarded = 1;
    } else {
        const std::string_view bytes =
            prepared.copy.empty() ? source.bytes() : std::string_view(prepared.copy);
        std::optional<Documents> joined;
        if (jobs > 1 && bytes.size() >= large)
            joined = read_side_by_side(source, source_index, bytes, prepared, jobs, limits);
        if (joined)
            documents = *std::move(joined);
        else
            Reader(documents, bytes, prepared, limits).read(source.mark_size());
        documents.directives = find_directives(bytes, *documents.tree);
    }
    for (Problem& problem : documents.problems)
        problem.subject = {SubjectKind::file, source.path(), source.path()};
    return documents;
}

Documents read(const Source& source, std::uint32_t source_index, unsigned jobs, const Limits& limits) {
    constexpr std::size_t large = std::size_t{1} << 20U;
    return read(source, source_index, jobs, large, limits);
}

} // namespace whodecides::yaml
