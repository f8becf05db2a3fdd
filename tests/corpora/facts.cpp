#include "corpora/facts.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "base/text.hpp"
#include "support/corpora.hpp"
#include "support/files.hpp"
#include "support/tree.hpp"

namespace whodecides::test {

namespace {

std::vector<std::string> parts_of(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.emplace_back(text::trimmed(text.substr(0, end)));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + separator.size());
    }
}

std::optional<std::size_t> number_in(std::string_view text) {
    const auto begin = text.find_first_of("0123456789");
    if (begin == std::string_view::npos)
        return std::nullopt;
    return std::stoul(std::string(text.substr(begin)));
}

/// "| kubernetes.yaml | from | licence | 142 | 35 | 271 |"
std::optional<std::pair<std::string, CountedFacts::Size>> table_row(const std::string& line) {
    const auto cells = parts_of(line, "|");
    if (cells.size() != 8 || cells[1].find(".yaml") == std::string::npos)
        return std::nullopt;
    const std::string file = cells[1].substr(0, cells[1].find(' '));
    return std::pair(file, CountedFacts::Size{number_in(cells[4]), number_in(cells[5]), number_in(cells[6])});
}

} // namespace

std::optional<CountedFacts> CountedFacts::load() {
    const std::string readme = "README.md";
    const auto folder = corpora_or_message(readme);
    if (!folder)
        return std::nullopt;
    CountedFacts facts;
    std::string current;
    for (const std::string& line : lines_of(read_file(*folder / readme))) {
        if (auto row = table_row(line))
            facts.sizes_.insert(std::move(*row));
        std::string_view rest = line;
        if (rest.starts_with("**")) {
            const auto end = rest.find("**", 2);
            current = std::string(rest.substr(2, end - 2));
            rest.remove_prefix(end + 2);
        }
        if (!current.empty())
            facts.sections_[current] += std::string(rest) + " ";
    }
    return facts;
}

CountedFacts::Size CountedFacts::size(std::string_view file) const {
    return sizes_.find(file)->second;
}

const std::string& CountedFacts::section(std::string_view name) const {
    const auto found = sections_.find(name);
    if (found == sections_.end())
        throw std::runtime_error("the corpora say nothing about " + std::string(name));
    return found->second;
}

std::string CountedFacts::clause_after(std::string_view name, std::string_view words) const {
    const std::string& text = section(name);
    auto begin = text.find(words);
    if (begin == std::string::npos)
        throw std::runtime_error("the corpora do not say \"" + std::string(words) + "\"");
    begin += words.size();
    // A full stop inside of a name is followed by no blank.
    const auto end = std::min({text.find(';', begin), text.find(". ", begin), text.find(" (", begin)});
    return text.substr(begin, end - begin);
}

std::size_t CountedFacts::number_before(std::string_view name, std::string_view words) const {
    const std::string& text = section(name);
    const auto end = text.find(std::string(" ") + std::string(words));
    const auto begin = text.find_last_not_of("0123456789", end - 1) + 1;
    return number_in(text.substr(begin, end - begin)).value();
}

std::size_t CountedFacts::number_after(std::string_view name, std::string_view words) const {
    return number_in(clause_after(name, words)).value();
}

std::vector<std::string> CountedFacts::names_after(std::string_view name, std::string_view words) const {
    return parts_of(clause_after(name, words), ",");
}

std::vector<std::pair<std::string, std::size_t>> CountedFacts::counts_after(std::string_view name,
                                                                            std::string_view words) const {
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (const std::string& item : names_after(name, words)) {
        const auto blank = item.rfind(' ');
        counts.emplace_back(item.substr(0, blank), std::stoul(item.substr(blank + 1)));
    }
    return counts;
}

std::vector<CountedFacts::Claim> CountedFacts::claims() const {
    std::string text = section("kubernetes");
    text.erase(0, text.find("and no others:") + std::string_view("and no others:").size());
    text.erase(text.find(". "));
    std::vector<Claim> claims;
    for (const std::string& item : parts_of(text, ";")) {
        const auto open = item.find('(');
        std::string inside = item.substr(open + 1, item.find(')') - open - 1);
        const bool same_team = inside.find(": same team") != std::string::npos;
        inside = inside.substr(0, inside.find(':'));
        if (inside.starts_with("both "))
            inside.erase(0, 5);
        const auto ids = parts_of(inside, ",");
        for (const std::string& domain : parts_of(item.substr(0, open), " and "))
            claims.push_back({domain, ids.at(0), ids.at(1), same_team});
    }
    return claims;
}

} // namespace whodecides::test
