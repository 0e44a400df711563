// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/input/content.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ferrograph::intake
{

// Tells contents apart; 128 bits, not for security.
class ContentHash
{
public:
    void add(std::string_view text);
    std::string hex() const;

private:
    std::uint64_t m_one = 0xcbf29ce484222325ULL;
    std::uint64_t m_two = 0x9ae16a3b2f90404fULL;
};

// Of the whole content; reading goes on at its beginning.
std::string hashOf(input::Content &content);

// The date in a name like "scan-2024-03-31.sarif" or "20240331_scan.sarif".
std::optional<Seconds> dateInName(std::string_view path);

} // namespace ferrograph::intake
