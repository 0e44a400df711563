// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/allocation_limit.h"

#include <git2.h>
#include <git2/sys/alloc.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

// The C library's own memory functions under a limit. No `new`: libgit2 frees some of what it gets
// with free().
namespace ferrograph::git
{
namespace
{

constexpr std::size_t noLimit = SIZE_MAX;
constexpr std::size_t slack = 4096; // what libgit2 adds to an object's bytes

thread_local std::size_t limit = noLimit;
thread_local bool reached = false;

bool isTooMuch(std::size_t size)
{
    if (size <= limit)
        return false;
    reached = true;
    return true;
}

// The product of two sizes, or the largest size when there is none.
std::size_t product(std::size_t a, std::size_t b)
{
    std::size_t size = 0;
    return __builtin_mul_overflow(a, b, &size) ? SIZE_MAX : size;
}

void *allocate(std::size_t size, const char *, int)
{
    if (isTooMuch(size))
        return nullptr;
    return std::malloc(size);
}

void *resize(void *old, std::size_t size, const char *, int)
{
    if (isTooMuch(size))
        return nullptr;
    return std::realloc(old, size);
}

#if LIBGIT2_VER_MAJOR == 1 && LIBGIT2_VER_MINOR < 7
void *allocateZeroed(std::size_t count, std::size_t size, const char *, int)
{
    if (isTooMuch(product(count, size)))
        return nullptr;
    return std::calloc(count, size);
}

void *allocateArray(std::size_t count, std::size_t size, const char *file, int line)
{
    const std::size_t all = product(count, size);
    return all == SIZE_MAX ? nullptr : allocate(all, file, line);
}

void *resizeArray(void *old, std::size_t count, std::size_t size, const char *file, int line)
{
    const std::size_t all = product(count, size);
    return all == SIZE_MAX ? nullptr : resize(old, all, file, line);
}

char *copyBytes(const char *text, std::size_t size, const char *file, int line)
{
    auto *copy = static_cast<char *>(allocate(size + 1, file, line));
    if (copy != nullptr) {
        std::memcpy(copy, text, size);
        copy[size] = '\0';
    }
    return copy;
}

char *copyText(const char *text, const char *file, int line)
{
    return copyBytes(text, std::strlen(text), file, line);
}

char *copyStart(const char *text, std::size_t most, const char *file, int line)
{
    return copyBytes(text, strnlen(text, most), file, line);
}
#endif

void release(void *memory)
{
    std::free(memory);
}

} // namespace

AllocationLimit::AllocationLimit()
{
    limit = largestObject + slack;
    reached = false;
}

AllocationLimit::~AllocationLimit()
{
    limit = noLimit;
}

bool AllocationLimit::wasReached() const
{
    return reached;
}

void installAllocationLimit()
{
#if LIBGIT2_VER_MAJOR == 1 && LIBGIT2_VER_MINOR < 7
    git_allocator allocator = {allocate, allocateZeroed, copyText,      copyStart, copyBytes,
                               resize,   resizeArray,    allocateArray, release};
#else
    git_allocator allocator = {allocate, resize, release};
#endif
    git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &allocator);
}

} // namespace ferrograph::git
