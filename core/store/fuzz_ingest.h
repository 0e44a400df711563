// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"
#include "core/fuzzing/campaign.h"
#include "core/store/database.h"

#include <cstdint>
#include <string>
#include <vector>

// Fuzzing results on their way into the database.
namespace ferrograph::store
{

struct FuzzImport {
    std::string format;
    std::string source;
    std::string content; // hash of all that is in it
    std::string build;
    std::string category;
    Seconds seen = 0; // when the results are from, where they do not say so themselves
    fuzzing::FuzzResult result;
};

struct FuzzOutcome {
    bool unchanged = false; // its content was there already
    std::uint64_t occurrences = 0;
    std::uint64_t newOccurrences = 0;
    std::uint64_t newGroups = 0;
    std::uint64_t campaigns = 0;
    std::uint64_t newCampaigns = 0;
    std::uint64_t coverage = 0;
};

// Stores all of it in one transaction. What was there already is not stored again, whatever source
// it comes from. NotFound for an unknown project.
Result<FuzzOutcome> storeFuzzing(Database &database, const std::string &project,
                                 const FuzzImport &import);

// 16 hex digits over any bytes.
std::string contentHash(std::string_view bytes);

// Text as the database and JSON take it: bytes that are not UTF-8 and NUL become U+FFFD.
std::string storableText(std::string_view bytes);

} // namespace ferrograph::store
