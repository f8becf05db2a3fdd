#include "report/show_format.hpp"

#include <array>

namespace whodecides {

std::span<const PrintFormat<ShowResult>> show_formats() {
    static constexpr std::array formats{
        PrintFormat<ShowResult>{"text", "a page for a terminal", write_show_text},
        PrintFormat<ShowResult>{"markdown", "a page for a wiki or the wall", write_show_markdown},
        PrintFormat<ShowResult>{"json", "one object of schema whodecides.show/1, for programs",
                                write_show_json},
    };
    return formats;
}

} // namespace whodecides
