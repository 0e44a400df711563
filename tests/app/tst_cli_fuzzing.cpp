// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace ferrograph::test;

namespace
{

QString data(const char *name)
{
    return dataPath(QStringLiteral("fuzz/") + QString::fromUtf8(name));
}

bool hasKeys(const QJsonObject &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (!object.contains(QLatin1String(key))) {
            qWarning("%s is missing", key);
            return false;
        }
    }
    return true;
}

} // namespace

// inspect, import, show crashes and show fuzzing-history, with the keys of docs/cli.md.
class TestCliFuzzing : public QObject
{
    Q_OBJECT

    Cli m_cli;

private slots:
    void inspectsASanitizersReport()
    {
        const QJsonObject object = m_cli.json({QStringLiteral("inspect"), data("hwasan.log")});
        QCOMPARE(object["kind"].toString(), QStringLiteral("crash"));
        QCOMPARE(object["crashes"].toArray().size(), 1);
        const QJsonObject crash = object["crashes"].toArray().first().toObject();
        QVERIFY(hasKeys(crash, {"type", "access", "size", "address", "state", "category", "cwe",
                                "memory_safety", "security", "severity", "clusterfuzz"}));
        QCOMPARE(crash["type"].toString(), QStringLiteral("tag-mismatch"));
        QCOMPARE(crash["access"].toString(), QStringLiteral("read"));
        QCOMPARE(crash["size"].toInt(), 1);
        QCOMPARE(crash["memory_safety"].toString(), QStringLiteral("yes"));
        QCOMPARE(crash["security"].toBool(), true);
        QCOMPARE(crash["cwe"].toArray().first().toString(), QStringLiteral("CWE-416"));
        QCOMPARE(crash["clusterfuzz"].toObject()["type"].toString(),
                 QStringLiteral("Tag-mismatch\nREAD 1"));
        QVERIFY(object["problems"].toArray().isEmpty());
    }

    void inspectsAFuzzer()
    {
        const QJsonObject object = m_cli.json({QStringLiteral("inspect"), data("fork.log"),
                                               QStringLiteral("--target"), QStringLiteral("jar")});
        QCOMPARE(object["kind"].toString(), QStringLiteral("libfuzzer"));
        QCOMPARE(object["target"].toString(), QStringLiteral("jar"));
        const QJsonArray points = object["points"].toArray();
        QCOMPARE(points.size(), 3);
        QVERIFY(hasKeys(points.first().toObject(), {"seconds", "executions", "coverage", "features",
                                                    "corpus", "exec_per_second"}));
        QCOMPARE(points.last().toObject()["executions"].toInt(), 2530);
        QCOMPARE(object["crashes"].toArray().size(), 2);
    }

    void inspectsStandardInput()
    {
        QFile log(data("overflow.log"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const CliResult result = m_cli.run({QStringLiteral("inspect"), QStringLiteral("-"),
                                            QStringLiteral("--format"), QStringLiteral("json")},
                                           log.readAll());
        QCOMPARE_STATUS(result, 0);
        QCOMPARE(result.json()["crashes"].toArray().first().toObject()["type"].toString(),
                 QStringLiteral("heap-buffer-overflow"));
    }

    void importsAFolderOnce()
    {
        const QStringList import = {QStringLiteral("import"),    dataPath(QStringLiteral("fuzz")),
                                    QStringLiteral("--project"), QStringLiteral("jar"),
                                    QStringLiteral("--date"),    QStringLiteral("2026-05-01")};
        const CliResult first = m_cli.run(import);
        QCOMPARE_STATUS(first, 0);
        const QJsonObject before = m_cli.json({QStringLiteral("show"), QStringLiteral("crashes"),
                                               QStringLiteral("--project"), QStringLiteral("jar")});
        const CliResult second = m_cli.run(import);
        QCOMPARE_STATUS(second, 0);
        const QJsonObject after = m_cli.json({QStringLiteral("show"), QStringLiteral("crashes"),
                                              QStringLiteral("--project"), QStringLiteral("jar")});
        QCOMPARE(after, before);
        QVERIFY(before["total"].toInt() > 10);
        for (const QJsonValue &value : before["crashes"].toArray())
            QVERIFY(hasKeys(value.toObject(),
                            {"signature", "type", "state", "category", "cwe", "memory_safety",
                             "security", "severity", "tool", "target", "first_seen", "last_seen",
                             "occurrences", "sources", "status"}));
    }

    void filtersAndPages()
    {
        const QStringList show = {QStringLiteral("show"), QStringLiteral("crashes"),
                                  QStringLiteral("--project"), QStringLiteral("jar")};
        const QJsonObject unsafe = m_cli.json(
            show + QStringList{QStringLiteral("--filter"), QStringLiteral("memory_safety=yes"),
                               QStringLiteral("--limit"), QStringLiteral("2")});
        QCOMPARE(unsafe["crashes"].toArray().size(), 2);
        QVERIFY(unsafe["total"].toInt() > 2);
        for (const QJsonValue &value : unsafe["crashes"].toArray())
            QCOMPARE(value["memory_safety"].toString(), QStringLiteral("yes"));
        const CliResult wrong =
            m_cli.run(show + QStringList{QStringLiteral("--filter"), QStringLiteral("colour=red")});
        QCOMPARE_STATUS(wrong, 2);
        QVERIFY(wrong.err.contains("memory_safety"));
    }

    void tellsTheHistory()
    {
        const QJsonObject history =
            m_cli.json({QStringLiteral("show"), QStringLiteral("fuzzing-history"),
                        QStringLiteral("--project"), QStringLiteral("jar")});
        QCOMPARE(history["points"].toArray().size(), 1);
        const QJsonObject point = history["points"].toArray().first().toObject();
        QVERIFY(hasKeys(
            point, {"date", "open", "new", "fixed", "by", "executions", "crashes_per_million"}));
        QVERIFY(!history["campaigns"].toArray().isEmpty());
        QVERIFY(!history["coverage"].toArray().isEmpty());
    }

    void refusesWhatIsNone()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("notes.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a crash at all\n");
        file.close();
        const CliResult result = m_cli.run({QStringLiteral("import"), file.fileName(),
                                            QStringLiteral("--project"), QStringLiteral("none")});
        QCOMPARE_STATUS(result, 3);
        QVERIFY(result.err.contains("holds no report"));
        QVERIFY(
            !m_cli.run({QStringLiteral("show"), QStringLiteral("projects")}).out.contains("none"));
    }
};

QTEST_GUILESS_MAIN(TestCliFuzzing)
#include "tst_cli_fuzzing.moc"
