// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace ferrograph::input
{

// Bytes that can be read from any place: an open file, or a piece of memory. Movable, used by one
// thread at a time.
class Content
{
public:
    static Content ofMemory(std::string name, std::string bytes);
    // Takes the descriptor of a regular file of `size` bytes over. `name` is for messages.
    static Content ofDescriptor(std::string name, int descriptor, std::uint64_t size);

    Content(Content &&other) noexcept;
    Content &operator=(Content &&other) noexcept;
    ~Content();

    std::uint64_t size() const { return m_size; }

    // Reads at most `into` and moves on by what it answers; 0 at the end. Unreadable when the
    // system refuses.
    Result<std::size_t> read(std::span<char> into);
    void seek(std::uint64_t position); // a place behind the end is the end
    std::uint64_t position() const { return m_position; }

    // The same bytes once more, with a place of their own.
    Result<Content> duplicate() const;

    // The first bytes, at most `most`. Reading goes on at the beginning.
    Result<std::string> head(std::size_t most);
    // Everything. InvalidInput when it is more than `most`.
    Result<std::string> all(std::uint64_t most);

private:
    Content(std::string name, int descriptor, std::string bytes, std::uint64_t size);
    void close();

    std::string m_name;
    int m_descriptor = -1; // -1: in memory
    std::string m_bytes;
    std::uint64_t m_size = 0;
    std::uint64_t m_position = 0;
};

// Collects bytes whose number is not known in advance: in memory while they are few, else in a
// temporary file that is gone when the content is.
class Spool
{
public:
    explicit Spool(std::string name)
        : m_name(std::move(name))
    {
    }
    Spool(const Spool &) = delete;
    Spool &operator=(const Spool &) = delete;
    ~Spool();

    Result<void> write(std::string_view bytes); // System: no room for a temporary file
    std::uint64_t size() const { return m_size; }
    Content finish();

private:
    Result<void> toFile();

    std::string m_name;
    std::string m_bytes;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

} // namespace ferrograph::input
