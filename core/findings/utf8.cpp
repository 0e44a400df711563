// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/utf8.h"

#include <cstring>

namespace ferrograph::findings
{
namespace
{

// The length of the character at the beginning of `bytes`: 0 when there is none, -1 when it may
// only be cut short.
int characterLength(std::string_view bytes)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned char>(bytes[i]);
    };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    const int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4)
        return 0;
    for (std::size_t i = 1; i < static_cast<std::size_t>(length); ++i) {
        if (i >= bytes.size())
            return -1;
        unsigned char low = 0x80;
        unsigned char high = 0xbf;
        if (i == 1 && first == 0xe0)
            low = 0xa0;
        else if (i == 1 && first == 0xed)
            high = 0x9f;
        else if (i == 1 && first == 0xf0)
            low = 0x90;
        else if (i == 1 && first == 0xf4)
            high = 0x8f;
        if (byte(i) < low || byte(i) > high)
            return 0;
    }
    return length;
}

// How many bytes at the beginning are plain, looking at eight at a time.
std::size_t asciiPrefix(std::string_view bytes)
{
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + at, 8);
        if ((eight & 0x8080808080808080ULL) != 0)
            break;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80)
        ++at;
    return at;
}

} // namespace

void appendUtf8(std::string &text, std::uint32_t c)
{
    const auto add = [&](std::uint32_t byte) {
        text += static_cast<char>(byte);
    };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xc0 | (c >> 6));
        add(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        add(0xe0 | (c >> 12));
        add(0x80 | ((c >> 6) & 0x3f));
        add(0x80 | (c & 0x3f));
    } else {
        add(0xf0 | (c >> 18));
        add(0x80 | ((c >> 12) & 0x3f));
        add(0x80 | ((c >> 6) & 0x3f));
        add(0x80 | (c & 0x3f));
    }
}

bool Utf8Check::add(std::string_view bytes)
{
    while (!m_pending.empty() && !bytes.empty()) {
        m_pending += bytes.front();
        bytes.remove_prefix(1);
        const int length = characterLength(m_pending);
        if (length == 0)
            return false;
        if (length > 0)
            m_pending.clear();
    }
    while (!bytes.empty()) {
        bytes.remove_prefix(asciiPrefix(bytes));
        if (bytes.empty())
            break;
        const int length = characterLength(bytes);
        if (length == 0)
            return false;
        if (length < 0) {
            m_pending = bytes;
            break;
        }
        bytes.remove_prefix(static_cast<std::size_t>(length));
    }
    return true;
}

std::string Utf8Repair::repair(std::string_view block, bool last)
{
    m_pending += block;
    std::string_view bytes = m_pending;
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t plain = asciiPrefix(bytes);
        text += bytes.substr(0, plain);
        bytes.remove_prefix(plain);
        if (bytes.empty())
            break;
        const int length = characterLength(bytes);
        if (length < 0 && !last)
            break;
        if (length > 0)
            text += bytes.substr(0, static_cast<std::size_t>(length));
        else
            text += replacement;
        bytes.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
    }
    m_pending = std::string(bytes);
    return text;
}

std::string repairedUtf8(std::string_view bytes)
{
    return Utf8Repair().repair(bytes, true);
}

void Utf16Decoder::unit(std::uint32_t value, std::string &text)
{
    const bool high = value >= 0xd800 && value < 0xdc00;
    const bool low = value >= 0xdc00 && value < 0xe000;
    if (m_high != 0 && low) {
        appendUtf8(text, 0x10000 + ((m_high - 0xd800) << 10) + (value - 0xdc00));
        m_high = 0;
        return;
    }
    if (m_high != 0 || low) {
        text += replacement;
        m_replaced = true;
        m_high = 0;
    }
    if (high)
        m_high = value;
    else if (!low)
        appendUtf8(text, value);
}

std::string Utf16Decoder::decode(std::string_view block, bool last)
{
    std::string text;
    m_odd += block;
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(m_odd[i]));
    };
    std::size_t at = 0;
    for (; at + 2 <= m_odd.size(); at += 2)
        unit(m_bigEndian ? byte(at) << 8 | byte(at + 1) : byte(at + 1) << 8 | byte(at), text);
    m_odd.erase(0, at);
    if (last && (m_high != 0 || !m_odd.empty())) {
        text += replacement;
        m_replaced = true;
    }
    return text;
}

} // namespace ferrograph::findings
