// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/code_new_code.h"

#include "core/store/class_table.h"
#include "ui/charts/change_marks.h"
#include "ui/charts/grant_periods.h"
#include "ui/jobs/query_lane.h"
#include "ui/state/app_state.h"
#include "ui/state/format.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>

#include <algorithm>
#include <iterator>

namespace ferrograph::ui
{
namespace
{

using languages::LanguageClass;

constexpr std::size_t mostQuarters = 28; // then years

QString labelOf(Seconds from, Step step)
{
    const CivilDate date = civilDate(from);
    if (step == Step::Year)
        return QString::number(date.year);
    return CodeNewCode::tr("Q%1 %2", "quarter and year")
        .arg((date.month - 1) / 3 + 1)
        .arg(date.year);
}

metrics::AddedLines linesOf(const store::NewCodePoint &point, bool withBulk)
{
    metrics::AddedLines lines = point.usual;
    if (withBulk)
        lines += point.bulk;
    return lines;
}

} // namespace

Result<NewCodeHistory> newCodeHistory(store::Database &database, const std::string &project,
                                      const store::Range &range, const store::CodeFilter &filter,
                                      Seconds now)
{
    NewCodeHistory history;
    auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    history.table = std::move(*table);
    for (const Step step : {Step::Quarter, Step::Year}) {
        auto code = store::newCode(database, project, range, step, filter);
        FERROGRAPH_TRY(code);
        history.step = step;
        history.code = std::move(*code);
        if (history.code.points.size() <= mostQuarters)
            break;
    }
    auto grants = grantPeriods(database, project, now);
    FERROGRAPH_TRY(grants);
    history.grants = std::move(*grants);
    return history;
}

std::vector<NewCodeColumn> newCodeColumns(const NewCodeHistory &history, bool withBulk,
                                          const std::vector<store::ExplainedStep> &steps)
{
    const std::vector<ChartMark> marks = changeMarks(steps, {});
    std::vector<NewCodeColumn> columns;
    for (const store::NewCodePoint &point : history.code.points) {
        const metrics::AddedLines lines = linesOf(point, withBulk);
        const auto of = [&](LanguageClass languageClass) {
            return static_cast<double>(lines.of(languageClass, history.table));
        };
        NewCodeColumn column;
        column.from = point.from;
        column.to = point.to;
        column.label = labelOf(point.from, history.step);
        column.lines = {of(LanguageClass::Safe), of(LanguageClass::Mixed),
                        of(LanguageClass::Unsafe), of(LanguageClass::Assembly)};
        const auto safe = lines.safeShare(history.table);
        const auto native = lines.nativeShare(history.table);
        if (safe)
            column.share = Format::percent(*safe);
        column.words =
            CodeNewCode::tr("%1: %2 lines added, %3 memory-safe; of the native ones %4 Rust; %5 in "
                            "bulk")
                .arg(column.label, Format::count(lines.total()),
                     safe ? Format::percent(*safe) : QStringLiteral("–"),
                     native ? Format::percent(*native) : QStringLiteral("–"),
                     Format::count(point.bulk.total()));
        std::ranges::copy_if(marks, std::back_inserter(column.marks),
                             [&point](const ChartMark &mark) {
                                 return mark.at >= point.from && mark.at <= point.to;
                             });
        columns.push_back(std::move(column));
    }
    return columns;
}

CodeNewCode::CodeNewCode(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    m_words = makeLabel({}, TextRole::Meta, TextColor::Muted, this);
    row->addWidget(m_words, 1);
    m_bulk = new QCheckBox(tr("With bulk"), this);
    m_bulk->setToolTip(tr("Commits of more than 10,000 added lines, and vendored or generated "
                          "files"));
    connect(m_bulk, &QCheckBox::toggled, this, &CodeNewCode::showColumns);
    row->addWidget(m_bulk);
    column->addLayout(row);
    m_chart = new NewCodeChart(this);
    m_chart->setAccessibleName(tr("Lines that commits added"));
    column->addWidget(m_chart, 1);
}

void CodeNewCode::ask(QueryLane &queries, const AppState &state)
{
    queries.ask<NewCodeHistory>(
        this, QStringLiteral("new code"),
        [project = state.projectName(), filter = state.codeFilter(),
         range = state.range().storeRange(state.now()),
         now = state.now()](store::Database &database, std::stop_token) {
            return newCodeHistory(database, project, range, filter, now);
        },
        [this](Result<NewCodeHistory> history) {
            m_history = history ? std::move(*history) : NewCodeHistory();
            showColumns();
        });
}

void CodeNewCode::setSteps(std::vector<store::ExplainedStep> steps)
{
    m_steps = std::move(steps);
    showColumns();
}

void CodeNewCode::showColumns()
{
    m_chart->setColumns(newCodeColumns(m_history, m_bulk->isChecked(), m_steps));
    m_chart->setPeriods(m_history.grants);
    if (!m_history.code.complete)
        m_words->setText(tr("The lines of older commits are still being counted."));
    else if (m_history.code.points.empty())
        m_words->setText(tr("No commit in this range of time changed code."));
    else
        m_words->setText(tr("lines added by class; above: share in memory-safe languages"));
}

} // namespace ferrograph::ui
