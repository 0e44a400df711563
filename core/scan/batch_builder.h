// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/blob_counts.h"
#include "core/scan/tree_state.h"
#include "core/store/code_ingest.h"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace ferrograph::scan
{

// Turns what happened to files, oldest first, into the rows of one batch after the other.
class BatchBuilder
{
public:
    // `firstOrdinal` is that of commit 0; rows of earlier scans exist where it is not 0. What is
    // referred to outlives the builder.
    BatchBuilder(const git::PathTable &paths, const BlobCounts &counts,
                 const languages::BucketRules &rules, store::Ordinal firstOrdinal,
                 const std::vector<std::string> &limits);

    // A batch of the commits from index `begin` up to `end`. `events` and `changes` are theirs;
    // `wanted` holds for each event the index of its count, or `notCounted`.
    static constexpr BlobCounts::Index notCounted = std::numeric_limits<BlobCounts::Index>::max();
    store::CodeBatch build(std::span<const git::Commit> commits, std::size_t begin,
                           std::span<const FileEvent> events,
                           std::span<const BlobCounts::Index> wanted,
                           std::span<const git::TreeChange> changes);

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    // What is open at a path among the rows of this batch.
    struct Open {
        std::uint32_t batchPath = none;
        std::uint32_t firstVersion = none;
        std::uint32_t versions = 0;
        std::uint32_t unreadable = none;
        std::uint32_t marker = none;
        bool oldClosed = false; // rows of earlier batches
    };

    store::Ordinal ordinal(std::uint32_t commit) const { return m_firstOrdinal + commit; }
    std::uint32_t batchPath(std::uint32_t path);
    void close(std::uint32_t path, store::Ordinal at);
    void addEvent(const FileEvent &event, BlobCounts::Index wanted);
    void addTree(const git::TreeChange &change);
    void addMarker(const git::TreeChange &change);
    void openVersions(const FileEvent &event, const BlobCounts::Answer &answer);
    void openUnreadable(std::uint32_t path, store::Ordinal at, const git::ObjectId &object,
                        store::UnreadableKind kind, std::string reason);
    languages::Bucket bucket(std::uint32_t path, const languages::BucketBasis &basis);

    struct KnownBucket {
        bool known = false;
        languages::BucketBasis basis;
        languages::Bucket bucket = languages::Bucket::Product;
    };

    const git::PathTable &m_paths;
    const BlobCounts &m_counts;
    const languages::BucketRules &m_rules;
    store::Ordinal m_firstOrdinal;
    std::vector<Open> m_open;                     // by path
    std::vector<KnownBucket> m_buckets;           // by path
    std::vector<languages::MarkerKind> m_markers; // by path
    store::CodeBatch m_batch;
};

} // namespace ferrograph::scan
