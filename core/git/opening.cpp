// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/opening.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>

namespace ferrograph::git
{
namespace
{

namespace fs = std::filesystem;

Error unreadable(const fs::path &place)
{
    return Error{ErrorCode::Unreadable, place.string(), std::strerror(EACCES), {}, {}, {}};
}

bool isForbidden(const fs::path &place)
{
    return faccessat(AT_FDCWD, place.c_str(), R_OK, AT_EACCESS) != 0 && errno == EACCES;
}

// The first of the places without which a repository cannot be read that this user may not read.
std::optional<fs::path> forbiddenPlace(const fs::path &gitFolder, const fs::path &commonFolder)
{
    const fs::path packs = commonFolder / "objects" / "pack";
    for (const fs::path &place :
         {gitFolder, gitFolder / "HEAD", commonFolder / "config", commonFolder / "packed-refs",
          commonFolder / "refs", commonFolder / "objects", packs}) {
        if (isForbidden(place))
            return place;
    }
    std::error_code ignored; // without the folder there are no packs
    for (const fs::directory_entry &entry : fs::directory_iterator(packs, ignored)) {
        const std::string extension = entry.path().extension().string();
        if ((extension == ".pack" || extension == ".idx") && isForbidden(entry.path()))
            return entry.path();
    }
    return std::nullopt;
}

// What a `.git` file names, when that is not there.
std::optional<std::string> danglingGitFile(const fs::path &file)
{
    constexpr std::string_view prefix = "gitdir: ";
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored))
        return std::nullopt;
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line) || !line.starts_with(prefix))
        return std::nullopt;
    line.erase(0, prefix.size());
    if (fs::exists(file.parent_path() / line, ignored))
        return std::nullopt;
    return line;
}

Error reasonOfFailure(const std::string &path, int status)
{
    const std::string words = libgit2Words();
    for (const fs::path &folder : {fs::path(path), fs::path(path) / ".git"}) {
        if (const auto place = forbiddenPlace(folder, folder))
            return unreadable(*place);
    }
    for (const fs::path &file : {fs::path(path), fs::path(path) / ".git"}) {
        if (const auto target = danglingGitFile(file))
            return Error{ErrorCode::InvalidInput,
                         path,
                         "its .git file names a folder that does not exist",
                         *target,
                         {},
                         {}};
    }
    if (words.starts_with("unsupported"))
        return Error{ErrorCode::Unsupported, path, words, {}, {}, {}};
    if (status == GIT_ENOTFOUND)
        return Error{ErrorCode::InvalidInput, path, "not a git repository", {}, {}, {}};
    return Error{ErrorCode::InvalidInput, path, "cannot be opened: " + words, {}, {}, {}};
}

int openAt(RepositoryHandle &handle, const std::string &path, unsigned flags)
{
    return acquire(handle, [&](git_repository **out) {
        return git_repository_open_ext(out, path.c_str(), flags | GIT_REPOSITORY_OPEN_NO_SEARCH,
                                       nullptr);
    });
}

std::string setting(git_repository *repository, const char *name)
{
    ConfigHandle config;
    if (acquire(config, [&](git_config **out) {
            return git_repository_config_snapshot(out, repository);
        }) != 0)
        return {};
    const char *value = nullptr;
    return git_config_get_string(&value, config.get(), name) == 0 ? value : std::string();
}

Result<void> checkFormat(git_repository *repository, const std::string &path)
{
    const std::string objects = setting(repository, "extensions.objectformat");
    if (objects == "sha256")
        return failure(ErrorCode::Unsupported, path,
                       "is a SHA-256 repository; only SHA-1 repositories can be read",
                       "extensions.objectformat");
    if (!objects.empty() && objects != "sha1")
        return failure(ErrorCode::Unsupported, path, "has an unknown object format: " + objects,
                       "extensions.objectformat");
    const std::string references = setting(repository, "extensions.refstorage");
    if (!references.empty() && references != "files")
        return failure(ErrorCode::Unsupported, path,
                       "keeps its references as \"" + references +
                           "\"; only loose and packed references can be read",
                       "extensions.refstorage", "a clone made with --ref-format=files can be read");
    return {};
}

} // namespace

Result<RepositoryHandle> openHandle(const std::string &path)
{
    startLibgit2();
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        return failure(ErrorCode::NotFound, path, "no such file or folder");
    if (error)
        return failure(ErrorCode::Unreadable, path, error.message());

    RepositoryHandle handle;
    const int opened = openAt(handle, path, 0);
    if (opened != 0) {
        Error reason = reasonOfFailure(path, opened);
        // A work tree that core.worktree names and that is gone does not matter to reading.
        if (reason.code != ErrorCode::InvalidInput ||
            (openAt(handle, path, GIT_REPOSITORY_OPEN_BARE) != 0 &&
             openAt(handle, path + "/.git", GIT_REPOSITORY_OPEN_BARE) != 0))
            return failure(std::move(reason));
    }
    if (const auto place = forbiddenPlace(git_repository_path(handle.get()),
                                          git_repository_commondir(handle.get())))
        return failure(unreadable(*place));
    FERROGRAPH_TRY(checkFormat(handle.get(), path));
    return handle;
}

} // namespace ferrograph::git
