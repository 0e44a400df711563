// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/pattern.h"
#include "core/languages/word_set.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::languages
{

// One condition on a text, as the tables write it: the text contains one of `contains` (literally,
// asked first because it is cheap), matches every one of `all`, none of `none` and one of `any`.
// What is absent holds.
class ContentCase
{
public:
    // Lists of expressions that tables name "@NAME".
    using NamedPatterns = std::map<std::string, std::vector<std::string>, std::less<>>;

    // A table that is not in this form throws; tables are part of the program.
    ContentCase(const nlohmann::json &json, const NamedPatterns &named);

    bool holds(std::string_view text) const;

    // Without one of these in the text it does not hold; empty: it can do without.
    const std::vector<std::string> &literals() const { return m_contains; }

private:
    std::vector<std::string> m_contains;
    WordSet m_containsOne;
    std::optional<Pattern> m_any;
    std::vector<Pattern> m_all;
    std::optional<Pattern> m_none;
};

// The first `count` lines of a text, without copying.
std::string_view firstLines(std::string_view text, int count);

// The last `count` lines of a text. A line end at the very end does not begin a line.
std::string_view lastLines(std::string_view text, int count);

} // namespace ferrograph::languages
