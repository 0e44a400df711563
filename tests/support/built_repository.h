// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace ferrograph::test
{

// A git repository that a test builds, commit by commit, with the git program. Dates are given,
// author and committer are fixed, so ids are the same on every run.
class BuiltRepository
{
public:
    BuiltRepository();

    QString path() const { return m_folder.path() + QStringLiteral("/repository"); }
    std::string stdPath() const { return path().toStdString(); }

    void write(const QString &file, const QByteArray &content); // in the work tree
    void remove(const QString &file);
    // Adds everything, commits at `date` (ISO, UTC) and answers the commit's id in hex.
    QString commit(const QString &message, const QString &date);
    // Runs git in the repository; fails the test on a non-zero exit. Answers stdout, trimmed.
    QString git(const QStringList &arguments, const QByteArray &input = {});

private:
    QTemporaryDir m_folder;
    QString m_date = QStringLiteral("2020-01-01T00:00:00Z");
};

} // namespace ferrograph::test
