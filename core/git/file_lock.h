// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <string>

namespace ferrograph::git
{

// A file that one process, and in it one thread, holds at a time. Let go by the destructor, which
// removes the file, and by the end of the process, however it ends.
class FileLock
{
public:
    // Busy when someone else holds it, System when the file cannot be made.
    static Result<FileLock> take(const std::string &path);

    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    FileLock(std::string path, int descriptor);
    std::string m_path;
    int m_descriptor = -1;
};

} // namespace ferrograph::git
