// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/repository_view.h"

#include "core/base/path_text.h"
#include "core/git/remote.h"
#include "core/git/tree_paths.h"
#include "core/languages/classifier.h"

#include <algorithm>
#include <filesystem>

namespace ferrograph::intake
{
namespace
{

std::string stemOf(const std::string &path)
{
    return std::filesystem::path(path).stem().string();
}

std::string folderOf(const std::string &path)
{
    return std::filesystem::path(path).parent_path().string();
}

// Whether a file's name alone says that it is in a memory-safe language.
bool isMemorySafe(const std::string &path)
{
    const languages::Classifier &classifier = languages::Classifier::builtin();
    const auto language = classifier.detect(classifier.hint(path, false, {}), "\n");
    return language &&
           classifier.table()[*language].languageClass == languages::LanguageClass::Safe;
}

} // namespace

RepositoryView::RepositoryView(const store::ProjectRow &project)
{
    for (const store::RepositoryRow &row : project.repositories) {
        const std::string place =
            git::isUrl(row.source) ? git::copyOf(row.source, git::cacheFolder()) : row.source;
        auto repository = git::Repository::open(place);
        if (repository)
            m_repositories.emplace(row.id,
                                   std::make_shared<git::Repository>(std::move(*repository)));
    }
}

std::optional<KnownCommit> RepositoryView::find(const std::string &revision) const
{
    if (revision.empty())
        return std::nullopt;
    for (const auto &[id, repository] : m_repositories) {
        if (const auto commit = repository->resolve(revision))
            return KnownCommit{id, commit->id.hex(), commit->committed};
    }
    return std::nullopt;
}

const std::unordered_map<std::string, bool> &RepositoryView::pathsOf(const KnownCommit &commit)
{
    const auto [found, fresh] = m_paths.try_emplace(commit.hex);
    if (!fresh)
        return found->second;
    const auto repository = m_repositories.find(commit.repository);
    const auto id = git::ObjectId::fromHex(commit.hex);
    if (repository == m_repositories.end() || !id)
        return found->second;
    if (const auto paths = git::pathsAt(*repository->second, *id)) {
        for (const std::string &path : *paths)
            found->second.emplace(pathText(path), true);
    }
    return found->second;
}

std::string RepositoryView::pathAt(const KnownCommit &commit, const std::string &path)
{
    const auto &known = pathsOf(commit);
    std::string rest = path;
    while (rest.starts_with('/'))
        rest.erase(0, 1);
    while (!rest.empty()) {
        if (known.contains(rest))
            return rest;
        const std::size_t slash = rest.find('/');
        if (slash == std::string::npos)
            break;
        rest.erase(0, slash + 1);
    }
    return path;
}

store::HistoryOf RepositoryView::history()
{
    if (m_repositories.empty())
        return {};
    return [this](std::int64_t repository, const std::string &before, const std::string &after) {
        return viewOf(repository, before, after);
    };
}

std::optional<store::HistoryView> RepositoryView::viewOf(std::int64_t id, const std::string &before,
                                                         const std::string &after)
{
    const auto repository = m_repositories.find(id);
    const auto older = git::ObjectId::fromHex(before);
    const auto newer = git::ObjectId::fromHex(after);
    if (repository == m_repositories.end() || !older || !newer)
        return std::nullopt;
    auto map = git::LineMap::between(*repository->second, *older, *newer);
    if (!map)
        return std::nullopt; // a commit that is not there: the results have to tell
    auto between = std::make_shared<Between>();
    for (const std::string &path : map->added()) {
        if (isMemorySafe(path))
            between->added.push_back(path);
    }
    between->map.emplace(std::move(*map));
    m_between = {between};
    store::HistoryView view;
    view.lines = [between](const std::string &path,
                           std::int64_t line) -> std::optional<findings::LinePlace> {
        const auto place = between->map->place(pathBytes(path), line);
        if (!place)
            return std::nullopt;
        return findings::LinePlace{pathText(place->path), place->line};
    };
    view.whyGone = [between](const std::string &path, std::int64_t line) {
        if (between->map->fate(pathBytes(path)) == git::LineMap::Fate::Deleted) {
            // A file of the same name, or new ones in its folder, in a memory-safe language.
            const bool replaced = std::ranges::any_of(between->added, [&](const auto &added) {
                return stemOf(added) == stemOf(path) || folderOf(added) == folderOf(path);
            });
            return replaced ? store::ClosedReason::Replaced : store::ClosedReason::FileDeleted;
        }
        return line > 0 && !between->map->place(pathBytes(path), line)
                   ? store::ClosedReason::LineChanged
                   : store::ClosedReason::FixedInPlace;
    };
    return view;
}

Result<std::string> RepositoryView::fileAt(std::int64_t id, const std::string &commit,
                                           const std::string &path) const
{
    const auto repository = m_repositories.find(id);
    const auto oid = git::ObjectId::fromHex(commit);
    if (repository == m_repositories.end() || !oid)
        return failure(ErrorCode::NotFound, path, "its repository is not at hand");
    return git::fileAt(*repository->second, *oid, pathBytes(path));
}

} // namespace ferrograph::intake
