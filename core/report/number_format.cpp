// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/number_format.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>

namespace ferrograph::report
{

namespace
{

constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view monthName(int month)
{
    return months[static_cast<std::size_t>(month - 1)];
}

// With at most one decimal; ".0" is left out.
std::string trimmed(double value, bool decimal, const NumberStyle &style)
{
    std::string text = fmt::format("{:.{}f}", value, decimal ? 1 : 0);
    if (text.size() > 2 && text.ends_with(".0"))
        text.resize(text.size() - 2);
    if (const auto point = text.find('.'); point != std::string::npos)
        text.replace(point, 1, style.decimalPoint);
    return text;
}

} // namespace

std::string shortNumber(double value, const NumberStyle &style)
{
    if (value < 0)
        return "\u2212" + shortNumber(-value, style);
    constexpr std::array<std::string_view, 5> units = {"", "k", "M", "G", "T"};
    std::size_t unit = 0;
    // What would round up to 1000 of a unit belongs to the next.
    while (unit + 1 < units.size() && value >= 999.5) {
        value /= 1000.0;
        ++unit;
    }
    return trimmed(value, value < 99.95, style).append(units[unit]);
}

std::string fullNumber(std::int64_t value, const NumberStyle &style)
{
    const std::string digits = fmt::format("{}", value);
    std::string text;
    const std::size_t sign = value < 0 ? 1 : 0;
    for (std::size_t index = sign; index < digits.size(); ++index) {
        if (index > sign && (digits.size() - index) % 3 == 0)
            text += style.groupSeparator;
        text += digits[index];
    }
    return value < 0 ? "\u2212" + text : text;
}

std::string percent(double share, const NumberStyle &style)
{
    const double value = share * 100.0;
    if (value > 0 && value < 0.05)
        return "<0" + style.decimalPoint + "1" + style.percentSuffix;
    if (value < 100.0 && value >= 99.5) // never "100 %" of what is not all
        return trimmed(std::floor(value * 10.0) / 10.0, true, style) + style.percentSuffix;
    return trimmed(value, value < 9.95, style) + style.percentSuffix;
}

std::string percentAligned(double share, const NumberStyle &style)
{
    std::string text = fmt::format("{:.1f}", share * 100.0);
    text.replace(text.find('.'), 1, style.decimalPoint);
    return text + style.percentSuffix;
}

std::string dateText(Seconds moment)
{
    const CivilDate date = civilDate(moment);
    return fmt::format("{} {} {}", date.day, monthName(date.month), date.year);
}

std::string monthYearText(Seconds moment)
{
    const CivilDate date = civilDate(moment);
    return fmt::format("{} {}", monthName(date.month), date.year);
}

} // namespace ferrograph::report
