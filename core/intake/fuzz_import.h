// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/format.h"

#include <span>

namespace ferrograph::intake
{

// The rows of the table for fuzzing results, the most particular first. The files of one format in
// one source are one import: a directory of AFL is read as a whole.
std::span<const Format> fuzzImportFormats();

} // namespace ferrograph::intake
