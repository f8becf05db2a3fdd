#include <iostream>
#include <sstream>

#include <whodecides/check.hpp>

// Prints what one undecided decision leads to; run.cmake compares.
int main() {
    std::istringstream text("people: [Alice]\n"
                            "decisions:\n"
                            "  hire: {title: Hire somebody, responsible: Alice}\n");
    whodecides::CheckRequest request;
    request.paths = {"-"};
    request.standard_input = &text;
    request.as_of = "2026-01-01";
    const whodecides::Analysis analysis = whodecides::check(request);
    for (const whodecides::Finding& finding : analysis.findings()) {
        const whodecides::Place place = analysis.place(finding.place);
        std::cout << place.path << ':' << place.line << ": " << finding.rule->name << '\n';
    }
}
