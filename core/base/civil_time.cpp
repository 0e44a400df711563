// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_time.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <optional>

namespace ferrograph
{
namespace
{

constexpr Seconds secondsPerDay = 86400;

using std::chrono::sys_days;

std::chrono::year_month_day toChrono(CivilDate date)
{
    return std::chrono::year{date.year} / std::chrono::month{static_cast<unsigned>(date.month)} /
           std::chrono::day{static_cast<unsigned>(date.day)};
}

Seconds floorDays(Seconds moment)
{
    Seconds days = moment / secondsPerDay;
    if (moment % secondsPerDay < 0)
        --days;
    return days;
}

CivilDate addMonths(CivilDate first, int months)
{
    const int zeroBased = first.year * 12 + (first.month - 1) + months;
    return {zeroBased / 12, zeroBased % 12 + 1, 1};
}

// Takes exactly `digits` decimal digits off the front of `text`.
std::optional<int> takeNumber(std::string_view &text, std::size_t digits)
{
    if (text.size() < digits)
        return std::nullopt;
    int value = 0;
    const char *end = text.data() + digits;
    const auto [stopped, problem] = std::from_chars(text.data(), end, value);
    if (problem != std::errc{} || stopped != end || text.front() == '-')
        return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

bool takeChar(std::string_view &text, char wanted)
{
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

struct Parsed {
    Seconds first = 0;
    Seconds last = 0; // the last second that the text can mean
};

std::optional<Seconds> takeZone(std::string_view &text)
{
    if (text.empty() || takeChar(text, 'Z') || takeChar(text, 'z'))
        return 0;
    const bool west = text.front() == '-';
    if (!west && text.front() != '+')
        return std::nullopt;
    text.remove_prefix(1);
    const auto hours = takeNumber(text, 2);
    takeChar(text, ':');
    const auto minutes = text.empty() ? std::optional<int>(0) : takeNumber(text, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    const Seconds offset = *hours * 3600 + *minutes * 60;
    return west ? -offset : offset;
}

std::optional<Parsed> parse(std::string_view text)
{
    const auto year = takeNumber(text, 4);
    if (!year)
        return std::nullopt;
    if (text.empty())
        return Parsed{startOfDay({*year, 1, 1}), startOfDay({*year + 1, 1, 1}) - 1};
    const auto month = takeChar(text, '-') ? takeNumber(text, 2) : std::nullopt;
    if (!month || *month < 1 || *month > 12)
        return std::nullopt;
    if (text.empty())
        return Parsed{startOfDay({*year, *month, 1}),
                      startOfDay(addMonths({*year, *month, 1}, 1)) - 1};
    const auto day = takeChar(text, '-') ? takeNumber(text, 2) : std::nullopt;
    if (!day || !toChrono({*year, *month, *day}).ok())
        return std::nullopt;
    const Seconds date = startOfDay({*year, *month, *day});
    if (text.empty())
        return Parsed{date, date + secondsPerDay - 1};
    if (!takeChar(text, 'T') && !takeChar(text, 't') && !takeChar(text, ' '))
        return std::nullopt;
    const auto hour = takeNumber(text, 2);
    const auto minute = takeChar(text, ':') ? takeNumber(text, 2) : std::nullopt;
    if (!hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    int second = 0;
    if (takeChar(text, ':')) {
        const auto read = takeNumber(text, 2);
        if (!read || *read > 60)
            return std::nullopt;
        second = *read;
        if (takeChar(text, '.')) {
            while (!text.empty() && text.front() >= '0' && text.front() <= '9')
                text.remove_prefix(1);
        }
    }
    const auto zone = takeZone(text);
    if (!zone || !text.empty())
        return std::nullopt;
    const Seconds moment = date + *hour * 3600 + *minute * 60 + second - *zone;
    return Parsed{moment, moment};
}

tl::unexpected<Error> notADate(std::string_view text)
{
    return failure(ErrorCode::InvalidInput, std::string(text), "is not a date", {},
                   "write it like 2026-08-24 or 2026-08-24T09:12:00Z");
}

} // namespace

CivilDate civilDate(Seconds moment)
{
    const std::chrono::year_month_day date{
        sys_days{std::chrono::days{static_cast<int>(floorDays(moment))}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

Seconds startOfDay(CivilDate date)
{
    return Seconds{sys_days{toChrono(date)}.time_since_epoch().count()} * secondsPerDay;
}

Seconds stepStart(Seconds moment, Step step)
{
    const CivilDate date = civilDate(moment);
    switch (step) {
    case Step::Day:
        return startOfDay(date);
    case Step::Week: {
        const Seconds days = floorDays(moment);
        const Seconds sinceMonday = ((days + 3) % 7 + 7) % 7; // 1970-01-01 was a Thursday
        return (days - sinceMonday) * secondsPerDay;
    }
    case Step::Month:
        return startOfDay({date.year, date.month, 1});
    case Step::Quarter:
        return startOfDay({date.year, (date.month - 1) / 3 * 3 + 1, 1});
    case Step::Year:
        return startOfDay({date.year, 1, 1});
    }
    return moment;
}

Seconds nextStepStart(Seconds moment, Step step)
{
    const Seconds start = stepStart(moment, step);
    switch (step) {
    case Step::Day:
        return start + secondsPerDay;
    case Step::Week:
        return start + 7 * secondsPerDay;
    case Step::Month:
        return startOfDay(addMonths(civilDate(start), 1));
    case Step::Quarter:
        return startOfDay(addMonths(civilDate(start), 3));
    case Step::Year:
        return startOfDay(addMonths(civilDate(start), 12));
    }
    return start;
}

std::string isoDate(Seconds moment)
{
    const CivilDate date = civilDate(moment);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string isoDateTime(Seconds moment)
{
    const Seconds inDay = moment - floorDays(moment) * secondsPerDay;
    return fmt::format("{}T{:02}:{:02}:{:02}Z", isoDate(moment), inDay / 3600, inDay / 60 % 60,
                       inDay % 60);
}

Result<Seconds> parseIso(std::string_view text)
{
    const auto parsed = parse(text);
    if (!parsed)
        return notADate(text);
    return parsed->first;
}

Result<Seconds> parseIsoEnd(std::string_view text)
{
    const auto parsed = parse(text);
    if (!parsed)
        return notADate(text);
    return parsed->last;
}

Result<Step> parseStep(std::string_view text)
{
    if (text == "day")
        return Step::Day;
    if (text == "week")
        return Step::Week;
    if (text == "month")
        return Step::Month;
    if (text == "quarter")
        return Step::Quarter;
    if (text == "year")
        return Step::Year;
    return failure(ErrorCode::Usage, std::string(text), "is not a step", {},
                   "use day, week, month, quarter or year");
}

Seconds now()
{
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace ferrograph
