// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_ingest.h"
#include "core/store/finding_queries.h"
#include "core/store/statement.h"

#include <map>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

// The life of the findings of one series, one run after the other. Not for other rooms.
namespace ferrograph::store
{

inline constexpr Integer stillSeen = 2147483647;

enum class EventKind : std::uint8_t { Closed, Reopened, Suppressed, Shown };

// A result as the tables hold it.
struct SightingRow {
    Integer rule = 0;
    Integer path = 0;
    Integer message = 0;
    Integer snippet = 0;
    Integer function = 0;
    Integer flow = 0;
    Integer line = 0;
    Integer column = 0;
    Integer endLine = 0;
    Integer endColumn = 0;
    Integer level = 0;
    Integer suppressed = 0;
    Integer repeats = 1;
    Integer shared = 0;
    Integer textHash = 0;
    Integer messageHash = 0;
    std::string cwe;
    std::string security;
    std::string tag;
    std::string fingerprints;

    friend bool operator==(const SightingRow &, const SightingRow &) = default;
};

// A run as the fold takes it.
struct FoldRun {
    Integer position = 0;
    std::string commit;
    Integer repository = 0;
    std::string toolVersion;
    RunStatus status = RunStatus::Complete;
    std::vector<std::string> analysed;
    std::vector<std::string> disabled;
    std::map<std::string, std::string> renamed;
    std::vector<SightingRow> rows;
    const std::unordered_map<TextId, std::string> *texts = nullptr; // of the rows, if at hand
    std::vector<Integer> formerIds; // of the findings they were, when a series is told anew
};

struct RuleOfTool {
    std::string rule;
    findings::RuleOverride override;
};

struct FindingFace;
class FindingWriter;

class SeriesFold
{
public:
    SeriesFold(soci::session &session, Integer project, Integer series, std::string tool,
               const HistoryOf &history, std::stop_token stop);

    void load(); // the findings as they stand
    void useIdsFrom(Integer id) { m_nextId = std::max(m_nextId, id); }
    // Adds the run that follows all others. Cancelled.
    enum class More : std::uint8_t { Follow, None }; // whether another run is added after it
    Result<StoredRun> append(FoldRun run, More more);

    // Where findings of a former telling are now.
    const std::unordered_map<Integer, Integer> &moved() const { return m_moved; }

private:
    struct Held {
        Integer id = 0;
        SightingRow row;
        Integer first = 0;    // position it was first seen at
        Integer sighting = 0; // where the row's interval begins
        bool present = false; // in the run before
        bool live = true;     // not closed
        Integer closed = -1;
        ClosedReason reason = ClosedReason::None;
        Integer last = 0; // position it was last seen at, when it is not present
        bool ambiguous = false;
        Integer suppressedSince = -1;
        Integer reopened = -1;
    };
    struct Change {
        std::size_t held = 0;
        std::size_t row = 0;
    };

    findings::Side sideOf(const std::vector<const SightingRow *> &rows);
    const std::string &text(Integer id);
    findings::Class classOf(const SightingRow &row);
    Integer currentRule(Integer rule) const;
    const RuleOfTool &rule(Integer id);
    std::vector<Change> matchLive(const FoldRun &run, const std::optional<HistoryView> &view,
                                  StoredRun &stored, std::vector<char> &ambiguous);
    void matchClosed(const FoldRun &run, std::vector<char> &taken, FindingWriter &writer,
                     StoredRun &stored);
    void continueFinding(Held &held, const SightingRow &row, const FoldRun &run,
                         FindingWriter &writer);
    void openFinding(const FoldRun &run, std::size_t row, bool ambiguous, FindingWriter &writer,
                     StoredRun &stored);
    void closeMissing(const FoldRun &run, const std::vector<char> &seen,
                      const std::optional<HistoryView> &view, FindingWriter &writer,
                      StoredRun &stored);
    ClosedReason reasonFor(const Held &held, const FoldRun &run,
                           const std::optional<HistoryView> &view);
    FindingFace faceOf(const Held &held, const FoldRun &run);
    std::string fingerprintFor(const SightingRow &row);
    void loadRules();
    void sortRows(FoldRun &run);
    void count(const FoldRun &run);

    soci::session &m_session;
    Integer m_project;
    Integer m_series;
    std::string m_tool;
    const HistoryOf &m_history;
    std::stop_token m_stop;
    std::vector<Held> m_held;
    std::unordered_map<Integer, std::string> m_texts;
    const std::unordered_map<TextId, std::string> *m_runTexts = nullptr;
    std::unordered_map<Integer, RuleOfTool> m_rules;
    std::unordered_map<Integer, Integer> m_renamed; // rule ids, for the run at hand
    std::unordered_map<std::string, findings::Class> m_classes;
    std::unordered_map<std::string, int> m_fingerprints; // how often each base was given out
    std::unordered_map<Integer, Integer> m_moved;
    std::unordered_map<Integer, bool> m_usedIds;
    Integer m_nextId = 0;
    More m_more = More::Follow;
    std::string m_lastCommit;
    Integer m_lastRepository = 0;
    std::string m_lastVersion;
    Integer m_lastPosition = -1;
};

std::vector<std::uint64_t> fingerprintsFromText(std::string_view text);
std::string fingerprintsAsText(const std::vector<std::uint64_t> &values);

} // namespace ferrograph::store
