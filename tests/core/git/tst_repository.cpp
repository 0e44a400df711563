// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/repository.h"
#include "tests/core/git/git_program.h"
#include "tests/support/built_repository.h"
#include "tests/support/result_checks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

using namespace ferrograph;
using namespace ferrograph::git;
using test::BuiltRepository;
using test::runGit;

namespace
{

void writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    file.remove(); // git makes its object files read-only
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

// Root may read everything: it takes the rights of nobody for a while.
class WithoutRights
{
public:
    WithoutRights()
        : m_root(geteuid() == 0)
    {
        constexpr uid_t nobody = 65534;
        if (m_root && seteuid(nobody) != 0)
            qFatal("cannot change the user");
    }
    ~WithoutRights()
    {
        if (m_root && seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_root;
};

} // namespace

class TestRepository : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensWorkTreeGitFolderAndGitFile();
    void opensBare();
    void opensLinkedWorkTree();
    void opensWithoutConfig();
    void opensWithGoneWorkTree();
    void readsThroughAlternates();
    void readsShallow();
    void readsPartialCloneWithoutFetching();
    void refusesSha256();
    void refusesReftable();
    void refusesUnknownExtension();
    void refusesWhatIsNoRepository();
    void namesDanglingGitFile();
    void namesWhatMayNotBeRead();
    void readsRepositoryOfSomeoneElse();
    void readsObjects();
    void tellsAbsentFromDamaged();
    void datesOddCommits();

private:
    std::unique_ptr<BuiltRepository> m_built;
    QString m_tip;
};

void TestRepository::init()
{
    m_built = std::make_unique<BuiltRepository>();
    m_built->write("a.c", "int a;\n");
    m_built->commit("one", "2020-01-01T00:00:00Z");
    m_built->write("b.c", "int b;\n");
    m_tip = m_built->commit("two", "2020-01-02T00:00:00Z");
}

#define OPENS(place, expected)                                                                     \
    do {                                                                                           \
        const auto opened = Repository::open((place).toStdString());                               \
        QVERIFY_RESULT(opened);                                                                    \
        const auto head = opened->resolve("");                                                     \
        QVERIFY_RESULT(head);                                                                      \
        QCOMPARE(QString::fromStdString(head->id.hex()), expected);                                \
        const auto again = Repository::open(opened->path());                                       \
        QVERIFY_RESULT(again);                                                                     \
        QCOMPARE(again->path(), opened->path());                                                   \
    } while (false)

void TestRepository::opensWorkTreeGitFolderAndGitFile()
{
    OPENS(m_built->path(), m_tip);
    OPENS(m_built->path() + "/", m_tip);
    OPENS(m_built->path() + "/.git", m_tip);
    const auto repository = Repository::open(m_built->stdPath());
    QCOMPARE(repository->path(), m_built->stdPath() + "/.git");
    QVERIFY(!repository->isShallow());
    QCOMPARE(repository->headName(), std::string("refs/heads/main"));

    QTemporaryDir other;
    writeFile(other.path() + "/.git", "gitdir: " + m_built->path().toUtf8() + "/.git\n");
    OPENS(other.path(), m_tip);
    OPENS(other.path() + "/.git", m_tip);
    QVERIFY(QDir(m_built->path()).mkpath("folder"));
    QVERIFY(!Repository::open(m_built->stdPath() + "/folder")); // parents are not searched
}

void TestRepository::opensBare()
{
    QTemporaryDir folder;
    runGit(folder.path(), {"clone", "--quiet", "--bare", m_built->path(), "bare.git"});
    OPENS(folder.path() + "/bare.git", m_tip);
}

void TestRepository::opensLinkedWorkTree()
{
    QTemporaryDir folder;
    m_built->git({"worktree", "add", "--quiet", "-b", "side", folder.path() + "/side", "HEAD~1"});
    const QString first = m_built->git({"rev-parse", "HEAD~1"});
    OPENS(folder.path() + "/side", first);
    const auto repository = Repository::open((folder.path() + "/side").toStdString());
    QCOMPARE(repository->headName(), std::string("refs/heads/side"));
    QCOMPARE(QString::fromStdString(repository->resolve("main")->id.hex()), m_tip);
}

void TestRepository::opensWithoutConfig()
{
    QTemporaryDir folder;
    runGit(folder.path(), {"clone", "--quiet", "--bare", m_built->path(), "bare.git"});
    QVERIFY(QFile::remove(folder.path() + "/bare.git/config"));
    OPENS(folder.path() + "/bare.git", m_tip);
    QVERIFY(QFile::remove(m_built->path() + "/.git/config"));
    OPENS(m_built->path(), m_tip);
}

void TestRepository::opensWithGoneWorkTree()
{
    m_built->git({"config", "core.worktree", "/nowhere/at/all"});
    OPENS(m_built->path(), m_tip);
    OPENS(m_built->path() + "/.git", m_tip);
}

void TestRepository::readsThroughAlternates()
{
    QTemporaryDir folder;
    runGit(folder.path(), {"clone", "--quiet", "--shared", m_built->path(), "shared"});
    const QString objects = folder.path() + "/shared/.git/objects";
    QVERIFY(QFile::exists(objects + "/info/alternates"));
    const auto blob = test::revision(m_built->path(), "HEAD:a.c");
    QVERIFY(!QFile::exists(test::looseFile(folder.path() + "/shared/.git", blob)));
    OPENS(folder.path() + "/shared", m_tip);
    const auto repository = Repository::open((folder.path() + "/shared").toStdString());
    QCOMPARE(repository->read(blob)->bytes, std::string("int a;\n"));
}

void TestRepository::readsShallow()
{
    QTemporaryDir folder;
    runGit(folder.path(),
           {"clone", "--quiet", "--depth=1", "file://" + m_built->path(), "shallow"});
    OPENS(folder.path() + "/shallow", m_tip);
    const auto repository = Repository::open((folder.path() + "/shallow").toStdString());
    QVERIFY(repository->isShallow());
    const auto parent = repository->resolve("HEAD~1");
    QVERIFY(!parent);
    QCOMPARE(parent.error().code, ErrorCode::NotFound);
}

void TestRepository::readsPartialCloneWithoutFetching()
{
    m_built->git({"config", "uploadpack.allowFilter", "true"});
    QTemporaryDir folder;
    runGit(folder.path(), {"clone", "--quiet", "--bare", "--filter=blob:none",
                           "file://" + m_built->path(), "partial"});
    const QString path = folder.path() + "/partial";
    runGit(path, {"config", "core.repositoryformatversion", "1"});
    runGit(path, {"config", "extensions.partialClone", "origin"});
    OPENS(path, m_tip);
    const auto blob = test::revision(m_built->path(), "HEAD:a.c");
    const auto repository = Repository::open(path.toStdString());
    const auto read = repository->read(blob);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotFound);
    QVERIFY(read.error().message().find(blob.hex()) != std::string::npos);
    const auto stillAbsent = Repository::open(path.toStdString())->read(blob);
    QVERIFY(!stillAbsent);
}

void TestRepository::refusesSha256()
{
    QTemporaryDir folder;
    runGit(folder.path(), {"init", "--quiet", "--object-format=sha256"});
    const auto opened = Repository::open(folder.path().toStdString());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Unsupported);
    QVERIFY(opened.error().message().find("SHA-256") != std::string::npos);
}

void TestRepository::refusesReftable()
{
    // git 2.45 makes such a repository with --ref-format=reftable; this is its config.
    m_built->git({"config", "core.repositoryformatversion", "1"});
    m_built->git({"config", "extensions.refStorage", "reftable"});
    const auto opened = Repository::open(m_built->stdPath());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Unsupported);
    QVERIFY(opened.error().message().find("reftable") != std::string::npos);
}

void TestRepository::refusesUnknownExtension()
{
    m_built->git({"config", "core.repositoryformatversion", "1"});
    m_built->git({"config", "extensions.fromTheFuture", "true"});
    const auto opened = Repository::open(m_built->stdPath());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Unsupported);
    QVERIFY(opened.error().message().find("fromthefuture") != std::string::npos);
}

void TestRepository::refusesWhatIsNoRepository()
{
    QTemporaryDir folder;
    const auto empty = Repository::open(folder.path().toStdString());
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, ErrorCode::InvalidInput);
    QCOMPARE(empty.error().message(), folder.path().toStdString() + ": not a git repository");

    const auto absent = Repository::open(folder.path().toStdString() + "/absent");
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::NotFound);

    writeFile(folder.path() + "/file", "text");
    const auto file = Repository::open(folder.path().toStdString() + "/file");
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::InvalidInput);

    writeFile(m_built->path() + "/.git/config", "[core\nbare = ");
    const auto config = Repository::open(m_built->stdPath());
    QVERIFY(!config);
    QCOMPARE(config.error().code, ErrorCode::InvalidInput);
    QVERIFY(config.error().message().find("config") != std::string::npos);
}

void TestRepository::namesDanglingGitFile()
{
    QTemporaryDir folder;
    writeFile(folder.path() + "/.git", "gitdir: /nowhere/at/all\n");
    const auto opened = Repository::open(folder.path().toStdString());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::InvalidInput);
    QCOMPARE(opened.error().position, std::string("/nowhere/at/all"));
}

void TestRepository::namesWhatMayNotBeRead()
{
    m_built->git({"gc", "--quiet"});
    QTemporaryDir folder;
    runGit(folder.path(), {"clone", "--quiet", "--bare", m_built->path(), "bare.git"});
    QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7755)));
    const QString path = folder.path() + "/bare.git";
    const QString pack = QDir(path + "/objects/pack").entryList({"*.pack"}).value(0);
    for (const QString &place : {path + "/objects/pack/" + pack, path + "/objects", path + "/HEAD",
                                 path + "/config", path}) {
        const auto before = QFile::permissions(place);
        QVERIFY(QFile::setPermissions(place, {}));
        const auto opened = [&] {
            const WithoutRights guard;
            return Repository::open(path.toStdString());
        }();
        QVERIFY(QFile::setPermissions(place, before));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Unreadable);
        QCOMPARE(opened.error().message(), place.toStdString() + ": Permission denied");
    }
}

void TestRepository::readsRepositoryOfSomeoneElse()
{
    if (geteuid() != 0)
        QSKIP("only root can give a repository away");
    for (const QString &place : {m_built->path(), m_built->path() + "/.git"})
        QCOMPARE(chown(qPrintable(place), 65534, 65534), 0);
    OPENS(m_built->path(), m_tip);
}

void TestRepository::readsObjects()
{
    const auto repository = Repository::open(m_built->stdPath());
    const auto blob = repository->read(test::revision(m_built->path(), "HEAD:a.c"));
    QVERIFY_RESULT(blob);
    QCOMPARE(blob->kind, ObjectKind::Blob);
    QCOMPARE(blob->bytes, std::string("int a;\n"));
    const auto treeId = test::revision(m_built->path(), "HEAD^{tree}");
    const auto tree = repository->read(treeId);
    QVERIFY_RESULT(tree);
    QCOMPARE(tree->kind, ObjectKind::Tree);
    QCOMPARE(tree->bytes,
             runGit(m_built->path(), {"cat-file", "tree", "HEAD^{tree}"}).toStdString());
    const auto commit = repository->commit(test::idOf(m_tip));
    QVERIFY_RESULT(commit);
    QCOMPARE(commit->tree, treeId);
    QCOMPARE(commit->committed, Seconds(1577923200)); // date -u -d 2020-01-02 +%s
    const auto wrong = repository->commit(treeId);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::InvalidInput);
}

void TestRepository::tellsAbsentFromDamaged()
{
    const auto id = test::revision(m_built->path(), "HEAD:a.c");
    const QString file = test::looseFile(m_built->path() + "/.git", id);
    QFile in(file);
    QVERIFY(in.open(QIODevice::ReadOnly));
    QByteArray bytes = in.readAll();
    in.close();
    bytes[bytes.size() - 2] = static_cast<char>(~bytes[bytes.size() - 2]); // in the checksum
    writeFile(file, bytes);
    const auto repository = Repository::open(m_built->stdPath());
    const auto damaged = repository->read(id);
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, ErrorCode::Unreadable);
    QCOMPARE(damaged.error().position, id.hex());
    QVERIFY(QFile::remove(file));
    const auto absent = repository->read(id);
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::NotFound);
    QCOMPARE(absent.error().position, id.hex());
}

void TestRepository::datesOddCommits()
{
    const auto repository = Repository::open(m_built->stdPath());
    const QByteArray tree = "tree " + m_built->git({"rev-parse", "HEAD^{tree}"}).toLatin1() + "\n";
    const auto dated = [&](const QByteArray &author, const QByteArray &committer) {
        const auto id =
            test::writeObject(m_built->path(), "commit",
                              tree + "author " + author + "\ncommitter " + committer + "\n\nm\n");
        const auto commit = repository->commit(id);
        return commit ? commit->committed : Seconds(-1);
    };
    QCOMPARE(dated("A <a> 5 +0000", "B <b> 7 +0000"), Seconds(7));
    QCOMPARE(dated("A <a> 5 +0000", "B <b> nonsense"), Seconds(5));
    QCOMPARE(dated("A <a> 5 +0000", "B <b>"), Seconds(5));
    QCOMPARE(dated("A <a> 5 +0000", "B <b> -7 +0000"), Seconds(5));
    QCOMPARE(dated("A <a> 5 +0000", "B <b> 99999999999999999999 +0000"), Seconds(5));
    QCOMPARE(dated("A <a> 5 +0000", "B <b> 253402300800 +0000"), Seconds(5)); // year 10000
    QCOMPARE(dated("A <a> 5 +0000", "B > odd > <b> 7 -0700"), Seconds(7));
    QCOMPARE(dated("A", "B"), Seconds(0));
}

QTEST_APPLESS_MAIN(TestRepository)
#include "tst_repository.moc"
