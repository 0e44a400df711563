// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace ferrograph::fuzzing
{

// A function's name as it stays the same from build to build: without arguments, template and
// generic arguments, return types, hashes and the marks that compilers add to clones; lambdas and
// closures by one name. "void a::f<int>(int) [clone .cold]" gives "a::f".
std::string normalisedFunction(std::string_view name);

} // namespace ferrograph::fuzzing
