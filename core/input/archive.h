// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/input/source.h"

#include <string_view>

// Archives, by libarchive. Not for other rooms.
namespace ferrograph::input
{

// How many bytes of a file isArchive wants to see.
inline constexpr std::size_t archiveHead = 512;

bool isArchive(std::string_view head);
// Whether a name ends as archives do: ".zip", ".tgz", ".sarif.gz".
bool isArchiveName(std::string_view name);

// What reading of one source has used up so far, over all of its archives.
struct Spent {
    std::uint64_t entries = 0;
    std::uint64_t bytes = 0;
};

// Unpacks `archive` entry by entry. A compressed file of its own is one entry with an empty path.
// An entry that is too large, encrypted or damaged is told to `problem`. `read` answers whether the
// archive could be read at all: an error names what is wrong with it.
struct Unpacking {
    const Limits &limits;
    Spent &spent;
    std::stop_token stop;
    std::function<Result<void>(const std::string &path, std::optional<Seconds> time,
                               Content content)>
        entry;
    std::function<void(const std::string &path, const std::string &what)> problem;
};
Result<void> unpack(Content &archive, const std::string &name, const Unpacking &unpacking);

} // namespace ferrograph::input
