// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"
#include "ui/pages/portfolio_view_model.h"

class QStackedWidget;
class QVBoxLayout;

namespace ferrograph::ui
{

class Card;
class DataTable;
class EmptyState;
class PortfolioModel;
class SentenceList;
class Settings;

// All projects: three sentences, and a row for each.
class PortfolioPage : public Page
{
    Q_OBJECT
public:
    PortfolioPage(const PageContext &context, Settings &settings, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("portfolio"); }
    QString label() const override { return tr("Portfolio"); }
    QString iconName() const override { return QStringLiteral("portfolio"); }
    QString subtitle() const override;
    bool hasTimeRange() const override { return false; }
    bool needsProject() const override { return false; }
    std::vector<CsvTable> csv() const override;
    void refresh() override;

    const PortfolioModel &model() const { return *m_model; }

private:
    QWidget *makeContent();
    void fillMenu();
    void show(std::vector<store::PortfolioRow> rows, const languages::LanguageTable &table);
    void showFailure(const QString &message);
    void showTableState();
    void spanHeads();
    void sortBy(int column);

    Settings &m_settings;
    PortfolioViewModel m_view;
    PortfolioModel *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    Card *m_sentencesCard = nullptr;
    SentenceList *m_sentences = nullptr;
    Card *m_tableCard = nullptr;
    DataTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_failure = nullptr;
};

} // namespace ferrograph::ui
