// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/commit_parser.h"
#include "core/git/objects.h"
#include "core/git/references.h"
#include "core/git/repository.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace ferrograph::git
{
namespace
{

constexpr int deepestTag = 32; // tags of tags

std::string namesAsAdvice(const std::vector<std::string> &names)
{
    return names.empty() ? std::string()
                         : fmt::format("did you mean \"{}\"?", fmt::join(names, "\", \""));
}

Error unknownRevision(const Repository &repository, const std::string &revision)
{
    std::vector<std::string> names;
    for (const std::string &name : referenceNames(repository.handle(), "refs/"))
        names.push_back(shortName(name));
    return Error{ErrorCode::NotFound,
                 repository.path(),
                 fmt::format("has no branch, tag or commit \"{}\"", revision),
                 {},
                 namesAsAdvice(nearNames(revision, names)),
                 {}};
}

// What the reference of this full name points at, through symbolic references.
std::optional<ObjectId> target(const Repository &repository, const std::string &name)
{
    git_oid id;
    if (git_reference_name_to_id(&id, repository.handle(), name.c_str()) != 0)
        return std::nullopt;
    return fromOid(id);
}

// The reference that a short name means: a local branch before a tag before a remote branch.
std::optional<ObjectId> namedReference(const Repository &repository, const std::string &name)
{
    if (name.starts_with("refs/"))
        return target(repository, name);
    for (const char *pattern : {"refs/heads/{}", "refs/tags/{}", "refs/remotes/{}",
                                "refs/remotes/{}/HEAD", "refs/remotes/origin/{}", "refs/{}"}) {
        if (const auto id = target(repository, fmt::format(fmt::runtime(pattern), name)))
            return id;
    }
    return std::nullopt;
}

Result<Commit> peel(const Repository &repository, ObjectId id, const std::string &revision)
{
    for (int depth = 0; depth < deepestTag; ++depth) {
        auto object = readObject(repository, id);
        if (!object)
            return failure(std::move(object).error());
        const ObjectKind kind = kindOf(git_odb_object_type(object->get()));
        if (kind == ObjectKind::Commit)
            return repository.commit(id);
        if (kind != ObjectKind::Tag)
            return failure(ErrorCode::InvalidInput, repository.path(),
                           fmt::format("\"{}\" is a {}, not a commit", revision, kindWord(kind)),
                           id.hex());
        const auto next = parseTagTarget(bytesOf(*object));
        if (!next)
            return failure(ErrorCode::Unreadable, repository.path(), "a malformed tag", id.hex());
        id = *next;
    }
    return failure(ErrorCode::InvalidInput, repository.path(),
                   fmt::format("\"{}\" is a tag of too many tags", revision), id.hex());
}

Result<Commit> resolveHead(const Repository &repository)
{
    if (const auto id = target(repository, "HEAD"))
        return peel(repository, *id, "HEAD");
    const std::string head = repository.headName();
    const std::vector<std::string> branches = referenceNames(repository.handle(), "refs/heads/");
    if (branches.empty() && referenceNames(repository.handle(), "refs/").empty())
        return failure(ErrorCode::InvalidInput, repository.path(), "has no commits yet");
    std::vector<std::string> names;
    for (const std::string &branch : branches) {
        if (names.size() < 3)
            names.push_back(shortName(branch));
    }
    return failure(ErrorCode::NotFound, repository.path(),
                   fmt::format("HEAD names \"{}\", which does not exist", shortName(head)), "HEAD",
                   namesAsAdvice(names));
}

} // namespace

Result<Commit> Repository::resolve(const std::string &revision) const
{
    if (revision.empty() || revision == "HEAD")
        return resolveHead(*this);
    if (const auto id = ObjectId::fromHex(revision))
        return peel(*this, *id, revision);
    if (const auto id = namedReference(*this, revision))
        return peel(*this, *id, revision);
    ObjectHandle object;
    const int status = acquire(object, [&](git_object **out) {
        return git_revparse_single(out, handle(), revision.c_str());
    });
    if (status == GIT_EAMBIGUOUS)
        return failure(ErrorCode::InvalidInput, path(),
                       fmt::format("\"{}\" is the beginning of several objects", revision), {},
                       "give more of its digits");
    if (status == GIT_ENOTFOUND || status == GIT_EINVALIDSPEC)
        return failure(unknownRevision(*this, revision));
    if (status != 0)
        return failure(libgit2Error(status, ErrorCode::Unreadable, path(), revision));
    return peel(*this, fromOid(*git_object_id(object.get())), revision);
}

std::string Repository::headName() const
{
    ReferenceHandle head;
    const int status = acquire(
        head, [&](git_reference **out) { return git_reference_lookup(out, handle(), "HEAD"); });
    const bool symbolic = status == 0 && git_reference_type(head.get()) == GIT_REFERENCE_SYMBOLIC;
    return symbolic ? git_reference_symbolic_target(head.get()) : "HEAD";
}

std::vector<Tag> Repository::tags() const
{
    constexpr std::string_view prefix = "refs/tags/";
    std::vector<Tag> found;
    for (const std::string &name : referenceNames(handle(), std::string(prefix))) {
        const auto id = target(*this, name);
        if (!id)
            continue;
        if (const auto commit = peel(*this, *id, name))
            found.push_back({name.substr(prefix.size()), commit->id, commit->committed});
    }
    return found;
}

} // namespace ferrograph::git
