// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/libgit2.h"

#include "core/git/allocation_limit.h"

#include <array>
#include <cstring>

namespace ferrograph::git
{
namespace
{

// Extensions that libgit2 1.5 refuses unless told and that do not change how objects and
// references are read. The two last ones do; their values are judged after opening, to refuse them
// by name.
constexpr std::array<const char *, 6> toleratedExtensions = {"partialclone",   "preciousobjects",
                                                             "worktreeconfig", "relativeworktrees",
                                                             "objectformat",   "refstorage"};

class Library
{
public:
    Library()
    {
        git_libgit2_init();
        installAllocationLimit();
        git_libgit2_opts(GIT_OPT_SET_ODB_PACKED_PRIORITY, packPriority);
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
        git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);
        auto extensions = toleratedExtensions;
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions.data(), extensions.size());
    }
    ~Library() { git_libgit2_shutdown(); }
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;
};

ErrorCode codeOf(int status, ErrorCode otherwise)
{
    switch (status) {
    case GIT_ENOTFOUND:
        return ErrorCode::NotFound;
    case GIT_EUSER:
        return ErrorCode::Cancelled;
    case GIT_EAMBIGUOUS:
    case GIT_EINVALIDSPEC:
        return ErrorCode::InvalidInput;
    case GIT_ELOCKED:
        return ErrorCode::Busy;
    default:
        break;
    }
    const git_error *error = git_error_last();
    return error != nullptr && error->klass == GIT_ERROR_NOMEMORY ? ErrorCode::System : otherwise;
}

} // namespace

void startLibgit2()
{
    static const Library library;
}

git_oid toOid(const ObjectId &id)
{
    git_oid oid;
    static_assert(sizeof(oid.id) == sizeof(id.bytes));
    std::memcpy(oid.id, id.bytes.data(), sizeof(oid.id));
    return oid;
}

ObjectId fromOid(const git_oid &id)
{
    ObjectId out;
    std::memcpy(out.bytes.data(), id.id, sizeof(id.id));
    return out;
}

std::string libgit2Words()
{
    const git_error *error = git_error_last();
    return error != nullptr && error->message != nullptr ? error->message : "failed without words";
}

Error libgit2Error(int status, ErrorCode otherwise, std::string subject, std::string position)
{
    const ErrorCode code = codeOf(status, otherwise);
    std::string words = code == ErrorCode::Cancelled ? "cancelled" : libgit2Words();
    return Error{code, std::move(subject), std::move(words), std::move(position), {}, {}};
}

} // namespace ferrograph::git
