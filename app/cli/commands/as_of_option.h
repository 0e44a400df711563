// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/base/civil_time.h"

#include <algorithm>

// --at DATE where a whole review is made as of that date.
namespace ferrograph::cli
{

inline void addAsOfOption(Command &command, std::string &at)
{
    command.option("--at", "DATE", at, "As of the end of this date (else now)");
}

inline Result<Seconds> parseAsOf(const std::string &text)
{
    if (text.empty())
        return now();
    const auto moment = parseIsoEnd(text);
    if (!moment)
        return failure(asUsage(moment.error(), "--at"));
    return std::min(*moment, now());
}

} // namespace ferrograph::cli
