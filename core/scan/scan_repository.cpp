// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"
#include "core/scan/batch_builder.h"
#include "core/scan/history_plan.h"
#include "core/scan/pass_rules.h"
#include "core/scan/phase.h"
#include "core/scan/repository_place.h"
#include "core/scan/roadmap_file.h"
#include "core/scan/scan.h"
#include "core/store/class_table.h"
#include "core/store/code_queries.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace ferrograph::scan
{
namespace
{

constexpr std::size_t namedProblems = 100;

// One scan, from the repository's path to the last batch.
class Scan
{
public:
    Scan(store::Database &database, const RepositoryPlace &place, const ScanOptions &options,
         const Progress &progress, std::stop_token stop)
        : m_database(database)
        , m_project(place.project.id)
        , m_rules(place.project.settings.pathRules)
        , m_row(place.row)
        , m_path(place.path)
        , m_options(options)
        , m_progress(progress)
        , m_stop(std::move(stop))
        , m_counts(options.checkCounts ? BlobCounts::Check::Yes : BlobCounts::Check::No)
    {
    }

    Result<void> run(ScanReport &report)
    {
        auto repository = git::Repository::open(m_path, m_options.reader);
        FERROGRAPH_TRY(repository);
        const auto tip = repository->resolve(m_row.branch);
        FERROGRAPH_TRY(tip);
        FERROGRAPH_TRY(prepareEnd(*repository));
        auto state = store::scanState(m_database, m_project, m_row.id);
        FERROGRAPH_TRY(state);
        m_state = std::move(*state);
        auto plan = planHistory(
            *repository, *tip, m_state, mustStartOver(*repository),
            [this] { return store::storedCommits(m_database, m_project, m_row.id); },
            phase(m_progress, "Reading history"), m_stop);
        FERROGRAPH_TRY(plan);
        m_plan = std::move(*plan);
        m_end.shallow = m_plan.shallow;
        report.tip = tip->id.hex();
        report.commits = m_plan.commits.size();
        report.rewritten = m_plan.rewritten;
        report.nothingNew = m_plan.commits.empty() && m_plan.keep == m_state.commits;
        report.problems = m_plan.problems;
        FERROGRAPH_TRY(followBucketRules());
        FERROGRAPH_TRY(m_plan.commits.empty() ? finishWithoutCommits(*repository)
                                              : readCommits(*repository));
        std::ranges::move(m_roadmapProblems, std::back_inserter(report.problems));
        report.blobs = m_counts.blobsRead();
        report.compared = m_counts.compared();
        report.differing = m_counts.differing().size();
        for (const git::ObjectId &blob : m_counts.differing()) {
            if (report.problems.size() == namedProblems)
                break;
            report.problems.push_back(
                {"blob " + blob.hex(),
                 "counted from an earlier version it has other figures than in "
                 "full; the full ones were stored"});
        }
        return {};
    }

private:
    Result<void> prepareEnd(const git::Repository &repository)
    {
        m_end.branchName = m_row.branch.empty() ? repository.headName() : m_row.branch;
        m_end.bucketRules = m_rules.contentHash();
        const auto table = store::classTable(m_database);
        FERROGRAPH_TRY(table);
        m_end.classTable = table->contentHash();
        return {};
    }

    // Rows that were made otherwise than they would be now are of no use. An object that could not
    // be read and now can (a partial clone was completed) is one that they lack.
    bool mustStartOver(const git::Repository &repository) const
    {
        if (m_state.startOver || m_state.definition != m_end.definition)
            return true;
        if (!m_state.unreadable)
            return false;
        const auto object = repository.read(*m_state.unreadable);
        return object && object->kind == git::ObjectKind::Blob;
    }

    Result<void> followBucketRules()
    {
        if (m_plan.keep == 0 || m_state.bucketRules == m_end.bucketRules)
            return {};
        return store::recomputeBuckets(m_database, m_project, m_row.id, m_rules);
    }

    Result<void> finishWithoutCommits(const git::Repository &repository)
    {
        store::CodeBatch batch;
        batch.firstOrdinal = m_plan.keep;
        return store(std::move(batch), repository, true);
    }

    Result<void> readCommits(const git::Repository &repository)
    {
        const auto baseTree =
            m_plan.base ? std::optional(m_plan.base->tree) : std::optional<git::ObjectId>();
        auto changes = git::treeChanges(
            m_path, m_plan.commits, baseTree, withRoadmapFile(limitsWithAttributes(m_row.paths)),
            m_options.reading(), phase(m_progress, "Comparing trees"), m_stop);
        FERROGRAPH_TRY(changes);
        TreeState tree(changes->paths, m_row.paths,
                       [&repository](const git::ObjectId &id) -> std::optional<std::string> {
                           auto object = repository.read(id);
                           if (!object)
                               return std::nullopt;
                           return std::move(object->bytes);
                       });
        if (m_plan.base && needsBase(*changes))
            FERROGRAPH_TRY(enterBase(repository, changes->paths, tree));
        BatchBuilder builder(changes->paths, m_counts, m_rules, m_plan.keep, m_row.paths);
        const std::span<const git::TreeChange> all = changes->changes;
        std::size_t firstCommit = 0;
        std::size_t firstChange = 0;
        while (firstCommit < m_plan.commits.size()) {
            const std::size_t endChange = batchEnd(all, firstChange);
            const std::size_t endCommit =
                endChange == all.size() ? m_plan.commits.size() : all[endChange].commit;
            FERROGRAPH_TRY(readBatch(repository, changes->paths, tree, builder, firstCommit,
                                     endCommit, all.subspan(firstChange, endChange - firstChange)));
            firstCommit = endCommit;
            firstChange = endChange;
        }
        return {};
    }

    // Where the batch that begins at a change ends: between two commits.
    std::size_t batchEnd(std::span<const git::TreeChange> changes, std::size_t begin) const
    {
        const std::size_t limit = std::max<std::size_t>(1, m_options.blobsPerTransaction);
        if (changes.size() - begin <= limit)
            return changes.size();
        std::size_t end = begin + limit;
        while (end > begin && changes[end].commit == changes[end - 1].commit)
            --end;
        if (end > begin)
            return end;
        // One commit alone is more than a batch should be.
        for (end = begin + limit;
             end < changes.size() && changes[end].commit == changes[begin].commit;)
            ++end;
        return end;
    }

    // Whether what the new commits do can only be judged with the tree they start from at hand:
    // where attributes apply, or where only the mode of a file changed.
    bool needsBase(const git::TreeChanges &changes) const
    {
        if (m_state.attributes || !m_row.paths.empty())
            return true;
        return std::ranges::any_of(changes.changes, [&](const git::TreeChange &change) {
            const bool modeChanged =
                isFile(change.before) && isFile(change.kind) && change.before != change.kind;
            return modeChanged || attributesFolder(changes.paths[change.path]);
        });
    }

    Result<void> enterBase(const git::Repository &repository, git::PathTable &paths,
                           TreeState &tree)
    {
        auto base = git::commitChanges(repository, *m_plan.base, std::nullopt,
                                       limitsWithAttributes(m_row.paths), m_stop);
        FERROGRAPH_TRY(base);
        for (git::TreeChange &change : base->changes)
            change.path = paths.intern(base->paths[change.path]);
        std::vector<FileEvent> stored;
        tree.apply(base->changes, stored);
        return {};
    }

    Result<void> readBatch(const git::Repository &repository, const git::PathTable &paths,
                           TreeState &tree, BatchBuilder &builder, std::size_t firstCommit,
                           std::size_t endCommit, std::span<const git::TreeChange> changes)
    {
        std::vector<FileEvent> events;
        for (std::size_t begin = 0; begin < changes.size();) {
            std::size_t end = begin;
            while (end < changes.size() && changes[end].commit == changes[begin].commit)
                ++end;
            tree.apply(changes.subspan(begin, end - begin), events);
            begin = end;
        }
        std::vector<BlobCounts::Index> wanted;
        wanted.reserve(events.size());
        for (const FileEvent &event : events) {
            const bool reads = event.there && event.judgement.hint.worthReading();
            wanted.push_back(reads ? m_counts.want(event.blob, event.judgement.hint)
                                   : BatchBuilder::notCounted);
        }
        FERROGRAPH_TRY(m_counts.count(m_path, m_options.reading(),
                                      phase(m_progress, "Counting files"), m_stop));
        const auto commits =
            std::span(m_plan.commits).subspan(firstCommit, endCommit - firstCommit);
        store::CodeBatch batch = builder.build(commits, firstCommit, events, wanted, changes);
        batch.roadmaps = roadmapFiles(repository, paths, changes, m_plan.keep);
        if (!batch.roadmaps.empty())
            m_roadmapProblems = roadmapProblems(batch.roadmaps);
        return store(std::move(batch), repository, endCommit == m_plan.commits.size());
    }

    Result<void> store(store::CodeBatch batch, const git::Repository &repository, bool finished)
    {
        if (m_stop.stop_requested())
            return failure(ErrorCode::Cancelled, m_row.source, "the scan was cancelled");
        batch.tags = repository.tags();
        m_end.finished = finished;
        const std::uint64_t rows = batch.versions.size() + batch.commits.size();
        m_progress.report({"Storing", 0, rows, "rows"});
        FERROGRAPH_TRY(
            store::storeBatch(m_database, m_project, m_row.id, batch.firstOrdinal, batch, m_end));
        m_progress.report({"Storing", rows, rows, "rows"});
        return {};
    }

    store::Database &m_database;
    std::int64_t m_project;
    languages::BucketRules m_rules;
    const store::RepositoryRow &m_row;
    const std::string &m_path;
    const ScanOptions &m_options;
    const Progress &m_progress;
    std::stop_token m_stop;
    store::BatchEnd m_end;
    store::ScanState m_state;
    HistoryPlan m_plan;
    BlobCounts m_counts;
    std::vector<Problem> m_roadmapProblems; // of its newest version that was read
};

// What of the tip's state could not be read: the first by name, the rest by number.
Result<void> nameUnreadable(store::Database &database, ScanReport &report)
{
    auto objects = store::unreadableObjects(database, report.project, {});
    FERROGRAPH_TRY(objects);
    std::erase_if(*objects, [&](const store::UnreadableObject &object) {
        return object.repository != report.repository;
    });
    report.unreadable = objects->size();
    for (std::size_t i = 0; i < std::min(objects->size(), namedProblems); ++i) {
        const store::UnreadableObject &object = (*objects)[i];
        report.problems.push_back(
            {object.path, fmt::format("{} {}: {}", object.kind, object.object, object.reason)});
    }
    if (objects->size() > namedProblems) {
        report.problems.push_back(
            {report.repository,
             fmt::format("{} more objects could not be read", objects->size() - namedProblems)});
    }
    return {};
}

} // namespace

Result<ScanReport> scanRepository(store::Database &database, const std::string &projectName,
                                  const std::string &repositoryName, const ScanOptions &options,
                                  const Progress &progress, std::stop_token stop)
{
    const auto place = fetchedPlace(database, projectName, repositoryName, options, progress, stop);
    FERROGRAPH_TRY(place);
    ScanReport report;
    report.project = projectName;
    report.repository = repositoryName;
    Scan scan(database, *place, options, progress, stop);
    FERROGRAPH_TRY(scan.run(report));
    FERROGRAPH_TRY(nameUnreadable(database, report));
    return report;
}

} // namespace ferrograph::scan
