// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/libgit2.h"

#include <string>
#include <vector>

namespace ferrograph::git
{

// Reads loose objects in the place of libgit2 1.5, which never comes back from a truncated one (its
// inflating loop waits for input that does not come).
class LooseObjects
{
public:
    // `folder` is the repository's objects folder; its alternates are looked through too.
    explicit LooseObjects(const std::string &folder);

    struct Content {
        git_object_t kind = GIT_OBJECT_INVALID;
        std::string bytes;
    };
    // Errors: NotFound; Unreadable (damaged, or no permission); Unsupported (larger than
    // largestObject).
    Result<Content> read(const git_oid &id) const;

private:
    std::vector<std::string> m_folders;
};

// Makes `database`, whose folder this is, read its loose objects with LooseObjects.
int addLooseObjects(git_odb *database, const std::string &folder);

} // namespace ferrograph::git
