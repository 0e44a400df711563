// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/attributes.h"
#include "core/languages/content_case.h"
#include "core/languages/count_memory.h"
#include "core/languages/name_index.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ferrograph::languages
{

// From names and text to a language. docs/languages.md tells the order of the judgements.
class Detection
{
public:
    static const Detection &builtin();

    // The number that stands for everything but the content: 0 when the content is not looked at.
    std::uint32_t rule(std::string_view path, bool executable,
                       const PathAttributes &attributes) const;

    // `text` is decoded. Empty when it is in no language of the table.
    std::optional<LanguageId> decide(std::uint32_t rule, std::string_view text) const;

    // The same, with an earlier version of the text at hand, and for a later one (nullptr: none).
    std::optional<LanguageId> decide(std::uint32_t rule, std::string_view text,
                                     const Earlier &earlier, CountMemory *memory) const;

private:
    // One entry of resources/tables/heuristics.json.
    struct Contest {
        struct Case {
            std::optional<LanguageId> language; // empty: in no language of the table
            ContentCase condition;
        };
        std::vector<LanguageId> candidates; // every language that a name or case may mean
        std::vector<Case> cases;
        std::optional<LanguageId> otherwise;
        // Every case needs one of these in the text; empty where one can do without.
        WordSet literals;
    };

    Detection();

    std::optional<LanguageId> guessed(std::string_view text) const;
    LanguageId byExtension(LanguageId language, std::string_view text) const;
    std::optional<LanguageId> contested(const Contest &contest, std::string_view text,
                                        bool noLiterals) const;
    bool lacksLiterals(std::uint32_t rule, std::string_view text, const Earlier &earlier,
                       CountMemory *memory) const;
    const std::vector<LanguageId> &shebangLanguages(std::string_view text) const;

    std::vector<Contest> m_contests;
    std::optional<NameIndex> m_names; // after m_contests, of which it is made
    LanguageId m_shell;
    LanguageId m_xml;
};

} // namespace ferrograph::languages
