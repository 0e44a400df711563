// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <QString>
#include <QTemporaryDir>

namespace ferrograph::test
{

// The clock of everything that is drawn: 1 April 2025, 09:12 UTC, shortly after the samples' last
// commit.
inline constexpr Seconds today = 1743498720;

// The sample portfolio (scripts/make-samples) scanned into a database of its own. Every scan ended
// at `today`, so that a picture shows the same date on every run.
class SampleDatabase
{
public:
    SampleDatabase();

    QString samples() const { return m_folder.filePath(QStringLiteral("samples")); }
    QString file() const { return m_folder.filePath(QStringLiteral("samples.db")); }
    QString folder() const { return m_folder.path(); }

    // A copy that a test may change.
    QString copy(const QString &name) const;

private:
    QTemporaryDir m_folder;
};

// The repositories of scripts/make-samples, made below `target`.
void makeSamples(const QString &target);

// Writes `when` as the end of every scan in the database.
void pretendScannedAt(const QString &database, Seconds when);

} // namespace ferrograph::test
