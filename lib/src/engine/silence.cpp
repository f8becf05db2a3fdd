#include "engine/silence.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "engine/drop.hpp"

namespace whodecides::engine {

namespace {

/// The findings of one rule, by their place among all.
struct Voice {
    const RuleInfo* rule = nullptr;
    std::vector<std::size_t> drafts;
    bool settled = false;
};

class Silencer {
  public:
    explicit Silencer(std::span<const Draft> drafts) : drafts_(drafts), silenced_(drafts.size()) {
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            Voice& voice = voices_[drafts[i].finding.rule->name];
            voice.rule = drafts[i].finding.rule;
            voice.drafts.push_back(i);
        }
        for (auto& [name, voice] : voices_)
            settle(voice);
    }

    [[nodiscard]] const std::vector<bool>& silenced() const { return silenced_; }

  private:
    /// The rules that silence this one come first, so that only what is left of them counts. Marked as
    /// settled on entry: were two rules to silence one another, the recursion would still end.
    void settle(Voice& voice) {
        if (voice.settled)
            return;
        voice.settled = true;
        const std::vector<Topic> covered = topics_against(voice);
        if (covered.empty())
            return;
        for (const std::size_t i : voice.drafts)
            silenced_[i] =
                !drafts_[i].topics.empty() && std::ranges::all_of(drafts_[i].topics, [&](const Topic& topic) {
                    return std::ranges::binary_search(covered, topic);
                });
    }

    std::vector<Topic> topics_against(const Voice& voice) {
        std::vector<Topic> topics;
        for (auto& [name, other] : voices_) {
            const auto& silences = other.rule->silences;
            if (&other == &voice || std::ranges::find(silences, voice.rule->name) == silences.end())
                continue;
            settle(other);
            for (const std::size_t i : other.drafts) {
                if (!silenced_[i])
                    topics.insert(topics.end(), drafts_[i].topics.begin(), drafts_[i].topics.end());
            }
        }
        std::ranges::sort(topics);
        return topics;
    }

    std::span<const Draft> drafts_;
    std::vector<bool> silenced_;
    std::map<std::string_view, Voice> voices_;
};

} // namespace

void silence(std::vector<Draft>& drafts) {
    const std::vector<bool> silenced = Silencer(drafts).silenced();
    drop_marked(drafts, silenced);
}

} // namespace whodecides::engine
