// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/trend_words.h"
#include "core/roadmap/status.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace ferrograph::roadmap
{
namespace
{

struct Words {
    std::string_view key;
    std::string_view words;
};
constexpr std::array<Words, 7> statuses = {{{"done", "done"},
                                            {"overdue", "overdue"},
                                            {"too_early", "too early"},
                                            {"on_track", "on track"},
                                            {"at_risk", "at risk"},
                                            {"off_track", "off track"},
                                            {"no_figure", "no code"}}};

std::string counted(double value)
{
    const std::string digits = fmt::format("{:.0f}", std::abs(value));
    std::string result = value < 0 ? "\u2212" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            result += ',';
        result += digits[i];
    }
    return result;
}

std::string lateness(Seconds reached, const Date &due)
{
    constexpr Seconds day = 86400;
    const Seconds late = (reached - due.last + day - 1) / day;
    return late > 0 ? fmt::format(", {} day{} late", late, late == 1 ? "" : "s") : "";
}

} // namespace

std::string_view statusKey(Status status)
{
    return statuses[static_cast<std::size_t>(status)].key;
}

std::string_view statusWords(Status status)
{
    return statuses[static_cast<std::size_t>(status)].words;
}

std::string valueWords(const std::string &metric, double value)
{
    if (scaleOf(metric) == metrics::Scale::Amount)
        return counted(value);
    const double percent = value * 100;
    if (percent == std::round(percent))
        return fmt::format("{:.0f} %", percent);
    return percent < 0.1 ? std::string("< 0.1 %") : fmt::format("{:.1f} %", percent);
}

std::string rateWords(const std::string &metric, double perYear)
{
    if (scaleOf(metric) == metrics::Scale::Share) {
        return fmt::format("{}{:.1f} points", perYear < 0 ? "\u2212" : "+",
                           std::abs(perYear) * 100);
    }
    const std::string text = counted(perYear);
    return perYear > 0 ? "+" + text : text;
}

std::string goalWords(const std::string &metric, const Scope &scope, const metrics::Goal &goal)
{
    std::string words =
        fmt::format("{} at {} {}", metric, goal.reach == metrics::Reach::AtMost ? "most" : "least",
                    valueWords(metric, goal.value));
    if (scope.kind == Scope::Kind::Component)
        words += " in " + scope.name;
    if (scope.kind == Scope::Kind::Tag)
        words += " in all tagged " + scope.name;
    return words;
}

std::string statusReason(const Milestone &milestone, const MilestoneState &state)
{
    const auto now = [&] {
        return valueWords(milestone.metric, state.now->value);
    };
    switch (state.status) {
    case Status::Done:
        return fmt::format("reached by {} and held since{}", isoDate(*state.reached),
                           lateness(*state.reached, milestone.due));
    case Status::Overdue:
        if (state.reached)
            return fmt::format("due {}; reached by {}, not yet held for a month",
                               milestone.due.text, isoDate(*state.reached));
        return fmt::format("due {}, and {} is not {}", milestone.due.text, now(),
                           goalWords(milestone.metric, {}, milestone.goal));
    case Status::TooEarly:
        return fmt::format("{} of the {} monthly points since {} that a status needs", state.points,
                           metrics::fewestPoints,
                           milestone.start ? milestone.start->text : isoDate(state.start->date));
    case Status::OnTrack:
    case Status::AtRisk:
    case Status::OffTrack:
        if (state.reached)
            return fmt::format("reached by {}, not yet held for a month", isoDate(*state.reached));
        if (!state.forecast)
            return "too few points for a date";
        return fmt::format("due {}; {}", milestone.due.text,
                           metrics::forecastWords(*state.forecast, scaleOf(milestone.metric)));
    case Status::NoFigure:
        return "no code in scope that could be measured";
    }
    return {};
}

} // namespace ferrograph::roadmap
