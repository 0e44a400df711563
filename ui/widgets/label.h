// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/fonts.h"

#include <QLabel>

namespace ferrograph::ui
{

// The colour of a text by its meaning; follows the scheme.
enum class TextColor { Text, Muted, Attention, Worse, Better };

void setTextColor(QLabel *label, TextColor color);

// A plain-text label (data never becomes markup) in one of the window's sizes.
QLabel *makeLabel(const QString &text, TextRole role, TextColor color = TextColor::Text,
                  QWidget *parent = nullptr);

// A one-line label that gives way: cut with an ellipsis, whole in its tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(TextRole role, TextColor color = TextColor::Text,
                         QWidget *parent = nullptr);

    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace ferrograph::ui
