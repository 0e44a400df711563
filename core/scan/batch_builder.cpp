// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/batch_builder.h"

#include <algorithm>

namespace ferrograph::scan
{

using git::EntryKind;
using languages::MarkerKind;
using store::Ordinal;

BatchBuilder::BatchBuilder(const git::PathTable &paths, const BlobCounts &counts,
                           const languages::BucketRules &rules, Ordinal firstOrdinal,
                           const std::vector<std::string> &limits)
    : m_paths(paths)
    , m_counts(counts)
    , m_rules(rules)
    , m_firstOrdinal(firstOrdinal)
    , m_buckets(paths.size())
{
    m_markers.reserve(paths.size());
    for (std::uint32_t path = 0; path < paths.size(); ++path) {
        m_markers.push_back(isWithin(paths[path], limits) ? languages::markerKind(paths[path])
                                                          : MarkerKind::None);
    }
}

store::CodeBatch BatchBuilder::build(std::span<const git::Commit> commits, std::size_t begin,
                                     std::span<const FileEvent> events,
                                     std::span<const BlobCounts::Index> wanted,
                                     std::span<const git::TreeChange> changes)
{
    m_batch = {};
    m_open.assign(m_paths.size(), {});
    m_batch.firstOrdinal = ordinal(static_cast<std::uint32_t>(begin));
    m_batch.commits.assign(commits.begin(), commits.end());
    for (const git::TreeChange &change : changes)
        addMarker(change);
    // Directories whose tree cannot be read and files meet where one replaces the other: in the
    // order of the commits, what ends before what begins.
    auto tree = changes.begin();
    for (std::size_t i = 0; i < events.size(); ++i) {
        for (; tree != changes.end() && tree->commit <= events[i].commit; ++tree)
            addTree(*tree);
        addEvent(events[i], wanted[i]);
    }
    for (; tree != changes.end(); ++tree)
        addTree(*tree);
    return std::move(m_batch);
}

std::uint32_t BatchBuilder::batchPath(std::uint32_t path)
{
    std::uint32_t &index = m_open[path].batchPath;
    if (index == none) {
        index = static_cast<std::uint32_t>(m_batch.paths.size());
        m_batch.paths.emplace_back(m_paths[path]);
    }
    return index;
}

// Ends what is open at the path: rows of this batch, or those of earlier ones.
void BatchBuilder::close(std::uint32_t path, Ordinal at)
{
    Open &open = m_open[path];
    for (std::uint32_t i = 0; i < open.versions; ++i)
        m_batch.versions[open.firstVersion + i].end = at;
    if (open.unreadable != none)
        m_batch.unreadable[open.unreadable].end = at;
    open.versions = 0;
    open.unreadable = none;
    if (!open.oldClosed && m_batch.firstOrdinal > 0)
        m_batch.closed.emplace(m_paths[path], at);
    open.oldClosed = true;
}

void BatchBuilder::addEvent(const FileEvent &event, BlobCounts::Index wanted)
{
    const Ordinal at = ordinal(event.commit);
    close(event.path, at);
    if (wanted == notCounted)
        return;
    const BlobCounts::Answer answer = m_counts[wanted];
    if (answer.readable)
        openVersions(event, answer);
    else
        openUnreadable(event.path, at, event.blob, store::UnreadableKind::Blob,
                       m_counts.reason(wanted));
}

void BatchBuilder::openVersions(const FileEvent &event, const BlobCounts::Answer &answer)
{
    if (answer.parts.empty())
        return;
    languages::BucketBasis basis = event.judgement.basis;
    basis.generatedContent = answer.generatedContent;
    Open &open = m_open[event.path];
    open.firstVersion = static_cast<std::uint32_t>(m_batch.versions.size());
    open.versions = static_cast<std::uint32_t>(answer.parts.size());
    store::VersionRow row;
    row.path = batchPath(event.path);
    row.first = ordinal(event.commit);
    row.basis = basis;
    row.bucket = bucket(event.path, basis);
    for (const languages::Part &part : answer.parts) {
        row.language = part.language;
        row.lines = part.lines;
        row.unsafe = part.unsafe;
        m_batch.versions.push_back(row);
        ++row.part;
    }
}

void BatchBuilder::openUnreadable(std::uint32_t path, Ordinal at, const git::ObjectId &object,
                                  store::UnreadableKind kind, std::string reason)
{
    m_open[path].unreadable = static_cast<std::uint32_t>(m_batch.unreadable.size());
    store::UnreadableRow row;
    row.path = batchPath(path);
    row.first = at;
    row.object = object;
    row.kind = kind;
    row.reason = std::move(reason);
    m_batch.unreadable.push_back(std::move(row));
}

void BatchBuilder::addTree(const git::TreeChange &change)
{
    const bool was = change.before == EntryKind::UnreadableTree;
    const bool is = change.kind == EntryKind::UnreadableTree;
    if (!was && !is)
        return;
    close(change.path, ordinal(change.commit));
    if (is) {
        openUnreadable(change.path, ordinal(change.commit), change.object,
                       store::UnreadableKind::Tree, "the directory's tree cannot be read");
    }
}

void BatchBuilder::addMarker(const git::TreeChange &change)
{
    const MarkerKind kind = m_markers[change.path];
    const bool was = isFile(change.before);
    const bool is = isFile(change.kind);
    if (kind == MarkerKind::None || was == is)
        return;
    Open &open = m_open[change.path];
    const Ordinal at = ordinal(change.commit);
    if (is) {
        open.marker = static_cast<std::uint32_t>(m_batch.markers.size());
        m_batch.markers.push_back({batchPath(change.path), at, store::stillThere, kind});
    } else if (open.marker != none) {
        m_batch.markers[open.marker].end = at;
        open.marker = none;
    } else {
        m_batch.closedMarkers.emplace(m_paths[change.path], at);
    }
}

// Patterns cost more than the rest together, and a path mostly keeps its basis.
languages::Bucket BatchBuilder::bucket(std::uint32_t path, const languages::BucketBasis &basis)
{
    KnownBucket &known = m_buckets[path];
    if (!known.known || known.basis != basis)
        known = {true, basis, m_rules.bucket(m_paths[path], basis)};
    return known.bucket;
}

} // namespace ferrograph::scan
