// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace ferrograph::git
{
namespace
{

struct Descriptor {
    explicit Descriptor(const std::string &path)
        : number(::open(path.c_str(), O_RDONLY | O_CLOEXEC))
    {
    }
    ~Descriptor()
    {
        if (number >= 0)
            ::close(number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    const int number;
};

} // namespace

Result<MappedFile> MappedFile::open(const std::string &path)
{
    const Descriptor file(path);
    struct stat status = {};
    if (file.number < 0 || ::fstat(file.number, &status) != 0)
        return failure(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable, path,
                       std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::Unreadable, path, "not a file");
    if (status.st_size == 0)
        return MappedFile(std::string_view());
    const auto size = static_cast<std::size_t>(status.st_size);
    void *address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number, 0);
    if (address == MAP_FAILED)
        return failure(ErrorCode::System, path, std::strerror(errno));
    return MappedFile({static_cast<const char *>(address), size});
}

MappedFile::MappedFile(MappedFile &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty())
        ::munmap(const_cast<char *>(m_bytes.data()), m_bytes.size());
}

} // namespace ferrograph::git
