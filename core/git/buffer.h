// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace ferrograph::git
{

// Bytes without a first value: each is written before it is read.
class Buffer
{
public:
    // The bytes are then anything.
    void resize(std::size_t size)
    {
        if (size > m_room) {
            m_bytes = std::make_unique_for_overwrite<char[]>(size);
            m_room = size;
        }
        m_size = size;
    }
    std::span<char> span() { return {m_bytes.get(), m_size}; }
    std::size_t room() const { return m_room; }
    std::string_view view() const { return {m_bytes.get(), m_size}; }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_room = 0;
};

} // namespace ferrograph::git
