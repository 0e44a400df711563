// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/object_id.h"

#include <QByteArray>
#include <QList>

// Packs written byte by byte, right ones and wrong ones, as gitformat-pack(5) has them.
namespace ferrograph::test
{

class PackBuilder
{
public:
    PackBuilder();

    // Each adds an entry and answers its offset. `claimed` is the size that its header says; -1 the
    // true one.
    quint64 addBlob(const git::ObjectId &id, const QByteArray &bytes, qint64 claimed = -1);
    quint64 addOffsetDelta(const git::ObjectId &id, quint64 back, const QByteArray &delta,
                           qint64 claimed = -1);
    quint64 addIdDelta(const git::ObjectId &id, const git::ObjectId &base, const QByteArray &delta);

    // The next entry will stand here.
    quint64 position() const { return quint64(m_pack.size()); }

    QByteArray pack() const; // with its checksum
    // `large`: all offsets in the table of 64-bit ones.
    QByteArray index(bool large = false) const;
    // Into the folder of packs, "pack-NAME.pack" and ".idx".
    void write(const QString &folder, const QByteArray &name) const;

    // The object's place in the index, whatever stands there.
    void place(const git::ObjectId &id, quint64 offset) { m_offsets.append({id, offset}); }

private:
    void addHeader(unsigned kind, quint64 size);

    struct Placed {
        git::ObjectId id;
        quint64 offset;
    };
    QByteArray m_pack;
    QList<Placed> m_offsets;
};

// The id of a blob.
git::ObjectId blobId(const QByteArray &bytes);

// Deltas, by hand.
QByteArray deltaNumber(quint64 value);
QByteArray deltaCopy(quint32 offset, quint32 size);
QByteArray deltaInsert(const QByteArray &bytes);
// The target as `prefix` bytes of the base, then `bytes`.
QByteArray delta(quint64 baseSize, quint32 prefix, const QByteArray &bytes);

} // namespace ferrograph::test
