// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/libgit2.h"
#include "core/git/repository.h"

#include <string_view>

namespace ferrograph::git
{

// An object as the database has it. Errors: NotFound (absent), Unreadable (damaged), Unsupported
// (larger than largestObject).
Result<DatabaseObject> readObject(const Repository &repository, const ObjectId &id);

inline std::string_view bytesOf(const DatabaseObject &object)
{
    return {static_cast<const char *>(git_odb_object_data(object.get())),
            git_odb_object_size(object.get())};
}

ObjectKind kindOf(git_object_t type);
std::string_view kindWord(ObjectKind kind); // "commit", "tree", …

} // namespace ferrograph::git
