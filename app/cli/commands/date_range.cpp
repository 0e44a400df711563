// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/date_range.h"

namespace ferrograph::cli
{

void addRangeOptions(Command &command, RangeOptions &options)
{
    command.option("--from", "DATE", options.from, "From the beginning of this date");
    command.option("--to", "DATE", options.to, "Up to the end of this date");
}

void addEveryOption(Command &command, RangeOptions &options)
{
    command.choice("--every", {"day", "week", "month", "quarter", "year"}, options.every,
                   "One point for each (else " + options.every + ")");
}

Result<store::Range> parseRange(const RangeOptions &options)
{
    store::Range range;
    if (!options.from.empty()) {
        const auto from = parseIso(options.from);
        if (!from)
            return failure(asUsage(from.error(), "--from"));
        range.from = *from;
    }
    if (!options.to.empty()) {
        const auto to = parseIsoEnd(options.to);
        if (!to)
            return failure(asUsage(to.error(), "--to"));
        range.to = *to;
    }
    if (range.from && range.to && *range.from > *range.to) {
        return failure(ErrorCode::Usage, "--from " + options.from,
                       "is later than --to " + options.to);
    }
    return range;
}

} // namespace ferrograph::cli
