// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/file_evidence.h"

#include "core/intake/repository_view.h"
#include "core/languages/classifier.h"

#include <algorithm>
#include <set>

namespace ferrograph::ui
{
namespace
{

using store::FindingState;

store::FindingFilter openFindings()
{
    store::FindingFilter filter;
    filter.group = store::FindingGroup::Finding;
    filter.states = {FindingState::New, FindingState::Open, FindingState::Reopened};
    return filter;
}

Result<store::RepositoryRow> repositoryIn(const store::ProjectRow &project,
                                          const std::string &repository)
{
    const auto found =
        std::ranges::find(project.repositories, repository, &store::RepositoryRow::name);
    if (found == project.repositories.end())
        return failure(ErrorCode::NotFound, repository, "is not in the project");
    return *found;
}

} // namespace

Result<FileEvidence> fileEvidence(store::Database &database, const std::string &project,
                                  const std::string &path)
{
    FileEvidence evidence;
    store::FindingQuery query;
    query.filter = openFindings();
    query.filter.pathContains = path;
    auto page = store::findingPage(database, project, query);
    FERROGRAPH_TRY(page);
    evidence.findings = std::move(page->findings);
    std::erase_if(evidence.findings,
                  [&path](const store::FindingRow &row) { return row.path != path; });
    auto crashes = store::crashPlaces(database, project);
    FERROGRAPH_TRY(crashes);
    std::set<std::size_t> taken;
    for (const store::CrashPlace &place : crashes->places) {
        if (store::isFileAt(place.file, path) && taken.insert(place.group).second)
            evidence.crashes.push_back({crashes->groups[place.group], place.frame, place.line});
    }
    return evidence;
}

std::uint64_t OpenCounts::of(const std::string &path) const
{
    const auto in = [&path](const std::map<std::string, std::uint64_t> &counts) {
        const auto found = counts.find(path);
        return found == counts.end() ? 0 : found->second;
    };
    return in(findings) + in(crashes);
}

Result<OpenCounts> openCounts(store::Database &database, const std::string &project,
                              const std::vector<store::FileRow> &files)
{
    OpenCounts counts;
    store::FindingQuery query;
    query.filter = openFindings();
    const auto page = store::findingPage(database, project, query);
    FERROGRAPH_TRY(page);
    for (const store::FindingRow &row : page->findings)
        ++counts.findings[row.path];
    const auto crashes = store::crashPlaces(database, project);
    FERROGRAPH_TRY(crashes);
    std::set<std::string> paths;
    for (const store::FileRow &file : files)
        paths.insert(file.path);
    std::set<std::size_t> taken;
    for (const store::CrashPlace &place : crashes->places) {
        if (!crashes->groups[place.group].isOpen() || taken.contains(place.group))
            continue;
        // The longest end of the printed file that is a path of the project.
        for (std::size_t from = 0; from != std::string::npos;) {
            const std::string end = place.file.substr(from);
            if (paths.contains(end)) {
                ++counts.crashes[end];
                taken.insert(place.group); // its innermost frame in the project
                break;
            }
            const std::size_t slash = place.file.find('/', from);
            from = slash == std::string::npos ? slash : slash + 1;
        }
    }
    return counts;
}

Result<FileSource> fileSource(store::Database &database, const std::string &project,
                              const std::string &repository, const store::FileInterval &version)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    const auto found = repositoryIn(*row, repository);
    FERROGRAPH_TRY(found);
    const intake::RepositoryView view(*row);
    auto text = view.fileAt(found->id, version.firstCommit, version.figures.path);
    FERROGRAPH_TRY(text);
    FileSource source;
    source.commit = version.firstCommit;
    source.date = version.firstDate;
    const auto &classifier = languages::Classifier::builtin();
    if (const auto language = classifier.table().find(version.figures.language))
        source.regions = classifier.unsafeRegions(*language, *text);
    source.text = std::move(*text);
    return source;
}

Result<CommitSubjects> versionSubjects(store::Database &database, const std::string &project,
                                       const std::string &repository,
                                       const std::vector<store::FileInterval> &versions,
                                       const std::stop_token &stop)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    const auto found = repositoryIn(*row, repository);
    FERROGRAPH_TRY(found);
    std::vector<std::string> commits;
    for (const store::FileInterval &version : versions)
        commits.push_back(version.firstCommit);
    CommitSubjects subjects;
    addSubjects(subjects, *found, commits, stop);
    return subjects;
}

} // namespace ferrograph::ui
