// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/remote.h"

#include "core/git/fetching.h"
#include "core/git/file_lock.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace ferrograph::git
{
namespace
{

namespace fs = std::filesystem;

constexpr std::size_t longestName = 64;

// A folder name that tells people which repository it is and no two URLs share.
Result<std::string> folderName(const std::string &url)
{
    git_oid hash;
    if (const int status = git_odb_hash(&hash, url.data(), url.size(), GIT_OBJECT_BLOB))
        return failure(libgit2Error(status, ErrorCode::System, shownUrl(url)));
    std::string name = suggestedName(url).substr(0, longestName);
    std::replace_if(
        name.begin(), name.end(),
        [](unsigned char c) { return std::isalnum(c) == 0 && c != '.' && c != '-' && c != '+'; },
        '_');
    return name + "-" + fromOid(hash).hex().substr(0, 16) + ".git";
}

// A folder that is removed unless it is kept.
class NewFolder
{
public:
    explicit NewFolder(fs::path path)
        : m_path(std::move(path))
    {
        clear(); // what a killed process left
    }
    ~NewFolder() { clear(); }
    NewFolder(const NewFolder &) = delete;
    NewFolder &operator=(const NewFolder &) = delete;

    const fs::path &path() const { return m_path; }

    Result<void> keepAs(const fs::path &name)
    {
        std::error_code error;
        fs::rename(m_path, name, error);
        if (error)
            return failure(ErrorCode::System, name.string(), error.message());
        return {};
    }

private:
    void clear()
    {
        std::error_code ignored; // a rest that cannot be removed shows itself at the next clone
        fs::remove_all(m_path, ignored);
    }
    fs::path m_path;
};

Result<void> cloneInto(const fs::path &folder, const std::string &url, const Progress &progress,
                       const std::stop_token &stop)
{
    NewFolder fresh(folder.string() + ".part");
    git_repository_init_options options = {};
    git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
    options.flags =
        GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_NO_REINIT | GIT_REPOSITORY_INIT_MKDIR;
    {
        RepositoryHandle repository;
        const int status = acquire(repository, [&](git_repository **out) {
            return git_repository_init_ext(out, fresh.path().c_str(), &options);
        });
        if (status != 0)
            return failure(libgit2Error(status, ErrorCode::System, fresh.path().string()));
        FERROGRAPH_TRY(fetchAll(repository.get(), url, progress, stop));
    }
    return fresh.keepAs(folder);
}

Result<void> refresh(const fs::path &folder, const std::string &url, const Progress &progress,
                     const std::stop_token &stop)
{
    RepositoryHandle repository;
    const int status = acquire(repository, [&](git_repository **out) {
        return git_repository_open_bare(out, folder.c_str());
    });
    if (status != 0) {
        Error error = libgit2Error(status, ErrorCode::Unreadable, folder.string());
        error.advice = "remove this folder: it is a copy and will be made again";
        return failure(std::move(error));
    }
    return fetchAll(repository.get(), url, progress, stop);
}

} // namespace

std::string copyOf(const std::string &url, const std::string &cache)
{
    startLibgit2();
    const auto name = folderName(url);
    return name ? (fs::path(cache) / *name).string() : cache;
}

Result<std::string> fetchedCopy(const std::string &url, const std::string &cache,
                                const Progress &progress, std::stop_token stop)
{
    startLibgit2();
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, shownUrl(url), "cancelled");
    std::error_code error;
    fs::create_directories(cache, error);
    if (error)
        return failure(ErrorCode::System, cache, error.message());
    const auto copy = copyFolder(url, cache);
    if (!copy)
        return failure(copy.error());
    const fs::path folder = *copy;
    auto lock = FileLock::take(folder.string() + ".lock");
    if (!lock)
        return failure(std::move(lock).error());
    FERROGRAPH_TRY(fs::exists(folder, error) ? refresh(folder, url, progress, stop)
                                             : cloneInto(folder, url, progress, stop));
    return folder.string();
}

Result<std::string> copyFolder(const std::string &url, const std::string &cache)
{
    const auto name = folderName(url);
    if (!name)
        return failure(name.error());
    return (fs::path(cache) / *name).string();
}

} // namespace ferrograph::git
