// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

class QPainter;
class QRectF;

namespace ferrograph::ui
{

// What an icon's `currentColor` becomes, looked up each time it is drawn, so that a change of
// scheme needs no new icons.
enum class IconTint { Text, Muted, Faint, Accent, OnAccent, Better, Attention, Worse };

// One of our own drawings in resources/icons by name ("search"). 24 px grid, 1.8 stroke.
QIcon icon(const QString &name, IconTint tint = IconTint::Text);

void paintIcon(QPainter *painter, const QRectF &box, const QString &name, const QColor &color);

// The mark of the product in the colours of the scheme that is shown.
void paintLogo(QPainter *painter, const QRectF &box);

} // namespace ferrograph::ui
