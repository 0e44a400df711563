// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/blob_reader.h"

#include "core/git/allocation_limit.h"
#include "core/git/forest_walk.h"
#include "core/git/objects.h"
#include "core/git/shared_progress.h"
#include "core/git/workers.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>

namespace ferrograph::git
{
namespace
{

// Neighbours in the list are read by one worker: they tend to be differences from each other.
constexpr std::size_t chunk = 512;

Result<std::string_view> blobBytes(const Repository &repository, const ObjectId &id,
                                   const Result<DatabaseObject> &object)
{
    if (!object)
        return failure(object.error());
    const ObjectKind kind = kindOf(git_odb_object_type(object->get()));
    if (kind != ObjectKind::Blob)
        return failure(ErrorCode::Unreadable, repository.path(),
                       "a " + std::string(kindWord(kind)) + ", not a blob", id.hex());
    return bytesOf(*object);
}

// One reading of a list of blobs.
class BlobReading
{
public:
    BlobReading(const std::string &path, const Repository &repository,
                std::span<const ObjectId> wanted, unsigned jobs, const BlobVisitor &visitor,
                const Progress &progress, std::stop_token stop)
        : m_path(path)
        , m_repository(repository)
        , m_wanted(wanted)
        , m_jobs(jobs)
        , m_visitor(visitor)
        , m_stop(std::move(stop))
        , m_progress(progress, "Reading files", "files", wanted.size())
    {
    }

    Result<void> run(Reader reader)
    {
        std::vector<std::size_t> indices;
        if (reader == Reader::Pack) {
            FERROGRAPH_TRY(readPacks(indices));
        } else {
            indices.resize(m_wanted.size());
            std::iota(indices.begin(), indices.end(), std::size_t{0});
        }
        FERROGRAPH_TRY(readByLibgit2(indices));
        m_progress.finish();
        return {};
    }

private:
    // Leaves what it does not read to `rest`.
    Result<void> readPacks(std::vector<std::size_t> &rest)
    {
        PackStore packs(m_repository.objectsFolder());
        DeltaForest forest(packs, m_wanted);
        if (!forest.rest().empty() && packs.refresh()) // a repack went by in between
            forest = DeltaForest(packs, m_wanted);
        rest = forest.rest();
        std::vector<std::uint32_t> roots;
        std::vector<std::size_t> circles;
        for (const std::uint32_t root : forest.roots()) {
            if (forest.node(root).usable)
                roots.push_back(root);
            else if (forest.node(root).circle)
                forest.collect(root, circles);
            else
                forest.collect(root, rest);
        }
        refuse(circles, ErrorCode::Unreadable,
               "a damaged object: it is stored as a difference from itself");
        FERROGRAPH_TRY(readForest(packs, forest, roots, rest));
        std::sort(rest.begin(), rest.end());
        return {};
    }

    // Errors of our own, where libgit2 would follow a circle or take half of a size.
    void refuse(const std::vector<std::size_t> &indices, ErrorCode code, const char *why)
    {
        for (const std::size_t index : indices)
            visit(0, index, failure(code, m_repository.path(), why, m_wanted[index].hex()));
    }

    Result<void> readForest(const PackStore &packs, const DeltaForest &forest,
                            const std::vector<std::uint32_t> &roots, std::vector<std::size_t> &rest)
    {
        std::atomic<std::size_t> next = 0;
        std::mutex mutex;
        std::vector<std::size_t> tooLarge;
        const BlobVisitor counted = [this](const BlobVisit &blob) {
            auto memory = m_visitor(blob);
            m_progress.add(1);
            return memory;
        };
        const auto work = [&](unsigned worker, const std::stop_token &stop) -> Result<void> {
            ForestWalk walk(packs, forest, worker, counted);
            for (std::size_t i = next++; i < roots.size() && !stop.stop_requested(); i = next++)
                walk.readTree(roots[i], stop);
            if (stop.stop_requested())
                return cancelled();
            const std::lock_guard lock(mutex);
            rest.insert(rest.end(), walk.notHere().begin(), walk.notHere().end());
            tooLarge.insert(tooLarge.end(), walk.tooLarge().begin(), walk.tooLarge().end());
            return {};
        };
        FERROGRAPH_TRY(runWorkers(workerCount(m_jobs, roots.size()), m_stop, work));
        refuse(tooLarge, ErrorCode::Unsupported, tooLargeWords);
        return {};
    }

    Result<void> readByLibgit2(const std::vector<std::size_t> &indices)
    {
        if (indices.empty())
            return {};
        std::atomic<std::size_t> next = 0;
        const auto work = [&](unsigned worker, const std::stop_token &stop) -> Result<void> {
            auto repository = Repository::open(m_path, Reader::Libgit2);
            FERROGRAPH_TRY(repository);
            for (std::size_t begin = next.fetch_add(chunk); begin < indices.size();
                 begin = next.fetch_add(chunk)) {
                const std::size_t end = std::min(begin + chunk, indices.size());
                for (std::size_t i = begin; i < end; ++i) {
                    if (stop.stop_requested())
                        return cancelled();
                    const ObjectId &id = m_wanted[indices[i]];
                    const auto object = readObject(*repository, id);
                    visit(worker, indices[i], blobBytes(*repository, id, object));
                }
            }
            return {};
        };
        return runWorkers(workerCount(m_jobs, indices.size()), m_stop, work);
    }

    void visit(unsigned worker, std::size_t index, Result<std::string_view> bytes)
    {
        BlobVisit blob;
        blob.worker = worker;
        blob.index = index;
        blob.bytes = std::move(bytes);
        m_visitor(blob);
        m_progress.add(1);
    }

    tl::unexpected<Error> cancelled() const
    {
        return failure(ErrorCode::Cancelled, m_repository.path(), "cancelled");
    }

    const std::string &m_path;
    const Repository &m_repository;
    std::span<const ObjectId> m_wanted;
    unsigned m_jobs;
    const BlobVisitor &m_visitor;
    std::stop_token m_stop;
    SharedProgress m_progress;
};

} // namespace

Result<void> readBlobs(const std::string &repositoryPath, std::span<const ObjectId> wanted,
                       const Reading &reading, const BlobVisitor &visitor, const Progress &progress,
                       std::stop_token stop)
{
    const auto repository = Repository::open(repositoryPath, Reader::Libgit2);
    FERROGRAPH_TRY(repository);
    return BlobReading(repositoryPath, *repository, wanted, reading.jobs, visitor, progress,
                       std::move(stop))
        .run(reading.reader);
}

} // namespace ferrograph::git
