// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/language_facts.h"

#include "core/base/embedded.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <stdexcept>

namespace ferrograph::languages
{
namespace
{

std::vector<std::string> names(const nlohmann::json &language, const char *key)
{
    return language.value(key, std::vector<std::string>());
}

} // namespace

const std::vector<LanguageNames> &builtinLanguageNames()
{
    static const std::vector<LanguageNames> all = [] {
        std::vector<LanguageNames> result;
        const auto table = nlohmann::json::parse(embeddedTable("languages.json"));
        for (const auto &language : table.at("languages")) {
            result.push_back({names(language, "aliases"), names(language, "extensions"),
                              names(language, "filenames"), names(language, "interpreters")});
        }
        return result;
    }();
    return all;
}

std::string_view embeddedTable(std::string_view name)
{
    for (const embedded::File &file : embedded::tables()) {
        if (file.name == name)
            return file.content;
    }
    throw std::logic_error(fmt::format("table {} is not compiled in", name));
}

std::string asciiLower(std::string_view text)
{
    std::string lower(text);
    for (char &letter : lower) {
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    }
    return lower;
}

void ContentHash::add(std::string_view text)
{
    const auto mix = [this](unsigned char byte) {
        m_state = (m_state ^ byte) * 0x100000001b3U;
    };
    for (const char byte : text)
        mix(static_cast<unsigned char>(byte));
    mix(0xff); // ends the text: no byte of UTF-8
}

std::string ContentHash::hex() const
{
    return fmt::format("{:016x}", m_state);
}

} // namespace ferrograph::languages
