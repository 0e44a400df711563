// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace ferrograph::test
{

struct CliResult {
    int status = -1; // -1: ended by a signal
    QByteArray out;
    QByteArray err;

    QJsonObject json() const;         // of stdout; fails the test when it is none
    QList<QStringList> csv() const;   // rows of stdout, header first
    QByteArray line(int index) const; // of stdout
    QString text() const;             // status and both streams, for failure messages
};

// The program ferrograph with a database of its own in a fresh folder.
class Cli
{
public:
    QString folder() const { return m_folder.path(); }
    QString database() const { return m_folder.filePath(QStringLiteral("posture.db")); }
    static QString program();

    CliResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    QJsonObject json(QStringList arguments) const; // --format json, which must succeed

private:
    QTemporaryDir m_folder;
};

// The names of an object's members, sorted.
QStringList keysOf(const QJsonObject &object);

} // namespace ferrograph::test

// The failing test prints what the program said.
#define QCOMPARE_STATUS(result, expected)                                                          \
    QVERIFY2((result).status == (expected), qPrintable((result).text()))
