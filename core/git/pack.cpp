// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/pack.h"

#include "core/git/pack_bytes.h"

#include <cstring>

namespace ferrograph::git
{
namespace
{

constexpr std::size_t headerLength = 12;
constexpr std::size_t idLength = 20;

tl::unexpected<Error> damaged(std::uint64_t offset, const char *what)
{
    return failure(ErrorCode::Unreadable, "pack", what, "offset " + std::to_string(offset));
}

// Reads the bytes of an entry's header from `at` on.
class HeaderReader
{
public:
    HeaderReader(std::string_view bytes, std::size_t at)
        : m_bytes(bytes)
        , m_at(at)
    {
    }

    std::size_t position() const { return m_at; }

    // The kind in three bits and the size: four bits, then seven in each byte, the lowest first.
    bool kindAndSize(unsigned &kind, std::uint64_t &size)
    {
        std::uint8_t byte = 0;
        if (!next(byte))
            return false;
        kind = byte >> 4U & 7U;
        size = byte & 15U;
        for (unsigned shift = 4; (byte & 0x80U) != 0; shift += 7) {
            if (shift > 57 || !next(byte))
                return false;
            size |= std::uint64_t{byte & 0x7FU} << shift;
        }
        return true;
    }

    // How far back the base stands: seven bits in each byte, the highest first, each further byte
    // one more than its bits say.
    bool distance(std::uint64_t &value)
    {
        std::uint8_t byte = 0;
        if (!next(byte))
            return false;
        value = byte & 0x7FU;
        while ((byte & 0x80U) != 0) {
            if (value >= (UINT64_MAX >> 8U) || !next(byte))
                return false;
            value = (value + 1) << 7U | (byte & 0x7FU);
        }
        return true;
    }

    bool id(ObjectId &value)
    {
        if (m_bytes.size() - m_at < idLength)
            return false;
        std::memcpy(value.bytes.data(), m_bytes.data() + m_at, idLength);
        m_at += idLength;
        return true;
    }

private:
    bool next(std::uint8_t &byte)
    {
        if (m_at >= m_bytes.size())
            return false;
        byte = static_cast<std::uint8_t>(m_bytes[m_at++]);
        return true;
    }

    std::string_view m_bytes;
    std::size_t m_at;
};

} // namespace

Result<Pack> Pack::open(const std::string &stem)
{
    auto index = MappedFile::open(stem + ".idx");
    FERROGRAPH_TRY(index);
    auto file = MappedFile::open(stem + ".pack");
    FERROGRAPH_TRY(file);
    auto pack = read(index->bytes(), file->bytes());
    FERROGRAPH_TRY(pack);
    pack->m_indexFile.emplace(std::move(*index));
    pack->m_packFile.emplace(std::move(*file));
    return pack;
}

Result<Pack> Pack::read(std::string_view index, std::string_view pack)
{
    const auto read = PackIndex::read(index);
    FERROGRAPH_TRY(read);
    if (pack.size() < headerLength + idLength || !pack.starts_with("PACK"))
        return failure(ErrorCode::Unreadable, "pack", "truncated or not a pack");
    const std::uint32_t version = bigEndian32(pack, 4);
    if (version != 2 && version != 3)
        return failure(ErrorCode::Unsupported, "pack", "of an unknown version");
    if (bigEndian32(pack, 8) != read->size() || !pack.ends_with(read->packChecksum()))
        return failure(ErrorCode::Unreadable, "pack", "does not belong to its index");
    return Pack(*read, pack.substr(0, pack.size() - idLength));
}

Result<PackEntry> Pack::entryAt(std::uint64_t offset) const
{
    if (offset < headerLength || offset >= m_bytes.size())
        return damaged(offset, "an object beyond the end");
    HeaderReader reader(m_bytes, static_cast<std::size_t>(offset));
    PackEntry entry;
    unsigned kind = 0;
    if (!reader.kindAndSize(kind, entry.size))
        return damaged(offset, "a malformed size");
    if (kind >= 1 && kind <= 4) {
        entry.kind = static_cast<PackEntry::Kind>(kind - 1);
    } else if (kind == 6) {
        std::uint64_t back = 0;
        if (!reader.distance(back) || back == 0 || back > offset - headerLength)
            return damaged(offset, "a difference from something beyond the beginning");
        entry.kind = PackEntry::Kind::Delta;
        entry.base = offset - back;
    } else if (kind == 7) {
        ObjectId id;
        const bool there = reader.id(id);
        const auto base = there ? m_index.offsetOf(id) : std::nullopt;
        if (!base)
            return damaged(offset, "a difference from an object that is not in the pack");
        entry.kind = PackEntry::Kind::Delta;
        entry.base = *base;
    } else {
        return damaged(offset, "an object of an unknown kind");
    }
    entry.compressed = m_bytes.substr(reader.position());
    return entry;
}

} // namespace ferrograph::git
