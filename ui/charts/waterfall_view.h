// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace ferrograph::ui
{

// How a part of a change is drawn: by what became of the lines.
enum class WaterfallInk {
    Whole,    // the two ends
    Replaced, // by memory-safe code: blue
    Gone,     // without replacement: grey
    Moved,    // elsewhere: grey, dashed
    Came,     // newly unsafe: warm, hatched
};

struct WaterfallBar {
    QString label;
    double value = 0; // of an end its height, else the change
    WaterfallInk ink = WaterfallInk::Gone;
};

// From one value over its changes to another; the bars add up. Left and Right choose a part.
class WaterfallView : public QWidget
{
    Q_OBJECT
public:
    explicit WaterfallView(QWidget *parent = nullptr);

    void setBars(std::vector<WaterfallBar> bars);
    const std::vector<WaterfallBar> &bars() const { return m_bars; }
    void setCurrent(int bar); // of the parts; -1: none
    int current() const { return m_current; }

    QSize sizeHint() const override { return {700, 260}; }
    QSize minimumSizeHint() const override { return {360, 200}; }

Q_SIGNALS:
    void chosen(int bar); // by the user; always a part

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isPart(int bar) const;
    void choose(int bar);
    double slot() const;
    void paintBar(class QPainter &painter, const QRectF &box, const WaterfallBar &bar) const;

    std::vector<WaterfallBar> m_bars;
    int m_current = -1;
};

} // namespace ferrograph::ui
