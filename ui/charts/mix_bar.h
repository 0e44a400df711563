// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/palette.h"

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace ferrograph::report
{
struct ChartData;
}

namespace ferrograph::ui
{

// One part of a language mix.
struct MixPart {
    report::LanguageColour colour = report::LanguageColour::Other;
    double value = 0;
    QString name;
};

// The parts at the last moment of a chart of code, without those that are 0.
std::vector<MixPart> mixOf(const report::ChartData &data);

// "C 78 %, Rust, safe 22 %": for tool tips and screen readers.
QString mixText(const std::vector<MixPart> &parts);

// A bar split by the parts, a pixel apart; an empty frame when there is no code. A part that is
// there is at least 2 px wide.
void paintMixBar(QPainter *painter, const QRectF &box, const std::vector<MixPart> &parts,
                 report::Appearance appearance);

class MixBar : public QWidget
{
    Q_OBJECT
public:
    explicit MixBar(QWidget *parent = nullptr);

    void setParts(std::vector<MixPart> parts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<MixPart> m_parts;
};

} // namespace ferrograph::ui
