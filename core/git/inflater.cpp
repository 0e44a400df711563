// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/inflater.h"

#include <libdeflate.h>

#include <new>

namespace ferrograph::git
{

void Inflater::Free::operator()(libdeflate_decompressor *decompressor) const
{
    libdeflate_free_decompressor(decompressor);
}

Inflater::Inflater()
    : m_decompressor(libdeflate_alloc_decompressor())
{
    if (!m_decompressor)
        throw std::bad_alloc();
}

bool Inflater::inflate(std::string_view compressed, std::span<char> out)
{
    char nothing = 0; // libdeflate wants a place even for no bytes
    std::size_t used = 0;
    std::size_t got = 0;
    const libdeflate_result result =
        libdeflate_zlib_decompress_ex(m_decompressor.get(), compressed.data(), compressed.size(),
                                      out.empty() ? &nothing : out.data(), out.size(), &used, &got);
    return result == LIBDEFLATE_SUCCESS && got == out.size();
}

bool Inflater::canHold(std::size_t compressed, std::size_t size)
{
    constexpr std::size_t mostPerByte = 1032; // a match of 258 bytes in two bits
    return size / mostPerByte <= compressed;
}

} // namespace ferrograph::git
