#include <fmt/format.h>

#include "base/words.hpp"
#include "docs/pages.hpp"
#include "docs/roff.hpp"
#include "engine/settings_keys.hpp"

namespace whodecides::docs {

std::string settings_reference() {
    RoffPage page;
    for (const engine::SettingKey& key : engine::setting_keys()) {
        std::string words = fmt::format("{}. Takes {}.", capitalised(key.help), engine::takes(key));
        if (!key.usual.empty())
            words += fmt::format(" Default: {}.", key.usual);
        page.tagged(key.name, words);
    }
    return page.lines();
}

} // namespace whodecides::docs
