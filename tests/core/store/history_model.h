// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_ingest.h"
#include "core/store/code_queries.h"

#include <map>
#include <random>
#include <string>
#include <vector>

namespace ferrograph::test
{

// One file of a listing: its parts, and a number that changes with its content.
struct ModelFile {
    std::vector<languages::Part> parts;
    languages::Bucket bucket = languages::Bucket::Product;
    int content = 0;
    friend bool operator==(const ModelFile &, const ModelFile &) = default;
};
using Listing = std::map<std::string, ModelFile>;

// A made-up history kept the plainest way there is: a whole listing per commit. What the store
// answers from intervals and totals is compared with sums over these listings.
struct HistoryModel {
    std::vector<git::Commit> commits;
    std::vector<Listing> listings;

    // `branch` tells histories apart that share their first commits.
    static HistoryModel random(unsigned seed, std::size_t commits, std::size_t common = 0,
                               unsigned branch = 0);

    // The batch that takes the store from the first `from` commits to the first `to`.
    store::CodeBatch batch(std::size_t from, std::size_t to) const;

    metrics::Totals totals(std::size_t commit, languages::BucketSet buckets) const;
    std::map<std::string, std::uint64_t> codeByLanguage(std::size_t commit,
                                                        const store::CodeFilter &filter) const;
};

languages::LanguageId languageId(const char *name);
git::ObjectId objectId(unsigned value);

} // namespace ferrograph::test
