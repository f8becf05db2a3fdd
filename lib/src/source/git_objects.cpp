#include "source/git_objects.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides {

std::vector<GitRepository::File> read_tree(std::string_view listing) {
    std::vector<GitRepository::File> files;
    while (!listing.empty()) {
        // "100644 blob 0123...\tpath\0"
        const std::size_t end = listing.find('\0');
        const std::string_view record = listing.substr(0, end);
        const std::size_t tab = record.find('\t');
        const std::size_t name = std::min(tab, record.rfind(' ', tab));
        if (end == std::string_view::npos || tab == std::string_view::npos || name == std::string_view::npos)
            throw Error("git's list of files breaks off; nothing of it was used");
        files.push_back({std::string(record.substr(tab + 1)),
                         std::string(record.substr(name + 1, tab - name - 1)), record.starts_with("100")});
        listing.remove_prefix(end + 1);
    }
    return files;
}

void GitObjects::refuse(std::string_view what) {
    throw Error(fmt::format("git's answer is not as asked for: {}; nothing of it was used", what));
}

void GitObjects::add(std::string_view piece) {
    while (!piece.empty()) {
        if (inside_) {
            piece.remove_prefix(add_bytes(piece));
            continue;
        }
        const std::size_t end = piece.find('\n');
        header_ += piece.substr(0, end);
        if (header_.size() > 256)
            refuse("a line is too long");
        if (end == std::string_view::npos)
            return;
        piece.remove_prefix(end + 1);
        read_header();
    }
}

void GitObjects::read_header() {
    const std::string header = std::exchange(header_, {});
    if (done_ == objects_.size())
        refuse("there is more");
    const std::string start = objects_[done_] + " blob ";
    if (header == objects_[done_] + " missing")
        throw Error(fmt::format("git has not got {}, a file of that revision; `git fsck` tells what else the "
                                "repository lacks",
                                quoted(objects_[done_])));
    std::uint64_t size = 0;
    const char* const last = header.data() + header.size();
    if (!header.starts_with(start) || std::from_chars(header.data() + start.size(), last, size).ptr != last)
        refuse(text::printable(header));
    too_large_ = size > most_;
    missing_ = size + 1;
    bytes_.clear();
    if (!too_large_)
        bytes_.reserve(size + 1);
    inside_ = true;
}

std::size_t GitObjects::add_bytes(std::string_view piece) {
    const std::size_t taken = static_cast<std::size_t>(std::min<std::uint64_t>(missing_, piece.size()));
    if (!too_large_)
        bytes_ += piece.substr(0, taken);
    missing_ -= taken;
    if (missing_ > 0)
        return taken;
    inside_ = false;
    if (too_large_) {
        take_(done_++, std::nullopt);
        return taken;
    }
    bytes_.pop_back(); // the line break
    take_(done_++, std::exchange(bytes_, {}));
    return taken;
}

void GitObjects::finish() const {
    if (inside_ || !header_.empty() || done_ != objects_.size())
        refuse("it breaks off");
}

} // namespace whodecides
