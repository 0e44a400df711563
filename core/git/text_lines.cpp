// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/text_lines.h"

#include <cstring>

namespace ferrograph::git
{
namespace
{

constexpr std::size_t judgedBytes = 8000;

std::uint64_t mixed(std::uint64_t value)
{
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL; // 2^64 over the golden ratio
    value *= factor;
    return value ^ (value >> 29U);
}

std::uint64_t lineHash(std::string_view line)
{
    std::uint64_t hash = mixed(line.size() + 1);
    while (line.size() >= sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, line.data(), sizeof word);
        hash = mixed(hash ^ word) + hash;
        line.remove_prefix(sizeof word);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, line.data(), line.size());
    return mixed(mixed(hash ^ rest) + hash);
}

} // namespace

TextLines textLines(std::string_view text)
{
    TextLines lines;
    if (text.substr(0, judgedBytes).find('\0') != std::string_view::npos) {
        lines.binary = true;
        return lines;
    }
    constexpr std::size_t typicalLine = 24;
    lines.hashes.reserve(text.size() / typicalLine);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t feed = text.find('\n', begin);
        const std::size_t end = feed == std::string_view::npos ? text.size() : feed + 1;
        lines.hashes.push_back(lineHash(text.substr(begin, end - begin)));
        begin = end;
    }
    return lines;
}

} // namespace ferrograph::git
