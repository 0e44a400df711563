// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace ferrograph::git
{

// Objects beyond this are refused: they would have to be held in memory, and so would the ones
// that they are stored as a difference from.
constexpr std::size_t largestObject = std::size_t{1} << 30U;
constexpr const char *tooLargeWords =
    "an object is larger than 1 GiB, or stored as a difference from one that is";

// While it lives, libgit2 gets no piece of memory on this thread that an object of more than
// largestObject would need. The bytes of a pack decide how much libgit2 asks for, and asking for an
// object's size beforehand (git_odb_read_header) is no way out: it reads each difference twice,
// says nothing of what the object is a difference from, and libgit2 1.5 reads beyond its buffer
// there when a difference is damaged.
class AllocationLimit
{
public:
    AllocationLimit();
    ~AllocationLimit();
    AllocationLimit(const AllocationLimit &) = delete;
    AllocationLimit &operator=(const AllocationLimit &) = delete;

    bool wasReached() const;
};

// Makes libgit2 allocate under the limit; once, right after its start.
void installAllocationLimit();

} // namespace ferrograph::git
