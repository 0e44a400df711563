// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/git/change_text.h"
#include "tests/core/git/git_program.h"
#include "tests/support/built_repository.h"
#include "tests/support/result_checks.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::git;
using test::BuiltRepository;
using test::changeText;
using test::treeEntry;

// Trees that are absent, malformed or made to do harm. Each test builds one commit per root tree
// and compares the changes with what the contract of EntryKind::UnreadableTree says.
class TestDamagedTrees : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void absentTreeComesAndGoes();
    void unreadableRoot();
    void unreadableGivesWayToFileOfItsName();
    void unreadableOnBothSides();
    void damagedObject();
    void limitsBelowUnreadableTree();
    void malformedTrees_data();
    void malformedTrees();
    void wronglyOrderedTreeIsRead();
    void deepNesting();
    void treeInsideItself();
    void treeThatUnfoldsWithoutEnd();

private:
    ObjectId tree(const QByteArray &entries)
    {
        return test::writeObject(m_built->path(), "tree", entries);
    }
    // The changes of commits with these root trees, as "MODE MODE NAME PATH" lines, equal for 1
    // and 2 jobs; a blank line between commits.
    QByteArray changes(const std::vector<ObjectId> &roots,
                       const std::vector<std::string> &limits = {});

    std::unique_ptr<BuiltRepository> m_built;
    ObjectId m_one;
    ObjectId m_two;
    ObjectId m_absent = test::idOf(QString(40, 'a'));
    ObjectId m_absentToo = test::idOf(QString(40, 'b'));
};

void TestDamagedTrees::init()
{
    m_built = std::make_unique<BuiltRepository>();
    m_one = test::writeObject(m_built->path(), "blob", "one\n");
    m_two = test::writeObject(m_built->path(), "blob", "two\n");
}

QByteArray TestDamagedTrees::changes(const std::vector<ObjectId> &roots,
                                     const std::vector<std::string> &limits)
{
    std::vector<Commit> commits;
    for (const ObjectId &root : roots)
        commits.push_back({test::idOf(QString(40, 'c')), root, 0});
    QByteArray first;
    for (const unsigned jobs : {1U, 2U, 3U}) {
        const auto found =
            treeChanges(m_built->stdPath(), commits, std::nullopt, limits, jobs, {}, {});
        QByteArray text = found ? changeText(*found, commits)
                                : QByteArray::fromStdString(found.error().message());
        text.replace(QByteArray(40, 'c') + '\n', "\n");
        text.replace(QByteArray::fromStdString(m_one.hex()), "one");
        text.replace(QByteArray::fromStdString(m_two.hex()), "two");
        text.replace(QByteArray::fromStdString(m_absent.hex()), "absent");
        text.replace(QByteArray::fromStdString(m_absentToo.hex()), "absent-too");
        text.replace(QByteArray(40, '0'), "-");
        if (jobs > 1 && text != first)
            return "differs with the number of jobs:\n" + first + text;
        first = text;
    }
    return first;
}

void TestDamagedTrees::absentTreeComesAndGoes()
{
    const ObjectId sub =
        tree(treeEntry("100644", "x.c", m_one) + treeEntry("100755", "y.c", m_two));
    const QByteArray beside = treeEntry("100644", "d.c", m_one); // stands between "d" and "d/"
    const ObjectId with = tree(beside + treeEntry("40000", "d", sub));
    const ObjectId without = tree(beside);
    const ObjectId unread = tree(beside + treeEntry("40000", "d", m_absent));
    const ObjectId unreadChanged =
        tree(treeEntry("100644", "d.c", m_two) + treeEntry("40000", "d", m_absent));
    QCOMPARE(changes({with, unread, unreadChanged, with, unread, without, unread}),
             QByteArray("\n"
                        "000000 100644 one d.c\n"
                        "000000 100644 one d/x.c\n"
                        "000000 100755 two d/y.c\n"
                        "\n"
                        "000000 UNREAD absent d\n"
                        "100644 000000 - d/x.c\n"
                        "100755 000000 - d/y.c\n"
                        "\n"
                        "100644 100644 two d.c\n"
                        "\n"
                        "UNREAD 000000 - d\n"
                        "100644 100644 one d.c\n"
                        "000000 100644 one d/x.c\n"
                        "000000 100755 two d/y.c\n"
                        "\n"
                        "000000 UNREAD absent d\n"
                        "100644 000000 - d/x.c\n"
                        "100755 000000 - d/y.c\n"
                        "\n"
                        "UNREAD 000000 - d\n"
                        "\n"
                        "000000 UNREAD absent d\n"));
}

void TestDamagedTrees::unreadableRoot()
{
    const ObjectId root = tree(treeEntry("100644", "a", m_one));
    QCOMPARE(changes({root, m_absent, root, m_absent}), QByteArray("\n"
                                                                   "000000 100644 one a\n"
                                                                   "\n"
                                                                   "000000 UNREAD absent \n"
                                                                   "100644 000000 - a\n"
                                                                   "\n"
                                                                   "UNREAD 000000 - \n"
                                                                   "000000 100644 one a\n"
                                                                   "\n"
                                                                   "000000 UNREAD absent \n"
                                                                   "100644 000000 - a\n"));
}

void TestDamagedTrees::unreadableGivesWayToFileOfItsName()
{
    const QByteArray beside = treeEntry("100644", "a-b", m_one);
    const ObjectId file = tree(treeEntry("100644", "a", m_two) + beside);
    const ObjectId unread = tree(beside + treeEntry("40000", "a", m_absent));
    QCOMPARE(changes({file, unread, file}), QByteArray("\n"
                                                       "000000 100644 two a\n"
                                                       "000000 100644 one a-b\n"
                                                       "\n"
                                                       "100644 UNREAD absent a\n"
                                                       "\n"
                                                       "UNREAD 100644 two a\n"));
}

void TestDamagedTrees::unreadableOnBothSides()
{
    const ObjectId first = tree(treeEntry("40000", "a", m_absent));
    const ObjectId second = tree(treeEntry("40000", "a", m_absentToo));
    QCOMPARE(changes({first, second, second}), QByteArray("\n"
                                                          "000000 UNREAD absent a\n"
                                                          "\n"
                                                          "UNREAD UNREAD absent-too a\n"
                                                          "\n"));
}

void TestDamagedTrees::damagedObject()
{
    const ObjectId sub = tree(treeEntry("100644", "x.c", m_one));
    const ObjectId root = tree(treeEntry("40000", "d", sub));
    QFile file(test::looseFile(m_built->path() + "/.git", sub));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.resize(file.size() - 5));
    QCOMPARE(changes({root}), "\n000000 UNREAD " + QByteArray::fromStdString(sub.hex()) + " d\n");
    // A blob where a tree should be.
    QCOMPARE(changes({tree(treeEntry("40000", "d", m_one))}),
             QByteArray("\n000000 UNREAD one d\n"));
}

void TestDamagedTrees::limitsBelowUnreadableTree()
{
    const ObjectId root =
        tree(treeEntry("40000", "a", m_absent) + treeEntry("40000", "b", m_absentToo));
    // What lies above a limit and cannot be read hides it: that is said. What lies beside is not.
    QCOMPARE(changes({root}, {"a/x"}), QByteArray("\n000000 UNREAD absent a\n"));
    QCOMPARE(changes({root}, {"c"}), QByteArray("\n"));
}

void TestDamagedTrees::malformedTrees_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray id = QByteArray(20, 'i');
    const QByteArray good = QByteArray("100644 good") + '\0' + id;
    const auto row = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes;
    };
    row("text", "nonsense");
    row("no space", QByteArray("100644name") + '\0' + id);
    row("only a mode", "100644");
    row("no NUL", "100644 name");
    row("no id", QByteArray("100644 name") + '\0');
    row("truncated id", good.chopped(1));
    row("truncated second entry", good + good.left(8));
    row("one byte more", good + 'x');
    row("empty name", QByteArray("100644 ") + '\0' + id);
    row("slash in the name", QByteArray("100644 a/b") + '\0' + id);
    row("no mode", QByteArray(" name") + '\0' + id);
    row("mode not octal", QByteArray("100648 name") + '\0' + id);
    row("mode of no kind", QByteArray("644 name") + '\0' + id);
    row("mode zero", QByteArray("0 name") + '\0' + id);
    row("long mode", QByteArray("00000000000100644 name") + '\0' + id);
    row("double file", good + good);
    row("double apart", good + QByteArray("100644 other") + '\0' + id + good);
    row("file and folder of one name",
        good + QByteArray("100644 good-") + '\0' + id + "40000 good" + '\0' + id);
}

void TestDamagedTrees::malformedTrees()
{
    QFETCH(QByteArray, bytes);
    const ObjectId malformed = tree(bytes);
    const ObjectId root =
        tree(treeEntry("40000", "d", malformed) + treeEntry("100644", "e.c", m_one));
    QCOMPARE(changes({root}), "\n000000 UNREAD " + QByteArray::fromStdString(malformed.hex()) +
                                  " d\n000000 100644 one e.c\n");
}

void TestDamagedTrees::wronglyOrderedTreeIsRead()
{
    const ObjectId sub = tree(treeEntry("100644", "x", m_one));
    const QByteArray a = treeEntry("100644", "a", m_one);
    const QByteArray dot = treeEntry("100644", "a.c", m_two);
    const QByteArray folder = treeEntry("40000", "a0", sub);
    const ObjectId ordered = tree(a + dot + folder);
    const ObjectId wrong = tree(folder + dot + a);
    QCOMPARE(changes({wrong, ordered}), QByteArray("\n"
                                                   "000000 100644 one a\n"
                                                   "000000 100644 two a.c\n"
                                                   "000000 100644 one a0/x\n"
                                                   "\n"));
}

void TestDamagedTrees::deepNesting()
{
    const auto nested = [this](int levels) {
        QByteArray stream =
            "blob\nmark :1\ndata 4\none\n\ncommit refs/heads/deep\n"
            "committer A <a@example.org> 1 +0000\ndata 1\nm\ndeleteall\nM 100644 :1 ";
        for (int i = 0; i < levels; ++i)
            stream += "d/";
        test::runGit(m_built->path(), {"fast-import", "--quiet", "--force"}, stream + "f\n\n");
        return test::revision(m_built->path(), "refs/heads/deep^{tree}");
    };
    const QByteArray shallow = changes({nested(1000)});
    QVERIFY(shallow.startsWith("\n000000 100644 one d/d/"));
    QVERIFY(shallow.endsWith("/d/f\n"));

    // Deeper than 4096 levels: told as unreadable, not followed. git's own programs give up on the
    // path's length, so the trees are made one by one.
    ObjectId tip = tree(treeEntry("100644", "f", m_one));
    QByteArray raw;
    QStringList ids;
    for (int level = 0; level < 5000; ++level) {
        const QByteArray entry = treeEntry("40000", "d", tip);
        const QByteArray object = "tree " + QByteArray::number(entry.size()) + '\0' + entry;
        const QByteArray hash = QCryptographicHash::hash(object, QCryptographicHash::Sha1);
        tip = test::idOf(QString::fromLatin1(hash.toHex()));
        const QString file = test::looseFile(m_built->path() + "/.git", tip);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(qCompress(object).mid(4)); // behind Qt's length stands a zlib stream
    }
    const QByteArray deep = changes({tip});
    QCOMPARE(deep.count('\n'), 2);
    QVERIFY(deep.startsWith("\n000000 UNREAD "));
    QCOMPARE(deep.count("d/") + 1, 4096);
}

void TestDamagedTrees::treeInsideItself()
{
    // A tree stored under the id that it names.
    const ObjectId inner = tree(treeEntry("100644", "f", m_one));
    const ObjectId outer = tree(treeEntry("40000", "d", inner));
    const QString folder = m_built->path() + "/.git";
    QVERIFY(QFile::remove(test::looseFile(folder, inner)));
    QVERIFY(QFile::copy(test::looseFile(folder, outer), test::looseFile(folder, inner)));
    const QByteArray text = changes({outer});
    QCOMPARE(text.count('\n'), 2);
    QVERIFY(text.startsWith("\n000000 UNREAD "));
}

void TestDamagedTrees::treeThatUnfoldsWithoutEnd()
{
    // 60 levels of two entries each that name the same tree below: 2^60 paths in 61 objects.
    ObjectId tip = tree(treeEntry("100644", "f", m_one));
    for (int level = 0; level < 60; ++level)
        tip = tree(treeEntry("40000", "a", tip) + treeEntry("40000", "b", tip));
    const ObjectId commit =
        test::writeObject(m_built->path(), "commit", test::commitBytes(tip, {}, 1));
    m_built->git({"update-ref", "refs/heads/main", QString::fromStdString(commit.hex())});
    m_built->git({"repack", "-a", "-d", "-q"}); // a million trees are read faster from a pack
    const std::vector<Commit> commits = {{commit, tip, 0}};
    const auto found = treeChanges(m_built->stdPath(), commits, std::nullopt, {}, 1, {}, {});
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Unsupported);
    QCOMPARE(found.error().position, commit.hex());
}

QTEST_APPLESS_MAIN(TestDamagedTrees)
#include "tst_damaged_trees.moc"
