// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"
#include "tests/support/archive_writer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QtTest>

using namespace ferrograph::test;

namespace
{

// A scan by clang's analyser: one result for each line given.
QByteArray scanOf(const QList<int> &lines, const QByteArray &path = "src/a.c")
{
    QByteArray results;
    for (const int line : lines) {
        results +=
            (results.isEmpty() ? "" : ",") +
            QByteArray(R"({"ruleId": "core.NullDereference", "message": {"text": "null"},)"
                       R"("locations": [{"physicalLocation": {"artifactLocation": {"uri": ")") +
            path + R"("}, "region": {"startLine": )" + QByteArray::number(line) +
            R"(, "snippet": {"text": "use)" + QByteArray::number(line) + R"(();"}}}}]})";
    }
    return R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "clang"}}, "results": [)" +
           results + "]}]}";
}

QJsonObject firstImport(const QJsonObject &answer)
{
    return answer.value(QStringLiteral("imports")).toArray().at(0).toObject();
}

} // namespace

class TestCliImport : public QObject
{
    Q_OBJECT

private:
    static QString write(const Cli &cli, const QString &name, const QByteArray &content)
    {
        const QString path = cli.folder() + QLatin1Char('/') + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }

    static QStringList import(const QString &path, const char *date)
    {
        return {QStringLiteral("import"),    path,
                QStringLiteral("--project"), QStringLiteral("p"),
                QStringLiteral("--date"),    QString::fromLatin1(date)};
    }

    static QByteArray databaseHash(const Cli &cli)
    {
        QFile file(cli.database());
        return file.open(QIODevice::ReadOnly)
                   ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                   : QByteArray();
    }

private Q_SLOTS:
    void findingsAreFollowed()
    {
        const Cli cli;
        const auto one = cli.json(
            import(write(cli, QStringLiteral("1.sarif"), scanOf({1, 2, 3})), "2024-01-01"));
        QCOMPARE(firstImport(one).value(QStringLiteral("new")).toInt(), 3);
        const auto two = cli.json(
            import(write(cli, QStringLiteral("2.sarif"), scanOf({2, 3, 4})), "2024-02-01"));
        QCOMPARE(firstImport(two).value(QStringLiteral("new")).toInt(), 1);
        QCOMPARE(firstImport(two).value(QStringLiteral("fixed")).toInt(), 1);
    }

    void theSameFileTwiceChangesNothing()
    {
        const Cli cli;
        const auto path = write(cli, QStringLiteral("1.sarif"), scanOf({1, 2}));
        cli.json(import(path, "2024-01-01"));
        const QByteArray before = databaseHash(cli);
        const auto again = firstImport(cli.json(import(path, "2024-01-01")));
        QVERIFY(again.value(QStringLiteral("unchanged")).toBool());
        QCOMPARE(again.value(QStringLiteral("new")).toInt(), 0);
        QCOMPARE(databaseHash(cli), before);
        // Another date is another run.
        QVERIFY(!firstImport(cli.json(import(path, "2024-02-01")))
                     .value(QStringLiteral("unchanged"))
                     .toBool());
    }

    void whatIsRefusedLeavesTheDatabaseAsItWas()
    {
        const Cli cli;
        cli.json(import(write(cli, QStringLiteral("1.sarif"), scanOf({1})), "2024-01-01"));
        const QByteArray before = databaseHash(cli);
        QByteArray cut = scanOf({1, 2, 3, 4});
        cut.truncate(cut.size() - 20);
        const auto result =
            cli.run(import(write(cli, QStringLiteral("2.sarif"), cut), "2024-02-01"));
        QCOMPARE_STATUS(result, 3);
        QVERIFY2(result.err.contains("line 1, column "), result.err.constData());
        QCOMPARE(databaseHash(cli), before);
    }

    void aDirectoryIsOneScanAndABadFileClosesNothing()
    {
        const Cli cli;
        write(cli, QStringLiteral("one/a.sarif"), scanOf({1, 2}, "src/a.c"));
        write(cli, QStringLiteral("one/b.sarif"), scanOf({1, 2}, "src/b.c"));
        write(cli, QStringLiteral("one/header.sarif"), scanOf({1, 2}, "src/b.c")); // again
        const auto one =
            firstImport(cli.json(import(cli.folder() + QStringLiteral("/one"), "2024-01-01")));
        QCOMPARE(one.value(QStringLiteral("runs")).toInt(), 1);
        QCOMPARE(one.value(QStringLiteral("new")).toInt(), 4);
        write(cli, QStringLiteral("two/a.sarif"), scanOf({2}, "src/a.c"));
        write(cli, QStringLiteral("two/b.sarif"), scanOf({1, 2}, "src/b.c").left(300));
        const auto two = cli.run(import(cli.folder() + QStringLiteral("/two"), "2024-02-01") +
                                 QStringList{QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE_STATUS(two, 5);
        QCOMPARE(firstImport(two.json()).value(QStringLiteral("fixed")).toInt(), 0);
        QCOMPARE(firstImport(two.json()).value(QStringLiteral("new")).toInt(), 0);
    }

    void archivesAndStandardInputAreRead()
    {
        const Cli cli;
        const auto zip = write(
            cli, QStringLiteral("a.zip"),
            archiveOf(ArchiveKind::Zip, {{"a.sarif", scanOf({1})}, {"b.sarif", scanOf({2})}}));
        QCOMPARE(
            firstImport(cli.json(import(zip, "2024-01-01"))).value(QStringLiteral("new")).toInt(),
            2);
        const auto piped = cli.run(import(QStringLiteral("-"), "2024-02-01"), scanOf({2, 3}));
        QCOMPARE_STATUS(piped, 0);
    }

    void inspectNeedsNoDatabase()
    {
        const Cli cli;
        const auto path = write(cli, QStringLiteral("1.sarif"), scanOf({1, 2}));
        const auto object = cli.json({QStringLiteral("inspect"), path});
        QCOMPARE(object.value(QStringLiteral("kind")).toString(), QStringLiteral("sarif"));
        const auto run = object.value(QStringLiteral("runs")).toArray().at(0).toObject();
        QCOMPARE(run.value(QStringLiteral("results")).toInt(), 2);
        QVERIFY(!QFile::exists(cli.database()));
        const auto bad =
            cli.run({QStringLiteral("inspect"), write(cli, QStringLiteral("x.txt"), "hello")});
        QCOMPARE_STATUS(bad, 3);
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
