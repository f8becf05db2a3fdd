// The profile for a report or a wiki.

#include <cmath>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/escape.hpp"
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
        out_ += fmt::format("\n## {}\n\n| | value | | rests on |\n|---|---:|---|---|\n", heading(group));
        for (const ProfileRow& row : rows)
            if (row.measure->group == group)
                out_ +=
                    fmt::format("| {} | {} | {} | {} |\n", row.measure->name, markdown_text(value_text(row)),
                                markdown_text(row.value ? sentence(row) : std::string(row.unknown)),
                                row.value ? markdown_text(basis(row)) : "");
    }

    void print_figures(const std::vector<NamedFigure>& figures) {
        if (!figures.empty())
            out_ += "\n| | value | |\n|---|---:|---|\n";
        for (const NamedFigure& figure : figures)
            out_ += fmt::format("| {} | {} | {} |\n", figure.name, figure.value, figure.remark);
    }

    void print_histogram(const ProfileLoad& load) {
        out_ += "\n| seats | people |\n|---|---:|\n";
        for (std::size_t step = 0; step < load.people.size(); ++step)
            out_ += fmt::format("| {} | {} |\n", step_name(step), load.people[step]);
    }

    void print_teams() {
        out_ += "\n## Teams\n\n| team | people | entries | seats |";
        std::string line = "|---|---:|---:|---:|";
        for (const ProfileMeasure& measure : profile_measures()) {
            out_ += fmt::format(" {} |", measure.name);
            line += "---:|";
        }
        out_ += fmt::format("\n{}\n", line);
        bool small = false;
        for (const ProfileScope& team : result_.profile.teams) {
            out_ += fmt::format("| {} | {} | {} |", markdown_text(team.title), team.people,
                                team.decisions + team.responsibilities);
            out_ +=
                team.shown ? fmt::format(" {} |", plain_number(std::floor(team.load.total + 0.5))) : "  |";
            for (std::size_t i = 0; i < profile_measures().size(); ++i)
                out_ += fmt::format(" {} |", team.shown ? markdown_text(value_text(team.rows[i])) : "");
            out_ += '\n';
            small = small || !team.shown;
            if (!page_.turn())
                return;
        }
        if (small)
            paragraph(fmt::format("No figures are shown for {}.", too_small_text()));
    }

    void print_people() {
        out_ += "\n## People\n\n| person | owns | share | seats | ways | effort | capacity |\n"
                "|---|---:|---:|---:|---:|---:|---:|\n";
        const auto share = [](const std::optional<double>& value) {
            return value ? whole_percent(*value) : std::string();
        };
        for (const ProfilePerson& person : result_.profile.people) {
            out_ += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", markdown_text(person.name),
                                person.owns, share(person.power), plain_number(person.seats),
                                person.ways ? percent(*person.ways) : "", share(person.effort),
                                share(person.capacity));
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
