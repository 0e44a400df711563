// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

struct libdeflate_decompressor;

namespace ferrograph::git
{

// Takes zlib streams apart whose size is known. Used by one thread at a time.
class Inflater
{
public:
    Inflater();

    // The stream at the beginning of `compressed`, which may go on behind it, gives exactly
    // out.size() bytes and its checksum is right.
    bool inflate(std::string_view compressed, std::span<char> out);

    // Whether a stream of that many bytes can hold so many at all: what a damaged size is told by
    // before memory is asked for.
    static bool canHold(std::size_t compressed, std::size_t size);

private:
    struct Free {
        void operator()(libdeflate_decompressor *decompressor) const;
    };
    std::unique_ptr<libdeflate_decompressor, Free> m_decompressor;
};

} // namespace ferrograph::git
