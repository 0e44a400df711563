// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>
#include <vector>

// What a text says of its own language.
namespace ferrograph::languages
{

// The program that a text's first line names: "python3.11" of "#!/usr/bin/env -S python3.11 -u".
// Empty when the text does not begin with "#!" or names none.
std::string_view shebangProgram(std::string_view text);

// `program` and what it is called without its version, most exact first: python3.11, python3,
// python.
std::vector<std::string_view> programNames(std::string_view program);

// The mode that an Emacs or Vim mode line in the first or last five lines names ("C++", "python"),
// as written there. Empty when there is none.
std::string_view modelineName(std::string_view text);

} // namespace ferrograph::languages
