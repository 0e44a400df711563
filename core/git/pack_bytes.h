// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace ferrograph::git
{

// The big-endian 32-bit number at `offset`, which lies at least 4 bytes before the end.
inline std::uint32_t bigEndian32(std::string_view bytes, std::size_t offset)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | static_cast<unsigned char>(bytes[offset + i]);
    return value;
}

inline std::uint64_t bigEndian64(std::string_view bytes, std::size_t offset)
{
    return std::uint64_t{bigEndian32(bytes, offset)} << 32U | bigEndian32(bytes, offset + 4);
}

} // namespace ferrograph::git
