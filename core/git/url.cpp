// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/remote.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace ferrograph::git
{
namespace
{

namespace fs = std::filesystem;

bool hasScheme(std::string_view text)
{
    const std::size_t colon = text.find("://");
    return colon != std::string_view::npos && colon > 0 &&
           std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](unsigned char c) {
                           return std::isalnum(c) != 0 || c == '+' || c == '-' || c == '.';
                       });
}

// "user@host:path", git's short form of ssh.
bool isShortSsh(std::string_view text)
{
    const std::size_t at = text.find('@');
    const std::size_t colon = text.find(':');
    return at != std::string_view::npos && colon != std::string_view::npos && at > 0 &&
           at + 1 < colon && text.substr(0, colon).find('/') == std::string_view::npos;
}

std::string homeFolder()
{
    if (const char *home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return home;
    const passwd *entry = getpwuid(geteuid());
    return entry != nullptr && entry->pw_dir != nullptr ? entry->pw_dir : "/";
}

void dropEnd(std::string_view &text, std::string_view end)
{
    if (text.ends_with(end))
        text.remove_suffix(end.size());
}

} // namespace

bool isUrl(const std::string &repository)
{
    return hasScheme(repository) || isShortSsh(repository);
}

std::string suggestedName(const std::string &repository)
{
    std::string whole = repository;
    if (isUrl(repository)) {
        whole.erase(std::min(whole.find_first_of("?#"), whole.size()));
    } else {
        std::error_code ignored; // the path as it was given names it well enough
        if (const fs::path full = fs::absolute(repository, ignored); !full.empty())
            whole = full.lexically_normal().string();
    }
    std::string_view rest = whole;
    const auto dropSlashes = [&rest] {
        while (rest.ends_with('/'))
            rest.remove_suffix(1);
    };
    dropSlashes();
    dropEnd(rest, "/.git");
    dropSlashes();
    dropEnd(rest, ".git");
    const std::size_t cut = rest.find_last_of(isUrl(repository) ? "/:" : "/");
    const std::string_view name = cut == std::string_view::npos ? rest : rest.substr(cut + 1);
    return name.empty() ? "repository" : std::string(name);
}

std::string cacheFolder()
{
    // The XDG rules: a relative path in the variable counts as none.
    const char *cache = std::getenv("XDG_CACHE_HOME");
    const std::string base =
        cache != nullptr && *cache == '/' ? std::string(cache) : homeFolder() + "/.cache";
    return base + "/ferrograph/repositories";
}

} // namespace ferrograph::git
