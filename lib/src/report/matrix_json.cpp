// Schema whodecides.matrix/1, a row a line. Everything beyond ASCII is escaped: a terminal has nothing to act
// upon. Letters and columns are told by their number.

#include "report/json_text.hpp"
#include "report/matrix_format.hpp"
#include "report/matrix_picture.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

Json severity_json(const std::optional<Severity>& severity) {
    return severity ? Json(to_string(*severity)) : Json(nullptr);
}

class JsonPrinter {
  public:
    JsonPrinter(Page& page, const MatrixResult& result)
        : page_(page), out_(page.text()), result_(result), matrix_(result.matrix) {}

    void print() {
        Json letters = Json::array();
        for (const MatrixLetter& letter : matrix_.letters)
            letters.push_back(
                {{"symbol", letter.symbol}, {"word", letter.word}, {"stand_in", letter.stand_in}});
        out_ += document_head("whodecides.matrix/1", result_.input);
        out_ += ",\"by\":" + written(to_string(matrix_.by)) + ",\"framework\":" + written(matrix_.framework);
        out_ += ",\n\"letters\":" + written(letters);
        out_ += ",\"entries\":" + written(matrix_.entries);
        out_ += ",\"findings_elsewhere\":" + written(matrix_.findings_elsewhere);
        if (append_list(page_, "columns", matrix_.columns,
                        [this](const auto& each) { return column(each); }) &&
            append_list(page_, "rows", matrix_.rows, [this](const auto& each) { return row(each); }))
            out_ += "}\n";
    }

  private:
    [[nodiscard]] Json findings(const std::vector<std::size_t>& indices) const {
        Json list = Json::array();
        for (const std::size_t index : indices) {
            const Finding& finding = result_.input.findings()[index];
            list.push_back({{"rule", finding.rule->name},
                            {"severity", to_string(finding.severity)},
                            {"message", finding.message},
                            {"fingerprint", finding.fingerprint}});
        }
        return list;
    }

    void add_analysis(Json& json, const MatrixAnalysis& analysis) const {
        json["tally"] = analysis.tally;
        json["severity"] = severity_json(analysis.severity);
        json["remarks"] = analysis.remarks;
        json["findings"] = findings(analysis.findings);
    }

    [[nodiscard]] Json column(const MatrixColumn& column) const {
        Json json{{"kind", to_string(column.kind)},
                  {"id", column.id},
                  {"name", column.name},
                  {"entries", column.entries}};
        add_analysis(json, column.analysis);
        return json;
    }

    [[nodiscard]] Json row(const MatrixRow& row) const {
        Json json{{"kind", to_string(row.kind)},
                  {"id", row.id},
                  {"title", row.title},
                  {"scope", row.scope},
                  {"status", row.status}};
        Json cells = Json::array();
        for (const MatrixCell& cell : row.cells)
            cells.push_back({{"column", cell.column},
                             {"letters", cell.letters},
                             {"through", cell.through},
                             {"unread", cell.unread},
                             {"severity", severity_json(cell.severity)}});
        json["cells"] = std::move(cells);
        add_analysis(json, row.analysis);
        return json;
    }

    Page& page_;
    std::string& out_;
    const MatrixResult& result_;
    const Matrix& matrix_;
};

} // namespace

void write_matrix_json(const MatrixResult& result, const PrintStyle&, std::ostream& out) {
    Page page(out);
    JsonPrinter(page, result).print();
}

} // namespace whodecides
