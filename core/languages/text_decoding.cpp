// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/text_decoding.h"

#include "core/languages/bytes.h"

#include <algorithm>
#include <cstdint>

namespace ferrograph::languages
{
namespace
{

constexpr std::size_t binaryWindow = 8000; // as git looks for a NUL
constexpr std::string_view lfsFirstLine = "version https://git-lfs.github.com/spec/v1";
constexpr std::size_t largestLfsPointer = 1024; // "Pointer files must be less than 1024 bytes"
constexpr char32_t replacement = 0xFFFD;

enum class Encoding : std::uint8_t {
    Bytes,
    Utf8Marked,
    Utf16Little,
    Utf16Big,
    Utf32Little,
    Utf32Big
};

Encoding encodingOf(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xEF\xBB\xBF"sv))
        return Encoding::Utf8Marked;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) && bytes.size() % 4 == 0)
        return Encoding::Utf32Little;
    if (bytes.starts_with("\0\0\xFE\xFF"sv))
        return Encoding::Utf32Big;
    if (bytes.starts_with("\xFF\xFE"sv))
        return Encoding::Utf16Little;
    if (bytes.starts_with("\xFE\xFF"sv))
        return Encoding::Utf16Big;
    return Encoding::Bytes;
}

void appendUtf8(std::string &text, char32_t character)
{
    if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF))
        character = replacement;
    const auto add = [&](char32_t byte) {
        text.push_back(static_cast<char>(byte));
    };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xC0 | (character >> 6));
        add(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        add(0xE0 | (character >> 12));
        add(0x80 | ((character >> 6) & 0x3F));
        add(0x80 | (character & 0x3F));
    } else {
        add(0xF0 | (character >> 18));
        add(0x80 | ((character >> 12) & 0x3F));
        add(0x80 | ((character >> 6) & 0x3F));
        add(0x80 | (character & 0x3F));
    }
}

// The unit of `size` bytes at `at`; one that the text's end cuts off is read with zeros.
char32_t unitAt(std::string_view bytes, std::size_t at, std::size_t size, bool bigEndian)
{
    char32_t unit = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t place = at + (bigEndian ? i : size - 1 - i);
        unit = (unit << 8) | (place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0U);
    }
    return unit;
}

std::string fromUtf16(std::string_view bytes, bool bigEndian)
{
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 2; at < bytes.size(); at += 2) {
        char32_t unit = unitAt(bytes, at, 2, bigEndian);
        if (unit >= 0xD800 && unit < 0xDC00 && at + 3 < bytes.size()) {
            const char32_t low = unitAt(bytes, at + 2, 2, bigEndian);
            if (low >= 0xDC00 && low < 0xE000) {
                unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        appendUtf8(text, unit);
    }
    return text;
}

std::string fromUtf32(std::string_view bytes, bool bigEndian)
{
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t at = 4; at < bytes.size(); at += 4)
        appendUtf8(text, unitAt(bytes, at, 4, bigEndian));
    return text;
}

std::string transcoded(std::string_view bytes, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16Little:
        return fromUtf16(bytes, false);
    case Encoding::Utf16Big:
        return fromUtf16(bytes, true);
    case Encoding::Utf32Little:
        return fromUtf32(bytes, false);
    case Encoding::Utf32Big:
        return fromUtf32(bytes, true);
    case Encoding::Bytes:
    case Encoding::Utf8Marked:
        break;
    }
    return {};
}

bool isLfsPointer(std::string_view bytes)
{
    if (bytes.size() >= largestLfsPointer || !bytes.starts_with(lfsFirstLine))
        return false;
    const std::string_view rest = bytes.substr(lfsFirstLine.size());
    return rest.empty() || rest.front() == '\n' || rest.starts_with("\r\n");
}

// Lines end with CR alone. A text with LF has its line ends there, whatever CR it holds.
bool hasOnlyCarriageReturns(std::string_view text)
{
    return text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos;
}

} // namespace

DecodedText decodeText(std::string_view bytes)
{
    DecodedText result;
    const Encoding encoding = encodingOf(bytes);
    if (encoding == Encoding::Bytes || encoding == Encoding::Utf8Marked) {
        if (bytes.substr(0, binaryWindow).find('\0') != std::string_view::npos) {
            result.m_kind = ContentKind::Binary;
            return result;
        }
        if (isLfsPointer(bytes)) {
            result.m_kind = ContentKind::LfsPointer;
            return result;
        }
        result.m_view = encoding == Encoding::Utf8Marked ? bytes.substr(3) : bytes;
    } else {
        result.m_rewritten = transcoded(bytes, encoding);
    }
    if (hasOnlyCarriageReturns(result.text())) {
        if (result.m_rewritten.empty())
            result.m_rewritten = std::string(result.m_view);
        std::replace(result.m_rewritten.begin(), result.m_rewritten.end(), '\r', '\n');
    }
    return result;
}

} // namespace ferrograph::languages
