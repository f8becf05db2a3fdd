#include "report/who_format.hpp"

#include <array>

namespace whodecides {

std::span<const PrintFormat<WhoResult>> who_formats() {
    static constexpr std::array formats{
        PrintFormat<WhoResult>{"text", "a sentence and its places, for a terminal", write_who_text},
        PrintFormat<WhoResult>{"json", "one object of schema whodecides.who/1, for programs", write_who_json},
    };
    return formats;
}

} // namespace whodecides
