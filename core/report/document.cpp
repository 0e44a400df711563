// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/document.h"

#include "core/report/number_format.h"

#include <fmt/format.h>

namespace ferrograph::report
{
namespace
{

constexpr std::string_view nothing = "\u2013";

struct ToText {
    std::string operator()(std::monostate) const { return std::string(nothing); }
    std::string operator()(const std::string &text) const
    {
        return text.empty() ? std::string(nothing) : text;
    }
    std::string operator()(std::int64_t number) const { return fullNumber(number); }
    std::string operator()(const ShareValue &share) const { return percent(share.value); }
    std::string operator()(double number) const { return fmt::format("{:.3g}", number); }
    std::string operator()(const LinkValue &link) const
    {
        return link.text.empty() ? link.address : link.text;
    }
};

} // namespace

bool isNumber(const Value &value)
{
    return std::holds_alternative<std::int64_t>(value) ||
           std::holds_alternative<ShareValue>(value) || std::holds_alternative<double>(value);
}

std::string valueText(const Value &value)
{
    return std::visit(ToText{}, value);
}

Table chartTable(const Chart &chart)
{
    Table table;
    table.key = chart.key;
    table.title = chart.title;
    table.command = chart.command;
    table.columns = {{"date", "Date"}, {"commit", "Commit"}};
    for (const ChartSeries &series : chart.data.series)
        table.columns.push_back({series.name, series.name});
    for (std::size_t index = 0; index < chart.data.moments.size(); ++index) {
        const ChartMoment &moment = chart.data.moments[index];
        if (moment.held)
            continue;
        std::vector<Value> row = {isoDate(moment.date), moment.commit.substr(0, 12)};
        for (const ChartSeries &series : chart.data.series) {
            const auto &value = series.values[index];
            if (!value)
                row.emplace_back();
            else if (chart.unit == ChartUnit::Share)
                row.emplace_back(ShareValue{*value});
            else
                row.emplace_back(static_cast<std::int64_t>(*value));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace ferrograph::report
