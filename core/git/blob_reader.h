// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/copied_range.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/git/object_id.h"
#include "core/git/reader.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

// The seam between "which blobs" and "how they are read".
namespace ferrograph::git
{

// What a visitor wants to remember of a blob while the blobs that are stored as differences from it
// are read.
class BlobMemory
{
public:
    BlobMemory() = default;
    BlobMemory(const BlobMemory &) = delete;
    BlobMemory &operator=(const BlobMemory &) = delete;
    virtual ~BlobMemory() = default;
};

struct BlobVisit {
    unsigned worker = 0;            // tells the threads apart: 0 to jobs - 1
    std::size_t index = 0;          // in the wanted list
    Result<std::string_view> bytes; // live only during the call
    // Where the blob is stored as a difference from another wanted one: what was remembered of that
    // one, and what of its bytes stands here unchanged, in order of `target`.
    const BlobMemory *base = nullptr;
    std::span<const CopiedRange> copied;
    bool isBase = false; // others will be read as differences from this one
};

// Called once for each wanted blob, from several threads at once. What it answers is kept only
// where isBase says so.
using BlobVisitor = std::function<std::unique_ptr<BlobMemory>(const BlobVisit &)>;

// Reads the wanted blobs of the repository at `repositoryPath` in an order of its own choosing. An
// absent or damaged object reaches the visitor as an error (NotFound, Unreadable; Unsupported above
// 1 GiB) and does not end the reading. An exception of the visitor ends it and is thrown on. Error:
// Cancelled, or the repository cannot be opened.
//
// Reader::Pack reads along the differences of the packs, each blob once, and leaves to libgit2 what
// it cannot read. Under Reader::Libgit2 the order of the list decides the cost: wanted path by
// path, the newest version first, curl's blobs take a fifth of the CPU time that they take commit
// by commit.
Result<void> readBlobs(const std::string &repositoryPath, std::span<const ObjectId> wanted,
                       const Reading &reading, const BlobVisitor &visitor, const Progress &progress,
                       std::stop_token stop);

} // namespace ferrograph::git
