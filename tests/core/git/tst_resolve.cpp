// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/repository.h"
#include "tests/core/git/git_program.h"
#include "tests/support/built_repository.h"
#include "tests/support/result_checks.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::git;
using test::BuiltRepository;

class TestResolve : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void resolvesNames_data();
    void resolvesNames();
    void prefersBranchThenTagThenRemote();
    void refusesWhatIsNoCommit();
    void namesNearReferences();
    void detachedHead();
    void repositoryWithoutCommits();
    void unbornHeadBesideBranches();
    void absentCommit();
    void tags();

private:
    QString resolved(const QString &revision) const
    {
        const auto commit = Repository::open(m_built->stdPath())->resolve(revision.toStdString());
        return QString::fromStdString(commit ? commit->id.hex() : commit.error().message());
    }

    std::unique_ptr<BuiltRepository> m_built;
    QString m_first;
    QString m_second;
    QString m_third;
};

void TestResolve::init()
{
    m_built = std::make_unique<BuiltRepository>();
    m_built->write("a.c", "1\n");
    m_first = m_built->commit("one", "2020-01-01T00:00:00Z");
    m_built->git({"tag", "light"});
    m_built->git({"tag", "-a", "-m", "annotated", "v1.0"});
    m_built->git({"tag", "-a", "-m", "tag of a tag", "outer", "v1.0"});
    m_built->git({"tag", "of-tree", "HEAD^{tree}"});
    m_built->write("a.c", "2\n");
    m_second = m_built->commit("two", "2020-01-02T00:00:00Z");
    m_built->git({"branch", "topic/one"});
    m_built->write("a.c", "3\n");
    m_third = m_built->commit("three", "2020-01-03T00:00:00Z");
}

void TestResolve::resolvesNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"", "HEAD", "main", "refs/heads/main", "heads/main", "light", "v1.0", "tags/v1.0",
          "outer", "topic/one", "HEAD~1", "main^^", "v1.0^{commit}", "@", "light^0"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestResolve::resolvesNames()
{
    QFETCH(QString, name);
    const QString meant = name.isEmpty() ? QStringLiteral("HEAD") : name;
    QCOMPARE(resolved(name),
             m_built->git({"rev-parse", "--verify", meant + QStringLiteral("^{commit}")}));
}

void TestResolve::prefersBranchThenTagThenRemote()
{
    m_built->git({"update-ref", "refs/remotes/origin/x", m_third});
    QCOMPARE(resolved("x"), m_third);
    QCOMPARE(resolved("origin/x"), m_third);
    m_built->git({"tag", "x", m_second});
    QCOMPARE(resolved("x"), m_second);
    m_built->git({"branch", "x", m_first});
    QCOMPARE(resolved("x"), m_first);
    QCOMPARE(resolved("refs/tags/x"), m_second);
    QCOMPARE(resolved(m_third), m_third);
    QCOMPARE(resolved(m_third.left(10)), m_third);
}

void TestResolve::refusesWhatIsNoCommit()
{
    const auto repository = Repository::open(m_built->stdPath());
    for (const char *name : {"of-tree", "HEAD^{tree}", "HEAD:a.c"}) {
        const auto commit = repository->resolve(name);
        QVERIFY(!commit);
        QCOMPARE(commit.error().code, ErrorCode::InvalidInput);
        QVERIFY(commit.error().message().find("not a commit") != std::string::npos);
    }
}

void TestResolve::namesNearReferences()
{
    const auto repository = Repository::open(m_built->stdPath());
    const auto commit = repository->resolve("mian");
    QVERIFY(!commit);
    QCOMPARE(commit.error().code, ErrorCode::NotFound);
    QVERIFY(commit.error().message().find("\"mian\"") != std::string::npos);
    QCOMPARE(commit.error().advice, std::string("did you mean \"main\"?"));
    QCOMPARE(repository->resolve("topic").error().advice,
             std::string("did you mean \"topic/one\"?"));
    QCOMPARE(repository->resolve("v1.1").error().advice, std::string("did you mean \"v1.0\"?"));
    for (const char *odd : {"..", "a..b", "~", "^", "bad name", "\xff", "-x", "refs/", "@{9}",
                            "main@{upstream}", "zzzzzzzzzzzzzzz"}) {
        const auto unknown = repository->resolve(odd);
        QVERIFY2(!unknown, odd);
        QCOMPARE(unknown.error().subject, repository->path());
    }
}

void TestResolve::detachedHead()
{
    m_built->git({"checkout", "--quiet", "--detach", m_second});
    QCOMPARE(resolved(""), m_second);
    QCOMPARE(Repository::open(m_built->stdPath())->headName(), std::string("HEAD"));
}

void TestResolve::repositoryWithoutCommits()
{
    const BuiltRepository empty;
    const auto repository = Repository::open(empty.stdPath());
    QVERIFY_RESULT(repository);
    QCOMPARE(repository->headName(), std::string("refs/heads/main"));
    const auto commit = repository->resolve("");
    QVERIFY(!commit);
    QCOMPARE(commit.error().code, ErrorCode::InvalidInput);
    QCOMPARE(commit.error().detail, std::string("has no commits yet"));
    QCOMPARE(repository->resolve("main").error().code, ErrorCode::NotFound);
    QVERIFY(repository->tags().empty());
}

void TestResolve::unbornHeadBesideBranches()
{
    m_built->git({"symbolic-ref", "HEAD", "refs/heads/gone"});
    const auto commit = Repository::open(m_built->stdPath())->resolve("");
    QVERIFY(!commit);
    QCOMPARE(commit.error().code, ErrorCode::NotFound);
    QVERIFY(commit.error().message().find("\"gone\"") != std::string::npos);
    QVERIFY(commit.error().advice.find("\"main\"") != std::string::npos);
}

void TestResolve::absentCommit()
{
    const auto repository = Repository::open(m_built->stdPath());
    const auto commit = repository->resolve(std::string(40, 'a'));
    QVERIFY(!commit);
    QCOMPARE(commit.error().code, ErrorCode::NotFound);
    QCOMPARE(commit.error().position, std::string(40, 'a'));
    QVERIFY(QFile::remove(test::looseFile(m_built->path() + "/.git", test::idOf(m_third))));
    const auto head = Repository::open(m_built->stdPath())->resolve("main");
    QVERIFY(!head);
    QCOMPARE(head.error().code, ErrorCode::NotFound);
    QCOMPARE(head.error().position, m_third.toStdString());
}

void TestResolve::tags()
{
    m_built->git({"tag", "-a", "-m", "newest", "v2.0"});
    m_built->git({"pack-refs", "--all"});
    const auto tags = Repository::open(m_built->stdPath())->tags();
    QStringList found;
    for (const Tag &tag : tags)
        found << QString::fromStdString(tag.name + " " + tag.commit.hex()) + " " +
                     QString::number(tag.committed);
    // The tag of a tree is none of a commit; 1577836800 is 2020-01-01, 1578009600 2020-01-03.
    const QStringList expected = {
        "light " + m_first + " 1577836800", "outer " + m_first + " 1577836800",
        "v1.0 " + m_first + " 1577836800", "v2.0 " + m_third + " 1578009600"};
    QCOMPARE(found, expected);
}

QTEST_APPLESS_MAIN(TestResolve)
#include "tst_resolve.moc"
