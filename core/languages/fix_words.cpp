// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/fix_words.h"

#include "core/languages/language_facts.h"
#include "core/languages/pattern.h"

#include <nlohmann/json.hpp>

namespace ferrograph::languages
{
namespace
{

Pattern readPattern()
{
    const auto table = nlohmann::json::parse(embeddedTable("fix_words.json"));
    std::vector<std::string> expressions;
    for (const auto &expression : table.at("patterns"))
        expressions.push_back("(?i)" + expression.get<std::string>());
    return Pattern(expressions);
}

} // namespace

bool mendsMemorySafety(std::string_view message)
{
    static const Pattern pattern = readPattern();
    constexpr std::size_t judged = 4000; // the rest quotes logs
    return pattern.matches(message.substr(0, judged));
}

} // namespace ferrograph::languages
