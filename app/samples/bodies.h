// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/samples/module.h"

#include <string>

namespace ferrograph::samples
{

std::string bodyText(const Function &function);        // in the language of its style
std::string declarationText(const Function &function); // of C and C++

} // namespace ferrograph::samples
