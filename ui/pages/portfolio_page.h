// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"
#include "ui/pages/portfolio_view_model.h"

class QAction;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ferrograph::ui
{

class Card;
class DataTable;
class EmptyState;
class PortfolioCompare;
class PortfolioModel;
class SentenceList;
class Settings;

// All projects: three sentences, and a row for each. The detail names projects that are compared
// (compareDetail).
class PortfolioPage : public Page
{
    Q_OBJECT
public:
    PortfolioPage(const PageContext &context, Settings &settings, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("portfolio"); }
    QString label() const override { return tr("Portfolio"); }
    QString iconName() const override { return QStringLiteral("portfolio"); }
    QString title() const override;
    QString subtitle() const override;
    bool hasTimeRange() const override { return comparing(); }
    bool needsProject() const override { return false; }
    std::vector<CsvTable> csv() const override;
    QLineEdit *filterField() const override { return m_filter; }
    void refresh() override;

    const PortfolioModel &model() const { return *m_model; }
    DataTable *table() const { return m_table; }
    PortfolioCompare *comparison() const { return m_compare; }
    static QString compareDetail(const QStringList &projects);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum StackPage { Waiting, First, Table, Failure, Compared }; // of m_stack

    QWidget *makeContent();
    void fillMenu();
    void show(std::vector<store::PortfolioRow> rows, const languages::LanguageTable &table,
              const std::map<std::string, store::OpenFindings> &findings);
    void showFailure(const QString &message);
    void showTableState();
    void spanHeads();
    void sortBy(int column);
    void setSort(int column, Qt::SortOrder order);
    void restoreSort();
    void restoreGrouping();
    bool comparing() const { return !compared().isEmpty(); }
    QStringList compared() const;
    QStringList chosen() const; // projects of the chosen rows
    void showChosen();
    void compareChosen();
    void copyTable(int format);
    void askComparison();
    void askComparisonMarks();
    void askPortfolio();

    Settings &m_settings;
    PortfolioViewModel m_view;
    PortfolioModel *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    Card *m_sentencesCard = nullptr;
    SentenceList *m_sentences = nullptr;
    Card *m_tableCard = nullptr;
    QLineEdit *m_filter = nullptr;
    DataTable *m_table = nullptr;
    QPushButton *m_compareButton = nullptr;
    QAction *m_compareAction = nullptr;
    PortfolioCompare *m_compare = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_failure = nullptr;
};

} // namespace ferrograph::ui
