// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::languages
{

// Finds the first of several words in one pass, whatever their number. Three bytes of each word, at
// places that all of them have, say where one may stand; only there is it compared.
class WordSet
{
public:
    enum class Path : std::uint8_t {
        Fastest,  // what this machine can do
        Portable, // byte by byte; the same answers
    };

    WordSet() = default;
    explicit WordSet(const std::vector<std::string> &words,
                     Path path = Path::Fastest); // none empty

    // The first place in [from, limit) where a word begins, else limit. The word itself may go on
    // behind the limit, up to `end`.
    const char *find(const char *from, const char *limit, const char *end) const
    {
        return m_words.empty() || from >= limit ? limit : m_find(*this, from, limit, end);
    }
    bool isIn(std::string_view text) const
    {
        const char *end = text.data() + text.size();
        return find(text.data(), end, end) != end;
    }
    bool empty() const { return m_words.empty(); }
    std::size_t longest() const { return m_longest; }

private:
    using Find = const char *(*)(const WordSet &, const char *, const char *, const char *);
    static constexpr std::size_t looks = 3;
    struct Word {
        std::string text;
        std::uint8_t bit; // of its group
    };

    static const char *findByBytes(const WordSet &self, const char *from, const char *limit,
                                   const char *end);
    static const char *findWide(const WordSet &self, const char *from, const char *limit,
                                const char *end);
    static Find fastest();
    void choosePlaces(std::size_t shortest);
    void enter(const Word &word);
    std::uint8_t groupsAt(const char *at) const;
    bool isWordAt(const char *at, const char *end) const;

    std::vector<Word> m_words;
    std::size_t m_longest = 0;
    std::array<std::size_t, looks> m_places{}; // in every word, in order
    // By the low and the high half of the byte at each of the places: the groups of words that may
    // have it there.
    std::array<std::array<std::uint8_t, 16>, looks> m_low{};
    std::array<std::array<std::uint8_t, 16>, looks> m_high{};
    Find m_find = &findByBytes;
};

} // namespace ferrograph::languages
