// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/bytes.h"
#include "core/languages/word_set.h"

#include <algorithm>
#include <cstdint>
#include <list>
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
        AtOnce, // a text that holds none of the words is known to hold none
        Later,  // only what next() is asked for is looked at
    };

    // `words` is not kept, it must outlive the search.
    WordSearch(std::string_view text, const WordSet &words, Begin begin = Begin::AtOnce)
        : m_end(text.data() + text.size())
        , m_begin(begin)
    {
        add(words, text.data());
    }

    // One more word, from `from` on.
    void add(const std::string &word, const char *from)
    {
        m_added.emplace_back(std::vector{word});
        add(m_added.back(), from);
    }

    bool empty() const { return m_sources.empty(); }

    // The first place in [from, limit); nullptr: there is none. Neither of them ever goes back.
    const char *next(const char *from, const char *limit)
    {
        const char *nearest = nullptr;
        for (Source &source : m_sources) {
            if (source.at < from || (!source.found && source.at < limit))
                find(source, std::max(from, source.at), limit);
            if (source.found && source.at < limit && (nearest == nullptr || source.at < nearest))
                nearest = source.at;
        }
        return nearest;
    }

private:
    struct Source {
        const WordSet *words;
        const char *at;     // the first place at or after the last `from`,
        bool found = false; // or, if not found, up to where it was looked for
    };

    void add(const WordSet &words, const char *from)
    {
        const char *first = m_begin == Begin::Later ? from : words.find(from, m_end, m_end);
        if (m_begin == Begin::Later || first != m_end)
            m_sources.push_back({&words, first, m_begin == Begin::AtOnce});
    }

    void find(Source &source, const char *from, const char *limit)
    {
        const char *place = source.words->find(from, limit, m_end);
        source.found = place < limit;
        source.at = source.found ? place : std::max(from, limit);
    }

    const char *m_end;
    Begin m_begin;
    std::list<WordSet> m_added; // a list: its elements stay where they are
    std::vector<Source> m_sources;
};

// Whether the identifier-like text [at, at + size) has no identifier byte on either side.
inline bool isWholeWord(const char *begin, const char *at, std::size_t size, const char *end)
{
    const char *after = at + size;
    return (at == begin || !isIdentifier(at[-1])) && (after == end || !isIdentifier(*after));
}

} // namespace ferrograph::languages
