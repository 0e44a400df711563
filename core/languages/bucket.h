// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ferrograph::languages
{

// What part a path plays in its project (docs/metrics.md, Buckets).
enum class Bucket : std::uint8_t { Product, Tests, Vendored, Generated, Docs };

inline constexpr std::array allBuckets = {Bucket::Product, Bucket::Tests, Bucket::Vendored,
                                          Bucket::Generated, Bucket::Docs};

std::string_view bucketName(Bucket bucket); // "product", "tests", "vendored", "generated", "docs"
std::optional<Bucket> bucketFromName(std::string_view name);

// A set of buckets.
class BucketSet
{
public:
    constexpr BucketSet() = default;
    static constexpr BucketSet headline() // what ships: product, tests, vendored
    {
        return BucketSet().with(Bucket::Product).with(Bucket::Tests).with(Bucket::Vendored);
    }
    static constexpr BucketSet all()
    {
        return headline().with(Bucket::Generated).with(Bucket::Docs);
    }

    constexpr bool contains(Bucket bucket) const { return (m_bits & bit(bucket)) != 0; }
    constexpr BucketSet with(Bucket bucket) const { return BucketSet(m_bits | bit(bucket)); }
    constexpr BucketSet without(Bucket bucket) const { return BucketSet(m_bits & ~bit(bucket)); }
    constexpr bool empty() const { return m_bits == 0; }
    friend constexpr bool operator==(BucketSet, BucketSet) = default;

private:
    constexpr explicit BucketSet(unsigned bits)
        : m_bits(static_cast<std::uint8_t>(bits))
    {
    }
    static constexpr unsigned bit(Bucket bucket) { return 1U << static_cast<unsigned>(bucket); }
    std::uint8_t m_bits = 0;
};

// What a version of a file says about its bucket besides its path; kept with every row, so that
// changed patterns recompute without reading git.
struct BucketBasis {
    std::optional<bool> vendoredAttribute;      // linguist-vendored
    std::optional<bool> generatedAttribute;     // linguist-generated
    std::optional<bool> documentationAttribute; // linguist-documentation
    bool generatedContent = false;              // the text itself says so

    std::uint8_t pack() const; // 7 bits, for the store
    static BucketBasis unpack(std::uint8_t packed);
    friend bool operator==(const BucketBasis &, const BucketBasis &) = default;
};

} // namespace ferrograph::languages
