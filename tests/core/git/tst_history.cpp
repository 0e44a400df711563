// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/history.h"
#include "tests/core/git/git_program.h"
#include "tests/support/built_repository.h"
#include "tests/support/result_checks.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::git;
using test::BuiltRepository;
using test::runGit;

namespace
{

// "id tree seconds" per line, oldest first, from us and from git.
QByteArray text(const std::vector<Commit> &commits)
{
    QByteArray lines;
    for (const Commit &commit : commits)
        lines += QByteArray::fromStdString(commit.id.hex() + " " + commit.tree.hex()) + ' ' +
                 QByteArray::number(qint64(commit.committed)) + '\n';
    return lines;
}

QByteArray gitText(const QString &folder, const QString &range)
{
    return runGit(folder,
                  {"log", "--first-parent", "--reverse", "--format=tformat:%H %T %ct", range});
}

Result<FirstParentHistory> history(const QString &folder, const ObjectId &tip,
                                   const std::function<bool(const ObjectId &)> &isKnown = {})
{
    const auto repository = Repository::open(folder.toStdString());
    if (!repository)
        return failure(repository.error());
    return firstParentHistory(*repository, tip, isKnown, {}, {});
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void followsFirstParents();
    void endsAtKnownCommit();
    void endsAtShallowBoundary();
    void endsAtAbsentParent();
    void endsAtDamagedParent();
    void endsAtMalformedParent();
    void endsAtParentOfAnotherKind();
    void endsWhereDamageMakesALoop();
    void refusesUnreadableTip();
    void datesFromNeighbours();
    void ignoresReplacements();
    void cancels();
    void reportsProgress();

private:
    ObjectId commit(const QList<ObjectId> &parents, qint64 seconds)
    {
        return test::writeObject(m_built->path(), "commit",
                                 test::commitBytes(m_tree, parents, seconds));
    }

    std::unique_ptr<BuiltRepository> m_built;
    ObjectId m_tip;
    ObjectId m_tree;
};

void TestHistory::init()
{
    m_built = std::make_unique<BuiltRepository>();
    m_built->write("a.c", "1\n");
    m_built->commit("one", "2020-01-01T00:00:00Z");
    m_built->git({"checkout", "--quiet", "-b", "side"});
    m_built->write("b.c", "side\n");
    m_built->commit("on the side", "2020-01-02T00:00:00Z");
    m_built->git({"checkout", "--quiet", "main"});
    m_built->write("a.c", "2\n");
    m_built->commit("two", "2020-01-03T00:00:00Z");
    m_built->git({"merge", "--quiet", "--no-ff", "-m", "merge", "side"});
    m_built->write("a.c", "3\n");
    m_tip = test::idOf(m_built->commit("three", "2020-01-05T00:00:00Z"));
    m_tree = test::revision(m_built->path(), "HEAD^{tree}");
}

void TestHistory::followsFirstParents()
{
    const auto found = history(m_built->path(), m_tip);
    QVERIFY_RESULT(found);
    QCOMPARE(found->end, HistoryEnd::Root);
    QCOMPARE(found->commits.size(), std::size_t(4)); // not the one on the side
    QCOMPARE(text(found->commits), gitText(m_built->path(), "main"));
    m_built->git({"gc", "--quiet"});
    QCOMPARE(text(history(m_built->path(), m_tip)->commits), gitText(m_built->path(), "main"));
}

void TestHistory::endsAtKnownCommit()
{
    const ObjectId known = test::revision(m_built->path(), "main~2");
    const auto isKnown = [&](const ObjectId &id) {
        return id == known;
    };
    const auto found = history(m_built->path(), m_tip, isKnown);
    QVERIFY_RESULT(found);
    QCOMPARE(found->end, HistoryEnd::Known);
    QVERIFY(found->known == known);
    QCOMPARE(text(found->commits), gitText(m_built->path(), "main~2..main"));

    const auto nothingNew = history(m_built->path(), known, isKnown);
    QVERIFY_RESULT(nothingNew);
    QVERIFY(nothingNew->commits.empty());
    QVERIFY(nothingNew->known == known);

    // Rewritten: the tip that was known is gone, its parent is the meeting point.
    m_built->write("a.c", "3, again\n");
    m_built->git({"add", "--all"});
    m_built->git({"commit", "--quiet", "--amend", "--message", "three, again"});
    const auto old = history(m_built->path(), m_tip)->commits;
    const auto rewritten =
        history(m_built->path(), test::revision(m_built->path(), "main"), [&](const ObjectId &id) {
            return std::any_of(old.begin(), old.end(), [&](const Commit &c) { return c.id == id; });
        });
    QVERIFY_RESULT(rewritten);
    QCOMPARE(rewritten->commits.size(), std::size_t(1));
    QVERIFY(rewritten->known == test::revision(m_built->path(), "main~1"));
}

void TestHistory::endsAtShallowBoundary()
{
    QTemporaryDir folder;
    runGit(folder.path(),
           {"clone", "--quiet", "--depth=2", "file://" + m_built->path(), "shallow"});
    const QString path = folder.path() + "/shallow";
    const auto found = history(path, m_tip);
    QVERIFY_RESULT(found);
    QCOMPARE(found->end, HistoryEnd::Shallow);
    QCOMPARE(text(found->commits), gitText(path, "main"));
    QVERIFY(!found->missing);
}

void TestHistory::endsAtAbsentParent()
{
    const ObjectId absent = test::revision(m_built->path(), "main~2");
    QVERIFY(QFile::remove(test::looseFile(m_built->path() + "/.git", absent)));
    const auto found = history(m_built->path(), m_tip);
    QVERIFY_RESULT(found);
    QCOMPARE(found->end, HistoryEnd::Missing);
    QVERIFY(found->missing == absent);
    QCOMPARE(found->commits.size(), std::size_t(2));
}

void TestHistory::endsAtDamagedParent()
{
    const ObjectId damaged = test::revision(m_built->path(), "main~2");
    QFile file(test::looseFile(m_built->path() + "/.git", damaged));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.resize(file.size() / 2));
    const auto found = history(m_built->path(), m_tip);
    QVERIFY_RESULT(found);
    QCOMPARE(found->end, HistoryEnd::Missing);
    QVERIFY(found->missing == damaged);
}

void TestHistory::endsAtMalformedParent()
{
    const QByteArray good = test::commitBytes(m_tree, {m_tip}, 100);
    QByteArray shortParent = good;
    shortParent.replace("parent ", "parent x");
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("tree "), QByteArray("tree ") + QByteArray(40, 'g') + "\n",
          QByteArray("author A <a> 1 +0000\n"), good.left(30), shortParent,
          good.left(good.indexOf("author") - 1)}) {
        const ObjectId malformed = test::writeObject(m_built->path(), "commit", bytes);
        const auto found = history(m_built->path(), commit({malformed}, 200));
        QVERIFY_RESULT(found);
        QCOMPARE(found->end, HistoryEnd::Missing);
        QVERIFY(found->missing == malformed);
        QCOMPARE(found->commits.size(), std::size_t(1));
    }
}

void TestHistory::endsAtParentOfAnotherKind()
{
    const auto found = history(m_built->path(), commit({m_tree}, 200));
    QVERIFY_RESULT(found);
    QCOMPARE(found->end, HistoryEnd::Missing);
    QVERIFY(found->missing == m_tree);
}

void TestHistory::endsWhereDamageMakesALoop()
{
    // A commit stored under the id of its own ancestor, as damage or malice can have it.
    const ObjectId bottom = commit({}, 100);
    const ObjectId middle = commit({bottom}, 200);
    const ObjectId top = commit({middle}, 300);
    const QString folder = m_built->path() + "/.git";
    QVERIFY(QFile::remove(test::looseFile(folder, bottom)));
    QVERIFY(QFile::copy(test::looseFile(folder, top), test::looseFile(folder, bottom)));
    const auto found = history(m_built->path(), top);
    QVERIFY_RESULT(found);
    QCOMPARE(found->end, HistoryEnd::Missing);
    QVERIFY(found->commits.size() < 20);
}

void TestHistory::refusesUnreadableTip()
{
    const auto absent = history(m_built->path(), test::idOf(QString(40, 'a')));
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::NotFound);
    const auto malformed =
        history(m_built->path(), test::writeObject(m_built->path(), "commit", "nonsense"));
    QVERIFY(!malformed);
    QCOMPARE(malformed.error().code, ErrorCode::Unreadable);
    const auto tree = history(m_built->path(), m_tree);
    QVERIFY(!tree);
    QCOMPARE(tree.error().code, ErrorCode::InvalidInput);
}

void TestHistory::datesFromNeighbours()
{
    const auto undated = [&](const QList<ObjectId> &parents) {
        QByteArray bytes = test::commitBytes(m_tree, parents, 0);
        bytes.replace("> 0 +0000", ">");
        return test::writeObject(m_built->path(), "commit", bytes);
    };
    const ObjectId a = undated({});
    const ObjectId b = commit({a}, 500);
    const ObjectId c = undated({b});
    const ObjectId d = commit({c}, 700);
    const auto found = history(m_built->path(), d);
    QVERIFY_RESULT(found);
    std::vector<Seconds> times;
    for (const Commit &each : found->commits)
        times.push_back(each.committed);
    // The first has nothing before it and takes the next one's time, c takes b's.
    QCOMPARE(times, (std::vector<Seconds>{500, 500, 500, 700}));
}

void TestHistory::ignoresReplacements()
{
    const QByteArray before = gitText(m_built->path(), "main");
    m_built->git({"replace", "--graft", "main~1"});
    QVERIFY(gitText(m_built->path(), "main") != before); // git itself follows it
    QCOMPARE(text(history(m_built->path(), m_tip)->commits), before);
}

void TestHistory::cancels()
{
    const auto repository = Repository::open(m_built->stdPath());
    std::stop_source stop;
    int asked = 0;
    const auto isKnown = [&](const ObjectId &) {
        if (++asked == 2)
            stop.request_stop();
        return false;
    };
    const auto found = firstParentHistory(*repository, m_tip, isKnown, {}, stop.get_token());
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, 2);
}

void TestHistory::reportsProgress()
{
    const auto repository = Repository::open(m_built->stdPath());
    std::vector<std::uint64_t> done;
    const Progress progress([&](const ProgressStep &step) { done.push_back(step.done); });
    QVERIFY(firstParentHistory(*repository, m_tip, {}, progress, {}));
    QVERIFY(!done.empty());
    QCOMPARE(done.back(), std::uint64_t(4));
    QVERIFY(std::is_sorted(done.begin(), done.end()));
}

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
