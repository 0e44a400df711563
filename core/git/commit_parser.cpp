// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/commit_parser.h"

#include <charconv>

namespace ferrograph::git
{
namespace
{

constexpr Seconds lastSecondOf9999 = 253402300799;
constexpr std::size_t hexLength = 40;

// Takes `key` and an id with its line feed off the front of `rest`.
std::optional<ObjectId> takeId(std::string_view &rest, std::string_view key)
{
    const std::size_t length = key.size() + hexLength + 1;
    if (rest.size() < length || !rest.starts_with(key) || rest[length - 1] != '\n')
        return std::nullopt;
    const auto id = ObjectId::fromHex(rest.substr(key.size(), hexLength));
    if (id)
        rest.remove_prefix(length);
    return id;
}

// "committer A U Thor <mail> 1700000000 +0100": the number behind the last '>'.
std::optional<Seconds> timeOfLine(std::string_view line)
{
    const std::size_t close = line.rfind('>');
    if (close == std::string_view::npos)
        return std::nullopt;
    const std::size_t start = line.find_first_not_of(' ', close + 1);
    if (start == std::string_view::npos)
        return std::nullopt;
    Seconds time = 0;
    const auto [end, error] = std::from_chars(line.data() + start, line.data() + line.size(), time);
    const bool ends = end == line.data() + line.size() || *end == ' ';
    if (error != std::errc() || !ends || time < 0 || time > lastSecondOf9999)
        return std::nullopt;
    return time;
}

} // namespace

std::optional<ParsedCommit> parseCommit(std::string_view bytes)
{
    ParsedCommit commit;
    const auto tree = takeId(bytes, "tree ");
    if (!tree)
        return std::nullopt;
    commit.tree = *tree;
    while (bytes.starts_with("parent ")) {
        const auto parent = takeId(bytes, "parent ");
        if (!parent)
            return std::nullopt;
        if (!commit.firstParent)
            commit.firstParent = parent;
    }
    std::optional<Seconds> authored;
    while (!bytes.empty() && bytes.front() != '\n') {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        if (line.starts_with("committer ")) {
            commit.committed = timeOfLine(line);
            break;
        }
        if (line.starts_with("author ") && !authored)
            authored = timeOfLine(line);
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    }
    if (!commit.committed)
        commit.committed = authored;
    return commit;
}

std::optional<ObjectId> parseTagTarget(std::string_view bytes)
{
    return takeId(bytes, "object ");
}

} // namespace ferrograph::git
