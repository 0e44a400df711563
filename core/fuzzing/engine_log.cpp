// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/engine_log.h"

#include "core/fuzzing/text_scan.h"

#include <algorithm>

namespace ferrograph::fuzzing
{
namespace
{

constexpr std::size_t mostPoints = 2'000;
constexpr std::size_t mostCampaigns = 1'000;

// The number behind "cov: ".
std::optional<std::uint64_t> valueOf(std::string_view line, std::string_view key)
{
    const auto rest = after(line, key);
    return rest ? leadingNumber(trimmedLeft(*rest)) : std::nullopt;
}

void thin(std::vector<CampaignPoint> &points)
{
    std::vector<CampaignPoint> kept;
    for (std::size_t i = 0; i < points.size(); i += 2)
        kept.push_back(points[i]);
    points = std::move(kept);
}

// The program of "/src/build/clean_lf -max_total_time=6 …".
std::string programName(std::string_view path)
{
    return std::string(fileName(trimmed(path)));
}

} // namespace

const char *coverageKindName(CoverageKind kind)
{
    switch (kind) {
    case CoverageKind::Counters:
        return "counters";
    case CoverageKind::Edges:
        return "edges";
    case CoverageKind::Inputs:
        return "inputs";
    case CoverageKind::Lines:
        return "lines";
    case CoverageKind::None:
        break;
    }
    return "";
}

void EngineLog::startCampaign()
{
    if (m_campaigns.size() >= mostCampaigns)
        return;
    m_campaigns.emplace_back();
    m_campaigns.back().engine = "libFuzzer";
    m_campaigns.back().coverageKind = CoverageKind::Counters;
    m_seen = 0;
    m_stride = 1;
}

Campaign &EngineLog::campaign()
{
    if (m_campaigns.empty())
        startCampaign();
    return m_campaigns.back();
}

void EngineLog::add(CampaignPoint point, const LogLine *clock)
{
    Campaign &run = campaign();
    m_sawEngine = true;
    if (clock != nullptr && clock->time) {
        if (!run.start)
            run.start = clock->time;
        run.end = clock->time;
        if (point.seconds == 0)
            point.seconds = static_cast<double>(*run.end - *run.start);
    }
    run.executions = std::max(run.executions, point.executions);
    run.seconds = std::max(run.seconds, point.seconds);
    point.seconds = run.seconds;
    if (m_seen++ % m_stride != 0) {
        // The newest is always the last.
        run.points.back() = point;
        return;
    }
    run.points.push_back(point);
    if (run.points.size() >= mostPoints) {
        thin(run.points);
        m_stride *= 2;
    }
}

// "#3	NEW    cov: 7 ft: 8 corp: 2/6b lim: 4 exec/s: 0 rss: 30Mb …"
void EngineLog::readStatus(std::string_view line, const LogLine &whole)
{
    std::string_view rest = line.substr(1);
    const auto executions = leadingNumber(rest);
    rest.remove_prefix(leading(rest, isDigit).size());
    if (!executions || rest.empty())
        return;
    if (rest.front() == ':') {
        readForkStatus(line);
        return;
    }
    const std::string_view tag = leadingToken(trimmedLeft(rest));
    const bool known = tag == "INITED" || tag == "NEW" || tag == "REDUCE" || tag == "RELOAD" ||
                       tag == "pulse" || tag == "DONE" || tag == "READ";
    if (!known || m_inner || m_forked)
        return;
    CampaignPoint point;
    point.executions = *executions;
    point.coverage = valueOf(rest, "cov: ");
    point.features = valueOf(rest, " ft: ");
    point.corpus = valueOf(rest, " corp: ");
    if (const auto speed = valueOf(rest, " exec/s: ")) {
        point.execPerSecond = static_cast<double>(*speed);
        if (*speed > 0)
            point.seconds = static_cast<double>(*executions) / static_cast<double>(*speed);
    }
    add(point, &whole);
}

// "#1494: cov: 96 ft: 84 corp: 12 exec/s 0 oom/timeout/crash: 0/0/1 time: 0s job: 2 dft_time: 0"
void EngineLog::readForkStatus(std::string_view line)
{
    if (!contains(line, " cov: "))
        return;
    CampaignPoint point;
    point.executions = leadingNumber(line.substr(1)).value_or(0);
    point.coverage = valueOf(line, " cov: ");
    point.features = valueOf(line, " ft: ");
    point.corpus = valueOf(line, " corp: ");
    if (const auto speed = valueOf(line, " exec/s "))
        point.execPerSecond = static_cast<double>(*speed);
    point.seconds = static_cast<double>(valueOf(line, " time: ").value_or(0));
    if (const auto counts = after(line, "oom/timeout/crash: ")) {
        const auto slash = counts->find('/');
        const auto last = counts->rfind('/', counts->find(' '));
        if (slash != std::string_view::npos && last != std::string_view::npos && slash < last) {
            campaign().hangs = leadingNumber(counts->substr(slash + 1)).value_or(0);
            campaign().crashes = leadingNumber(counts->substr(last + 1)).value_or(0);
        }
    }
    add(point, nullptr);
}

// "fuzz: elapsed: 3s, execs: 217230 (72409/sec), new interesting: 0 (total: 1)"
void EngineLog::readGoStatus(std::string_view line)
{
    m_sawEngine = true;
    m_go = true;
    Campaign &run = campaign();
    run.engine = "Go";
    run.coverageKind = CoverageKind::Inputs;
    const auto executions = valueOf(line, "execs: ");
    if (!executions)
        return;
    CampaignPoint point;
    point.executions = *executions;
    std::string_view elapsed = after(line, "elapsed: ").value_or("");
    double seconds = 0;
    for (auto part = leadingNumber(elapsed); part; part = leadingNumber(elapsed)) {
        elapsed.remove_prefix(leading(elapsed, isDigit).size());
        const double unit = take(elapsed, "h") ? 3600 : take(elapsed, "m") ? 60 : 1;
        seconds += static_cast<double>(*part) * unit;
    }
    point.seconds = seconds;
    if (const auto speed = between(line, "(", "/sec)"))
        point.execPerSecond = static_cast<double>(number(*speed).value_or(0));
    point.corpus = valueOf(line, "(total: ");
    point.coverage = point.corpus;
    add(point, nullptr);
}

void EngineLog::readInformation(std::string_view line, const LogLine &whole)
{
    if (line.starts_with("INFO: Running with entropic") || line.starts_with("INFO: Seed: ")) {
        m_sawEngine = true;
        const bool begun =
            !m_campaigns.empty() && campaign().points.empty() && !campaign().facts.contains("seed");
        if (!begun && !m_inner && !m_forked &&
            (m_campaigns.empty() || line.starts_with("INFO: Running") ||
             campaign().facts.contains("seed")))
            startCampaign();
        if (const auto seed = after(line, "Seed: "); seed && !campaign().facts.contains("seed"))
            campaign().facts["seed"] = trimmed(*seed);
        if (whole.time && !campaign().start)
            campaign().start = whole.time;
    } else if (const auto counters = between(line, "modules   (", " inline 8-bit counters");
               counters && !campaign().coverageTotal) {
        campaign().coverageTotal = number(*counters);
    } else if (contains(line, ": fuzzing in separate process(s)")) {
        m_forked = true;
    } else if (line.starts_with("MERGE-OUTER: ") || line.starts_with("CRASH_MIN: ")) {
        m_inner =
            line.starts_with("MERGE-OUTER: attempt ") || line.starts_with("CRASH_MIN: ") || m_inner;
    } else if (const auto runs = after(line, "Done "); runs && line.starts_with("Done ")) {
        const auto seconds = valueOf(line, " runs in ");
        // The log's own word is better than what its speeds let one guess.
        if (seconds && !m_inner)
            finishClock(static_cast<double>(*seconds));
    } else if (const auto units = valueOf(line, "stat::number_of_executed_units:");
               units && !m_inner) {
        campaign().executions = std::max(campaign().executions, *units);
    }
}

void EngineLog::finishClock(double seconds)
{
    Campaign &run = campaign();
    run.seconds = seconds;
    for (CampaignPoint &point : run.points)
        point.seconds = std::min(point.seconds, seconds);
}

void EngineLog::readTarget(std::string_view line)
{
    if (const auto running = line.find(": Running ");
        running != std::string_view::npos && contains(line, " inputs "))
        m_target = programName(line.substr(0, running));
    else if (const auto cargo = after(line, "cargo fuzz run "))
        m_target = leadingToken(trimmedLeft(*cargo));
    else if (const auto test = after(line, "=== FUZZ  "))
        m_target = leadingToken(*test);
    else if (const auto failed = after(line, "--- FAIL: Fuzz"); failed && m_target.empty())
        m_target = "Fuzz" + std::string(leading(*failed, isWordByte));
    else if (line.starts_with("/") && contains(line, " -artifact_prefix="))
        m_target = programName(before(line, " "));
    else if (const auto executed = after(line, "CRASH_MIN: executing: "))
        m_target = programName(before(*executed, " "));
    else if (const auto main = after(line, " in main ("); main && m_target.empty() && m_sawEngine)
        m_target = programName(before(*main, "+0x"));
    else if (const auto start = after(line, " in _start (");
             start && m_target.empty() && m_sawEngine)
        m_target = programName(before(*start, "+0x"));
}

void EngineLog::read(const LogLine &line)
{
    const std::string_view text = line.text.substr(0, 4096);
    if (text.empty())
        return;
    if (text.front() == '#' && text.size() > 1 && isDigit(text[1])) {
        readStatus(text, line);
        return;
    }
    // "Executed crash-1234 in 3 ms" stands behind a replay that went well.
    if (const auto input = between(text, "Executed ", " in ");
        input && text.starts_with("Executed ") && text.ends_with(" ms") &&
        m_passed.size() < 100'000)
        m_passed.emplace_back(fileName(*input));
    if (text.starts_with("fuzz: elapsed: "))
        readGoStatus(text);
    else if (text.starts_with("INFO: ") || text.starts_with("MERGE-") ||
             text.starts_with("CRASH_MIN: ") || text.starts_with("Done ") ||
             text.starts_with("stat::"))
        readInformation(text, line);
    readTarget(text);
}

std::vector<Campaign> EngineLog::finish()
{
    for (Campaign &run : m_campaigns) {
        run.target = m_target;
        if (!run.points.empty() && run.seconds > run.points.back().seconds)
            run.points.back().seconds = run.seconds;
        if (run.start && !run.end)
            run.end = *run.start + static_cast<Seconds>(run.seconds);
    }
    // A replay of one input is no campaign.
    std::erase_if(m_campaigns,
                  [](const Campaign &run) { return run.points.empty() && run.executions == 0; });
    return std::move(m_campaigns);
}

} // namespace ferrograph::fuzzing
