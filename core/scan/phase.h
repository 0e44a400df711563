// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

#include <string>
#include <utility>

namespace ferrograph::scan
{

// Passes reports on under the name that a phase of the scan has for a person.
inline Progress phase(const Progress &progress, std::string what)
{
    return Progress([&progress, what = std::move(what)](const ProgressStep &step) {
        ProgressStep renamed = step;
        renamed.what = what;
        progress.report(renamed);
    });
}

} // namespace ferrograph::scan
