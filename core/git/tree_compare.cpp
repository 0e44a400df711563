// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/tree_compare.h"

#include "core/git/objects.h"

#include <algorithm>
#include <cstring>

namespace ferrograph::git
{
namespace
{

constexpr std::size_t deepestLevel = 4096;
// A few objects can name each other so that they unfold to more paths than any memory holds. The
// largest real trees have some hundred thousand folders.
constexpr std::size_t mostFolders = 1'000'000;
constexpr std::size_t mostChanges = 10'000'000;
constexpr std::size_t mostRemembered = std::size_t{64} << 20U; // bytes

std::optional<ObjectId> idOf(const std::optional<TreeEntry> &entry)
{
    if (!entry)
        return std::nullopt;
    ObjectId id;
    std::memcpy(id.bytes.data(), entry->id.data(), id.bytes.size());
    return id;
}

EntryKind kindOfEntry(const std::optional<TreeEntry> &entry)
{
    if (!entry)
        return EntryKind::None;
    switch (entry->mode) {
    case 0100644:
        return EntryKind::File;
    case 0100755:
        return EntryKind::Executable;
    case 0120000:
        return EntryKind::Symlink;
    case 0160000:
        return EntryKind::Submodule;
    default:
        return EntryKind::None; // a directory is no change itself, its files are
    }
}

EntryKind kindOfTree(const std::shared_ptr<const Tree> &tree)
{
    return tree ? EntryKind::None : EntryKind::UnreadableTree;
}

} // namespace

TreeCompare::TreeCompare(const Repository &repository, const PathLimits &limits,
                         std::stop_token stop)
    : m_repository(repository)
    , m_limits(limits)
    , m_stop(std::move(stop))
{
}

Result<void> TreeCompare::run(std::uint32_t commit, const std::optional<ObjectId> &before,
                              const std::optional<ObjectId> &after, Keep keep, PathTable &paths,
                              std::vector<TreeChange> &changes)
{
    if (before == after)
        return {};
    Sink sink{commit, keep, paths, changes, changes.size()};
    m_path.clear();
    m_levels.clear();
    m_folders = 0;
    m_unordered = false;
    enter(before, after, m_limits.relation("") == LimitRelation::Within, sink);
    FERROGRAPH_TRY(walk(sink));
    if (m_unordered)
        mergeSamePaths(sink);
    return {};
}

Result<void> TreeCompare::walk(Sink &sink)
{
    while (!m_levels.empty()) {
        if (m_stop.stop_requested())
            return failure(ErrorCode::Cancelled, m_repository.path(), "cancelled");
        if (m_folders > mostFolders || sink.changes.size() - sink.first > mostChanges)
            return failure(ErrorCode::Unsupported, m_repository.path(),
                           "a commit changes more than a million folders or 10 million paths");
        Level &level = m_levels.back();
        if (level.nextBefore == level.before->size() && level.nextAfter == level.after->size())
            m_levels.pop_back();
        else
            step(level, sink);
    }
    return {};
}

// Takes the next entry, or the next two of one name, off the two trees. Equal ones are passed over.
void TreeCompare::step(Level &level, Sink &sink)
{
    const Tree &old = *level.before;
    const Tree &now = *level.after;
    while (level.nextBefore < old.size() && level.nextAfter < now.size() &&
           old.raw(level.nextBefore) == now.raw(level.nextAfter)) {
        ++level.nextBefore;
        ++level.nextAfter;
    }
    std::optional<TreeEntry> before;
    std::optional<TreeEntry> after;
    if (level.nextBefore < old.size())
        before = old[level.nextBefore];
    if (level.nextAfter < now.size())
        after = now[level.nextAfter];
    if (before && after) {
        const std::strong_ordering order = compareEntries(*before, *after);
        if (order < 0)
            after.reset();
        else if (order > 0)
            before.reset();
    }
    if (!before && !after)
        return;
    level.nextBefore += before ? 1 : 0;
    level.nextAfter += after ? 1 : 0;
    if (before && after && before->mode == after->mode && before->id == after->id)
        return;
    m_path.resize(level.pathLength);
    m_path += before ? before->name : after->name;
    visit(before, after, level.within, sink);
}

void TreeCompare::visit(const std::optional<TreeEntry> &before,
                        const std::optional<TreeEntry> &after, bool within, Sink &sink)
{
    if (!within) {
        const LimitRelation relation = m_limits.relation(m_path);
        if (relation == LimitRelation::Outside)
            return;
        within = relation == LimitRelation::Within;
    }
    const TreeEntry &either = after ? *after : *before;
    if (either.isDirectory()) {
        m_path += '/';
        enter(idOf(before), idOf(after), within, sink);
    } else if (within) {
        emit(kindOfEntry(before), kindOfEntry(after), idOf(after).value_or(ObjectId()), sink);
    }
}

// Goes down into the directory m_path ("" or with its '/').
void TreeCompare::enter(const std::optional<ObjectId> &before, const std::optional<ObjectId> &after,
                        bool within, Sink &sink)
{
    ++m_folders;
    const bool tooDeep = m_levels.size() >= deepestLevel;
    std::shared_ptr<const Tree> treeBefore = tooDeep && before ? nullptr : load(before);
    std::shared_ptr<const Tree> treeAfter = tooDeep && after ? nullptr : load(after);
    if (sink.keep == Keep::Before)
        remember(before, treeBefore);
    else
        remember(after, treeAfter);

    const std::size_t pathLength = m_path.size();
    if (!treeBefore || !treeAfter) {
        if (!m_path.empty())
            m_path.pop_back();
        emit(kindOfTree(treeBefore), kindOfTree(treeAfter), treeAfter ? ObjectId() : *after, sink);
        m_unordered = true; // "a" was told behind "a.c", where "a/" belongs
        m_path.resize(pathLength, '/');
    }
    m_levels.push_back({treeBefore ? std::move(treeBefore) : Tree::empty(),
                        treeAfter ? std::move(treeAfter) : Tree::empty(), 0, 0, pathLength,
                        within});
}

void TreeCompare::emit(EntryKind before, EntryKind kind, const ObjectId &object, Sink &sink)
{
    sink.changes.push_back({sink.commit, sink.paths.intern(m_path), before, kind, object});
}

// Brings the changes of this commit into order; where a file gave way to an unreadable directory of
// its name, or the other way round, the two changes become one.
void TreeCompare::mergeSamePaths(Sink &sink) const
{
    const auto first = sink.changes.begin() + static_cast<std::ptrdiff_t>(sink.first);
    std::stable_sort(first, sink.changes.end(), [&](const TreeChange &a, const TreeChange &b) {
        return sink.paths[a.path] < sink.paths[b.path];
    });
    auto kept = first;
    for (auto it = first; it != sink.changes.end(); ++it) {
        if (kept == first || std::prev(kept)->path != it->path) {
            *kept++ = *it;
            continue;
        }
        TreeChange &merged = *std::prev(kept);
        if (it->before != EntryKind::None)
            merged.before = it->before;
        if (it->kind != EntryKind::None) {
            merged.kind = it->kind;
            merged.object = it->object;
        }
    }
    sink.changes.erase(kept, sink.changes.end());
}

// The tree of the directory m_path; null when it cannot be read.
std::shared_ptr<const Tree> TreeCompare::load(const std::optional<ObjectId> &id)
{
    if (!id)
        return Tree::empty();
    if (auto tree = remembered(*id))
        return tree;
    auto object = readObject(m_repository, *id);
    return object ? Tree::parse(std::move(*object)) : nullptr;
}

std::shared_ptr<const Tree> TreeCompare::remembered(const ObjectId &id) const
{
    const auto known = m_remembered.find(m_path);
    return known != m_remembered.end() && known->second.id == id ? known->second.tree : nullptr;
}

void TreeCompare::remember(const std::optional<ObjectId> &id,
                           const std::shared_ptr<const Tree> &tree)
{
    const auto known = m_remembered.find(m_path);
    if (known != m_remembered.end()) {
        m_rememberedBytes -= known->second.tree->memory();
        m_remembered.erase(known);
    }
    if (!id || !tree)
        return;
    if (m_rememberedBytes > mostRemembered) {
        m_remembered.clear();
        m_rememberedBytes = 0;
    }
    m_rememberedBytes += tree->memory();
    m_remembered.emplace(m_path, Remembered{*id, tree});
}

} // namespace ferrograph::git
