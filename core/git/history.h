// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/git/repository.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// The first-parent history of a branch and what each of its commits did to the tree.
namespace ferrograph::git
{

// How the walk towards the root ended.
enum class HistoryEnd : std::uint8_t {
    Root,    // a commit without parents
    Known,   // a commit that the caller knows
    Shallow, // the boundary of a shallow clone
    Missing, // a parent is named but absent or damaged
};

struct FirstParentHistory {
    std::vector<Commit> commits; // oldest first, without the known commit
    HistoryEnd end = HistoryEnd::Root;
    std::optional<ObjectId> known;   // the known commit that ended the walk
    std::optional<ObjectId> missing; // the absent parent
};

// From `tip` along first parents to the root or to the first commit that `isKnown` (empty: none
// is). The objects are taken as they are: replacements (refs/replace) and info/grafts are ignored.
// A commit whose committer line has no usable time is dated by its author line, else by the commit
// before it (behind it, at the beginning). A parent that names itself as an ancestor, which only
// damage brings about, counts as Missing. Errors: Cancelled, or the tip cannot be read.
Result<FirstParentHistory> firstParentHistory(const Repository &repository, const ObjectId &tip,
                                              const std::function<bool(const ObjectId &)> &isKnown,
                                              const Progress &progress, std::stop_token stop);

// Paths (bytes, as git has them) as small numbers. Used by one thread at a time. Not copied: the
// numbers point at the paths it owns.
class PathTable
{
public:
    PathTable() = default;
    PathTable(PathTable &&) noexcept = default;
    PathTable &operator=(PathTable &&) noexcept = default;

    std::uint32_t intern(std::string_view path);
    std::string_view operator[](std::uint32_t id) const { return *m_paths[id]; }
    std::size_t size() const { return m_paths.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_ids;
    std::vector<const std::string *> m_paths;
};

enum class EntryKind : std::uint8_t {
    None,       // the path is gone, or was not there
    File,       // mode 100644 (and the historical 100664)
    Executable, // mode 100755
    Symlink,
    Submodule,
    UnreadableTree, // a directory whose tree object is absent, damaged, malformed or more than
                    // 4096 levels deep; the path is the directory's ("" for the root)
};

// What a commit did to one path against its first parent: the new entry replaces whatever was
// there.
struct TreeChange {
    std::uint32_t commit = 0; // index into the commits given
    std::uint32_t path = 0;   // in the PathTable
    EntryKind before = EntryKind::None;
    EntryKind kind = EntryKind::None;
    ObjectId object; // the blob (or commit or tree); zero when gone
};

struct TreeChanges {
    PathTable paths;
    std::vector<TreeChange> changes; // in order of commit, then path bytes
};

// The changes of each commit in order, the first against `baseTree` (nothing means the empty tree).
// Trees are compared by their raw entries and equal ids are skipped. Several threads, each with a
// handle of its own on the repository at `repositoryPath`. `limits` are path prefixes ("src",
// "rust/api"): only paths at or below one of them are reported, and unreadable trees above one;
// none means all. Replaying the changes gives the state of each commit: an unreadable tree is one
// path of kind UnreadableTree in the place of all that was below it, and when it can be read again
// its path goes to None and everything below it comes from None. A malformed tree is one with a
// mode that git does not know, an empty name, a '/' in a name, a name twice, or bytes missing; one
// in the wrong order is read. All other names are reported as they are. Errors: Cancelled; the
// repository cannot be opened; Unsupported for a commit that changes more than a million folders
// or 10 million paths.
Result<TreeChanges> treeChanges(const std::string &repositoryPath, std::span<const Commit> commits,
                                std::optional<ObjectId> baseTree,
                                std::span<const std::string> limits, const Reading &reading,
                                const Progress &progress, std::stop_token stop);

// The same for one commit of a repository that is open, for callers that ask again and again.
Result<TreeChanges> commitChanges(const Repository &repository, const Commit &commit,
                                  std::optional<ObjectId> baseTree,
                                  std::span<const std::string> limits, std::stop_token stop);

} // namespace ferrograph::git
