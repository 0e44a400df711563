// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/change_view_model.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace ferrograph::ui
{

class Card;
class ChangedModel;
class EmptyState;
class WaterfallView;

// Why exposed lines changed in a window of time. The detail is the end of a step's month in seconds
// since 1970: its window is chosen then.
class ChangePage : public Page
{
    Q_OBJECT
public:
    explicit ChangePage(const PageContext &context, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("change"); }
    QString label() const override { return tr("Change"); }
    QString iconName() const override { return QStringLiteral("change"); }
    QString title() const override { return tr("Change explained"); }
    QString subtitle() const override;
    bool hasTimeRange() const override { return false; }
    std::vector<CsvTable> csv() const override;
    void refresh() override;

    WaterfallView *waterfall() const { return m_waterfall; }
    QComboBox *window() const { return m_window; }

private:
    QWidget *makeContent(QWidget *parent);
    Card *makeWindowCard(QWidget *parent);
    Card *makeWaterfallCard(QWidget *parent);
    Card *makeListCard(const QString &title, ChangedModel *model, const std::vector<int> &weights,
                       int monoColumn, QWidget *parent);
    void showChoices(const ChangeChoices &choices);
    void askChange();
    void show(store::ChangeExplanation change);
    void showPart(int bar);
    void showFailure(const Error &error);

    ChangeViewModel m_view;
    std::vector<ChangeChoice> m_choices;
    std::string m_shown;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QComboBox *m_window = nullptr;
    QLabel *m_before = nullptr;
    QLabel *m_after = nullptr;
    QLabel *m_total = nullptr;
    QLabel *m_totalNote = nullptr;
    QLabel *m_sum = nullptr;
    WaterfallView *m_waterfall = nullptr;
    ChangedModel *m_directories = nullptr;
    ChangedModel *m_commits = nullptr;
    Card *m_directoryCard = nullptr;
    Card *m_commitCard = nullptr;
};

} // namespace ferrograph::ui
