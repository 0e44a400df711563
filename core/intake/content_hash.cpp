// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/content_hash.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace ferrograph::intake
{

// Eight bytes at a time: files are large.
void ContentHash::add(std::string_view text)
{
    const auto mix = [this](std::uint64_t word) {
        m_one = (m_one ^ word) * 0x9fb21c651e98df25ULL;
        m_one ^= m_one >> 29;
        m_two = (m_two + word) * 0xc2b2ae3d27d4eb4fULL;
        m_two ^= m_two >> 31;
    };
    mix(text.size());
    while (!text.empty()) {
        std::uint64_t word = 0;
        const std::size_t size = std::min(text.size(), sizeof(word));
        std::memcpy(&word, text.data(), size);
        mix(word);
        text.remove_prefix(size);
    }
}

std::string ContentHash::hex() const
{
    return fmt::format("{:016x}{:016x}", m_one, m_two);
}

std::string hashOf(input::Content &content)
{
    ContentHash hash;
    std::string block(std::size_t{1} << 18, '\0');
    content.seek(0);
    for (;;) {
        const auto got = content.read(block);
        if (!got || *got == 0)
            break; // who reads it next tells why
        hash.add(std::string_view(block).substr(0, *got));
    }
    content.seek(0);
    return hash.hex();
}

std::optional<Seconds> dateInName(std::string_view path)
{
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const auto digits = [&](std::size_t at, std::size_t count) {
        int value = 0;
        for (std::size_t i = at; i < at + count; ++i) {
            if (i >= name.size() || name[i] < '0' || name[i] > '9')
                return -1;
            value = value * 10 + (name[i] - '0');
        }
        return value;
    };
    const auto isDigit = [&](std::size_t at) {
        return digits(at, 1) >= 0;
    };
    for (std::size_t at = 0; at + 8 <= name.size(); ++at) {
        if (at > 0 && isDigit(at - 1))
            continue;
        const bool dashed = name[at + 4] == '-' || name[at + 4] == '_';
        const std::size_t step = dashed ? 1 : 0;
        const int year = digits(at, 4);
        const int month = digits(at + 4 + step, 2);
        const int day = digits(at + 6 + 2 * step, 2);
        const bool whole = !isDigit(at + 8 + 2 * step);
        if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31 || !whole)
            continue;
        if (const auto date = parseIso(fmt::format("{:04}-{:02}-{:02}", year, month, day)))
            return *date;
    }
    return std::nullopt;
}

} // namespace ferrograph::intake
