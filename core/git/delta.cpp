// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/delta.h"

#include <cstring>

namespace ferrograph::git
{
namespace
{

constexpr std::uint8_t copies = 0x80;

// Reads a delta from its beginning; every step says whether the bytes were there.
class DeltaReader
{
public:
    explicit DeltaReader(std::string_view delta)
        : m_at(delta.data())
        , m_begin(delta.data())
        , m_end(delta.data() + delta.size())
    {
    }

    bool atEnd() const { return m_at == m_end; }
    std::size_t position() const { return static_cast<std::size_t>(m_at - m_begin); }

    bool byte(std::uint8_t &value)
    {
        if (atEnd())
            return false;
        value = static_cast<std::uint8_t>(*m_at++);
        return true;
    }

    // Seven bits in each byte, the lowest first.
    bool size(std::uint64_t &value)
    {
        value = 0;
        std::uint8_t next = copies;
        for (unsigned shift = 0; (next & copies) != 0; shift += 7) {
            if (shift > 56 || !byte(next))
                return false;
            value |= std::uint64_t{next & 0x7FU} << shift;
        }
        return true;
    }

    // The bytes of a number that the bits of `present` say are there.
    bool number(unsigned present, unsigned most, std::uint32_t &value)
    {
        value = 0;
        for (unsigned i = 0; i < most; ++i) {
            std::uint8_t next = 0;
            if ((present >> i & 1U) != 0) {
                if (!byte(next))
                    return false;
                value |= std::uint32_t{next} << (8 * i);
            }
        }
        return true;
    }

    bool bytes(std::size_t count, const char *&from)
    {
        from = m_at;
        if (static_cast<std::size_t>(m_end - m_at) < count)
            return false;
        m_at += count;
        return true;
    }

private:
    const char *m_at;
    const char *m_begin;
    const char *m_end;
};

// A copy that goes on where the one before ended is the same copy.
void addRange(std::vector<CopiedRange> &copied, const CopiedRange &range)
{
    if (!copied.empty()) {
        CopiedRange &last = copied.back();
        if (last.target + last.size == range.target && last.base + last.size == range.base) {
            last.size += range.size;
            return;
        }
    }
    copied.push_back(range);
}

} // namespace

std::optional<DeltaSizes> deltaSizes(std::string_view delta)
{
    DeltaReader reader(delta);
    DeltaSizes sizes;
    if (!reader.size(sizes.base) || !reader.size(sizes.target))
        return std::nullopt;
    sizes.header = reader.position();
    return sizes;
}

bool applyDelta(std::string_view delta, std::string_view base, std::span<char> target,
                std::vector<CopiedRange> &copied)
{
    copied.clear();
    const auto sizes = deltaSizes(delta);
    if (!sizes || sizes->base != base.size() || sizes->target != target.size() ||
        base.size() > UINT32_MAX || target.size() > UINT32_MAX)
        return false;
    DeltaReader reader(delta.substr(sizes->header));
    std::size_t done = 0;
    while (!reader.atEnd()) {
        std::uint8_t command = 0;
        reader.byte(command);
        const char *from = nullptr;
        std::uint32_t size = command;
        if ((command & copies) != 0) {
            std::uint32_t offset = 0;
            if (!reader.number(command, 4, offset) || !reader.number(command >> 4U, 3, size))
                return false;
            if (size == 0)
                size = 0x10000;
            if (offset > base.size() || base.size() - offset < size || target.size() - done < size)
                return false;
            from = base.data() + offset;
            addRange(copied, {static_cast<std::uint32_t>(done), offset, size});
        } else if (size == 0 || target.size() - done < size || !reader.bytes(size, from)) {
            return false; // a command of 0 is reserved
        }
        std::memcpy(target.data() + done, from, size);
        done += size;
    }
    return done == target.size();
}

} // namespace ferrograph::git
