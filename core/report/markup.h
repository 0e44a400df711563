// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace ferrograph::report
{

// Text for HTML and SVG, inside elements and quoted attributes. Control characters that XML does
// not have become U+FFFD.
std::string escapedMarkup(std::string_view text);

// A field of RFC 4180, quoted where it must be.
std::string csvField(std::string_view text);

} // namespace ferrograph::report
