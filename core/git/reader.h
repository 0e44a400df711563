// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace ferrograph::git
{

// Who reads the objects of packs. Both give the same objects.
enum class Reader : std::uint8_t {
    Pack,    // our own reader, and libgit2 for what that one does not handle
    Libgit2, // libgit2 alone: slower; the reference of the other
};

struct Reading {
    Reading(unsigned threads = 1, Reader who = Reader::Pack) // a number of threads says enough
        : jobs(threads)
        , reader(who)
    {
    }
    unsigned jobs;
    Reader reader;
};

} // namespace ferrograph::git
