// The profile as a table for spreadsheets (RFC 4180): a line per figure.

#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/page.hpp"
#include "report/profile_format.hpp"

namespace whodecides {
namespace {

constexpr std::string_view head =
    "scope,id,name,group,measure,value,bound,numerator,denominator,known,possible,"
    "rests on,sentence\r\n";

/// Enough digits to tell values apart, and none that say nothing.
std::string number(double value) {
    return fmt::format("{:.6g}", value);
}

class CsvPrinter {
  public:
    explicit CsvPrinter(std::string& out) : out_(out) {}

    void scope(const ProfileScope& scope) {
        start_ = fmt::format("{},{},{},", to_string(scope.kind), csv_cell(scope.id), csv_cell(scope.title));
        figure("size", "people", static_cast<double>(scope.people));
        figure("size", "answering", static_cast<double>(scope.answering));
        figure("size", "decisions", static_cast<double>(scope.decisions));
        figure("size", "responsibilities", static_cast<double>(scope.responsibilities));
        if (!scope.shown) {
            line("size", "figures", "", "", csv_cell(fmt::format("not shown for {}", too_small_text())));
            return;
        }
        for (const ProfileRow& each : scope.rows)
            row(each);
        concentration(scope.concentration);
        figure("load", "seats", scope.load.total);
        figure("load", "median seats", scope.load.median);
        figure("load", "most seats", scope.load.most);
        for (std::size_t step = 0; step < scope.load.people.size(); ++step)
            figure("load", "people with seats: " + step_name(step),
                   static_cast<double>(scope.load.people[step]));
    }

    void line(const ProfileLine& line) {
        if (line.placed == 0) {
            this->line("line", "levels", "", "", csv_cell(line_text(line)));
            return;
        }
        figure("line", "people in the line", static_cast<double>(line.placed));
        figure("line", "levels", static_cast<double>(line.levels));
        figure("line", "managers", static_cast<double>(line.managers));
        figure("line", "median span", line.median_span);
        figure("line", "largest span", static_cast<double>(line.largest_span));
    }

    void truck_factor(const ProfileTruckFactor& factor) {
        line("line", "truck factor", factor.people ? number(static_cast<double>(*factor.people)) : "",
             !factor.people ? ""
             : factor.exact ? "exact"
                            : "at most",
             csv_cell(truck_factor_text(factor)));
    }

    void forums(const ProfileForums& forums) {
        if (!forums.centralisation) {
            line("forums", "centralisation", "", "", csv_cell(forums_text(forums)));
            return;
        }
        figure("forums", "people in forums", static_cast<double>(forums.people));
        figure("forums", "centralisation", *forums.centralisation);
        figure("forums", "largest share of the ways between others", forums.largest_share);
        figure("forums", "error of a share", forums.error);
    }

    void person(const ProfilePerson& person) {
        start_ = fmt::format("person,{},{},", csv_cell(person.id), csv_cell(person.name));
        figure("person", "entries owned", static_cast<double>(person.owns));
        figure("person", "share of what is owned", person.power);
        figure("person", "seats", person.seats);
        if (person.ways)
            figure("person", "share of the ways between others", *person.ways);
        if (person.effort)
            figure("person", "effort", *person.effort);
        if (person.capacity)
            figure("person", "capacity", *person.capacity);
    }

  private:
    void row(const ProfileRow& row) {
        const ProfileMeasure& measure = *row.measure;
        const bool told = row.value.has_value();
        out_ += fmt::format("{}{},{},{},{},{},{},{},{},{},{}\r\n", start_, to_string(measure.group),
                            measure.key, told ? number(*row.value) : "", told ? to_string(row.bound) : "",
                            told ? number(row.numerator) : "", told ? number(row.denominator) : "", row.known,
                            row.possible, csv_cell(measure.rests_on), csv_cell(sentence(row)));
    }

    void concentration(const ProfileConcentration& power) {
        if (power.items <= 0) {
            line("concentration", "items", "", "", csv_cell(concentration_text(power)));
            return;
        }
        const auto excess = [&](std::string_view name, const std::optional<double>& value) {
            if (value)
                figure("concentration", name, *value);
            else
                line("concentration", name, "", "", csv_cell("undefined"));
        };
        figure("concentration", "items", power.items);
        figure("concentration", "Gini", power.gini);
        excess("excess Gini", power.excess_gini);
        figure("concentration", "HHI", power.hhi);
        excess("excess HHI", power.excess_hhi);
        figure("concentration", "effective number of deciders", power.effective_number);
        figure("concentration", "largest share", power.largest_share);
    }

    void figure(std::string_view group, std::string_view name, double value) {
        line(group, name, number(value), "exact", "");
    }

    void line(std::string_view group, std::string_view name, std::string_view value, std::string_view bound,
              std::string_view words) {
        out_ += fmt::format("{}{},{},{},{},,,,,,{}\r\n", start_, group, csv_cell(name), value, bound, words);
    }

    std::string& out_;
    std::string start_; ///< the first cells, of the scope at hand
};

} // namespace

void write_profile_csv(const ProfileResult& result, const ProfileStyle& style, std::ostream& out) {
    Page page(out);
    CsvPrinter printer(page.text());
    const Profile& profile = result.profile;
    page.text() += head;
    printer.scope(profile.organisation);
    printer.line(profile.line);
    printer.truck_factor(profile.truck_factor);
    printer.forums(profile.forums);
    for (std::size_t i = 0; style.teams && i < profile.teams.size() && page.turn(); ++i)
        printer.scope(profile.teams[i]);
    for (std::size_t i = 0; style.people && i < profile.people.size() && page.turn(); ++i)
        printer.person(profile.people[i]);
}

} // namespace whodecides
