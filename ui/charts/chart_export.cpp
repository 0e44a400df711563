// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_export.h"

#include "ui/charts/chart_canvas.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace ferrograph::ui
{
namespace
{

constexpr int titleHeight = 32;
constexpr int recipeHeight = 28;
constexpr int margin = 16;
constexpr int dotsPerInch = 96;

enum class Ink { Pixels, Vectors };

void paintSheet(QPaintDevice *device, const ChartSheet &sheet, Ink ink)
{
    const Tokens &t = tokensOf(Scheme::Light);
    ChartScene scene = sheet.scene;
    scene.appearance = report::Appearance::Light;
    const QSize inner = sheet.size - QSize(2 * margin, titleHeight + recipeHeight + margin);
    const ChartLayout layout = layOut(scene, inner);
    ChartCanvas canvas;
    canvas.resize(inner);
    canvas.display(scene, layout);

    QCPPainter painter(device);
    if (ink == Ink::Vectors) {
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
    }
    painter.fillRect(QRect(QPoint(0, 0), sheet.size), t.card);
    painter.setPen(t.text);
    painter.setFont(roleFont(TextRole::CardTitle));
    painter.drawText(QRectF(margin, margin / 2, inner.width(), titleHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, sheet.title);
    painter.setPen(t.muted);
    painter.setFont(roleFont(TextRole::Axis));
    painter.drawText(QRectF(margin, sheet.size.height() - recipeHeight, inner.width(), 20),
                     Qt::AlignLeft | Qt::AlignVCenter, sheet.recipe);
    painter.translate(margin, titleHeight + margin / 2);
    canvas.toPainter(&painter, inner.width(), inner.height());
}

QByteArray svgOf(const ChartSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sheet.size);
    generator.setViewBox(QRect(QPoint(0, 0), sheet.size));
    generator.setResolution(dotsPerInch);
    generator.setTitle(sheet.title);
    generator.setDescription(sheet.recipe);
    paintSheet(&generator, sheet, Ink::Vectors);
    return bytes;
}

QByteArray pdfOf(const ChartSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(sheet.size) * 72.0 / dotsPerInch, QPageSize::Point, {},
                                 QPageSize::ExactMatch));
    writer.setTitle(sheet.title);
    writer.setCreator(QStringLiteral("Ferrograph"));
    paintSheet(&writer, sheet, Ink::Vectors);
    return bytes;
}

QByteArray pngOf(const ChartSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chartImage(sheet, 2).save(&buffer, "PNG");
    return bytes;
}

} // namespace

QImage chartImage(const ChartSheet &sheet, double scale)
{
    QImage image(sheet.size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    paintSheet(&image, sheet, Ink::Pixels);
    return image;
}

Result<void> exportChart(const ChartSheet &sheet, const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    if (ending == QLatin1String("svg"))
        bytes = svgOf(sheet);
    else if (ending == QLatin1String("pdf"))
        bytes = pdfOf(sheet);
    else if (ending == QLatin1String("png"))
        bytes = pngOf(sheet);
    else
        return failure(ErrorCode::Usage, file.toStdString(), "not a name for a chart", {},
                       "end it in .png, .svg or .pdf");
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() ||
        !target.commit())
        return failure(ErrorCode::System, file.toStdString(), target.errorString().toStdString());
    return {};
}

} // namespace ferrograph::ui
