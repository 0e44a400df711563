// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/blob_reader.h"
#include "core/git/delta.h"
#include "core/git/delta_forest.h"
#include "core/git/pack.h"
#include "core/git/repository.h"
#include "tests/core/git/git_program.h"
#include "tests/core/git/pack_builder.h"
#include "tests/support/built_repository.h"
#include "tests/support/result_checks.h"

#include <QDir>
#include <QtTest>

#include <atomic>

using namespace ferrograph;
using namespace ferrograph::git;
using namespace ferrograph::test;

namespace
{

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// Applies a delta that has been written by hand; nothing when it is refused.
std::optional<QByteArray> applied(const QByteArray &delta, const QByteArray &base)
{
    const auto sizes = deltaSizes(viewOf(delta));
    if (!sizes || sizes->target > 1'000'000)
        return std::nullopt;
    QByteArray target(qsizetype(sizes->target), '?');
    std::vector<CopiedRange> copied;
    if (!applyDelta(viewOf(delta), viewOf(base), {target.data(), std::size_t(target.size())},
                    copied))
        return std::nullopt;
    for (const CopiedRange &range : copied) {
        if (target.mid(range.target, range.size) != base.mid(range.base, range.size))
            return "a range that is none";
    }
    return target;
}

// What readBlobs says of each blob: its bytes, or "!" and the error.
QByteArrayList read(const QString &folder, const std::vector<ObjectId> &wanted, Reader reader)
{
    QByteArrayList all(qsizetype(wanted.size()));
    const auto visitor = [&](const BlobVisit &blob) -> std::unique_ptr<BlobMemory> {
        all[qsizetype(blob.index)] =
            blob.bytes ? QByteArray(blob.bytes->data(), qsizetype(blob.bytes->size()))
                       : QByteArray::fromStdString("!" + blob.bytes.error().message());
        return nullptr;
    };
    const auto done = readBlobs(folder.toStdString(), wanted, {1, reader}, visitor, {}, {});
    return done ? all : QByteArrayList{QByteArray::fromStdString(done.error().message())};
}

QString packFolder(const BuiltRepository &repository)
{
    return repository.path() + "/.git/objects/pack";
}

QByteArray text(int lines)
{
    QByteArray bytes;
    for (int i = 0; i < lines; ++i)
        bytes += "line " + QByteArray::number(i) + '\n';
    return bytes;
}

} // namespace

class TestPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsObjectsBySmallAndLargeOffsets();
    void refusesDamagedIndices();
    void indexOfGitItself();
    void appliesDeltas();
    void refusesDamagedDeltas_data();
    void refusesDamagedDeltas();
    void refusesDamagedEntries();
    void forestKeepsTheHeaviestChildForLast();
    void givesDifferencesToTheVisitor();
    void damageStaysWithItsObjects();
    void refusesCircles();
    void survivesEveryTruncation();
    void truncatedPackHarmsNoOther();
};

void TestPack::findsObjectsBySmallAndLargeOffsets()
{
    PackBuilder builder;
    std::vector<ObjectId> ids;
    for (int i = 0; i < 300; ++i) {
        const QByteArray bytes = QByteArray::number(i);
        ids.push_back(blobId(bytes));
        builder.addBlob(ids.back(), bytes);
    }
    for (const bool large : {false, true}) {
        const QByteArray bytes = builder.index(large);
        const auto index = PackIndex::read(viewOf(bytes));
        QVERIFY_RESULT(index);
        QCOMPARE(index->size(), 300U);
        const QByteArray packBytes = builder.pack();
        const auto pack = Pack::read(viewOf(bytes), viewOf(packBytes));
        QVERIFY_RESULT(pack);
        for (int i = 0; i < 300; ++i) {
            const auto offset = pack->offsetOf(ids[std::size_t(i)]);
            QVERIFY(offset);
            const auto entry = pack->entryAt(*offset);
            QVERIFY_RESULT(entry);
            QCOMPARE(entry->size, std::uint64_t(QByteArray::number(i).size()));
        }
        QVERIFY(!index->offsetOf(ObjectId()));
        QVERIFY(!index->offsetOf(blobId("absent")));
    }
    PackBuilder far;
    far.place(ids[0], quint64(5) << 32U);
    const QByteArray farIndex = far.index();
    QCOMPARE(PackIndex::read(viewOf(farIndex))->offsetOf(ids[0]), std::uint64_t(5) << 32U);
}

void TestPack::refusesDamagedIndices()
{
    PackBuilder builder;
    builder.addBlob(blobId("a"), "a");
    const QByteArray good = builder.index(true);
    for (qsizetype size = 0; size < good.size(); ++size) {
        const QByteArray cut = good.left(size);
        const auto index = PackIndex::read(viewOf(cut));
        if (index)
            static_cast<void>(index->offsetOf(blobId("a"))); // no more than that it ends
        QVERIFY(!index || size >= good.size() - 8);
    }
    QByteArray version = good;
    version[7] = 3;
    QCOMPARE(PackIndex::read(viewOf(version)).error().code, ErrorCode::Unsupported);
    QByteArray disorder = good;
    disorder[8 + 4 * 255] = '\1'; // 2^24 objects and more
    QCOMPARE(PackIndex::read(viewOf(disorder)).error().code, ErrorCode::Unreadable);
    QByteArray beyond = good;
    beyond[8 + 1024 + 24 + 3] = '\7'; // the eighth of the 64-bit offsets
    QVERIFY(!PackIndex::read(viewOf(beyond))->offsetOf(blobId("a")));
}

// A second method: the index that git writes, with all offsets beyond 64 as 64-bit ones.
void TestPack::indexOfGitItself()
{
    BuiltRepository repository;
    repository.write("a.c", text(200));
    repository.commit("one", "2020-01-01T00:00:00Z");
    repository.write("a.c", text(300));
    repository.commit("two", "2020-01-02T00:00:00Z");
    repository.git({"repack", "-a", "-d", "-q"});
    QDir folder(packFolder(repository));
    const QString pack = folder.filePath(folder.entryList({"*.pack"}).first());
    const QString index = QString(pack).replace(".pack", ".idx");
    QVERIFY(QFile::remove(index));
    repository.git({"index-pack", "--index-version=2,64", pack});
    const auto opened = Pack::open(pack.chopped(5).toStdString());
    QVERIFY_RESULT(opened);
    const QStringList lines = repository.git({"verify-pack", "-v", index}).split('\n');
    int objects = 0;
    for (const QString &line : lines) {
        const QStringList fields = line.simplified().split(' ');
        if (fields[0].size() != 40)
            continue;
        ++objects;
        QCOMPARE(opened->offsetOf(idOf(fields[0])), std::uint64_t(fields[4].toULongLong()));
    }
    QCOMPARE(objects, 6);
}

void TestPack::appliesDeltas()
{
    const QByteArray base = text(100);
    const quint64 size = quint64(base.size());
    QCOMPARE(applied(delta(size, 10, "new"), base), base.left(10) + "new");
    QCOMPARE(applied(delta(size, 0, QByteArray(1000, 'x')), base), QByteArray(1000, 'x'));
    QCOMPARE(applied(deltaNumber(size) + deltaNumber(0), base), QByteArray());
    const QByteArray big(0x10000, 'y'); // a size of 0 stands for 65,536
    QCOMPARE(applied(deltaNumber(0x10000) + deltaNumber(0x10000) + char(0x80), big), big);
    QCOMPARE(applied(deltaNumber(size) + deltaNumber(6) + deltaCopy(3, 2) + deltaInsert("ab") +
                         deltaCopy(quint32(size) - 2, 2),
                     base),
             base.mid(3, 2) + "ab" + base.right(2));
}

void TestPack::refusesDamagedDeltas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray head = deltaNumber(10) + deltaNumber(4);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no target size") << deltaNumber(10);
    QTest::newRow("endless number") << QByteArray(20, char(0xFF));
    QTest::newRow("another base") << deltaNumber(11) + deltaNumber(1) + deltaInsert("a");
    QTest::newRow("too short") << head + deltaInsert("abc");
    QTest::newRow("too long") << head + deltaInsert("abcde");
    QTest::newRow("reserved command") << head + QByteArray(1, '\0') + deltaInsert("abcd");
    QTest::newRow("cut insert") << head + "\4abc";
    QTest::newRow("cut copy") << head + "\x91\1";
    QTest::newRow("copy beyond the base") << head + deltaCopy(7, 4);
    QTest::newRow("copy far beyond") << head + deltaCopy(0xFFFFFFFF, 4);
    QTest::newRow("copy of 16 MB") << head + deltaCopy(0, 0xFFFFFF);
    QTest::newRow("copy too long") << head + deltaCopy(0, 5);
}

void TestPack::refusesDamagedDeltas()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!applied(bytes, "0123456789"));
}

void TestPack::refusesDamagedEntries()
{
    PackBuilder builder;
    const QByteArray bytes = text(50);
    const quint64 first = builder.addBlob(blobId(bytes), bytes);
    const quint64 beyond =
        builder.addOffsetDelta(blobId("b"), builder.position() - 11, delta(1, 0, "b"));
    const quint64 itself = builder.addOffsetDelta(blobId("c"), 0, delta(1, 0, "c"));
    const quint64 elsewhere = builder.addIdDelta(blobId("d"), blobId("nowhere"), delta(1, 0, "d"));
    const quint64 huge = builder.addBlob(blobId("e"), "e", qint64(1) << 32U);
    const QByteArray index = builder.index();
    const QByteArray packBytes = builder.pack();
    const auto pack = Pack::read(viewOf(index), viewOf(packBytes));
    QVERIFY_RESULT(pack);
    QVERIFY_RESULT(pack->entryAt(first));
    for (const quint64 offset : {quint64(0), quint64(11), quint64(packBytes.size()) - 20,
                                 quint64(1) << 40U, ~quint64(0), beyond, itself, elsewhere}) {
        const auto entry = pack->entryAt(offset);
        QVERIFY(!entry);
        QCOMPARE(entry.error().code, ErrorCode::Unreadable);
        QCOMPARE(entry.error().position, "offset " + std::to_string(offset));
    }
    QCOMPARE(pack->entryAt(huge)->size, std::uint64_t(1) << 32U); // the header, as it says
    PackBuilder other;
    other.addBlob(blobId("z"), "z");
    const QByteArray foreign = other.index();
    QVERIFY(!Pack::read(viewOf(foreign), viewOf(packBytes))); // not this pack's
}

void TestPack::forestKeepsTheHeaviestChildForLast()
{
    BuiltRepository repository;
    PackBuilder builder;
    const QByteArray root = text(100);
    const quint64 size = quint64(root.size());
    const quint64 at = builder.addBlob(blobId(root), root);
    std::vector<ObjectId> wanted;
    const auto add = [&](const QByteArray &end, quint64 base, quint64 baseSize) {
        const QByteArray whole = root.left(20) + end;
        wanted.push_back(blobId(whole));
        return builder.addOffsetDelta(wanted.back(), builder.position() - base,
                                      delta(baseSize, 20, end));
    };
    const quint64 heavy = add("heavy", at, size);
    add("heavy child", heavy, 25);
    add("light", at, size);
    add("light too", at, size);
    builder.write(packFolder(repository), "forest");
    const PackStore packs((repository.path() + "/.git/objects").toStdString());
    QCOMPARE(packs.size(), std::size_t(1));
    const DeltaForest forest(packs, wanted);
    QCOMPARE(forest.roots().size(), std::size_t(1)); // which nobody wanted
    const auto &top = forest.node(forest.roots()[0]);
    QCOMPARE(top.weight, 5U);
    QCOMPARE(top.wanted, DeltaForest::none);
    std::vector<std::uint32_t> weights;
    for (auto child = top.firstChild; child != DeltaForest::none;
         child = forest.node(child).nextSibling)
        weights.push_back(forest.node(child).weight);
    QCOMPARE(weights, (std::vector<std::uint32_t>{1, 1, 2}));
    QVERIFY(forest.rest().empty());
    const QByteArrayList ours = read(repository.path(), wanted, Reader::Pack);
    QCOMPARE(ours, read(repository.path(), wanted, Reader::Libgit2));
    QCOMPARE(ours[1], root.left(20) + "heavy child");
}

namespace
{

class Remembered : public BlobMemory
{
public:
    explicit Remembered(std::string_view bytes)
        : text(bytes)
    {
    }
    const std::string text;
};

} // namespace

void TestPack::givesDifferencesToTheVisitor()
{
    BuiltRepository repository;
    for (int i = 0; i < 30; ++i) {
        repository.write("a.c", text(100 + i) + QByteArray::number(i * i));
        repository.commit("more", "2020-01-01T00:00:00Z");
    }
    // One thread: several share the objects out, and what begins a share is no difference.
    repository.git({"-c", "pack.threads=1", "repack", "-a", "-d", "-f", "-q", "--depth=50"});
    std::vector<ObjectId> wanted;
    for (const QString &line : repository.git({"rev-list", "--objects", "HEAD"}).split('\n')) {
        if (line.endsWith(" a.c"))
            wanted.push_back(idOf(line.left(40)));
    }
    QCOMPARE(wanted.size(), std::size_t(30));
    std::atomic<int> withBase = 0; // visitors run in both threads
    std::atomic<bool> same = true;
    const auto visitor = [&](const BlobVisit &blob) -> std::unique_ptr<BlobMemory> {
        if (const auto *base = dynamic_cast<const Remembered *>(blob.base)) {
            ++withBase;
            for (const CopiedRange &range : blob.copied) {
                if (base->text.substr(range.base, range.size) !=
                    blob.bytes->substr(range.target, range.size))
                    same = false;
            }
        }
        return blob.isBase ? std::make_unique<Remembered>(*blob.bytes) : nullptr;
    };
    QVERIFY(readBlobs(repository.stdPath(), wanted, 2, visitor, {}, {}));
    QVERIFY(same.load());
    QCOMPARE(withBase.load(), 29);
}

void TestPack::damageStaysWithItsObjects()
{
    BuiltRepository repository;
    PackBuilder builder;
    const QByteArray root = text(100);
    const quint64 size = quint64(root.size());
    std::vector<ObjectId> wanted{blobId(root)};
    const quint64 at = builder.addBlob(wanted[0], root);
    const auto add = [&](quint64 base, const QByteArray &bytes, const QByteArray &difference,
                         qint64 claimed = -1) {
        wanted.push_back(blobId(bytes));
        return builder.addOffsetDelta(wanted.back(), builder.position() - base, difference,
                                      claimed);
    };
    add(at, root.left(9) + "good", delta(size, 9, "good"));                 // 1
    const quint64 bad = add(at, "bad", delta(size + 1, 9, "another base")); // 2
    add(bad, "child of bad", delta(21, 9, "child"));                        // 3
    add(at, "claims", delta(size, 9, "claims"), qint64(1) << 32U);          // 4
    add(at, "target", deltaNumber(size) + deltaNumber(quint64(1) << 32U));  // 5
    add(at, "too small", delta(size, 9, "too small"), 3);                   // 6
    wanted.push_back(blobId("blob claims"));                                // 7
    builder.addBlob(wanted.back(), "blob claims", qint64(1) << 32U);
    wanted.push_back(blobId("a wrong size")); // 8
    builder.addBlob(wanted.back(), "a wrong size", 5);
    wanted.push_back(blobId("nowhere")); // 9
    builder.place(wanted.back(), quint64(1) << 40U);
    wanted.push_back(blobId("well again")); // 10
    builder.addBlob(wanted.back(), "well again");
    builder.write(packFolder(repository), "damaged");
    const QByteArrayList ours = read(repository.path(), wanted, Reader::Pack);
    QCOMPARE(ours[0], root);
    QCOMPARE(ours[1], root.left(9) + "good");
    QCOMPARE(ours[10], "well again");
    for (const int i : {2, 3, 4, 5, 6, 7, 8, 9}) {
        QVERIFY2(ours[i].startsWith('!'), QByteArray::number(i) + " is " + ours[i]);
        QVERIFY2(ours[i].contains(wanted[std::size_t(i)].hex().c_str()), ours[i].constData());
    }
    QByteArrayList theirs = read(repository.path(), wanted, Reader::Libgit2);
    theirs[5] = ours[5]; // libgit2 1.5 takes 4 GiB for 0 bytes
    QCOMPARE(ours, theirs);
    QVERIFY(ours[5].contains("larger than 1 GiB"));
}

void TestPack::refusesCircles()
{
    BuiltRepository repository;
    PackBuilder builder;
    const std::vector<ObjectId> wanted = {blobId("one"), blobId("two"), blobId("itself"),
                                          blobId("hanging on"), blobId("well")};
    builder.addIdDelta(wanted[0], wanted[1], delta(3, 1, "ne"));
    builder.addIdDelta(wanted[1], wanted[0], delta(3, 1, "wo"));
    builder.addIdDelta(wanted[2], wanted[2], delta(6, 6, ""));
    builder.addIdDelta(wanted[3], wanted[1], delta(3, 1, "x"));
    builder.addBlob(wanted[4], "well");
    builder.write(packFolder(repository), "circle");
    const QByteArrayList ours = read(repository.path(), wanted, Reader::Pack);
    for (int i = 0; i < 4; ++i) {
        QVERIFY2(ours[i].contains("a difference from itself"), ours[i].constData());
        QVERIFY(ours[i].contains(wanted[std::size_t(i)].hex().c_str()));
    }
    QCOMPARE(ours[4], "well");
}

// A pack and an index that end anywhere: an answer for every object, and the rest as it was.
void TestPack::survivesEveryTruncation()
{
    PackBuilder builder;
    const QByteArray root = text(20);
    const quint64 at = builder.addBlob(blobId(root), root);
    builder.addOffsetDelta(blobId("t"), builder.position() - at,
                           delta(quint64(root.size()), 9, ""));
    const QByteArray index = builder.index();
    const QByteArray whole = builder.pack();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        // Cut before the checksum, which stays: the index and the pack still belong together.
        const QByteArray cut = whole.left(size) + whole.right(20);
        const auto pack = Pack::read(viewOf(index), viewOf(cut));
        if (!pack)
            continue;
        for (const ObjectId &id : {blobId(root), blobId("t")}) {
            const auto offset = pack->offsetOf(id);
            QVERIFY(offset);
            static_cast<void>(pack->entryAt(*offset));
        }
    }
}

// On the disk beside a whole one: each of its objects is named, those of the other are read.
void TestPack::truncatedPackHarmsNoOther()
{
    BuiltRepository repository;
    const QString folder = packFolder(repository);
    PackBuilder whole;
    const std::vector<ObjectId> wanted = {blobId("whole"), blobId("cut one"), blobId("cut two")};
    whole.addBlob(wanted[0], "whole");
    whole.write(folder, "whole");
    const QStringList before = QDir(folder).entryList({"*.pack"});
    PackBuilder cut;
    cut.addBlob(wanted[1], "cut one");
    cut.addBlob(wanted[2], "cut two");
    cut.write(folder, "cut");
    for (const QString &name : QDir(folder).entryList({"*.pack"})) {
        if (!before.contains(name))
            QVERIFY(QFile::resize(folder + '/' + name, qint64(cut.position()) / 2));
    }
    for (const Reader reader : {Reader::Pack, Reader::Libgit2}) {
        const QByteArrayList answers = read(repository.path(), wanted, reader);
        QCOMPARE(answers[0], "whole");
        for (const int i : {1, 2}) {
            QVERIFY2(answers[i].startsWith('!'), answers[i].constData());
            QVERIFY2(answers[i].contains(wanted[std::size_t(i)].hex().c_str()),
                     answers[i].constData());
        }
    }
}

QTEST_APPLESS_MAIN(TestPack)
#include "tst_pack.moc"
