// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/blob_reader.h"
#include "core/git/repository.h"
#include "tests/core/git/git_program.h"
#include "tests/support/built_repository.h"
#include "tests/support/result_checks.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <atomic>
#include <mutex>
#include <stdexcept>

using namespace ferrograph;
using namespace ferrograph::git;
using test::BuiltRepository;
using test::runGit;

namespace
{

// All blobs below `revisions`, and their bytes as git cat-file gives them.
std::vector<ObjectId> blobsOf(const QString &folder)
{
    std::vector<ObjectId> blobs;
    const QByteArray all = runGit(folder, {"cat-file", "--batch-all-objects", "--batch-check"});
    for (const QByteArray &line : all.split('\n')) {
        if (line.contains(" blob "))
            blobs.push_back(test::idOf(QString::fromLatin1(line.left(40))));
    }
    return blobs;
}

// A pack of one blob whose header promises `size` bytes, and its index, as gitformat-pack has them.
void writePackOfOne(const QString &folder, const ObjectId &id, quint64 size)
{
    const auto number = [](quint32 value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    const auto hash = [](const QByteArray &bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    };
    QByteArray pack = "PACK" + number(2) + number(1);
    const quint32 offset = quint32(pack.size());
    quint64 rest = size >> 4U;
    pack += char((rest != 0 ? 0x80U : 0U) | (3U << 4U) | (size & 15U)); // 3: a blob
    for (; rest != 0; rest >>= 7U)
        pack += char((rest > 127 ? 0x80U : 0U) | (rest & 127U));
    pack += qCompress(QByteArray(100, 'x')).mid(4); // behind Qt's length stands a zlib stream
    pack += hash(pack);
    QByteArray index = "\377tOc" + number(2);
    for (unsigned first = 0; first < 256; ++first)
        index += number(first >= id.bytes[0] ? 1 : 0);
    index += QByteArray::fromHex(QByteArray::fromStdString(id.hex()));
    index += number(0) + number(offset) + pack.right(20); // libgit2 asks for no CRC
    index += hash(index);
    const QString name = folder + "/pack-" + QString::fromLatin1(hash(pack).toHex());
    for (const auto &[end, bytes] : {std::pair(".pack", pack), std::pair(".idx", index)}) {
        QFile out(name + end);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }
}

// What the visitor was given, in the order of the wanted list.
struct Read {
    QByteArray bytes;
    std::optional<Error> error;
    int visits = 0;
};
Result<std::vector<Read>> readAll(const QString &folder, const std::vector<ObjectId> &wanted,
                                  const Reading &reading)
{
    std::vector<Read> all(wanted.size());
    std::atomic<unsigned> highestWorker = 0;
    const auto visitor = [&](const BlobVisit &blob) -> std::unique_ptr<BlobMemory> {
        unsigned highest = highestWorker;
        while (blob.worker > highest &&
               !highestWorker.compare_exchange_weak(highest, blob.worker)) {
        }
        Read &read = all[blob.index];
        ++read.visits;
        if (blob.bytes)
            read.bytes = QByteArray(blob.bytes->data(), qsizetype(blob.bytes->size()));
        else
            read.error = blob.bytes.error();
        return nullptr;
    };
    const auto done = readBlobs(folder.toStdString(), wanted, reading, visitor, {}, {});
    if (!done)
        return failure(done.error());
    if (highestWorker >= std::max(reading.jobs, 1U))
        return failure(ErrorCode::System, "worker", "number too high");
    return all;
}

} // namespace

class TestBlobReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void readsEveryLayout_data();
    void readsEveryLayout();
    void tellsAbsentAndDamaged();
    void refusesOtherKinds();
    void refusesHugeObjects();
    void damagedPackHarmsItsObjectsOnly();
    void readsNothing();
    void cancels();
    void passesExceptionsOn();
    void reportsProgressSparingly();

private:
    void build();

    std::unique_ptr<BuiltRepository> m_built; // shared by the tests that leave it as it is
    bool m_changed = false;
};

void TestBlobReader::init()
{
    if (!m_built)
        build();
}

void TestBlobReader::cleanup()
{
    if (m_changed)
        m_built.reset();
    m_changed = false;
}

void TestBlobReader::build()
{
    m_built = std::make_unique<BuiltRepository>();
    QRandomGenerator random(7);
    QByteArray growing;
    for (int version = 0; version < 25; ++version) {
        for (int i = 0; i < 50; ++i)
            growing += QByteArray::number(random.generate()) + '\n';
        m_built->write("growing.c", growing);
        m_built->write("other/" + QString::number(version % 5) + ".c",
                       QByteArray(100, char('a' + version % 26)) + QByteArray::number(version));
        m_built->commit("version", "2020-01-01T00:00:00Z");
    }
    m_built->write("empty", "");
    m_built->write("binary", QByteArray(1000, '\0'));
    m_built->commit("odd ones", "2020-01-02T00:00:00Z");
}

void TestBlobReader::readsEveryLayout_data()
{
    QTest::addColumn<QString>("layout");
    for (const char *layout : {"loose", "packed", "ref-delta", "several packs", "no deltas"})
        QTest::newRow(layout) << QString::fromLatin1(layout);
}

void TestBlobReader::readsEveryLayout()
{
    m_changed = true;
    QFETCH(QString, layout);
    if (layout == "packed") {
        m_built->git({"repack", "-a", "-d", "-f", "-q", "--depth=50"});
    } else if (layout == "ref-delta") {
        m_built->git({"config", "repack.useDeltaBaseOffset", "false"});
        m_built->git({"repack", "-a", "-d", "-f", "-q"});
    } else if (layout == "several packs") {
        m_built->git({"repack", "-a", "-d", "-q", "--max-pack-size=1m"});
        m_built->write("growing.c", "small again\n");
        m_built->commit("more", "2020-01-03T00:00:00Z");
        m_built->git({"repack", "-d", "-q"});
        m_built->write("growing.c", "loose beside packs\n");
        m_built->commit("and more", "2020-01-04T00:00:00Z");
        QVERIFY(QDir(m_built->path() + "/.git/objects/pack").entryList({"*.pack"}).size() > 1);
    } else if (layout == "no deltas") {
        m_built->git({"repack", "-a", "-d", "-f", "-q", "--depth=0", "--window=0"});
    }
    const std::vector<ObjectId> wanted = blobsOf(m_built->path());
    QVERIFY(wanted.size() >= 52);
    for (const unsigned jobs : {0U, 1U, 2U, 4U}) {
        const auto read = readAll(m_built->path(), wanted, jobs);
        QVERIFY_RESULT(read);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QCOMPARE((*read)[i].visits, 1);
            QVERIFY2(!(*read)[i].error, wanted[i].hex().c_str());
            // An id is the hash of the object, so this is what was stored.
            QCOMPARE(QCryptographicHash::hash("blob " +
                                                  QByteArray::number((*read)[i].bytes.size()) +
                                                  '\0' + (*read)[i].bytes,
                                              QCryptographicHash::Sha1)
                         .toHex()
                         .toStdString(),
                     wanted[i].hex());
        }
    }
}

void TestBlobReader::tellsAbsentAndDamaged()
{
    m_changed = true;
    std::vector<ObjectId> wanted = blobsOf(m_built->path());
    const QString folder = m_built->path() + "/.git";
    QVERIFY(QFile::remove(test::looseFile(folder, wanted[0])));
    QFile damaged(test::looseFile(folder, wanted[1]));
    QVERIFY(damaged.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(damaged.resize(damaged.size() / 2));
    QFile emptied(test::looseFile(folder, wanted[2]));
    QVERIFY(emptied.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(emptied.resize(0)); // what a crash leaves
    wanted.push_back(test::idOf(QString(40, 'a')));
    wanted.push_back(ObjectId());
    const auto read = readAll(m_built->path(), wanted, 2);
    QVERIFY_RESULT(read);
    QCOMPARE((*read)[0].error->code, ErrorCode::NotFound);
    QCOMPARE((*read)[1].error->code, ErrorCode::Unreadable);
    QCOMPARE((*read)[1].error->position, wanted[1].hex());
    QCOMPARE((*read)[2].error->code, ErrorCode::Unreadable);
    for (std::size_t i = 3; i < wanted.size() - 2; ++i)
        QVERIFY(!(*read)[i].error);
    QCOMPARE((*read)[wanted.size() - 2].error->code, ErrorCode::NotFound);
    QCOMPARE((*read)[wanted.size() - 1].error->code, ErrorCode::NotFound);
}

void TestBlobReader::refusesOtherKinds()
{
    const std::vector<ObjectId> wanted = {test::revision(m_built->path(), "HEAD"),
                                          test::revision(m_built->path(), "HEAD^{tree}"),
                                          test::revision(m_built->path(), "HEAD:empty")};
    const auto read = readAll(m_built->path(), wanted, 1);
    QVERIFY_RESULT(read);
    QVERIFY((*read)[0].error->message().find("a commit, not a blob") != std::string::npos);
    QVERIFY((*read)[1].error->message().find("a tree, not a blob") != std::string::npos);
    QVERIFY(!(*read)[2].error);
    QVERIFY((*read)[2].bytes.isEmpty());
}

void TestBlobReader::refusesHugeObjects()
{
    m_changed = true;
    // A loose object whose header promises 2 GiB.
    const ObjectId loose = test::idOf(QString(40, 'd'));
    const QString file = test::looseFile(m_built->path() + "/.git", loose);
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(qCompress(QByteArray("blob 2147483648") + '\0' + QByteArray(100, 'x')).mid(4));
    out.close();
    const ObjectId packed = test::idOf(QString(40, 'e'));
    const ObjectId liar = test::idOf(QString(40, 'f')); // promises less, and not the truth
    writePackOfOne(m_built->path() + "/.git/objects/pack", packed, quint64(1) << 31U);
    writePackOfOne(m_built->path() + "/.git/objects/pack", liar, 50);
    const auto read = readAll(
        m_built->path(), {loose, packed, liar, test::revision(m_built->path(), "HEAD:empty")}, 1);
    QVERIFY_RESULT(read);
    QCOMPARE((*read)[0].error->code, ErrorCode::Unsupported);
    QCOMPARE((*read)[1].error->code, ErrorCode::Unsupported);
    QCOMPARE((*read)[2].error->code, ErrorCode::Unreadable);
    QVERIFY(!(*read)[3].error);
}

void TestBlobReader::damagedPackHarmsItsObjectsOnly()
{
    m_changed = true;
    m_built->git({"repack", "-a", "-d", "-f", "-q"});
    const QDir packs(m_built->path() + "/.git/objects/pack");
    QFile pack(packs.filePath(packs.entryList({"*.pack"}).value(0)));
    QVERIFY(pack.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(pack.open(QIODevice::ReadWrite));
    QVERIFY(pack.seek(pack.size() / 2));
    QCOMPARE(pack.write(QByteArray(16, '\x55')), qint64(16));
    pack.close();
    const std::vector<ObjectId> wanted = [&] {
        std::vector<ObjectId> blobs;
        for (const QByteArray &line :
             runGit(m_built->path(), {"rev-list", "--objects", "HEAD", "--", "growing.c", "other"})
                 .split('\n')) {
            if (line.contains(".c"))
                blobs.push_back(test::idOf(QString::fromLatin1(line.left(40))));
        }
        return blobs;
    }();
    const auto read = readAll(m_built->path(), wanted, 2);
    QVERIFY_RESULT(read);
    int damaged = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if ((*read)[i].error) {
            ++damaged;
            QCOMPARE((*read)[i].error->code, ErrorCode::Unreadable);
        }
    }
    QVERIFY(damaged > 0);
    QVERIFY(damaged < int(wanted.size()));
}

void TestBlobReader::readsNothing()
{
    const auto read = readAll(m_built->path(), {}, 2);
    QVERIFY_RESULT(read);
    const auto nowhere = readAll("/nowhere/at/all", {ObjectId()}, 2);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::NotFound);
}

void TestBlobReader::cancels()
{
    const std::vector<ObjectId> wanted = blobsOf(m_built->path());
    for (const unsigned jobs : {1U, 2U}) {
        std::stop_source stop;
        std::atomic<int> visits = 0;
        const auto visitor = [&](const BlobVisit &) -> std::unique_ptr<BlobMemory> {
            if (++visits == 3)
                stop.request_stop();
            return nullptr;
        };
        const auto done =
            readBlobs(m_built->stdPath(), wanted, jobs, visitor, {}, stop.get_token());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QVERIFY(visits <= 2 + int(jobs));
    }
}

void TestBlobReader::passesExceptionsOn()
{
    const std::vector<ObjectId> wanted = blobsOf(m_built->path());
    for (const unsigned jobs : {1U, 2U}) {
        const auto visitor = [](const BlobVisit &) -> std::unique_ptr<BlobMemory> {
            throw std::runtime_error("visitor");
        };
        QVERIFY_EXCEPTION_THROWN((void)readBlobs(m_built->stdPath(), wanted, jobs, visitor, {}, {}),
                                 std::runtime_error);
    }
}

void TestBlobReader::reportsProgressSparingly()
{
    const std::vector<ObjectId> wanted = blobsOf(m_built->path());
    QElapsedTimer timer;
    timer.start();
    std::vector<std::uint64_t> done;
    std::atomic<bool> inside = false;
    bool overlapped = false;
    const Progress progress([&](const ProgressStep &step) {
        overlapped = inside.exchange(true) || overlapped;
        done.push_back(step.done);
        inside = false;
    });
    const auto visitor = [](const BlobVisit &) -> std::unique_ptr<BlobMemory> {
        QTest::qSleep(5);
        return nullptr;
    };
    QVERIFY(readBlobs(m_built->stdPath(), wanted, 2, visitor, progress, {}));
    QVERIFY(!overlapped);
    QCOMPARE(done.back(), std::uint64_t(wanted.size()));
    QVERIFY(qint64(done.size()) <= 2 + timer.elapsed() / 100);
}

QTEST_APPLESS_MAIN(TestBlobReader)
#include "tst_blob_reader.moc"
