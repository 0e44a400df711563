// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/finding_fold.h"

#include "core/store/finding_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <numeric>

namespace ferrograph::store
{
namespace
{

std::string extensionOf(const std::string &path)
{
    return std::filesystem::path(path).extension().string();
}

std::vector<int> numbersOf(std::string_view text)
{
    std::vector<int> numbers;
    const char *at = text.data();
    const char *end = at + text.size();
    while (at < end) {
        int number = 0;
        const auto parsed = std::from_chars(at, end, number);
        if (parsed.ec == std::errc())
            numbers.push_back(number);
        at = parsed.ptr + 1;
    }
    return numbers;
}

} // namespace

std::vector<std::uint64_t> fingerprintsFromText(std::string_view text)
{
    constexpr std::size_t digits = 16;
    std::vector<std::uint64_t> values;
    for (std::size_t at = 0; at + digits <= text.size(); at += digits) {
        std::uint64_t value = 0;
        std::from_chars(text.data() + at, text.data() + at + digits, value, 16);
        values.push_back(value);
    }
    return values;
}

std::string fingerprintsAsText(const std::vector<std::uint64_t> &values)
{
    std::string text;
    for (const std::uint64_t value : values)
        text += fmt::format("{:016x}", value);
    return text;
}

SeriesFold::SeriesFold(soci::session &session, Integer project, Integer series, std::string tool,
                       const HistoryOf &history, std::stop_token stop)
    : m_session(session)
    , m_project(project)
    , m_series(series)
    , m_tool(std::move(tool))
    , m_history(history)
    , m_stop(std::move(stop))
{
    session << "SELECT coalesce(max(finding_id), 0) + 1 FROM finding WHERE project_id = :project",
        soci::use(project), soci::into(m_nextId);
    loadRules();
}

void SeriesFold::loadRules()
{
    Integer id = 0;
    Integer tier = 0;
    Integer severity = 0;
    RuleOfTool rule;
    Statement select(m_session, "SELECT rule_id, rule, tier, severity FROM finding_rule "
                                "WHERE project_id = :project AND tool = :tool");
    select.use(m_project).use(m_tool).into(id).into(rule.rule).into(tier).into(severity);
    for (select.run(); select.next();) {
        rule.override = {};
        if (tier >= 0)
            rule.override.tier = static_cast<findings::Tier>(tier);
        if (severity >= 0)
            rule.override.severity = static_cast<findings::Severity>(severity);
        m_rules[id] = rule;
    }
}

void SeriesFold::load()
{
    Held held;
    Integer state = 0;
    Integer last = 0;
    Integer ambiguous = 0;
    Integer reason = 0;
    std::string fingerprint;
    Statement select(
        m_session,
        fmt::format(
            "SELECT f.finding_id, f.state, f.first_position, f.last_position, "
            "f.reopened_position, f.suppressed_position, f.sighting_position, f.ambiguous, "
            "f.closed_position, f.reason, f.fingerprint, {} FROM finding f JOIN finding_sighting s "
            "ON s.project_id = f.project_id AND s.series_id = f.series_id "
            "AND s.finding_id = f.finding_id AND s.first_position = f.sighting_position "
            "WHERE f.project_id = :project AND f.series_id = :series "
            "ORDER BY f.finding_id",
            sightingColumns("s")));
    select.use(m_project).use(m_series);
    select.into(held.id).into(state).into(held.first).into(last).into(held.reopened);
    select.into(held.suppressedSince).into(held.sighting).into(ambiguous).into(held.closed);
    select.into(reason).into(fingerprint);
    intoSighting(select, held.row);
    for (select.run(); select.next();) {
        held.live = state != static_cast<Integer>(FindingState::Fixed);
        held.present = last == stillSeen;
        held.last = last;
        held.reason = static_cast<ClosedReason>(reason);
        held.ambiguous = ambiguous != 0;
        m_held.push_back(held);
        ++m_fingerprints[fingerprint.substr(0, fingerprint.find('-'))];
        m_usedIds[held.id] = true;
    }
    Statement run(m_session, "SELECT position, commit_oid, repository_id, tool_version "
                             "FROM finding_run WHERE project_id = :project "
                             "AND series_id = :series AND position >= 0 "
                             "ORDER BY position DESC LIMIT 1");
    run.use(m_project).use(m_series);
    run.into(m_lastPosition).into(m_lastCommit).into(m_lastRepository).into(m_lastVersion);
    run.runOnce();
}

const std::string &SeriesFold::text(Integer id)
{
    if (m_runTexts != nullptr) {
        if (const auto found = m_runTexts->find(id); found != m_runTexts->end())
            return found->second;
    }
    const auto [found, fresh] = m_texts.try_emplace(id);
    if (fresh && id != 0) {
        m_session << "SELECT text FROM finding_text WHERE project_id = :project AND text_id = :id",
            soci::use(m_project), soci::use(id), soci::into(found->second);
    }
    return found->second;
}

const RuleOfTool &SeriesFold::rule(Integer id)
{
    return m_rules[id];
}

Integer SeriesFold::currentRule(Integer id) const
{
    const auto found = m_renamed.find(id);
    return found == m_renamed.end() ? id : found->second;
}

// Many results are classified alike; the message matters for few rules.
findings::Class SeriesFold::classOf(const SightingRow &row)
{
    const findings::Taxonomy &taxonomy = findings::Taxonomy::builtin();
    const RuleOfTool &known = rule(row.rule);
    const bool byMessage = taxonomy.readsMessage(m_tool, known.rule);
    const std::string key =
        fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", row.rule, extensionOf(text(row.path)), row.cwe,
                    row.security, row.level, row.tag, byMessage ? row.message : 0);
    const auto [found, fresh] = m_classes.try_emplace(key);
    if (fresh) {
        findings::Evidence evidence;
        evidence.tool = m_tool;
        evidence.rule = known.rule;
        evidence.path = text(row.path);
        evidence.cwe = numbersOf(row.cwe);
        evidence.securitySeverity = row.security;
        evidence.level = findings::name(static_cast<findings::Level>(row.level));
        evidence.severityTag = row.tag;
        if (byMessage)
            evidence.message = text(row.message);
        found->second = taxonomy.classify(evidence, known.override);
    }
    return found->second;
}

findings::Side SeriesFold::sideOf(const std::vector<const SightingRow *> &rows)
{
    findings::Side side;
    std::unordered_map<Integer, std::uint32_t> paths;
    side.sightings.reserve(rows.size());
    for (const SightingRow *row : rows) {
        const auto [found, fresh] =
            paths.try_emplace(row->path, static_cast<std::uint32_t>(side.paths.size()));
        if (fresh)
            side.paths.push_back(text(row->path));
        findings::Sighting sighting;
        sighting.rule = static_cast<std::uint64_t>(currentRule(row->rule));
        sighting.path = found->second;
        sighting.message = static_cast<std::uint64_t>(row->messageHash);
        sighting.text = static_cast<std::uint64_t>(row->textHash);
        sighting.line = row->line;
        sighting.column = row->column;
        sighting.fingerprints = fingerprintsFromText(row->fingerprints);
        sighting.sharedByTool = row->shared != 0;
        side.sightings.push_back(std::move(sighting));
    }
    return side;
}

// The same order whether a run comes from a file or is told anew: numbers given out by this
// database play no part in it.
void SeriesFold::sortRows(FoldRun &run)
{
    const auto before = [this](const SightingRow &one, const SightingRow &other) {
        return std::tie(one.path, one.line, one.column, one.endLine, one.endColumn, one.message,
                        one.snippet, m_rules[one.rule].rule) <
               std::tie(other.path, other.line, other.column, other.endLine, other.endColumn,
                        other.message, other.snippet, m_rules[other.rule].rule);
    };
    if (run.formerIds.empty()) {
        std::ranges::sort(run.rows, before);
        return;
    }
    std::vector<std::size_t> order(run.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(
        order, [&](std::size_t a, std::size_t b) { return before(run.rows[a], run.rows[b]); });
    std::vector<SightingRow> rows;
    std::vector<Integer> ids;
    rows.reserve(order.size());
    for (const std::size_t index : order) {
        rows.push_back(std::move(run.rows[index]));
        ids.push_back(run.formerIds[index]);
    }
    run.rows = std::move(rows);
    run.formerIds = std::move(ids);
}

Result<StoredRun> SeriesFold::append(FoldRun run, More more)
{
    m_more = more;
    StoredRun stored;
    stored.findings = run.rows.size();
    sortRows(run);
    m_runTexts = run.texts;
    m_renamed.clear();
    for (const auto &[id, known] : m_rules) {
        if (const auto renamed = run.renamed.find(known.rule); renamed != run.renamed.end()) {
            for (const auto &[other, candidate] : m_rules) {
                if (candidate.rule == renamed->second)
                    m_renamed[id] = other;
            }
        }
    }
    std::optional<HistoryView> view;
    if (m_history && run.repository != 0 && run.repository == m_lastRepository &&
        !run.commit.empty() && !m_lastCommit.empty())
        view = m_history(run.repository, m_lastCommit, run.commit);
    // What the newest run brought is no longer new.
    const Integer fresh = static_cast<Integer>(FindingState::New);
    m_session << "UPDATE finding SET state = 1 WHERE project_id = :project "
                 "AND series_id = :series AND state = :new",
        soci::use(m_project), soci::use(m_series), soci::use(fresh);
    FindingWriter writer(m_session, m_project, m_series);
    std::vector<char> ambiguous(run.rows.size(), 0);
    std::vector<char> taken(run.rows.size(), 0);
    std::vector<char> seen(m_held.size(), 0);
    for (const Change &change : matchLive(run, view, stored, ambiguous)) {
        taken[change.row] = 1;
        seen[change.held] = 1;
        Held &held = m_held[change.held];
        held.ambiguous = held.ambiguous || ambiguous[change.row] != 0;
        if (!run.formerIds.empty() && run.formerIds[change.row] != held.id)
            m_moved[run.formerIds[change.row]] = held.id;
        continueFinding(held, run.rows[change.row], run, writer);
    }
    if (m_stop.stop_requested())
        return failure(ErrorCode::Cancelled, m_tool, "the import was cancelled");
    closeMissing(run, seen, view, writer, stored);
    matchClosed(run, taken, writer, stored);
    for (std::size_t i = 0; i < run.rows.size(); ++i) {
        if (taken[i] == 0)
            openFinding(run, i, ambiguous[i] != 0, writer, stored);
    }
    writer.flush();
    if (m_stop.stop_requested())
        return failure(ErrorCode::Cancelled, m_tool, "the import was cancelled");
    count(run);
    m_lastCommit = run.commit;
    m_lastRepository = run.repository;
    m_lastVersion = run.toolVersion;
    m_lastPosition = run.position;
    m_runTexts = nullptr;
    return stored;
}

std::vector<SeriesFold::Change> SeriesFold::matchLive(const FoldRun &run,
                                                      const std::optional<HistoryView> &view,
                                                      StoredRun &stored,
                                                      std::vector<char> &ambiguous)
{
    std::vector<const SightingRow *> before;
    std::vector<std::size_t> heldOf;
    for (std::size_t i = 0; i < m_held.size(); ++i) {
        if (!m_held[i].live)
            continue;
        before.push_back(&m_held[i].row);
        heldOf.push_back(i);
    }
    std::vector<const SightingRow *> after;
    for (const SightingRow &row : run.rows)
        after.push_back(&row);
    const findings::Matching matching =
        findings::match(sideOf(before), sideOf(after), view ? view->lines : findings::LineMap{});
    std::vector<Change> changes;
    for (const auto *pairs : {&matching.pairs, &matching.ambiguous}) {
        for (const findings::Match &pair : *pairs)
            changes.push_back({heldOf[pair.before], pair.after});
    }
    for (const std::uint32_t each : matching.ambiguousAfter)
        ambiguous[each] = 1;
    stored.ambiguous = matching.ambiguousAfter.size();
    return changes;
}

void SeriesFold::continueFinding(Held &held, const SightingRow &row, const FoldRun &run,
                                 FindingWriter &writer)
{
    const bool same = held.present && held.row == row;
    const bool nowSuppressed = row.suppressed != 0;
    const bool wasSuppressed = held.row.suppressed != 0;
    held.present = true;
    if (!same) {
        if (held.sighting >= 0)
            writer.endSighting(held.id, held.sighting, run.position);
        held.row = row;
        held.sighting = run.position;
        writer.beginSighting(held.id, run.position, row);
    }
    if (nowSuppressed != wasSuppressed) {
        held.suppressedSince = nowSuppressed ? run.position : -1;
        writer.event(held.id, run.position,
                     nowSuppressed ? EventKind::Suppressed : EventKind::Shown, ClosedReason::None);
    }
    if (!same || held.ambiguous)
        writer.updateFinding(held.id, faceOf(held, run));
}

// A closed finding that is back: the same rule and line in the same file, one on each side.
void SeriesFold::matchClosed(const FoldRun &run, std::vector<char> &taken, FindingWriter &writer,
                             StoredRun &stored)
{
    std::vector<const SightingRow *> before;
    std::vector<std::size_t> heldOf;
    for (std::size_t i = 0; i < m_held.size(); ++i) {
        // What this very run closed did not come back in it.
        if (m_held[i].live || m_held[i].closed == run.position)
            continue;
        before.push_back(&m_held[i].row);
        heldOf.push_back(i);
    }
    std::vector<const SightingRow *> after;
    std::vector<std::size_t> rowOf;
    for (std::size_t i = 0; i < run.rows.size() && !before.empty(); ++i) {
        if (taken[i] != 0)
            continue;
        after.push_back(&run.rows[i]);
        rowOf.push_back(i);
    }
    if (before.empty() || after.empty())
        return;
    const findings::Matching matching = findings::match(sideOf(before), sideOf(after));
    for (const findings::Match &pair : matching.pairs) {
        Held &held = m_held[heldOf[pair.before]];
        const std::size_t row = rowOf[pair.after];
        taken[row] = 1;
        held.live = true;
        held.present = true;
        held.closed = -1;
        held.reason = ClosedReason::None;
        held.reopened = run.position;
        held.row = run.rows[row];
        held.sighting = run.position;
        held.suppressedSince = held.row.suppressed != 0 ? run.position : -1;
        if (!run.formerIds.empty() && run.formerIds[row] != held.id)
            m_moved[run.formerIds[row]] = held.id;
        writer.beginSighting(held.id, run.position, held.row);
        writer.event(held.id, run.position, EventKind::Reopened, ClosedReason::None);
        writer.updateFinding(held.id, faceOf(held, run));
        ++stored.reopened;
    }
}

void SeriesFold::openFinding(const FoldRun &run, std::size_t index, bool ambiguous,
                             FindingWriter &writer, StoredRun &stored)
{
    Held held;
    held.row = run.rows[index];
    held.first = run.position;
    held.sighting = run.position;
    held.present = true;
    held.ambiguous = ambiguous;
    held.suppressedSince = held.row.suppressed != 0 ? run.position : -1;
    const Integer former = run.formerIds.empty() ? 0 : run.formerIds[index];
    if (former != 0 && !m_usedIds[former]) {
        held.id = former;
        m_nextId = std::max(m_nextId, former + 1);
    } else {
        held.id = m_nextId++;
        if (former != 0)
            m_moved[former] = held.id;
    }
    m_usedIds[held.id] = true;
    writer.insertFinding(held.id, fingerprintFor(held.row), faceOf(held, run));
    writer.beginSighting(held.id, run.position, held.row);
    if (m_more == More::Follow)
        m_held.push_back(std::move(held));
    ++stored.opened;
}

void SeriesFold::closeMissing(const FoldRun &run, const std::vector<char> &seen,
                              const std::optional<HistoryView> &view, FindingWriter &writer,
                              StoredRun &stored)
{
    const std::unordered_map<std::string, bool> analysed = [&] {
        std::unordered_map<std::string, bool> paths;
        for (const std::string &path : run.analysed)
            paths[path] = true;
        return paths;
    }();
    for (std::size_t i = 0; i < m_held.size(); ++i) {
        Held &held = m_held[i];
        if (!held.live || seen[i] != 0)
            continue;
        if (held.present) {
            writer.endSighting(held.id, held.sighting, run.position);
            held.present = false;
            held.last = m_lastPosition;
        }
        const bool looked = analysed.empty() || analysed.contains(text(held.row.path)) ||
                            (view && view->whyGone &&
                             view->whyGone(text(held.row.path), 0) == ClosedReason::FileDeleted);
        if (run.status == RunStatus::Complete && looked) {
            held.live = false;
            held.closed = run.position;
            held.reason = reasonFor(held, run, view);
            writer.event(held.id, run.position, EventKind::Closed, held.reason);
            ++stored.closed;
        }
        writer.updateFinding(held.id, faceOf(held, run));
    }
}

// One reason each, the surest first.
ClosedReason SeriesFold::reasonFor(const Held &held, const FoldRun &run,
                                   const std::optional<HistoryView> &view)
{
    const std::string &name = rule(held.row.rule).rule;
    if (std::ranges::find(run.disabled, name) != run.disabled.end())
        return ClosedReason::RuleOff;
    const ClosedReason byHistory = view && view->whyGone
                                       ? view->whyGone(text(held.row.path), held.row.line)
                                       : ClosedReason::Fixed;
    const bool codeChanged =
        byHistory != ClosedReason::Fixed && byHistory != ClosedReason::FixedInPlace;
    if (codeChanged)
        return byHistory;
    return run.toolVersion != m_lastVersion ? ClosedReason::ToolUpgraded : byHistory;
}

FindingFace SeriesFold::faceOf(const Held &held, const FoldRun &run)
{
    FindingFace face;
    face.row = held.row;
    face.classified = classOf(held.row);
    face.reason = held.reason;
    face.ambiguous = held.ambiguous;
    face.first = held.first;
    face.last = held.present ? stillSeen : held.last;
    face.closed = held.closed;
    face.reopened = held.reopened;
    face.suppressed = held.suppressedSince;
    face.sighting = held.sighting;
    if (!held.live)
        face.state = FindingState::Fixed;
    else if (held.row.suppressed != 0)
        face.state = FindingState::Suppressed;
    else if (held.first == run.position)
        face.state = FindingState::New;
    else
        face.state = held.reopened >= 0 ? FindingState::Reopened : FindingState::Open;
    return face;
}

// Of rule, path and what stands there, numbered among equals: known to people and other programs
// beyond this database.
std::string SeriesFold::fingerprintFor(const SightingRow &row)
{
    const std::string key =
        fmt::format("{}\n{}\n{}\n{}", m_tool, rule(row.rule).rule, text(row.path),
                    row.textHash != 0 ? row.textHash : row.messageHash);
    std::string base = fmt::format("{:016x}", findings::exactHash(key));
    const int number = m_fingerprints[base]++;
    return number == 0 ? base : fmt::format("{}-{}", base, number + 1);
}

void SeriesFold::count(const FoldRun &run)
{
    m_session << "INSERT INTO finding_count SELECT project_id, series_id, :p, tier, in_cwe1399, "
                 "category, severity, sum(CASE WHEN state < 3 THEN 1 ELSE 0 END), "
                 "sum(CASE WHEN state = 3 THEN 1 ELSE 0 END), "
                 "sum(CASE WHEN (first_position = :p1 OR reopened_position = :p2) AND state < 3 "
                 "THEN 1 ELSE 0 END), "
                 "sum(CASE WHEN closed_position = :p3 THEN 1 ELSE 0 END) FROM finding "
                 "WHERE project_id = :project AND series_id = :series "
                 "GROUP BY project_id, series_id, tier, in_cwe1399, category, severity",
        soci::use(run.position), soci::use(run.position), soci::use(run.position),
        soci::use(run.position), soci::use(m_project), soci::use(m_series);
}

} // namespace ferrograph::store
