// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"
#include "tests/app/small_project.h"

#include <QJsonArray>
#include <QtTest>

using namespace ferrograph::test;

namespace
{

// docs/cli.md, JSON.
const QStringList recipeKeys = {"buckets",    "classes",    "commits",
                                "definition", "path_rules", "unreadable"};
const QStringList totalKeys = {"blank", "code", "comment", "exposed", "exposed_share", "unsafe"};
const QStringList unsafeKeys = {
    "blocks",     "externs", "function_declarations", "functions", "impls", "r0", "r1", "r2",
    "static_mut", "traits"};

bool hasKeys(const QJsonObject &object, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (!object.contains(key)) {
            qWarning("%s is missing of %s", qPrintable(key),
                     qPrintable(keysOf(object).join(QLatin1Char(' '))));
            return false;
        }
    }
    return true;
}

QJsonObject named(const QJsonValue &list, const char *key, const char *name)
{
    for (const QJsonValue &value : list.toArray()) {
        if (value[QLatin1String(key)].toString() == QLatin1String(name))
            return value.toObject();
    }
    return {};
}

} // namespace

// What the answers say about a repository that was counted by hand, and their fixed keys.
class TestCliAnswers : public QObject
{
    Q_OBJECT

    SmallProject m_repository;
    Cli m_cli;

    void checkTotals(const QJsonObject &totals)
    {
        QVERIFY(hasKeys(totals, totalKeys));
        QCOMPARE(totals["code"].toInt(), 16);
        QCOMPARE(totals["comment"].toInt(), 2);
        QCOMPARE(totals["blank"].toInt(), 2);
        QCOMPARE(totals["exposed"].toInt(), 10);
        QCOMPARE(totals["exposed_share"].toDouble(), 10.0 / 15.0);
        const QJsonObject unsafe = totals["unsafe"].toObject();
        QVERIFY(hasKeys(unsafe, unsafeKeys));
        QCOMPARE(unsafe["r0"].toInt(), 3);
        QCOMPARE(unsafe["r1"].toInt(), 6);
        QCOMPARE(unsafe["r2"].toInt(), 6);
        QCOMPARE(unsafe["blocks"].toInt(), 1);
        QCOMPARE(unsafe["functions"].toInt(), 1);
    }

    void checkRecipe(const QJsonObject &recipe, const QString &repository)
    {
        QCOMPARE(keysOf(recipe), recipeKeys);
        QCOMPARE(recipe["buckets"].toArray(), QJsonArray({"product", "tests", "vendored"}));
        QCOMPARE(recipe["commits"][repository].toString(), m_repository.second);
        QCOMPARE(recipe["unreadable"].toInt(), 0);
        QVERIFY(recipe["classes"].toString().contains('-'));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE_STATUS(m_cli.run({"scan", m_repository.path(), "--project", "small"}), 0);
    }

    void count()
    {
        const QJsonObject answer = m_cli.json({"count", m_repository.path()});
        checkTotals(answer["totals"].toObject());
        checkRecipe(answer["recipe"].toObject(), "repository");
        QCOMPARE(answer["commit"].toString(), m_repository.second);
        QCOMPARE(answer["languages"].toArray().size(), 4);
        const QJsonObject rust = named(answer["languages"], "language", "Rust");
        QVERIFY(hasKeys(rust, totalKeys));
        QCOMPARE(rust["class"].toString(), "safe");
        QCOMPARE(rust["files"].toInt(), 1);
        QCOMPARE(rust["code"].toInt(), 9);
        QCOMPARE(rust["exposed"].toInt(), 6);
        QVERIFY(!answer.contains("files"));
    }

    void countFiles()
    {
        const QJsonObject answer = m_cli.json({"count", m_repository.path(), "--files"});
        QCOMPARE(answer["files"].toArray().size(), 4);
        const QJsonObject file = named(answer["files"], "path", "tests/t.py");
        QVERIFY(hasKeys(
            file, {"path", "language", "class", "bucket", "code", "comment", "blank", "unsafe"}));
        QCOMPARE(file["language"].toString(), "Python");
        QCOMPARE(file["bucket"].toString(), "tests");
        QCOMPARE(file["code"].toInt(), 2);
        QCOMPARE(file["comment"].toInt(), 1);
        QCOMPARE(file["blank"].toInt(), 1);
        QVERIFY(hasKeys(file["unsafe"].toObject(), unsafeKeys));
    }

    void countAtRevision()
    {
        const QJsonObject answer = m_cli.json({"count", m_repository.path(), "--at", "HEAD~1"});
        QCOMPARE(answer["commit"].toString(), m_repository.first);
        QCOMPARE(answer["totals"]["exposed_share"].toDouble(), 1.0);
    }

    void languages()
    {
        const QJsonObject answer = m_cli.json({"show", "languages", "--project", "small"});
        checkTotals(answer["totals"].toObject());
        checkRecipe(answer["recipe"].toObject(), "repository");
        QCOMPARE(answer["project"].toString(), "small");
        QCOMPARE(answer["commit"].toString(), m_repository.second);
        QCOMPARE(answer["date"].toString(), "2023-03-20T12:00:00Z");
        QCOMPARE(answer["languages"], m_cli.json({"count", m_repository.path()})["languages"]);
    }

    void languagesAt_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<int>("code");
        QTest::newRow("day") << "2023-01-10" << 4;
        QTest::newRow("month") << "2023-02" << 4;
        QTest::newRow("year") << "2023" << 16;
        QTest::newRow("revision") << "HEAD~1" << 4;
        QTest::newRow("branch") << "main" << 16;
        QTest::newRow("digits") << m_repository.first.left(10) << 4;
    }

    void languagesAt()
    {
        QFETCH(QString, at);
        QFETCH(int, code);
        const QJsonObject answer =
            m_cli.json({"show", "languages", "--project", "small", "--at", at});
        QCOMPARE(answer["totals"]["code"].toInt(), code);
    }

    // Before the first commit there is no state: no share, never 0 %.
    void languagesBeforeTheFirstCommit()
    {
        const QJsonObject answer =
            m_cli.json({"show", "languages", "--project", "small", "--at", "2022-12-31"});
        QVERIFY(answer["totals"]["exposed_share"].isNull());
        QVERIFY(answer["date"].isNull());
    }

    void filters_data()
    {
        QTest::addColumn<QStringList>("filters");
        QTest::addColumn<int>("code");
        QTest::newRow("language") << QStringList{"language=rust"} << 9;
        QTest::newRow("languages") << QStringList{"language=Rust", "language=C"} << 13;
        QTest::newRow("class") << QStringList{"class=safe"} << 11;
        QTest::newRow("bucket") << QStringList{"bucket=tests"} << 2;
        QTest::newRow("buckets") << QStringList{"bucket=tests", "bucket=product"} << 16;
        QTest::newRow("directory") << QStringList{"directory=src/"} << 13;
        QTest::newRow("both") << QStringList{"directory=src", "class=unsafe"} << 4;
    }

    void filters()
    {
        QFETCH(QStringList, filters);
        QFETCH(int, code);
        const QJsonObject answer = m_cli.json(
            QStringList{"show", "languages", "--project", "small", "--filter"} << filters);
        QCOMPARE(answer["totals"]["code"].toInt(), code);
    }

    void history()
    {
        const QJsonObject answer = m_cli.json({"show", "history", "--project", "small"});
        checkRecipe(answer["recipe"].toObject(), "repository");
        const QJsonArray points = answer["points"].toArray();
        QCOMPARE(points.size(), 3); // January, February (unchanged), March
        for (const QJsonValue &point : points)
            QVERIFY(
                hasKeys(point.toObject(), QStringList{"date", "commit", "languages"} << totalKeys));
        QCOMPARE(points[0]["commit"].toString(), m_repository.first);
        QCOMPARE(points[1]["commit"].toString(), m_repository.first);
        QCOMPARE(points[1]["exposed_share"].toDouble(), 1.0);
        QCOMPARE(points[2]["commit"].toString(), m_repository.second);
        QCOMPARE(points[2]["languages"].toObject(),
                 (QJsonObject{{"C", 4}, {"JSON", 1}, {"Python", 2}, {"Rust", 9}}));
    }

    void historySteps_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<int>("points");
        QTest::newRow("day") << "day" << 70; // 10 January to 20 March 2023
        QTest::newRow("week") << "week" << 11;
        QTest::newRow("quarter") << "quarter" << 1;
        QTest::newRow("year") << "year" << 1;
    }

    void historySteps()
    {
        QFETCH(QString, step);
        QFETCH(int, points);
        const QJsonObject answer =
            m_cli.json({"show", "history", "--project", "small", "--every", step});
        QCOMPARE(answer["points"].toArray().size(), points);
    }

    void historyRange()
    {
        const QJsonObject answer = m_cli.json({"show", "history", "--project", "small", "--from",
                                               "2023-02-01", "--to", "2023-02-28"});
        QCOMPARE(answer["points"].toArray().size(), 1);
        QCOMPARE(answer["points"][0]["commit"].toString(), m_repository.first);
    }

    void files()
    {
        const QJsonObject answer = m_cli.json({"show", "files", "--project", "small", "--sort",
                                               "path", "--limit", "2", "--offset", "1"});
        QCOMPARE(answer["total"].toInt(), 4);
        const QJsonArray files = answer["files"].toArray();
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0]["path"].toString(), "src/a.c");
        QCOMPARE(files[1]["path"].toString(), "src/b.rs");
        QVERIFY(hasKeys(files[1].toObject(), {"path", "language", "class", "bucket", "code",
                                              "comment", "blank", "unsafe", "churn"}));
        QCOMPARE(files[1]["churn"].toInt(), 1);
        QCOMPARE(files[1]["unsafe"]["r1"].toInt(), 6);
        checkRecipe(answer["recipe"].toObject(), "repository");
    }

    void filesByPathPart()
    {
        const QJsonObject answer =
            m_cli.json({"show", "files", "--project", "small", "--filter", "path=B.R"});
        QCOMPARE(answer["files"].toArray().size(), 1);
        QCOMPARE(answer["files"][0]["path"].toString(), "src/b.rs");
    }

    void file()
    {
        const QJsonObject answer =
            m_cli.json({"show", "file", "--project", "small", "--path", "src/b.rs"});
        const QJsonArray intervals = answer["intervals"].toArray();
        QCOMPARE(intervals.size(), 1);
        QCOMPARE(intervals[0]["first_commit"].toString(), m_repository.second);
        QVERIFY(intervals[0]["end_commit"].isNull());
        QVERIFY(hasKeys(answer["recipe"].toObject(), recipeKeys));
        const CliResult never =
            m_cli.run({"show", "file", "--project", "small", "--path", "src/none.c"});
        QCOMPARE_STATUS(never, 3);
    }

    void projects()
    {
        const QJsonObject answer = m_cli.json({"show", "projects"});
        const QJsonObject project = named(answer["projects"], "project", "small");
        checkTotals(project);
        checkRecipe(project["recipe"].toObject(), "repository");
    }

    void everyJsonAnswerHasItsRecipe_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("scan") << QStringList{"scan", m_repository.path(), "--project", "small"};
        QTest::newRow("refresh") << QStringList{"refresh"};
        QTest::newRow("project list") << QStringList{"project", "list"};
        QTest::newRow("project settings") << QStringList{"project", "settings", "small"};
        QTest::newRow("database info") << QStringList{"database", "info"};
        QTest::newRow("database verify") << QStringList{"database", "verify"};
    }

    void everyJsonAnswerHasItsRecipe()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(keysOf(m_cli.json(arguments)["recipe"].toObject()), recipeKeys);
    }

    void csvSaysTheSame()
    {
        const auto rows =
            m_cli.run({"show", "languages", "--project", "small", "--format", "csv"}).csv();
        QCOMPARE(rows.size(), 5);
        const QStringList header = rows.first();
        QCOMPARE(header.mid(0, 4), QStringList({"language", "class", "files", "code"}));
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), header.size());
        QCOMPARE(rows[1].mid(0, 4), QStringList({"Rust", "safe", "1", "9"}));
        QCOMPARE(rows[1][header.indexOf("buckets")], "product+tests+vendored");
        QCOMPARE(rows[1][header.indexOf("commits")], "repository=" + m_repository.second);
    }

    void historyCsvHasAColumnForEachLanguage()
    {
        const auto rows =
            m_cli.run({"show", "history", "--project", "small", "--format", "csv"}).csv();
        const qsizetype rust = rows.first().indexOf("language:Rust");
        QVERIFY(rust > 0);
        QCOMPARE(rows[1][rust], "0");
        QCOMPARE(rows[3][rust], "9");
        QCOMPARE(rows[3][0], "2023-03-20T12:00:00Z");
    }

    void tableNamesItsRecipe()
    {
        const CliResult result = m_cli.run({"show", "languages", "--project", "small"});
        QVERIFY(result.out.contains("Total"));
        QVERIFY(result.out.contains("66.7 %"));
        QVERIFY(result.out.contains("repository=" + m_repository.second.left(12).toUtf8()));
        QVERIFY(result.out.contains("buckets product, tests, vendored"));
        QVERIFY(!result.out.contains('\x1b'));
    }
};

QTEST_GUILESS_MAIN(TestCliAnswers)
#include "tst_cli_answers.moc"
