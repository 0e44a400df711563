// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/history.h"

#include "core/git/commit_parser.h"
#include "core/git/objects.h"
#include "core/git/shared_progress.h"

#include <algorithm>
#include <fstream>
#include <unordered_set>

namespace ferrograph::git
{
namespace
{

// The commits at which a shallow clone was cut: their parents count as absent on purpose.
std::unordered_set<ObjectId> shallowBoundary(const Repository &repository)
{
    std::unordered_set<ObjectId> boundary;
    std::ifstream in(std::string(git_repository_commondir(repository.handle())) + "shallow");
    std::string line;
    while (std::getline(in, line)) {
        if (const auto id = ObjectId::fromHex(line))
            boundary.insert(*id);
    }
    return boundary;
}

Result<ParsedCommit> readCommit(const Repository &repository, const ObjectId &id)
{
    auto object = readObject(repository, id);
    if (!object)
        return failure(std::move(object).error());
    const ObjectKind kind = kindOf(git_odb_object_type(object->get()));
    if (kind != ObjectKind::Commit)
        return failure(ErrorCode::InvalidInput, repository.path(),
                       "a " + std::string(kindWord(kind)) + ", not a commit", id.hex());
    const auto parsed = parseCommit(bytesOf(*object));
    if (!parsed)
        return failure(ErrorCode::Unreadable, repository.path(), "a malformed commit", id.hex());
    return *parsed;
}

// Tells when a walk comes back to where it was, which only a damaged object that names itself
// as an ancestor brings about. Brent's method: one id is remembered, at each power of two.
class LoopGuard
{
public:
    bool returns(const ObjectId &id)
    {
        if (m_steps > 0 && id == m_remembered)
            return true;
        if ((m_steps & (m_steps - 1)) == 0)
            m_remembered = id;
        ++m_steps;
        return false;
    }

private:
    ObjectId m_remembered;
    std::uint64_t m_steps = 0;
};

struct DatedCommit {
    Commit commit;
    bool dated = true;
};

// A commit without a usable time takes that of the commit before it, or behind it at the beginning.
std::vector<Commit> oldestFirst(const std::vector<DatedCommit> &newestFirst)
{
    std::vector<Commit> commits;
    commits.reserve(newestFirst.size());
    const auto firstDated = std::find_if(newestFirst.rbegin(), newestFirst.rend(),
                                         [](const DatedCommit &c) { return c.dated; });
    Seconds latest = firstDated != newestFirst.rend() ? firstDated->commit.committed : 0;
    for (auto it = newestFirst.rbegin(); it != newestFirst.rend(); ++it) {
        if (it->dated)
            latest = it->commit.committed;
        commits.push_back({it->commit.id, it->commit.tree, latest});
    }
    return commits;
}

} // namespace

Result<FirstParentHistory> firstParentHistory(const Repository &repository, const ObjectId &tip,
                                              const std::function<bool(const ObjectId &)> &isKnown,
                                              const Progress &progress, std::stop_token stop)
{
    FirstParentHistory history;
    std::vector<DatedCommit> walked; // newest first
    const std::unordered_set<ObjectId> boundary = shallowBoundary(repository);
    SharedProgress reading(progress, "Reading commits", "commits", 0);
    LoopGuard loop;
    std::optional<ObjectId> next = tip;
    while (next) {
        const ObjectId id = *next;
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, repository.path(), "cancelled");
        if (isKnown && isKnown(id)) {
            history.end = HistoryEnd::Known;
            history.known = id;
            break;
        }
        auto parsed = readCommit(repository, id);
        if (!parsed && walked.empty())
            return failure(std::move(parsed).error());
        if (!parsed || loop.returns(id)) {
            history.end = HistoryEnd::Missing;
            history.missing = id;
            break;
        }
        walked.push_back(
            {{id, parsed->tree, parsed->committed.value_or(0)}, parsed->committed.has_value()});
        next = parsed->firstParent;
        if (next && boundary.contains(id)) {
            history.end = HistoryEnd::Shallow;
            break;
        }
        reading.add(1);
    }
    reading.finish();
    history.commits = oldestFirst(walked);
    return history;
}

std::uint32_t PathTable::intern(std::string_view path)
{
    if (const auto known = m_ids.find(path); known != m_ids.end())
        return known->second;
    const auto id = static_cast<std::uint32_t>(m_paths.size());
    const auto added = m_ids.emplace(path, id).first;
    m_paths.push_back(&added->first);
    return id;
}

} // namespace ferrograph::git
