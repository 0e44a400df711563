// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/log_cleaner.h"

#include "core/fuzzing/text_scan.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ferrograph::fuzzing
{
namespace
{

constexpr std::size_t longestLine = 1U << 20;

bool shaped(std::string_view text, std::string_view shape)
{
    return text.size() >= shape.size() &&
           std::equal(shape.begin(), shape.end(), text.begin(), [](char wanted, char is) {
               return wanted == '9' ? isDigit(is) : wanted == is;
           });
}

// Takes "2026-05-01T10:22:07.1234567Z" or one with +02:00.
std::optional<Seconds> takeTime(std::string_view &text)
{
    constexpr std::string_view shape = "9999-99-99T99:99:99";
    if (!shaped(text, shape))
        return std::nullopt;
    std::string_view rest = text.substr(shape.size());
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        rest.remove_prefix(leading(rest, isDigit).size());
    }
    std::string zone = "Z";
    if (!take(rest, "Z")) {
        if (!shaped(rest, "+99:99") && !shaped(rest, "-99:99"))
            return std::nullopt;
        zone = std::string(rest.substr(0, 6));
        rest.remove_prefix(6);
    }
    const auto moment = parseIso(std::string(text.substr(0, shape.size())) + zone);
    if (!moment)
        return std::nullopt;
    text = rest;
    return *moment;
}

// GitLab's "01O " and "00E+", and "stdout F " of a Kubernetes node.
void takeStreamMark(std::string_view &text)
{
    const bool gitlab = text.size() >= 3 && isHexDigit(text[0]) && isHexDigit(text[1]) &&
                        (text[2] == 'O' || text[2] == 'E');
    if (gitlab && (text.size() == 3 || text[3] == ' ' || text[3] == '+')) {
        text.remove_prefix(std::min<std::size_t>(4, text.size()));
        return;
    }
    for (const std::string_view mark : {"stdout F ", "stderr F ", "stdout P ", "stderr P "}) {
        if (take(text, mark))
            return;
    }
}

// The job and step that "gh run view --log" puts before the time.
void takeJobAndStep(std::string_view &text)
{
    std::string_view rest = text;
    for (int column = 0; column < 2; ++column) {
        const std::size_t tab = rest.substr(0, 160).find('\t');
        if (tab == std::string_view::npos || tab == 0)
            return;
        rest.remove_prefix(tab + 1);
    }
    take(rest, "\xEF\xBB\xBF");
    if (shaped(rest, "9999-99-99T99:99:99."))
        text = rest;
}

} // namespace

LogCleaner::LogCleaner(std::string_view bytes)
    : m_rest(bytes)
{
    take(m_rest, "\xEF\xBB\xBF");
}

std::string_view LogCleaner::rawLine()
{
    std::size_t end = m_rest.find('\n');
    std::size_t next = end == std::string_view::npos ? m_rest.size() : end + 1;
    std::string_view line = m_rest.substr(0, std::min(end, m_rest.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    // A lone carriage return is how progress is drawn over itself.
    const std::size_t back = line.find('\r');
    if (back != std::string_view::npos) {
        line = line.substr(0, back);
        next = back + 1;
    } else {
        ++m_number;
    }
    m_rest.remove_prefix(next);
    return line;
}

std::string_view LogCleaner::withoutColours(std::string_view text)
{
    std::size_t at = text.find('\x1b');
    if (at == std::string_view::npos)
        return text;
    m_plain.assign(text.substr(0, at));
    while (at < text.size()) {
        if (text[at] != '\x1b') {
            m_plain += text[at++];
            continue;
        }
        ++at;
        if (at == text.size() || text[at] != '[') {
            at += at < text.size() ? 1 : 0;
            continue;
        }
        for (++at; at < text.size() && (isDigit(text[at]) || text[at] == ';' || text[at] == '?');)
            ++at;
        at += at < text.size() ? 1 : 0;
    }
    return m_plain;
}

// A name as compose makes them ends with the number of the container; once seen, others follow.
bool LogCleaner::takeComposeName(std::string_view &text)
{
    const std::string_view name =
        leading(text, [](char c) { return isWordByte(c) || c == '-' || c == '.'; });
    if (name.empty() || name.size() > 80)
        return false;
    const std::size_t digits = name.find_last_not_of("0123456789");
    const bool numbered = digits != std::string_view::npos && digits + 1 < name.size() &&
                          digits > 0 && (name[digits] == '-' || name[digits] == '_');
    if (!numbered && !m_composed)
        return false;
    std::string_view rest = text.substr(name.size());
    const std::size_t bar = rest.find_first_not_of(' ');
    if (bar == std::string_view::npos || bar == 0 || rest[bar] != '|')
        return false;
    rest.remove_prefix(bar + 1);
    take(rest, " ");
    m_composed = m_composed || numbered;
    text = rest;
    return true;
}

std::string_view LogCleaner::withoutPrefixes(std::string_view text, std::optional<Seconds> &time)
{
    for (int layer = 0; layer < 3 && !text.empty(); ++layer) {
        const std::string_view was = text;
        if (isLetter(text.front()) && contains(text.substr(0, 320), "\t"))
            takeJobAndStep(text);
        const bool bracket = text.starts_with('[') && isDigit(text.size() > 1 ? text[1] : ' ');
        std::string_view inner = bracket ? text.substr(1) : text;
        if (const auto moment = takeTime(inner); moment && (!bracket || take(inner, "]"))) {
            if (!time)
                time = moment;
            text = inner;
            take(text, " ");
            takeStreamMark(text);
        } else if (contains(text.substr(0, 100), "|")) {
            takeComposeName(text);
        }
        if (text.size() == was.size())
            break;
    }
    return text;
}

bool LogCleaner::unwrapGoTest(std::string_view &text, std::optional<Seconds> &time)
{
    if (!text.starts_with("{\"") || !contains(text.substr(0, 160), "\"Action\":\""))
        return true;
    const nlohmann::json event = nlohmann::json::parse(text, nullptr, false);
    if (!event.is_object())
        return true;
    if (event.contains("Time") && event["Time"].is_string()) {
        const std::string stamp = event["Time"].get<std::string>();
        std::string_view rest = stamp;
        if (!time)
            time = takeTime(rest);
    }
    const auto output = event.find("Output");
    if (output == event.end() || !output->is_string())
        return false;
    m_unwrapped = output->get<std::string>();
    text = m_unwrapped;
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.remove_suffix(1);
    return true;
}

bool LogCleaner::next(LogLine &line)
{
    while (!m_rest.empty()) {
        std::string_view text = rawLine();
        if (text.size() > longestLine) {
            m_problems.push_back(
                {fmt::format("line {}", m_number), "is longer than 1 MiB and was left out"});
            continue;
        }
        line.number = m_number;
        line.time.reset();
        text = withoutPrefixes(withoutColours(text), line.time);
        if (!unwrapGoTest(text, line.time))
            continue;
        line.text = text;
        return true;
    }
    return false;
}

} // namespace ferrograph::fuzzing
