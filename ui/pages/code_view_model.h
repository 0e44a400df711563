// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/code_chart.h"
#include "core/store/code_queries.h"
#include "core/store/steps.h"
#include "ui/charts/chart_scene.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace ferrograph::ui
{

// What the store answers for the charts of the Code page.
struct CodeHistory {
    languages::LanguageTable table = languages::LanguageTable::builtin();
    Step step = Step::Month;
    store::CodeSeries series;
    std::vector<store::TagMark> tags;
    std::vector<store::ExplainedStep> steps;
    std::vector<ChartPeriod> grants;
};
// `width` is of the chart in pixels: the step follows from it.
Result<CodeHistory> codeHistory(store::Database &database, const std::string &project,
                                const store::Range &range, double width,
                                const store::CodeFilter &filter, Seconds now);

struct DirectoryHistory {
    languages::LanguageTable table = languages::LanguageTable::builtin();
    Step step = Step::Month;
    std::vector<store::DirectorySeries> directories;
    std::vector<ChartPeriod> grants;
};
Result<DirectoryHistory> directoryHistory(store::Database &database, const std::string &project,
                                          const store::Range &range, double width,
                                          const store::CodeFilter &filter, Seconds now,
                                          std::size_t count);

// One small multiple.
struct DirectoryView {
    QString directory;
    QString value; // "27,480"
    QString note;  // "exposed lines, 37 %"
    report::ChartData chart;
};

enum class CodeCondition {
    NotScanned,
    NothingInRange, // scanned, and no state in the range of time
    FilterExcludes, // code, but not in these buckets
    NoCode,         // no code that counts at all
    Measured,
};

// The histories as the Code page shows them: charts and words.
class CodeViewModel
{
    Q_DECLARE_TR_FUNCTIONS(CodeViewModel)
public:
    CodeViewModel() = default;
    CodeViewModel(CodeHistory history, languages::BucketSet buckets);

    CodeCondition condition(const store::ProjectRow *project, bool wholeRange) const;
    QString subtitle() const; // "at a8a3ddb1, 24 Aug 2026 · 396,765 code lines · definition 1 …"
    QString recipe() const;   // for exported charts
    std::uint64_t unreadable() const { return m_history.series.recipe.unreadable; }
    QString unreadableText() const; // "2 objects could not be read"; empty: none

    const report::ChartData &code() const { return m_code; }
    const std::vector<store::TagMark> &tags() const { return m_history.tags; }
    const std::vector<ChartPeriod> &grants() const { return m_history.grants; }
    const std::vector<store::ExplainedStep> &steps() const { return m_history.steps; }

    bool hasUnsafeRust() const { return !m_lines.empty(); }
    const report::ChartData &unsafeLines() const { return m_lines; }
    const report::ChartData &unsafeBlocks() const { return m_blocks; }
    QString linesChange() const;  // "59,688 to 5,413, −91 %"
    QString blocksChange() const; // "R0 94 to 551, blocks 23 to 302"
    QString story() const;        // what the two say together; empty: nothing

    static QString directoryName(const QString &directory);
    static std::vector<DirectoryView> directories(const DirectoryHistory &history);
    // The steps of which at least a tenth happened in a directory.
    static std::vector<store::ExplainedStep>
    stepsWithin(const std::vector<store::ExplainedStep> &steps,
                const std::vector<store::CodePoint> &directory);

private:
    CodeHistory m_history;
    languages::BucketSet m_buckets;
    report::ChartData m_code;
    report::ChartData m_lines;
    report::ChartData m_blocks;
};

std::vector<report::CodeSample> codeSamples(const std::vector<store::CodePoint> &points);

} // namespace ferrograph::ui
