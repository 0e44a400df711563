// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/shared_data.h"

#include <QFileInfo>

namespace ferrograph::test
{

QString dataPath(const QString &name)
{
    return QStringLiteral(FERROGRAPH_SOURCE_DIR "/tests/data/") + name;
}

QString sharedPath(const QString &name)
{
    const QString path = QStringLiteral(FERROGRAPH_SOURCE_DIR "/../shared/") + name;
    return QFileInfo::exists(path) ? QFileInfo(path).absoluteFilePath() : QString();
}

} // namespace ferrograph::test
