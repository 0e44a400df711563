// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/text_scan.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ferrograph::fuzzing
{

bool containsAny(std::string_view text, std::initializer_list<std::string_view> needles)
{
    return std::any_of(needles.begin(), needles.end(),
                       [text](std::string_view needle) { return contains(text, needle); });
}

std::string_view trimmedLeft(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    return text;
}

std::string_view trimmed(std::string_view text)
{
    text = trimmedLeft(text);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view trimmedOf(std::string_view text, std::string_view bytes)
{
    while (!text.empty() && bytes.find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    while (!text.empty() && bytes.find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return text;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

std::string uppered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), upper);
    return result;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to)
{
    std::string result;
    std::size_t at = 0;
    for (std::size_t next = text.find(from); next != std::string_view::npos;
         next = text.find(from, at)) {
        result.append(text, at, next - at).append(to);
        at = next + from.size();
    }
    return result.append(text.substr(at));
}

std::optional<std::string_view> after(std::string_view text, std::string_view needle)
{
    const std::size_t at = text.find(needle);
    if (at == std::string_view::npos)
        return std::nullopt;
    return text.substr(at + needle.size());
}

std::optional<std::string_view> afterLast(std::string_view text, std::string_view needle)
{
    const std::size_t at = text.rfind(needle);
    if (at == std::string_view::npos)
        return std::nullopt;
    return text.substr(at + needle.size());
}

std::string_view before(std::string_view text, std::string_view needle)
{
    return text.substr(0, text.find(needle));
}

std::optional<std::string_view> between(std::string_view text, std::string_view open,
                                        std::string_view close)
{
    const auto rest = after(text, open);
    if (!rest)
        return std::nullopt;
    const std::size_t end = rest->find(close);
    if (end == std::string_view::npos)
        return std::nullopt;
    return rest->substr(0, end);
}

bool take(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::string_view leading(std::string_view text, bool (*belongs)(char))
{
    const auto end = std::find_if_not(text.begin(), text.end(), belongs);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view leadingHex(std::string_view text)
{
    return leading(text, [](char c) { return isHexDigit(c) || c == 'x' || c == 'X'; });
}

std::string_view leadingToken(std::string_view text)
{
    return leading(text, [](char c) { return !isSpace(c); });
}

std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<std::uint64_t> leadingNumber(std::string_view text)
{
    return number(leading(text, isDigit));
}

std::optional<std::uint64_t> hexNumber(std::string_view text)
{
    if (text.starts_with("0x") || text.starts_with("0X"))
        text.remove_prefix(2);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<double> realNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string_view fileName(std::string_view path)
{
    const std::size_t at = path.find_last_of("/\\");
    return at == std::string_view::npos ? path : path.substr(at + 1);
}

} // namespace ferrograph::fuzzing
