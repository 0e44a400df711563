// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/tree_paths.h"

#include "core/git/history.h"
#include "core/git/libgit2.h"

namespace ferrograph::git
{

Result<std::vector<std::string>> pathsAt(const Repository &repository, const ObjectId &commit)
{
    const auto at = repository.commit(commit);
    FERROGRAPH_TRY(at);
    // What the commit has that an empty tree has not.
    const std::vector<Commit> commits = {*at};
    const auto changes =
        treeChanges(repository.path(), commits, std::nullopt, {}, 1, Progress(), {});
    FERROGRAPH_TRY(changes);
    std::vector<std::string> paths;
    for (const TreeChange &change : changes->changes) {
        if (change.kind == EntryKind::File || change.kind == EntryKind::Executable)
            paths.emplace_back(changes->paths[change.path]);
    }
    return paths;
}

Result<std::string> fileAt(const Repository &repository, const ObjectId &commit,
                           const std::string &path)
{
    const auto at = repository.commit(commit);
    FERROGRAPH_TRY(at);
    const git_oid oid = toOid(at->tree);
    Owned<git_tree, git_tree_free> tree;
    int status = acquire(
        tree, [&](git_tree **out) { return git_tree_lookup(out, repository.handle(), &oid); });
    Owned<git_tree_entry, git_tree_entry_free> entry;
    if (status == 0) {
        status = acquire(entry, [&](git_tree_entry **out) {
            return git_tree_entry_bypath(out, tree.get(), path.c_str());
        });
    }
    if (status != 0)
        return failure(libgit2Error(status, ErrorCode::Unreadable, path, commit.hex()));
    auto object = repository.read(fromOid(*git_tree_entry_id(entry.get())));
    FERROGRAPH_TRY(object);
    return std::move(object->bytes);
}

} // namespace ferrograph::git
