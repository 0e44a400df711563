// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/git/change_text.h"
#include "tests/core/git/git_program.h"
#include "tests/support/built_repository.h"
#include "tests/support/result_checks.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::git;
using test::BuiltRepository;
using test::changeText;
using test::gitChangeText;
using test::runGit;
using test::wholeHistory;

class TestTreeChanges : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void equalsGit();
    void numbersPathsInOrder();
    void startsFromBaseTree();
    void limitsPaths_data();
    void limitsPaths();
    void reportsOddNames();
    void mergesOnlyFirstParent();
    void randomHistoriesEqualGit();
    void manyFilesInOneTree();
    void cancels();
    void reportsProgress();
    void refusesWhatIsNoRepository();

private:
    void commit(const QString &message) { m_built->commit(message, "2020-01-01T00:00:00Z"); }

    void build();

    std::unique_ptr<BuiltRepository> m_built; // shared by the tests that leave it as it is
    bool m_changed = false;
};

void TestTreeChanges::init()
{
    if (!m_built)
        build();
}

void TestTreeChanges::cleanup()
{
    if (m_changed)
        m_built.reset();
    m_changed = false;
}

void TestTreeChanges::build()
{
    m_built = std::make_unique<BuiltRepository>();
    m_built->write("a.c", "1\n");
    m_built->write("dir.c", "beside dir\n");
    m_built->write("dir/x.c", "x\n");
    m_built->write("dir/sub/y.c", "y\n");
    m_built->write("dir-z/z.c", "z\n");
    commit("first");
    m_built->write("a.c", "2\n");
    m_built->write("dir/sub/y.c", "y2\n");
    commit("two files");
    m_built->git({"mv", "dir/x.c", "renamed.c"});
    commit("renamed");
    m_built->git({"update-index", "--chmod=+x", "a.c"});
    m_built->git({"commit", "--quiet", "-m", "mode"});
    m_built->git({"checkout", "--quiet", "."});
    m_built->remove("dir");
    m_built->write("dir", "now a file\n");
    commit("folder to file");
    m_built->remove("dir");
    m_built->write("dir/deep/er/w.c", "w\n");
    m_built->write("dir/x.c", "x again\n");
    commit("file to folder");
    QVERIFY(QFile::link("a.c", m_built->path() + "/link"));
    m_built->remove("renamed.c");
    QVERIFY(QFile::link("dir", m_built->path() + "/renamed.c"));
    commit("links");
    const QString tip = m_built->git({"rev-parse", "HEAD"});
    m_built->git({"update-index", "--add", "--cacheinfo", "160000," + tip + ",module"});
    m_built->git({"commit", "--quiet", "-m", "submodule"});
    const QString next = m_built->git({"rev-parse", "HEAD"});
    m_built->git({"update-index", "--cacheinfo", "160000," + next + ",module"});
    m_built->git({"commit", "--quiet", "-m", "submodule moved"});
    m_built->git({"commit", "--quiet", "--allow-empty", "-m", "nothing"});
    m_built->git({"rm", "-r", "--quiet", "."});
    m_built->git({"commit", "--quiet", "-m", "emptied"});
    m_built->write("again.c", "again\n");
    commit("again");
}

void TestTreeChanges::equalsGit()
{
    m_changed = true;
    const QByteArray expected = gitChangeText(m_built->path(), "HEAD");
    for (const bool packed : {false, true}) {
        if (packed)
            m_built->git({"gc", "--quiet", "--aggressive"});
        for (const unsigned jobs : {0U, 1U, 2U, 3U, 5U, 100U}) {
            const auto found = wholeHistory(m_built->path(), jobs);
            QVERIFY_RESULT(found);
            QCOMPARE(changeText(found->changes, found->commits), expected);
        }
    }
}

void TestTreeChanges::numbersPathsInOrder()
{
    const auto one = wholeHistory(m_built->path(), 1);
    const auto three = wholeHistory(m_built->path(), 3);
    QVERIFY_RESULT(one);
    QVERIFY_RESULT(three);
    QCOMPARE(one->changes.paths.size(), three->changes.paths.size());
    std::uint32_t highest = 0;
    for (std::size_t i = 0; i < one->changes.changes.size(); ++i) {
        const std::uint32_t path = one->changes.changes[i].path;
        QCOMPARE(path, three->changes.changes[i].path);
        QVERIFY(path <= highest);
        highest = std::max(highest, path + 1);
    }
    QCOMPARE(one->changes.paths[0], std::string_view("a.c"));
}

void TestTreeChanges::startsFromBaseTree()
{
    const auto all = wholeHistory(m_built->path(), 1);
    QVERIFY_RESULT(all);
    const std::span<const Commit> rest(all->commits.begin() + 3, all->commits.end());
    for (const unsigned jobs : {1U, 2U}) {
        const auto found =
            treeChanges(m_built->stdPath(), rest, all->commits[2].tree, {}, jobs, {}, {});
        QVERIFY_RESULT(found);
        const QString range =
            QString::fromStdString(all->commits[2].id.hex()) + QStringLiteral("..HEAD");
        QCOMPARE(changeText(*found, rest), gitChangeText(m_built->path(), range));
    }
    const auto none = treeChanges(m_built->stdPath(), {}, std::nullopt, {}, 2, {}, {});
    QVERIFY_RESULT(none);
    QVERIFY(none->changes.empty());
}

void TestTreeChanges::limitsPaths_data()
{
    QTest::addColumn<QStringList>("limits");
    QTest::addColumn<QStringList>("asGitSees");
    const auto row = [](const char *name, const QStringList &limits,
                        const QStringList &asGitSees = {}) {
        QTest::newRow(name) << limits << (asGitSees.isEmpty() ? limits : asGitSees);
    };
    row("folder, and file of its name", {"dir"});
    row("deeper folder", {"dir/sub"});
    row("file", {"dir/x.c"});
    row("several", {"dir-z", "link", "dir/deep/er"});
    row("overlapping", {"dir/sub", "dir"});
    row("submodule", {"module"});
    row("slash at the end", {"dir/"}, {"dir"});
    row("dot in front", {"./dir", "/link"}, {"dir", "link"});
    row("everything", {"."}, {"."});
    row("nothing there", {"di"});
    row("below a file", {"a.c/x"});
}

void TestTreeChanges::limitsPaths()
{
    QFETCH(QStringList, limits);
    QFETCH(QStringList, asGitSees);
    std::vector<std::string> given;
    for (const QString &limit : limits)
        given.push_back(limit.toStdString());
    for (const unsigned jobs : {1U, 2U}) {
        const auto found = wholeHistory(m_built->path(), jobs, given);
        QVERIFY_RESULT(found);
        QCOMPARE(changeText(found->changes, found->commits),
                 gitChangeText(m_built->path(), "HEAD", asGitSees));
    }
}

void TestTreeChanges::reportsOddNames()
{
    m_changed = true;
    const auto blob = test::writeObject(m_built->path(), "blob", "content\n");
    QByteArray inner;
    for (const QByteArray &name : {QByteArray("new\nline"), QByteArray("tab\there"),
                                   QByteArray("\xc3\x28 not UTF-8"), QByteArray("\xff")})
        inner += test::treeEntry("100644", name, blob);
    const auto innerTree = test::writeObject(m_built->path(), "tree", inner);
    const QByteArray entries =
        test::treeEntry("100644", "-option", blob) + test::treeEntry("100644", ".", blob) +
        test::treeEntry("40000", "..", innerTree) + test::treeEntry("40000", ".git", innerTree) +
        test::treeEntry("0100664", "\\back", blob) + test::treeEntry("040000", "odd", innerTree);
    const auto tree = test::writeObject(m_built->path(), "tree", entries);
    const auto tip = test::writeObject(m_built->path(), "commit", test::commitBytes(tree, {}, 1));
    m_built->git({"update-ref", "refs/heads/odd", QString::fromStdString(tip.hex())});
    m_built->git({"symbolic-ref", "HEAD", "refs/heads/odd"});
    const auto found = wholeHistory(m_built->path(), 1);
    QVERIFY_RESULT(found);
    QCOMPARE(found->changes.changes.size(), std::size_t(15));
    QCOMPARE(changeText(found->changes, found->commits), gitChangeText(m_built->path(), "HEAD"));
}

void TestTreeChanges::mergesOnlyFirstParent()
{
    m_changed = true;
    m_built->git({"checkout", "--quiet", "-b", "side", "HEAD~5"});
    m_built->write("side.c", "side\n");
    commit("side");
    m_built->git({"checkout", "--quiet", "main"});
    m_built->git({"merge", "--quiet", "--no-ff", "-m", "merge", "-X", "ours", "side"});
    const auto found = wholeHistory(m_built->path(), 2);
    QVERIFY_RESULT(found);
    const QByteArray expected = gitChangeText(m_built->path(), "HEAD");
    QVERIFY(expected.contains(" side.c\n"));
    QCOMPARE(changeText(found->changes, found->commits), expected);
}

void TestTreeChanges::randomHistoriesEqualGit()
{
    m_changed = true;
    QRandomGenerator random(20260823);
    // Names that git orders otherwise as a file than as a folder.
    const QStringList names = {"a", "a.c", "a-b", "a0", "ab", "b", "b!"};
    QByteArray stream = "blob\nmark :1\ndata 2\n1\n\nblob\nmark :2\ndata 2\n2\n\n";
    for (int i = 0; i < 120; ++i) {
        stream += "commit refs/heads/random\ncommitter A <a@example.org> " +
                  QByteArray::number(1600000000 + i) + " +0000\ndata 1\nm\n";
        for (int change = 0; change < 3; ++change) {
            QStringList parts;
            for (quint32 depth = random.bounded(1U, 4U); depth > 0; --depth)
                parts << names[random.bounded(names.size())];
            const QByteArray path = parts.join('/').toUtf8();
            const char *modes[] = {"100644", "100755", "120000"};
            if (random.bounded(3) == 0)
                stream += "D " + path + "\n";
            else
                stream += QByteArray("M ") + modes[random.bounded(3)] + " :" +
                          QByteArray::number(random.bounded(1, 3)) + ' ' + path + "\n";
        }
        stream += "\n";
    }
    runGit(m_built->path(), {"fast-import", "--quiet"}, stream);
    m_built->git({"symbolic-ref", "HEAD", "refs/heads/random"});
    const QByteArray expected = gitChangeText(m_built->path(), "HEAD");
    QVERIFY(expected.count('\n') > 300);
    for (const unsigned jobs : {1U, 3U}) {
        const auto found = wholeHistory(m_built->path(), jobs);
        QVERIFY_RESULT(found);
        QCOMPARE(changeText(found->changes, found->commits), expected);
    }
    const auto limited = wholeHistory(m_built->path(), 2, {"a/a", "b"});
    QVERIFY_RESULT(limited);
    QCOMPARE(changeText(limited->changes, limited->commits),
             gitChangeText(m_built->path(), "HEAD", {"a/a", "b"}));
}

void TestTreeChanges::manyFilesInOneTree()
{
    m_changed = true;
    constexpr int files = 100000;
    const auto blob = test::writeObject(m_built->path(), "blob", "content\n");
    const QByteArray id = QByteArray::fromStdString(blob.hex());
    const auto commitOf = [&](int without, const QString &parent) {
        QByteArray list;
        for (int i = 0; i < files; ++i) {
            if (i != without)
                list += "100644 blob " + id + "\tf" + QByteArray::number(i) + '\n';
        }
        const QByteArray many = runGit(m_built->path(), {"mktree"}, list).trimmed();
        const QByteArray root =
            runGit(m_built->path(), {"mktree"}, "040000 tree " + many + "\tmany");
        QStringList arguments = {"commit-tree", "-m", "m", QString::fromLatin1(root.trimmed())};
        if (!parent.isEmpty())
            arguments += {"-p", parent};
        return QString::fromLatin1(runGit(m_built->path(), arguments)).trimmed();
    };
    const QString tip = commitOf(77777, commitOf(-1, {}));
    m_built->git({"update-ref", "refs/heads/many", tip});
    m_built->git({"symbolic-ref", "HEAD", "refs/heads/many"});
    const auto found = wholeHistory(m_built->path(), 2);
    QVERIFY_RESULT(found);
    QCOMPARE(found->changes.changes.size(), std::size_t(files + 1));
    QCOMPARE(found->changes.paths[found->changes.changes.back().path],
             std::string_view("many/f77777"));
    QCOMPARE(changeText(found->changes, found->commits), gitChangeText(m_built->path(), "HEAD"));
}

void TestTreeChanges::cancels()
{
    const auto all = wholeHistory(m_built->path(), 1);
    QVERIFY_RESULT(all);
    std::stop_source stop;
    stop.request_stop();
    for (const unsigned jobs : {1U, 2U}) {
        const auto found = treeChanges(m_built->stdPath(), all->commits, std::nullopt, {}, jobs, {},
                                       stop.get_token());
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
    }
}

void TestTreeChanges::reportsProgress()
{
    const auto all = wholeHistory(m_built->path(), 1);
    QVERIFY_RESULT(all);
    std::vector<ProgressStep> steps;
    const Progress progress([&](const ProgressStep &step) { steps.push_back(step); });
    QVERIFY(treeChanges(m_built->stdPath(), all->commits, std::nullopt, {}, 2, progress, {}));
    QVERIFY(!steps.empty());
    QCOMPARE(steps.back().done, std::uint64_t(all->commits.size()));
    QCOMPARE(steps.back().total, std::uint64_t(all->commits.size()));
}

void TestTreeChanges::refusesWhatIsNoRepository()
{
    const std::vector<Commit> commits(5);
    const auto found = treeChanges("/nowhere/at/all", commits, std::nullopt, {}, 2, {}, {});
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::NotFound);
}

QTEST_APPLESS_MAIN(TestTreeChanges)
#include "tst_tree_changes.moc"
