// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/frame_parser.h"

#include "core/fuzzing/text_scan.h"

#include <algorithm>
#include <limits>

namespace ferrograph::fuzzing
{
namespace
{

// Takes ":12" from the end.
std::optional<std::uint32_t> takeColonNumber(std::string_view &text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size())
        return std::nullopt;
    const auto value = number(text.substr(colon + 1));
    if (!value || *value > std::numeric_limits<std::uint32_t>::max())
        return std::nullopt;
    text = text.substr(0, colon);
    return static_cast<std::uint32_t>(*value);
}

// Takes " (module+0x1f)" from the end.
bool takeModule(std::string_view &text, Frame &frame)
{
    if (!text.ends_with(')'))
        return false;
    const std::size_t plus = text.rfind("+0x");
    if (plus == std::string_view::npos ||
        leadingHex(text.substr(plus + 1)).size() != text.size() - plus - 2)
        return false;
    std::size_t open = text.rfind('(', plus);
    if (open == std::string_view::npos || (open > 0 && text[open - 1] != ' '))
        return false;
    frame.module = text.substr(open + 1, plus - open - 1);
    frame.offset = text.substr(plus + 1, text.size() - plus - 2);
    text = trimmed(text.substr(0, open));
    return true;
}

// Where the path begins in "f(int (*)(int)) const /src/a b.cc": at the first " /" outside of
// brackets, else behind the last blank.
std::size_t pathStart(std::string_view text)
{
    int depth = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const char c = text[i];
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if (c == ')' || c == ']' || c == '}')
            depth = std::max(0, depth - 1);
        else if (c == ' ' && depth == 0 && text[i + 1] == '/')
            return i + 1;
    }
    const std::size_t blank = text.rfind(' ');
    return blank == std::string_view::npos ? 0 : blank + 1;
}

bool isSourceName(std::string_view text)
{
    const std::size_t dot = text.rfind('.');
    if (dot == std::string_view::npos || contains(text, "("))
        return false;
    const std::string_view extension = text.substr(dot + 1);
    for (const std::string_view known : {"c", "cc", "cpp", "cxx", "h", "hpp", "rs", "S", "m"}) {
        if (extension == known)
            return true;
    }
    return false;
}

void splitFunctionAndPlace(std::string_view text, Frame &frame)
{
    std::string_view head = text;
    if (takeLineAndColumn(head, frame.line, frame.column) && !head.ends_with(')')) {
        const std::size_t start = pathStart(head);
        frame.file = head.substr(start);
        frame.function = trimmed(head.substr(0, start));
        return;
    }
    frame.line = frame.column = 0;
    const std::size_t start = pathStart(text);
    if (start > 0 && isSourceName(text.substr(start))) {
        frame.file = text.substr(start);
        text = trimmed(text.substr(0, start));
    }
    frame.function = text;
}

void readGdbBody(std::string_view body, Frame &frame)
{
    const std::size_t at = body.rfind(" at ");
    std::string_view place = body.substr(at + 4);
    takeLineAndColumn(place, frame.line, frame.column);
    frame.file = place;
    body = trimmed(body.substr(0, at));
    // Debuggers print the values of the arguments: "f (a=1)".
    const std::size_t values = body.find(" (");
    frame.function = trimmed(body.substr(0, values));
}

void readBody(std::string_view body, Frame &frame)
{
    body = trimmed(body);
    const std::size_t build = body.rfind(" (BuildId: ");
    if (build != std::string_view::npos && body.ends_with(')'))
        body = trimmed(body.substr(0, build));
    takeModule(body, frame);
    // What ThreadSanitizer prints where it knows neither function nor place.
    if (take(body, "<null>"))
        body = trimmed(body);
    if (body.ends_with("<null>"))
        body = trimmed(body.substr(0, body.size() - 6));
    if (contains(body, ") at "))
        readGdbBody(body, frame);
    else
        splitFunctionAndPlace(body, frame);
}

} // namespace

bool takeLineAndColumn(std::string_view &text, std::uint32_t &line, std::uint32_t &column)
{
    const auto last = takeColonNumber(text);
    if (!last)
        return false;
    const auto first = takeColonNumber(text);
    line = first ? *first : *last;
    column = first ? *last : 0;
    return true;
}

std::optional<ParsedFrame> parseHashFrame(std::string_view line)
{
    line = trimmedLeft(line);
    if (!take(line, "#"))
        return std::nullopt;
    const auto index = leadingNumber(line);
    if (!index || *index > 100'000)
        return std::nullopt;
    line.remove_prefix(leading(line, isDigit).size());
    if (line.empty() || line.front() != ' ')
        return std::nullopt;
    line = trimmed(line);
    ParsedFrame parsed{*index, {}};
    bool named = false;
    if (line.starts_with("0x")) {
        line.remove_prefix(leadingHex(line).size());
        line = trimmedLeft(line);
        named = take(line, "in ");
        if (!named && !line.starts_with('(') && !line.starts_with('/') && !line.empty())
            return std::nullopt;
    }
    if (!named && (line.starts_with('(') || line.starts_with('/'))) {
        // No function: only a module or a place.
        std::string_view body = trimmed(before(line, " (BuildId: "));
        if (!takeModule(body, parsed.frame)) {
            takeLineAndColumn(body, parsed.frame.line, parsed.frame.column);
            parsed.frame.file = body;
        }
        return parsed;
    }
    readBody(line, parsed.frame);
    return parsed;
}

std::optional<ParsedFrame> parseRustFrame(std::string_view line)
{
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string_view::npos || indent == 0)
        return std::nullopt;
    line.remove_prefix(indent);
    const auto index = leadingNumber(line);
    if (!index || *index > 100'000)
        return std::nullopt;
    line.remove_prefix(leading(line, isDigit).size());
    if (!take(line, ": "))
        return std::nullopt;
    line = trimmed(line);
    if (line.starts_with("0x")) {
        line.remove_prefix(leadingHex(line).size());
        line = trimmedLeft(line);
        take(line, "- ");
    }
    ParsedFrame parsed{*index, {}};
    parsed.frame.function = line;
    return parsed;
}

bool parseRustPlace(std::string_view line, Frame &frame)
{
    line = trimmed(line);
    if (!take(line, "at "))
        return false;
    takeLineAndColumn(line, frame.line, frame.column);
    frame.file = line;
    return true;
}

std::optional<Frame> parseGoFrame(std::string_view line)
{
    line = trimmed(line);
    Frame frame;
    if (take(line, "created by ")) {
        frame.function = before(line, " in goroutine ");
        return frame;
    }
    if (!line.ends_with(')') || line.starts_with("panic("))
        return std::nullopt;
    // The arguments begin at the bracket that the last one closes.
    int depth = 0;
    std::size_t open = line.size();
    while (open > 0) {
        --open;
        depth += line[open] == ')' ? 1 : line[open] == '(' ? -1 : 0;
        if (depth == 0)
            break;
    }
    const std::string_view name = line.substr(0, open);
    if (depth != 0 || name.empty() || contains(name, " ") || !contains(name, "."))
        return std::nullopt;
    frame.function = name;
    return frame;
}

bool parseGoPlace(std::string_view line, Frame &frame)
{
    line = trimmed(line);
    if (!contains(line, ".go:") && !contains(line, ".s:") && !contains(line, ".c:"))
        return false;
    line = before(line, " ");
    takeLineAndColumn(line, frame.line, frame.column);
    frame.file = line;
    return true;
}

std::optional<Frame> parseJavaFrame(std::string_view line)
{
    line = trimmed(line);
    if (!take(line, "at ") || !line.ends_with(')'))
        return std::nullopt;
    const std::size_t open = line.rfind('(');
    if (open == std::string_view::npos || open == 0)
        return std::nullopt;
    Frame frame;
    frame.function = line.substr(0, open);
    std::string_view place = line.substr(open + 1, line.size() - open - 2);
    takeLineAndColumn(place, frame.line, frame.column);
    frame.file = place;
    return frame;
}

std::optional<Frame> parsePythonFrame(std::string_view line)
{
    line = trimmed(line);
    if (!take(line, "File \""))
        return std::nullopt;
    const std::size_t quote = line.find('"');
    if (quote == std::string_view::npos)
        return std::nullopt;
    Frame frame;
    frame.file = line.substr(0, quote);
    line.remove_prefix(quote + 1);
    if (!take(line, ", line "))
        return std::nullopt;
    frame.line = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(leadingNumber(line).value_or(0), 0xffffffffU));
    frame.function = after(line, ", in ").value_or("");
    return frame;
}

std::optional<Frame> parseHonggfuzzFrame(std::string_view line)
{
    line = trimmed(line);
    auto body = between(line, "[func:", " module:");
    if (!line.starts_with("<0x") || !body)
        return std::nullopt;
    Frame frame;
    const std::size_t file = body->rfind(" file:");
    if (file == std::string_view::npos)
        return std::nullopt;
    std::string_view function = body->substr(0, file);
    std::string_view place = body->substr(file + 6);
    // Its parser takes a module for a place: "main (/bin/x+0xeb) file:(BuildId".
    if (takeModule(function, frame)) {
        frame.function = function;
        return frame;
    }
    frame.function = function;
    const std::size_t lineAt = place.rfind(" line:");
    if (lineAt != std::string_view::npos) {
        frame.line = static_cast<std::uint32_t>(std::min<std::uint64_t>(
            leadingNumber(place.substr(lineAt + 6)).value_or(0), 0xffffffffU));
        place = place.substr(0, lineAt);
    }
    frame.file = place;
    return frame;
}

} // namespace ferrograph::fuzzing
