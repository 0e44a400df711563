// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/descriptor_stream.h"

#include <unistd.h>

#include <cerrno>

namespace ferrograph::cli
{

DescriptorStream::DescriptorStream(int descriptor)
    : std::ostream(nullptr)
    , m_buffer(descriptor)
{
    rdbuf(&m_buffer);
}

DescriptorStream::~DescriptorStream()
{
    finish();
}

int DescriptorStream::finish()
{
    flush();
    return m_buffer.firstError();
}

DescriptorStream::Buffer::Buffer(int descriptor)
    : m_descriptor(descriptor)
{
    setp(m_bytes.data(), m_bytes.data() + m_bytes.size());
}

bool DescriptorStream::Buffer::drain()
{
    const char *from = pbase();
    while (m_error == 0 && from < pptr()) {
        const ssize_t written =
            ::write(m_descriptor, from, static_cast<std::size_t>(pptr() - from));
        if (written >= 0)
            from += written;
        else if (errno != EINTR)
            m_error = errno;
    }
    setp(m_bytes.data(), m_bytes.data() + m_bytes.size());
    return m_error == 0;
}

DescriptorStream::Buffer::int_type DescriptorStream::Buffer::overflow(int_type c)
{
    if (!drain())
        return traits_type::eof();
    if (!traits_type::eq_int_type(c, traits_type::eof()))
        sputc(traits_type::to_char_type(c));
    return traits_type::not_eof(c);
}

int DescriptorStream::Buffer::sync()
{
    return drain() ? 0 : -1;
}

} // namespace ferrograph::cli
