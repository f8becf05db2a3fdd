#include "cli/output.hpp"

#include <array>
#include <cerrno>
#include <streambuf>
#include <system_error>

#include <fmt/format.h>

#include <whodecides/check.hpp>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/options.hpp"
#include "source/source.hpp"

namespace whodecides::cli {

/// Hands everything on and remembers the system's reason for the first failure, which streams forget.
class WatchedBuffer : public std::streambuf {
  public:
    explicit WatchedBuffer(std::ostream& to) : to_(to) {}

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] int reason() const { return reason_; }

  protected:
    std::streamsize xsputn(const char* bytes, std::streamsize count) override {
        return watched([&] { to_.write(bytes, count); }) ? count : 0;
    }
    int_type overflow(int_type byte) override {
        if (traits_type::eq_int_type(byte, traits_type::eof()))
            return traits_type::not_eof(byte);
        return watched([&] { to_.put(traits_type::to_char_type(byte)); }) ? byte : traits_type::eof();
    }
    int sync() override {
        return watched([&] { to_.flush(); }) ? 0 : -1;
    }

  private:
    template <class Work>
    bool watched(Work&& work) {
        if (failed_)
            return false;
        errno = 0;
        work();
        if (!to_) {
            failed_ = true;
            reason_ = errno;
        }
        return !failed_;
    }

    std::ostream& to_;
    bool failed_ = false;
    int reason_ = 0;
};

namespace {

namespace fs = std::filesystem;

std::error_code system_failure(int number) {
    return {number, std::generic_category()};
}

} // namespace

Output::Output(const Streams& streams, std::string_view file) : file_(file), stream_(nullptr) {
    if (to_file())
        open_file();
    buffer_ = std::make_unique<WatchedBuffer>(to_file() ? file_stream_ : streams.out);
    stream_.rdbuf(buffer_.get());
}

/// A device, a pipe, a link that leads nowhere and a file in a folder that takes no new names are written as
/// they stand; through any other link the file it leads to is replaced, not the link.
void Output::open_file() {
    std::error_code error;
    const fs::file_status status = fs::status(file_, error);
    if (fs::is_directory(status))
        throw cannot_write(file_.string(), std::make_error_code(std::errc::is_a_directory));
    const bool is_new = status.type() == fs::file_type::not_found;
    const bool leads_nowhere = is_new && fs::is_symlink(file_, error);
    if (fs::is_regular_file(status) || (is_new && !leads_nowhere)) {
        if (fs::path real = fs::weakly_canonical(file_, error); !error)
            file_ = std::move(real);
        part_.emplace(file_, for_everybody);
        if (part_->failure())
            part_.reset();
        else if (!is_new)
            fs::permissions(part_->path(), status.permissions(), error);
    }
    errno = 0;
    file_stream_.open(part_ ? part_->path() : file_, std::ios::binary | std::ios::trunc);
    if (!file_stream_)
        throw cannot_write(file_.string(), system_failure(errno));
}

Output::~Output() = default;

void Output::finish() {
    stream_.flush();
    if (buffer_->failed()) {
        if (buffer_->reason() == EPIPE)
            return;
        throw cannot_write(to_file() ? file_.string() : "standard output", system_failure(buffer_->reason()));
    }
    if (!to_file())
        return;
    errno = 0;
    file_stream_.close();
    if (!file_stream_)
        throw cannot_write(file_.string(), system_failure(errno));
    if (!part_)
        return;
    if (const std::error_code failure = part_->take_place())
        throw cannot_write(file_.string(), failure);
}

void Output::spare_inputs(const Analysis& analysis, std::span<const std::string> others) const {
    std::error_code failed;
    if (!to_file() || !fs::is_regular_file(file_, failed))
        return;
    const auto refuse_if_same = [&](const std::string& input) {
        if (fs::equivalent(input, file_, failed))
            throw Error(fmt::format("{} is read by this run, so it is not written over; name another file",
                                    text::printable(quoted(file_.string()))));
    };
    const Sources& sources = analysis.sources();
    for (std::size_t i = 0; i < sources.size(); ++i)
        refuse_if_same(sources[i].file());
    for (const std::string& other : others)
        refuse_if_same(other);
}

Output output_of(const Arguments& arguments, const Streams& streams) {
    return {streams, arguments.has(option::output) ? arguments.value(option::output) : std::string_view()};
}

} // namespace whodecides::cli
