// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ferrograph::languages
{

// Finds the next byte of a small set: what lets a scanner jump over the bytes that mean nothing.
class ByteFinder
{
public:
    ByteFinder() = default;
    explicit ByteFinder(std::string_view wanted);

    // The first wanted byte in [from, limit), else limit. Reads no further than `end`, which is at
    // or after limit: room behind the limit lets short searches take the wide path too.
    const char *find(const char *from, const char *limit, const char *end) const
    {
        return m_find(*this, from, limit, end);
    }
    bool wants(char byte) const { return m_wanted[static_cast<unsigned char>(byte)]; }

private:
    using Find = const char *(*)(const ByteFinder &, const char *, const char *, const char *);
    template <int count>
    static const char *findWide(const ByteFinder &self, const char *from, const char *limit,
                                const char *end);
    static const char *findByTable(const ByteFinder &self, const char *from, const char *limit,
                                   const char *end);
    static Find choose(std::size_t count);

    std::array<bool, 256> m_wanted{};
    std::array<char, 12> m_needles{};
    Find m_find = &findByTable;
};

} // namespace ferrograph::languages
