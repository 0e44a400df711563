// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Encodings of text that comes in blocks.
namespace ferrograph::findings
{

inline constexpr std::string_view replacement = "\xef\xbf\xbd"; // U+FFFD

void appendUtf8(std::string &text, std::uint32_t codePoint);

// Whether all bytes so far are UTF-8. A character may be cut by the end of a block.
class Utf8Check
{
public:
    bool add(std::string_view bytes);
    bool finish() const { return m_pending.empty(); }

private:
    std::string m_pending;
};

// Writes bytes that are no UTF-8 as U+FFFD, one for each.
class Utf8Repair
{
public:
    std::string repair(std::string_view bytes, bool last);

private:
    std::string m_pending;
};

// The same in one piece.
std::string repairedUtf8(std::string_view bytes);

class Utf16Decoder
{
public:
    explicit Utf16Decoder(bool bigEndian)
        : m_bigEndian(bigEndian)
    {
    }
    std::string decode(std::string_view bytes, bool last);
    bool replaced() const { return m_replaced; } // a half of a pair stood alone

private:
    void unit(std::uint32_t value, std::string &text);

    bool m_bigEndian;
    bool m_replaced = false;
    std::string m_odd;
    std::uint32_t m_high = 0;
};

} // namespace ferrograph::findings
