// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/mix_bar.h"

#include "core/report/chart_data.h"
#include "ui/charts/chart_painting.h"
#include "ui/charts/chart_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace ferrograph::ui
{
namespace
{

constexpr double leastWidth = 2;
constexpr double gap = 1;
constexpr double radius = 2;

double sumOf(const std::vector<MixPart> &parts)
{
    return std::accumulate(parts.begin(), parts.end(), 0.0,
                           [](double sum, const MixPart &part) { return sum + part.value; });
}

// Widths that fill `room`; the narrowest are widened at the cost of the widest.
std::vector<double> widthsOf(const std::vector<MixPart> &parts, double room)
{
    const double all = sumOf(parts);
    std::vector<double> widths;
    double excess = 0;
    for (const MixPart &part : parts) {
        const double exact = room * part.value / all;
        widths.push_back(std::max(leastWidth, exact));
        excess += widths.back() - exact;
    }
    const auto widest = std::max_element(widths.begin(), widths.end());
    *widest = std::max(leastWidth, *widest - excess);
    return widths;
}

} // namespace

std::vector<MixPart> mixOf(const report::ChartData &data)
{
    std::vector<MixPart> parts;
    for (const report::ChartSeries &series : data.series) {
        const double value = series.last().value_or(0);
        if (value > 0)
            parts.push_back({series.colour, value, ChartText::seriesName(series)});
    }
    return parts;
}

QString mixText(const std::vector<MixPart> &parts)
{
    const double all = sumOf(parts);
    QStringList texts;
    for (const MixPart &part : parts) {
        texts << ChartText::tr("%1 %2", "language, share")
                     .arg(part.name, ChartText::share(part.value / all));
    }
    return texts.isEmpty() ? ChartText::tr("no code") : texts.join(QStringLiteral(", "));
}

void paintMixBar(QPainter *painter, const QRectF &box, const std::vector<MixPart> &parts,
                 report::Appearance appearance)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (parts.empty()) {
        painter->setPen(QPen(tokens().border, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter->restore();
        return;
    }
    QPainterPath outline;
    outline.addRoundedRect(box, radius, radius);
    painter->setClipPath(outline);
    const auto widths = widthsOf(parts, box.width() - gap * static_cast<double>(parts.size() - 1));
    double left = box.left();
    for (std::size_t index = 0; index < parts.size(); ++index) {
        report::SeriesInk ink = report::ink(parts[index].colour, appearance);
        if (ink.opacity > 0.5)
            ink.opacity = 1; // a thin bar needs its full colour
        const double right = left + widths[index];
        const report::Polyline top = {{left, box.top()}, {right, box.top()}};
        const report::Polyline bottom = {{left, box.bottom()}, {right, box.bottom()}};
        paintBand(painter, top, bottom, ink);
        left = right + gap;
    }
    painter->restore();
}

MixBar::MixBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MixBar::setParts(std::vector<MixPart> parts)
{
    m_parts = std::move(parts);
    setToolTip(mixText(m_parts));
    setAccessibleName(mixText(m_parts));
    update();
}

QSize MixBar::sizeHint() const
{
    return {200, 10};
}

void MixBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMixBar(&painter, rect(), m_parts, appearanceOf(Theme::scheme()));
}

} // namespace ferrograph::ui
