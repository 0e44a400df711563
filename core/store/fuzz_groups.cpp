// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/text_scan.h"
#include "core/store/fuzz_decisions.h"
#include "core/store/fuzz_queries.h"
#include "core/store/fuzz_stacks.h"
#include "core/store/projects.h"
#include "core/store/statement.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace ferrograph::store
{
namespace
{

using fuzzing::Judgement;
using fuzzing::Sightings;

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(separator));
        if (!part.empty())
            parts.emplace_back(part);
        text.remove_prefix(std::min(part.size() + 1, text.size()));
    }
    return parts;
}

struct Decision {
    CrashDecision kind = CrashDecision::Merge;
    std::string subject;
    std::string other;
    std::string note;
    Seconds decided = 0;
};

// People's decisions in force, oldest first.
std::vector<Decision> readDecisions(soci::session &session, Integer project)
{
    std::vector<Decision> decisions;
    Integer kind = 0;
    Integer decided = 0;
    Decision row;
    Statement select(session,
                     "SELECT kind, subject, other, note, decided FROM crash_decision WHERE "
                     "project_id = :project AND undone = 0 ORDER BY decision_id");
    select.use(project).into(kind).into(row.subject).into(row.other).into(row.note).into(decided);
    for (select.run(); select.next();) {
        row.kind = static_cast<CrashDecision>(kind);
        row.decided = decided;
        decisions.push_back(row);
    }
    return decisions;
}

struct Signature {
    Integer id = 0;
    std::string group; // the name of the group it is shown in
    CrashGroup shown;
};

// Into which group a group was merged; a circle ends where it began.
std::string mergedName(const std::map<std::string, std::string> &merges, std::string name)
{
    std::set<std::string> visited;
    for (auto next = merges.find(name); next != merges.end() && visited.insert(name).second;
         next = merges.find(name))
        name = next->second;
    return name;
}

// Groups of one project as they are being read.
class GroupReader
{
public:
    GroupReader(soci::session &session, Integer project)
        : m_session(session)
        , m_project(project)
        , m_decisions(readDecisions(session, project))
    {
        for (const Decision &decision : m_decisions) {
            if (decision.kind == CrashDecision::Merge)
                m_merges[decision.subject] = decision.other;
            else if (decision.kind == CrashDecision::Separate)
                m_separated.insert(decision.subject);
        }
    }

    std::vector<CrashGroup> read()
    {
        readSignatures();
        readOccurrences();
        readCampaigns();
        readReplays();
        std::vector<CrashGroup> groups;
        for (auto &[name, building] : m_groups) {
            if (building.group.occurrences > 0)
                groups.push_back(finished(building));
        }
        std::sort(groups.begin(), groups.end(), [](const CrashGroup &a, const CrashGroup &b) {
            if (a.judgement.severity != b.judgement.severity)
                return a.judgement.severity > b.judgement.severity;
            return a.lastSeen != b.lastSeen ? a.lastSeen > b.lastSeen : a.name < b.name;
        });
        return groups;
    }

    // The signatures that are shown in the group of that id.
    std::vector<Integer> signaturesOf(std::int64_t group)
    {
        readSignatures();
        std::vector<Integer> ids;
        for (const auto &[id, name] : m_nameOf) {
            if (m_groups.at(name).group.id == group)
                ids.push_back(id);
        }
        return ids;
    }

private:
    struct Building {
        CrashGroup group;
        std::set<std::string> targets;
        std::set<std::string> sources;
        std::set<std::string> inputs;
        Sightings sightings;
    };

    void readSignatures()
    {
        Integer id = 0, group = 0, access = 0, verdict = 0, severity = 0, security = 0;
        std::string name, state, cwe;
        CrashGroup row;
        Statement select(
            m_session,
            "SELECT s.signature_id, s.group_id, g.name, g.bucket, s.signature, s.tool, s.kind, "
            "s.access, s.message, s.state, s.crash_line, s.category, s.cwe, s.verdict, s.severity, "
            "s.reason, s.peer_type, s.peer_state, s.peer_security FROM crash_signature AS s JOIN "
            "crash_group AS g ON g.project_id = s.project_id AND g.group_id = s.group_id WHERE "
            "s.project_id = :project ORDER BY s.signature_id");
        select.use(m_project)
            .into(id)
            .into(group)
            .into(name)
            .into(row.bucket)
            .into(row.signature)
            .into(row.tool)
            .into(row.kind)
            .into(access)
            .into(row.message)
            .into(state)
            .into(row.crashLine)
            .into(row.judgement.category)
            .into(cwe)
            .into(verdict)
            .into(severity)
            .into(row.judgement.reason)
            .into(row.peer.type)
            .into(row.peer.state)
            .into(security);
        for (select.run(); select.next();) {
            row.access = static_cast<fuzzing::Access>(access);
            row.judgement.memorySafety = static_cast<fuzzing::Verdict>(verdict);
            row.judgement.severity = static_cast<fuzzing::Severity>(severity);
            row.judgement.cwe = split(cwe, ' ');
            row.state = split(state, '\n');
            row.peer.security = security != 0;
            row.id = group;
            row.name = name;
            place(id, row);
        }
    }

    // Into the group that people want it in; ids of groups that only separation makes lie above all
    // others.
    void place(Integer id, CrashGroup row)
    {
        std::string name = mergedName(m_merges, row.name);
        if (m_separated.contains(row.signature)) {
            name = "separated|" + row.signature;
            row.id = 1'000'000'000 + id;
        }
        m_nameOf[id] = name;
        const auto [known, fresh] = m_groups.try_emplace(name);
        CrashGroup &group = known->second.group;
        const bool own = row.name == name || name.starts_with("separated|");
        if (fresh || row.judgement.severity > group.judgement.severity) {
            const std::int64_t keptId = group.id;
            const std::uint64_t signatures = group.signatures;
            group = row;
            group.id = fresh || own ? row.id : keptId;
            group.signatures = signatures;
            group.name = name;
        }
        if (own)
            group.id = row.id;
        ++group.signatures;
    }

    void readOccurrences()
    {
        Integer signature = 0, seen = 0;
        std::string target, source, input;
        Statement select(m_session,
                         "SELECT signature_id, seen, target, source, input FROM crash_occurrence "
                         "WHERE project_id = :project ORDER BY signature_id, seen");
        select.use(m_project).into(signature).into(seen).into(target).into(source).into(input);
        for (select.run(); select.next();) {
            Building &building = m_groups.at(m_nameOf.at(signature));
            CrashGroup &group = building.group;
            group.firstSeen =
                group.occurrences == 0 ? seen : std::min<Seconds>(group.firstSeen, seen);
            group.lastSeen =
                group.occurrences == 0 ? seen : std::max<Seconds>(group.lastSeen, seen);
            ++group.occurrences;
            building.sightings.seen.push_back(seen);
            if (!target.empty())
                building.targets.insert(target);
            if (building.sources.size() < 20)
                building.sources.insert(source);
            if (!input.empty())
                m_groupOfInput[input].insert(&building);
        }
    }

    void readCampaigns()
    {
        Integer ended = 0, executions = 0;
        std::string target;
        Statement select(m_session, "SELECT target, ended, executions FROM campaign WHERE "
                                    "project_id = :project");
        select.use(m_project).into(target).into(ended).into(executions);
        std::map<std::string, std::vector<fuzzing::CampaignEffort>> byTarget;
        for (select.run(); select.next();)
            byTarget[target].push_back(
                {ended, static_cast<std::uint64_t>(std::max<Integer>(0, executions))});
        for (auto &[name, building] : m_groups) {
            for (const std::string &one : building.targets) {
                const auto found = byTarget.find(one);
                if (found != byTarget.end())
                    building.sightings.campaigns.insert(building.sightings.campaigns.end(),
                                                        found->second.begin(), found->second.end());
            }
        }
    }

    void readReplays()
    {
        Integer seen = 0;
        std::string input;
        Statement select(m_session,
                         "SELECT input, seen FROM crash_replay WHERE project_id = :project");
        select.use(m_project).into(input).into(seen);
        for (select.run(); select.next();) {
            const auto found = m_groupOfInput.find(input);
            if (found == m_groupOfInput.end())
                continue;
            for (Building *building : found->second)
                building->sightings.replayed.push_back(seen);
        }
    }

    CrashGroup finished(Building &building)
    {
        CrashGroup group = std::move(building.group);
        group.targets.assign(building.targets.begin(), building.targets.end());
        group.sources.assign(building.sources.begin(), building.sources.end());
        bool notABug = false;
        for (const Decision &decision : m_decisions) {
            if (mergedName(m_merges, decision.subject) != group.name)
                continue;
            if (decision.kind == CrashDecision::Fixed)
                building.sightings.stated.push_back(decision.decided);
            notABug = notABug || decision.kind == CrashDecision::NotABug;
            if (!decision.note.empty())
                group.note = decision.note;
        }
        std::vector<fuzzing::CampaignEffort> efforts = building.sightings.campaigns;
        group.intervals = fuzzing::openIntervals(std::move(building.sightings));
        settle(group, notABug, efforts);
        return group;
    }

    static void settle(CrashGroup &group, bool notABug,
                       const std::vector<fuzzing::CampaignEffort> &efforts)
    {
        const fuzzing::OpenInterval &last = group.intervals.back();
        group.fixedAt = last.closed;
        group.fixReason = last.reason;
        Seconds newest = 0;
        for (const fuzzing::CampaignEffort &effort : efforts)
            newest = std::max(newest, effort.ended);
        if (notABug)
            group.status = CrashStatus::NotABug;
        else if (last.closed)
            group.status = CrashStatus::Fixed;
        else if (group.intervals.size() > 1)
            group.status = CrashStatus::Reopened;
        else if (group.firstSeen >= newest && newest != 0)
            group.status = CrashStatus::New; // by the newest campaign of its targets
        else
            group.status = CrashStatus::Open;
    }

    soci::session &m_session;
    Integer m_project;
    std::vector<Decision> m_decisions;
    std::map<std::string, std::string> m_merges;
    std::set<std::string> m_separated;
    std::map<std::string, Building> m_groups;          // by name
    std::unordered_map<Integer, std::string> m_nameOf; // of a signature
    std::unordered_map<std::string, std::set<Building *>> m_groupOfInput;
};

} // namespace

const char *crashStatusName(CrashStatus status)
{
    switch (status) {
    case CrashStatus::New:
        return "new";
    case CrashStatus::Open:
        return "open";
    case CrashStatus::Reopened:
        return "reopened";
    case CrashStatus::Fixed:
        return "fixed";
    case CrashStatus::NotABug:
        break;
    }
    return "not a bug";
}

Result<std::vector<CrashGroup>> crashGroups(Database &database, const std::string &project)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    return guarded(database, Transaction::Kind::Read,
                   [&](soci::session &session) -> Result<std::vector<CrashGroup>> {
                       return GroupReader(session, row->id).read();
                   });
}

Result<std::vector<CrashOccurrence>> crashOccurrences(Database &database,
                                                      const std::string &project,
                                                      std::int64_t group, std::size_t limit)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    using Answer = Result<std::vector<CrashOccurrence>>;
    return guarded(database, Transaction::Kind::Read, [&](soci::session &session) -> Answer {
        std::vector<CrashOccurrence> result;
        const Integer id = row->id;
        for (const Integer signature : GroupReader(session, id).signaturesOf(group)) {
            CrashOccurrence one;
            Integer line = 0, seen = 0, bytes = 0;
            std::string stacks;
            Statement select(
                session, "SELECT target, input, source, log_line, seen, address, bytes, stacks, "
                         "report FROM crash_occurrence WHERE project_id = :project AND "
                         "signature_id = :signature ORDER BY seen DESC");
            select.use(id)
                .use(signature)
                .into(one.target)
                .into(one.input)
                .into(one.source)
                .into(line)
                .into(seen)
                .into(one.address)
                .into(bytes)
                .into(stacks)
                .into(one.report);
            std::size_t taken = 0;
            for (select.run(); taken < limit && select.next(); ++taken) {
                one.logLine = static_cast<std::uint64_t>(line);
                one.seen = seen;
                one.bytes =
                    bytes < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(bytes));
                one.stacks = stacksFrom(stacks);
                result.push_back(one);
            }
        }
        std::stable_sort(result.begin(), result.end(), [](const auto &a, const auto &b) {
            return a.stacks.empty() != b.stacks.empty() ? b.stacks.empty() : a.seen > b.seen;
        });
        result.resize(std::min(result.size(), limit));
        return result;
    });
}

const std::vector<std::string> &crashClasses()
{
    static const std::vector<std::string> classes = {"spatial", "temporal", "initialization",
                                                     "type",    "thread",   "contained",
                                                     "debated", "other",    "ungrouped"};
    return classes;
}

std::string crashClass(const CrashGroup &group)
{
    if (!group.bucket.empty())
        return "ungrouped";
    const std::string &category = group.judgement.category;
    switch (group.judgement.memorySafety) {
    case fuzzing::Verdict::Contained:
        return "contained";
    case fuzzing::Verdict::Debated:
        return category == "thread" ? "thread" : "debated";
    case fuzzing::Verdict::Yes:
        break;
    case fuzzing::Verdict::No:
    case fuzzing::Verdict::Unknown:
        return "other";
    }
    if (category == "wild" || category == "control")
        return "spatial";
    const auto &classes = crashClasses();
    return std::find(classes.begin(), classes.end(), category) != classes.end() ? category
                                                                                : "other";
}

} // namespace ferrograph::store
