// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QString>

class QWidget;

namespace ferrograph::test
{

// A widget as it is painted, `scale` times as large.
QImage render(QWidget &widget, double scale = 1);

// The window's faces are there: pictures of text can be compared.
bool hasPictureFonts();

// What is different from tests/ui/golden/NAME.png; empty when nothing is. Where they differ, the
// picture and the differences are written to golden-failures/ of the build folder. With
// FERROGRAPH_UPDATE_GOLDEN set, the picture is written as the new one instead.
QString goldenDifference(const QImage &image, const QString &name);

// The same for words.
QString goldenDifference(const QString &text, const QString &name);

} // namespace ferrograph::test
