// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/fetching.h"

#include "core/git/shared_progress.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ferrograph::git
{
namespace
{

// What the callbacks of one fetch share.
struct Watch {
    SharedProgress progress;
    std::stop_token stop;
    bool agentTried = false;
};

int refuse(const char *words)
{
    git_error_set_str(GIT_ERROR_CALLBACK, words);
    return GIT_EAUTH;
}

int offerCredentials(git_credential **out, const char *, const char *userFromUrl,
                     unsigned int allowed, void *payload)
{
    auto &watch = *static_cast<Watch *>(payload);
    const char *user = userFromUrl != nullptr ? userFromUrl : "git";
    if ((allowed & GIT_CREDENTIAL_USERNAME) != 0)
        return git_credential_username_new(out, user);
    if ((allowed & GIT_CREDENTIAL_SSH_KEY) == 0)
        return refuse("needs a user and a password");
    if (watch.agentTried)
        return refuse("accepts none of the ssh agent's keys");
    watch.agentTried = true;
    return git_credential_ssh_key_from_agent(out, user);
}

int onTransfer(const git_indexer_progress *stats, void *payload)
{
    auto &watch = *static_cast<Watch *>(payload);
    watch.progress.set(stats->received_objects, stats->total_objects);
    return watch.stop.stop_requested() ? GIT_EUSER : 0;
}

int onMessage(const char *, int, void *payload)
{
    return static_cast<Watch *>(payload)->stop.stop_requested() ? GIT_EUSER : 0;
}

Error fetchError(int status, const std::string &url, const std::stop_token &stop)
{
    const git_error *last = git_error_last();
    Error error = libgit2Error(status, ErrorCode::Unreadable, shownUrl(url));
    if (stop.stop_requested()) {
        error.code = ErrorCode::Cancelled;
        error.detail = "cancelled";
    } else if (status == GIT_EAUTH) {
        error.code = ErrorCode::Unreadable;
        error.detail = "authentication is required: " + error.detail;
        error.advice = "nothing is asked for: use an ssh URL with a key in the agent, or fetch the "
                       "repository with git and give its folder";
    } else if (status == GIT_ECERTIFICATE) {
        error.detail = "its certificate or host key is not trusted: " + error.detail;
    } else if (last != nullptr && last->klass == GIT_ERROR_OS) {
        error.code = ErrorCode::System;
    }
    return error;
}

// HEAD follows the remote's. One that names no branch (detached, or of an empty repository)
// leaves it as it is.
int followHead(git_remote *remote, git_repository *repository)
{
    git_buf name = GIT_BUF_INIT;
    int status = git_remote_default_branch(&name, remote);
    if (status == 0) {
        ReferenceHandle head;
        status = acquire(head, [&](git_reference **out) {
            return git_reference_symbolic_create(out, repository, "HEAD", name.ptr, 1, "fetch");
        });
    }
    git_buf_dispose(&name);
    return status == GIT_ENOTFOUND ? 0 : status;
}

// libgit2 takes an unknown protocol for the name of a host to reach by ssh.
Result<void> checkProtocol(const std::string &url)
{
    constexpr std::array<std::string_view, 7> known = {"https", "http",    "ssh",    "git",
                                                       "file",  "ssh+git", "git+ssh"};
    const std::size_t end = url.find("://");
    if (end == std::string::npos)
        return {};
    const std::string_view protocol = std::string_view(url).substr(0, end);
    if (std::find(known.begin(), known.end(), protocol) == known.end())
        return failure(ErrorCode::Unsupported, shownUrl(url),
                       "the protocol \"" + std::string(protocol) + "\" is not supported", {},
                       "use https, ssh, git or file");
    return {};
}

} // namespace

Result<void> fetchAll(git_repository *repository, const std::string &url, const Progress &progress,
                      const std::stop_token &stop)
{
    FERROGRAPH_TRY(checkProtocol(url));
    Watch watch{SharedProgress(progress, "Fetching", "objects", 0), stop};
    RemoteHandle remote;
    int status = acquire(remote, [&](git_remote **out) {
        return git_remote_create_anonymous(out, repository, url.c_str());
    });
    if (status != 0)
        return failure(fetchError(status, url, stop));

    git_fetch_options options = {};
    git_fetch_options_init(&options, GIT_FETCH_OPTIONS_VERSION);
    options.callbacks.credentials = offerCredentials;
    options.callbacks.transfer_progress = onTransfer;
    options.callbacks.sideband_progress = onMessage;
    options.callbacks.payload = &watch;
    options.proxy_opts.type = GIT_PROXY_AUTO;
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE; // the second refspec has them all
    std::string branches = "+refs/heads/*:refs/heads/*";
    std::string tags = "+refs/tags/*:refs/tags/*";
    std::array<char *, 2> specs = {branches.data(), tags.data()};
    const git_strarray refspecs = {specs.data(), specs.size()};

    status = git_remote_download(remote.get(), &refspecs, &options);
    // Pruned first: a branch "a" that is gone stands in the way of a new "a/b".
    if (status == 0)
        status = git_remote_prune(remote.get(), &options.callbacks);
    if (status == 0)
        status = git_remote_update_tips(remote.get(), &options.callbacks, 0,
                                        GIT_REMOTE_DOWNLOAD_TAGS_NONE, "fetch");
    if (status == 0)
        status = followHead(remote.get(), repository);
    if (status != 0)
        return failure(fetchError(status, url, stop));
    watch.progress.finish();
    return {};
}

std::string shownUrl(const std::string &url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string::npos)
        return url;
    const std::size_t host = scheme + 3;
    const std::size_t at = url.substr(0, url.find('/', host)).rfind('@');
    return at == std::string::npos || at < host ? url : url.substr(0, host) + url.substr(at + 1);
}

} // namespace ferrograph::git
