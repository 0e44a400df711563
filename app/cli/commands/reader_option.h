// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/git/reader.h"

#include <string>

// The choice of who reads packs, which scan and count share.
namespace ferrograph::cli
{

inline const std::string defaultReader = "pack";

// `target` begins with defaultReader.
inline void addReaderOption(Command &command, std::string &target)
{
    command.choice("--reader", {defaultReader, "libgit2"}, target,
                   "Who reads packs; both give the same rows");
}

inline git::Reader readerNamed(const std::string &name)
{
    return name == defaultReader ? git::Reader::Pack : git::Reader::Libgit2;
}

} // namespace ferrograph::cli
