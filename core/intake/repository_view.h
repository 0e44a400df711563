// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/line_map.h"
#include "core/git/repository.h"
#include "core/store/finding_ingest.h"
#include "core/store/projects.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ferrograph::intake
{

// A commit that one of a project's repositories has.
struct KnownCommit {
    std::int64_t repository = 0;
    std::string hex;
    Seconds committed = 0;
};

// What a project's repositories say about the code that findings are in. Repositories that are not
// at hand are left out: they make identity better, nothing depends on them.
class RepositoryView
{
public:
    explicit RepositoryView(const store::ProjectRow &project);

    // A revision as a user or a file writes it.
    std::optional<KnownCommit> find(const std::string &revision) const;

    // The path of the repository that a path of a tool means: as it is, or its longest end that
    // names a file of the commit. Itself where none does.
    std::string pathAt(const KnownCommit &commit, const std::string &path);

    // What lies between two commits, for the store. The view must outlive it.
    store::HistoryOf history();

    // The text of a file at a commit; NotFound.
    Result<std::string> fileAt(std::int64_t repository, const std::string &commit,
                               const std::string &path) const;

private:
    struct Between {
        std::optional<git::LineMap> map;
        std::vector<std::string> added; // paths in a memory-safe language that only the newer has
    };
    std::optional<store::HistoryView> viewOf(std::int64_t repository, const std::string &before,
                                             const std::string &after);
    const std::unordered_map<std::string, bool> &pathsOf(const KnownCommit &commit);

    std::map<std::int64_t, std::shared_ptr<git::Repository>> m_repositories;
    std::map<std::string, std::unordered_map<std::string, bool>> m_paths; // by commit
    std::vector<std::shared_ptr<Between>> m_between;                      // one at a time is enough
};

} // namespace ferrograph::intake
