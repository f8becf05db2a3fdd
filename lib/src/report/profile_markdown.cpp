// The profile for a report or a wiki.

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/escape.hpp"
#include "report/markdown_table.hpp"
#include "report/page.hpp"
#include "report/profile_format.hpp"

namespace whodecides {
namespace {

class MarkdownPrinter {
  public:
    MarkdownPrinter(Page& page, const ProfileResult& result)
        : page_(page), out_(page.text()), result_(result) {}

    void print(const ProfileStyle& style) {
        const ProfileScope& whole = result_.profile.organisation;
        out_ += fmt::format("# {}\n", markdown_text(profile_title(result_)));
        if (is_empty(whole)) {
            paragraph(nothing_text());
            return;
        }
        paragraph(preamble(result_.profile));
        for (const ProfileGroup group : {ProfileGroup::trait, ProfileGroup::benefit, ProfileGroup::trouble})
            print_rows(group, whole.rows);
        section("Concentration", concentration_text(whole.concentration));
        print_figures(concentration_figures(whole.concentration));
        section("Load", load_text(whole.load));
        if (whole.load.total > 0)
            print_histogram(whole.load);
        section("Line", line_text(result_.profile.line));
        section("Truck factor", truck_factor_text(result_.profile.truck_factor));
        section("Forums", forums_text(result_.profile.forums));
        print_figures(forums_figures(result_.profile.forums));
        if (style.teams && !result_.profile.teams.empty())
            print_teams();
        if (style.people)
            print_people();
        paragraph(profile_caveat());
    }

  private:
    void paragraph(std::string_view words) {
        if (!words.empty())
            out_ += fmt::format("\n{}\n", markdown_text(words));
    }

    void section(std::string_view title, std::string_view words) {
        out_ += fmt::format("\n## {}\n", title);
        paragraph(words);
    }

    void print_rows(ProfileGroup group, const std::vector<ProfileRow>& rows) {
        out_ += fmt::format("\n## {}\n", heading(group));
        MarkdownTable table(out_, {{""}, {"value", Table::Align::right}, {""}, {"rests on"}});
        for (const ProfileRow& row : rows)
            if (row.measure->group == group)
                table.add({std::string(row.measure->name), value_text(row),
                           row.value ? sentence(row) : std::string(row.unknown),
                           row.value ? basis(row) : std::string()});
    }

    void print_figures(const std::vector<NamedFigure>& figures) {
        if (figures.empty())
            return;
        MarkdownTable table(out_, {{""}, {"value", Table::Align::right}, {""}});
        for (const NamedFigure& figure : figures)
            table.add({std::string(figure.name), figure.value, figure.remark});
    }

    void print_histogram(const ProfileLoad& load) {
        MarkdownTable table(out_, {{"seats"}, {"people", Table::Align::right}});
        for (std::size_t step = 0; step < load.people.size(); ++step)
            table.add({step_name(step), std::to_string(load.people[step])});
    }

    void print_teams() {
        out_ += "\n## Teams\n";
        constexpr auto right = Table::Align::right;
        std::vector<MarkdownTable::Column> columns{
            {"team"}, {"people", right}, {"entries", right}, {"seats", right}};
        for (const ProfileMeasure& measure : profile_measures())
            columns.push_back({std::string(measure.name), right});
        MarkdownTable table(out_, std::move(columns));
        for (const ProfileScope& team : result_.profile.teams) {
            table.add(cells_of(team));
            if (!page_.turn())
                return;
        }
        if (!std::ranges::all_of(result_.profile.teams, &ProfileScope::shown))
            paragraph(fmt::format("No figures are shown for {}.", too_small_text()));
    }

    static std::vector<std::string> cells_of(const ProfileScope& team) {
        std::vector<std::string> cells{team.title, std::to_string(team.people),
                                       std::to_string(team.decisions + team.responsibilities)};
        if (!team.shown)
            return cells;
        cells.push_back(plain_number(std::floor(team.load.total + 0.5)));
        for (const ProfileRow& row : team.rows)
            cells.push_back(value_text(row));
        return cells;
    }

    void print_people() {
        out_ += "\n## People\n";
        constexpr auto right = Table::Align::right;
        MarkdownTable table(out_, {{"person"},
                                   {"owns", right},
                                   {"share", right},
                                   {"seats", right},
                                   {"ways", right},
                                   {"effort", right},
                                   {"capacity", right}});
        const auto share = [](const std::optional<double>& value) {
            return value ? whole_percent(*value) : std::string();
        };
        for (const ProfilePerson& person : result_.profile.people) {
            table.add({person.name, std::to_string(person.owns), share(person.power),
                       plain_number(person.seats), person.ways ? percent(*person.ways) : "",
                       share(person.effort), share(person.capacity)});
            if (!page_.turn())
                return;
        }
        paragraph(people_legend());
    }

    Page& page_;
    std::string& out_;
    const ProfileResult& result_;
};

} // namespace

void write_profile_markdown(const ProfileResult& result, const ProfileStyle& style, std::ostream& out) {
    Page page(out);
    MarkdownPrinter(page, result).print(style);
}

} // namespace whodecides
