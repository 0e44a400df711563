// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_text.h"

#include "ui/state/format.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace ferrograph::ui
{

using report::CalendarUnit;
using report::ChartData;
using report::ChartSeries;
using report::SeriesKind;

report::NumberStyle ChartText::numberStyle()
{
    const QLocale locale;
    return {locale.decimalPoint().toStdString(), locale.groupSeparator().toStdString(),
            "\u00A0" + locale.percent().toStdString()};
}

QString ChartText::axisNumber(double value)
{
    return QString::fromStdString(report::shortNumber(value, numberStyle()));
}

QString ChartText::share(double share)
{
    return QString::fromStdString(report::percent(share, numberStyle()));
}

QString ChartText::alignedShare(double share)
{
    return QString::fromStdString(report::percentAligned(share, numberStyle()));
}

QString ChartText::seriesName(const ChartSeries &series)
{
    const QString language =
        series.languages.empty() ? QString() : QString::fromStdString(series.languages.front());
    switch (series.kind) {
    case SeriesKind::Language:
        return series.colour == report::LanguageColour::Assembly ? tr("Assembly") : language;
    case SeriesKind::SafePart:
        return tr("%1, safe", "a language's safe code").arg(language);
    case SeriesKind::UnsafeRegions:
        return series.languages.size() == 1
                   ? tr("%1, unsafe (R1)", "a language's unsafe regions").arg(language)
                   : tr("Unsafe regions (R1)");
    case SeriesKind::OtherSafe:
        return tr("Other safe", "languages");
    case SeriesKind::OtherUnsafe:
        return tr("Other, not safe", "languages");
    case SeriesKind::Mixed:
        return tr("Mixed", "languages that are neither safe nor unsafe");
    case SeriesKind::BlockLines:
        return tr("R0", "lines in unsafe blocks");
    case SeriesKind::Blocks:
        return tr("Blocks", "unsafe blocks");
    case SeriesKind::Exposed:
        return tr("Exposed lines");
    }
    return language;
}

QString ChartText::seriesMembers(const ChartSeries &series)
{
    if (series.languages.size() < 2)
        return {};
    QStringList names;
    for (const std::string &language : series.languages)
        names << QString::fromStdString(language);
    return names.join(QStringLiteral(", "));
}

QString ChartText::tick(const report::TimeTick &tick, CalendarUnit unit, bool first)
{
    const QDate day = QDateTime::fromSecsSinceEpoch(tick.at, Qt::UTC).date();
    const QString year = QString::number(day.year());
    if (unit == CalendarUnit::Year)
        return year;
    if (unit == CalendarUnit::Day || unit == CalendarUnit::Week)
        return first ? Format::date(tick.at)
                     : QLocale().toString(day, tr("d MMM", "format of a day on an axis"));
    if (day.month() == 1)
        return year;
    return first ? Format::monthOf(tick.at)
                 : QLocale().toString(day, tr("MMM", "format of a month on an axis"));
}

QString ChartText::emptySince(const ChartData &data)
{
    if (!data.emptySince)
        return {};
    const QString date = Format::date(*data.emptySince);
    return data.step == Step::Day ? tr("no code since %1").arg(date)
                                  : tr("no code since %1 at the latest").arg(date);
}

QString ChartText::summary(const QString &title, const ChartData &data)
{
    if (data.empty())
        return tr("%1: no data.").arg(title);
    QStringList parts;
    for (auto series = data.series.rbegin(); series != data.series.rend(); ++series) {
        const auto value = series->last();
        if (!value)
            continue;
        const QString name = QString::fromStdString(series->name);
        const QString number = Format::count(static_cast<std::uint64_t>(*value));
        const auto &whole = data.moments.back().whole;
        if (data.shares) {
            parts << tr("%1 %2", "series, value").arg(name, share(*value));
            continue;
        }
        parts << (whole && *whole > 0 ? tr("%1 %2 (%3)", "series, value, share")
                                            .arg(name, number, share(*value / *whole))
                                      : tr("%1 %2", "series, value").arg(name, number));
    }
    const QString from = Format::date(data.moments.front().date);
    const QString to = Format::date(data.moments.back().date);
    if (data.emptySince)
        return tr("%1, %2 to %3: %4.", "title, dates, since when there is no code")
            .arg(title, from, to, emptySince(data));
    return tr("%1, %2 to %3; at the end %4.")
        .arg(title, from, to, parts.join(QStringLiteral(", ")));
}

void translateNames(ChartData &data)
{
    for (ChartSeries &series : data.series)
        series.name = ChartText::seriesName(series).toStdString();
}

} // namespace ferrograph::ui
