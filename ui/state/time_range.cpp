// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/time_range.h"

#include <QDateTime>

namespace ferrograph::ui
{
namespace
{

constexpr Seconds day = 86400;

int presetMonths(TimeRange::Preset preset)
{
    switch (preset) {
    case TimeRange::Preset::ThreeMonths:
        return 3;
    case TimeRange::Preset::OneYear:
        return 12;
    case TimeRange::Preset::ThreeYears:
        return 36;
    case TimeRange::Preset::All:
    case TimeRange::Preset::Custom:
        break;
    }
    return 0;
}

} // namespace

Seconds monthsBefore(Seconds moment, int months)
{
    return QDateTime::fromSecsSinceEpoch(moment, Qt::UTC).addMonths(-months).toSecsSinceEpoch();
}

store::Range TimeRange::storeRange(Seconds now) const
{
    if (preset == Preset::Custom)
        return {from, to};
    if (const int months = presetMonths(preset); months > 0)
        return {monthsBefore(now, months), std::nullopt};
    return {};
}

Step TimeRange::step(Seconds now, std::optional<Seconds> first) const
{
    const store::Range range = storeRange(now);
    const Seconds begin = range.from.value_or(first.value_or(now - 20 * 365 * day));
    const Seconds end = range.to.value_or(now);
    const Seconds days = (end - begin) / day;
    if (days <= 100)
        return Step::Day;
    if (days <= 1200)
        return Step::Week;
    return Step::Month;
}

QString TimeRange::toText() const
{
    switch (preset) {
    case Preset::ThreeMonths:
        return QStringLiteral("3M");
    case Preset::OneYear:
        return QStringLiteral("1Y");
    case Preset::ThreeYears:
        return QStringLiteral("3Y");
    case Preset::All:
        return QStringLiteral("All");
    case Preset::Custom:
        break;
    }
    return QString::fromStdString(isoDate(from) + "/" + isoDate(to));
}

TimeRange TimeRange::fromText(const QString &text)
{
    for (const auto preset : {Preset::ThreeMonths, Preset::OneYear, Preset::ThreeYears}) {
        if (text == TimeRange{preset, 0, 0}.toText())
            return {preset, 0, 0};
    }
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    if (slash < 0)
        return {};
    const auto from = parseIso(text.left(slash).toStdString());
    const auto to = parseIsoEnd(text.mid(slash + 1).toStdString());
    if (!from || !to || *from > *to)
        return {};
    return custom(*from, *to);
}

} // namespace ferrograph::ui
