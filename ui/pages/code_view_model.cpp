// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/code_view_model.h"

#include "core/report/chart_axes.h"
#include "core/store/class_table.h"
#include "ui/charts/chart_text.h"
#include "ui/charts/grant_periods.h"
#include "ui/state/code_text.h"
#include "ui/state/format.h"

#include <algorithm>
#include <cmath>

namespace ferrograph::ui
{

using report::UnsafeRustStory;

namespace
{

report::LanguageLookup lookupIn(const languages::LanguageTable &table)
{
    return [&table](languages::LanguageId id) -> const languages::Language & {
        return table[id];
    };
}

// The step for a chart of this range; what is open is filled in from the history itself.
Result<Step> stepFor(store::Database &database, const std::string &project,
                     const store::Range &range, double width, const store::CodeFilter &filter,
                     Seconds now)
{
    Seconds from = range.from.value_or(now);
    if (!range.from) {
        const auto years = store::codeSeries(database, project, {}, Step::Year, filter);
        FERROGRAPH_TRY(years);
        if (!years->points.empty())
            from = years->points.front().date;
    }
    return report::stepForRange(from, range.to.value_or(now), width);
}

QString change(const report::FirstAndLast &values)
{
    const auto count = [](double value) {
        return Format::count(static_cast<std::uint64_t>(std::llround(value)));
    };
    return CodeViewModel::tr("%1 to %2", "first and last value")
        .arg(count(values.first), count(values.last));
}

QString relativeChange(const report::FirstAndLast &values)
{
    if (values.first <= 0 || values.first == values.last)
        return {};
    const double share = values.last / values.first - 1;
    if (share > 9.995)
        return CodeViewModel::tr(", times %1", "a factor")
            .arg(ChartText::axisNumber(values.last / values.first));
    return QStringLiteral(", ") + (share < 0 ? QChar(0x2212) : QLatin1Char('+')) +
           ChartText::share(std::abs(share));
}

} // namespace

std::vector<report::CodeSample> codeSamples(const std::vector<store::CodePoint> &points)
{
    std::vector<report::CodeSample> samples;
    samples.reserve(points.size());
    for (const store::CodePoint &point : points)
        samples.push_back({point.date, point.stepEnd, point.commit, point.totals, point.languages});
    return samples;
}

Result<CodeHistory> codeHistory(store::Database &database, const std::string &project,
                                const store::Range &range, double width,
                                const store::CodeFilter &filter, Seconds now)
{
    auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    const auto step = stepFor(database, project, range, width, filter, now);
    FERROGRAPH_TRY(step);
    auto series = store::codeSeries(database, project, range, *step, filter);
    FERROGRAPH_TRY(series);
    auto tags = store::releaseTags(database, project);
    FERROGRAPH_TRY(tags);
    auto steps = store::explainedSteps(database, project, range);
    FERROGRAPH_TRY(steps);
    auto grants = grantPeriods(database, project, now);
    FERROGRAPH_TRY(grants);
    return CodeHistory{std::move(*table),  *step,
                       std::move(*series), std::move(*tags),
                       std::move(*steps),  std::move(*grants)};
}

Result<DirectoryHistory> directoryHistory(store::Database &database, const std::string &project,
                                          const store::Range &range, double width,
                                          const store::CodeFilter &filter, Seconds now,
                                          std::size_t count)
{
    auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    const auto step = stepFor(database, project, range, width, filter, now);
    FERROGRAPH_TRY(step);
    auto directories = store::codeSeriesByDirectory(database, project, range, *step, filter, count);
    FERROGRAPH_TRY(directories);
    auto grants = grantPeriods(database, project, now);
    FERROGRAPH_TRY(grants);
    return DirectoryHistory{std::move(*table), *step, std::move(*directories), std::move(*grants)};
}

CodeViewModel::CodeViewModel(CodeHistory history, languages::BucketSet buckets)
    : m_history(std::move(history))
    , m_buckets(buckets)
{
    const auto samples = codeSamples(m_history.series.points);
    const auto lookup = lookupIn(m_history.table);
    m_code = report::codeChart(samples, m_history.step, lookup);
    m_lines = report::unsafeRustLines(samples, m_history.step, lookup);
    m_blocks = report::unsafeRustBlocks(samples, m_history.step, lookup);
    translateNames(m_code);
    translateNames(m_lines);
    translateNames(m_blocks);
    for (report::ChartSeries &series : m_lines.series)
        series.name = tr("R1", "lines in unsafe blocks and functions").toStdString();
}

CodeCondition CodeViewModel::condition(const store::ProjectRow *project, bool wholeRange) const
{
    const auto scanned = [](const store::RepositoryRow &row) {
        return row.scanned.has_value();
    };
    if (project &&
        std::none_of(project->repositories.begin(), project->repositories.end(), scanned))
        return CodeCondition::NotScanned;
    if (m_history.series.points.empty())
        return wholeRange ? CodeCondition::NoCode : CodeCondition::NothingInRange;
    if (!m_code.series.empty())
        return CodeCondition::Measured;
    return m_buckets == languages::BucketSet::all() ? CodeCondition::NoCode
                                                    : CodeCondition::FilterExcludes;
}

QString CodeViewModel::subtitle() const
{
    const auto &points = m_history.series.points;
    if (points.empty())
        return {};
    const store::CodePoint &last = points.back();
    const QString classes = QString::fromStdString(m_history.series.recipe.classes);
    if (const auto since = CodeText::noCodeSince(points)) {
        return tr("at %1, %2 · no code at this commit since %3")
            .arg(Format::shortCommit(last.commit), Format::date(last.date), Format::date(*since));
    }
    return tr("at %1, %2 · %3 code lines · definition %4, class table %5")
        .arg(Format::shortCommit(last.commit), Format::date(last.date),
             Format::count(last.totals.countedCode))
        .arg(m_history.series.recipe.definition)
        .arg(classes.section(QLatin1Char('-'), 0, 0)); // its version; recipe() has the hash too
}

QString CodeViewModel::recipe() const
{
    const metrics::Recipe &recipe = m_history.series.recipe;
    QString text = tr("%1; definition %2, class table %3")
                       .arg(CodeText::bucketNames(m_buckets))
                       .arg(recipe.definition)
                       .arg(QString::fromStdString(recipe.classes));
    if (recipe.unreadable > 0)
        text += QStringLiteral("; ") + unreadableText();
    return text;
}

QString CodeViewModel::unreadableText() const
{
    if (unreadable() == 0)
        return {};
    return tr("%n object(s) could not be read", nullptr, static_cast<int>(unreadable()));
}

QString CodeViewModel::linesChange() const
{
    const auto lines =
        m_lines.series.empty() ? std::nullopt : report::firstAndLast(m_lines.series.front());
    return lines ? change(*lines) + relativeChange(*lines) : QString();
}

QString CodeViewModel::blocksChange() const
{
    if (m_blocks.series.size() != 2)
        return {};
    const auto lines = report::firstAndLast(m_blocks.series[0]);
    const auto blocks = report::firstAndLast(m_blocks.series[1]);
    if (!lines || !blocks)
        return {};
    return tr("R0 %1; blocks %2", "R0 94 to 551; blocks 23 to 302")
        .arg(change(*lines), change(*blocks));
}

QString CodeViewModel::story() const
{
    switch (report::unsafeRustStory(m_lines, m_blocks)) {
    case UnsafeRustStory::None:
        return m_lines.empty() ? QString() : tr("No Rust line stands in unsafe code.");
    case UnsafeRustStory::SplitIntoBlocks:
        return tr("Unsafe functions were split into small blocks, so R0 and the block count rise "
                  "while R1 falls. Read R1 first.");
    case UnsafeRustStory::Fell:
        return tr("Fewer lines stand in unsafe code than at the beginning of this range.");
    case UnsafeRustStory::Rose:
        return tr("More lines stand in unsafe code than at the beginning of this range.");
    case UnsafeRustStory::Unchanged:
        return tr("As many lines stand in unsafe code as at the beginning of this range.");
    }
    return {};
}

// The store names the files directly in a directory that it has split "src/.".
QString CodeViewModel::directoryName(const QString &directory)
{
    if (directory.isEmpty() || directory == QLatin1String("."))
        return tr("(top level)");
    if (directory.endsWith(QLatin1String(":.")))
        return tr("%1 (top level)", "a repository").arg(directory.chopped(2));
    if (directory.endsWith(QLatin1String("/.")))
        return tr("%1 (its own files)", "a directory").arg(directory.chopped(2));
    return directory;
}

std::vector<store::ExplainedStep>
CodeViewModel::stepsWithin(const std::vector<store::ExplainedStep> &steps,
                           const std::vector<store::CodePoint> &directory)
{
    constexpr double share = 0.1;
    std::vector<store::ExplainedStep> within;
    std::ranges::copy_if(steps, std::back_inserter(within), [&](const store::ExplainedStep &each) {
        // The states around the step: the chart's points may be further apart than months.
        const auto before =
            std::ranges::upper_bound(directory, each.step.from, {}, &store::CodePoint::stepEnd);
        const auto after =
            std::ranges::lower_bound(directory, each.step.to, {}, &store::CodePoint::stepEnd);
        if (after == directory.end())
            return false;
        const auto exposed = [](const store::CodePoint &point) {
            return static_cast<double>(point.totals.exposed);
        };
        const double old = before == directory.begin() ? 0 : exposed(*std::prev(before));
        return (exposed(*after) - old) / each.step.change() >= share;
    });
    return within;
}

std::vector<DirectoryView> CodeViewModel::directories(const DirectoryHistory &history)
{
    std::vector<DirectoryView> views;
    for (const store::DirectorySeries &one : history.directories) {
        DirectoryView view;
        view.directory = directoryName(QString::fromStdString(one.directory));
        view.chart = report::codeChart(codeSamples(one.series.points), history.step,
                                       lookupIn(history.table));
        translateNames(view.chart);
        if (!one.series.points.empty()) {
            const metrics::Totals &totals = one.series.points.back().totals;
            view.value = Format::count(totals.exposed);
            const auto share = totals.exposedShare();
            view.note = share ? tr("exposed lines, %1").arg(ChartText::share(*share))
                              : ChartText::emptySince(view.chart);
            if (!share)
                view.value.clear();
        }
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace ferrograph::ui
