// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/git/git_program.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QtTest>

// libgit2 1.5 loses its match data for each setting that its regular expression does not match:
// when it opens a repository of format version 1 and when it connects to a remote
// (src/util/regexp.c).
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libpcre2-8.so\n";
}

namespace ferrograph::test
{

QByteArray runGit(const QString &folder, const QStringList &arguments, const QByteArray &input)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *role : {"AUTHOR", "COMMITTER"}) {
        environment.insert(QStringLiteral("GIT_%1_NAME").arg(QLatin1String(role)),
                           QStringLiteral("A"));
        environment.insert(QStringLiteral("GIT_%1_EMAIL").arg(QLatin1String(role)),
                           QStringLiteral("a@example.org"));
        environment.insert(QStringLiteral("GIT_%1_DATE").arg(QLatin1String(role)),
                           QStringLiteral("2021-02-03T04:05:06Z"));
    }
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("git"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000) || process.exitCode() != 0) {
        qFatal("git %s: %s", qPrintable(arguments.join(QLatin1Char(' '))),
               process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput();
}

git::ObjectId idOf(const QString &hex)
{
    const auto id = git::ObjectId::fromHex(hex.trimmed().toStdString());
    if (!id)
        qFatal("not an object id: %s", qPrintable(hex));
    return *id;
}

git::ObjectId writeObject(const QString &folder, const QString &kind, const QByteArray &bytes)
{
    return idOf(QString::fromLatin1(
        runGit(folder,
               {QStringLiteral("hash-object"), QStringLiteral("-t"), kind,
                QStringLiteral("--literally"), QStringLiteral("-w"), QStringLiteral("--stdin")},
               bytes)));
}

QByteArray treeEntry(const QByteArray &mode, const QByteArray &name, const git::ObjectId &id)
{
    QByteArray entry = mode + ' ' + name;
    entry.append('\0');
    for (const std::uint8_t byte : id.bytes)
        entry.append(static_cast<char>(byte));
    return entry;
}

QByteArray commitBytes(const git::ObjectId &tree, const QList<git::ObjectId> &parents,
                       qint64 seconds)
{
    QByteArray bytes = "tree " + QByteArray::fromStdString(tree.hex()) + '\n';
    for (const git::ObjectId &parent : parents)
        bytes += "parent " + QByteArray::fromStdString(parent.hex()) + '\n';
    const QByteArray person = " A <a@example.org> " + QByteArray::number(seconds) + " +0000\n";
    return bytes + "author" + person + "committer" + person + "\nmessage\n";
}

git::ObjectId revision(const QString &folder, const QString &name)
{
    return idOf(QString::fromLatin1(runGit(folder, {QStringLiteral("rev-parse"), name})));
}

QString looseFile(const QString &gitFolder, const git::ObjectId &id)
{
    const QString hex = QString::fromStdString(id.hex());
    return gitFolder + QStringLiteral("/objects/") + hex.left(2) + QLatin1Char('/') + hex.mid(2);
}

} // namespace ferrograph::test
