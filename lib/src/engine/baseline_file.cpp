// The file is read as a stream of events, so that neither depth nor size of a hostile one is ever built up.

#include "engine/baseline_file.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <span>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <whodecides/error.hpp>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"
#include "source/source.hpp"

namespace whodecides::engine {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view remedy = "`whodecides check --write-baseline FILE` writes one anew";

/// Takes the events of a file. Whatever does not fit ends the reading with a few words on why.
class BaselineEvents : public nlohmann::json_sax<Json> {
  public:
    [[nodiscard]] Baseline take() { return std::move(baseline_); }
    [[nodiscard]] const std::string& wrong() const { return wrong_; }
    /// Behind the byte at which the text is no JSON; 0: it is.
    [[nodiscard]] std::size_t broken_at() const { return broken_at_; }

    /// What only the end of the file tells.
    void finish() {
        if (wrong_.empty() && schema_.empty())
            wrong_ = "it has no `schema`";
        else if (wrong_.empty() && !listed_)
            wrong_ = "it has no `findings`";
    }

    bool null() override { return unexpected(); }
    bool boolean(bool /*value*/) override { return unexpected(); }
    bool number_integer(number_integer_t /*value*/) override { return count(0); }
    bool number_unsigned(number_unsigned_t value) override { return count(value); }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return unexpected(); }
    bool binary(binary_t& /*value*/) override { return unexpected(); }

    bool string(string_t& value) override {
        if (level_ == Level::top && key_ == "schema") {
            schema_ = value;
            return value == baseline_schema ||
                   refuse(fmt::format("it is of the schema {}, and this version reads {}",
                                      quoted(text::printable(value)), baseline_schema));
        }
        if (level_ == Level::people) {
            entry().people.push_back(text::printable(value));
            return true;
        }
        if (level_ != Level::entry)
            return unexpected();
        std::string* const field = key_ == "rule"           ? &entry().rule
                                   : key_ == "file"         ? &entry().file
                                   : key_ == "logical_path" ? &entry().logical_path
                                                            : nullptr;
        if (field == nullptr)
            return unexpected();
        *field = text::printable(value);
        return true;
    }

    bool start_object(std::size_t /*elements*/) override {
        if (level_ == Level::outside)
            return enter(Level::top);
        if (level_ != Level::list)
            return unexpected();
        baseline_.entries.emplace_back();
        return enter(Level::entry);
    }

    bool key(string_t& name) override {
        key_ = name;
        constexpr std::array<std::string_view, 2> of_top{"schema", "findings"};
        constexpr std::array<std::string_view, 5> of_entry{"rule", "file", "logical_path", "people", "count"};
        const auto known =
            level_ == Level::top ? std::span<const std::string_view>(of_top) : std::span(of_entry);
        return std::ranges::find(known, name) != known.end() ||
               refuse(fmt::format("{} is no key of a baseline", quoted(text::printable(name.substr(0, 60)))));
    }

    bool end_object() override {
        if (level_ == Level::entry) {
            if (entry().rule.empty())
                return refuse(fmt::format("its entry {} names no `rule`", baseline_.entries.size()));
            sort_distinct(entry().people);
            return enter(Level::list);
        }
        return enter(Level::outside);
    }

    bool start_array(std::size_t /*elements*/) override {
        if (level_ == Level::top && key_ == "findings") {
            listed_ = true;
            return enter(Level::list);
        }
        return level_ == Level::entry && key_ == "people" ? enter(Level::people) : unexpected();
    }

    bool end_array() override { return enter(level_ == Level::people ? Level::entry : Level::top); }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*error*/) override {
        broken_at_ = std::max<std::size_t>(position, 1);
        return refuse("this is no JSON");
    }

  private:
    enum class Level : std::uint8_t { outside, top, list, entry, people };

    BaselineEntry& entry() { return baseline_.entries.back(); }

    bool enter(Level level) {
        level_ = level;
        return true;
    }

    bool refuse(std::string why) {
        wrong_ = std::move(why);
        return false;
    }

    bool unexpected() {
        switch (level_) {
        case Level::outside:
            return refuse("it is no object");
        case Level::top:
            return refuse(fmt::format("its {} has another shape", quoted(std::string_view(key_))));
        default:
            return refuse(fmt::format("its entry {} has another shape",
                                      std::max<std::size_t>(baseline_.entries.size(), 1)));
        }
    }

    bool count(std::uint64_t value) {
        constexpr std::uint64_t most = 1'000'000'000;
        if (level_ != Level::entry || key_ != "count" || value < 1 || value > most)
            return unexpected();
        entry().count = value;
        return true;
    }

    Baseline baseline_;
    Level level_ = Level::outside;
    std::string key_;
    std::string schema_;
    bool listed_ = false;
    std::string wrong_;
    std::size_t broken_at_ = 0;
};

std::string place(std::string_view path, std::string_view bytes, std::size_t broken_at) {
    if (broken_at == 0)
        return std::string(path);
    const Source source{std::string(path), std::string(bytes)};
    const auto offset = static_cast<std::uint32_t>(std::min(broken_at - 1, bytes.size()));
    return fmt::format("{}:{}:{}", path, source.lines().line_of(offset),
                       source.lines().column_of(source.bytes(), offset));
}

} // namespace

Baseline read_baseline(std::string_view path, std::string_view bytes) {
    BaselineEvents events;
    if (bytes.size() > most_baseline_bytes)
        throw Error(fmt::format("{}: the baseline is too large; it may have {} MiB", path,
                                most_baseline_bytes >> 20U));
    Json::sax_parse(bytes, &events);
    events.finish();
    if (!events.wrong().empty())
        throw Error(fmt::format("{}: the baseline cannot be used: {}; {}",
                                place(path, bytes, events.broken_at()), events.wrong(), remedy));
    return events.take();
}

void write_baseline(const Baseline& baseline, std::ostream& out) {
    out << "{\n\"schema\": \"" << baseline_schema << "\",\n\"findings\": [";
    const char* before = "\n";
    for (const BaselineEntry& entry : baseline.entries) {
        const Json json{{"rule", entry.rule},
                        {"file", entry.file},
                        {"logical_path", entry.logical_path},
                        {"people", entry.people},
                        {"count", entry.count}};
        out << before << json.dump(-1, ' ', false, Json::error_handler_t::replace);
        before = ",\n";
    }
    out << (baseline.entries.empty() ? "]\n}\n" : "\n]\n}\n");
}

} // namespace whodecides::engine
