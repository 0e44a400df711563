// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/pack_index.h"

#include "core/git/pack_bytes.h"

#include <cstring>

namespace ferrograph::git
{
namespace
{

using namespace std::string_view_literals;

constexpr std::size_t idLength = 20;
constexpr std::size_t fanoutStart = 8;
constexpr std::size_t idsStart = fanoutStart + 256 * std::size_t{4};
constexpr std::size_t trailer = 2 * idLength;
constexpr std::size_t perObject = idLength + 4 + 4; // id, CRC, offset
constexpr std::uint32_t isLarge = 0x80000000U;      // the offset stands among the 64-bit ones

tl::unexpected<Error> damaged(const char *what)
{
    return failure(ErrorCode::Unreadable, "pack index", what);
}

std::uint64_t bytes24(const void *bytes)
{
    std::uint32_t value = 0;
    std::memcpy(&value, bytes, 3);
    return __builtin_bswap32(value) >> 8U;
}

std::uint32_t fanout(std::string_view bytes, std::size_t first)
{
    return bigEndian32(bytes, fanoutStart + 4 * first);
}

} // namespace

Result<PackIndex> PackIndex::read(std::string_view bytes)
{
    if (bytes.size() < idsStart + trailer)
        return damaged("truncated");
    if (!bytes.starts_with("\377tOc"sv) || bigEndian32(bytes, 4) != 2)
        return failure(ErrorCode::Unsupported, "pack index", "not of version 2");
    for (std::size_t first = 1; first < 256; ++first) {
        if (fanout(bytes, first) < fanout(bytes, first - 1))
            return damaged("the fan-out table is not in order");
    }
    const std::uint32_t count = fanout(bytes, 255);
    const std::size_t room = bytes.size() - idsStart - trailer;
    if (room / perObject < count)
        return damaged("shorter than its objects need");
    return PackIndex(bytes, count);
}

std::string_view PackIndex::idAt(std::uint32_t position) const
{
    return m_bytes.substr(idsStart + idLength * position, idLength);
}

std::optional<std::uint64_t> PackIndex::offsetAt(std::uint32_t position) const
{
    const std::size_t offsets = idsStart + (idLength + 4) * std::size_t{m_count};
    const std::uint32_t offset = bigEndian32(m_bytes, offsets + 4 * std::size_t{position});
    if ((offset & isLarge) == 0)
        return offset;
    const std::size_t large = offsets + 4 * std::size_t{m_count};
    const std::size_t place = large + 8 * std::size_t{offset & ~isLarge};
    if (place + 8 > m_bytes.size() - trailer)
        return std::nullopt;
    return bigEndian64(m_bytes, place);
}

std::optional<std::uint64_t> PackIndex::offsetOf(const ObjectId &id) const
{
    const std::size_t first = id.bytes[0];
    std::uint32_t low = first == 0 ? 0 : fanout(m_bytes, first - 1);
    std::uint32_t high = fanout(m_bytes, first);
    // Ids are evenly spread: where one must stand, if it is there, can be told nearly right. After
    // a few such steps (what holds the ids may be anything) the halving takes over.
    constexpr int guesses = 3;
    constexpr std::uint64_t range = std::uint64_t{1} << 24U;
    const std::uint64_t wanted = bytes24(id.bytes.data() + 1);
    std::uint64_t lowValue = 0;
    std::uint64_t highValue = range;
    for (int step = 0; low < high; ++step) {
        std::uint32_t place = low + (high - low) / 2;
        if (step < guesses && lowValue <= wanted && wanted < highValue)
            place = low + static_cast<std::uint32_t>((high - low) * (wanted - lowValue) /
                                                     (highValue - lowValue));
        const std::string_view known = idAt(place);
        const int order = std::memcmp(known.data(), id.bytes.data(), idLength);
        if (order == 0)
            return offsetAt(place);
        if (order < 0) {
            low = place + 1;
            lowValue = bytes24(known.data() + 1);
        } else {
            high = place;
            highValue = bytes24(known.data() + 1) + 1;
        }
    }
    return std::nullopt;
}

std::string_view PackIndex::packChecksum() const
{
    return m_bytes.substr(m_bytes.size() - trailer, idLength);
}

} // namespace ferrograph::git
