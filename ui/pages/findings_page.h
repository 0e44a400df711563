// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/findings_view_model.h"
#include "ui/pages/page.h"
#include "ui/state/settings.h"

#include <optional>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace ferrograph::ui
{

class Card;
class DataTable;
class EmptyState;
class FindingBundleModel;
class FindingDetailView;
class FindingTableModel;
class FindingsFilterBar;
class FlowStrip;
class SegmentedControl;
class TimeChart;
struct FindingAnswer;

// Results of static analysis over time: what is open, what came and went, the findings themselves,
// and all about one of them. The detail is "KEY:VALUE": id, severity, path, kind (hazard, surface).
class FindingsPage : public Page
{
    Q_OBJECT
public:
    FindingsPage(const PageContext &context, Settings &settings, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("findings"); }
    QString label() const override { return tr("Findings"); }
    QString iconName() const override { return QStringLiteral("findings"); }
    QString subtitle() const override;
    std::vector<CsvTable> csv() const override;
    QLineEdit *filterField() const override;
    void refresh() override;

    const FindingsViewModel &viewModel() const { return m_view; }
    FindingTableModel *findings() const { return m_findings; }
    FindingDetailView *detailView() const { return m_detail; }
    FindingsFilterBar *filterBar() const { return m_filters; }
    EmptyState *emptyState() const { return m_empty; } // in place of the whole page
    EmptyState *noRows() const { return m_noRows; }    // in place of the table

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum StackPage { Waiting, Content, Empty };           // of m_stack
    enum TablePage { OneByOne, Bundled, NothingInTable }; // of m_tableStack

    QWidget *makeContent();
    Card *makeChartCard(QWidget *parent);
    Card *makeTableCard(QWidget *parent);
    Card *makeDetailCard(QWidget *parent);
    void fillMenus();

    void applyDetail();
    void askAnswer();
    void askCwes();
    void askTable();
    void askFinding(std::int64_t id);
    void askCode(const std::string &path, std::int64_t line);
    void show(FindingsAnswer answer);
    void showToolColumn();
    void showCondition();
    void showTable();
    void showNoRows();
    void showFinding(const FindingAnswer &answer);
    void showNoFinding();
    void showFailure(const Error &error);
    void selectShown();
    void sortBy(int column);
    void openBundle(int row);
    void helpOut();
    void saveJudgement();
    void copyFinding();
    void openFileHistory();

    Settings &m_settings;
    FindingsViewModel m_view;
    std::string m_shown; // the project the answer is of
    std::string m_filteredFor;
    QString m_applied; // of the page's details, which are followed once
    store::FindingDimension m_dimension = store::FindingDimension::Severity;
    Settings::Sorting m_sort;
    std::optional<std::int64_t> m_finding; // that is shown

    FindingsFilterBar *m_filters = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QBoxLayout *m_columns = nullptr;
    Card *m_chartCard = nullptr;
    SegmentedControl *m_by = nullptr;
    TimeChart *m_chart = nullptr;
    FlowStrip *m_flow = nullptr;
    Card *m_tableCard = nullptr;
    QStackedWidget *m_tableStack = nullptr;
    DataTable *m_table = nullptr;
    DataTable *m_bundleTable = nullptr;
    EmptyState *m_noRows = nullptr;
    QLabel *m_position = nullptr;
    FindingTableModel *m_findings = nullptr;
    FindingBundleModel *m_bundles = nullptr;
    Card *m_detailCard = nullptr;
    QStackedWidget *m_detailStack = nullptr;
    QScrollArea *m_detailScroll = nullptr;
    FindingDetailView *m_detail = nullptr;
    EmptyState *m_noFinding = nullptr;
};

} // namespace ferrograph::ui
