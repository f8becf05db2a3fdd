#include "support/csv.hpp"

#include <stdexcept>

namespace whodecides::test {
namespace {

class CsvReader {
  public:
    explicit CsvReader(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool done() const { return rest_.empty(); }

    std::vector<std::string> record() {
        std::vector<std::string> cells{cell()};
        while (take(","))
            cells.push_back(cell());
        if (!take("\r\n"))
            throw std::runtime_error("a CSV record does not end with CR LF");
        return cells;
    }

  private:
    bool take(std::string_view text) {
        if (!rest_.starts_with(text))
            return false;
        rest_.remove_prefix(text.size());
        return true;
    }

    std::string cell() { return take("\"") ? quoted() : bare(); }

    std::string quoted() {
        std::string content;
        while (!rest_.empty()) {
            if (take("\"\""))
                content += '"';
            else if (take("\""))
                return content;
            else {
                content += rest_.front();
                rest_.remove_prefix(1);
            }
        }
        throw std::runtime_error("a CSV cell has no end");
    }

    std::string bare() {
        const std::string_view content = rest_.substr(0, rest_.find_first_of(",\"\r\n"));
        rest_.remove_prefix(content.size());
        return std::string(content);
    }

    std::string_view rest_;
};

} // namespace

std::vector<std::vector<std::string>> read_csv(std::string_view text) {
    CsvReader reader(text);
    std::vector<std::vector<std::string>> records;
    while (!reader.done())
        records.push_back(reader.record());
    return records;
}

} // namespace whodecides::test
