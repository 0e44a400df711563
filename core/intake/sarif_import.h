// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/findings/sarif_reader.h"
#include "core/intake/format.h"
#include "core/intake/repository_view.h"
#include "core/store/finding_ingest.h"

#include <map>
#include <memory>
#include <string>

namespace ferrograph::intake
{

// SARIF files of one source as runs: those of one tool and category are one scan, however many
// files they come in.
class SarifImporter : public Importer
{
public:
    SarifImporter(store::Database &database, const Request &request);
    ~SarifImporter() override;

    Result<void> add(input::Item &item) override;
    Result<Outcome> finish(const input::Source &source, std::span<const Problem> rejected) override;

private:
    class Collector;
    struct Dates;
    struct RunFacts;

    Result<void> prepare();
    Outcome outcomeOf(const std::vector<RunFacts> &runs,
                      const std::vector<store::StoredRun> &stored);
    Result<void> check(input::Item &item) const;
    void dateRun(store::FindingRun &run, const Dates &dates) const;

    store::Database &m_database;
    const Request &m_request;
    std::unique_ptr<RepositoryView> m_view;
    std::optional<KnownCommit> m_commit; // that the user names
    std::map<std::pair<std::string, std::string>, std::unique_ptr<Collector>> m_runs;
    std::vector<Problem> m_problems;
};

} // namespace ferrograph::intake
