// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/line_changes.h"

#include "core/git/objects.h"
#include "core/git/shared_progress.h"
#include "core/git/text_lines.h"
#include "core/git/workers.h"

#include <algorithm>
#include <atomic>

namespace ferrograph::git
{
namespace
{

constexpr std::size_t chunk = 512;

// A blob's bytes with its lines; the empty text for a zero id.
struct Side {
    ObjectId id;
    DatabaseObject object;
    std::string_view bytes;
    TextLines lines;
    bool readable = true;
};

Side readSide(const Repository &repository, const ObjectId &id)
{
    Side side;
    side.id = id;
    if (id == ObjectId())
        return side;
    auto object = readObject(repository, id);
    side.readable = object && kindOf(git_odb_object_type(object->get())) == ObjectKind::Blob;
    if (!side.readable)
        return side;
    side.object = std::move(*object);
    side.bytes = bytesOf(side.object);
    side.lines = textLines(side.bytes);
    return side;
}

class PairReader
{
public:
    explicit PairReader(const Repository &repository)
        : m_repository(repository)
    {
    }

    Result<LineChange> compare(const BlobPair &pair)
    {
        if (m_last.id == pair.after)
            std::swap(m_after, m_last);
        else
            m_after = readSide(m_repository, pair.after);
        m_last = readSide(m_repository, pair.before);
        LineChange change;
        if (!m_last.readable || !m_after.readable) {
            change.kind = Comparison::Unreadable;
            return change;
        }
        if (m_last.lines.binary || m_after.lines.binary) {
            change.kind = Comparison::Binary;
            return change;
        }
        const auto lines = difference(m_last, m_after);
        FERROGRAPH_TRY(lines);
        change.lines = *lines;
        return change;
    }

private:
    static Result<LineDelta> difference(const Side &before, const Side &after)
    {
        if (before.id == after.id)
            return LineDelta();
        if (const auto small = smallDifference(before.lines.hashes, after.lines.hashes))
            return *small;
        return fullDifference(before.bytes, after.bytes);
    }

    const Repository &m_repository;
    Side m_after;
    Side m_last; // `before` of the latest pair
};

} // namespace

Result<std::vector<LineChange>> lineChanges(const std::string &repositoryPath,
                                            std::span<const BlobPair> pairs, const Reading &reading,
                                            const Progress &progress, std::stop_token stop)
{
    std::vector<LineChange> changes(pairs.size());
    SharedProgress comparing(progress, "Comparing files", "files", pairs.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&](unsigned /*worker*/, const std::stop_token &workerStop) -> Result<void> {
        auto repository = Repository::open(repositoryPath, reading.reader);
        FERROGRAPH_TRY(repository);
        PairReader reader(*repository);
        for (std::size_t begin = next.fetch_add(chunk); begin < pairs.size();
             begin = next.fetch_add(chunk)) {
            const std::size_t end = std::min(begin + chunk, pairs.size());
            for (std::size_t index = begin; index < end; ++index) {
                if (workerStop.stop_requested())
                    return failure(ErrorCode::Cancelled, repositoryPath, "cancelled");
                const auto change = reader.compare(pairs[index]);
                FERROGRAPH_TRY(change);
                changes[index] = *change;
            }
            comparing.add(end - begin);
        }
        return {};
    };
    FERROGRAPH_TRY(runWorkers(workerCount(reading.jobs, pairs.size()), stop, work));
    comparing.finish();
    return changes;
}

} // namespace ferrograph::git
