// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/scanning.h"

#include "app/cli/output/shapes.h"
#include "core/scan/change_pass.h"
#include "core/scan/line_pass.h"
#include "core/store/code_ingest.h"
#include "core/store/projects.h"

#include <fmt/format.h>

namespace ferrograph::cli
{
namespace
{

std::string remark(const scan::ScanReport &report)
{
    if (report.rewritten)
        return "the branch was rewritten: rows replaced";
    return report.nothingNew ? "nothing new" : "";
}

Json element(const scan::ScanReport &report)
{
    return {{"project", report.project},
            {"repository", report.repository},
            {"commit", textOrNull(report.tip)},
            {"commits", report.commits},
            {"blobs", report.blobs},
            {"unreadable", report.unreadable},
            {"rewritten", report.rewritten},
            {"nothing_new", report.nothingNew},
            {"problems", toJson(report.problems)}};
}

Sheet sheetOf(const std::vector<scan::ScanReport> &reports)
{
    Sheet sheet;
    sheet.columns = {{"project", "Project"},
                     {"repository", "Repository"},
                     {"commit", "Commit", Shown::CsvOnly},
                     {"commits", "Commits read"},
                     {"blobs", "Files counted"},
                     {"unreadable", "Unreadable"},
                     {"remark", "Remark"}};
    for (const scan::ScanReport &report : reports) {
        sheet.rows.push_back({report.project, report.repository, report.tip, report.commits,
                              report.blobs, report.unreadable, remark(report)});
    }
    return sheet;
}

// What was added for a scan that stored nothing goes again.
Result<void> takeOutUnused(store::Database &database, const ScanJob &job)
{
    if (!job.newProject && !job.newRepository)
        return {};
    const auto project = store::project(database, job.project);
    if (!project)
        return failure(project.error());
    for (const store::RepositoryRow &row : project->repositories) {
        if (row.name != job.repository)
            continue;
        const auto state = store::scanState(database, project->id, row.id);
        if (!state)
            return failure(state.error());
        if (state->commits > 0)
            return {};
    }
    if (job.newProject)
        return store::removeProject(database, job.project);
    return store::removeRepository(database, job.project, job.repository);
}

} // namespace

void ScanRun::reject(Error error)
{
    m_context.complain(error);
    m_rejected.push_back(std::move(error));
}

Result<void> ScanRun::scan(store::Database &database, const ScanJob &job)
{
    auto report = scan::scanRepository(database, job.project, job.repository, m_options,
                                       m_context.progress(), m_context.stop());
    if (report) {
        m_context.complain(fmt::format("{}: {}", report->project, report->repository),
                           report->problems, report->problems.size());
        if (m_options.checkCounts)
            m_context.note(fmt::format("{}: {} files counted from what changed and in full, {} "
                                       "differ",
                                       report->project, report->compared, report->differing));
        m_unreadable = m_unreadable || report->unreadable > 0 || report->differing > 0;
        m_reports.push_back(std::move(*report));
        return followUp(database, job);
    }
    Error error = std::move(report).error();
    if (m_context.stop().stop_requested() || error.code == ErrorCode::Database)
        return failure(std::move(error)); // what was committed stays
    FERROGRAPH_TRY(takeOutUnused(database, job));
    reject(std::move(error));
    return {};
}

Result<void> ScanRun::followUp(store::Database &database, const ScanJob &job)
{
    Result<void> done = scan::explainChanges(database, job.project, m_options, m_context.progress(),
                                             m_context.stop());
    if (done && m_newCode == NewCode::Count) {
        const auto lines = scan::countLineChanges(database, job.project, job.repository, m_options,
                                                  m_context.progress(), m_context.stop());
        if (!lines)
            done = failure(lines.error());
    }
    if (done)
        return {};
    Error error = std::move(done).error();
    if (m_context.stop().stop_requested() || error.code == ErrorCode::Database)
        return failure(std::move(error));
    reject(std::move(error));
    return {};
}

ExitStatus ScanRun::finish()
{
    if (!m_reports.empty()) {
        m_context.report(sheetOf(m_reports), [&](JsonStream &json) {
            metrics::Recipe recipe = plainRecipe(languages::LanguageTable::builtin());
            for (const scan::ScanReport &report : m_reports) {
                recipe.commits[report.project + ':' + report.repository] = report.tip;
                recipe.unreadable += report.unreadable;
            }
            json.member("recipe", toJson(recipe));
            json.beginList("scans");
            for (const scan::ScanReport &report : m_reports)
                json.element(element(report));
            json.endList();
        });
    }
    if (m_reports.empty() && !m_rejected.empty())
        return exitStatus(m_rejected.front().code);
    return m_unreadable || !m_rejected.empty() ? ExitStatus::InPart : ExitStatus::Done;
}

} // namespace ferrograph::cli
