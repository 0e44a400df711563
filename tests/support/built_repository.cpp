// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/built_repository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QtTest>

namespace ferrograph::test
{

BuiltRepository::BuiltRepository()
{
    QDir().mkpath(path());
    git({QStringLiteral("init"), QStringLiteral("--quiet"),
         QStringLiteral("--initial-branch=main")});
}

void BuiltRepository::write(const QString &file, const QByteArray &content)
{
    const QString full = path() + QLatin1Char('/') + file;
    QDir().mkpath(QFileInfo(full).path());
    QFile out(full);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(full));
}

void BuiltRepository::remove(const QString &file)
{
    const QString full = path() + QLatin1Char('/') + file;
    if (QFileInfo(full).isDir())
        QDir(full).removeRecursively();
    else
        QFile::remove(full);
}

QString BuiltRepository::commit(const QString &message, const QString &date)
{
    m_date = date;
    git({QStringLiteral("add"), QStringLiteral("--all")});
    git({QStringLiteral("commit"), QStringLiteral("--quiet"), QStringLiteral("--allow-empty"),
         QStringLiteral("--message"), message});
    return git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
}

QString BuiltRepository::git(const QStringList &arguments, const QByteArray &input)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *role : {"AUTHOR", "COMMITTER"}) {
        environment.insert(QStringLiteral("GIT_%1_NAME").arg(QLatin1String(role)),
                           QStringLiteral("A"));
        environment.insert(QStringLiteral("GIT_%1_EMAIL").arg(QLatin1String(role)),
                           QStringLiteral("a@example.org"));
        environment.insert(QStringLiteral("GIT_%1_DATE").arg(QLatin1String(role)), m_date);
    }
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(path());
    process.start(QStringLiteral("git"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000) || process.exitCode() != 0) {
        qFatal("git %s: %s", qPrintable(arguments.join(QLatin1Char(' '))),
               process.readAllStandardError().constData());
    }
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace ferrograph::test
