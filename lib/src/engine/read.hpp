#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/error.hpp>

#include "model/build.hpp"
#include "source/file_kind.hpp"
#include "source/source.hpp"
#include "source/suppression.hpp"
#include "yaml/read.hpp"

namespace whodecides::engine {

/// What the inputs of a run say, before it is one organisation. A copy shares the sources and the documents,
/// so that one reading serves for several organisations that differ in what the facts are changed to.
struct Understood {
    std::shared_ptr<const Sources> sources;
    std::shared_ptr<const std::vector<yaml::Documents>> documents; ///< texts of the facts are views into them
    std::vector<Facts> facts;                                      ///< of each source
    std::vector<InputFormat> formats;                              ///< likewise
    std::vector<Framework> frameworks;
    std::vector<Problem> problems; ///< noticed so far, in no particular order
    std::vector<Suppression> suppressions;
    Date as_of{};
    References references = References::automatic;
    std::vector<std::string> stable_paths; ///< as in Read, and so on
    std::string top;
    std::size_t files = 0;
    std::size_t skipped_files = 0;
    std::vector<NotRead> not_read; ///< some of these
    std::size_t excluded = 0;
    bool coded = false; ///< see coded(); what building would say of it is among the problems already
};

/// The inputs of a run as one organisation, and what was noticed on the way.
struct Read {
    std::shared_ptr<const Sources> sources;
    std::shared_ptr<const std::vector<yaml::Documents>>
        documents; ///< texts of the organisation are views into them
    Organisation organisation;
    std::vector<Problem> problems; ///< ordered by place
    std::vector<Suppression> suppressions;
    std::vector<InputFormat> formats;      ///< of each source
    std::vector<std::string> stable_paths; ///< likewise; see Analysis::stable_path
    std::string top;                       ///< the folder that these start from; empty: nobody knows
    std::size_t files = 0;                 ///< that could be read
    std::size_t skipped_files = 0;
    std::vector<NotRead> not_read; ///< some of these
    std::size_t excluded = 0;      ///< files and folders that a walk left out
};

/// Thrown where InputRequest::framework is neither built in nor declared by an input.
class UnknownFramework : public Error {
    using Error::Error;
};

/// Says which file a problem with a whole file is about; who notices one knows its place only.
void name_files(std::vector<Problem>& problems, const Sources& sources);

/// The day the request asks for; throws Error where its text is none.
Date date_of(const InputRequest& request);
/// Threads to use, at least one.
unsigned jobs_of(const InputRequest& request);

/// Which entries are to be looked at.
enum class Look : std::uint8_t { at_all, at_active };

/// Finds, reads and parses the inputs (side by side). With at_active every entry that is proposed or decided
/// is read as retired, so that nothing counts it. Throws Error for a mistake in the request.
Understood understand(const InputRequest& request, Look look = Look::at_all);
/// The same as the inputs have it, also where the request has codes: for who says it in codes later.
Understood understand_in_clear(const InputRequest& request, Look look = Look::at_all);
/// Has what was understood with at_all looked at so.
void look_at_active(Understood& understood);
/// Builds the organisation from what the inputs say.
Read build_from(Understood understood);
/// Both.
Read read(const InputRequest& request, Look look = Look::at_all);

} // namespace whodecides::engine
