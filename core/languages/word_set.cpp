// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/word_set.h"

#include "core/languages/bytes.h"

#include <algorithm>
#include <bit>
#include <limits>

#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#define FERROGRAPH_AVX2 1
#include <immintrin.h>
#endif

namespace ferrograph::languages
{
namespace
{

// How frequent a byte is in source code, roughly.
double frequency(char byte)
{
    constexpr std::string_view byFrequency = " etrnsiaoclpdufm_hg(,.;)bvyk";
    const std::size_t rank = byFrequency.find(byte);
    return rank == std::string_view::npos ? 0.003 : 0.1 / (1.0 + static_cast<double>(rank) / 3);
}

} // namespace

WordSet::WordSet(const std::vector<std::string> &words, Path path)
{
    std::size_t shortest = std::numeric_limits<std::size_t>::max();
    for (const std::string &word : words) {
        m_words.push_back({word, static_cast<std::uint8_t>(1U << (m_words.size() % 8))});
        shortest = std::min(shortest, word.size());
        m_longest = std::max(m_longest, word.size());
    }
    if (m_words.empty())
        return;
    choosePlaces(shortest);
    for (const Word &word : m_words)
        enter(word);
    m_find = path == Path::Portable ? &findByBytes : fastest();
}

// Those where the bytes of the words are the rarest together.
void WordSet::choosePlaces(std::size_t shortest)
{
    if (shortest < looks) {
        m_places = {0, shortest - 1, shortest - 1};
        return;
    }
    double least = std::numeric_limits<double>::max();
    for (std::size_t a = 0; a + 2 < shortest; ++a) {
        for (std::size_t b = a + 1; b + 1 < shortest; ++b) {
            for (std::size_t c = b + 1; c < shortest; ++c) {
                double sum = 0;
                for (const auto &[text, bit] : m_words)
                    sum += frequency(text[a]) * frequency(text[b]) * frequency(text[c]);
                if (sum < least) {
                    least = sum;
                    m_places = {a, b, c};
                }
            }
        }
    }
}

void WordSet::enter(const Word &word)
{
    for (std::size_t i = 0; i < looks; ++i) {
        const auto byte = static_cast<unsigned char>(word.text[m_places[i]]);
        m_low[i][byte & 15U] |= word.bit;
        m_high[i][byte >> 4U] |= word.bit;
    }
}

// The groups whose words may stand at `at`.
std::uint8_t WordSet::groupsAt(const char *at) const
{
    unsigned groups = 0xFF;
    for (std::size_t i = 0; i < looks; ++i) {
        const auto byte = static_cast<unsigned char>(at[m_places[i]]);
        groups &= m_low[i][byte & 15U] & unsigned{m_high[i][byte >> 4U]};
    }
    return static_cast<std::uint8_t>(groups);
}

bool WordSet::isWordAt(const char *at, const char *end) const
{
    const unsigned groups = groupsAt(at);
    return std::ranges::any_of(m_words, [&](const Word &word) {
        return (word.bit & groups) != 0 && startsWith(at, end, word.text);
    });
}

const char *WordSet::findByBytes(const WordSet &self, const char *from, const char *limit,
                                 const char *end)
{
    const auto last = static_cast<std::ptrdiff_t>(self.m_places.back());
    for (const char *at = from; at < limit && end - at > last; ++at) {
        if (self.isWordAt(at, end))
            return at;
    }
    return limit;
}

#ifdef FERROGRAPH_AVX2

namespace
{

__attribute__((target("avx2"))) __m256i twice(const std::array<std::uint8_t, 16> &table)
{
    return _mm256_broadcastsi128_si256(
        _mm_loadu_si128(reinterpret_cast<const __m128i *>(table.data())));
}

} // namespace

// 32 places at once.
__attribute__((target("avx2"))) const char *WordSet::findWide(const WordSet &self, const char *from,
                                                              const char *limit, const char *end)
{
    __m256i low[looks];
    __m256i high[looks];
    for (std::size_t i = 0; i < looks; ++i) {
        low[i] = twice(self.m_low[i]);
        high[i] = twice(self.m_high[i]);
    }
    const __m256i half = _mm256_set1_epi8(15);
    const auto room = static_cast<std::ptrdiff_t>(self.m_places.back()) + 32;
    const char *at = from;
    for (; at < limit && end - at >= room; at += 32) {
        __m256i groups = _mm256_set1_epi8(-1);
        for (std::size_t i = 0; i < looks; ++i) {
            const __m256i bytes =
                _mm256_loadu_si256(reinterpret_cast<const __m256i *>(at + self.m_places[i]));
            const __m256i above = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half);
            groups = _mm256_and_si256(
                groups, _mm256_and_si256(_mm256_shuffle_epi8(low[i], _mm256_and_si256(bytes, half)),
                                         _mm256_shuffle_epi8(high[i], above)));
        }
        const __m256i none = _mm256_cmpeq_epi8(groups, _mm256_setzero_si256());
        for (auto some = ~static_cast<unsigned>(_mm256_movemask_epi8(none)); some != 0;
             some &= some - 1) {
            const char *place = at + std::countr_zero(some);
            if (place >= limit)
                return limit;
            if (self.isWordAt(place, end))
                return place;
        }
    }
    return at < limit ? findByBytes(self, at, limit, end) : limit;
}

WordSet::Find WordSet::fastest()
{
    static const bool wide = __builtin_cpu_supports("avx2") != 0;
    return wide ? &findWide : &findByBytes;
}

#else

WordSet::Find WordSet::fastest()
{
    return &findByBytes;
}

#endif

} // namespace ferrograph::languages
