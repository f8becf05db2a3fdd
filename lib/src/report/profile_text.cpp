// The profile for a terminal: sentences about the organisation, then a line for each team.

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"
#include "report/colour.hpp"
#include "report/page.hpp"
#include "report/profile_format.hpp"

namespace whodecides {
namespace {

constexpr std::size_t bar_cells = 10;
constexpr std::size_t name_columns = 28;
constexpr std::size_t value_columns = 8;
constexpr std::size_t team_columns = 22;
constexpr std::size_t table_columns = 8; ///< side by side, after the names of the teams

/// "#######..." for 0.7.
std::string bar(double share, std::size_t cells = bar_cells) {
    const double full = std::clamp(share, 0.0, 1.0) * static_cast<double>(cells);
    const auto filled = static_cast<std::size_t>(std::floor(full + 0.5));
    return std::string(filled, '#') + std::string(cells - filled, '.');
}

/// The text in exactly so many columns.
std::string padded(std::string_view words, std::size_t columns) {
    std::string shown = text::fitted(words, columns);
    shown.append(columns - std::min(columns, text::columns(shown)), ' ');
    return shown;
}

class TextPrinter {
  public:
    TextPrinter(Page& page, const ProfileResult& result, const ProfileStyle& style)
        : page_(page), out_(page.text()), result_(result), style_(style),
          colours_(style.colour ? terminal_colours : no_colours) {}

    void print() {
        out_ += fmt::format("{}{}{}\n", colours_.strong, profile_title(result_), colours_.off);
        const ProfileScope& whole = result_.profile.organisation;
        if (is_empty(whole)) {
            paragraph(nothing_text(), 0);
            return;
        }
        paragraph(preamble(result_.profile), 0);
        for (const ProfileGroup group : {ProfileGroup::trait, ProfileGroup::benefit, ProfileGroup::trouble})
            print_rows(group, whole.rows);
        print_sections(whole);
        if (style_.teams && !result_.profile.teams.empty())
            print_teams();
        if (style_.people)
            print_people();
        out_ += '\n';
        paragraph(profile_caveat(), 0);
    }

  private:
    void title(std::string_view words) {
        out_ += fmt::format("\n{}{}{}\n", colours_.strong, words, colours_.off);
    }

    void paragraph(std::string_view words, std::size_t indent) {
        out_.append(indent, ' ');
        text::append_wrapped(out_, words, style_.width, indent);
    }

    void print_rows(ProfileGroup group, const std::vector<ProfileRow>& rows) {
        title(heading(group));
        constexpr std::size_t column = name_columns + value_columns + bar_cells + 4;
        for (const ProfileRow& row : rows) {
            if (row.measure->group != group)
                continue;
            const std::string name =
                fmt::format("{}{}", row.measure->detail ? "    " : "  ", row.measure->name);
            const bool has_bar = row.value && row.measure->share;
            out_ +=
                fmt::format("{:<{}}{:>{}}  {}{:<{}}{}  ", name, name_columns, value_text(row), value_columns,
                            colours_.frame, has_bar ? bar(*row.value) : "", bar_cells, colours_.off);
            const std::string words = row.value ? sentence(row) : std::string(row.unknown);
            text::append_wrapped(out_, words, style_.width, column);
            if (row.value && row.known < row.possible) {
                out_.append(column, ' ');
                text::append_wrapped(out_, fmt::format("(rests on {})", basis(row)), style_.width, column);
            }
        }
    }

    void print_sections(const ProfileScope& whole) {
        title("Concentration");
        paragraph(concentration_text(whole.concentration), 2);
        print_figures(concentration_figures(whole.concentration));
        title("Load");
        paragraph(load_text(whole.load), 2);
        if (whole.load.total > 0)
            print_histogram(whole.load);
        title("Line");
        paragraph(line_text(result_.profile.line), 2);
        title("Truck factor");
        paragraph(truck_factor_text(result_.profile.truck_factor), 2);
        title("Forums");
        paragraph(forums_text(result_.profile.forums), 2);
        print_figures(forums_figures(result_.profile.forums));
    }

    void print_figures(const std::vector<NamedFigure>& figures) {
        for (const NamedFigure& figure : figures)
            out_ += fmt::format("    {:<20}{:>9}  {}\n", figure.name, figure.value, figure.remark);
    }

    void print_histogram(const ProfileLoad& load) {
        constexpr std::size_t cells = 40;
        const std::size_t most = std::max<std::size_t>(1, *std::ranges::max_element(load.people));
        out_ += fmt::format("    {:<20}{:>9}\n", "seats", "people");
        for (std::size_t step = 0; step < load.people.size(); ++step) {
            const double share = static_cast<double>(load.people[step]) / static_cast<double>(most);
            const auto filled = static_cast<std::size_t>(std::ceil(share * cells));
            out_ += fmt::format("    {:<20}{:>9}", step_name(step), load.people[step]);
            if (filled > 0)
                out_ += fmt::format("  {}{}{}", colours_.frame, std::string(filled, '#'), colours_.off);
            out_ += '\n';
        }
    }

    void print_teams() {
        title("Teams");
        out_ += fmt::format("  {:<{}}{:>8}{:>9}{:>8}{:>13}\n", "", team_columns, "people", "entries", "seats",
                            "per person");
        double most = 0;
        for (const ProfileScope& team : result_.profile.teams)
            most = std::max(most, per_person(team));
        for (const ProfileScope& team : result_.profile.teams)
            print_load(team, most);
        const auto& teams = result_.profile.teams;
        if (std::ranges::any_of(teams, &ProfileScope::shown)) {
            print_tables();
            out_ += '\n';
            paragraph("+ or more, - or less, as far as it can be told; ? unknown.", 2);
        }
        paragraph("A team includes those below it.", 2);
        if (!std::ranges::all_of(teams, &ProfileScope::shown))
            paragraph(fmt::format("No figures are shown for {}.", too_small_text()), 2);
    }

    static double per_person(const ProfileScope& team) {
        return team.shown && team.people > 0 ? team.load.total / static_cast<double>(team.people) : 0;
    }

    void print_load(const ProfileScope& team, double most) {
        out_ += fmt::format("  {}{:>8}{:>9}", padded(team.title, team_columns), team.people,
                            team.decisions + team.responsibilities);
        if (team.shown)
            out_ += fmt::format("{:>8}{:>13.1f}  {}{}{}", plain_number(std::floor(team.load.total + 0.5)),
                                per_person(team), colours_.frame, bar(most > 0 ? per_person(team) / most : 0),
                                colours_.off);
        out_ += '\n';
        (void)page_.turn();
    }

    /// The main measures, a column each, in as many tables as it takes.
    void print_tables() {
        const auto measures = profile_measures();
        std::vector<std::size_t> columns;
        for (std::size_t i = 0; i < measures.size(); ++i)
            if (!measures[i].detail)
                columns.push_back(i);
        for (std::size_t first = 0; first < columns.size(); first += table_columns)
            print_table(std::span(columns).subspan(first, std::min(table_columns, columns.size() - first)));
    }

    void print_table(std::span<const std::size_t> columns) {
        const auto measures = profile_measures();
        out_ += fmt::format("\n  {:<{}}", "%", team_columns);
        for (const std::size_t column : columns)
            out_ += fmt::format("{:>9}", measures[column].head);
        out_ += '\n';
        for (const ProfileScope& team : result_.profile.teams) {
            if (!team.shown)
                continue;
            std::string line = "  " + padded(team.title, team_columns);
            for (const std::size_t column : columns)
                line += fmt::format("{:>9}", cell(team.rows[column]));
            out_ += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
            (void)page_.turn();
        }
    }

    static std::string cell(const ProfileRow& row) {
        if (!row.value)
            return "?";
        return fmt::format("{}{}", plain_number(std::floor(*row.value * 100 + 0.5)),
                           row.bound == ProfileBound::exact      ? " "
                           : row.bound == ProfileBound::at_least ? "+"
                                                                 : "-");
    }

    void print_people() {
        title("People");
        const bool ways = result_.profile.forums.centralisation.has_value();
        out_ += fmt::format("  {:<{}}{:>8}{:>9}{}{:>8}\n", "", team_columns, "owns", "share",
                            ways ? "     ways" : "", "seats");
        const auto& people = result_.profile.people;
        const double most = people.empty() ? 0 : people.front().seats;
        for (const ProfilePerson& person : people) {
            out_ += fmt::format("  {}{:>8}{:>9}", padded(person.name, team_columns), person.owns,
                                whole_percent(person.power));
            if (ways)
                out_ += fmt::format("{:>9}", person.ways ? percent(*person.ways) : "");
            out_ += fmt::format("{:>8}  {}{}{}", plain_number(person.seats), colours_.frame,
                                bar(most > 0 ? person.seats / most : 0), colours_.off);
            if (person.effort)
                out_ += fmt::format("  {} of a week{}", whole_percent(*person.effort),
                                    person.capacity ? ", of " + whole_percent(*person.capacity) : "");
            out_ += '\n';
            if (!page_.turn())
                return;
        }
        paragraph(people_legend(), 2);
    }

    Page& page_;
    std::string& out_;
    const ProfileResult& result_;
    const ProfileStyle& style_;
    Colours colours_;
};

} // namespace

void write_profile_text(const ProfileResult& result, const ProfileStyle& style, std::ostream& out) {
    Page page(out);
    TextPrinter(page, result, style).print();
}

} // namespace whodecides
