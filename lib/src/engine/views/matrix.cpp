#include "engine/views/matrix.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "engine/lookup/chosen_entries.hpp"
#include "engine/views/matrix_columns.hpp"
#include "engine/views/matrix_letters.hpp"
#include "engine/views/matrix_order.hpp"
#include "engine/views/matrix_remarks.hpp"

namespace whodecides::engine {

namespace {

/// What one column has on one entry.
struct Held {
    std::vector<std::size_t> itself; ///< letters
    std::vector<std::size_t> through;
    std::vector<std::string> unread;
    std::vector<std::uint32_t> findings;
};

class MatrixMaker {
  public:
    MatrixMaker(const Organisation& organisation, const Measures& measures, const FindingMarks& marks,
                const MatrixRequest& request)
        : organisation_(organisation), marks_(marks), request_(request),
          framework_(framework_shown(organisation, request)), sheet_(organisation, framework_),
          finder_(organisation, measures, request.by) {}

    Matrix make() {
        matrix_.by = request_.by;
        matrix_.transposed = request_.transposed;
        matrix_.framework = organisation_[framework_].name;
        matrix_.letters = sheet_.letters();
        for (const Entry& entry : organisation_.entries)
            matrix_.entries += entry.retired() ? 0 : 1;
        const std::vector<EntryId> chosen = chosen_entries(organisation_, request_.filter, marks_);
        for (const EntryKind kind : {EntryKind::decision, EntryKind::responsibility})
            for (const EntryId entry : chosen)
                if (organisation_[entry].kind == kind)
                    add_row(entry);
        settle_columns();
        matrix_.findings_elsewhere = marks_.size() - told_.size();
        leave_unused_signs_out(matrix_, sheet_.own());
        sort(matrix_, request_.sort);
        return std::move(matrix_);
    }

  private:
    void add_row(EntryId id) {
        const Entry& entry = organisation_[id];
        MatrixRow row;
        row.kind = entry.is_decision() ? SubjectKind::decision : SubjectKind::responsibility;
        row.id = entry.id.value;
        row.title = entry.title.value;
        row.scope = entry.scope.value;
        row.status = to_string(entry.status);
        row.analysis = analysis(marks_.of(id), duties_of(entry));
        std::map<ColumnKey, Held> columns;
        for (const auto& [who, seats] : seats_by_name(entry)) {
            std::vector<const Seat*> held;
            for (const std::size_t seat : seats)
                held.push_back(&entry.seats[seat]);
            const std::vector<std::size_t> letters = sheet_.shown(entry, held);
            for (const ColumnFinder::Found& found : finder_.columns(held.front()->who)) {
                Held& here = columns[found.key];
                std::vector<std::size_t>& to = found.itself ? here.itself : here.through;
                to.insert(to.end(), letters.begin(), letters.end());
                for (const std::size_t seat : seats)
                    std::ranges::copy(marks_.on_seat(id, seat), std::back_inserter(here.findings));
                for (const Seat* seat : held)
                    duties_[found.key] |= seat->duties;
                names_.try_emplace(found.key, held.front()->who.name);
            }
        }
        for (const UnreadMark& mark : entry.unread)
            for (const ColumnFinder::Found& found : finder_.columns(mark.who)) {
                columns[found.key].unread.emplace_back(mark.written);
                names_.try_emplace(found.key, mark.who.name);
            }
        for (auto& [key, held] : columns) {
            row.cells.push_back(cell(number_of(key), held));
            add_letters(row.cells.back(), row.analysis);
        }
        matrix_.rows.push_back(std::move(row));
    }

    static DutySet duties_of(const Entry& entry) {
        DutySet duties;
        for (const Seat& seat : entry.seats)
            duties |= seat.duties;
        return duties;
    }

    /// Indices of the seats of each whom the entry names.
    static std::map<ColumnKey, std::vector<std::size_t>> seats_by_name(const Entry& entry) {
        std::map<ColumnKey, std::vector<std::size_t>> seats;
        for (std::size_t s = 0; s < entry.seats.size(); ++s)
            seats[named_column(entry.seats[s].who)].push_back(s);
        return seats;
    }

    [[nodiscard]] MatrixCell cell(std::size_t column, Held& held) const {
        MatrixCell cell;
        cell.column = column;
        sort_distinct(held.itself);
        sort_distinct(held.through);
        sort_distinct(held.findings);
        cell.letters = std::move(held.itself);
        std::ranges::set_difference(held.through, cell.letters, std::back_inserter(cell.through));
        cell.unread = std::move(held.unread);
        cell.severity = marks_.worst(held.findings);
        cell.findings.assign(held.findings.begin(), held.findings.end());
        return cell;
    }

    MatrixAnalysis analysis(std::span<const std::uint32_t> findings, DutySet held) {
        MatrixAnalysis made;
        made.tally.resize(matrix_.letters.size());
        made.findings.assign(findings.begin(), findings.end());
        made.severity = marks_.worst(findings);
        for (const std::uint32_t finding : findings) {
            told_.insert(finding);
            std::string remark = matrix_remark(marks_[finding], sheet_, held);
            if (!remark.empty() && std::ranges::find(made.remarks, remark) == made.remarks.end())
                made.remarks.push_back(std::move(remark));
        }
        return made;
    }

    /// Each letter of a cell once, so that one human is counted once however they hold it.
    static void add_letters(const MatrixCell& cell, MatrixAnalysis& analysis) {
        for (const std::vector<std::size_t>* letters : {&cell.letters, &cell.through})
            for (const std::size_t letter : *letters)
                ++analysis.tally[letter];
    }

    /// Numbers in the order of first use, until the columns are known.
    std::size_t number_of(const ColumnKey& key) {
        return numbers_.try_emplace(key, numbers_.size()).first->second;
    }

    /// The columns in the order of their keys, and the cells with them.
    void settle_columns() {
        std::vector<std::size_t> places(numbers_.size());
        for (const auto& [key, number] : numbers_) {
            places[number] = matrix_.columns.size();
            matrix_.columns.push_back(column(key));
        }
        for (MatrixRow& row : matrix_.rows) {
            for (MatrixCell& cell : row.cells) {
                cell.column = places[cell.column];
                MatrixColumn& column = matrix_.columns[cell.column];
                column.entries += has_letters(cell) ? 1 : 0;
                add_letters(cell, column.analysis);
            }
            std::ranges::sort(row.cells, {}, &MatrixCell::column);
        }
    }

    MatrixColumn column(const ColumnKey& key) {
        MatrixColumn column;
        column.kind = key.kind;
        const auto set = [&](Actor actor) {
            column.id = organisation_.id_of(actor);
            column.name = organisation_.name_of(actor);
            column.analysis = analysis(marks_.of(actor), duties_[key]);
        };
        column.analysis = analysis({}, {});
        switch (key.kind) {
        case MatrixColumnKind::person:
            set(PersonId{key.index});
            break;
        case MatrixColumnKind::role:
            set(RoleId{key.index});
            break;
        case MatrixColumnKind::team:
            set(TeamId{key.index});
            break;
        case MatrixColumnKind::everyone:
            column.name = "everyone";
            break;
        case MatrixColumnKind::name:
            column.id = text::trimmed(names_.at(key));
            column.name = column.id;
            break;
        case MatrixColumnKind::rest:
            column.name = request_.by == MatrixBy::role ? "no role" : "no team";
            break;
        }
        return column;
    }

    const Organisation& organisation_;
    const FindingMarks& marks_;
    const MatrixRequest& request_;
    FrameworkId framework_;
    LetterSheet sheet_;
    ColumnFinder finder_;
    Matrix matrix_;
    std::map<ColumnKey, std::size_t> numbers_;
    std::map<ColumnKey, std::string_view> names_; ///< as first written
    std::map<ColumnKey, DutySet> duties_;         ///< of all seats shown there
    std::set<std::uint32_t> told_;                ///< findings of some row or column
};

} // namespace

Matrix matrix_view(const Organisation& organisation, const Measures& measures, const FindingMarks& marks,
                   const MatrixRequest& request) {
    return MatrixMaker(organisation, measures, marks, request).make();
}

} // namespace whodecides::engine
