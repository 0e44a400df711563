// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/git/pack_builder.h"

#include "tests/core/git/git_program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace ferrograph::test
{
namespace
{

template <typename Number>
QByteArray bigEndian(Number value)
{
    QByteArray bytes(sizeof(value), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray hash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

QByteArray zlibStream(const QByteArray &bytes)
{
    return qCompress(bytes).mid(4); // behind Qt's length
}

QByteArray bytesOf(const git::ObjectId &id)
{
    return QByteArray(reinterpret_cast<const char *>(id.bytes.data()), 20);
}

} // namespace

PackBuilder::PackBuilder()
    : m_pack("PACK" + bigEndian(quint32(2)) + bigEndian(quint32(0)))
{
}

void PackBuilder::addHeader(unsigned kind, quint64 size)
{
    quint64 rest = size >> 4U;
    m_pack += char((rest != 0 ? 0x80U : 0U) | (kind << 4U) | unsigned(size & 15U));
    for (; rest != 0; rest >>= 7U)
        m_pack += char((rest > 127 ? 0x80U : 0U) | unsigned(rest & 127U));
}

quint64 PackBuilder::addBlob(const git::ObjectId &id, const QByteArray &bytes, qint64 claimed)
{
    const quint64 offset = position();
    place(id, offset);
    addHeader(3, claimed < 0 ? quint64(bytes.size()) : quint64(claimed));
    m_pack += zlibStream(bytes);
    return offset;
}

quint64 PackBuilder::addOffsetDelta(const git::ObjectId &id, quint64 back, const QByteArray &delta,
                                    qint64 claimed)
{
    const quint64 offset = position();
    place(id, offset);
    addHeader(6, claimed < 0 ? quint64(delta.size()) : quint64(claimed));
    QByteArray distance(1, char(back & 127U));
    while ((back >>= 7U) != 0)
        distance.prepend(char(0x80U | unsigned(--back & 127U)));
    m_pack += distance + zlibStream(delta);
    return offset;
}

quint64 PackBuilder::addIdDelta(const git::ObjectId &id, const git::ObjectId &base,
                                const QByteArray &delta)
{
    const quint64 offset = position();
    place(id, offset);
    addHeader(7, quint64(delta.size()));
    m_pack += bytesOf(base) + zlibStream(delta);
    return offset;
}

QByteArray PackBuilder::pack() const
{
    QByteArray whole = m_pack;
    whole.replace(8, 4, bigEndian(quint32(m_offsets.size())));
    return whole + hash(whole);
}

QByteArray PackBuilder::index(bool large) const
{
    QList<Placed> sorted = m_offsets;
    std::sort(sorted.begin(), sorted.end(),
              [](const Placed &a, const Placed &b) { return a.id < b.id; });
    QByteArray index = "\377tOc" + bigEndian(quint32(2));
    for (unsigned first = 0; first < 256; ++first) {
        index +=
            bigEndian(quint32(std::count_if(sorted.begin(), sorted.end(), [=](const Placed &p) {
                return p.id.bytes[0] <= first;
            })));
    }
    QByteArray narrow;
    QByteArray wide;
    for (const Placed &placed : sorted) {
        index += bytesOf(placed.id);
        const bool isLarge = large || placed.offset >= 0x80000000U;
        narrow +=
            bigEndian(isLarge ? 0x80000000U | quint32(wide.size() / 8) : quint32(placed.offset));
        if (isLarge)
            wide += bigEndian(placed.offset);
    }
    index += QByteArray(4 * sorted.size(), '\0') + narrow + wide + pack().right(20);
    return index + hash(index);
}

void PackBuilder::write(const QString &folder, const QByteArray &name) const
{
    QDir().mkpath(folder);
    const QString stem = folder + "/pack-" + QString::fromLatin1(hash(name).toHex());
    const QByteArray packBytes = pack();
    const QByteArray indexBytes = index();
    for (const auto &[end, bytes] :
         {std::pair(".pack", packBytes), std::pair(".idx", indexBytes)}) {
        QFile out(stem + end);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write a pack");
    }
}

git::ObjectId blobId(const QByteArray &bytes)
{
    return idOf(QString::fromLatin1(
        hash("blob " + QByteArray::number(bytes.size()) + '\0' + bytes).toHex()));
}

QByteArray deltaNumber(quint64 value)
{
    QByteArray bytes;
    for (; value > 127; value >>= 7U)
        bytes += char(0x80U | unsigned(value & 127U));
    return bytes + char(value);
}

QByteArray deltaCopy(quint32 offset, quint32 size)
{
    QByteArray bytes(1, char(0xFF)); // all seven bytes are there
    for (unsigned i = 0; i < 4; ++i)
        bytes += char(offset >> (8 * i));
    for (unsigned i = 0; i < 3; ++i)
        bytes += char(size >> (8 * i));
    return bytes;
}

QByteArray deltaInsert(const QByteArray &bytes)
{
    QByteArray all;
    for (int from = 0; from < bytes.size(); from += 127) {
        const QByteArray piece = bytes.mid(from, 127);
        all += char(piece.size()) + piece;
    }
    return all;
}

QByteArray delta(quint64 baseSize, quint32 prefix, const QByteArray &bytes)
{
    return deltaNumber(baseSize) + deltaNumber(prefix + quint64(bytes.size())) +
           (prefix > 0 ? deltaCopy(0, prefix) : QByteArray()) + deltaInsert(bytes);
}

} // namespace ferrograph::test
