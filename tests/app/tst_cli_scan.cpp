// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"
#include "tests/app/small_project.h"

#include <QDir>
#include <QJsonArray>
#include <QtTest>

using namespace ferrograph::test;

namespace
{

int codeOf(const Cli &cli)
{
    const QJsonObject state = cli.json({"show", "languages", "--project", "repository"});
    return state["totals"]["code"].toInt();
}

} // namespace

class TestCliScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheProjectAfterTheRepository()
    {
        SmallProject repository;
        Cli cli;
        const QJsonObject answer = cli.json({"scan", repository.path()});
        QCOMPARE(answer["scans"].toArray().size(), 1);
        const QJsonValue scan = answer["scans"][0];
        QCOMPARE(scan["project"].toString(), "repository");
        QCOMPARE(scan["commits"].toInt(), 2);
        QCOMPARE(scan["blobs"].toInt(), 4);
        QCOMPARE(scan["unreadable"].toInt(), 0);
        QCOMPARE(scan["commit"].toString(), repository.second);
    }

    void readsOnlyWhatIsNew()
    {
        SmallProject repository;
        Cli cli;
        cli.json({"scan", repository.path()});
        QVERIFY(cli.json({"scan", repository.path()})["scans"][0]["nothing_new"].toBool());
        repository.write("src/c.c", "int c;\n");
        const QString third = repository.commit("third", "2023-04-01T00:00:00Z");
        const QJsonValue scan = cli.json({"refresh"})["scans"][0];
        QCOMPARE(scan["commits"].toInt(), 1);
        QCOMPARE(scan["blobs"].toInt(), 1);
        QCOMPARE(scan["commit"].toString(), third);
        QVERIFY(!scan["rewritten"].toBool());
    }

    void followsARewrittenBranch()
    {
        SmallProject repository;
        Cli cli;
        cli.json({"scan", repository.path()});
        repository.git({"reset", "--quiet", "--hard", repository.first});
        repository.write("src/z.c", "int z;\n");
        repository.commit("another", "2023-05-01T00:00:00Z");
        const QJsonValue scan = cli.json({"scan", repository.path()})["scans"][0];
        QVERIFY(scan["rewritten"].toBool());
        const QJsonObject state = cli.json({"show", "languages", "--project", "repository"});
        QCOMPARE(state["totals"]["code"].toInt(), 5);
    }

    void relativePathsAreTheSameRepository()
    {
        SmallProject repository;
        Cli cli;
        cli.json({"scan", repository.path()});
        const QString relative = QDir(cli.folder()).relativeFilePath(repository.path());
        QVERIFY(relative != repository.path());
        QVERIFY(cli.json({"scan", relative + "/./"})["scans"][0]["nothing_new"].toBool());
        QCOMPARE(cli.json({"project", "list"})["projects"].toArray().size(), 1);
    }

    // Two clones of one name are not thrown together.
    void refusesToGuessAProject()
    {
        SmallProject one;
        SmallProject two;
        Cli cli;
        cli.json({"scan", one.path()});
        const CliResult refused = cli.run({"scan", two.path()});
        QCOMPARE_STATUS(refused, 2);
        QVERIFY(refused.err.contains("--project"));
        cli.json({"scan", two.path(), "--project", "other"});
        QVERIFY(cli.json({"scan", two.path()})["scans"][0]["nothing_new"].toBool());
    }

    void severalRepositoriesOfOneProject()
    {
        SmallProject one;
        SmallProject two;
        Cli cli;
        const QJsonObject answer = cli.json({"scan", one.path(), two.path(), "--project", "both"});
        QCOMPARE(answer["scans"].toArray().size(), 2);
        const QJsonObject state = cli.json({"show", "languages", "--project", "both"});
        QCOMPARE(state["totals"]["code"].toInt(), 32);
        QCOMPARE(keysOf(state["recipe"]["commits"].toObject()),
                 QStringList({"repository", "repository-2"}));
        const QJsonObject file =
            cli.json({"show", "file", "--project", "both", "--path", "repository-2:src/a.c"});
        QCOMPARE(file["intervals"].toArray().size(), 1);
        QCOMPARE(cli.json({"show", "file", "--project", "both", "--path", "src/a.c"})["intervals"]
                     .toArray()
                     .size(),
                 2);
    }

    void limitsToPaths()
    {
        SmallProject repository;
        Cli cli;
        cli.json({"scan", repository.path(), "--paths", "tests", "src/a.c"});
        QCOMPARE(codeOf(cli), 6);
        // The limits stay when nothing is said of them, and change when something is.
        cli.json({"scan", repository.path()});
        QCOMPARE(codeOf(cli), 6);
        cli.json({"scan", repository.path(), "--paths", "src"});
        QCOMPARE(codeOf(cli), 13);
    }

    void followsTheBranchNamed()
    {
        SmallProject repository;
        repository.git({"branch", "old", repository.first});
        Cli cli;
        cli.json({"scan", repository.path(), "--branch", "old"});
        QCOMPARE(codeOf(cli), 4);
    }

    void urlsAreCopiedAndFetched()
    {
        SmallProject repository;
        Cli cli;
        const QString url = "file://" + repository.path();
        cli.json({"scan", url, "--project", "remote"});
        repository.write("src/c.c", "int c;\n");
        repository.commit("third", "2023-04-01T00:00:00Z");
        QCOMPARE(cli.json({"refresh", "--project", "remote"})["scans"][0]["commits"].toInt(), 1);
    }

    void oneOrTwoThreadsGiveTheSame()
    {
        SmallProject repository;
        Cli one;
        Cli two;
        one.json({"scan", repository.path(), "--jobs", "1"});
        two.json({"scan", repository.path(), "--jobs", "2"});
        for (const QStringList &question :
             {QStringList{"show", "files", "--project", "repository"},
              QStringList{"show", "history", "--project", "repository", "--every", "day"}})
            QCOMPARE(one.json(question), two.json(question));
    }

    void quietSaysNothing()
    {
        SmallProject repository;
        Cli cli;
        const CliResult result = cli.run({"scan", repository.path(), "--quiet"});
        QCOMPARE_STATUS(result, 0);
        QVERIFY(result.out.isEmpty());
        QVERIFY(result.err.isEmpty());
    }

    void partOfTheInputsIsFive()
    {
        SmallProject repository;
        Cli cli;
        const CliResult result = cli.run({"scan", repository.path(), cli.folder() + "/nothing"});
        QCOMPARE_STATUS(result, 5);
        QVERIFY(result.err.contains("nothing"));
        QCOMPARE(cli.json({"project", "list"})["projects"].toArray().size(), 1);
    }

    void refreshNeedsProjectsThatExist()
    {
        SmallProject repository;
        Cli cli;
        cli.json({"scan", repository.path()});
        const CliResult result = cli.run({"refresh", "--project", "repositary"});
        QCOMPARE_STATUS(result, 3);
        QVERIFY2(result.err.contains("repository"), result.err.constData()); // the near match
    }
};

QTEST_GUILESS_MAIN(TestCliScan)
#include "tst_cli_scan.moc"
