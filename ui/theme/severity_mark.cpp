// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/severity_mark.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPolygonF>

namespace ferrograph::ui
{

using findings::Severity;
using report::LanguageColour;

LanguageColour severityColour(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return LanguageColour::Critical;
    case Severity::High:
        return LanguageColour::High;
    case Severity::Medium:
        return LanguageColour::Medium;
    case Severity::Low:
        return LanguageColour::Low;
    case Severity::Info:
    case Severity::Unknown:
        break;
    }
    return LanguageColour::Minor;
}

bool isSeverity(LanguageColour colour)
{
    return colour >= LanguageColour::Critical && colour <= LanguageColour::Minor;
}

Severity severityOf(LanguageColour colour)
{
    for (const Severity each :
         {Severity::Critical, Severity::High, Severity::Medium, Severity::Low}) {
        if (severityColour(each) == colour)
            return each;
    }
    return Severity::Unknown;
}

void paintSeverityMark(QPainter *painter, const QRectF &box, Severity severity,
                       report::Appearance appearance)
{
    const report::SeriesInk ink = report::ink(severityColour(severity), appearance);
    const QPointF centre = box.center();
    const double half = std::min(box.width(), box.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(toColor(ink.line), 1));
    painter->setBrush(toColor(ink.fill));
    const auto at = [&](double x, double y) {
        return QPointF(centre.x() + x * half, centre.y() + y * half);
    };
    switch (severity) {
    case Severity::Critical:
        painter->drawPolygon(QPolygonF({at(0, -1.1), at(1.1, 0), at(0, 1.1), at(-1.1, 0)}));
        break;
    case Severity::High:
        painter->drawPolygon(QPolygonF({at(0, -0.9), at(1, 0.8), at(-1, 0.8)}));
        break;
    case Severity::Medium:
        painter->drawRect(QRectF(at(-0.8, -0.8), at(0.8, 0.8)));
        break;
    case Severity::Low:
        painter->drawEllipse(centre, half * 0.85, half * 0.85);
        break;
    case Severity::Info:
    case Severity::Unknown:
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(centre, half * 0.6, half * 0.6);
        break;
    }
    painter->restore();
}

QString SeverityText::name(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return tr("Critical", "severity");
    case Severity::High:
        return tr("High", "severity");
    case Severity::Medium:
        return tr("Medium", "severity");
    case Severity::Low:
        return tr("Low", "severity");
    case Severity::Info:
        return tr("Info", "severity");
    case Severity::Unknown:
        break;
    }
    return tr("Unknown", "severity");
}

} // namespace ferrograph::ui
