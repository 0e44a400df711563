// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

// Paths of a repository are bytes; the store, JSON and the window need text. There is one way from
// the one to the other.
namespace ferrograph
{

// The path as valid UTF-8 on one line: bytes that are not UTF-8, control characters and the
// backslash itself become "\xHH". Equal paths give equal texts and different paths different ones.
std::string pathText(std::string_view bytes);

// The bytes back from pathText.
std::string pathBytes(std::string_view text);

bool isValidUtf8(std::string_view bytes);

} // namespace ferrograph
