#include "model/measures/distance.hpp"

#include <algorithm>
#include <optional>

namespace whodecides {
namespace {

/// Goes through both lists in the order of a walk down the line, so that those above whoever comes next
/// are a stack. Each lower one is told to the upper one nearest above; it passes the best on when it closes.
class Walk {
  public:
    Walk(const Line& line, std::span<const Seated> uppers, std::span<const Seated> lowers) : line_(line) {
        for (const Seated& upper : uppers)
            steps_.push_back({upper, true});
        for (const Seated& lower : lowers)
            steps_.push_back({lower, false});
        // One person in both lists is met as the upper one first.
        std::ranges::sort(steps_, [&](const Step& a, const Step& b) {
            const std::uint32_t x = line.rank(a.who.person);
            const std::uint32_t y = line.rank(b.who.person);
            return x != y ? x < y : a.upper && !b.upper;
        });
    }

    std::vector<Distance> run() {
        for (const Step& step : steps_) {
            while (!open_.empty() && !reaches(open_.back().upper, step.who))
                close();
            if (step.upper)
                open_.push_back({step.who, {}});
            else if (!open_.empty())
                offer(open_.back(), step.who);
        }
        while (!open_.empty())
            close();
        std::ranges::sort(found_, {}, &Distance::upper);
        std::ranges::stable_sort(found_, {}, [](const Distance& one) { return one.upper.seat; });
        return std::move(found_);
    }

  private:
    struct Step {
        Seated who;
        bool upper = false;
    };
    struct Open {
        Seated upper;
        std::optional<Seated> nearest;
    };

    [[nodiscard]] bool reaches(const Seated& upper, const Seated& lower) const {
        return upper.person == lower.person || line_.above(upper.person, lower.person);
    }

    void offer(Open& open, const Seated& lower) const {
        if (!open.nearest || line_.level(lower.person) < line_.level(open.nearest->person))
            open.nearest = lower;
    }

    void close() {
        const Open closed = open_.back();
        open_.pop_back();
        if (!closed.nearest)
            return;
        if (!open_.empty())
            offer(open_.back(), *closed.nearest);
        const Seated& lower = *closed.nearest;
        found_.push_back({closed.upper, lower, line_.level(lower.person) - line_.level(closed.upper.person)});
    }

    const Line& line_;
    std::vector<Step> steps_;
    std::vector<Open> open_;
    std::vector<Distance> found_;
};

} // namespace

std::vector<Distance> nearest_below(const Line& line, std::span<const Seated> uppers,
                                    std::span<const Seated> lowers) {
    return Walk(line, uppers, lowers).run();
}

} // namespace whodecides
