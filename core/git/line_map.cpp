// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/line_map.h"

#include "core/git/libgit2.h"

#include <unordered_map>

namespace ferrograph::git
{
namespace
{

using TreeHandle = Owned<git_tree, git_tree_free>;
using CommitHandle = Owned<git_commit, git_commit_free>;
using DiffHandle = Owned<git_diff, git_diff_free>;
using PatchHandle = Owned<git_patch, git_patch_free>;

// Pairs of deleted and added files that are compared for similarity.
constexpr std::size_t mostRenames = 2000;

Result<TreeHandle> treeOf(const Repository &repository, const ObjectId &id)
{
    const git_oid oid = toOid(id);
    CommitHandle commit;
    int status = acquire(commit, [&](git_commit **out) {
        return git_commit_lookup(out, repository.handle(), &oid);
    });
    TreeHandle tree;
    if (status == 0) {
        status = acquire(tree, [&](git_tree **out) { return git_commit_tree(out, commit.get()); });
    }
    if (status != 0)
        return failure(libgit2Error(status, ErrorCode::Unreadable, repository.path(), id.hex()));
    return tree;
}

struct Hunk {
    std::int64_t oldStart = 0;
    std::int64_t oldLines = 0;
    std::int64_t newLines = 0;
};

} // namespace

struct LineMap::State {
    struct File {
        std::size_t delta = 0;
        git_delta_t status = GIT_DELTA_UNMODIFIED;
        std::string newPath;
        bool read = false;
        bool usable = false; // text whose differences could be made out
        std::vector<Hunk> hunks;
    };

    DiffHandle diff;
    std::vector<std::string> added;
    std::unordered_map<std::string, File> files; // by the old path, where something changed

    void read(File &file) const
    {
        file.read = true;
        PatchHandle patch;
        if (acquire(patch, [&](git_patch **out) {
                return git_patch_from_diff(out, diff.get(), file.delta);
            }) != 0)
            return;
        if (!patch || (git_patch_get_delta(patch.get())->flags & GIT_DIFF_FLAG_BINARY) != 0)
            return;
        file.usable = true;
        for (std::size_t i = 0; i < git_patch_num_hunks(patch.get()); ++i) {
            const git_diff_hunk *hunk = nullptr;
            if (git_patch_get_hunk(&hunk, nullptr, patch.get(), i) != 0) {
                file.usable = false;
                return;
            }
            file.hunks.push_back({hunk->old_start, hunk->old_lines, hunk->new_lines});
        }
    }
};

LineMap::LineMap(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
LineMap::LineMap(LineMap &&) noexcept = default;
LineMap &LineMap::operator=(LineMap &&) noexcept = default;
LineMap::~LineMap() = default;

Result<LineMap> LineMap::between(const Repository &repository, const ObjectId &before,
                                 const ObjectId &after)
{
    const auto older = treeOf(repository, before);
    FERROGRAPH_TRY(older);
    const auto newer = treeOf(repository, after);
    FERROGRAPH_TRY(newer);
    git_diff_options options = {};
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_IGNORE_WHITESPACE | GIT_DIFF_SKIP_BINARY_CHECK;
    options.context_lines = 0;
    auto state = std::make_unique<State>();
    int status = acquire(state->diff, [&](git_diff **out) {
        return git_diff_tree_to_tree(out, repository.handle(), older->get(), newer->get(),
                                     &options);
    });
    if (status == 0) {
        git_diff_find_options find = {};
        git_diff_find_options_init(&find, GIT_DIFF_FIND_OPTIONS_VERSION);
        find.flags = GIT_DIFF_FIND_RENAMES;
        find.rename_limit = mostRenames;
        status = git_diff_find_similar(state->diff.get(), &find);
    }
    if (status != 0)
        return failure(libgit2Error(status, ErrorCode::Unreadable, repository.path()));
    for (std::size_t i = 0; i < git_diff_num_deltas(state->diff.get()); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(state->diff.get(), i);
        if (delta->status == GIT_DELTA_ADDED) {
            state->added.emplace_back(delta->new_file.path);
            continue;
        }
        State::File file;
        file.delta = i;
        file.status = delta->status;
        file.newPath = delta->new_file.path == nullptr ? "" : delta->new_file.path;
        state->files.emplace(delta->old_file.path, std::move(file));
    }
    return LineMap(std::move(state));
}

std::optional<LineMap::Place> LineMap::place(const std::string &path, std::int64_t line)
{
    const auto found = m_state->files.find(path);
    if (found == m_state->files.end())
        return Place{path, line};
    State::File &file = found->second;
    if (file.status == GIT_DELTA_DELETED)
        return std::nullopt;
    if (!file.read)
        m_state->read(file);
    if (!file.usable)
        return std::nullopt;
    std::int64_t shift = 0;
    for (const Hunk &hunk : file.hunks) {
        // Nothing taken out: what is put in stands behind oldStart.
        const std::int64_t end =
            hunk.oldLines == 0 ? hunk.oldStart + 1 : hunk.oldStart + hunk.oldLines;
        if (hunk.oldLines > 0 && line >= hunk.oldStart && line < end)
            return std::nullopt;
        if (line < end)
            break;
        shift += hunk.newLines - hunk.oldLines;
    }
    return Place{file.newPath, line + shift};
}

LineMap::Fate LineMap::fate(const std::string &path) const
{
    const auto found = m_state->files.find(path);
    return found != m_state->files.end() && found->second.status == GIT_DELTA_DELETED
               ? Fate::Deleted
               : Fate::Kept;
}

const std::vector<std::string> &LineMap::added() const
{
    return m_state->added;
}

} // namespace ferrograph::git
