// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QSize>
#include <QString>
#include <QStringList>

namespace ferrograph::dashboard
{

// The command line of ferrograph-dashboard, read.
struct Arguments {
    bool help = false;
    bool version = false;
    QString database; // empty: the default one
    QString project;
    QString page;
    QString screenshots; // folder; empty: open the window
    QString detail;      // of the page that is drawn
    QSize size;          // not valid: as it was the last time
    QStringList files;   // offered for import, absolute
    QString helpText;
};

// `arguments` begins with the program's name. Usage names what is wrong.
Result<Arguments> readArguments(const QStringList &arguments);

} // namespace ferrograph::dashboard
