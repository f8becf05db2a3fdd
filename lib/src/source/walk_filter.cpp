#include "source/walk_filter.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

namespace whodecides {

namespace {

namespace fs = std::filesystem;

std::string below(const std::string& folder, std::string_view name) {
    return folder.empty() ? std::string(name) : folder + "/" + std::string(name);
}

} // namespace

WalkFilter::WalkFilter(std::string root, std::span<const std::string> include,
                       std::span<const std::string> exclude)
    : root_(root.empty() ? "." : std::move(root)), include_(include), exclude_(exclude) {}

WalkFilter::Folder WalkFilter::begin(const std::string& path) const {
    if (is_empty())
        return {};
    std::error_code failed;
    const fs::path whole = fs::weakly_canonical(fs::absolute(path, failed), failed);
    const fs::path relative = whole.lexically_relative(fs::weakly_canonical(root_, failed));
    Folder folder{{}, include_.empty()};
    for (const fs::path& part : relative) {
        if (part == ".")
            continue;
        folder.path = below(folder.path, part.string());
        folder.included = include_.match(folder.path, Patterns::Is::folder).value_or(folder.included);
    }
    return folder;
}

std::optional<WalkFilter::Folder> WalkFilter::enter(const Folder& folder, std::string_view name) const {
    if (is_empty())
        return folder;
    std::string path = below(folder.path, name);
    if (exclude_.match(path, Patterns::Is::folder).value_or(false))
        return std::nullopt;
    const bool included = include_.match(path, Patterns::Is::folder).value_or(folder.included);
    return Folder{std::move(path), included};
}

bool WalkFilter::takes(const Folder& folder, std::string_view name) const {
    if (is_empty())
        return true;
    const std::string path = below(folder.path, name);
    return include_.match(path, Patterns::Is::file).value_or(folder.included) &&
           !exclude_.match(path, Patterns::Is::file).value_or(false);
}

} // namespace whodecides
