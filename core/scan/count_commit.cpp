// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"
#include "core/scan/blob_counts.h"
#include "core/scan/phase.h"
#include "core/scan/scan.h"
#include "core/scan/tree_state.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::scan
{
namespace
{

// What every file of the tree was found to hold.
void collect(const git::PathTable &paths, const std::vector<FileEvent> &events,
             const std::vector<BlobCounts::Index> &wanted, const BlobCounts &counts,
             CommitCount &result)
{
    std::size_t next = 0;
    for (const FileEvent &event : events) {
        if (!event.judgement.hint.worthReading()) {
            ++result.uncounted;
            continue;
        }
        const BlobCounts::Index index = wanted[next++];
        const BlobCounts::Answer answer = counts[index];
        const std::string path(paths[event.path]);
        if (!answer.readable) {
            result.unreadable.push_back(
                {pathText(path),
                 fmt::format("blob {}: {}", event.blob.hex(), counts.reason(index))});
            continue;
        }
        if (answer.kind != languages::ContentKind::Text) {
            ++result.uncounted;
            continue;
        }
        languages::BucketBasis basis = event.judgement.basis;
        basis.generatedContent = answer.generatedContent;
        const languages::Bucket bucket = languages::BucketRules::builtin().bucket(path, basis);
        for (const languages::Part &part : answer.parts)
            result.files.push_back({pathText(path), bucket, part});
    }
}

} // namespace

Result<CommitCount> countCommit(const std::string &repositoryPath, const std::string &revision,
                                const git::Reading &reading, const Progress &progress,
                                std::stop_token stop)
{
    auto repository = git::Repository::open(repositoryPath, reading.reader);
    FERROGRAPH_TRY(repository);
    const auto commit = repository->resolve(revision);
    FERROGRAPH_TRY(commit);
    auto changes = git::treeChanges(repositoryPath, std::span(&*commit, 1), std::nullopt, {},
                                    {1, reading.reader}, phase(progress, "Reading history"), stop);
    FERROGRAPH_TRY(changes);

    CommitCount result;
    result.commit = *commit;
    for (const git::TreeChange &change : changes->changes) {
        if (change.kind == git::EntryKind::UnreadableTree) {
            result.unreadable.push_back(
                {pathText(std::string(changes->paths[change.path])),
                 fmt::format("tree {}: the directory's tree cannot be read", change.object.hex())});
        }
    }
    TreeState tree(changes->paths, {}, [&](const git::ObjectId &id) -> std::optional<std::string> {
        auto object = repository->read(id);
        if (!object)
            return std::nullopt;
        return std::move(object->bytes);
    });
    std::vector<FileEvent> events;
    tree.apply(changes->changes, events);
    BlobCounts counts;
    std::vector<BlobCounts::Index> wanted;
    for (const FileEvent &event : events) {
        if (event.judgement.hint.worthReading())
            wanted.push_back(counts.want(event.blob, event.judgement.hint));
    }
    FERROGRAPH_TRY(counts.count(repositoryPath, reading, phase(progress, "Counting files"), stop));
    collect(changes->paths, events, wanted, counts, result);
    std::ranges::stable_sort(result.files, {}, &CountedFile::path);
    return result;
}

} // namespace ferrograph::scan
