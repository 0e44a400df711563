// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"
#include "core/git/object_id.h"
#include "core/git/reader.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct git_repository;
struct git_odb;

// Reading repositories with libgit2. Nothing of a repository is ever run, and nothing is written
// into it.
namespace ferrograph::git
{

struct Commit {
    ObjectId id;
    ObjectId tree;
    Seconds committed = 0; // committer date, UTC; the author's when that cannot be read, else 0
};

struct Tag {
    std::string name; // without refs/tags/
    ObjectId commit;  // peeled
    Seconds committed = 0;
};

enum class ObjectKind : std::uint8_t { Commit, Tree, Blob, Tag, Other };

struct Object {
    ObjectKind kind = ObjectKind::Other;
    std::string bytes;
};

// One open repository: bare, work tree, linked work tree, with alternates, shallow, partial,
// without a config file. Movable; a Repository is used by one thread at a time.
class Repository
{
public:
    // `path` is a work tree, a .git folder or file, or a bare repository; parents of the folder are
    // not searched. Errors: NotFound (no such path), InvalidInput (not a repository), Unsupported
    // (SHA-256, named), Unreadable (permission).
    static Result<Repository> open(const std::string &path, Reader reader = Reader::Pack);

    Repository(Repository &&) noexcept;
    Repository &operator=(Repository &&) noexcept;
    ~Repository();

    const std::string &path() const; // the repository's own folder (.git or bare), absolute
    std::string objectsFolder() const;

    // A branch, tag, remote branch or any revision, peeled to a commit. Empty means HEAD. Errors:
    // NotFound for an unknown name; InvalidInput for a repository without commits ("has no commits
    // yet").
    Result<Commit> resolve(const std::string &revision) const;

    // The full name of what HEAD points at ("refs/heads/main"), or "HEAD" when detached.
    std::string headName() const;

    Result<Object>
    read(const ObjectId &id) const; // NotFound when the object is absent, Unreadable when damaged
    Result<Commit> commit(const ObjectId &id) const;
    std::vector<Tag> tags() const; // annotated and light, those that peel to a commit here
    bool isShallow() const;

    git_repository *handle() const;
    git_odb *database() const;

private:
    struct Handles;
    explicit Repository(std::unique_ptr<Handles> handles);
    std::unique_ptr<Handles> m_handles;
};

} // namespace ferrograph::git
