// The plan for a terminal: what to propose, why and what it settles; what is left for people to talk about.

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/plan_format.hpp"
#include "report/plan_words.hpp"
#include "report/text_page.hpp"

namespace whodecides {
namespace {

/// Findings of one proposal that are told; the rest is counted.
constexpr std::size_t most_settled = 5;
/// Rules of one kind whose question is told; the rest is counted.
constexpr std::size_t most_asked = 8;

class TextPrinter {
  public:
    TextPrinter(TextPage& page, const PlanResult& plan) : page_(page), out_(page.text()), plan_(plan) {}

    void print() {
        page_.strong(outcome_of(plan_));
        for (std::size_t i = 0; i < plan_.steps.size() && page_.turn(); ++i)
            print_step(i + 1, plan_.steps[i]);
        print_left();
        print_causes();
        print_profile();
        for (const std::string& line : closing_of(plan_)) {
            out_ += '\n';
            page_.paragraph(line + ".");
        }
    }

  private:
    /// Behind a word in front.
    void item(std::string_view before, std::string_view words) {
        out_ += fmt::format("   {:<9}", before);
        page_.rest_of_line(words, 12);
    }

    void print_step(std::size_t number, const PlanStep& step) {
        out_ += '\n';
        for (std::size_t i = 0; i < step.sentences.size(); ++i) {
            const std::string before = i == 0 ? fmt::format("{}. Propose: ", number) : "   and ";
            out_ += fmt::format("{}{}{}", page_.colours().strong, before, page_.colours().off);
            out_.append(before.size() < 12 ? 12 - before.size() : 0, ' ');
            page_.rest_of_line(step.sentences[i], std::max<std::size_t>(12, before.size()));
        }
        item("Why", step.reason);
        if (const std::string choice = choice_of(step); !choice.empty())
            item("Or", choice);
        if (const std::vector<std::string> outlook = outlook_of(step); !outlook.empty())
            item("Then", fmt::format("{}", fmt::join(outlook, "; ")));
        for (std::size_t i = 0; i < std::min(step.settled.size(), most_settled); ++i) {
            const Finding& finding = step.settled[i];
            item(i == 0 ? "Settles" : "", fmt::format("{} [{}]", finding.message, finding.rule->name));
        }
        if (step.settled.size() > most_settled)
            item("", fmt::format("and {} more", step.settled.size() - most_settled));
        item("Left", counted(step.left, "finding"));
    }

    void print_left() {
        if (plan_.left.empty())
            return;
        page_.heading("What is left");
        for (const PlanRest rest :
             {PlanRest::talk, PlanRest::nobody, PlanRest::refused, PlanRest::waiting, PlanRest::mend}) {
            std::vector<const PlanLeft*> group;
            for (const PlanLeft& left : plan_.left)
                if (left.rest == rest)
                    group.push_back(&left);
            if (!group.empty())
                print_group(rest, group);
        }
    }

    void print_group(PlanRest rest, std::span<const PlanLeft* const> group) {
        const bool asks = rest != PlanRest::waiting && rest != PlanRest::mend;
        page_.paragraph(capitalised(need_of(rest)), 2);
        std::vector<std::string> others;
        std::size_t asked = 0;
        for (const PlanLeft* const left : group) {
            const RuleCount& count = left->findings;
            if (!asks || asked++ >= most_asked) {
                others.push_back(fmt::format("{} {}", count.count, count.rule->name));
                continue;
            }
            out_ += fmt::format("  {:>4} ", count.count);
            const std::string obstacle = obstacle_of(*left);
            page_.rest_of_line(fmt::format("{}{}{}: {}", count.rule->name, obstacle.empty() ? "" : ", ",
                                           obstacle, count.rule->ask),
                               7);
        }
        if (others.empty())
            return;
        page_.paragraph((asks ? "and " : "") + listed(others, others.size()), 7);
    }

    void print_causes() {
        if (plan_.causes.empty())
            return;
        page_.heading("What moves cannot say, and settles more");
        for (const RootCause& cause : plan_.causes) {
            out_ += "  - ";
            page_.rest_of_line(fmt::format("{}. {}", cause.message, capitalised(cause.help)), 4);
        }
    }

    void print_profile() {
        if (plan_.steps.empty())
            return;
        const std::vector<MeasureChange> changes = changes_of(plan_);
        page_.heading(changes.empty() ? "The profile stays as it is" : "The profile, before and after");
        for (const MeasureChange& change : changes) {
            out_ += "  ";
            page_.rest_of_line(
                fmt::format("{}: {} -> {}, {}", change.name, change.before, change.after, change.meaning), 4);
        }
    }

    TextPage& page_;
    std::string& out_;
    const PlanResult& plan_;
};

} // namespace

void write_plan_text(const PlanResult& plan, const PrintStyle& style, std::ostream& out) {
    TextPage page(out, style);
    TextPrinter(page, plan).print();
}

} // namespace whodecides
