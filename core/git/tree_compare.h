// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/history.h"
#include "core/git/path_limits.h"
#include "core/git/tree.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace ferrograph::git
{

// Compares the trees of neighbouring commits by their raw entries, without recursion on the stack.
// Meant to be walked along a history, one commit after the other in either direction: it keeps the
// tree of each directory that it read last, so that each version of a directory is read once.
class TreeCompare
{
public:
    TreeCompare(const Repository &repository, const PathLimits &limits, std::stop_token stop);

    // What lies between two root trees ("nothing" is the empty tree), as changes of `commit`
    // appended to `changes` in order of path bytes. Of the two trees `keep` is the one that the
    // next call will see again. Errors: Cancelled; Unsupported for a commit that changes more
    // paths than can be held.
    enum class Keep : std::uint8_t { Before, After };
    Result<void> run(std::uint32_t commit, const std::optional<ObjectId> &before,
                     const std::optional<ObjectId> &after, Keep keep, PathTable &paths,
                     std::vector<TreeChange> &changes);

private:
    // One directory on the way from the root to where the comparison stands.
    struct Level {
        std::shared_ptr<const Tree> before;
        std::shared_ptr<const Tree> after;
        std::size_t nextBefore = 0;
        std::size_t nextAfter = 0;
        std::size_t pathLength = 0; // of the directory in m_path, with its '/'
        bool within = false;        // every path here is within the limits
    };
    struct Sink {
        std::uint32_t commit;
        Keep keep;
        PathTable &paths;
        std::vector<TreeChange> &changes;
        std::size_t first; // of this commit in `changes`
    };

    Result<void> walk(Sink &sink);
    void step(Level &level, Sink &sink);
    void visit(const std::optional<TreeEntry> &before, const std::optional<TreeEntry> &after,
               bool within, Sink &sink);
    void enter(const std::optional<ObjectId> &before, const std::optional<ObjectId> &after,
               bool within, Sink &sink);
    void emit(EntryKind before, EntryKind kind, const ObjectId &object, Sink &sink);
    void mergeSamePaths(Sink &sink) const;

    std::shared_ptr<const Tree> load(const std::optional<ObjectId> &id);
    std::shared_ptr<const Tree> remembered(const ObjectId &id) const;
    void remember(const std::optional<ObjectId> &id, const std::shared_ptr<const Tree> &tree);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>{}(text);
        }
    };
    struct Remembered {
        ObjectId id;
        std::shared_ptr<const Tree> tree;
    };

    const Repository &m_repository;
    const PathLimits &m_limits;
    std::stop_token m_stop;
    std::string m_path;
    std::vector<Level> m_levels;
    std::unordered_map<std::string, Remembered, Hash, std::equal_to<>> m_remembered;
    std::size_t m_rememberedBytes = 0;
    std::size_t m_folders = 0; // gone into for this commit
    bool m_unordered = false;
};

} // namespace ferrograph::git
