// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/inspection.h"

#include "app/cli/fuzz_inspection.h"

namespace ferrograph::cli
{

std::span<const Inspector> inspectors()
{
    return fuzzInspectors();
}

} // namespace ferrograph::cli
