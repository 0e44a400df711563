// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/sarif_import.h"

#include "core/findings/taxonomy.h"
#include "core/intake/content_hash.h"
#include "core/intake/run_collector.h"
#include "core/store/projects.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::intake
{

struct SarifImporter::RunFacts {
    std::string series;
    store::RunStatus status;
    std::uint64_t total;
};

struct SarifImporter::Dates {
    std::string runEnd;
    std::string runStart;
    std::optional<Seconds> fileName;
    std::optional<Seconds> fileTime;
};

// What the files of one series give together.
class SarifImporter::Collector
{
public:
    Collector(RepositoryView &view, std::optional<KnownCommit> commit)
        : rows(view, std::move(commit))
    {
    }

    RunCollector rows;
    std::string revision; // that a file names and no repository has
    Dates dates;
    ContentHash hash;
};

SarifImporter::SarifImporter(store::Database &database, const Request &request)
    : m_database(database)
    , m_request(request)
{
}

SarifImporter::~SarifImporter() = default;

Result<void> SarifImporter::prepare()
{
    if (m_view)
        return {};
    const auto project = store::project(m_database, m_request.project);
    FERROGRAPH_TRY(project);
    m_view = std::make_unique<RepositoryView>(*project);
    m_commit = m_view->find(m_request.commit);
    if (!m_request.commit.empty() && !m_commit)
        return failure(
            ErrorCode::NotFound, m_request.commit,
            fmt::format("is no revision of the repositories of project \"{}\"", m_request.project),
            {}, "scan the repository first, or leave --commit out");
    return {};
}

Result<void> SarifImporter::check(input::Item &item) const
{
    auto copy = item.content.duplicate();
    FERROGRAPH_TRY(copy);
    const auto document = findings::readSarif(std::move(*copy), item.name, m_request.stop, {});
    FERROGRAPH_TRY(document);
    return {};
}

Result<void> SarifImporter::add(input::Item &item)
{
    FERROGRAPH_TRY(prepare());
    const std::string hash = hashOf(item.content);
    const bool first = m_runs.empty();
    if (!first)
        FERROGRAPH_TRY(check(item)); // nothing of a file that is refused later may stay
    Collector *current = nullptr;
    findings::SarifVisitor visitor;
    visitor.begin = [&](const findings::SarifRun &run) -> Result<void> {
        const std::string series = findings::Taxonomy::builtin().family(run.tool);
        const std::string category = m_request.category.value_or(run.category.value_or(""));
        auto &slot = m_runs[{series.empty() ? "(unnamed tool)" : series, category}];
        if (!slot) {
            std::optional<KnownCommit> commit = m_commit;
            for (const std::string &revision : run.revisions) {
                if (!commit)
                    commit = m_view->find(revision);
            }
            slot = std::make_unique<Collector>(*m_view, commit);
            if (!commit && !run.revisions.empty())
                slot->revision = run.revisions.front();
        }
        current = slot.get();
        current->rows.describe(run);
        return {};
    };
    visitor.result = [&](const findings::SarifRun &run,
                         findings::SarifResult &result) -> Result<void> {
        current->rows.add(run, result);
        return {};
    };
    visitor.end = [&](const findings::SarifRun &run) -> Result<void> {
        current->rows.addStatus(run);
        current->hash.add(fmt::format("{} {} {}", item.path, run.index, hash));
        Dates &dates = current->dates;
        dates.runEnd = std::max(dates.runEnd, run.endTime);
        if (dates.runStart.empty())
            dates.runStart = run.startTime;
        dates.fileName = dateInName(m_request.source);
        dates.fileTime = std::max(dates.fileTime, item.time);
        return {};
    };
    const std::string name = item.name;
    auto document = findings::readSarif(std::move(item.content), name, m_request.stop, visitor);
    FERROGRAPH_TRY(document);
    m_problems.insert(m_problems.end(), document->problems.begin(), document->problems.end());
    return {};
}

void SarifImporter::dateRun(store::FindingRun &run, const Dates &dates) const
{
    const auto set = [&](std::optional<Seconds> date, store::DateFrom from) {
        if (date && run.dateFrom == store::DateFrom::Import) {
            run.dated = *date;
            run.dateFrom = from;
        }
    };
    const auto parsed = [](const std::string &text) {
        const auto date = parseIso(text);
        return date ? std::optional(*date) : std::nullopt;
    };
    set(m_request.date, store::DateFrom::User);
    if (!run.commit.empty())
        if (const auto commit = m_view->find(run.commit))
            set(commit->committed, store::DateFrom::Commit);
    set(parsed(dates.runEnd), store::DateFrom::RunEnd);
    set(parsed(dates.runStart), store::DateFrom::RunStart);
    set(dates.fileName, store::DateFrom::FileName);
    set(dates.fileTime, store::DateFrom::FileTime);
    set(now(), store::DateFrom::Import);
}

Result<Outcome> SarifImporter::finish(const input::Source &source,
                                      std::span<const Problem> rejected)
{
    std::vector<store::FindingRun> runs;
    for (auto &[key, collector] : m_runs) {
        store::FindingRun run = collector->rows.take();
        run.series = key.first;
        run.category = key.second;
        run.source = m_request.source;
        run.contentHash = collector->hash.hex();
        if (run.commit.empty())
            run.commit = collector->revision;
        dateRun(run, collector->dates);
        // What could not be read may have held what seems to be gone.
        const bool whole = rejected.empty() && source.problems.empty();
        if (!whole && run.status == store::RunStatus::Complete)
            run.status = store::RunStatus::Failed;
        runs.push_back(std::move(run));
    }
    std::vector<RunFacts> facts;
    for (const store::FindingRun &run : runs)
        facts.push_back({run.series, run.status, run.total});
    const auto stored = store::storeRuns(m_database, m_request.project, std::move(runs),
                                         m_view->history(), m_request.progress, m_request.stop);
    FERROGRAPH_TRY(stored);
    return outcomeOf(facts, *stored);
}

Outcome SarifImporter::outcomeOf(const std::vector<RunFacts> &runs,
                                 const std::vector<store::StoredRun> &stored)
{
    Outcome outcome;
    outcome.report.problems = std::move(m_problems);
    std::uint64_t results = 0;
    std::uint64_t known = 0;
    std::uint64_t opened = 0;
    std::uint64_t reopened = 0;
    std::uint64_t closed = 0;
    std::uint64_t ambiguous = 0;
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const store::StoredRun &run = stored[i];
        results += runs[i].total;
        known += run.known ? 1 : 0;
        opened += run.opened;
        reopened += run.reopened;
        closed += run.closed;
        ambiguous += run.ambiguous;
        if (run.late)
            outcome.notes.push_back(fmt::format(
                "the run of {} is older than others: the history was told anew", runs[i].series));
        if (runs[i].status != store::RunStatus::Complete)
            outcome.notes.push_back(fmt::format("the run of {} is marked \"{}\": it closes nothing",
                                                runs[i].series, name(runs[i].status)));
    }
    outcome.figures = {{"runs", runs.size()},  {"results", results}, {"new", opened},
                       {"reopened", reopened}, {"fixed", closed},    {"ambiguous", ambiguous},
                       {"known_runs", known}};
    outcome.unchanged = !runs.empty() && known == runs.size();
    return outcome;
}

} // namespace ferrograph::intake
