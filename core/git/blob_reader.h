// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/git/object_id.h"

#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

// The seam between "which blobs" and "how they are read".
namespace ferrograph::git
{

// Called once for each wanted blob, from several threads at once: `worker` tells them apart (0 to
// jobs - 1), `index` is the position in the wanted list. The bytes live only during the call.
using BlobVisitor =
    std::function<void(unsigned worker, std::size_t index, Result<std::string_view> bytes)>;

// Reads the wanted blobs of the repository at `repositoryPath` in an order of its own choosing. An
// absent or damaged object reaches the visitor as an error (NotFound, Unreadable; Unsupported above
// 1 GiB) and does not end the reading. An exception of the visitor ends it and is thrown on. Error:
// Cancelled, or the repository cannot be opened.
//
// The order of the list decides the cost: packs store the versions of a path as differences from
// each other. Wanted path by path, the newest version first, curl's blobs take a fifth of the CPU
// time that they take commit by commit.
Result<void> readBlobs(const std::string &repositoryPath, std::span<const ObjectId> wanted,
                       unsigned jobs, const BlobVisitor &visitor, const Progress &progress,
                       std::stop_token stop);

} // namespace ferrograph::git
