// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <cstdint>
#include <string>

// How numbers and dates read in charts, tables and reports.
namespace ferrograph::report
{

struct NumberStyle {
    std::string decimalPoint = ".";
    std::string groupSeparator = ",";
    std::string percentSuffix = "\u00A0%"; // a no-break space
};

// "0", "794", "1.2k", "12.3k", "204k", "2.5M", "3.1G": at most three digits and a unit. For axes
// and tiles; where the exact figure matters, use fullNumber.
std::string shortNumber(double value, const NumberStyle &style = {});

std::string fullNumber(std::int64_t value, const NumberStyle &style = {}); // "127,353", "−42"

// A share from 0 to 1: "32 %", "1.5 %", "0 %"; "<0.1 %" and "99.9 %" for what is nearly nothing or
// nearly all, so that 0 and 100 always mean exactly that.
std::string percent(double share, const NumberStyle &style = {});

// One decimal always, for columns: "51.0 %".
std::string percentAligned(double share, const NumberStyle &style = {});

std::string dateText(Seconds moment);      // "1 Nov 2023"
std::string monthYearText(Seconds moment); // "Jul 2024"

} // namespace ferrograph::report
