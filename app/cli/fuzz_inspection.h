// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/inspection.h"

namespace ferrograph::cli
{

// A row for each format of fuzzing results.
std::span<const Inspector> fuzzInspectors();

} // namespace ferrograph::cli
