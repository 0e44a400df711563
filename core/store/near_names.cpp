// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/near_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace ferrograph::store
{
namespace
{

constexpr std::size_t namedAtMost = 3;

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

// How far a name is off; more than `limit` is not near.
std::size_t rank(std::string_view wanted, std::string_view name, std::size_t limit)
{
    const std::size_t distance = editDistance(wanted, name);
    if (distance <= limit)
        return distance;
    const bool contains = !wanted.empty() && lower(name).find(lower(wanted)) != std::string::npos;
    return contains ? limit : limit + 1;
}

} // namespace

std::size_t editDistance(std::string_view left, std::string_view right)
{
    const std::string a = lower(left);
    const std::string b = lower(right);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

std::string nearNamesAdvice(std::string_view wanted, std::span<const std::string> known)
{
    const std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
    std::vector<std::pair<std::size_t, std::string_view>> nearby;
    for (const std::string &name : known) {
        if (const std::size_t distance = rank(wanted, name, limit); distance <= limit)
            nearby.emplace_back(distance, name);
    }
    std::ranges::sort(nearby);
    if (nearby.size() > namedAtMost)
        nearby.resize(namedAtMost);
    std::string list;
    for (std::size_t i = 0; i < nearby.size(); ++i)
        list += fmt::format("{}\"{}\"", i == 0 ? "" : " or ", nearby[i].second);
    if (!list.empty())
        return fmt::format("did you mean {}?", list);
    for (std::size_t i = 0; i < std::min(known.size(), namedAtMost); ++i)
        list += fmt::format("{}{}", i == 0 ? "" : ", ", known[i]);
    if (list.empty())
        return {};
    if (known.size() > namedAtMost)
        list += fmt::format(" and {} more", known.size() - namedAtMost);
    return fmt::format("there {} {}", known.size() == 1 ? "is" : "are:", list);
}

} // namespace ferrograph::store
