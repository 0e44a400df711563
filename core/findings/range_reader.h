// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/findings/json_text.h"

#include <iterator>
#include <optional>
#include <string>

namespace ferrograph::findings
{

// Bytes of a range, one after the other, through a buffer. Several readers may share a content.
class RangeReader
{
public:
    RangeReader(JsonText &text, Range range)
        : m_text(text)
        , m_next(range.begin)
        , m_end(range.end)
        , m_buffer(std::size_t{1} << 18, '\0')
    {
        refill();
    }
    RangeReader(const RangeReader &) = delete;
    RangeReader &operator=(const RangeReader &) = delete;

    bool atEnd() const { return m_at == m_stop; }
    char peek() const { return *m_at; }
    void advance()
    {
        if (++m_at == m_stop)
            refill();
    }
    // Of the byte that peek() shows.
    std::uint64_t offset() const { return m_next - static_cast<std::uint64_t>(m_stop - m_at); }
    // Why it ended before its end, if it did.
    const std::optional<Error> &error() const { return m_error; }

    // What is in the buffer, for those who look at many bytes at once.
    std::string_view buffered() const { return {m_at, static_cast<std::size_t>(m_stop - m_at)}; }
    void skip(std::size_t bytes) // at most what is buffered
    {
        m_at += bytes;
        if (m_at == m_stop)
            refill();
    }

private:
    void refill()
    {
        m_at = m_stop = m_buffer.data();
        if (m_error || m_next >= m_end)
            return;
        if (m_text.stop.stop_requested()) {
            m_error = Error{ErrorCode::Cancelled, m_text.name, "reading was cancelled", {}, {}, {}};
            return;
        }
        const auto size =
            static_cast<std::size_t>(std::min<std::uint64_t>(m_buffer.size(), m_end - m_next));
        m_text.content.seek(m_next);
        const auto got = m_text.content.read(std::span(m_buffer).first(size));
        if (!got) {
            m_error = got.error();
            return;
        }
        m_next += *got;
        m_stop = m_at + *got;
    }

    JsonText &m_text;
    std::uint64_t m_next;
    std::uint64_t m_end;
    std::string m_buffer;
    const char *m_at = nullptr;
    const char *m_stop = nullptr;
    std::optional<Error> m_error;
};

// The same as the parser takes it.
class ByteIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = char;

    ByteIterator() = default; // the end
    explicit ByteIterator(RangeReader &reader)
        : m_reader(&reader)
    {
    }
    char operator*() const { return m_reader->peek(); }
    ByteIterator &operator++()
    {
        m_reader->advance();
        return *this;
    }
    friend bool operator==(const ByteIterator &one, const ByteIterator &) // other: the end
    {
        return one.m_reader->atEnd();
    }
    friend bool operator!=(const ByteIterator &one, const ByteIterator &)
    {
        return !one.m_reader->atEnd();
    }

private:
    RangeReader *m_reader = nullptr;
};

} // namespace ferrograph::findings
