// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"
#include "core/languages/path_rules.h"
#include "core/store/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::store
{

// One repository of a project.
struct RepositoryRow {
    std::int64_t id = 0;
    std::string name;               // unique in the project: "curl"
    std::string source;             // path or URL as the user gave it (paths absolute)
    std::string branch;             // the ref to follow; empty is HEAD
    std::vector<std::string> paths; // path limits; empty is all
    // As of the last scan; empty before the first:
    std::string tip;        // commit, hex
    std::string branchName; // what the ref resolved to: "refs/heads/main"
    std::optional<Seconds> tipDate;
    std::optional<Seconds> scanned; // when the scan ended
    std::uint64_t commits = 0;      // on the first-parent line
    std::uint64_t unreadable = 0;   // objects of the tip's state that could not be read
    bool shallow = false; // the history begins at a shallow boundary or at an absent parent
};

// The one figure a project steers by until roadmaps come: "exposed_share at most 0.10 by
// 2027-06-30".
struct Target {
    std::string metric; // "exposed_share" (0 to 1), "exposed", "r1"
    double value = 0;
    std::optional<Seconds> due;
    std::optional<Seconds>
        start; // progress counts from the state then; the first commit when empty
    friend bool operator==(const Target &, const Target &) = default;
};

// "METRIC=VALUE": "exposed_share=0.1", "exposed_share=10%", "r1=500". Usage names the metrics there
// are, or says what a value looks like.
Result<Target> parseTarget(std::string_view text);

struct ProjectSettings {
    std::string programme;
    std::vector<std::string> tags;
    std::string tagPattern; // glob of release tags to mark; empty marks none, "*" all
    std::optional<Target> target;
    std::string archetype = {}; // metrics/archetype.h's name; empty: as its history suggests
    std::vector<languages::PathRule> pathRules; // its own buckets, before the builtin rules
    friend bool operator==(const ProjectSettings &, const ProjectSettings &) = default;
};

struct ProjectRow {
    std::int64_t id = 0;
    std::string name; // unique
    ProjectSettings settings;
    std::vector<RepositoryRow> repositories;
};

Result<std::vector<ProjectRow>> projects(Database &database); // by name
Result<ProjectRow> project(Database &database,
                           const std::string &name); // NotFound, naming near matches

Result<ProjectRow> addProject(Database &database,
                              const std::string &name); // InvalidInput when it exists or is empty
Result<void> renameProject(Database &database, const std::string &name, const std::string &newName);
Result<void> removeProject(Database &database, const std::string &name); // with all its data
// Changed path rules put the stored rows into their new buckets at once, without reading git.
Result<void> setProjectSettings(Database &database, const std::string &name,
                                const ProjectSettings &settings);

// Adds a repository or, where the project has one of that source already, changes its branch and
// limits (which makes the next scan start over). `row.id` is ignored.
Result<RepositoryRow> putRepository(Database &database, const std::string &project,
                                    const RepositoryRow &row);
Result<void> removeRepository(Database &database, const std::string &project,
                              const std::string &repositoryName);

// What a list of projects (CSV with a header, or a JSON array) says: name, repository, branch,
// paths, programme, tags, target (as parseTarget reads it), due.
struct ProjectListEntry {
    std::string name;
    std::string repository;
    std::string branch;
    std::vector<std::string> paths;
    std::string programme;
    std::vector<std::string> tags;
    std::optional<Target> target = std::nullopt;
};
// InvalidInput with the line (CSV) or JSON path. Entries of one name make one project of several
// repositories.
Result<std::vector<ProjectListEntry>> readProjectList(std::string_view text,
                                                      const std::string &subject);
Result<std::vector<std::string>>
importProjectList(Database &database,
                  const std::vector<ProjectListEntry> &entries); // project names, in order

// A user's class table ({"LANGUAGE": "CLASS", …} JSON; empty is the builtin one), kept in the
// database.
Result<std::string> classOverrides(Database &database);
Result<void> setClassOverrides(Database &database, const std::string &json);

} // namespace ferrograph::store
