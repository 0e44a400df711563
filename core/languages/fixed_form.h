// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/counts.h"

#include <string_view>

// Languages whose comments depend on the column, or on a dialect that only the text shows.
namespace ferrograph::languages
{

// Fixed source form of Fortran 77, against free form: nothing but a label stands in columns 1 to 5.
bool isFixedFortran(std::string_view text);

// A comment has c, C, * or ! in column 1, or ! first on the line and not in column 6, where it
// continues the line before.
Lines countFixedFortran(std::string_view text);

// *> first on a line, and in the fixed format * or / in column 7.
Lines countCobol(std::string_view text);

// The syntax of the GNU assembler, against that of NASM, MASM and their kin.
bool isGnuAssembly(std::string_view text);

} // namespace ferrograph::languages
