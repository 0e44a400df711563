// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/references.h"

#include "core/git/libgit2.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <numeric>

namespace ferrograph::git
{
namespace
{

constexpr std::size_t mostSuggestions = 3;
constexpr std::size_t longestCompared = 128; // bounds the distance to a name of any length

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

// Levenshtein's distance.
std::size_t distance(const std::string &a, const std::string &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

} // namespace

std::vector<std::string> referenceNames(git_repository *repository, const std::string &prefix)
{
    std::vector<std::string> names;
    IteratorHandle iterator;
    if (acquire(iterator, [&](git_reference_iterator **out) {
            return git_reference_iterator_glob_new(out, repository, (prefix + "*").c_str());
        }) != 0)
        return names;
    const char *name = nullptr;
    while (git_reference_next_name(&name, iterator.get()) == 0)
        names.emplace_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

std::string shortName(const std::string &reference)
{
    constexpr std::array<std::string_view, 4> prefixes = {"refs/heads/", "refs/tags/",
                                                          "refs/remotes/", "refs/"};
    for (const std::string_view prefix : prefixes) {
        if (reference.starts_with(prefix))
            return reference.substr(prefix.size());
    }
    return reference;
}

std::vector<std::string> nearNames(const std::string &wanted, const std::vector<std::string> &names)
{
    const std::string goal = lowered(wanted.substr(0, longestCompared));
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string &name : names) {
        if (name.size() > longestCompared)
            continue;
        const std::string candidate = lowered(name);
        const std::size_t far = distance(goal, candidate);
        const bool contains = goal.size() > 2 && candidate.find(goal) != std::string::npos;
        if (far <= 1 + goal.size() / 3 || contains)
            near.emplace_back(far, name);
    }
    std::sort(near.begin(), near.end());
    std::vector<std::string> best;
    for (const auto &[far, name] : near) {
        if (best.size() < mostSuggestions &&
            std::find(best.begin(), best.end(), name) == best.end())
            best.push_back(name);
    }
    return best;
}

} // namespace ferrograph::git
