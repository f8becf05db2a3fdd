#pragma once

#include <string>
#include <vector>

#include <whodecides/show.hpp>

#include "report/table.hpp"

namespace whodecides {

/// A part of a page: points, or a table. Texts hold names as they are written; whoever prints them escapes
/// them.
struct ShowSection {
    std::string heading;
    std::vector<std::string> points = {};
    std::vector<Table::Column> columns = {};
    std::vector<std::vector<std::string>> rows = {};
};

/// What `show` tells, before it is laid out.
struct ShowPage {
    std::string title;
    std::vector<std::string> lines = {};
    std::vector<ShowSection> sections = {};
};

/// Whether it is there, and until when, a line each: "not available, and Ben Cole stands in: the seats are
/// kept", "written down until 2026-12-15". Empty where nothing is to be said.
std::vector<std::string> standing(const ActorShown& shown);

/// All there is about one thing.
ShowPage page_of(const ShowResult& result);
/// One page to hang up: what I decide, from whom I need a yes, whom I ask and tell, who stands in. A team
/// says "we". Long lists end in "and 7 more".
ShowPage card_of(const ShowResult& result);

} // namespace whodecides
