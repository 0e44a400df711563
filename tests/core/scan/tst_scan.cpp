// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"
#include "core/store/connection.h"
#include "tests/core/scan/scan_fixture.h"
#include "tests/support/result_checks.h"

#include <QDir>
#include <QFile>

#include <set>

using namespace ferrograph;
using languages::Bucket;
using languages::BucketSet;
using test::BuiltRepository;
using test::ScanFixture;

namespace
{

const QStringList branchToMain = {QStringLiteral("branch"), QStringLiteral("-f"),
                                  QStringLiteral("followed")};

store::FileQuery allFilesAt(const QString &commit)
{
    store::FileQuery query;
    query.at.commit = commit.toStdString();
    query.filter.buckets = BucketSet::all();
    query.sort = store::FileSort::Path;
    query.descending = false;
    return query;
}

using FileFacts = std::multiset<std::tuple<std::string, std::string, Bucket, std::uint64_t,
                                           std::uint64_t, std::uint64_t, std::uint32_t>>;

FileFacts factsOf(const store::FilePage &page)
{
    FileFacts facts;
    for (const store::FileRow &file : page.files)
        facts.emplace(file.path, file.language, file.bucket, file.code, file.comment, file.blank,
                      file.unsafe.r1);
    return facts;
}

FileFacts factsOf(const scan::CommitCount &count)
{
    FileFacts facts;
    for (const scan::CountedFile &file : count.files)
        facts.emplace(file.path, languages::LanguageTable::builtin()[file.part.language].name,
                      file.bucket, file.part.lines.code, file.part.lines.comment,
                      file.part.lines.blank, file.part.unsafe.r1);
    return facts;
}

QString shownBucket(ScanFixture &fixture, const QString &commit, const char *path)
{
    const auto page = store::files(fixture.database(), "p", allFilesAt(commit));
    for (const store::FileRow &file : page->files) {
        if (file.path == path) {
            return QString::fromStdString(file.language + " " +
                                          std::string(languages::bucketName(file.bucket)) + " " +
                                          std::to_string(file.code));
        }
    }
    return QStringLiteral("none");
}

} // namespace

class TestScan : public QObject
{
    Q_OBJECT

    BuiltRepository m_repository;
    QStringList m_commits;

    // The branch "followed" stands at a commit of the hard history.
    void follow(BuiltRepository &repository, const QString &commit)
    {
        repository.git(QStringList(branchToMain) << commit);
    }

private Q_SLOTS:
    void initTestCase() { m_commits = test::buildHardHistory(m_repository); }

    // The second method: every commit's tree counted on its own, from nothing.
    void everyCommitIsWhatItsOwnCountSays()
    {
        ScanFixture fixture(m_repository.stdPath());
        const auto report = fixture.scan();
        QVERIFY_RESULT(report);
        QCOMPARE(report->commits, std::uint64_t(m_commits.size()));
        QCOMPARE(report->tip, m_commits.back().toStdString());
        QVERIFY(!report->rewritten && !report->nothingNew);
        QVERIFY(report->problems.empty());
        std::size_t files = 0;
        for (const QString &commit : m_commits) {
            const auto stored = store::files(fixture.database(), "p", allFilesAt(commit));
            QVERIFY_RESULT(stored);
            const auto counted =
                scan::countCommit(m_repository.stdPath(), commit.toStdString(), 1, {}, {});
            QVERIFY_RESULT(counted);
            QVERIFY2(factsOf(*stored) == factsOf(*counted), qPrintable(commit));
            files += stored->files.size();
        }
        QVERIFY(files > 80);
        const auto problems = store::verifyDatabase(fixture.database(), {}, {});
        QVERIFY_RESULT(problems);
        QVERIFY(problems->empty());
    }

    // What the attributes of the hard history say, by hand. A first line "#!" is a comment.
    void attributesCountAsTheyStandAtTheCommit()
    {
        ScanFixture fixture(m_repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        const auto shown = [&](int commit, const char *path) {
            return shownBucket(fixture, m_commits[commit], path);
        };
        QCOMPARE(shown(1, "src/lib.rs"), QStringLiteral("Rust product 4"));
        QCOMPARE(shown(1, "src/deep/er/a.c"), QStringLiteral("C product 5"));
        QCOMPARE(shown(2, "script"), QStringLiteral("Shell product 1"));
        QCOMPARE(shown(2, "tool.xyz"), QStringLiteral("none"));
        QCOMPARE(shown(3, "tool.xyz"), QStringLiteral("Python product 1"));
        QCOMPARE(shown(4, "src/deep/er/a.c"), QStringLiteral("C vendored 5"));
        QVERIFY(shown(4, "src/lib.rs").startsWith(QStringLiteral("C product")));
        QCOMPARE(shown(5, "src/deep/er/a.c"), QStringLiteral("C generated 5"));
        QCOMPARE(shown(5, "src/deep/b.c"), QStringLiteral("C generated 2"));
        QCOMPARE(shown(7, "src/lib.rs"), QStringLiteral("Rust product 5"));
        QCOMPARE(shown(7, "src/copy.rs"), QStringLiteral("Rust product 4"));
        QCOMPARE(shown(8, "src/deep/er/a.c"), QStringLiteral("C vendored 5"));
        QCOMPARE(shown(9, "script"), QStringLiteral("none")); // a link
        QCOMPARE(shown(10, "script"), QStringLiteral("Perl product 1"));
        QCOMPARE(shown(10, "tool.xyz"), QStringLiteral("none"));
        QCOMPARE(shown(12, "main.c/inner.c"), QStringLiteral("C product 7"));
        QCOMPARE(shown(12, "main.c"), QStringLiteral("none"));
        QCOMPARE(shown(13, "vendor/x.c"), QStringLiteral("C product 9"));
        QVERIFY(shown(13, "vendor/y.h").endsWith(QStringLiteral("vendored 1")));
    }

    void anEmptiedTreeIsNoCode()
    {
        ScanFixture fixture(m_repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        for (const int commit : {15, 16}) {
            const auto state = store::codeState(fixture.database(), "p",
                                                {{}, m_commits[commit].toStdString()}, {});
            QVERIFY_RESULT(state);
            QCOMPARE(state->totals.countedCode, std::uint64_t(0));
            QVERIFY(!state->totals.exposedShare().has_value());
            QCOMPARE(state->commit, m_commits[commit].toStdString());
        }
        const auto state = store::codeState(fixture.database(), "p", {}, {});
        QCOMPARE(state->totals.countedCode, std::uint64_t(13)); // 4 of Rust, 9 of C
        QCOMPARE(state->totals.exposed, std::uint64_t(12));     // 3 in unsafe fn
    }

    void sameRowsInHalvesAndWithAnyThreads()
    {
        follow(m_repository, m_commits.back());
        ScanFixture whole(m_repository.stdPath(), "followed");
        QVERIFY_RESULT(whole.scan(1));
        const std::string expected = whole.dump();
        for (const unsigned jobs : {2U, 3U, 8U}) {
            ScanFixture fixture(m_repository.stdPath(), "followed");
            QVERIFY_RESULT(fixture.scan(jobs, jobs));
            QCOMPARE(fixture.dump(), expected);
        }
        for (int half = 0; half + 1 < m_commits.size(); ++half) {
            follow(m_repository, m_commits[half]);
            ScanFixture fixture(m_repository.stdPath(), "followed");
            QVERIFY_RESULT(fixture.scan(2));
            follow(m_repository, m_commits.back());
            const auto report = fixture.scan(2, half % 2 == 0 ? 3 : 250000);
            QVERIFY_RESULT(report);
            QCOMPARE(report->commits, std::uint64_t(m_commits.size() - half - 1));
            QVERIFY(!report->rewritten);
            QCOMPARE(fixture.dump(), expected);
        }
        ScanFixture stepwise(m_repository.stdPath(), "followed");
        for (const QString &commit : m_commits) {
            follow(m_repository, commit);
            QVERIFY_RESULT(stepwise.scan());
        }
        QCOMPARE(stepwise.dump(), expected);
    }

    void nothingNewChangesNothing()
    {
        ScanFixture fixture(m_repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        const std::string before = fixture.dump();
        const auto again = fixture.scan();
        QVERIFY_RESULT(again);
        QVERIFY(again->nothingNew);
        QCOMPARE(again->commits, std::uint64_t(0));
        QCOMPARE(again->blobs, std::uint64_t(0));
        QCOMPARE(fixture.dump(), before);
        // A new tag comes along.
        m_repository.git({QStringLiteral("tag"), QStringLiteral("v1"), m_commits[3]});
        QVERIFY_RESULT(fixture.scan());
        QVERIFY(fixture.dump().find("tag v1 " + m_commits[3].toStdString()) != std::string::npos);
        m_repository.git({QStringLiteral("tag"), QStringLiteral("-d"), QStringLiteral("v1")});
    }

    void aRewrittenBranchIsReplaced()
    {
        BuiltRepository repository;
        const QStringList commits = test::buildHardHistory(repository);
        for (const int keep : {0, 3, 4, 5, 9, 13, 16}) {
            follow(repository, commits.back());
            ScanFixture fixture(repository.stdPath(), "followed");
            QVERIFY_RESULT(fixture.scan());
            repository.git({QStringLiteral("checkout"), QStringLiteral("-qf"),
                            QStringLiteral("--detach"), commits[keep]});
            repository.write(QStringLiteral("src/other.c"), "int other;\n");
            repository.write(QStringLiteral("src/.gitattributes"), "*.c linguist-documentation\n");
            const QString tip =
                repository.commit(QStringLiteral("other"), QStringLiteral("2016-01-01T00:00:00Z"));
            follow(repository, tip);
            const auto report = fixture.scan();
            QVERIFY_RESULT(report);
            QVERIFY(report->rewritten);
            QCOMPARE(report->commits, std::uint64_t(1));
            ScanFixture fresh(repository.stdPath(), "followed");
            QVERIFY_RESULT(fresh.scan());
            QCOMPARE(fixture.dump(), fresh.dump());
            // And back by moving the branch alone.
            follow(repository, commits[keep]);
            const auto back = fixture.scan();
            QVERIFY_RESULT(back);
            QVERIFY(back->rewritten);
            QCOMPARE(back->commits, std::uint64_t(0));
            ScanFixture shorter(repository.stdPath(), "followed");
            QVERIFY_RESULT(shorter.scan());
            QCOMPARE(fixture.dump(), shorter.dump());
        }
    }

    void anotherBranchOrLimitStartsOver()
    {
        BuiltRepository repository;
        const QStringList commits = test::buildHardHistory(repository);
        follow(repository, commits[8]);
        ScanFixture fixture(repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        const std::string before = fixture.dump();
        store::RepositoryRow row;
        row.name = "r";
        row.source = repository.stdPath();
        row.branch = "followed";
        row.paths = {"src"};
        QVERIFY_RESULT(store::putRepository(fixture.database(), "p", row));
        const auto report = fixture.scan();
        QVERIFY_RESULT(report);
        QCOMPARE(report->commits, std::uint64_t(9));
        QVERIFY(!report->rewritten);
        ScanFixture fresh(repository.stdPath(), "followed", {"src"});
        QVERIFY_RESULT(fresh.scan());
        QCOMPARE(fixture.dump(), fresh.dump());
        QVERIFY(fixture.dump() != before);
    }

    void limitsKeepOutTheRestButObeyItsAttributes()
    {
        follow(m_repository, m_commits.back());
        ScanFixture fixture(m_repository.stdPath(), "followed", {"src/deep"});
        QVERIFY_RESULT(fixture.scan());
        QVERIFY(fixture.dump().find("lib.rs") == std::string::npos);
        QVERIFY(fixture.dump().find("LICENSE") == std::string::npos);
        QCOMPARE(shownBucket(fixture, m_commits[4], "src/deep/er/a.c"),
                 QStringLiteral("C vendored 5"));
        for (int half = 0; half + 1 < m_commits.size(); half += 3) {
            follow(m_repository, m_commits[half]);
            ScanFixture halves(m_repository.stdPath(), "followed", {"src/deep"});
            QVERIFY_RESULT(halves.scan());
            follow(m_repository, m_commits.back());
            QVERIFY_RESULT(halves.scan());
            QCOMPARE(halves.dump(), fixture.dump());
        }
    }

    void absentBlobsAreNamedAndComeBack()
    {
        BuiltRepository repository;
        repository.write(QStringLiteral("kept.c"), "int a;\n");
        repository.write(QStringLiteral("lost.c"), "int b;\nint c;\n");
        repository.commit(QStringLiteral("1"), QStringLiteral("2020-01-01T00:00:00Z"));
        repository.write(QStringLiteral("kept.c"), "int a2;\n");
        const QString second =
            repository.commit(QStringLiteral("2"), QStringLiteral("2020-02-01T00:00:00Z"));
        const QString blob =
            repository.git({QStringLiteral("rev-parse"), second + QStringLiteral(":lost.c")});
        const QString object = repository.path() + QStringLiteral("/.git/objects/") + blob.left(2) +
                               QLatin1Char('/') + blob.mid(2);
        const QString away = repository.path() + QStringLiteral("/../away");
        QVERIFY(QFile::rename(object, away));
        ScanFixture fixture(repository.stdPath());
        const auto report = fixture.scan();
        QVERIFY_RESULT(report);
        QCOMPARE(report->unreadable, std::uint64_t(1));
        QCOMPARE(report->problems.size(), std::size_t(1));
        QCOMPARE(report->problems.front().where, std::string("lost.c"));
        QVERIFY(report->problems.front().what.find(blob.toStdString()) != std::string::npos);
        const auto state = store::codeState(fixture.database(), "p", {}, {});
        QCOMPARE(state->recipe.unreadable, std::uint64_t(1));
        QCOMPARE(state->totals.code, std::uint64_t(1));
        const auto counted = scan::countCommit(repository.stdPath(), "", 2, {}, {});
        QVERIFY_RESULT(counted);
        QCOMPARE(counted->unreadable.size(), std::size_t(1));
        QVERIFY(!fixture.scan()->nothingNew || fixture.scan()->unreadable == 1); // still named

        // It is there again: the rows that lacked it are made anew.
        QVERIFY(QFile::rename(away, object));
        const auto healed = fixture.scan();
        QVERIFY_RESULT(healed);
        QCOMPARE(healed->unreadable, std::uint64_t(0));
        QCOMPARE(store::codeState(fixture.database(), "p", {}, {})->totals.code, std::uint64_t(3));

        // Gone from the tree, it is no longer missed, but for the past.
        QVERIFY(QFile::rename(object, away));
        repository.git({QStringLiteral("rm"), QStringLiteral("-q"), QStringLiteral("--cached"),
                        QStringLiteral("lost.c")});
        repository.remove(QStringLiteral("lost.c"));
        repository.commit(QStringLiteral("3"), QStringLiteral("2020-03-01T00:00:00Z"));
        ScanFixture later(repository.stdPath());
        const auto past = later.scan();
        QVERIFY_RESULT(past);
        QCOMPARE(past->unreadable, std::uint64_t(0));
        QCOMPARE(
            store::unreadableObjects(later.database(), "p", {{}, second.toStdString()})->size(),
            std::size_t(1));
        QCOMPARE(store::codeState(later.database(), "p", {{}, second.toStdString()}, {})
                     ->recipe.unreadable,
                 std::uint64_t(1));
    }

    void absentTreesAreNamed()
    {
        BuiltRepository repository;
        repository.write(QStringLiteral("a.c"), "int a;\n");
        repository.write(QStringLiteral("dir/b.c"), "int b;\n");
        repository.commit(QStringLiteral("1"), QStringLiteral("2020-01-01T00:00:00Z"));
        repository.write(QStringLiteral("dir/c.c"), "int c;\n");
        const QString second =
            repository.commit(QStringLiteral("2"), QStringLiteral("2020-02-01T00:00:00Z"));
        repository.write(QStringLiteral("dir/c.c"), "int c2;\n");
        const QString third =
            repository.commit(QStringLiteral("3"), QStringLiteral("2020-03-01T00:00:00Z"));
        const QString tree =
            repository.git({QStringLiteral("rev-parse"), second + QStringLiteral(":dir")});
        QVERIFY(QFile::remove(repository.path() + QStringLiteral("/.git/objects/") + tree.left(2) +
                              QLatin1Char('/') + tree.mid(2)));
        ScanFixture fixture(repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        const auto lost =
            store::unreadableObjects(fixture.database(), "p", {{}, second.toStdString()});
        QVERIFY_RESULT(lost);
        QCOMPARE(lost->size(), std::size_t(1));
        QCOMPARE(lost->front().path, std::string("dir"));
        QCOMPARE(lost->front().kind, std::string("tree"));
        QCOMPARE(lost->front().object, tree.toStdString());
        const auto code = [&](const QString &commit) {
            return store::codeState(fixture.database(), "p", {{}, commit.toStdString()}, {})
                ->totals.code;
        };
        QCOMPARE(code(second), std::uint64_t(1));
        QCOMPARE(code(third), std::uint64_t(3));
        follow(repository, second);
        ScanFixture halves(repository.stdPath(), "followed");
        QVERIFY_RESULT(halves.scan());
        QCOMPARE(halves.scan()->unreadable, std::uint64_t(1));
        follow(repository, third);
        QVERIFY_RESULT(halves.scan());
        ScanFixture whole(repository.stdPath(), "followed");
        QVERIFY_RESULT(whole.scan());
        QCOMPARE(halves.dump(), whole.dump());
    }

    void namesThatAreNotTextAreKept()
    {
        BuiltRepository repository;
        const QString blob = repository.git(
            {QStringLiteral("hash-object"), QStringLiteral("-w"), QStringLiteral("--stdin")},
            "int a;\n");
        QByteArray listing;
        for (const QByteArray &name : {QByteArray("gr\xFCn.c"), QByteArray("line\nfeed.c"),
                                       QByteArray("back\\slash.c"), QByteArray("\xC3\xA9.c")})
            listing += "100644 blob " + blob.toUtf8() + "\t" + name + '\0';
        const QString tree =
            repository.git({QStringLiteral("mktree"), QStringLiteral("-z")}, listing);
        const QString commit = repository.git(
            {QStringLiteral("commit-tree"), QStringLiteral("-m"), QStringLiteral("x"), tree});
        follow(repository, commit);
        ScanFixture fixture(repository.stdPath(), "followed");
        QVERIFY_RESULT(fixture.scan());
        for (const std::string path :
             {"gr\\xfcn.c", "line\\x0afeed.c", "back\\x5cslash.c", "\xC3\xA9.c"}) {
            const auto history = store::fileHistory(fixture.database(), "p", "r", path);
            QVERIFY_RESULT(history);
            QCOMPARE(history->front().figures.code, std::uint64_t(1));
        }
    }

    void severalRepositoriesMakeOneProject()
    {
        BuiltRepository other;
        other.write(QStringLiteral("x.c"), "int x;\nint y;\n");
        other.commit(QStringLiteral("1"), QStringLiteral("2014-06-20T00:00:00Z"));
        ScanFixture fixture(m_repository.stdPath());
        store::RepositoryRow row;
        row.name = "other";
        row.source = other.stdPath();
        QVERIFY_RESULT(store::putRepository(fixture.database(), "p", row));
        QVERIFY_RESULT(fixture.scan());
        QVERIFY_RESULT(scan::scanRepository(fixture.database(), "p", "other", {}, {}, {}));
        const auto state = store::codeState(fixture.database(), "p", {}, {});
        QVERIFY_RESULT(state);
        QCOMPARE(state->totals.countedCode, std::uint64_t(15));
        QCOMPARE(state->recipe.commits.size(), std::size_t(2));
        QCOMPARE(scan::scanRepository(fixture.database(), "p", "nobody", {}, {}, {}).error().code,
                 ErrorCode::NotFound);
    }

    void fetchesFromAnUrl()
    {
        ScanFixture fixture("file://" + m_repository.stdPath());
        const auto report = fixture.scan();
        QVERIFY_RESULT(report);
        QCOMPARE(report->commits, std::uint64_t(m_commits.size()));
        QVERIFY(fixture.scan()->nothingNew);
    }

    void rulesOfBucketsAreFollowedWithoutGit()
    {
        ScanFixture fixture(m_repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        const std::string expected = fixture.dump();
        auto &session = *fixture.database().connection().session;
        store::dialect::execute(session,
                                "UPDATE version SET bucket = 4; DELETE FROM language_total;"
                                "UPDATE repository SET bucket_rules = 'older'");
        const auto report = fixture.scan();
        QVERIFY_RESULT(report);
        QVERIFY(report->nothingNew);
        QCOMPARE(report->blobs, std::uint64_t(0));
        QCOMPARE(fixture.dump(), expected);
        store::dialect::execute(session, "UPDATE repository SET definition = 999");
        QCOMPARE(fixture.scan()->commits, std::uint64_t(m_commits.size()));
        QCOMPARE(fixture.dump(), expected);
    }

    void aDeepenedCloneIsReadAgain()
    {
        QTemporaryDir folder;
        const QString clone = folder.filePath(QStringLiteral("clone"));
        m_repository.git({QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("--depth"),
                          QStringLiteral("4"), QStringLiteral("file://") + m_repository.path(),
                          clone});
        ScanFixture fixture(clone.toStdString());
        const auto report = fixture.scan();
        QVERIFY_RESULT(report);
        QCOMPARE(report->commits, std::uint64_t(4));
        QCOMPARE(report->problems.size(), std::size_t(1));
        QVERIFY(report->problems.front().what.find("shallow") != std::string::npos);
        QVERIFY(store::project(fixture.database(), "p")->repositories.front().shallow);
        QVERIFY(fixture.scan()->nothingNew);
        m_repository.git({QStringLiteral("-C"), clone, QStringLiteral("fetch"),
                          QStringLiteral("-q"), QStringLiteral("--unshallow")});
        QVERIFY_RESULT(fixture.scan());
        const auto row = store::project(fixture.database(), "p")->repositories.front();
        QCOMPARE(row.commits, std::uint64_t(m_commits.size()));
        QVERIFY(!row.shallow);
    }

    void refusesWhatCannotBeScanned()
    {
        QTemporaryDir folder;
        ScanFixture nothing(folder.path().toStdString() + "/nowhere");
        QCOMPARE(nothing.scan().error().code, ErrorCode::NotFound);
        ScanFixture noRepository(folder.path().toStdString());
        QCOMPARE(noRepository.scan().error().code, ErrorCode::InvalidInput);
        BuiltRepository empty;
        ScanFixture noCommits(empty.stdPath());
        QCOMPARE(noCommits.scan().error().code, ErrorCode::InvalidInput);
        ScanFixture noBranch(m_repository.stdPath(), "no-such-branch");
        QCOMPARE(noBranch.scan().error().code, ErrorCode::NotFound);
        QVERIFY(!store::project(noBranch.database(), "p")->repositories.front().scanned);
    }
};

QTEST_GUILESS_MAIN(TestScan)
#include "tst_scan.moc"
