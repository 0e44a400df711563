// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

class QPainter;

namespace ferrograph::ui
{

void paintProgress(QPainter *painter, const QRectF &box, std::optional<double> share,
                   const QColor &color);

// A bar of 4 or 6 pixels. Not focusable; its words stand beside it.
class ThinProgress : public QWidget
{
    Q_OBJECT
public:
    explicit ThinProgress(int height = 4, QWidget *parent = nullptr);

    void setShare(std::optional<double> share); // nothing: not known
    void setColor(const QColor &color);         // default: accent
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_height;
    std::optional<double> m_share;
    QColor m_color;
};

} // namespace ferrograph::ui
