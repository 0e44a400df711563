// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/fuzz_ingest.h"

#include "core/store/code_context.h"
#include "core/store/fuzz_stacks.h"
#include "core/store/statement.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <limits>

namespace ferrograph::store
{
namespace
{

using fuzzing::Campaign;
using fuzzing::CampaignPoint;
using fuzzing::CoverageReport;
using fuzzing::Crash;

Integer whole(std::optional<std::uint64_t> value)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<Integer>::max());
    return value ? static_cast<Integer>(std::min(*value, most)) : -1;
}

Integer scaled(std::optional<double> value, double factor)
{
    if (!value || !std::isfinite(*value) || *value < 0)
        return -1;
    return static_cast<Integer>(std::min(*value * factor, 9e15));
}

std::string joinedLines(const std::vector<std::string> &lines)
{
    return storableText(fmt::format("{}", fmt::join(lines, "\n")));
}

// Writes one import into the tables of a project.
class Writer
{
public:
    Writer(soci::session &session, Integer project)
        : m_session(session)
        , m_project(project)
    {
    }

    bool isKnown(const std::string &content)
    {
        return idOf("fuzz_import", "import_id", content) != 0;
    }

    FuzzOutcome write(const FuzzImport &import)
    {
        m_seen = import.seen;
        m_import = nextId("fuzz_import", "import_id");
        insertImport(import);
        const fuzzing::FuzzResult &result = import.result;
        for (const Crash &crash : result.crashes)
            writeCrash(crash);
        for (const Campaign &campaign : result.campaigns)
            writeCampaign(campaign);
        for (const CoverageReport &report : result.coverage)
            writeCoverage(report);
        for (const std::string &input : result.passed)
            writeReplay(input);
        return m_outcome;
    }

private:
    Integer nextId(const std::string &table, const std::string &column)
    {
        Integer last = 0;
        soci::indicator empty{};
        m_session << fmt::format("SELECT max({}) FROM {} WHERE project_id = :project", column,
                                 table),
            soci::use(m_project), soci::into(last, empty);
        return empty == soci::i_null ? 1 : last + 1;
    }

    // 0: there is none.
    Integer idOf(const std::string &table, const std::string &column, const std::string &content)
    {
        Integer id = 0;
        Statement select(m_session, fmt::format("SELECT {} FROM {} WHERE project_id = :project "
                                                "AND content = :content",
                                                column, table));
        select.use(m_project).use(content).into(id);
        return select.runOnce() ? id : 0;
    }

    void insertImport(const FuzzImport &import)
    {
        const Integer seen = import.seen;
        const Integer imported = now();
        const std::string source = storableText(import.source);
        m_session << "INSERT INTO fuzz_import (project_id, import_id, content, format, source, "
                     "build, category, seen, imported) VALUES (:project, :import, :content, "
                     ":format, :source, :build, :category, :seen, :imported)",
            soci::use(m_project), soci::use(m_import), soci::use(import.content),
            soci::use(import.format), soci::use(source), soci::use(import.build),
            soci::use(import.category), soci::use(seen), soci::use(imported);
    }

    Integer groupOf(const Crash &crash)
    {
        const std::string &obstacle = crash.identity.obstacle;
        const std::string name = storableText(
            crash.identity.group.empty()
                ? fmt::format("{}|{} {}|{}", obstacle, crash.tool, crash.kind, crash.target)
                : crash.identity.group);
        Integer id = 0;
        Statement select(m_session, "SELECT group_id FROM crash_group "
                                    "WHERE project_id = :project AND name = :name");
        select.use(m_project).use(name).into(id);
        if (select.runOnce())
            return id;
        id = nextId("crash_group", "group_id");
        m_session << "INSERT INTO crash_group (project_id, group_id, name, bucket) "
                     "VALUES (:project, :id, :name, :bucket)",
            soci::use(m_project), soci::use(id), soci::use(name), soci::use(obstacle);
        ++m_outcome.newGroups;
        return id;
    }

    Integer signatureOf(const Crash &crash)
    {
        const Integer group = groupOf(crash);
        const std::string signature = storableText(crash.identity.signature);
        Integer id = 0;
        Statement select(m_session, "SELECT signature_id FROM crash_signature WHERE project_id = "
                                    ":project AND group_id = :group AND signature = :signature");
        select.use(m_project).use(group).use(signature).into(id);
        if (select.runOnce())
            return id;
        id = nextId("crash_signature", "signature_id");
        const Integer access = static_cast<Integer>(crash.access);
        const Integer verdict = static_cast<Integer>(crash.judgement.memorySafety);
        const Integer severity = static_cast<Integer>(crash.judgement.severity);
        const Integer security = crash.clusterFuzz.security ? 1 : 0;
        const std::string message = storableText(crash.message.substr(0, 4096));
        const std::string state = joinedLines(crash.identity.state);
        const std::string line = storableText(crash.identity.crashLine);
        const std::string kind = storableText(crash.kind);
        const std::string cwe = fmt::format("{}", fmt::join(crash.judgement.cwe, " "));
        const std::string peerType = storableText(crash.clusterFuzz.type);
        const std::string peerState = storableText(crash.clusterFuzz.state);
        m_session << "INSERT INTO crash_signature (project_id, signature_id, group_id, signature, "
                     "tool, kind, access, message, state, crash_line, category, cwe, verdict, "
                     "severity, reason, peer_type, peer_state, peer_security) VALUES (:project, "
                     ":id, :group, :signature, :tool, :kind, :access, :message, :state, :line, "
                     ":category, :cwe, :verdict, :severity, :reason, :peer, :peerState, :security)",
            soci::use(m_project), soci::use(id), soci::use(group), soci::use(signature),
            soci::use(crash.tool), soci::use(kind), soci::use(access), soci::use(message),
            soci::use(state), soci::use(line), soci::use(crash.judgement.category), soci::use(cwe),
            soci::use(verdict), soci::use(severity), soci::use(crash.judgement.reason),
            soci::use(peerType), soci::use(peerState), soci::use(security);
        return id;
    }

    // A saved input that a report explains, and the other way round.
    bool isExplained(const Crash &crash)
    {
        if (crash.identity.obstacle != "needs replay" || crash.input.empty())
            return false;
        Integer count = 0;
        const std::string input = storableText(crash.input);
        const std::string beside = input + ".%";
        m_session << "SELECT count(*) FROM crash_occurrence AS o JOIN crash_signature AS s ON "
                     "s.project_id = o.project_id AND s.signature_id = o.signature_id JOIN "
                     "crash_group AS g ON g.project_id = s.project_id AND g.group_id = s.group_id "
                     "WHERE o.project_id = :project AND (o.input = :input OR o.source LIKE "
                     ":beside) AND g.bucket <> 'needs replay'",
            soci::use(m_project), soci::use(input), soci::use(beside), soci::into(count);
        return count > 0;
    }

    void dropExplained(const Crash &crash, const std::string &source)
    {
        if (crash.identity.obstacle == "needs replay")
            return;
        std::string name = storableText(crash.input);
        for (const std::string_view extension : {".txt", ".log", ".casrep", ".stderr"}) {
            if (name.empty() && source.ends_with(extension))
                name = source.substr(0, source.size() - extension.size());
        }
        if (const std::size_t slash = name.rfind('/'); slash != std::string::npos)
            name = name.substr(slash + 1);
        if (name.empty())
            return;
        m_session << "DELETE FROM crash_occurrence WHERE project_id = :project AND input = :input "
                     "AND signature_id IN (SELECT s.signature_id FROM crash_signature AS s JOIN "
                     "crash_group AS g ON g.project_id = s.project_id AND g.group_id = s.group_id "
                     "WHERE s.project_id = :project2 AND g.bucket = 'needs replay')",
            soci::use(m_project), soci::use(name), soci::use(m_project);
    }

    void writeCrash(const Crash &crash)
    {
        ++m_outcome.occurrences;
        const std::string content = contentHash(
            fmt::format("{}\n{}\n{}\n{}", crash.identity.signature, crash.target, crash.input,
                        crash.report.empty() ? crash.message : crash.report));
        if (isExplained(crash) || idOf("crash_occurrence", "occurrence_id", content) != 0)
            return;
        dropExplained(crash, crash.source);
        const Integer signature = signatureOf(crash);
        const Integer id = nextId("crash_occurrence", "occurrence_id");
        const Integer line = whole(crash.logLine);
        const Integer seen = crash.time.value_or(m_seen);
        const Integer bytes = whole(crash.size);
        const std::string target = storableText(crash.target);
        const std::string input = storableText(crash.input);
        const std::string source = storableText(crash.source);
        const std::string address = storableText(crash.address);
        const std::string peer = storableText(crash.clusterFuzz.address);
        const std::string stacks = stacksText(crash.stacks);
        const std::string report = storableText(crash.report);
        m_session << "INSERT INTO crash_occurrence (project_id, occurrence_id, signature_id, "
                     "import_id, content, target, input, source, log_line, seen, address, bytes, "
                     "peer_address, stacks, report) VALUES (:project, :id, :signature, :import, "
                     ":content, :target, :input, :source, :line, :seen, :address, :bytes, :peer, "
                     ":stacks, :report)",
            soci::use(m_project), soci::use(id), soci::use(signature), soci::use(m_import),
            soci::use(content), soci::use(target), soci::use(input), soci::use(source),
            soci::use(line), soci::use(seen), soci::use(address), soci::use(bytes), soci::use(peer),
            soci::use(stacks), soci::use(report);
        ++m_outcome.newOccurrences;
    }

    void writeCampaign(const Campaign &campaign)
    {
        ++m_outcome.campaigns;
        const Integer milliseconds = scaled(campaign.seconds, 1000);
        const Seconds ended = campaign.end.value_or(
            campaign.start ? *campaign.start + static_cast<Seconds>(campaign.seconds) : m_seen);
        const Integer end = ended;
        const Integer start =
            campaign.start.value_or(ended - static_cast<Seconds>(std::min(campaign.seconds, 1e9)));
        const std::string content = contentHash(fmt::format(
            "{}\n{}\n{}\n{}\n{}\n{}\n{}", campaign.engine, campaign.target, campaign.instance,
            campaign.executions, milliseconds, campaign.points.size(),
            campaign.facts.contains("seed") ? campaign.facts.at("seed")
                                            : std::to_string(campaign.start.value_or(0))));
        if (idOf("campaign", "campaign_id", content) != 0)
            return;
        const Integer id = nextId("campaign", "campaign_id");
        const Integer kind = static_cast<Integer>(campaign.coverageKind);
        const Integer total = whole(campaign.coverageTotal);
        const Integer executions = whole(campaign.executions);
        const Integer crashes = whole(campaign.crashes);
        const Integer hangs = whole(campaign.hangs);
        const Integer stability = scaled(campaign.stability, 100);
        const std::string target = storableText(campaign.target);
        const std::string instance = storableText(campaign.instance);
        const std::string engine = storableText(campaign.engine);
        m_session << "INSERT INTO campaign (project_id, campaign_id, import_id, content, engine, "
                     "target, instance, coverage_kind, coverage_total, executions, milliseconds, "
                     "crashes, hangs, stability, started, ended) VALUES (:project, :id, :import, "
                     ":content, :engine, :target, :instance, :kind, :total, :executions, :ms, "
                     ":crashes, :hangs, :stability, :started, :ended)",
            soci::use(m_project), soci::use(id), soci::use(m_import), soci::use(content),
            soci::use(engine), soci::use(target), soci::use(instance), soci::use(kind),
            soci::use(total), soci::use(executions), soci::use(milliseconds), soci::use(crashes),
            soci::use(hangs), soci::use(stability), soci::use(start), soci::use(end);
        writePoints(id, campaign.points);
        ++m_outcome.newCampaigns;
    }

    void writePoints(Integer campaign, const std::vector<CampaignPoint> &points)
    {
        Integer position = 0;
        Integer row[6] = {};
        Statement insert(m_session,
                         "INSERT INTO campaign_point (project_id, campaign_id, position, "
                         "milliseconds, executions, coverage, features, corpus, speed) VALUES "
                         "(:project, :campaign, :position, :ms, :executions, :coverage, :features, "
                         ":corpus, :speed)");
        insert.use(m_project).use(campaign).use(position);
        for (const Integer &value : row)
            insert.use(value);
        for (const CampaignPoint &point : points) {
            row[0] = scaled(point.seconds, 1000);
            row[1] = whole(point.executions);
            row[2] = whole(point.coverage);
            row[3] = whole(point.features);
            row[4] = whole(point.corpus);
            row[5] = scaled(point.execPerSecond, 1000);
            insert.runOnce();
            ++position;
        }
    }

    void writeCoverage(const CoverageReport &report)
    {
        ++m_outcome.coverage;
        const Integer position = m_coverage++;
        const Integer seen = report.time.value_or(m_seen);
        const Integer lines = whole(report.lines);
        const Integer covered = whole(report.linesCovered);
        const Integer functions = whole(report.functions);
        const Integer functionsCovered = whole(report.functionsCovered);
        const Integer reached = scaled(report.reachedPercent, 100);
        const std::string target = storableText(report.target);
        m_session << "INSERT INTO line_coverage (project_id, import_id, position, target, seen, "
                     "lines, covered, functions, functions_covered, reached) VALUES (:project, "
                     ":import, :position, :target, :seen, :lines, :covered, :functions, "
                     ":functionsCovered, :reached)",
            soci::use(m_project), soci::use(m_import), soci::use(position), soci::use(target),
            soci::use(seen), soci::use(lines), soci::use(covered), soci::use(functions),
            soci::use(functionsCovered), soci::use(reached);
    }

    void writeReplay(const std::string &input)
    {
        const Integer seen = m_seen;
        const std::string name = storableText(input);
        m_session << "INSERT OR IGNORE INTO crash_replay (project_id, import_id, input, seen) "
                     "VALUES (:project, :import, :input, :seen)",
            soci::use(m_project), soci::use(m_import), soci::use(name), soci::use(seen);
    }

    soci::session &m_session;
    Integer m_project;
    Integer m_import = 0;
    Integer m_coverage = 0;
    Seconds m_seen = 0;
    FuzzOutcome m_outcome;
};

} // namespace

Result<FuzzOutcome> storeFuzzing(Database &database, const std::string &project,
                                 const FuzzImport &import)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    return guarded(database, Transaction::Kind::Write,
                   [&](soci::session &session) -> Result<FuzzOutcome> {
                       Writer writer(session, row->id);
                       if (writer.isKnown(import.content)) {
                           FuzzOutcome outcome;
                           outcome.unchanged = true;
                           return outcome;
                       }
                       return writer.write(import);
                   });
}

} // namespace ferrograph::store
