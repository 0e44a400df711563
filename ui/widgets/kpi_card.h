// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/sparkline.h"

#include <QAbstractButton>

#include <optional>

namespace ferrograph::ui
{

class WidgetPainter;

// One figure of a project.
struct Kpi {
    QString title;    // "Exposed share"
    QString value;    // "85.1"; empty: nothing to say, `note` says why
    QString unit;     // "%"
    QString emphasis; // "−0.4 pts"
    QString note;     // "in 12 months"
    SparkValues line;
    bool warm = true;
    bool findings = false;          // neither warm nor cool: the colour of findings
    std::optional<double> progress; // a bar instead of the sparkline
    QString action;                 // shown as a link instead of the note: "Set a target…"
};

// A card with one figure, 104 high. The whole card is a link to the figure's page.
class KpiCard : public QAbstractButton
{
    Q_OBJECT
public:
    explicit KpiCard(QWidget *parent = nullptr);

    void show(Kpi kpi);
    const Kpi &kpi() const { return m_kpi; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int paintValue(WidgetPainter &painter, const QRect &inner) const;
    void paintFoot(WidgetPainter &painter, const QRect &inner) const;

    Kpi m_kpi;
};

} // namespace ferrograph::ui
