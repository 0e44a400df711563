// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/new_code.h"
#include "core/store/steps.h"
#include "ui/charts/new_code_chart.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace ferrograph::ui
{

class AppState;
class QueryLane;

// What the store answers for the new-code view.
struct NewCodeHistory {
    languages::LanguageTable table = languages::LanguageTable::builtin();
    Step step = Step::Quarter;
    store::NewCode code;
    std::vector<ChartPeriod> grants;
};
Result<NewCodeHistory> newCodeHistory(store::Database &database, const std::string &project,
                                      const store::Range &range, const store::CodeFilter &filter,
                                      Seconds now);
std::vector<NewCodeColumn> newCodeColumns(const NewCodeHistory &history, bool withBulk,
                                          const std::vector<store::ExplainedStep> &steps);

// The new-code view of the Code page: lines that commits added, by class, with or without bulk.
class CodeNewCode : public QWidget
{
    Q_OBJECT
public:
    explicit CodeNewCode(QWidget *parent = nullptr);

    void ask(QueryLane &queries, const AppState &state);
    void setSteps(std::vector<store::ExplainedStep> steps); // to be marked
    NewCodeChart *chart() const { return m_chart; }

private:
    void showColumns();

    NewCodeHistory m_history;
    std::vector<store::ExplainedStep> m_steps;
    QLabel *m_words = nullptr;
    QCheckBox *m_bulk = nullptr;
    NewCodeChart *m_chart = nullptr;
};

} // namespace ferrograph::ui
