// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/context.h"
#include "core/scan/scan.h"

#include <cstdint>
#include <string>
#include <vector>

// What scan and refresh share.
namespace ferrograph::cli
{

struct ScanJob {
    std::string project;
    std::string repository; // its name in the project
    std::string source;     // path or URL
    // Added for this scan: taken out again when it stored nothing.
    bool newProject = false;
    bool newRepository = false;
};

// Collects what became of several scans and says it at the end.
class ScanRun
{
public:
    enum class NewCode : std::uint8_t { Count, Leave };

    ScanRun(Context &context, scan::ScanOptions options, NewCode newCode)
        : m_context(context)
        , m_options(std::move(options))
        , m_newCode(newCode)
    {
    }

    // An input that was refused before its scan began.
    void reject(Error error);

    // Scans one repository. An error comes back only when going on makes no sense: the database
    // failed, or the wish to stop. Any other is said, and kept for the exit status.
    Result<void> scan(store::Database &database, const ScanJob &job);

    // Prints the reports; the exit status over all inputs.
    ExitStatus finish();

private:
    // The passes that follow a scan.
    Result<void> followUp(store::Database &database, const ScanJob &job);

    Context &m_context;
    scan::ScanOptions m_options;
    NewCode m_newCode;
    std::vector<scan::ScanReport> m_reports;
    std::vector<Error> m_rejected;
    bool m_unreadable = false;
};

} // namespace ferrograph::cli
