// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/bucket.h"

#include <algorithm>

namespace ferrograph::languages
{
namespace
{

constexpr std::array<std::string_view, 5> bucketNames = {"product", "tests", "vendored",
                                                         "generated", "docs"};

// An attribute takes two bits: 0 unset, 1 false, 2 true.
constexpr unsigned packed(std::optional<bool> attribute)
{
    return attribute ? (*attribute ? 2U : 1U) : 0U;
}

constexpr std::optional<bool> unpacked(unsigned bits)
{
    return (bits & 3U) == 0 ? std::nullopt : std::optional((bits & 3U) == 2);
}

} // namespace

std::string_view bucketName(Bucket bucket)
{
    return bucketNames.at(static_cast<std::size_t>(bucket));
}

std::optional<Bucket> bucketFromName(std::string_view name)
{
    const auto found = std::ranges::find(bucketNames, name);
    if (found == bucketNames.end())
        return std::nullopt;
    return static_cast<Bucket>(found - bucketNames.begin());
}

std::uint8_t BucketBasis::pack() const
{
    return static_cast<std::uint8_t>(packed(vendoredAttribute) | packed(generatedAttribute) << 2U |
                                     packed(documentationAttribute) << 4U |
                                     (generatedContent ? 1U : 0U) << 6U);
}

BucketBasis BucketBasis::unpack(std::uint8_t packed)
{
    const unsigned bits = packed;
    return {unpacked(bits), unpacked(bits >> 2U), unpacked(bits >> 4U), (bits >> 6U & 1U) != 0};
}

} // namespace ferrograph::languages
