// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/line_pass.h"
#include "core/store/line_changes.h"
#include "core/store/new_code.h"
#include "tests/core/scan/scan_fixture.h"
#include "tests/support/result_checks.h"

#include <QFile>
#include <QMap>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;

namespace
{

// "COMMIT PATH" to "ADDED DELETED".
using Lines = QMap<QString, QString>;

// What git says of every file change on the first-parent line.
Lines gitLines(BuiltRepository &repository)
{
    Lines result;
    QString commit;
    const QString log = repository.git({"-c", "core.quotePath=false", "log", "--numstat",
                                        "--no-renames", "-m", "--first-parent", "--format=%H"});
    for (const QString &line : log.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (cells.size() == 1)
            commit = cells.first();
        else
            result[commit + ' ' + cells.at(2)] = cells.at(0) + ' ' + cells.at(1);
    }
    return result;
}

Lines storedLines(ScanFixture &fixture, const QStringList &commits)
{
    Lines result;
    for (const QString &commit : commits) {
        const auto files = store::commitFiles(fixture.database(), "p", commit.toStdString());
        if (!files)
            qFatal("%s", files.error().message().c_str());
        for (const store::CommitFile &file : files->files) {
            if (file.added)
                result[commit + ' ' + QString::fromStdString(file.path)] =
                    QStringLiteral("%1 %2").arg(*file.added).arg(*file.deleted);
        }
    }
    return result;
}

Result<scan::LinePassReport> count(ScanFixture &fixture, std::stop_token stop = {},
                                   const Progress &progress = {},
                                   git::Reader reader = git::Reader::Pack)
{
    scan::ScanOptions options;
    options.reader = reader;
    return scan::countLineChanges(fixture.database(), "p", "r", options, progress, std::move(stop));
}

QByteArray numbered(int first, int last)
{
    QByteArray text;
    for (int i = first; i <= last; ++i)
        text += "int v" + QByteArray::number(i) + ";\n";
    return text;
}

} // namespace

class TestLinePass : public QObject
{
    Q_OBJECT

    // Edits, a move, modes, a link that becomes a file, a binary, a merge, a deletion.
    static QStringList build(BuiltRepository &r)
    {
        QStringList commits;
        const auto commit = [&](const char *what) {
            commits << r.commit(QLatin1String(what),
                                QStringLiteral("2021-0%1-01T00:00:00Z").arg(commits.size() + 1));
        };
        r.write(QStringLiteral("a.c"), numbered(1, 40));
        r.write(QStringLiteral("b.py"), "print(1)\nprint(2)"); // no last feed
        r.write(QStringLiteral("notes.txt"), "words\n");
        QFile::link(QStringLiteral("a.c"), r.path() + QStringLiteral("/link.c"));
        commit("first");
        r.write(QStringLiteral("a.c"), numbered(1, 10) + "int x;\n" + numbered(15, 50));
        r.write(QStringLiteral("b.py"), "print(1)\nprint(2)\n");
        commit("edits");
        r.git({"mv", "a.c", "moved.c"});
        r.write(QStringLiteral("blob.c"), QByteArray("int x;\0\n", 8));
        commit("move and binary");
        r.git({"checkout", "-q", "-b", "side", "HEAD~1"});
        r.write(QStringLiteral("side.rs"), "fn main() {\n}\n");
        r.commit(QStringLiteral("side"), QStringLiteral("2021-03-02T00:00:00Z"));
        r.git({"checkout", "-q", "-"});
        r.git({"merge", "-q", "--no-ff", "-m", "merge", "side"});
        commits << r.git({"rev-parse", "HEAD"});
        r.remove(QStringLiteral("b.py"));
        QFile::setPermissions(r.path() + QStringLiteral("/moved.c"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        r.remove(QStringLiteral("link.c"));
        r.write(QStringLiteral("link.c"), numbered(1, 4));
        commit("gone");
        return commits;
    }

private Q_SLOTS:
    void linesAreThoseOfGit_data()
    {
        QTest::addColumn<git::Reader>("reader");
        QTest::newRow("own reader") << git::Reader::Pack;
        QTest::newRow("libgit2") << git::Reader::Libgit2;
    }

    void linesAreThoseOfGit()
    {
        QFETCH(const git::Reader, reader);
        BuiltRepository repository;
        const QStringList commits = build(repository);
        repository.git({"repack", "-adfq"});
        ScanFixture fixture(repository.stdPath());
        fixture.readWith(reader);
        QVERIFY_RESULT(fixture.scan());
        const auto report = count(fixture, {}, {}, reader);
        QVERIFY_RESULT(report);
        QCOMPARE(report->commits, std::uint64_t(commits.size()));
        QCOMPARE(report->unreadable, std::uint64_t(0));
        const Lines git = gitLines(repository);
        const Lines stored = storedLines(fixture, commits);
        QVERIFY(stored.size() >= 8);
        for (auto it = stored.begin(); it != stored.end(); ++it)
            QCOMPARE(it.value(), git.value(it.key()));
        // Whatever git compares is there, but for what does not count.
        for (auto it = git.begin(); it != git.end(); ++it) {
            const bool counts = !it.key().endsWith(QLatin1String(".txt")) &&
                                it.key() != commits.first() + QLatin1String(" link.c") &&
                                !it.value().startsWith('-');
            QVERIFY2(!counts || stored.contains(it.key()), qPrintable(it.key()));
        }
    }

    void goesOnWithNewCommits()
    {
        BuiltRepository repository;
        QStringList commits = build(repository);
        ScanFixture fixture(repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        QVERIFY_RESULT(count(fixture));
        repository.write(QStringLiteral("new.c"), numbered(1, 3));
        commits << repository.commit(QStringLiteral("new"), QStringLiteral("2021-09-01T00:00:00Z"));
        QVERIFY_RESULT(fixture.scan());
        const auto before = store::newCode(fixture.database(), "p", {}, Step::Year, {});
        QVERIFY_RESULT(before);
        QVERIFY(!before->complete);
        const auto report = count(fixture);
        QVERIFY_RESULT(report);
        QCOMPARE(report->commits, std::uint64_t(1));
        const auto after = store::newCode(fixture.database(), "p", {}, Step::Year, {});
        QVERIFY_RESULT(after);
        QVERIFY(after->complete);
        QCOMPARE(storedLines(fixture, commits).value(commits.last() + " new.c"),
                 QStringLiteral("3 0"));
        QCOMPARE(count(fixture)->commits, std::uint64_t(0));
    }

    void rewrittenHistoryIsCountedAnew()
    {
        BuiltRepository repository;
        const QStringList commits = build(repository);
        ScanFixture fixture(repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        QVERIFY_RESULT(count(fixture));
        repository.git({"reset", "-q", "--hard", commits.at(1)});
        repository.write(QStringLiteral("other.c"), numbered(1, 5));
        const QString other =
            repository.commit(QStringLiteral("other"), QStringLiteral("2021-08-01T00:00:00Z"));
        QVERIFY_RESULT(fixture.scan());
        QCOMPARE(count(fixture)->commits, std::uint64_t(1));
        const Lines git = gitLines(repository);
        const Lines stored = storedLines(fixture, {commits.at(0), commits.at(1), other});
        QCOMPARE(stored.value(other + " other.c"), QStringLiteral("5 0"));
        for (auto it = stored.begin(); it != stored.end(); ++it)
            QCOMPARE(it.value(), git.value(it.key()));
    }

    void stopLeavesWhatWasThere()
    {
        BuiltRepository repository;
        build(repository);
        ScanFixture fixture(repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        std::stop_source stop;
        stop.request_stop();
        const auto report = count(fixture, stop.get_token());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(!store::newCode(fixture.database(), "p", {}, Step::Year, {})->complete);
        QVERIFY_RESULT(count(fixture));
        QVERIFY(store::newCode(fixture.database(), "p", {}, Step::Year, {})->complete);
    }

    void bulkAndVendoredStandApart()
    {
        BuiltRepository repository;
        repository.write(QStringLiteral("src/a.rs"), QByteArray("fn f() {}\n").repeated(30));
        repository.write(QStringLiteral("src/a.c"), numbered(1, 10));
        repository.write(QStringLiteral("third_party/z.c"), numbered(1, 100));
        repository.commit(QStringLiteral("one"), QStringLiteral("2022-01-05T00:00:00Z"));
        repository.write(QStringLiteral("src/huge.c"), numbered(1, 10001));
        repository.commit(QStringLiteral("import"), QStringLiteral("2022-05-05T00:00:00Z"));
        ScanFixture fixture(repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        QVERIFY_RESULT(count(fixture));
        const auto code = store::newCode(fixture.database(), "p", {}, Step::Quarter, {});
        QVERIFY_RESULT(code);
        const auto &table = languages::LanguageTable::builtin();
        QCOMPARE(code->points.size(), std::size_t(2));
        const store::NewCodePoint &first = code->points.front();
        QCOMPARE(first.usual.total(), std::uint64_t(40));
        QCOMPARE(first.usual.safeShare(table).value(), 0.75);
        QCOMPARE(first.usual.nativeShare(table).value(), 0.75);
        QCOMPARE(first.bulk.total(), std::uint64_t(100));
        const store::NewCodePoint &second = code->points.back();
        QCOMPARE(second.usual.total(), std::uint64_t(0));
        QVERIFY(!second.usual.safeShare(table));
        QCOMPARE(second.bulk.total(), std::uint64_t(10001));
        QCOMPARE(second.bulkCommits, std::uint64_t(1));
    }

    void addedFilesAreListedAndMovesMarked()
    {
        BuiltRepository repository;
        repository.write(QStringLiteral("a.c"), numbered(1, 10));
        repository.write(QStringLiteral("b.rs"), "fn f() {}\n");
        repository.commit(QStringLiteral("one"), QStringLiteral("2022-01-05T00:00:00Z"));
        repository.git({"mv", "a.c", "src.c"});
        repository.write(QStringLiteral("new.c"), numbered(1, 3));
        repository.write(QStringLiteral("b.rs"), "fn f() {}\nfn g() {}\n");
        repository.commit(QStringLiteral("two"), QStringLiteral("2022-05-05T00:00:00Z"));
        ScanFixture fixture(repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        const store::Range range{startOfDay({2022, 2, 1}), std::nullopt};
        const auto files = store::newFiles(fixture.database(), "p", range, {});
        QVERIFY_RESULT(files);
        QCOMPARE(files->size(), std::size_t(2));
        QCOMPARE(files->at(0).file.path, std::string("new.c"));
        QVERIFY(!files->at(0).moved);
        QCOMPARE(files->at(1).file.path, std::string("src.c"));
        QVERIFY(files->at(1).moved);
    }
};

QTEST_GUILESS_MAIN(TestLinePass)
#include "tst_line_pass.moc"
