// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/bytes.h"

#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::languages
{

// Finds the places of several words in a text, in order. A text that holds none of them costs one
// fast search per word.
class WordSearch
{
public:
    WordSearch(std::string_view text, const std::vector<std::string> &words)
        : m_end(text.data() + text.size())
    {
        for (const std::string &word : words)
            add(word, text.data());
    }

    // One more word, from `from` on.
    void add(std::string_view word, const char *from)
    {
        const char *first = findText(from, m_end, word);
        if (first != m_end)
            m_words.push_back({std::string(word), first});
    }

    bool empty() const { return m_words.empty(); }

    // The first place at or after `from`; nullptr: there is none. `from` never goes back.
    const char *next(const char *from)
    {
        const char *nearest = nullptr;
        for (Word &word : m_words) {
            if (word.at < from)
                word.at = findText(from, m_end, word.text);
            if (word.at != m_end && (nearest == nullptr || word.at < nearest))
                nearest = word.at;
        }
        return nearest;
    }

private:
    struct Word {
        std::string text;
        const char *at; // its first place at or after the last `from`, or the end
    };
    const char *m_end;
    std::vector<Word> m_words;
};

// Whether the identifier-like text [at, at + size) has no identifier byte on either side.
inline bool isWholeWord(const char *begin, const char *at, std::size_t size, const char *end)
{
    const char *after = at + size;
    return (at == begin || !isIdentifier(at[-1])) && (after == end || !isIdentifier(*after));
}

} // namespace ferrograph::languages
