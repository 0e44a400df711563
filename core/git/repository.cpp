// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/repository.h"

#include "core/git/commit_parser.h"
#include "core/git/loose_objects.h"
#include "core/git/objects.h"
#include "core/git/opening.h"
#include "core/git/pack_objects.h"

namespace ferrograph::git
{

struct Repository::Handles {
    std::string path;
    RepositoryHandle repository;
    DatabaseHandle database;
};

Repository::Repository(std::unique_ptr<Handles> handles)
    : m_handles(std::move(handles))
{
}

Repository::Repository(Repository &&) noexcept = default;
Repository &Repository::operator=(Repository &&) noexcept = default;
Repository::~Repository() = default;

Result<Repository> Repository::open(const std::string &path, Reader reader)
{
    auto opened = openHandle(path);
    if (!opened)
        return failure(std::move(opened).error());
    auto handles = std::make_unique<Handles>();
    handles->repository = std::move(*opened);
    handles->path = git_repository_path(handles->repository.get());
    if (handles->path.size() > 1 && handles->path.ends_with('/'))
        handles->path.pop_back();
    const int status = acquire(handles->database, [&](git_odb **out) {
        return git_repository_odb(out, handles->repository.get());
    });
    if (status != 0)
        return failure(libgit2Error(status, ErrorCode::Unreadable, path));
    Repository repository(std::move(handles));
    const std::string folder = repository.objectsFolder();
    int added = addLooseObjects(repository.database(), folder);
    if (added == 0 && reader == Reader::Pack)
        added = addPackObjects(repository.database(), folder);
    if (added != 0)
        return failure(libgit2Error(added, ErrorCode::System, path));
    return repository;
}

std::string Repository::objectsFolder() const
{
    return std::string(git_repository_commondir(handle())) + "objects";
}

const std::string &Repository::path() const
{
    return m_handles->path;
}

git_repository *Repository::handle() const
{
    return m_handles->repository.get();
}

git_odb *Repository::database() const
{
    return m_handles->database.get();
}

Result<Object> Repository::read(const ObjectId &id) const
{
    auto object = readObject(*this, id);
    if (!object)
        return failure(std::move(object).error());
    return Object{kindOf(git_odb_object_type(object->get())), std::string(bytesOf(*object))};
}

Result<Commit> Repository::commit(const ObjectId &id) const
{
    auto object = readObject(*this, id);
    if (!object)
        return failure(std::move(object).error());
    const ObjectKind kind = kindOf(git_odb_object_type(object->get()));
    if (kind != ObjectKind::Commit)
        return failure(ErrorCode::InvalidInput, path(),
                       "a " + std::string(kindWord(kind)) + ", not a commit", id.hex());
    const auto parsed = parseCommit(bytesOf(*object));
    if (!parsed)
        return failure(ErrorCode::Unreadable, path(), "a malformed commit", id.hex());
    return Commit{id, parsed->tree, parsed->committed.value_or(0)};
}

bool Repository::isShallow() const
{
    return git_repository_is_shallow(handle()) == 1;
}

} // namespace ferrograph::git
