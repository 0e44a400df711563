// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/git/object_id.h"

#include <git2.h>

#include <memory>
#include <string>

// The one door to libgit2's own types inside core/git: ownership, errors, ids. Not for other rooms.
namespace ferrograph::git
{

// Starts libgit2 once for the process, with the options that reading needs: no check of who owns a
// repository (nothing of it is run), no hash verification and no object cache (each object is read
// about once; both cost several times the reading).
void startLibgit2();

// A database asks its packs as we read them first (pack_objects.h), then libgit2's own reading of
// packs, then loose objects as we read them (loose_objects.h), and last libgit2's own reading of
// those.
constexpr int ownPackPriority = 4;
constexpr int packPriority = 3;
constexpr int ownLoosePriority = 2;

// What a read answers for an object that is larger than largestObject; libgit2 has no such status.
constexpr int refusedForItsSize = -7001;

template <auto Free>
struct Freer {
    template <typename T>
    void operator()(T *handle) const
    {
        Free(handle);
    }
};
template <typename T, auto Free>
using Owned = std::unique_ptr<T, Freer<Free>>;

using RepositoryHandle = Owned<git_repository, git_repository_free>;
using DatabaseHandle = Owned<git_odb, git_odb_free>;
using DatabaseObject = Owned<git_odb_object, git_odb_object_free>;
using ReferenceHandle = Owned<git_reference, git_reference_free>;
using IteratorHandle = Owned<git_reference_iterator, git_reference_iterator_free>;
using ObjectHandle = Owned<git_object, git_object_free>;
using ConfigHandle = Owned<git_config, git_config_free>;
using RemoteHandle = Owned<git_remote, git_remote_free>;

// A call that fills an out-parameter: `status = open(&out)` as an Owned.
template <typename Handle, typename Call>
int acquire(Handle &handle, Call call)
{
    typename Handle::pointer raw = nullptr;
    const int status = call(&raw);
    handle.reset(raw);
    return status;
}

git_oid toOid(const ObjectId &id);
ObjectId fromOid(const git_oid &id);

// What libgit2 said about the call of this thread that has just failed.
std::string libgit2Words();

// The failure `status` of the latest libgit2 call of this thread as an Error. What libgit2 does not
// tell apart becomes `otherwise`.
Error libgit2Error(int status, ErrorCode otherwise, std::string subject, std::string position = {});

} // namespace ferrograph::git
