// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"

#include <string>
#include <string_view>
#include <vector>

// How resources/tables/languages.json is read; private to this room.
namespace ferrograph::languages
{

// What tells a file of the language, in the order of the table.
struct LanguageNames {
    std::vector<std::string> aliases;      // further names in linguist-language and modelines
    std::vector<std::string> extensions;   // with the leading dot
    std::vector<std::string> filenames;    // whole names
    std::vector<std::string> interpreters; // programs that a shebang names
};

// Of the builtin table, one entry per language, by LanguageId.
const std::vector<LanguageNames> &builtinLanguageNames();

// The content of a compiled-in table. The file is part of the program: that it is there and well
// formed is a property of the build, not of any input.
std::string_view embeddedTable(std::string_view name);

std::string asciiLower(std::string_view text);

// FNV-1a of 64 bits over texts, as 16 hex digits.
class ContentHash
{
public:
    void add(std::string_view text); // "ab", "c" and "a", "bc" differ
    std::string hex() const;

private:
    std::uint64_t m_state = 0xcbf29ce484222325U;
};

} // namespace ferrograph::languages
