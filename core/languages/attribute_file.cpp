// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/attribute_file.h"

#include <algorithm>
#include <cctype>

namespace ferrograph::languages
{
namespace
{

constexpr std::string_view blanks = " \t\r";
constexpr std::string_view macroPrefix = "[attr]";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t longestLine = 2048; // git ignores lines from this length on
constexpr std::size_t npos = std::string_view::npos;

std::string_view takeWord(std::string_view &rest)
{
    const std::size_t begin = std::min(rest.find_first_not_of(blanks), rest.size());
    const std::size_t end = std::min(rest.find_first_of(blanks, begin), rest.size());
    const std::string_view word = rest.substr(begin, end - begin);
    rest.remove_prefix(end);
    return word;
}

bool isValidName(std::string_view name)
{
    const auto isNameByte = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' ||
               letter == '.' || letter == '_';
    };
    return !name.empty() && name.front() != '-' && std::ranges::all_of(name, isNameByte) &&
           !name.starts_with("builtin_");
}

std::optional<AttributeState> readState(std::string_view word)
{
    using Kind = AttributeState::Kind;
    const std::size_t equals = word.find('=');
    std::string_view name = word.substr(0, equals);
    AttributeState state;
    if (name.starts_with('-') || name.starts_with('!')) {
        state.kind = name.front() == '-' ? Kind::Unset : Kind::Unspecified;
        name.remove_prefix(1);
    } else if (equals != npos) {
        state.kind = Kind::Value;
        state.value = word.substr(equals + 1);
    }
    state.name = name;
    return isValidName(name) ? std::optional(std::move(state)) : std::nullopt;
}

// What one escape of a quoted pattern stands for; `at` is behind the backslash and moves over it.
std::optional<char> unescaped(std::string_view text, std::size_t &at)
{
    static constexpr std::string_view letters = "abfnrtv\\\"";
    static constexpr std::string_view meanings = "\a\b\f\n\r\t\v\\\"";
    if (at >= text.size())
        return std::nullopt;
    if (const std::size_t index = letters.find(text[at]); index != npos) {
        ++at;
        return meanings[index];
    }
    int byte = 0;
    for (int digit = 0; digit < 3; ++digit, ++at) {
        if (at >= text.size() || text[at] < '0' || text[at] > (digit == 0 ? '3' : '7'))
            return std::nullopt;
        byte = byte * 8 + (text[at] - '0');
    }
    return static_cast<char>(byte);
}

// Takes a pattern in double quotes, with the escapes of C, off the line. Empty, and the line as it
// was, when it is not well formed.
std::optional<std::string> takeQuoted(std::string_view &line)
{
    std::string text;
    for (std::size_t at = 1; at < line.size();) {
        if (line[at] == '"') {
            line.remove_prefix(at + 1);
            return text;
        }
        if (line[at] != '\\') {
            text += line[at++];
            continue;
        }
        const auto byte = unescaped(line, ++at);
        if (!byte)
            return std::nullopt;
        text += *byte;
    }
    return std::nullopt;
}

std::optional<AttributeLine> readLine(std::string_view line)
{
    line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
    if (line.empty() || line.front() == '#')
        return std::nullopt;
    std::optional<std::string> quoted;
    if (line.front() == '"')
        quoted = takeQuoted(line);
    const std::string name = quoted ? *quoted : std::string(takeWord(line));
    AttributeLine result;
    if (name.size() > macroPrefix.size() && name.starts_with(macroPrefix)) {
        std::string_view rest = std::string_view(name).substr(macroPrefix.size());
        result.macro = takeWord(rest);
        if (!isValidName(result.macro))
            return std::nullopt;
    } else {
        result.pattern = AttributePattern::read(name);
        if (!result.pattern)
            return std::nullopt;
    }
    while (true) {
        const std::string_view word = takeWord(line);
        if (word.empty())
            return result;
        auto state = readState(word);
        if (!state)
            return std::nullopt; // git drops the whole line
        result.states.push_back(std::move(*state));
    }
}

} // namespace

std::optional<AttributePattern> AttributePattern::read(std::string_view text)
{
    if (text.starts_with('!'))
        return std::nullopt;
    return AttributePattern(text);
}

AttributePattern::AttributePattern(std::string_view text)
    : m_rest("")
{
    m_directory = text.ends_with('/');
    if (m_directory)
        text.remove_suffix(1);
    m_baseNameOnly = text.find('/') == npos;
    if (!m_baseNameOnly && text.starts_with('/'))
        text.remove_prefix(1);
    // git compares what comes before the first wildcard by itself, so that "a**" after it begins
    // with "**".
    const std::size_t literal = std::min(text.find_first_of("*?[\\"), text.size());
    m_prefix = text.substr(0, literal);
    m_onlyPrefix = literal == text.size();
    m_rest = Wildmatch(text.substr(literal));
}

bool AttributePattern::matches(std::string_view path) const
{
    if (m_directory)
        return false;
    if (m_baseNameOnly)
        path = path.substr(path.rfind('/') + 1);
    if (!path.starts_with(m_prefix))
        return false;
    path.remove_prefix(m_prefix.size());
    return m_onlyPrefix ? path.empty() : m_rest.matches(path);
}

std::vector<AttributeLine> readAttributeFile(std::string_view content)
{
    if (content.starts_with(byteOrderMark))
        content.remove_prefix(byteOrderMark.size());
    std::vector<AttributeLine> lines;
    while (!content.empty()) {
        const std::size_t end = std::min(content.find('\n'), content.size());
        const std::string_view line = content.substr(0, end);
        content.remove_prefix(std::min(end + 1, content.size()));
        if (line.size() >= longestLine)
            continue;
        if (auto read = readLine(line.substr(0, line.find('\0'))))
            lines.push_back(std::move(*read));
    }
    return lines;
}

} // namespace ferrograph::languages
