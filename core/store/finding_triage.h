// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_queries.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::store
{

struct Judgement {
    std::string fingerprint;
    Verdict verdict = Verdict::None; // None takes the former one back
    std::string author;
    std::string note;
    Seconds made = 0;
    std::optional<Seconds> expires; // of Accepted: from then on it counts again
    friend bool operator==(const Judgement &, const Judgement &) = default;
};

// Adds judgements; the newest of a finding counts. InvalidInput for an expiry of another verdict.
Result<void> judge(Database &database, const std::string &project,
                   std::span<const Judgement> judgements);

// Takes judgements out again, as if they had not been made.
Result<void> unjudge(Database &database, const std::string &project,
                     std::span<const Judgement> judgements);

Result<std::vector<Judgement>> judgements(Database &database,
                                          const std::string &project); // by fingerprint, date

// JSON: {"triage": [{"fingerprint", "verdict", "author", "note", "made", "expires"}]}. Reading:
// InvalidInput with the place.
std::string judgementsAsJson(std::span<const Judgement> judgements);
Result<std::vector<Judgement>> judgementsFromJson(std::string_view text,
                                                  const std::string &subject);

} // namespace ferrograph::store
