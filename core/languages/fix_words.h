// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace ferrograph::languages
{

// Whether a commit's message says that it mends a memory-safety defect
// (resources/tables/fix_words.json). Judged by words alone: good enough to compare rankings by.
bool mendsMemorySafety(std::string_view message);

} // namespace ferrograph::languages
