#include "report/by_file.hpp"

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace whodecides {
namespace {

class Files {
  public:
    FileFindings& of(const Span& place) {
        const auto [known, is_new] = index_.try_emplace(place.source, files_.size());
        if (is_new)
            files_.push_back({place, {}, {}});
        return files_[known->second];
    }

    [[nodiscard]] std::vector<FileFindings> take() { return std::move(files_); }

  private:
    std::unordered_map<std::uint32_t, std::size_t> index_; ///< by Span::source; never iterated
    std::vector<FileFindings> files_;
};

} // namespace

std::vector<FileFindings> by_file(std::span<const Finding* const> findings,
                                  std::span<const Accepted> accepted) {
    Files files;
    for (const Finding* finding : findings)
        files.of(finding->place).findings.push_back(finding);
    for (const Accepted& each : accepted)
        files.of(each.finding.place).accepted.push_back(&each);
    return files.take();
}

} // namespace whodecides
