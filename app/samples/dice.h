// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace ferrograph::samples
{

// A small generator of pseudo-random numbers (splitmix64): equal seeds give equal samples on every
// machine, which the distributions of the standard library do not promise.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t value = m_state;
        value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31U);
    }

    // 0 to sides - 1
    std::size_t below(std::size_t sides) { return static_cast<std::size_t>(next() % sides); }

private:
    std::uint64_t m_state;
};

} // namespace ferrograph::samples
