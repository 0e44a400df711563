// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/objects.h"

#include "core/git/allocation_limit.h"

namespace ferrograph::git
{
namespace
{

Error objectError(int status, const Repository &repository, const ObjectId &id)
{
    Error error = libgit2Error(status, ErrorCode::Unreadable, repository.path(), id.hex());
    error.detail = error.code == ErrorCode::NotFound ? "an object is absent"
                                                     : "a damaged object: " + error.detail;
    return error;
}

} // namespace

Result<DatabaseObject> readObject(const Repository &repository, const ObjectId &id)
{
    const git_oid oid = toOid(id);
    const AllocationLimit limit;
    DatabaseObject object;
    const int status = acquire(object, [&](git_odb_object **out) {
        return git_odb_read(out, repository.database(), &oid);
    });
    if (status == refusedForItsSize || (status != 0 && limit.wasReached()))
        return failure(ErrorCode::Unsupported, repository.path(), tooLargeWords, id.hex());
    if (status != 0)
        return failure(objectError(status, repository, id));
    return object;
}

ObjectKind kindOf(git_object_t type)
{
    switch (type) {
    case GIT_OBJECT_COMMIT:
        return ObjectKind::Commit;
    case GIT_OBJECT_TREE:
        return ObjectKind::Tree;
    case GIT_OBJECT_BLOB:
        return ObjectKind::Blob;
    case GIT_OBJECT_TAG:
        return ObjectKind::Tag;
    default:
        return ObjectKind::Other;
    }
}

std::string_view kindWord(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Commit:
        return "commit";
    case ObjectKind::Tree:
        return "tree";
    case ObjectKind::Blob:
        return "blob";
    case ObjectKind::Tag:
        return "tag";
    case ObjectKind::Other:
        break;
    }
    return "object of an unknown kind";
}

} // namespace ferrograph::git
