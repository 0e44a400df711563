// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/merges.h"

#include "core/git/libgit2.h"

namespace ferrograph::git
{
namespace
{

using CommitHandle = Owned<git_commit, git_commit_free>;
using WalkHandle = Owned<git_revwalk, git_revwalk_free>;

CommitHandle lookUp(const Repository &repository, const git_oid &id)
{
    CommitHandle commit;
    acquire(commit,
            [&](git_commit **out) { return git_commit_lookup(out, repository.handle(), &id); });
    return commit;
}

// Whether a commit without parents is among those that only `there` leads to.
bool hasOwnRoot(const Repository &repository, const git_oid &here, const git_oid &there)
{
    WalkHandle walk;
    acquire(walk, [&](git_revwalk **out) { return git_revwalk_new(out, repository.handle()); });
    if (!walk || git_revwalk_push(walk.get(), &there) != 0 ||
        git_revwalk_hide(walk.get(), &here) != 0)
        return false;
    for (git_oid id; git_revwalk_next(&id, walk.get()) == 0;) {
        const CommitHandle commit = lookUp(repository, id);
        if (commit && git_commit_parentcount(commit.get()) == 0)
            return true;
    }
    return false;
}

} // namespace

bool joinsAnotherRoot(const Repository &repository, const ObjectId &id)
{
    const CommitHandle commit = lookUp(repository, toOid(id));
    const unsigned parents = commit ? git_commit_parentcount(commit.get()) : 0;
    for (unsigned parent = 1; parent < parents; ++parent) {
        if (hasOwnRoot(repository, *git_commit_parent_id(commit.get(), 0),
                       *git_commit_parent_id(commit.get(), parent)))
            return true;
    }
    return false;
}

} // namespace ferrograph::git
