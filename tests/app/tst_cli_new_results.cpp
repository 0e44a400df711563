// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"
#include "tests/app/small_project.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace ferrograph::test;

namespace
{

// Results of one rule, each at a line of its own in src/a.c.
QByteArray sarif(const char *rule, const QList<int> &lines)
{
    QByteArray results;
    for (const int line : lines) {
        results += (results.isEmpty() ? "" : ",") + QByteArray(R"({"ruleId": ")") + rule +
                   R"(", "message": {"text": "found"}, "locations": [{"physicalLocation": )"
                   R"({"artifactLocation": {"uri": "src/a.c"}, "region": {"startLine": )" +
                   QByteArray::number(line) + R"(, "snippet": {"text": "use)" +
                   QByteArray::number(line) + R"(();"}}}}]})";
    }
    return R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "clang"}}, "results": [)" +
           results + "]}]}";
}

} // namespace

// check against a base: findings and crashes that came since, and limits on what is open.
class TestCliNewResults : public QObject
{
    Q_OBJECT

    SmallProject m_repository;
    Cli m_cli;

    QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_cli.folder() + QLatin1Char('/') + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }

    void import(const QString &path, const char *date) const
    {
        QCOMPARE_STATUS(m_cli.run({"import", path, "--project", "p", "--date", date}), 0);
    }

    CliResult check(const QStringList &more) const
    {
        return m_cli.run(QStringList{"check", "--project", "p"} + more);
    }

    QJsonArray violations(const QStringList &more) const
    {
        return check(more + QStringList{"--format", "json"}).json()["violations"].toArray();
    }

    CliResult checkLimit(const QByteArray &limit) const
    {
        return check({"--policy", write(QStringLiteral("policy.json"),
                                        "{\"ferrograph_roadmap\": 1, \"policy\": {\"limits\": [" +
                                            limit + "]}}")});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE_STATUS(m_cli.run({"scan", m_repository.path(), "--project", "p"}), 0);
    }

    // A gate on findings without any results is no gate.
    void aLimitOnFindingsNeedsResults()
    {
        const auto result = checkLimit(R"({"metric": "open_findings", "at_most": 9})");
        QCOMPARE_STATUS(result, 1);
        QVERIFY2(result.out.contains("no results of static analysis were imported"), result.out);
        QCOMPARE_STATUS(
            checkLimit(R"({"metric": "open_findings", "at_most": 9, "component": "x"})"), 3);
    }

    void namesTheFindingThatIsNewer()
    {
        import(write(QStringLiteral("1.sarif"), sarif("core.StackAddressEscape", {2, 3})),
               "2023-02-01");
        import(write(QStringLiteral("2.sarif"), sarif("core.StackAddressEscape", {2, 3, 5})),
               "2023-04-01");
        QCOMPARE_STATUS(check({"--against", "2023-05-01"}), 0); // nothing since
        const auto since = violations({"--against", "2023-03-01"});
        QCOMPARE(since.size(), 1);
        QCOMPARE(since[0]["rule"].toString(), QStringLiteral("new-finding"));
        QCOMPARE(since[0]["path"].toString(), QStringLiteral("src/a.c"));
        QCOMPARE(since[0]["line"].toInt(), 5);
        QCOMPARE(since[0]["what"].toString(),
                 QStringLiteral("clang core.StackAddressEscape: found"));
        QCOMPARE(violations({"--against", "2023-01-15"}).size(), 3);
        QCOMPARE_STATUS(check({"--against", "2023-03-01"}), 1);
    }

    // Of a commit its date counts: the second one is of 20 March.
    void aCommitIsABaseAsWell()
    {
        QCOMPARE(violations({"--against", m_repository.second}).size(), 1);
        QCOMPARE(violations({"--against", m_repository.first}).size(), 3);
    }

    void whatIsNoMemorySafetyOrFixedIsNoMatter()
    {
        import(write(QStringLiteral("3.sarif"), sarif("core.StackAddressEscape", {2, 3})),
               "2023-06-01");
        QCOMPARE(violations({"--against", "2023-03-01"}).size(), 0);
        import(write(QStringLiteral("4.sarif"),
                     sarif("deadcode.DeadStores", {2, 3, 4}).replace("clang", "other")),
               "2023-06-02");
        QCOMPARE(violations({"--against", "2023-03-01"}).size(), 0);
    }

    void aLimitHoldsOnWhatIsOpen()
    {
        const auto two = checkLimit(R"({"metric": "open_findings", "at_most": 1})");
        QCOMPARE_STATUS(two, 1);
        QVERIFY2(two.out.contains("open_findings at most 1, is 2"), two.out);
        QCOMPARE_STATUS(checkLimit(R"({"metric": "open_findings", "at_most": 2})"), 0);
    }

    void namesTheCrashThatIsNewer()
    {
        import(dataPath(QStringLiteral("fuzz/overflow.log")), "2023-07-01");
        QCOMPARE(violations({"--against", "2023-08-01"}).size(), 0);
        const auto since = violations({"--against", "2023-06-15"});
        QCOMPARE(since.size(), 1);
        QCOMPARE(since[0]["rule"].toString(), QStringLiteral("new-crash"));
        QVERIFY2(since[0]["what"].toString().contains(QStringLiteral("first seen 2023-07-01")),
                 qPrintable(since[0]["what"].toString()));
        // The same crash seen again is not new.
        import(dataPath(QStringLiteral("fuzz/overflow.log")), "2023-09-01");
        QCOMPARE(violations({"--against", "2023-08-01"}).size(), 0);
        QCOMPARE_STATUS(check({"--against", "2023-06-15", "--as", "github"}), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliNewResults)
#include "tst_cli_new_results.moc"
