// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace ferrograph::ui
{

// The languages the window speaks, as ISO 639 codes: "en", "de".
QStringList languages();

// Makes the window speak "en", "de" or, for "system", what the desktop speaks, and write numbers
// and dates its way. English where there is no translation. Before the first widget.
void applyLanguage(const QString &choice);

} // namespace ferrograph::ui
