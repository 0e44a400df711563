// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/format.h"
#include "core/intake/fuzz_import.h"

namespace ferrograph::intake
{

// One row for each format that can be imported, the most particular first.
std::span<const Format> formats()
{
    return fuzzImportFormats();
}

} // namespace ferrograph::intake
