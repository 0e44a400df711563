// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/wildmatch.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace ferrograph::languages
{
namespace
{

constexpr std::size_t npos = std::string_view::npos;

std::size_t byteOf(char letter)
{
    return static_cast<unsigned char>(letter);
}

using Predicate = int (*)(int);

Predicate classOf(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, Predicate>, 12> classes = {{
        {"alnum", std::isalnum},
        {"alpha", std::isalpha},
        {"blank", std::isblank},
        {"cntrl", std::iscntrl},
        {"digit", std::isdigit},
        {"graph", std::isgraph},
        {"lower", std::islower},
        {"print", std::isprint},
        {"punct", std::ispunct},
        {"space", std::isspace},
        {"upper", std::isupper},
        {"xdigit", std::isxdigit},
    }};
    for (const auto &[known, predicate] : classes) {
        if (known == name)
            return predicate;
    }
    return nullptr;
}

} // namespace

Wildmatch::Wildmatch(std::string_view pattern)
{
    for (std::size_t at = 0; at < pattern.size();) {
        switch (pattern[at]) {
        case '*':
            at = addStars(pattern, at);
            break;
        case '?': {
            Token any;
            any.bytes.set();
            any.bytes.reset('/');
            m_tokens.push_back(any);
            ++at;
            break;
        }
        case '[':
            at = addClass(pattern, at);
            if (at == npos) {
                m_valid = false;
                return;
            }
            break;
        case '\\':
            if (at + 1 == pattern.size()) {
                m_valid = false;
                return;
            }
            addByte(pattern[at + 1]);
            at += 2;
            break;
        default:
            addByte(pattern[at]);
            ++at;
        }
    }
}

void Wildmatch::addByte(char byte)
{
    Token token;
    token.bytes.set(byteOf(byte));
    m_tokens.push_back(token);
}

std::size_t Wildmatch::addStars(std::string_view pattern, std::size_t at)
{
    const std::size_t end = std::min(pattern.find_first_not_of('*', at), pattern.size());
    const bool ownPart =
        (at == 0 || pattern[at - 1] == '/') && (end == pattern.size() || pattern[end] == '/');
    if (end - at < 2 || !ownPart) {
        m_tokens.push_back({Token::Kind::Within, {}});
        return end;
    }
    if (end == pattern.size()) {
        m_tokens.push_back({Token::Kind::Across, {}});
        return end;
    }
    m_tokens.push_back({Token::Kind::Optional, {}});
    m_tokens.push_back({Token::Kind::Folders, {}});
    return end + 1;
}

std::size_t Wildmatch::addClass(std::string_view pattern, std::size_t at)
{
    Token token;
    ++at;
    const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
    at += negated ? 1 : 0;
    std::size_t before = npos; // the byte a range may begin with
    for (bool first = true; at < pattern.size(); first = false) {
        if (pattern[at] == ']' && !first) {
            if (negated)
                token.bytes.flip();
            token.bytes.reset('/');
            m_tokens.push_back(token);
            return at + 1;
        }
        if (pattern.substr(at, 2) == "[:") {
            const std::size_t close = pattern.find(']', at + 2);
            if (close == npos)
                return npos;
            if (close > at + 2 && pattern[close - 1] == ':') {
                const Predicate predicate = classOf(pattern.substr(at + 2, close - at - 3));
                if (predicate == nullptr)
                    return npos;
                for (int byte = 0; byte < 128; ++byte)
                    token.bytes.set(static_cast<std::size_t>(byte),
                                    token.bytes[static_cast<std::size_t>(byte)] ||
                                        predicate(byte) != 0);
                before = npos;
                at = close + 1;
                continue;
            }
        }
        const bool isRange = pattern[at] == '-' && before != npos && at + 1 < pattern.size() &&
                             pattern[at + 1] != ']';
        at += isRange ? 1 : 0;
        if (pattern[at] == '\\' && ++at == pattern.size())
            return npos;
        const std::size_t last = byteOf(pattern[at]);
        for (std::size_t byte = isRange ? before : last; byte <= last; ++byte)
            token.bytes.set(byte);
        before = isRange ? npos : last;
        ++at;
    }
    return npos;
}

void Wildmatch::enter(States &states, std::size_t state) const
{
    if (states[state])
        return;
    states[state] = true;
    if (state == m_tokens.size())
        return;
    switch (m_tokens[state].kind) {
    case Token::Kind::Within:
    case Token::Kind::Across:
        enter(states, state + 1);
        break;
    case Token::Kind::Optional:
        enter(states, state + 1);
        enter(states, state + 2);
        break;
    case Token::Kind::One:
    case Token::Kind::Folders:
        break;
    }
}

void Wildmatch::advance(const States &now, States &next, char letter) const
{
    for (std::size_t state = 0; state < m_tokens.size(); ++state) {
        if (!now[state])
            continue;
        const Token &token = m_tokens[state];
        switch (token.kind) {
        case Token::Kind::One:
            if (token.bytes[byteOf(letter)])
                enter(next, state + 1);
            break;
        case Token::Kind::Within:
            if (letter != '/')
                enter(next, state);
            break;
        case Token::Kind::Across:
            enter(next, state);
            break;
        case Token::Kind::Folders:
            next[state] = true;
            if (letter == '/')
                enter(next, state + 1);
            break;
        case Token::Kind::Optional:
            break;
        }
    }
}

// Follows every way through the pattern at once.
bool Wildmatch::matches(std::string_view path) const
{
    if (!m_valid)
        return false;
    States now(m_tokens.size() + 1);
    States next(m_tokens.size() + 1);
    enter(now, 0);
    for (const char letter : path) {
        std::fill(next.begin(), next.end(), false);
        advance(now, next, letter);
        now.swap(next);
    }
    return now.back();
}

} // namespace ferrograph::languages
