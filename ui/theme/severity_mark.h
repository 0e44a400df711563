// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/findings/taxonomy.h"
#include "core/report/palette.h"

#include <QCoreApplication>
#include <QRectF>
#include <QString>

class QPainter;

namespace ferrograph::ui
{

// The ink of a severity in charts.
report::LanguageColour severityColour(findings::Severity severity);
bool isSeverity(report::LanguageColour colour);
findings::Severity severityOf(report::LanguageColour colour); // Unknown for the rest

// Colour never stands alone: critical is a diamond, high a triangle, medium a square, low a circle,
// the rest a small ring.
void paintSeverityMark(QPainter *painter, const QRectF &box, findings::Severity severity,
                       report::Appearance appearance);

class SeverityText
{
    Q_DECLARE_TR_FUNCTIONS(SeverityText)
public:
    static QString name(findings::Severity severity); // "Critical"
};

} // namespace ferrograph::ui
