// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/format.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>

#include <cmath>

namespace ferrograph::ui
{
namespace
{

const QChar minus(0x2212);
const QChar noBreak(0x00A0);

// Keeps a sign before its number where words run from right to left.
QString leftToRight()
{
    const bool needed = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    return needed ? QString(QChar(0x200E)) : QString();
}

QString decimal(double value, int digits)
{
    QString text = QLocale().toString(value, 'f', digits);
    return text.replace(QLatin1Char('-'), minus);
}

} // namespace

QString Format::count(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString Format::shortCount(std::uint64_t value)
{
    const auto number = static_cast<double>(value);
    if (value < 1000)
        return count(value);
    if (value < 9950)
        return tr("%1k", "thousands").arg(decimal(number / 1e3, 1));
    if (value < 999500)
        return tr("%1k", "thousands").arg(decimal(number / 1e3, 0));
    if (value < 9950000)
        return tr("%1M", "millions").arg(decimal(number / 1e6, 1));
    return tr("%1M", "millions").arg(decimal(number / 1e6, 0));
}

QString Format::signedCount(std::int64_t value)
{
    if (value == 0)
        return count(0);
    // The magnitude of the smallest value has no signed form.
    const auto magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    return leftToRight() + (value < 0 ? QString(minus) : QStringLiteral("+")) + count(magnitude);
}

QString Format::percentNumber(double share)
{
    if (share > 0 && share < 0.0005)
        return QStringLiteral("<") + noBreak + decimal(0.1, 1);
    if (share < 1 && share >= 0.9995)
        return QStringLiteral(">") + noBreak + decimal(99.9, 1);
    return decimal(share * 100, 1);
}

QString Format::percent(double share)
{
    return percentNumber(share) + noBreak + QLatin1Char('%');
}

QString Format::points(double difference)
{
    const double shown = std::round(difference * 1000) / 10;
    const QString number = decimal(shown == 0 ? 0.0 : shown, 1);
    return leftToRight() + tr("%1 pts", "percentage points")
                               .arg(shown > 0 ? QLatin1Char('+') + number : number)
                               .replace(QLatin1Char(' '), noBreak);
}

QString Format::date(Seconds moment)
{
    const QDate day = QDateTime::fromSecsSinceEpoch(moment, Qt::UTC).date();
    return QLocale().toString(day, tr("d MMM yyyy", "format of a date"));
}

QString Format::monthOf(Seconds moment)
{
    const QDate day = QDateTime::fromSecsSinceEpoch(moment, Qt::UTC).date();
    return QLocale().toString(day, tr("MMM yyyy", "format of a month"));
}

QString Format::localTime(Seconds moment)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(moment);
    return QLocale().toString(local.date(), tr("d MMM yyyy", "format of a date")) +
           QStringLiteral(", ") + local.toString(QStringLiteral("HH:mm"));
}

QString Format::age(Seconds then, Seconds now)
{
    constexpr Seconds minute = 60;
    constexpr Seconds hour = 60 * minute;
    constexpr Seconds day = 24 * hour;
    const Seconds passed = now - then;
    if (passed < minute)
        return tr("just now");
    if (passed < hour)
        return tr("%1 min ago").arg(passed / minute);
    if (passed < day)
        return tr("%1 h ago").arg(passed / hour);
    if (passed < 2 * day)
        return tr("yesterday");
    if (passed < 61 * day)
        return tr("%1 d ago").arg(passed / day);
    if (passed < 730 * day)
        return tr("%n month(s) ago", nullptr, static_cast<int>(passed * 100 / (3044 * day)));
    return tr("%n year(s) ago", nullptr, static_cast<int>(passed * 100 / (36525 * day)));
}

QString Format::duration(double seconds)
{
    const auto whole = static_cast<std::int64_t>(std::llround(std::max(seconds, 0.0)));
    if (whole < 60)
        return tr("%1 s", "seconds").arg(whole);
    const std::int64_t minutes = (whole + 30) / 60;
    if (minutes < 60)
        return tr("%1 min", "minutes").arg(minutes);
    return tr("%1 h %2 min", "hours and minutes").arg(minutes / 60).arg(minutes % 60);
}

QString Format::bytes(std::uint64_t value)
{
    return QLocale().formattedDataSize(static_cast<qint64>(value), 1, QLocale::DataSizeSIFormat);
}

QString Format::shortCommit(const std::string &hex)
{
    return QString::fromStdString(hex.substr(0, 8));
}

} // namespace ferrograph::ui
