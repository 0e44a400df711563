// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <ostream>
#include <streambuf>

namespace ferrograph::cli
{

// A buffered stream on a file descriptor that remembers why writing failed.
class DescriptorStream : public std::ostream
{
public:
    explicit DescriptorStream(int descriptor);
    ~DescriptorStream() override;

    // The errno of the first failed write, 0 when there was none. Flushes.
    int finish();

private:
    class Buffer : public std::streambuf
    {
    public:
        explicit Buffer(int descriptor);
        int firstError() const { return m_error; }

    protected:
        int_type overflow(int_type c) override;
        int sync() override;

    private:
        bool drain();
        int m_descriptor;
        int m_error = 0;
        std::array<char, 65536> m_bytes;
    };
    Buffer m_buffer;
};

} // namespace ferrograph::cli
