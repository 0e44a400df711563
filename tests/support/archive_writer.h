// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace ferrograph::test
{

// One file of an archive that a test writes.
struct ArchiveEntry {
    QByteArray path;
    QByteArray content;
};

enum class ArchiveKind { Zip, Tar, TarGz, TarXz, Gz, Zst, Bz2 };

// The bytes of an archive; the compressed kinds without "Tar" hold the first entry's content alone.
QByteArray archiveOf(ArchiveKind kind, const QList<ArchiveEntry> &entries);

} // namespace ferrograph::test
