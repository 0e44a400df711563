// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/run_collector.h"

#include "core/findings/sighting.h"
#include "core/findings/taxonomy.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::intake
{
namespace
{

constexpr std::size_t longestText = std::size_t{1} << 14;

std::string cutText(std::string text)
{
    if (text.size() <= longestText)
        return text;
    std::size_t end = longestText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    text.resize(end);
    return text;
}

// One step a line: path, line, message.
std::string flowText(const findings::SarifResult &result)
{
    std::string text;
    for (const findings::FlowStep &step : result.flow) {
        text += step.path;
        text += '\t';
        text += std::to_string(step.line);
        text += '\t';
        const std::size_t begin = text.size();
        text += plainMessage(step.message);
        std::replace_if(
            text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(),
            [](char c) { return c == '\n' || c == '\t'; }, ' ');
        text += '\n';
        if (text.size() > longestText)
            break;
    }
    return text;
}

std::string numbersText(const std::vector<int> &numbers)
{
    return fmt::format("{}", fmt::join(numbers, " "));
}

std::string severityTag(const findings::SarifResult &result)
{
    for (const std::string &tag : result.tags) {
        if (tag == "HIGH" || tag == "MEDIUM" || tag == "LOW")
            return tag;
    }
    return {};
}

// Equal results have the same rule, message and places.
std::uint64_t equalityHash(const std::string &rule, const findings::SarifResult &result)
{
    std::string key = rule + '\n' + result.message.value_or("");
    for (const findings::Location &each : result.locations) {
        key += '\n' + each.path;
        for (const auto &number : {each.line, each.column, each.endLine, each.endColumn})
            key += ' ' + std::to_string(number.value_or(0));
    }
    return findings::exactHash(key);
}

bool isFinding(const findings::SarifResult &result)
{
    return result.kind == findings::Kind::Fail && result.baselineState != "absent";
}

} // namespace

std::string plainMessage(const std::string &text)
{
    if (text.find('[') == std::string::npos)
        return text;
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t close = text[i] == '[' ? text.find("](", i) : std::string::npos;
        const std::size_t end =
            close == std::string::npos ? std::string::npos : text.find(')', close);
        const bool escaped = i > 0 && text[i - 1] == '\\';
        if (end == std::string::npos || escaped ||
            text.substr(i + 1, close - i - 1).find('[') != std::string::npos) {
            plain += text[i];
            continue;
        }
        plain += text.substr(i + 1, close - i - 1);
        i = end;
    }
    return plain;
}

RunCollector::RunCollector(RepositoryView &view, std::optional<KnownCommit> commit)
    : m_view(view)
    , m_commit(std::move(commit))
{
}

void RunCollector::describe(const findings::SarifRun &run)
{
    if (!m_run.toolName.empty())
        return;
    m_run.toolName = run.tool;
    m_run.toolVersion = run.toolVersion;
}

store::TextId RunCollector::keep(std::string text)
{
    const store::TextId id = store::textId(text);
    if (id != 0)
        m_run.texts.try_emplace(id, std::move(text));
    return id;
}

std::uint32_t RunCollector::ruleIndex(const findings::SarifResult &result)
{
    const std::string id = result.ruleId.value_or("");
    const std::string shown = id.empty() ? "(no rule)" : id;
    const auto [found, fresh] =
        m_rules.try_emplace(shown, static_cast<std::uint32_t>(m_run.rules.size()));
    if (fresh)
        m_run.rules.push_back({shown, result.ruleName, cutText(result.ruleText)});
    return found->second;
}

const std::string &RunCollector::pathOf(const findings::Location &place)
{
    const std::string whole = place.parent.empty() ? place.path : place.parent + "!/" + place.path;
    const auto [found, fresh] = m_paths.try_emplace(whole);
    if (fresh)
        found->second = m_commit && !whole.empty() ? m_view.pathAt(*m_commit, whole) : whole;
    return found->second;
}

// The tool gave two results of one rule and file the same partial fingerprint.
void RunCollector::markShared(store::RunResult &row, const findings::SarifResult &result)
{
    if (std::ranges::none_of(result.fingerprints, &findings::Fingerprint::partial))
        return;
    for (const std::uint64_t each : row.fingerprints) {
        const std::uint64_t key = findings::exactHash(
            fmt::format("{:x} {} {:x}", each, row.rule, static_cast<std::uint64_t>(row.path)));
        const auto [first, alone] = m_partial.try_emplace(key, m_run.results.size());
        if (!alone) {
            row.shared = true;
            m_run.results[first->second].shared = true;
        }
    }
}

void RunCollector::add(const findings::SarifRun &run, const findings::SarifResult &result)
{
    ++m_run.total;
    if (!isFinding(result)) {
        ++m_run.others;
        return;
    }
    static const findings::Location nowhere;
    const findings::Location *defect = findings::defectOf(run.tool, result);
    const findings::Location &place = defect != nullptr ? *defect : nowhere;
    store::RunResult row;
    row.rule = ruleIndex(result);
    row.path = keep(pathOf(place));
    const std::string message = plainMessage(result.message.value_or(result.ruleText));
    row.messageHash = findings::identityHash(message);
    row.line = place.line.value_or(0);
    row.column = place.column.value_or(0);
    row.endLine = place.endLine.value_or(0);
    row.endColumn = place.endColumn.value_or(0);
    const std::uint64_t exact = equalityHash(m_run.rules[row.rule].id, result);
    const auto [first, fresh] = m_exact.try_emplace(exact, m_run.results.size());
    if (!fresh) {
        ++m_run.results[first->second].repeats;
        ++m_run.duplicates;
        return;
    }
    row.message = keep(cutText(message));
    if (const std::string_view text = findings::lineText(place); !text.empty()) {
        row.textHash = findings::identityHash(text);
        row.snippet = keep(cutText(std::string(text)));
    }
    row.function = keep(cutText(place.function));
    row.flow = keep(flowText(result));
    row.level = static_cast<int>(result.level);
    row.suppressed = result.suppressed();
    row.fingerprints = findings::usableFingerprints(result);
    row.cwe = numbersText(result.cwe);
    row.security = result.securitySeverity.substr(0, 32);
    row.tag = severityTag(result);
    markShared(row, result);
    m_run.results.push_back(std::move(row));
}

void RunCollector::addStatus(const findings::SarifRun &run)
{
    m_analysed = m_analysed || run.hasResults;
    m_failed = m_failed || run.failed;
    if (run.analysed.empty())
        m_allAnalysedKnown = false;
    for (const std::string &path : run.analysed) {
        findings::Location place;
        place.path = path;
        m_run.analysed.push_back(pathOf(place));
    }
    m_run.disabled.insert(m_run.disabled.end(), run.disabledRules.begin(), run.disabledRules.end());
    m_run.renamed.insert(run.deprecatedIds.begin(), run.deprecatedIds.end());
}

store::FindingRun RunCollector::take()
{
    m_run.status = !m_analysed ? store::RunStatus::NoAnalysis
                   : m_failed  ? store::RunStatus::Failed
                               : store::RunStatus::Complete;
    if (!m_allAnalysedKnown)
        m_run.analysed.clear();
    for (auto *list : {&m_run.analysed, &m_run.disabled}) {
        std::ranges::sort(*list);
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    if (m_commit) {
        m_run.commit = m_commit->hex;
        m_run.repository = m_commit->repository;
    }
    return std::move(m_run);
}

} // namespace ferrograph::intake
