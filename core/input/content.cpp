// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/input/content.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>

namespace ferrograph::input
{
namespace
{

constexpr std::size_t mostInMemory = std::size_t{1} << 20;

Result<void> writeAll(int descriptor, std::string_view bytes, const std::string &name)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            return failure(ErrorCode::System, name,
                           "its temporary file cannot be written (" +
                               std::generic_category().message(errno) + ")",
                           {}, "free some space, or set TMPDIR to a folder that has it");
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace

Content::Content(std::string name, int descriptor, std::string bytes, std::uint64_t size)
    : m_name(std::move(name))
    , m_descriptor(descriptor)
    , m_bytes(std::move(bytes))
    , m_size(size)
{
}

Content Content::ofMemory(std::string name, std::string bytes)
{
    const std::uint64_t size = bytes.size();
    return {std::move(name), -1, std::move(bytes), size};
}

Content Content::ofDescriptor(std::string name, int descriptor, std::uint64_t size)
{
    return {std::move(name), descriptor, {}, size};
}

Content::Content(Content &&other) noexcept
    : m_name(std::move(other.m_name))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
    , m_position(std::exchange(other.m_position, 0))
{
}

Content &Content::operator=(Content &&other) noexcept
{
    if (this != &other) {
        close();
        m_name = std::move(other.m_name);
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
        m_position = std::exchange(other.m_position, 0);
    }
    return *this;
}

Content::~Content()
{
    close();
}

void Content::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

Result<std::size_t> Content::read(std::span<char> into)
{
    const std::uint64_t left = m_position < m_size ? m_size - m_position : 0;
    const std::size_t wanted = std::min<std::uint64_t>(into.size(), left);
    if (wanted == 0)
        return std::size_t{0};
    if (m_descriptor < 0) {
        std::memcpy(into.data(), m_bytes.data() + m_position, wanted);
        m_position += wanted;
        return wanted;
    }
    for (;;) {
        const ssize_t got =
            ::pread(m_descriptor, into.data(), wanted, static_cast<off_t>(m_position));
        if (got >= 0) {
            m_position += static_cast<std::uint64_t>(got);
            return static_cast<std::size_t>(got);
        }
        if (errno != EINTR) {
            return failure(ErrorCode::Unreadable, m_name,
                           "cannot be read (" + std::generic_category().message(errno) + ")",
                           fmt::format("byte {}", m_position));
        }
    }
}

void Content::seek(std::uint64_t position)
{
    m_position = std::min(position, m_size);
}

Result<Content> Content::duplicate() const
{
    if (m_descriptor < 0)
        return ofMemory(m_name, m_bytes);
    const int descriptor = ::fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0);
    if (descriptor < 0)
        return failure(ErrorCode::System, m_name, std::generic_category().message(errno));
    return ofDescriptor(m_name, descriptor, m_size);
}

Result<std::string> Content::head(std::size_t most)
{
    m_position = 0;
    std::string bytes(std::min<std::uint64_t>(most, m_size), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const auto got = read(std::span(bytes).subspan(have));
        if (!got)
            return failure(got.error());
        if (*got == 0)
            break;
        have += *got;
    }
    bytes.resize(have);
    m_position = 0;
    return bytes;
}

Result<std::string> Content::all(std::uint64_t most)
{
    if (m_size > most) {
        return failure(ErrorCode::InvalidInput, m_name,
                       fmt::format("has {} bytes; more than {} are not read", m_size, most));
    }
    return head(static_cast<std::size_t>(m_size));
}

Spool::~Spool()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<void> Spool::write(std::string_view bytes)
{
    if (m_descriptor < 0 && m_bytes.size() + bytes.size() > mostInMemory)
        FERROGRAPH_TRY(toFile());
    m_size += bytes.size();
    if (m_descriptor >= 0)
        return writeAll(m_descriptor, bytes, m_name);
    m_bytes += bytes;
    return {};
}

Result<void> Spool::toFile()
{
    const char *folder = std::getenv("TMPDIR");
    std::string path = folder != nullptr && *folder != '\0' ? folder : "/tmp";
    path += "/ferrograph-XXXXXX";
    m_descriptor = ::mkostemp(path.data(), O_CLOEXEC);
    if (m_descriptor < 0) {
        return failure(ErrorCode::System, m_name,
                       "no temporary file can be made for it (" +
                           std::generic_category().message(errno) + ")",
                       path, "set TMPDIR to a folder that can be written");
    }
    ::unlink(path.c_str()); // the open descriptor keeps it
    const std::string bytes = std::exchange(m_bytes, {});
    return writeAll(m_descriptor, bytes, m_name);
}

Content Spool::finish()
{
    if (m_descriptor >= 0)
        return Content::ofDescriptor(m_name, std::exchange(m_descriptor, -1), m_size);
    return Content::ofMemory(m_name, std::exchange(m_bytes, {}));
}

} // namespace ferrograph::input
