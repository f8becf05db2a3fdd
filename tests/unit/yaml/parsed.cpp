#include "unit/yaml/parsed.hpp"

#include <fmt/format.h>

namespace whodecides::test {

namespace {

void append_value(std::string& out, yaml::Node node) {
    switch (node.kind()) {
    case yaml::Kind::null:
        out += '~';
        return;
    case yaml::Kind::scalar:
        out += fmt::format("\"{}\"", node.text());
        return;
    case yaml::Kind::sequence:
        out += '[';
        for (std::size_t i = 0; i < node.size(); ++i) {
            out += i == 0 ? "" : ", ";
            append_value(out, node.item(i));
        }
        out += ']';
        return;
    case yaml::Kind::mapping:
        out += '{';
        for (std::size_t i = 0; i < node.size(); ++i) {
            out += fmt::format("{}{}: ", i == 0 ? "" : ", ", node.key(i).text());
            append_value(out, node.value(i));
        }
        out += '}';
    }
}

void append_places(std::string& out, const Source& source, yaml::Node node) {
    out += fmt::format("<{}>", source.text(node.span()));
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (node.is_mapping())
            append_places(out, source, node.key(i));
        append_places(out, source, node.is_mapping() ? node.value(i) : node.item(i));
    }
}

} // namespace

std::string Parsed::values() const {
    std::string out;
    for (const yaml::Node root : documents.roots) {
        out += out.empty() ? "" : "\n";
        append_value(out, root);
    }
    return out;
}

std::string Parsed::places() const {
    std::string out;
    for (const yaml::Node root : documents.roots)
        append_places(out, source, root);
    return out;
}

std::string Parsed::problems() const {
    std::string out;
    for (const Problem& problem : documents.problems)
        out += fmt::format("{}<{}>@{} {}", out.empty() ? "" : "\n", source.text(problem.span),
                           problem.span.begin, problem.message);
    return out;
}

} // namespace whodecides::test
