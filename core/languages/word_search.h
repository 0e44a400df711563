// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/bytes.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::languages
{

// Finds the places of several words in a text, in order.
class WordSearch
{
public:
    enum class Begin : std::uint8_t {
        AtOnce, // a text that holds none of the words costs one fast search per word
        Later,  // only what next() is asked for is looked at
    };

    WordSearch(std::string_view text, const std::vector<std::string> &words,
               Begin begin = Begin::AtOnce)
        : m_end(text.data() + text.size())
        , m_begin(begin)
    {
        for (const std::string &word : words)
            add(word, text.data());
    }

    // One more word, from `from` on.
    void add(std::string_view word, const char *from)
    {
        if (m_begin == Begin::Later) {
            m_words.push_back({std::string(word), from, false});
            return;
        }
        const char *first = findText(from, m_end, word);
        if (first != m_end)
            m_words.push_back({std::string(word), first, true});
    }

    bool empty() const { return m_words.empty(); }

    // The first place in [from, limit); nullptr: there is none. Neither of them ever goes back.
    const char *next(const char *from, const char *limit)
    {
        const char *nearest = nullptr;
        for (Word &word : m_words) {
            if (word.at < from || (!word.found && word.at < limit))
                find(word, std::max(from, word.at), limit);
            if (word.found && word.at < limit && (nearest == nullptr || word.at < nearest))
                nearest = word.at;
        }
        return nearest;
    }

private:
    struct Word {
        std::string text;
        const char *at;     // its first place at or after the last `from`,
        bool found = false; // or, if not found, up to where it was looked for
    };

    void find(Word &word, const char *from, const char *limit)
    {
        const std::size_t room = between(limit, m_end).size();
        const char *last = limit + std::min(room, word.text.size() - 1);
        const char *place = from < last ? findText(from, last, word.text) : last;
        word.found = place != last;
        word.at = word.found ? place : std::max(from, limit);
    }

    const char *m_end;
    Begin m_begin;
    std::vector<Word> m_words;
};

// Whether the identifier-like text [at, at + size) has no identifier byte on either side.
inline bool isWholeWord(const char *begin, const char *at, std::size_t size, const char *end)
{
    const char *after = at + size;
    return (at == begin || !isIdentifier(at[-1])) && (after == end || !isIdentifier(*after));
}

} // namespace ferrograph::languages
