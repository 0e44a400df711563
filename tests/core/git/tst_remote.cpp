// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/remote.h"
#include "core/git/repository.h"
#include "tests/core/git/git_program.h"
#include "tests/support/built_repository.h"
#include "tests/support/result_checks.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace ferrograph;
using namespace ferrograph::git;
using test::BuiltRepository;
using test::runGit;

namespace
{

QByteArray references(const QString &folder)
{
    return runGit(folder, {"for-each-ref", "--format=%(refname) %(objectname)"});
}

// A port of the loopback that nobody listens on just now.
quint16 freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(socket, generic, size) != 0 || ::getsockname(socket, generic, &size) != 0)
        qFatal("no free port");
    ::close(socket);
    return ntohs(address.sin_port);
}

} // namespace

class TestRemote : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void recognisesUrls_data();
    void recognisesUrls();
    void suggestsNames_data();
    void suggestsNames();
    void cacheFolderFollowsXdg();
    void clonesAndFetches();
    void fetchesOverTheGitProtocol();
    void emptyRemote();
    void failedCloneLeavesNothing();
    void failedFetchLeavesTheCopy();
    void cancelledCloneLeavesNothing();
    void oneAtATime();
    void removesWhatAKilledCloneLeft();
    void saysWhenACopyIsDamaged();
    void hidesPasswords();

private:
    Result<std::string> fetched(const QString &url)
    {
        return fetchedCopy(url.toStdString(), cache().toStdString(), {}, {});
    }
    QString cache() const { return m_folder->path() + "/cache"; }
    QStringList cacheContent() const
    {
        return QDir(cache()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QString url() const { return "file://" + m_built->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BuiltRepository> m_built;
};

void TestRemote::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_built = std::make_unique<BuiltRepository>();
    m_built->write("a.c", "1\n");
    m_built->commit("one", "2020-01-01T00:00:00Z");
    m_built->git({"tag", "-a", "-m", "first", "v1"});
    m_built->git({"branch", "topic"});
    m_built->write("a.c", "2\n");
    m_built->commit("two", "2020-01-02T00:00:00Z");
}

void TestRemote::recognisesUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    for (const char *text :
         {"https://github.com/curl/curl", "http://x/y", "ssh://git@x/y.git", "git://x/y",
          "file:///srv/x", "git@github.com:curl/curl.git", "git+ssh://x/y"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"", ".", "/srv/x", "../x", "curl", "C:/x", "./git@host:x", "a/b@c:d",
                             "://x", "@host:x", "x:y"})
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void TestRemote::recognisesUrls()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(isUrl(text.toStdString()), expected);
}

void TestRemote::suggestsNames_data()
{
    QTest::addColumn<QString>("repository");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *repository, const char *expected) {
        QTest::newRow(repository) << QString::fromLatin1(repository)
                                  << QString::fromLatin1(expected);
    };
    row("https://x/y/curl.git", "curl");
    row("https://x/y/curl/", "curl");
    row("https://x/y/curl.git?ref=main", "curl");
    row("git@github.com:curl/curl.git", "curl");
    row("git@host:curl.git", "curl");
    row("file:///srv/git/rav1d.git", "rav1d");
    row("/srv/git/rav1d", "rav1d");
    row("/srv/git/rav1d/.git", "rav1d");
    row("/srv/git/rav1d.git/", "rav1d");
    row("/srv/a/../b", "b");
    row("/", "repository");
}

void TestRemote::suggestsNames()
{
    QFETCH(QString, repository);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(suggestedName(repository.toStdString())), expected);
    QCOMPARE(QString::fromStdString(suggestedName(".")), QDir::current().dirName());
}

void TestRemote::cacheFolderFollowsXdg()
{
    const QByteArray before = qgetenv("XDG_CACHE_HOME");
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", "/home/x");
    qputenv("XDG_CACHE_HOME", "/somewhere");
    QCOMPARE(cacheFolder(), std::string("/somewhere/ferrograph/repositories"));
    qputenv("XDG_CACHE_HOME", "relative");
    QCOMPARE(cacheFolder(), std::string("/home/x/.cache/ferrograph/repositories"));
    qunsetenv("XDG_CACHE_HOME");
    QCOMPARE(cacheFolder(), std::string("/home/x/.cache/ferrograph/repositories"));
    qputenv("XDG_CACHE_HOME", before);
    qputenv("HOME", home);
}

void TestRemote::clonesAndFetches()
{
    const auto copy = fetched(url());
    QVERIFY_RESULT(copy);
    const QString path = QString::fromStdString(*copy);
    QVERIFY(QFileInfo(path).fileName().startsWith("repository-"));
    QCOMPARE(cacheContent().size(), 1);
    QCOMPARE(references(path), references(m_built->path()));
    QCOMPARE(Repository::open(*copy)->headName(), std::string("refs/heads/main"));

    // Everything that a remote may do between two fetches, a folder in the place of a branch too.
    m_built->git({"branch", "-D", "topic"});
    m_built->git({"branch", "topic/below", "main"});
    m_built->git({"tag", "-d", "v1"});
    m_built->git({"tag", "v2"});
    m_built->write("a.c", "2, again\n");
    m_built->git({"commit", "--quiet", "--all", "--amend", "--message", "rewritten"});
    m_built->git({"branch", "--move", "main", "trunk"});
    const auto again = fetched(url());
    QVERIFY_RESULT(again);
    QCOMPARE(*again, *copy);
    QCOMPARE(references(path), references(m_built->path()));
    const auto repository = Repository::open(*copy);
    QCOMPARE(repository->headName(), std::string("refs/heads/trunk"));
    QCOMPARE(repository->resolve("")->id, test::revision(m_built->path(), "HEAD"));
    runGit(path, {"fsck", "--full"});
    QCOMPARE(cacheContent().size(), 1);
}

void TestRemote::fetchesOverTheGitProtocol()
{
    QProcess probe;
    probe.start("git", {"daemon", "--help-is-not-an-option"});
    probe.waitForFinished();
    if (probe.readAllStandardError().contains("is not a git command"))
        QSKIP("git daemon is not installed");
    const QString port = QString::number(freePort());
    QProcess daemon;
    daemon.start("git", {"daemon", "--export-all", "--reuseaddr", "--listen=127.0.0.1",
                         "--port=" + port, "--base-path=" + m_built->path()});
    QVERIFY(daemon.waitForStarted());
    const QString address = "git://127.0.0.1:" + port + "/.git";
    Result<std::string> copy = fetched(address);
    for (int tries = 0; !copy && tries < 50; ++tries) { // until the daemon listens
        QTest::qSleep(100);
        copy = fetched(address);
    }
    QVERIFY_RESULT(copy);
    QCOMPARE(references(QString::fromStdString(*copy)), references(m_built->path()));
    m_built->write("b.c", "3\n");
    m_built->commit("three", "2020-01-03T00:00:00Z");
    std::vector<ProgressStep> steps;
    const Progress progress([&](const ProgressStep &step) { steps.push_back(step); });
    const auto again = fetchedCopy(address.toStdString(), cache().toStdString(), progress, {});
    QVERIFY_RESULT(again);
    QCOMPARE(references(QString::fromStdString(*copy)), references(m_built->path()));
    QVERIFY(!steps.empty());
    QCOMPARE(steps.back().done, std::uint64_t(3)); // commit, tree, blob
    const auto unknown = fetched("git://127.0.0.1:" + port + "/absent");
    QVERIFY(!unknown);
    QCOMPARE(cacheContent().size(), 1);
    daemon.kill();
    daemon.waitForFinished();
}

void TestRemote::emptyRemote()
{
    const BuiltRepository empty;
    const auto copy = fetched("file://" + empty.path());
    QVERIFY_RESULT(copy);
    const auto tip = Repository::open(*copy)->resolve("");
    QVERIFY(!tip);
    QCOMPARE(tip.error().detail, std::string("has no commits yet"));
}

void TestRemote::failedCloneLeavesNothing()
{
    for (const QString &bad :
         {QStringLiteral("file:///nowhere/at/all"), QStringLiteral("git://127.0.0.1:1/x"),
          QStringLiteral("https://127.0.0.1:1/x")}) {
        const auto copy = fetched(bad);
        QVERIFY(!copy);
        QCOMPARE(copy.error().subject, bad.toStdString());
        QVERIFY(!copy.error().detail.empty());
        QCOMPARE(cacheContent(), QStringList());
    }
    const auto scheme = fetched("gopher://x/y");
    QVERIFY(!scheme);
    QCOMPARE(scheme.error().code, ErrorCode::Unsupported);
    QCOMPARE(cacheContent(), QStringList());

    // A remote that lacks an object it names.
    QVERIFY(QFile::remove(
        test::looseFile(m_built->path() + "/.git", test::revision(m_built->path(), "HEAD:a.c"))));
    QVERIFY(!fetched(url()));
    QCOMPARE(cacheContent(), QStringList());
}

void TestRemote::failedFetchLeavesTheCopy()
{
    const auto copy = fetched(url());
    QVERIFY_RESULT(copy);
    const QByteArray before = references(QString::fromStdString(*copy));
    m_built->git({"branch", "-D", "topic"});
    m_built->write("a.c", "3\n");
    m_built->commit("three", "2020-01-03T00:00:00Z");
    QVERIFY(QFile::remove(
        test::looseFile(m_built->path() + "/.git", test::revision(m_built->path(), "HEAD:a.c"))));
    QVERIFY(!fetched(url()));
    QCOMPARE(references(QString::fromStdString(*copy)), before);
    QVERIFY(QDir(m_built->path()).removeRecursively());
    QVERIFY(!fetched(url()));
    QCOMPARE(references(QString::fromStdString(*copy)), before);
    QCOMPARE(cacheContent().size(), 1);
}

void TestRemote::cancelledCloneLeavesNothing()
{
    std::stop_source stop;
    const Progress progress([&](const ProgressStep &) { stop.request_stop(); });
    const auto copy =
        fetchedCopy(url().toStdString(), cache().toStdString(), progress, stop.get_token());
    QVERIFY(!copy);
    QCOMPARE(copy.error().code, ErrorCode::Cancelled);
    QCOMPARE(cacheContent(), QStringList());
    const auto early =
        fetchedCopy(url().toStdString(), cache().toStdString(), {}, stop.get_token());
    QVERIFY(!early);
    QCOMPARE(early.error().code, ErrorCode::Cancelled);
}

void TestRemote::oneAtATime()
{
    const auto copy = fetched(url());
    QVERIFY_RESULT(copy);
    const QString lock = QString::fromStdString(*copy) + ".lock";
    QVERIFY(!QFile::exists(lock));
    const int held = ::open(qPrintable(lock), O_RDWR | O_CREAT, 0600);
    QVERIFY(held >= 0);
    QCOMPARE(::flock(held, LOCK_EX), 0);
    const auto busy = fetched(url());
    QVERIFY(!busy);
    QCOMPARE(busy.error().code, ErrorCode::Busy);
    ::close(held); // as when the other process is killed: the file stays, the lock does not
    QVERIFY(QFile::exists(lock));
    QVERIFY_RESULT(fetched(url()));
    QVERIFY(!QFile::exists(lock));
}

void TestRemote::removesWhatAKilledCloneLeft()
{
    const auto copy = fetched(url());
    QVERIFY_RESULT(copy);
    const QString path = QString::fromStdString(*copy);
    QVERIFY(QDir().rename(path, path + ".part"));
    const auto again = fetched(url());
    QVERIFY_RESULT(again);
    QCOMPARE(*again, *copy);
    QCOMPARE(cacheContent().size(), 1);
}

void TestRemote::saysWhenACopyIsDamaged()
{
    const auto copy = fetched(url());
    QVERIFY_RESULT(copy);
    QVERIFY(QFile::remove(QString::fromStdString(*copy) + "/HEAD"));
    const auto again = fetched(url());
    QVERIFY(!again);
    QCOMPARE(again.error().subject, *copy);
    QVERIFY(!again.error().advice.empty());
}

void TestRemote::hidesPasswords()
{
    const auto copy = fetched("https://user:secret@127.0.0.1:1/x");
    QVERIFY(!copy);
    QVERIFY(copy.error().message().find("secret") == std::string::npos);
    QVERIFY(copy.error().message().find("127.0.0.1:1/x") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestRemote)
#include "tst_remote.moc"
