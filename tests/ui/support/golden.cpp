// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/golden.h"

#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cstdlib>

namespace ferrograph::test
{
namespace
{

// Qt blends with other instructions on other processors, which may round otherwise.
constexpr int sameColour = 2;

QString goldenFile(const QString &name)
{
    return QDir(QStringLiteral(FERROGRAPH_GOLDEN_FOLDER)).filePath(name);
}

QString failureFile(const QString &name)
{
    QDir().mkpath(QStringLiteral(FERROGRAPH_GOLDEN_FAILURES));
    return QDir(QStringLiteral(FERROGRAPH_GOLDEN_FAILURES)).filePath(name);
}

bool updating()
{
    return qEnvironmentVariableIsSet("FERROGRAPH_UPDATE_GOLDEN");
}

bool same(QRgb one, QRgb two)
{
    return std::abs(qRed(one) - qRed(two)) <= sameColour &&
           std::abs(qGreen(one) - qGreen(two)) <= sameColour &&
           std::abs(qBlue(one) - qBlue(two)) <= sameColour;
}

} // namespace

QImage render(QWidget &widget, double scale)
{
    QImage image(widget.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::black);
    widget.render(&image);
    return image;
}

bool hasPictureFonts()
{
    return QFontDatabase::hasFamily(QStringLiteral("Roboto")) &&
           QFontDatabase::hasFamily(QStringLiteral("JetBrains Mono"));
}

QString goldenDifference(const QImage &image, const QString &name)
{
    const QString file = name + QStringLiteral(".png");
    if (updating())
        return image.save(goldenFile(file), "PNG", 0) ? QString() : goldenFile(file);
    QImage wanted = QImage(goldenFile(file)).convertToFormat(QImage::Format_RGB32);
    if (wanted.size() != image.size()) {
        image.save(failureFile(file), "PNG");
        return QStringLiteral("%1 is %2 x %3, not %4 x %5")
            .arg(file)
            .arg(image.width())
            .arg(image.height())
            .arg(wanted.width())
            .arg(wanted.height());
    }
    QRect where;
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (same(image.pixel(x, y), wanted.pixel(x, y)))
                continue;
            where |= QRect(x, y, 1, 1);
            ++count;
        }
    }
    if (count == 0)
        return {};
    image.save(failureFile(file), "PNG");
    QPainter painter(&wanted);
    painter.setPen(QPen(Qt::magenta, 2));
    painter.drawRect(where.adjusted(-3, -3, 3, 3));
    painter.end();
    wanted.save(failureFile(name + QStringLiteral(".wanted.png")), "PNG");
    return QStringLiteral("%1: %2 pixels differ, between (%3, %4) and (%5, %6); see %7")
        .arg(file)
        .arg(count)
        .arg(where.left())
        .arg(where.top())
        .arg(where.right())
        .arg(where.bottom())
        .arg(failureFile(file));
}

QString goldenDifference(const QString &text, const QString &name)
{
    const QString file = name + QStringLiteral(".txt");
    QFile golden(goldenFile(file));
    if (updating()) {
        const bool written = golden.open(QIODevice::WriteOnly) && golden.write(text.toUtf8()) >= 0;
        return written ? QString() : golden.errorString();
    }
    if (!golden.open(QIODevice::ReadOnly))
        return golden.errorString();
    const QStringList wanted = QString::fromUtf8(golden.readAll()).split(QLatin1Char('\n'));
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(wanted.size(), lines.size()); ++i) {
        if (wanted.value(i) == lines.value(i))
            continue;
        QFile failure(failureFile(file));
        if (failure.open(QIODevice::WriteOnly))
            failure.write(text.toUtf8());
        return QStringLiteral("%1, line %2: “%3”, not “%4”")
            .arg(file)
            .arg(i + 1)
            .arg(lines.value(i), wanted.value(i));
    }
    return {};
}

} // namespace ferrograph::test
