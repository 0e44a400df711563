// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/findings/json_text.h"
#include "core/findings/sarif_model.h"
#include "core/input/content.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace ferrograph::findings
{

struct SarifDocument {
    std::string version;
    std::string encoding;
    bool replaced = false; // bytes that were no UTF-8 became U+FFFD
    std::size_t runs = 0;  // in the file, whether or not they are runs
    std::vector<SarifRun> readRuns;
    std::vector<Problem> problems;
};

// What a reader of SARIF wants to see. An error ends the reading.
struct SarifVisitor {
    std::function<Result<void>(const SarifRun &)> begin; // before its results
    std::function<Result<void>(const SarifRun &, SarifResult &)> result;
    std::function<Result<void>(const SarifRun &)> end; // with counts and warnings
};

// Reads a file in two passes: its outline and what stands outside the results, then each run's
// results one by one, whatever the order in the file. Memory is bounded by one result and the
// tool's tables. Errors name the cause and where there is one line and column: InvalidInput (not
// JSON, not SARIF, empty), Unsupported (another version), Cancelled.
Result<SarifDocument> readSarif(input::Content content, const std::string &name,
                                std::stop_token stop, const SarifVisitor &visitor);

// Whether a file looks like SARIF, by its first bytes or its name.
bool looksLikeSarif(std::string_view path, std::string_view head);

} // namespace ferrograph::findings
