// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/git/line_difference.h"
#include "core/git/object_id.h"
#include "core/git/reader.h"

#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace ferrograph::git
{

// What stood at a path before and after a commit; a zero id where nothing did.
struct BlobPair {
    ObjectId before;
    ObjectId after;
};

enum class Comparison : std::uint8_t {
    Text,
    Binary,     // one of the two: no lines
    Unreadable, // one of the two
};

struct LineChange {
    LineDelta lines;
    Comparison kind = Comparison::Text;
};

// Lines added and deleted between the blobs of each pair, as `git log --numstat --no-renames`
// counts them (without attributes or configuration of any repository). Give the pairs path by path,
// each path's newest first: a pair's `before` is then the next one's `after` and is read once.
// Error: Cancelled, or the repository cannot be opened.
Result<std::vector<LineChange>> lineChanges(const std::string &repositoryPath,
                                            std::span<const BlobPair> pairs, const Reading &reading,
                                            const Progress &progress, std::stop_token stop);

} // namespace ferrograph::git
