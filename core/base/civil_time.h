// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

// Dates and times. Everything is UTC; a moment is whole seconds since 1970-01-01T00:00:00Z.
namespace ferrograph
{

using Seconds = std::int64_t;

struct CivilDate {
    int year = 1970;
    int month = 1; // 1 to 12
    int day = 1;   // 1 to 31

    friend auto operator<=>(const CivilDate &, const CivilDate &) = default;
};

enum class Step { Day, Week, Month, Quarter, Year };

CivilDate civilDate(Seconds moment);
Seconds startOfDay(CivilDate date); // 00:00:00 of that day

// The first second of the step that follows the one `moment` is in. Weeks begin on Monday (ISO
// 8601).
Seconds nextStepStart(Seconds moment, Step step);

// The first second of the step that `moment` is in.
Seconds stepStart(Seconds moment, Step step);

std::string isoDate(Seconds moment);     // "2026-08-24"
std::string isoDateTime(Seconds moment); // "2026-08-24T09:12:00Z"

// Reads "2026-08-24", "2026-08" and "2026" (their first second) or a full ISO 8601 date and time
// with an optional zone ("Z", "+02:00"; none means UTC). Anything else is InvalidInput.
Result<Seconds> parseIso(std::string_view text);

// Like parseIso, with a bare date, month or year read as its last second: the meaning of --to and
// --at.
Result<Seconds> parseIsoEnd(std::string_view text);

Result<Step> parseStep(std::string_view text); // "day", "week", "month", "quarter", "year"

Seconds now();

} // namespace ferrograph
