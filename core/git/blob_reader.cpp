// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/blob_reader.h"

#include "core/git/objects.h"
#include "core/git/shared_progress.h"
#include "core/git/workers.h"

#include <algorithm>
#include <atomic>

namespace ferrograph::git
{
namespace
{

// Neighbours in the list are read by one worker: they tend to be differences from each other.
constexpr std::size_t chunk = 512;

void visitBlob(const Repository &repository, const ObjectId &id, unsigned worker, std::size_t index,
               const BlobVisitor &visitor)
{
    auto object = readObject(repository, id);
    if (!object) {
        visitor(worker, index, failure(std::move(object).error()));
        return;
    }
    const ObjectKind kind = kindOf(git_odb_object_type(object->get()));
    if (kind != ObjectKind::Blob) {
        visitor(worker, index,
                failure(ErrorCode::Unreadable, repository.path(),
                        "a " + std::string(kindWord(kind)) + ", not a blob", id.hex()));
        return;
    }
    visitor(worker, index, bytesOf(*object));
}

} // namespace

Result<void> readBlobs(const std::string &repositoryPath, std::span<const ObjectId> wanted,
                       unsigned jobs, const BlobVisitor &visitor, const Progress &progress,
                       std::stop_token stop)
{
    SharedProgress reading(progress, "Reading files", "files", wanted.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&](unsigned worker, const std::stop_token &workerStop) -> Result<void> {
        auto repository = Repository::open(repositoryPath);
        if (!repository)
            return failure(std::move(repository).error());
        for (std::size_t begin = next.fetch_add(chunk); begin < wanted.size();
             begin = next.fetch_add(chunk)) {
            const std::size_t end = std::min(begin + chunk, wanted.size());
            for (std::size_t index = begin; index < end; ++index) {
                if (workerStop.stop_requested())
                    return failure(ErrorCode::Cancelled, repositoryPath, "cancelled");
                visitBlob(*repository, wanted[index], worker, index, visitor);
                reading.add(1);
            }
        }
        return {};
    };
    FERROGRAPH_TRY(runWorkers(workerCount(jobs, wanted.size()), stop, work));
    reading.finish();
    return {};
}

} // namespace ferrograph::git
