// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"
#include "tests/app/small_project.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QtTest>

#include <unistd.h>

using namespace ferrograph::test;

namespace
{

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

// Runs a program to its end; answers whether it succeeded.
bool runs(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished(60000) && process.exitCode() == 0;
}

int codeOf(const QJsonObject &state)
{
    return state["totals"]["code"].toInt();
}

// The loose object of a blob, taken away or spoilt.
QString objectFile(BuiltRepository &repository, const QString &revision)
{
    const QString id = repository.git({"rev-parse", revision});
    return repository.path() + "/.git/objects/" + id.left(2) + '/' + id.mid(2);
}

} // namespace

// Every input that cannot be used as it is: a clear word with the place, the right exit status,
// nothing stored that was not read.
class TestCliBadInput : public QObject
{
    Q_OBJECT

    // Scan and count refuse, say where, and leave no project behind.
    void checkRefused(const Cli &cli, const QStringList &options, const QString &repository,
                      const QByteArray &says)
    {
        const CliResult scan = cli.run(QStringList{"scan", repository} << options);
        QCOMPARE_STATUS(scan, 3);
        QVERIFY(scan.out.isEmpty());
        QVERIFY2(scan.err.startsWith("ferrograph: "), scan.err.constData());
        QVERIFY2(scan.err.contains(says), scan.err.constData());
        QCOMPARE(scan.err.count('\n'), 1);
        QVERIFY(!QFile::exists(cli.database()));
    }

    // The open database of another program that writes.
    void checkFails(const CliResult &result, const QByteArray &says)
    {
        QCOMPARE_STATUS(result, 4);
        QVERIFY2(result.err.contains(says), result.err.constData());
    }

private Q_SLOTS:
    void notARepository()
    {
        Cli cli;
        QDir(cli.folder()).mkdir("plain");
        writeFile(cli.folder() + "/file", "words");
        checkRefused(cli, {}, "plain", "plain");
        checkRefused(cli, {}, "file", "file");
        checkRefused(cli, {}, "nothing/there", "nothing/there");
        QCOMPARE_STATUS(cli.run({"count", "plain"}), 3);
    }

    void urlThatCannotBeCloned()
    {
        Cli cli;
        const CliResult result = cli.run({"scan", "file:///nonexistent/repository"});
        QVERIFY2(result.status == 3 || result.status == 4, qPrintable(result.text()));
        QVERIFY(result.err.contains("/nonexistent/repository"));
        const CliResult list = cli.run({"project", "list", "--format", "json"});
        QVERIFY(list.status == 4 || list.json()["projects"].toArray().isEmpty());
    }

    void unknownRevision()
    {
        SmallProject repository;
        Cli cli;
        checkRefused(cli, {"--branch", "nowhere"}, repository.path(), "nowhere");
        const CliResult count = cli.run({"count", repository.path(), "--at", "v9"});
        QCOMPARE_STATUS(count, 3);
        QVERIFY(count.err.contains("v9"));
        cli.json({"scan", repository.path()});
        for (const char *at : {"v9", "0123456789abcdef"}) {
            const CliResult show =
                cli.run({"show", "languages", "--project", "repository", "--at", at});
            QCOMPARE_STATUS(show, 3);
            QVERIFY2(show.err.contains(at), show.err.constData());
        }
    }

    void repositoryWithoutCommits()
    {
        BuiltRepository repository;
        Cli cli;
        checkRefused(cli, {}, repository.path(), "no commits");
        const CliResult count = cli.run({"count", repository.path()});
        QCOMPARE_STATUS(count, 3);
        QVERIFY(count.err.contains("no commits"));
    }

    void emptiedTree()
    {
        SmallProject repository;
        repository.git({"rm", "--quiet", "-r", "."});
        repository.commit("nothing left", "2023-06-01T00:00:00Z");
        Cli cli;
        cli.json({"scan", repository.path()});
        const QJsonObject state = cli.json({"show", "languages", "--project", "repository"});
        QVERIFY(state["totals"]["exposed_share"].isNull());
        QCOMPARE(state["languages"].toArray().size(), 0);
        QVERIFY(cli.run({"show", "languages", "--project", "repository"}).out.contains("–"));
    }

    void repositoryOfSha256()
    {
        Cli cli;
        if (!runs("git", {"init", "--quiet", "--object-format=sha256", cli.folder() + "/sha256"}))
            QSKIP("this git cannot make SHA-256 repositories");
        checkRefused(cli, {}, "sha256", "SHA-256");
        const CliResult count = cli.run({"count", "sha256"});
        QCOMPARE_STATUS(count, 3);
        QVERIFY(count.err.contains("SHA-256"));
    }

    void noPermission()
    {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        SmallProject repository;
        Cli cli;
        const QString folder = repository.path() + "/.git";
        QFile::setPermissions(folder, {});
        checkRefused(cli, {}, repository.path(), "ermission");
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    // An absent object is listed and counted; the other files' figures stay right.
    void absentObject()
    {
        SmallProject repository;
        QVERIFY(QFile::remove(objectFile(repository, "HEAD:src/b.rs")));
        Cli cli;
        const CliResult scan = cli.run({"scan", repository.path(), "--format", "json"});
        QCOMPARE_STATUS(scan, 5);
        QVERIFY2(scan.err.contains("src/b.rs"), scan.err.constData());
        QCOMPARE(scan.json()["scans"][0]["unreadable"].toInt(), 1);

        const CliResult count = cli.run({"count", repository.path(), "--format", "json"});
        QCOMPARE_STATUS(count, 5);
        QVERIFY2(count.err.contains("src/b.rs"), count.err.constData());
        const QJsonObject state = cli.json({"show", "languages", "--project", "repository"});
        for (const QJsonObject &answer : {state, count.json()}) {
            QCOMPARE(answer["recipe"]["unreadable"].toInt(), 1);
            QCOMPARE(answer["totals"]["code"].toInt(), 7); // without the 9 of src/b.rs
        }
        QVERIFY(
            cli.run({"show", "languages", "--project", "repository"}).out.contains("1 unreadable"));
    }

    void damagedObject()
    {
        SmallProject repository;
        const QString object = objectFile(repository, "HEAD:src/a.c");
        QFile::setPermissions(object, QFile::ReadOwner | QFile::WriteOwner);
        writeFile(object, "this is no object");
        Cli cli;
        const CliResult scan = cli.run({"scan", repository.path(), "--format", "json"});
        QCOMPARE_STATUS(scan, 5);
        QVERIFY2(scan.err.contains("src/a.c"), scan.err.constData());
        QCOMPARE(scan.json()["scans"][0]["unreadable"].toInt(), 1);
    }

    void manyAbsentObjectsAreNotAllNamed()
    {
        BuiltRepository repository;
        for (int i = 0; i < 30; ++i)
            repository.write(QStringLiteral("f%1.c").arg(i), QByteArray::number(i) + ";\n");
        repository.commit("many", "2023-01-01T00:00:00Z");
        for (int i = 0; i < 30; ++i)
            QVERIFY(QFile::remove(objectFile(repository, QStringLiteral("HEAD:f%1.c").arg(i))));
        const CliResult count = Cli().run({"count", repository.path()});
        QCOMPARE_STATUS(count, 5);
        QCOMPARE(count.err.count('\n'), 21);
        QVERIFY2(count.err.contains("and 10 more"), count.err.constData());
    }

    void oddNames()
    {
        BuiltRepository repository;
        const QByteArray blob = "int a;\n";
        const QString id = repository.git({"hash-object", "-w", "--stdin"}, blob);
        QByteArray index;
        const QList<QByteArray> names = {"latin-gr\xFCn.c", "line\nfeed.c", "tab\there.c",
                                         "back\\slash.c",   "quote\".c",    "日本.c",
                                         " leading.c",      "-dash.c"};
        for (const QByteArray &name : names)
            index += "100644 " + id.toUtf8() + "\t" + name + '\0';
        repository.git({"update-index", "-z", "--index-info"}, index);
        repository.git({"commit", "--quiet", "--message", "odd"});
        Cli cli;
        const QJsonObject count = cli.json({"count", repository.path(), "--files"});
        QCOMPARE(count["files"].toArray().size(), names.size());
        cli.json({"scan", repository.path()});
        const QJsonArray files =
            cli.json({"show", "files", "--project", "repository"})["files"].toArray();
        QCOMPARE(files.size(), names.size());
        for (const QJsonValue &file : files) {
            QCOMPARE(file["code"].toInt(), 1);
            // The name as it is printed finds the file again.
            const QJsonObject history = cli.json(
                {"show", "file", "--project", "repository", "--path", file["path"].toString()});
            QCOMPARE(history["intervals"].toArray().size(), 1);
        }
        const CliResult table = cli.run({"show", "files", "--project", "repository"});
        QCOMPARE(table.out.count('\n'), 1 + names.size() + 2);
    }

    // What is not counted is neither code nor unreadable.
    void filesThatAreNotText()
    {
        SmallProject repository;
        repository.write("big.c",
                         "version https://git-lfs.github.com/spec/v1\n"
                         "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d1"
                         "7e2393\nsize 12345\n");
        repository.write("nul.c", QByteArray("int a;\0int b;\n", 14));
        QVERIFY(QFile::link("src/a.c", repository.path() + "/link.c"));
        repository.git({"add", "--all"});
        repository.git(
            {"update-index", "--add", "--cacheinfo", "160000," + repository.first + ",module"});
        repository.git({"commit", "--quiet", "--message", "no text"});
        Cli cli;
        const CliResult count = cli.run({"count", repository.path(), "--format", "json"});
        QCOMPARE_STATUS(count, 0);
        QCOMPARE(codeOf(count.json()), 16);
        const CliResult scan = cli.run({"scan", repository.path()});
        QCOMPARE_STATUS(scan, 0);
        QCOMPARE(codeOf(cli.json({"show", "languages", "--project", "repository"})), 16);
    }

    void shallowClone()
    {
        SmallProject repository;
        Cli cli;
        QVERIFY(runs("git", {"clone", "--quiet", "--depth=1", "file://" + repository.path(),
                             cli.folder() + "/shallow"}));
        const CliResult scan = cli.run({"scan", "shallow"});
        QCOMPARE_STATUS(scan, 0);
        const QJsonValue project = cli.json({"project", "list"})["projects"][0];
        QVERIFY(project["repositories"][0]["shallow"].toBool());
        QCOMPARE(codeOf(cli.json({"show", "languages", "--project", "shallow"})), 16);
    }

    void databaseThatIsNotThere()
    {
        Cli cli;
        checkFails(cli.run({"show", "projects"}), "ferrograph scan");
        checkFails(cli.run({"project", "remove", "x"}), "no such database");
        QVERIFY(!QFile::exists(cli.database()));
    }

    void databaseThatIsNotOurs()
    {
        Cli cli;
        writeFile(cli.database(), QByteArray(5000, 'x'));
        SmallProject repository;
        checkFails(cli.run({"show", "projects"}), "not a Ferrograph database");
        checkFails(cli.run({"scan", repository.path()}), "not a Ferrograph database");
        QFile file(cli.database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(5000, 'x'));
    }

    void databaseOfAnotherProgram()
    {
        Cli cli;
        if (!runs("sqlite3", {cli.database(), "CREATE TABLE recipes(name); "
                                              "INSERT INTO recipes VALUES('soup')"}))
            QSKIP("sqlite3 is not installed");
        SmallProject repository;
        checkFails(cli.run({"show", "projects"}), "not a Ferrograph database");
        checkFails(cli.run({"scan", repository.path()}), "not a Ferrograph database");
    }

    void newerDatabase()
    {
        SmallProject repository;
        Cli cli;
        cli.json({"scan", repository.path()});
        if (!runs("sqlite3", {cli.database(), "PRAGMA user_version = 9999"}))
            QSKIP("sqlite3 is not installed");
        checkFails(cli.run({"show", "projects"}), "newer");
        checkFails(cli.run({"scan", repository.path()}), "newer");
    }

    void lockedDatabase()
    {
        SmallProject repository;
        Cli cli;
        cli.json({"scan", repository.path()});
        QProcess other;
        other.start("sqlite3", {cli.database()});
        if (!other.waitForStarted())
            QSKIP("sqlite3 is not installed");
        other.write("BEGIN IMMEDIATE;\nSELECT 'locked';\n");
        QVERIFY(other.waitForReadyRead());
        // Reading goes on beside a writer; writing waits for a while and then says so.
        QCOMPARE_STATUS(cli.run({"show", "projects"}), 0);
        checkFails(cli.run({"project", "add", "x"}), "ferrograph: ");
        other.write("ROLLBACK;\n");
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        QCOMPARE_STATUS(cli.run({"project", "add", "x"}), 0);
    }

    void readOnlyDatabase()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everything");
        SmallProject repository;
        Cli cli;
        cli.json({"scan", repository.path()});
        QFile::setPermissions(cli.database(), QFile::ReadOwner);
        QCOMPARE_STATUS(cli.run({"show", "projects"}), 0);
        checkFails(cli.run({"project", "add", "x"}), "ferrograph: ");
        QFile::setPermissions(cli.database(), QFile::ReadOwner | QFile::WriteOwner);
    }

    void databaseInAPlaceThatCannotBe()
    {
        SmallProject repository;
        Cli cli;
        writeFile(cli.folder() + "/file", "words");
        checkFails(cli.run({"scan", repository.path(), "--database", cli.folder() + "/file/x.db"}),
                   "file/x.db");
        checkFails(cli.run({"scan", repository.path(), "--database", cli.folder()}),
                   "ferrograph: ");
    }

    void answerThatCannotBeWritten()
    {
        if (!QFile::exists("/dev/full"))
            QSKIP("there is no /dev/full here");
        SmallProject repository;
        QProcess process;
        process.setStandardOutputFile("/dev/full");
        process.start(Cli::program(), {"count", repository.path()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 4);
        QVERIFY(process.readAllStandardError().contains("standard output"));
    }
};

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_cli_bad_input.moc"
