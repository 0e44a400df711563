// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace ferrograph::git
{
namespace
{

// Whether the path still names the open file: the one who held it before may have removed it.
bool stillNamed(const std::string &path, int descriptor)
{
    struct stat named {
    };
    struct stat open {
    };
    return ::stat(path.c_str(), &named) == 0 && ::fstat(descriptor, &open) == 0 &&
           named.st_dev == open.st_dev && named.st_ino == open.st_ino;
}

} // namespace

Result<FileLock> FileLock::take(const std::string &path)
{
    constexpr mode_t mode = 0600;
    for (;;) {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, mode);
        if (descriptor < 0)
            return failure(ErrorCode::System, path, std::strerror(errno));
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            ::close(descriptor);
            if (reason == EWOULDBLOCK)
                return failure(ErrorCode::Busy, path, "someone else is fetching this repository",
                               {}, "try again when that has ended");
            return failure(ErrorCode::System, path, std::strerror(reason));
        }
        if (stillNamed(path, descriptor))
            return FileLock(path, descriptor);
        ::close(descriptor);
    }
}

FileLock::FileLock(std::string path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock::~FileLock()
{
    if (m_descriptor < 0)
        return;
    ::unlink(m_path.c_str());
    ::close(m_descriptor);
}

} // namespace ferrograph::git
