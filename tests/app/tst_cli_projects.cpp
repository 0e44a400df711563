// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"
#include "tests/app/small_project.h"

#include <QFile>
#include <QJsonArray>
#include <QtTest>

using namespace ferrograph::test;

class TestCliProjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsRenamesAndRemoves()
    {
        SmallProject repository;
        Cli cli;
        QCOMPARE_STATUS(cli.run({"project", "add", "alpha", repository.path(), "--programme", "P",
                                 "--tag", "a", "b"}),
                        0);
        QJsonValue project = cli.json({"project", "list"})["projects"][0];
        QCOMPARE(project["project"].toString(), "alpha");
        QCOMPARE(project["programme"].toString(), "P");
        QCOMPARE(project["tags"].toArray(), QJsonArray({"a", "b"}));
        QCOMPARE(project["repositories"][0]["source"].toString(), repository.path());
        QVERIFY(project["repositories"][0]["scanned"].isNull());

        // Not scanned is not zero.
        QVERIFY(cli.json({"show", "projects"})["projects"][0]["code"].isNull());

        QCOMPARE_STATUS(cli.run({"project", "rename", "alpha", "beta"}), 0);
        QCOMPARE(cli.json({"refresh"})["scans"][0]["project"].toString(), "beta");
        QCOMPARE(cli.json({"show", "projects"})["projects"][0]["code"].toInt(), 16);

        QCOMPARE_STATUS(cli.run({"project", "remove", "beta", "--repository", "repository"}), 0);
        QVERIFY(cli.json({"project", "list"})["projects"][0]["repositories"].toArray().isEmpty());
        QCOMPARE_STATUS(cli.run({"project", "remove", "beta"}), 0);
        QVERIFY(cli.json({"project", "list"})["projects"].toArray().isEmpty());
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("twice") << QStringList{"project", "add", "there"} << QByteArray("there");
        QTest::newRow("empty") << QStringList{"project", "add", ""} << QByteArray("");
        QTest::newRow("rename none")
            << QStringList{"project", "rename", "none", "x"} << QByteArray("none");
        QTest::newRow("remove none")
            << QStringList{"project", "remove", "none"} << QByteArray("none");
        QTest::newRow("settings of none")
            << QStringList{"project", "settings", "none", "--programme", "x"} << QByteArray("none");
        QTest::newRow("show none")
            << QStringList{"show", "languages", "--project", "none"} << QByteArray("none");
        QTest::newRow("no repository") << QStringList{"project", "add", "x", "/nonexistent/path"}
                                       << QByteArray("/nonexistent/path");
        QTest::newRow("no list") << QStringList{"project", "import", "/nonexistent/list.csv"}
                                 << QByteArray("/nonexistent/list.csv");
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        Cli cli;
        QCOMPARE_STATUS(cli.run({"project", "add", "there"}), 0);
        const CliResult result = cli.run(arguments);
        QCOMPARE_STATUS(result, 3);
        QVERIFY2(result.err.contains(says), result.err.constData());
        QCOMPARE(cli.json({"project", "list"})["projects"].toArray().size(), 1);
    }

    void importsAList()
    {
        SmallProject repository;
        Cli cli;
        const QByteArray list = "name,repository,programme,tags\n"
                                "one," +
                                repository.path().toUtf8() +
                                ",P,x;y\n"
                                "two,relative/place,P,\n";
        QCOMPARE_STATUS(cli.run({"project", "import", "-"}, list), 0);
        const QJsonArray projects = cli.json({"project", "list"})["projects"].toArray();
        QCOMPARE(projects.size(), 2);
        QCOMPARE(projects[0]["tags"].toArray(), QJsonArray({"x", "y"}));
        QCOMPARE(projects[1]["repositories"][0]["source"].toString(),
                 cli.folder() + "/relative/place");

        const CliResult wrong = cli.run({"project", "import", "-"}, "name,repositary\na,b\n");
        QCOMPARE_STATUS(wrong, 3);
        QVERIFY2(wrong.err.contains("standard input"), wrong.err.constData());
    }

    void keepsSettings()
    {
        Cli cli;
        QCOMPARE_STATUS(cli.run({"project", "add", "alpha", "--programme", "P"}), 0);
        QCOMPARE_STATUS(cli.run({"project", "settings", "alpha", "--target", "exposed_share=10%",
                                 "--due", "2027-06", "--tag-pattern", "v*"}),
                        0);
        QJsonValue project = cli.json({"project", "settings", "alpha"})["projects"][0];
        QCOMPARE(project["programme"].toString(), "P");
        QCOMPARE(project["tag_pattern"].toString(), "v*");
        QCOMPARE(project["target"]["metric"].toString(), "exposed_share");
        QCOMPARE(project["target"]["value"].toDouble(), 0.1);
        QCOMPARE(project["target"]["due"].toString(), "2027-06-30T23:59:59Z");

        QCOMPARE_STATUS(cli.run({"project", "settings", "alpha", "--no-target", "--tag", "t"}), 0);
        project = cli.json({"project", "settings", "alpha"})["projects"][0];
        QVERIFY(project["target"].isNull());
        QCOMPARE(project["tags"].toArray(), QJsonArray({"t"}));
        QCOMPARE(project["tag_pattern"].toString(), "v*");
    }

    // src/a.c has 4 code lines of C, src/b.rs 6 exposed ones, tests/t.py 2 of Python.
    void pathRulesMoveFilesWithoutReadingGit()
    {
        Cli cli;
        const QStringList question = {"show", "languages", "--project", "alpha"};
        {
            SmallProject repository;
            cli.json({"scan", repository.path(), "--project", "alpha"});
        } // the repository is gone
        const QJsonValue before = cli.json(question);
        QCOMPARE(before["totals"]["exposed"].toInt(), 10);
        QCOMPARE_STATUS(cli.run({"project", "settings", "alpha", "--path-rule", "src=vendored",
                                 "src/a.c=docs"}),
                        0);
        QJsonValue answer = cli.json(question);
        QCOMPARE(answer["totals"]["exposed"].toInt(), 6);
        QVERIFY(answer["recipe"]["path_rules"] != before["recipe"]["path_rules"]);
        const QJsonValue settings = cli.json({"project", "settings", "alpha"});
        QCOMPARE(settings["projects"][0]["path_rules"].toArray(),
                 QJsonArray({"src=vendored", "src/a.c=docs"}));
        const QJsonValue docs = cli.json(QStringList(question) << "--filter"
                                                               << "bucket=docs");
        QCOMPARE(docs["totals"]["exposed"].toInt(), 4);
        QVERIFY(cli.json({"database", "verify"})["problems"].toArray().isEmpty());
        QCOMPARE_STATUS(cli.run({"project", "settings", "alpha", "--path-rule", "src=ours"}), 2);
        QCOMPARE(cli.json(question), answer);
        QCOMPARE_STATUS(cli.run({"project", "settings", "alpha", "--path-rule", ""}), 0);
        QCOMPARE(cli.json(question), before);
    }

    void classesChangeWithoutReadingGit()
    {
        Cli cli;
        const QStringList question = {"show", "languages", "--project", "alpha"};
        {
            SmallProject repository;
            cli.json({"scan", repository.path(), "--project", "alpha"});
        }
        const QJsonValue before = cli.json(question);
        QCOMPARE_STATUS(cli.run({"classes", "set", "python=unsafe", "C=mixed"}), 0);
        const QJsonValue answer = cli.json(question);
        QCOMPARE(answer["totals"]["exposed"].toInt(), 8); // Python 2, Rust 6
        QVERIFY(answer["recipe"]["classes"] != before["recipe"]["classes"]);
        const QJsonArray classes = cli.json({"classes", "show"})["classes"].toArray();
        const auto c = std::find_if(classes.begin(), classes.end(), [](const QJsonValue &row) {
            return row["language"].toString() == "C";
        });
        QVERIFY(c != classes.end());
        QCOMPARE(c->toObject()["class"].toString(), "mixed");
        QCOMPARE(c->toObject()["builtin_class"].toString(), "unsafe");
        QCOMPARE_STATUS(cli.run({"classes", "set", "Klingon=safe"}), 2);
        QCOMPARE_STATUS(cli.run({"classes", "set", "C=fine"}), 2);
        QCOMPARE(cli.json(question), answer);
        QCOMPARE_STATUS(cli.run({"classes", "reset", "--language", "C"}), 0);
        const QJsonValue reset = cli.json(question);
        QCOMPARE(reset["totals"]["exposed"].toInt(), 12);
        QCOMPARE_STATUS(cli.run({"classes", "reset"}), 0);
        QCOMPARE(cli.json(question), before);
    }

    void caresForTheDatabase()
    {
        SmallProject repository;
        Cli cli;
        cli.json({"scan", repository.path()});
        const QJsonObject info = cli.json({"database", "info"});
        QCOMPARE(info["location"].toString(), cli.database());
        QVERIFY(info["bytes"].toInt() > 0);
        QVERIFY(info["schema"].toInt() >= 1);
        QVERIFY(cli.json({"database", "verify"})["problems"].toArray().isEmpty());

        const QString copy = cli.folder() + "/copy.db";
        QCOMPARE_STATUS(cli.run({"database", "backup", copy}), 0);
        const QStringList question = {"show", "files", "--project", "repository"};
        QCOMPARE(cli.json(QStringList(question) << "--database" << copy), cli.json(question));
        QCOMPARE_STATUS(cli.run({"database", "backup", copy}), 3); // never over something
        QCOMPARE_STATUS(cli.run({"database", "compact"}), 0);
        QCOMPARE(cli.json(QStringList(question) << "--database" << copy), cli.json(question));
    }

    void namesTheDatabaseInThreeWays()
    {
        SmallProject repository;
        Cli cli;
        const QString other = cli.folder() + "/other.db";
        QCOMPARE_STATUS(cli.run({"--database", other, "scan", repository.path()}), 0);
        QVERIFY(QFile::exists(other));
        QVERIFY(!QFile::exists(cli.database())); // $FERROGRAPH_DATABASE stands behind
        QCOMPARE_STATUS(cli.run({"show", "projects"}), 4);
        QCOMPARE_STATUS(cli.run({"show", "projects", "--database", other}), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliProjects)
#include "tst_cli_projects.moc"
