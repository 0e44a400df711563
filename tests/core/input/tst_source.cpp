// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/input/source.h"
#include "tests/support/archive_writer.h"
#include "tests/support/result_checks.h"

#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace ferrograph;
using namespace ferrograph::test;

namespace
{

struct Seen {
    QList<QByteArray> paths;
    QList<QByteArray> contents;
    std::vector<Problem> problems;
    bool single = true;
};

Result<Seen> seen(const QString &named, const input::Limits &limits = {})
{
    Seen result;
    const auto source =
        input::visitItems(named.toStdString(), limits, {}, [&](input::Item &item) -> Result<void> {
            auto content = item.content.all(std::uint64_t{1} << 30);
            FERROGRAPH_TRY(content);
            result.paths << QByteArray::fromStdString(item.path);
            result.contents << QByteArray::fromStdString(*content);
            return {};
        });
    FERROGRAPH_TRY(source);
    result.problems = source->problems;
    result.single = source->single;
    return result;
}

} // namespace

class TestSource : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }

private Q_SLOTS:
    void init()
    {
        QDir(m_folder.path()).removeRecursively();
        QDir().mkpath(m_folder.path());
    }

    void aFileIsOneItem()
    {
        const auto result = seen(write(QStringLiteral("a.txt"), "hello"));
        QVERIFY_RESULT(result);
        QCOMPARE(result->paths, QList<QByteArray>({"a.txt"}));
        QCOMPARE(result->contents, QList<QByteArray>({"hello"}));
        QVERIFY(result->single);
    }

    void whatIsNotThereIsNamed()
    {
        const auto result = seen(m_folder.filePath(QStringLiteral("none")));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NotFound);
    }

    void compressedFilesAreTheirContent_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::newRow("gz") << int(ArchiveKind::Gz) << QStringLiteral("a.sarif.gz");
        QTest::newRow("zst") << int(ArchiveKind::Zst) << QStringLiteral("a.sarif.zst");
        QTest::newRow("bz2") << int(ArchiveKind::Bz2) << QStringLiteral("a.sarif.bz2");
    }

    void compressedFilesAreTheirContent()
    {
        QFETCH(int, kind);
        QFETCH(QString, name);
        const QByteArray text = QByteArray("0123456789").repeated(300'000); // beyond the memory
        const auto result =
            seen(write(name, archiveOf(static_cast<ArchiveKind>(kind), {{"x", text}})));
        QVERIFY_RESULT(result);
        QCOMPARE(result->paths, QList<QByteArray>({"a.sarif"}));
        QCOMPARE(result->contents, QList<QByteArray>({text}));
        QVERIFY(result->single);
    }

    void archivesAreTheirEntries_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("zip") << int(ArchiveKind::Zip);
        QTest::newRow("tar") << int(ArchiveKind::Tar);
        QTest::newRow("tar.gz") << int(ArchiveKind::TarGz);
        QTest::newRow("tar.xz") << int(ArchiveKind::TarXz);
    }

    void archivesAreTheirEntries()
    {
        QFETCH(int, kind);
        // The name says nothing: content decides about what the user names.
        const auto result = seen(
            write(QStringLiteral("upload"), archiveOf(static_cast<ArchiveKind>(kind),
                                                      {{"a/x", "1"}, {"b", "22"}, {"c", ""}})));
        QVERIFY_RESULT(result);
        QCOMPARE(result->paths, QList<QByteArray>({"a/x", "b", "c"}));
        QCOMPARE(result->contents, QList<QByteArray>({"1", "22", ""}));
        QVERIFY(!result->single);
    }

    void directoriesAreWalkedInOrder()
    {
        write(QStringLiteral("d/b.txt"), "b");
        write(QStringLiteral("d/a/z.txt"), "z");
        write(QStringLiteral("d/c.gz"), archiveOf(ArchiveKind::Gz, {{"", "packed"}}));
        // A crash input may be an archive itself: its name says that it is none for us.
        const QByteArray zip = archiveOf(ArchiveKind::Zip, {{"x", "1"}});
        write(QStringLiteral("d/crash-0123"), zip);
        const auto result = seen(m_folder.filePath(QStringLiteral("d")));
        QVERIFY_RESULT(result);
        QCOMPARE(result->paths, QList<QByteArray>({"a/z.txt", "b.txt", "c", "crash-0123"}));
        QCOMPARE(result->contents, QList<QByteArray>({"z", "b", "packed", zip}));
        QVERIFY(!result->single);
    }

    void whatCannotBeReadInADirectoryIsAProblem()
    {
        write(QStringLiteral("d/a.txt"), "a");
        QFile::link(QStringLiteral("nowhere"), m_folder.filePath(QStringLiteral("d/link")));
        QFile::link(QStringLiteral(".."), m_folder.filePath(QStringLiteral("d/up")));
        write(QStringLiteral("d/broken.zip"), QByteArray("PK\x03\x04") + QByteArray(400, 'x'));
        QCOMPARE(::mkfifo(m_folder.filePath(QStringLiteral("d/pipe")).toUtf8().constData(), 0600),
                 0);
        const auto result = seen(m_folder.filePath(QStringLiteral("d")));
        QVERIFY_RESULT(result);
        QCOMPARE(result->paths, QList<QByteArray>({"a.txt"}));
        QStringList places;
        for (const Problem &problem : result->problems)
            places << QFileInfo(QString::fromStdString(problem.where)).fileName();
        places.sort();
        QCOMPARE(places, QStringList({QStringLiteral("broken.zip"), QStringLiteral("link"),
                                      QStringLiteral("pipe")}));
    }

    void aDamagedArchiveIsRefused()
    {
        QByteArray bytes = archiveOf(ArchiveKind::Gz, {{"", QByteArray(100'000, 'a')}});
        bytes.truncate(bytes.size() / 2);
        const auto result = seen(write(QStringLiteral("a.gz"), bytes));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    }

    void aBombIsStopped()
    {
        const auto path = write(QStringLiteral("bomb.gz"),
                                archiveOf(ArchiveKind::Gz, {{"", QByteArray(8'000'000, 'a')}}));
        input::Limits limits;
        limits.freeBytes = 1'000'000;
        limits.ratio = 100;
        const auto result = seen(path, limits);
        QVERIFY(!result);
        QVERIFY(result.error().detail.find("100 times") != std::string::npos);
        limits.ratio = 5000;
        QCOMPARE(seen(path, limits)->contents.value(0).size(), 8'000'000);
        limits.entryBytes = 1000;
        QVERIFY(!seen(path, limits));
    }

    void archivesInArchivesAreReadToADepth()
    {
        QByteArray bytes = "deep";
        for (int i = 0; i < 5; ++i)
            bytes = archiveOf(ArchiveKind::Zip, {{"in.zip", bytes}});
        const auto path = write(QStringLiteral("nested.zip"), bytes);
        const auto result = seen(path);
        QVERIFY_RESULT(result);
        QVERIFY(result->paths.isEmpty());
        QCOMPARE(result->problems.size(), std::size_t{1});
        QVERIFY(result->problems[0].what.find("3 deep") != std::string::npos);
        input::Limits limits;
        limits.depth = 5;
        QCOMPARE(seen(path, limits)->contents, QList<QByteArray>({"deep"}));
    }

    void entriesAreLimited()
    {
        QList<ArchiveEntry> entries;
        for (int i = 0; i < 20; ++i)
            entries << ArchiveEntry{QByteArray::number(i), "x"};
        input::Limits limits;
        limits.entries = 10;
        const auto result =
            seen(write(QStringLiteral("many.zip"), archiveOf(ArchiveKind::Zip, entries)), limits);
        QVERIFY_RESULT(result);
        QCOMPARE(result->paths.size(), 10);
        QCOMPARE(result->problems.size(), std::size_t{1});
    }

    void anErrorOfTheVisitorEndsTheWalk()
    {
        const auto path =
            write(QStringLiteral("two.zip"), archiveOf(ArchiveKind::Zip, {{"a", "1"}, {"b", "2"}}));
        int visits = 0;
        const auto result =
            input::visitItems(path.toStdString(), {}, {}, [&](input::Item &item) -> Result<void> {
                ++visits;
                return failure(ErrorCode::InvalidInput, item.name, "no");
            });
        QVERIFY(!result);
        QCOMPARE(QString::fromStdString(result.error().detail), QStringLiteral("no"));
        QCOMPARE(visits, 1);
    }

    void aPipeIsSpooled()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        QCOMPARE(::write(ends[1], "piped", 5), ssize_t{5});
        ::close(ends[1]);
        const auto result = seen(QStringLiteral("/dev/fd/%1").arg(ends[0]));
        ::close(ends[0]);
        QVERIFY_RESULT(result);
        QCOMPARE(result->contents, QList<QByteArray>({"piped"}));
    }

    void stoppingIsHeard()
    {
        const auto path = write(QStringLiteral("a.txt"), "x");
        std::stop_source stop;
        stop.request_stop();
        const auto result = input::visitItems(path.toStdString(), {}, stop.get_token(),
                                              [](input::Item &) { return Result<void>{}; });
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSource)
#include "tst_source.moc"
