// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"

#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QtTest>

namespace ferrograph::test
{

QString CliResult::text() const
{
    return QStringLiteral("status %1\nstdout:\n%2\nstderr:\n%3")
        .arg(status)
        .arg(QString::fromUtf8(out), QString::fromUtf8(err));
}

QJsonObject CliResult::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    if (!document.isObject())
        qFatal("no JSON object: %s\n%s", qPrintable(error.errorString()), qPrintable(text()));
    return document.object();
}

QList<QStringList> CliResult::csv() const
{
    QList<QStringList> rows;
    QStringList row;
    QByteArray field;
    bool quoted = false;
    for (int i = 0; i < out.size(); ++i) {
        const char c = out[i];
        if (quoted && c == '"' && i + 1 < out.size() && out[i + 1] == '"')
            field += out[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == ',' || c == '\r')) {
            row << QString::fromUtf8(field);
            field.clear();
        } else if (!quoted && c == '\n') {
            rows << row;
            row.clear();
        } else
            field += c;
    }
    return rows;
}

QByteArray CliResult::line(int index) const
{
    return out.split('\n').value(index);
}

QString Cli::program()
{
    return QStringLiteral(FERROGRAPH_PROGRAM);
}

CliResult Cli::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FERROGRAPH_DATABASE"), database());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder());
    process.start(program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(300000))
        qFatal("ferrograph %s does not end", qPrintable(arguments.join(QLatin1Char(' '))));
    CliResult result;
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    if (process.exitStatus() == QProcess::NormalExit)
        result.status = process.exitCode();
    return result;
}

QJsonObject Cli::json(QStringList arguments) const
{
    arguments << QStringLiteral("--format") << QStringLiteral("json");
    const CliResult result = run(arguments);
    if (result.status != 0)
        qFatal("%s: %s", qPrintable(arguments.join(QLatin1Char(' '))), qPrintable(result.text()));
    return result.json();
}

QStringList keysOf(const QJsonObject &object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

} // namespace ferrograph::test
