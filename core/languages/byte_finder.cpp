// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/byte_finder.h"

#include "core/languages/bytes.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace ferrograph::languages
{

ByteFinder::ByteFinder(std::string_view wanted)
{
    std::size_t count = 0;
    for (const char byte : wanted) {
        bool &known = m_wanted[static_cast<unsigned char>(byte)];
        if (!known && count < m_needles.size())
            m_needles[count] = byte;
        if (!known)
            ++count;
        known = true;
    }
    m_find = choose(count);
}

const char *ByteFinder::findByTable(const ByteFinder &self, const char *from, const char *limit,
                                    const char *)
{
    while (from < limit && !self.wants(*from))
        ++from;
    return from;
}

namespace
{

const char *findTextByBytes(const char *from, const char *end, std::string_view wanted)
{
    const std::size_t at = between(from, end).find(wanted);
    return at == std::string_view::npos ? end : from + at;
}

} // namespace

#ifdef __SSE2__

// Looks at 16 places at once for the first and the last byte of the text; only where both stand is
// the rest compared.
const char *findText(const char *from, const char *end, std::string_view wanted)
{
    const std::size_t last = wanted.size() - 1;
    const __m128i front = _mm_set1_epi8(wanted.front());
    const __m128i back = _mm_set1_epi8(wanted.back());
    while (static_cast<std::size_t>(end - from) >= last + 16) {
        const __m128i first = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        const __m128i second = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from + last));
        const __m128i hits =
            _mm_and_si128(_mm_cmpeq_epi8(first, front), _mm_cmpeq_epi8(second, back));
        auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
        for (; mask != 0; mask &= mask - 1) {
            const char *at = from + std::countr_zero(mask);
            if (std::memcmp(at, wanted.data(), wanted.size()) == 0)
                return at;
        }
        from += 16;
    }
    return findTextByBytes(from, end, wanted);
}

template <int count>
const char *ByteFinder::findWide(const ByteFinder &self, const char *from, const char *limit,
                                 const char *end)
{
    constexpr auto size = static_cast<std::size_t>(count);
    __m128i needles[size];
    for (std::size_t i = 0; i < size; ++i)
        needles[i] = _mm_set1_epi8(self.m_needles[i]);
    while (from < limit && end - from >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        __m128i hits = _mm_cmpeq_epi8(bytes, needles[0]);
        for (std::size_t i = 1; i < size; ++i)
            hits = _mm_or_si128(hits, _mm_cmpeq_epi8(bytes, needles[i]));
        const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
        if (mask != 0)
            return std::min(from + std::countr_zero(mask), limit);
        from += 16;
    }
    return findByTable(self, std::min(from, limit), limit, end);
}

ByteFinder::Find ByteFinder::choose(std::size_t count)
{
    static constexpr std::array<Find, 13> wide = {
        &findByTable,  &findWide<1>,  &findWide<2>, &findWide<3>, &findWide<4>,
        &findWide<5>,  &findWide<6>,  &findWide<7>, &findWide<8>, &findWide<9>,
        &findWide<10>, &findWide<11>, &findWide<12>};
    return count < wide.size() ? wide[count] : &findByTable;
}

#else

const char *findText(const char *from, const char *end, std::string_view wanted)
{
    return findTextByBytes(from, end, wanted);
}

ByteFinder::Find ByteFinder::choose(std::size_t)
{
    return &findByTable;
}

#endif

} // namespace ferrograph::languages
