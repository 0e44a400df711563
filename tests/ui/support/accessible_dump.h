// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace ferrograph::test
{

// What a screen reader finds below a widget, one line for each thing that has a name or can be
// used, indented by depth: role, name, description. Cells of tables are left out.
QString accessibleDump(QWidget &widget);

// Things that the keyboard reaches and that have no name.
QStringList namelessFocusables(QWidget &widget);

} // namespace ferrograph::test
