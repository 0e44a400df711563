// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/findings/sarif_model.h"
#include "core/intake/repository_view.h"
#include "core/store/finding_ingest.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace ferrograph::intake
{

// Turns results as SARIF has them into rows of one run: equal ones are folded and counted, texts
// are kept once.
class RunCollector
{
public:
    RunCollector(RepositoryView &view, std::optional<KnownCommit> commit);

    void describe(const findings::SarifRun &run); // what its tool says of itself
    void add(const findings::SarifRun &run, const findings::SarifResult &result);
    void addStatus(const findings::SarifRun &run); // after its results

    store::FindingRun take();

private:
    store::TextId keep(std::string text);
    std::uint32_t ruleIndex(const findings::SarifResult &result);
    void markShared(store::RunResult &row, const findings::SarifResult &result);
    const std::string &pathOf(const findings::Location &place);

    RepositoryView &m_view;
    std::optional<KnownCommit> m_commit;
    store::FindingRun m_run;
    bool m_analysed = false; // some file held results
    bool m_failed = false;
    bool m_allAnalysedKnown = true;
    std::unordered_map<std::string, std::uint32_t> m_rules;
    std::unordered_map<std::string, std::string> m_paths;     // as the tool has it, as it is here
    std::unordered_map<std::uint64_t, std::size_t> m_exact;   // equal results
    std::unordered_map<std::uint64_t, std::size_t> m_partial; // partial fingerprints by rule, path
};

// "text" of "[text](target)".
std::string plainMessage(const std::string &text);

} // namespace ferrograph::intake
