// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <string>

// Files that are read or written as a whole.
namespace ferrograph::cli
{

struct TextFile {
    std::string text;
    std::string subject; // for messages: the path, or "standard input"
};

// "-" is standard input. At most `most` bytes are read; InvalidInput when there are more.
Result<TextFile> readTextFile(const std::string &argument, std::size_t most);

// The old content or the new one, never a part.
Result<void> writeTextFile(const std::string &path, const std::string &text);

} // namespace ferrograph::cli
