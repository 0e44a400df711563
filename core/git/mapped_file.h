// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace ferrograph::git
{

// A file's bytes, mapped for reading. They stay when the file is unlinked, as git does with packs
// that it has replaced; git never shortens one.
class MappedFile
{
public:
    // NotFound, Unreadable, or System when it cannot be mapped.
    static Result<MappedFile> open(const std::string &path);

    MappedFile(MappedFile &&other) noexcept;
    MappedFile &operator=(MappedFile &&) = delete;
    ~MappedFile();

    std::string_view bytes() const { return m_bytes; }

private:
    explicit MappedFile(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    std::string_view m_bytes;
};

} // namespace ferrograph::git
