// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/wildmatch.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The text of one .gitattributes file (gitattributes(5)); private to this room.
namespace ferrograph::languages
{

// "name", "-name", "!name", "name=value".
struct AttributeState {
    enum class Kind { Set, Unset, Unspecified, Value };
    std::string name;
    Kind kind = Kind::Set;
    std::string value;
};

// Which paths a line is about.
class AttributePattern
{
public:
    // Empty for what git ignores: patterns that begin with "!".
    static std::optional<AttributePattern> read(std::string_view text);

    // `path` is relative to the folder of the file.
    bool matches(std::string_view path) const;

private:
    explicit AttributePattern(std::string_view text);

    std::string m_prefix; // literally
    Wildmatch m_rest;
    bool m_onlyPrefix = false;   // there is no rest
    bool m_baseNameOnly = false; // no slash in the pattern: the last part at any depth
    bool m_directory = false;    // ends in a slash: matches no file
};

struct AttributeLine {
    std::optional<AttributePattern> pattern; // empty: a macro
    std::string macro;
    std::vector<AttributeState> states;
};

// The lines in their order. Comments and what git does not understand are left out.
std::vector<AttributeLine> readAttributeFile(std::string_view content);

} // namespace ferrograph::languages
