// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/passes.h"

#include "core/scan/change_pass.h"
#include "core/scan/line_pass.h"
#include "core/scan/pass_rules.h"
#include "core/store/exposed_changes.h"
#include "core/store/line_changes.h"

namespace ferrograph::scan
{
namespace
{

Result<void> addPending(store::Database &database, const store::ProjectRow &project,
                        const std::string &rules, std::vector<PendingPass> &pending)
{
    const std::string explained = explanationRules(rules, project);
    for (const store::RepositoryRow &row : project.repositories) {
        if (row.commits == 0)
            continue;
        const auto changes = store::changePass(database, project.id, row.id);
        FERROGRAPH_TRY(changes);
        const auto lines = store::linePass(database, project.id, row.id);
        FERROGRAPH_TRY(lines);
        const bool counted = lines->rules == rules && lines->first == 0 &&
                             lines->end == static_cast<store::Ordinal>(row.commits);
        if (!counted || changes->rules != explained)
            pending.push_back({project.name, row.name});
    }
    return {};
}

} // namespace

Result<std::vector<PendingPass>> pendingPasses(store::Database &database,
                                               const std::string &project)
{
    const auto rules = passRules(database);
    FERROGRAPH_TRY(rules);
    std::vector<PendingPass> pending;
    if (!project.empty()) {
        const auto row = store::project(database, project);
        FERROGRAPH_TRY(row);
        FERROGRAPH_TRY(addPending(database, *row, *rules, pending));
        return pending;
    }
    const auto rows = store::projects(database);
    FERROGRAPH_TRY(rows);
    for (const store::ProjectRow &row : *rows)
        FERROGRAPH_TRY(addPending(database, row, *rules, pending));
    return pending;
}

Result<std::uint64_t> runPasses(store::Database &database, const PendingPass &pass,
                                const ScanOptions &options, const Progress &progress,
                                std::stop_token stop)
{
    FERROGRAPH_TRY(explainChanges(database, pass.project, options, progress, stop));
    const auto lines = countLineChanges(database, pass.project, pass.repository, options, progress,
                                        std::move(stop));
    FERROGRAPH_TRY(lines);
    return lines->commits;
}

} // namespace ferrograph::scan
