// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/clusterfuzz_types.h"
#include "core/fuzzing/text_scan.h"

namespace ferrograph::fuzzing::peer
{

std::optional<std::pair<std::string_view, std::string_view>> googleLog(std::string_view line)
{
    if (!line.starts_with('F') || line.size() < 20)
        return std::nullopt;
    std::string_view rest = line.substr(1);
    if (leading(rest, isDigit).size() != 4 || !isSpace(rest[4]))
        return std::nullopt;
    rest = trimmedLeft(rest.substr(4));
    const std::string_view clock = leadingToken(rest);
    const bool shaped = clock.size() > 9 && isDigit(clock[0]) && clock[2] == ':' &&
                        clock[5] == ':' && clock[8] == '.';
    rest = trimmedLeft(rest.substr(clock.size()));
    const std::string_view thread = leading(rest, isDigit);
    if (!shaped || thread.empty())
        return std::nullopt;
    rest = trimmedLeft(rest.substr(thread.size()));
    for (std::size_t close = rest.rfind(']'); close != std::string_view::npos && close > 0;
         close = rest.rfind(']', close - 1)) {
        const std::size_t colon = rest.rfind(':', close);
        if (colon != std::string_view::npos && colon + 1 < close &&
            leading(rest.substr(colon + 1), isDigit).size() == close - colon - 1)
            return std::pair{rest.substr(0, colon), rest.substr(close + 1)};
    }
    return std::nullopt;
}

namespace
{

// "… ASSERTION FAILED: text", "panic: text"; before it nothing, "[…]", or a C or C++ source name.
std::optional<std::string_view> shoutedAssertion(std::string_view line)
{
    const std::string small = lowered(line.substr(0, 4096));
    for (const std::string_view words : {"assert failure: ", "assert failed: ",
                                         "assertion failure: ", "assertion failed: ", "panic: "}) {
        const std::size_t at = small.rfind(words);
        if (at == std::string::npos)
            continue;
        const std::string_view head = trimmed(std::string_view(small).substr(0, at));
        bool fitting = head.empty() || (head.front() == '[' && head.back() == ']');
        for (const std::string_view extension :
             {".c:", ".cc:", ".cpp:", ".cxx:", ".h:", ".hh:", ".hpp:", ".hxx:"})
            fitting = fitting || contains(head, extension);
        if (fitting)
            return line.substr(at + words.size());
    }
    return std::nullopt;
}

std::optional<std::string_view> googleAssertion(std::string_view line)
{
    const auto log = googleLog(line);
    if (!log || !contains(log->second, "assertion failed at") || !contains(log->second, " in"))
        return std::nullopt;
    return afterLast(log->second, ": ");
}

// "a.c:3: f: Assertion `x' failed."
std::optional<std::string_view> libraryAssertion(std::string_view line)
{
    std::string_view text = line;
    if (text.ends_with('.'))
        text.remove_suffix(1);
    if (text.size() < 8 || lowered(text.substr(text.size() - 7)) != " failed")
        return std::nullopt;
    text.remove_suffix(7);
    const std::string small = lowered(text);
    const std::size_t at = small.rfind("assertion ");
    if (at == std::string::npos)
        return std::nullopt;
    const std::string_view head = trimmed(text.substr(0, at));
    if (!head.ends_with(':'))
        return std::nullopt;
    std::string_view condition = text.substr(at + 10);
    constexpr std::string_view quotes = "`'\"";
    if (!condition.empty() && quotes.find(condition.front()) != std::string_view::npos)
        condition.remove_prefix(1);
    if (!condition.empty() && quotes.find(condition.back()) != std::string_view::npos)
        condition.remove_suffix(1);
    return condition;
}

// "/a/b.h:12: assertion x failed: why"
std::optional<std::string_view> explainedAssertion(std::string_view line)
{
    const std::size_t at = line.find("assertion ");
    const auto why = afterLast(line, " failed:");
    if (at == std::string_view::npos || !why || trimmed(*why).empty())
        return std::nullopt;
    const std::string_view head = trimmed(line.substr(0, at));
    if (!head.ends_with(':') || !contains(head, "/"))
        return std::nullopt;
    const auto place = afterLast(head.substr(0, head.size() - 1), ":");
    if (!place || !number(*place))
        return std::nullopt;
    return trimmedLeft(*why);
}

// "thread 'x' panicked at 'text', …" of older Rust.
std::optional<std::string_view> rustAssertion(std::string_view line)
{
    if (line.size() < 7 || lowered(line.substr(0, 6)) != "thread" || !isSpace(line[6]))
        return std::nullopt;
    const auto text = after(line, " panicked at '");
    if (!text)
        return std::nullopt;
    return before(*text, "'");
}

} // namespace

std::array<std::optional<std::string_view>, 5> assertionTexts(std::string_view line)
{
    return {shoutedAssertion(line), googleAssertion(line), libraryAssertion(line),
            explainedAssertion(line), rustAssertion(line)};
}

} // namespace ferrograph::fuzzing::peer
